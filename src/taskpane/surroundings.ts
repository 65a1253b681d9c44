import { version } from "./version";
import type { Surroundings } from "./diagnostics";

const setsWorthKnowing: readonly (readonly [set: string, version: string])[] = [
  ["SharedRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.4"],
  ["ExcelApi", "1.12"],
  ["ExcelApi", "1.14"],
  ["ExcelApi", "1.15"],
  ["ExcelApi", "1.17"],
  ["ExcelApi", "1.20"],
];

/** Where the pane runs, as far as the host tells. */
export function surroundings(): Surroundings {
  const { diagnostics, displayLanguage, requirements } = Office.context;
  return {
    version,
    host: String(diagnostics?.host ?? "unknown host"),
    platform: String(diagnostics?.platform ?? "unknown platform"),
    build: diagnostics?.version ?? "",
    language: displayLanguage ?? "",
    sets: setsWorthKnowing
      .filter(([set, atLeast]) => requirements.isSetSupported(set, atLeast))
      .map((pair) => pair.join(" ")),
  };
}
