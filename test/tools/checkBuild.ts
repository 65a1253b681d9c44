import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import packageJson from "../../package.json";
import { checkManifest } from "./checkManifest";
import { builtFile } from "./manifestFiles";
import { officeJsCdn } from "./officeJsFiles";
import { productionBase } from "./productionManifest";
import { top } from "./sourceFiles";

/**
 * What the add-in may cost a user who opens it for the first time, compressed. The pane's own script holds React, Fluent UI and
 * the custom functions; the calculation with every method in two languages is loaded beside it, by a worker.
 */
const budgets = { pane: 380_000, all: 840_000 };

/** Problems of dist/ after a production build: its manifest, traces of development, and size. Prints the size. */
export function checkBuild(): string[] {
  const manifest = builtFile("manifest.xml")?.toString() ?? "";
  return [
    ...checkManifest(manifest, { packageVersion: packageJson.version, readFile: builtFile, base: productionBase }),
    ...checkTraces(),
    ...checkSize(),
  ];
}

function checkTraces(): string[] {
  const page = builtFile("taskpane.html")?.toString() ?? "";
  const files = readdirSync(join(top, "dist"), { recursive: true, encoding: "utf8" });
  return [
    ...(page.includes(officeJsCdn) ? [] : ["dist/taskpane.html does not load Office.js from Microsoft's CDN"]),
    ...files
      .filter((file) => /sandbox|\.map$/.test(file))
      .map((file) => `dist/${file} does not belong into production`),
    ...files
      .filter(
        (file) => /\.(html|json|xml)$/.test(file) && /localhost/.test(readFileSync(join(top, "dist", file), "utf8")),
      )
      .map((file) => `dist/${file} names localhost`),
  ];
}

function checkSize(): string[] {
  const scripts = readdirSync(join(top, "dist")).filter((file) => file.endsWith(".js"));
  const sizes = scripts.map((file) => gzipSync(readFileSync(join(top, "dist", file)), { level: 9 }).length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const pane = sizes[scripts.findIndex((file) => file.startsWith("taskpane."))];
  for (const [i, file] of scripts.entries()) console.log(`   ${file}: ${kilobytes(sizes[i])}`);
  console.log(`   together ${kilobytes(all)} compressed, of ${kilobytes(budgets.all)} allowed`);
  return [
    ...(pane <= budgets.pane
      ? []
      : [`the pane's script takes ${kilobytes(pane)}, more than ${kilobytes(budgets.pane)}`]),
    ...(all <= budgets.all ? [] : [`the scripts take ${kilobytes(all)}, more than ${kilobytes(budgets.all)}`]),
  ];
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
