import { readFile, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import packageJson from "../../package.json";
import { dayOf } from "../engine/dates";
import type { Language } from "../i18n/language";
import { createCalculation } from "../refresh/createCalculation";
import { refresh, type RefreshResult } from "../refresh/refresh";
import type { Workbook } from "../sandbox/model/workbook";
import { readXlsx } from "../sandbox/xlsx/readXlsx";
import { writeXlsx } from "../sandbox/xlsx/writeXlsx";
import { openHeadless } from "./headless";
import { dayOption, languageOption, parseCommand, setOptions } from "./options";
import type { Output } from "./output";
import { summaryText } from "./summaryText";
import { InputError, UsageError } from "./usage";

/** `kam refresh IN.xlsx`: the main job without a window. @returns the exit code */
export async function refreshCommand(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = parseCommand(args, {
    out: { type: "string" },
    json: { type: "string" },
    "as-of": { type: "string" },
    lang: { type: "string" },
    set: { type: "string", multiple: true },
  });
  if (positionals.length !== 1) throw new UsageError("refresh takes one workbook: kam refresh IN.xlsx");
  const [input] = positionals;
  const target = values.out ?? join(dirname(input), `${basename(input, extname(input))}.kam${extname(input)}`);
  if (resolve(target) === resolve(input))
    throw new UsageError("--out must not be the input: the input is never overwritten");

  const workbook = await openFile(input);
  const asOfDay = dayOption(values["as-of"], today());
  const language = languageOption(values.lang);
  const overrides = setOptions(values.set ?? []);
  const started = performance.now();
  const result = await refreshWorkbook(workbook, { asOfDay, language, overrides });
  await writeFile(target, await writeXlsx(workbook));
  if (values.json !== undefined) await writeFile(values.json, jsonDocument(result));
  output.say(summaryText(result, { language, asOfDay, seconds: (performance.now() - started) / 1000, file: target }));
  return result.stopped ? 1 : 0;
}

export interface HeadlessOptions {
  readonly asOfDay: number;
  readonly language: Language;
  readonly overrides: Readonly<Record<string, string | number>>;
}

/** Refreshes a workbook in place through the genuine Office.js over the simulated Excel. */
export async function refreshWorkbook(workbook: Workbook, options: HeadlessOptions): Promise<RefreshResult> {
  const { host, port, dispose } = await openHeadless(workbook);
  try {
    const { version } = packageJson;
    const now = (): number => performance.now();
    const result = await refresh(port, createCalculation(), {
      ...options,
      choices: {},
      version,
      withResults: true,
      now,
    });
    if (host.unhandled.length > 0) throw new Error(`the simulated Excel lacks ${host.unhandled.join(", ")}`);
    return result;
  } finally {
    dispose();
  }
}

export async function openFile(path: string): Promise<Workbook> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(
      `${path} cannot be read: ${error.code === "ENOENT" ? "there is no such file" : error.message}`,
    );
  });
  return readXlsx(bytes, basename(path)).catch((error: Error) => {
    throw new InputError(`${path} is not an .xlsx workbook that can be read: ${error.message}`);
  });
}

/** The results by stable ids; missing numbers are null. */
const jsonDocument = ({ results, timings }: RefreshResult): string =>
  `${JSON.stringify({ ...results, timings }, null, 1)}\n`;

function today(): number {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
