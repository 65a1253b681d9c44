import { UNKNOWN, type ClassColumn, type Labels, type ResultValues } from "../analyses/analysis";
import { codesFrom, NONE, type TextColumn } from "../engine/columns";
import type { Language } from "../i18n/language";

export const isNumbers = (values: ResultValues): values is Float64Array => values instanceof Float64Array;
export const isClasses = (values: ResultValues): values is ClassColumn => "classes" in values;
export const isText = (values: ResultValues): values is TextColumn => "words" in values;
export const isLabels = (values: ResultValues): values is Labels => Array.isArray(values);

/** Words of a column as they are shown in a language. */
export function textValues(values: Exclude<ResultValues, Float64Array>, language: Language): TextColumn {
  if (isText(values)) return values;
  if (isClasses(values)) {
    const words = values.classes.map(({ label }) => label[language]);
    return { words, codes: codesFrom(values.codes, (code) => (code === UNKNOWN ? NONE : code)) };
  }
  const labels = values as Labels;
  return { words: labels.map((label) => label[language]), codes: codesFrom(labels, (_, row) => row) };
}

/** Some rows of a column, in the order given. */
export function takeNumbers(values: Float64Array, rows: Uint32Array): Float64Array {
  const taken = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) taken[i] = values[rows[i]];
  return taken;
}

/** Some rows of a text column; words are shared, not copied, unless few of them are left. */
export function takeText({ codes, words }: TextColumn, rows: Uint32Array): TextColumn {
  const taken = new Uint32Array(rows.length);
  if (rows.length * 4 > words.length) {
    for (let i = 0; i < rows.length; i++) taken[i] = codes[rows[i]];
    return { codes: taken, words };
  }
  const code = new Map<number, number>();
  const left: string[] = [];
  for (let i = 0; i < rows.length; i++) taken[i] = compact(codes[rows[i]], words, code, left);
  return { codes: taken, words: left };
}

function compact(old: number, words: readonly string[], code: Map<number, number>, left: string[]): number {
  if (old === NONE) return NONE;
  let known = code.get(old);
  if (known === undefined) {
    known = left.push(words[old]) - 1;
    code.set(old, known);
  }
  return known;
}

/** Largest absolute value, missing ones apart; 0 in an empty column. */
export function largest(values: Float64Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) if (Math.abs(values[i]) > most) most = Math.abs(values[i]);
  return most;
}

/** Whether any row has a value. */
export function hasValue(values: ResultValues): boolean {
  if (isNumbers(values)) return values.some((value) => !Number.isNaN(value));
  if (isClasses(values)) return values.codes.some((code) => code !== UNKNOWN);
  return isText(values) ? values.codes.some((code) => code !== NONE) : values.length > 0;
}
