import { writeFile } from "node:fs/promises";
import { dayOf } from "../engine/dates";
import { writeXlsx } from "../sandbox/xlsx/writeXlsx";
import { dayOption, languageOption, numberOption, parseCommand } from "./options";
import type { Output } from "./output";
import { sampleWorkbook } from "./sample/sampleWorkbook";
import { UsageError } from "./usage";

/** The day up to which samples run unless told otherwise: fixed, so that the same options always give the same bytes. */
export const SAMPLE_DAY = dayOf(2026, 6, 30);

/** An Excel sheet's rows less the header and a few for mess. */
const MOST_ROWS = 1_000_000;

/** `kam sample OUT.xlsx`: an invented workbook. @returns the exit code */
export async function sampleCommand(args: readonly string[], output: Output): Promise<number> {
  const { values, positionals } = parseCommand(args, {
    customers: { type: "string" },
    invoices: { type: "string" },
    opportunities: { type: "string" },
    seed: { type: "string" },
    mess: { type: "string" },
    "as-of": { type: "string" },
    lang: { type: "string" },
    credit: { type: "boolean" },
  });
  if (positionals.length !== 1) throw new UsageError("sample takes one file name: kam sample OUT.xlsx");
  const count = (name: "customers" | "invoices" | "opportunities", otherwise: number): number =>
    numberOption(name, values[name], otherwise, { min: 0, max: MOST_ROWS, whole: true });
  const workbook = sampleWorkbook({
    customers: count("customers", 180),
    invoices: count("invoices", 2_400),
    opportunities: count("opportunities", 120),
    seed: numberOption("seed", values.seed, 1, { min: 0, max: 2 ** 31 - 1, whole: true }),
    mess: numberOption("mess", values.mess, 0, { min: 0, max: 1, whole: false }),
    language: languageOption(values.lang),
    asOfDay: dayOption(values["as-of"], SAMPLE_DAY),
    relations: true,
    credit: values.credit,
    judgements: true,
  });
  await writeFile(positionals[0], await writeXlsx(workbook));
  output.say(
    `Wrote ${positionals[0]}: ${workbook.sheets.map(({ name, values: rows }) => `${name} ${rows.length} rows`).join(", ")}`,
  );
  return 0;
}
