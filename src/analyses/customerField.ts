import { NONE, type TextColumn } from "../engine/columns";
import type { CustomerLedger } from "../ledger/ledger";
import type { assessments } from "../read/tables/assessments";
import type { customers } from "../read/tables/customers";

type Judged = (typeof assessments)["fields"];
type Listed = (typeof customers)["fields"];
type IsText<Kind> = Kind extends "key" | "text" ? true : false;
type FieldsOf<Fields extends Record<string, { kind: string }>, Text extends boolean> = {
  [F in keyof Fields]: IsText<Fields[F]["kind"]> extends Text ? F : never;
}[keyof Fields];

export type TextField = FieldsOf<Listed, true>;

const missing = new WeakMap<CustomerLedger["tableRow"], Float64Array>();

/** What no sheet tells of is one column for all that ask: many do, and nobody writes into what a sheet says. */
function missingOf({ tableRow }: CustomerLedger): Float64Array {
  const column = missing.get(tableRow) ?? new Float64Array(tableRow.length).fill(NaN);
  missing.set(tableRow, column);
  return column;
}

/** A number that the assessments sheet gives, for every customer; NaN where it says nothing. */
export function judgedNumber({ judged, count }: CustomerLedger, field: FieldsOf<Judged, false>): Float64Array {
  const taken = new Float64Array(count).fill(NaN);
  if (judged) fillNumbers(taken, judged.table.columns[field], judged.row);
  return taken;
}

/** A number of the customers sheet, for every customer; where that is empty, of the assessments; NaN where neither has it. */
export function numberField(ledger: CustomerLedger, field: FieldsOf<Listed, false>): Float64Array {
  const { table, tableRow, judged } = ledger;
  const isListed = table?.present.has(field) ?? false;
  const further = judged && (judged.table.columns as Readonly<Record<string, unknown>>)[field];
  if (!isListed && !(further instanceof Float64Array)) return missingOf(ledger);
  const taken = new Float64Array(tableRow.length).fill(NaN);
  if (isListed) fillNumbers(taken, table!.columns[field], tableRow);
  if (further instanceof Float64Array) fillNumbers(taken, further, judged!.row);
  return taken;
}

/** The same for words. */
export function textField(ledger: CustomerLedger, field: FieldsOf<Listed, true>): TextColumn {
  const { table, tableRow, judged } = ledger;
  const column = table?.columns[field];
  const codes = new Uint32Array(tableRow.length).fill(NONE);
  if (column) fillCodes(codes, column, tableRow);
  const further = judgedWords(judged, field);
  if (!further || !judged) return { codes, words: column?.words ?? [] };
  const words = [...(column?.words ?? [])];
  const known = new Map(words.map((word, code) => [word, code]));
  fillCodes(codes, further, judged.row, (code) => {
    const word = further.words[code];
    return known.get(word) ?? known.set(word, words.push(word) - 1).get(word)!;
  });
  return { codes, words };
}

/** Whether the customers sheet, or the assessments in its place, has a column at all. */
export const hasField = ({ table, judged }: CustomerLedger, field: keyof Listed): boolean =>
  (table?.present.has(field) ?? false) || (judged?.table.present.has(field) ?? false);

function judgedWords(judged: CustomerLedger["judged"], field: string): TextColumn | undefined {
  if (field === "customer" || field === "customerName") return undefined;
  const column = judged && (judged.table.columns as Readonly<Record<string, unknown>>)[field];
  return column && !(column instanceof Float64Array) ? (column as TextColumn) : undefined;
}

function fillNumbers(taken: Float64Array, column: Float64Array, row: Int32Array): void {
  for (let c = 0; c < taken.length; c++) if (Number.isNaN(taken[c]) && row[c] >= 0) taken[c] = column[row[c]];
}

function fillCodes(codes: Uint32Array, column: TextColumn, row: Int32Array, codeOf = (code: number) => code): void {
  for (let c = 0; c < codes.length; c++) {
    if (codes[c] !== NONE || row[c] < 0) continue;
    const code = column.codes[row[c]];
    if (code !== NONE) codes[c] = codeOf(code);
  }
}
