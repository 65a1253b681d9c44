import { sampleWorkbook, type SampleOptions } from "../../src/cli/sample/sampleWorkbook";
import type { Language } from "../../src/i18n/language";
import { createSheet, createWorkbook, type Workbook } from "../../src/sandbox/model/workbook";
import { AS_OF_DAY, receivablesOnly } from "../support/books";

/** One golden workbook: a folder with input.xlsx and the expected results. */
export interface GoldenCase {
  readonly name: string;
  readonly language: Language;
  readonly asOfDay: number;
  /** The workbook as it was made; `npx tsx test/golden/make.ts` writes it into input.xlsx. */
  make(): Workbook;
  /** The sample's options, so that the clean twin of a messy book can be made. */
  readonly sample?: SampleOptions;
}

const sample = (name: string, language: Language, seed: number, mess: number): GoldenCase => {
  const options = { customers: 20, invoices: 150, opportunities: 18, seed, mess, language, asOfDay: AS_OF_DAY };
  return { name, language, asOfDay: AS_OF_DAY, sample: options, make: () => sampleWorkbook(options) };
};

export const cases: readonly GoldenCase[] = [
  sample("english", "en-US", 14, 0),
  sample("chinese", "zh-CN", 23, 0),
  sample("messy", "en-US", 8, 1),
  { name: "receivables-only", language: "en-US", asOfDay: AS_OF_DAY, make: makeReceivablesOnly },
];

function makeReceivablesOnly(): Workbook {
  const workbook = createWorkbook("input.xlsx");
  const sheet = createSheet(workbook.sheets[0].id, "Invoices");
  sheet.values = receivablesOnly.Invoices.map((row) =>
    row.map((cell) => (cell === "" || cell === null ? undefined : cell)),
  );
  workbook.sheets = [sheet];
  return workbook;
}
