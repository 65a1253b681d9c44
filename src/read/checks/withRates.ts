import { NONE } from "../../engine/columns";
import { exchangeRates } from "../../engine/receivables/exchangeRates";
import { type AnyTable, type CheckContext, numbers, texts } from "./check";
import { currencyCode } from "./currencyCode";

/** The day whose rate converts a row, by table; the first that the sheet has and the row fills in. */
const DAYS: Readonly<Record<string, readonly string[]>> = {
  receivables: ["invoiceDate", "dueDate"],
  payments: ["date"],
  opportunities: ["created", "actualClose"],
};

/**
 * The table with the rate of each row, from the sheet of exchange rates, where it has currencies but no rates of its own. A row
 * gets the latest rate up to its day; one without any stays without.
 */
export function withRates(table: AnyTable, { rates, keep }: CheckContext): AnyTable {
  if (!rates || rates.rows === 0 || table.present.has("rate") || !table.present.has("currency")) return table;
  const names: string[] = [];
  const codeOf = (word: string): number => {
    const known = names.indexOf(currencyCode(word));
    return known >= 0 ? known : names.push(currencyCode(word)) - 1;
  };
  const codesOf = (from: AnyTable): Uint32Array => {
    const { codes, words } = texts(from, "currency");
    const ofWord = words.map(codeOf);
    return Uint32Array.from(codes, (code) => (code === NONE ? NONE : ofWord[code]));
  };
  const ofRates = codesOf(rates);
  const ofRows = codesOf(table);
  const rated = { currency: ofRates, day: numbers(rates, "date"), rate: numbers(rates, "rate") };
  const own = ownCurrency(ofRows, rated, names.length, keep);
  const rate = exchangeRates(ofRows, dayOfRows(table), rated, names.length, own);
  return { ...table, columns: { ...table.columns, rate }, present: new Set([...table.present, "rate"]) };
}

/** The workbook's own currency: the one whose rate is 1, else the one of most rows that has no rate; `NONE` where all have one. */
function ownCurrency(
  rows: Uint32Array,
  { currency, rate }: { readonly currency: Uint32Array; readonly rate: Float64Array },
  currencies: number,
  keep: Uint8Array,
): number {
  const atOne = currency.find((_, i) => rate[i] === 1);
  if (atOne !== undefined) return atOne;
  const isRated = new Uint8Array(currencies);
  for (const code of currency) if (code !== NONE) isRated[code] = 1;
  const count = new Float64Array(currencies);
  for (let row = 0; row < rows.length; row++) {
    if (keep[row] === 1 && rows[row] !== NONE && isRated[rows[row]] === 0) count[rows[row]]++;
  }
  const most = count.indexOf(Math.max(...count));
  return count[most] > 0 ? most : NONE;
}

function dayOfRows(table: AnyTable): Float64Array {
  const columns = (DAYS[table.source.table] ?? []).filter((field) => table.present.has(field));
  return Float64Array.from({ length: table.rows }, (_, row) => {
    const field = columns.find((each) => !Number.isNaN(numbers(table, each)[row]));
    return field === undefined ? NaN : numbers(table, field)[row];
  });
}
