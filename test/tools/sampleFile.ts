import { SAMPLE_DAY } from "../../src/cli/sampleCommand";
import { sampleWorkbook } from "../../src/cli/sample/sampleWorkbook";
import { languages, type Language } from "../../src/i18n/language";
import { writeXlsx } from "../../src/sandbox/xlsx/writeXlsx";

const made = new Map<Language, Promise<Uint8Array>>();

/** The workbook that the sandbox starts with, `/sample.xlsx` or `/sample.zh-CN.xlsx`; undefined for any other path. Made when first asked for. */
export function sampleFile(path: string): Promise<Uint8Array> | undefined {
  const language = languages.find((each) => path === sampleName(each));
  if (language === undefined) return undefined;
  if (!made.has(language)) made.set(language, makeSample(language));
  return made.get(language);
}

export const sampleName = (language: Language): string =>
  language === "en-US" ? "sample.xlsx" : `sample.${language}.xlsx`;

const makeSample = (language: Language): Promise<Uint8Array> =>
  writeXlsx(
    sampleWorkbook({
      customers: 180,
      invoices: 2_400,
      opportunities: 120,
      seed: 1,
      mess: 0,
      language,
      asOfDay: SAMPLE_DAY,
      relations: true,
    }),
  );
