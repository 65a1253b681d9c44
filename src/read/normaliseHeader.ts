import { foldWidth } from "./foldWidth";
import { unitFactor } from "./unit";

/** A header as it is compared with synonyms. */
export interface Header {
  /** Forms to look up, the fullest first: `dealstagepipeline`, `dealstage`, `stage`. */
  readonly keys: readonly string[];
  /** Factor from the unit: 万元 → 10,000, 元 → 1, months → 30 (days); undefined where the header names none. */
  readonly factor: number | undefined;
}

/** Exports name the record before the column: `Deal - Title`. */
const PREFIX = /^(?:deal|organi[sz]ation|person|activity|lead|product|project|contact|account|opportunity)\s+-\s+/i;
const IN_BRACKETS = /\s*[([【]([^)\]】]*)[)\]】]\s*/g;
const AFTER_COMMA = /[,，:]\s*([^,，:]{1,12})$/;
const AFTER_SLASH = /\/(万元|千元|元|天|日|%)$/;

/**
 * A header stripped of what people add to its name: required marks, width, case, spaces and punctuation, a unit in
 * brackets or after a comma, the record's name in front.
 * @example normaliseHeader("信用额度（万元）*") // { keys: ["信用额度万元", "信用额度"], factor: 10000 }
 */
export function normaliseHeader(written: string): Header {
  const text = foldWidth(written)
    .replace(/[\r\n]+/g, " ")
    .replace(/^[\s*]+|[\s*::]+$/g, "");
  const bare = text.replace(IN_BRACKETS, " ").replace(AFTER_COMMA, "").replace(AFTER_SLASH, "");
  const forms = [text, bare, bare.trim().replace(PREFIX, ""), ...periodAlone(bare)].map(headerKey);
  return { keys: [...new Set(forms)].filter((key) => key !== ""), factor: factorOf(text) };
}

const PERIOD =
  "(?:0?[1-9]|1[0-2])月份?|[一二三四五六七八九十]{1,2}月份?|[1-4]?q[1-4]?|第?[一二三四1-4]季度?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*";
const YEAR_FIRST = new RegExp(`^\\s*(?:fy)?20\\d{2}\\s*(?:年|[-/.])?\\s*(${PERIOD})\\s*$`, "i");
const YEAR_LAST = new RegExp(`^\\s*(${PERIOD})\\s*(?:[-/.']\\s*)?(?:fy)?(?:20)?\\d{2}\\s*$`, "i");

const ISO_MONTH = /^\s*20\d{2}[-/.](0?[1-9]|1[0-2])\s*$/;

/** `2026年1月`, `Jan 2026`, `Q1 2026` and `2026-01` without their year. */
const periodAlone = (text: string): string[] => {
  const match = YEAR_FIRST.exec(text) ?? YEAR_LAST.exec(text);
  const month = ISO_MONTH.exec(text);
  if (month) return [`${Number(month[1])}月`];
  return match ? [match[1]] : [];
};

/** Letters, digits and CJK only, in lower case: `Invoice No.`, `invoice_no` and `InvoiceNo` are one. */
export const headerKey = (text: string): string =>
  foldWidth(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%#]/gu, "");

function factorOf(text: string): number | undefined {
  const units = [...text.matchAll(IN_BRACKETS)].map((match) => match[1]);
  const after = AFTER_COMMA.exec(text) ?? AFTER_SLASH.exec(text);
  if (after) units.push(after[1]);
  const thousands = /\s['’]000s?$/.exec(text);
  if (thousands) units.push("000");
  return units.map(unitFactor).find((factor) => factor !== undefined);
}
