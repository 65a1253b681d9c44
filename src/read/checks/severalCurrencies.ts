import { NONE } from "../../engine/columns";
import { createIssueList, MOST_WHILE_READING } from "../issueList";
import {
  type AnyTable,
  type Check,
  type CheckContext,
  type Finding,
  issueAt,
  NOTHING,
  numbers,
  presentFields,
  texts,
} from "./check";
import { currencyCode } from "./currencyCode";
import { USED_RATE } from "./usedRates";
import { withRates } from "./withRates";

/** The currencies of a table, each row's as a number; a row that names none is in the main one. */
interface Currencies {
  readonly ofRow: Int32Array;
  readonly names: readonly string[];
  /** The currency whose rate is 1, else the one of most rows. */
  readonly main: number;
}

/**
 * Amounts in several currencies cannot be added. With a rate they are converted, and the rate is used up (missing in the
 * checked table); without one, rows in another than the main currency are left out. Amounts that the sheet gives in the
 * workbook's currency need no rate.
 */
export const severalCurrencies: Check = (given, context) => {
  const table = withRates(given, context);
  if (!table.present.has("currency") && !table.present.has("rate")) return NOTHING;
  const fields = presentFields(table, "money").filter((field) => !isLocal(table, field));
  const currencies = currenciesOf(table, context);
  if (table.present.has("rate")) return convert(table, context, currencies, fields);
  const foreign = foreignRows(context, currencies);
  if (foreign.length === 0 || fields.length === 0) return NOTHING;
  const isAmountKnown = table.present.has("amount") && !fields.includes("amount");
  return isAmountKnown
    ? withoutForeignCells(table, foreign, currencies, fields)
    : withoutForeignRows(table, context, foreign, currencies);
};

const isLocal = (table: AnyTable, field: string): boolean =>
  table.source.columns.some((column) => column.field === field && column.local === true);

function currenciesOf(table: AnyTable, { keep }: CheckContext): Currencies {
  const { codes, words } = texts(table, "currency");
  const names = [...new Set(words.map(currencyCode))];
  const ofWord = words.map((word) => names.indexOf(currencyCode(word)));
  const rate = ratesOf(table);
  const rows = names.map(() => ({ count: 0, atOne: 0 }));
  const ofRow = Int32Array.from(codes, (code) => (code === NONE ? -1 : ofWord[code]));
  ofRow.forEach((currency, row) => {
    if (currency < 0 || keep[row] === 0) return;
    rows[currency].count++;
    if (rate && rate[row] === 1) rows[currency].atOne++;
  });
  const best = names.map((_, i) => i).sort((a, b) => rows[b].atOne - rows[a].atOne || rows[b].count - rows[a].count);
  // Rates from a sheet of their own tell the workbook's currency: the one whose rate is 1, and no other however many rows it has.
  const isKnown = hasOwnRates(table) || !rate || rows[best[0]]?.atOne > 0;
  return { ofRow, names, main: isKnown ? (best[0] ?? -1) : -1 };
}

const hasOwnRates = (table: AnyTable): boolean => table.source.columns.some(({ field }) => field === "rate");

const ratesOf = (table: AnyTable): Float64Array | undefined =>
  table.present.has("rate") ? numbers(table, "rate") : undefined;

function foreignRows({ keep }: CheckContext, { ofRow, main }: Currencies): number[] {
  const rows: number[] = [];
  for (let row = 0; row < ofRow.length; row++) {
    if (keep[row] === 1 && ofRow[row] >= 0 && ofRow[row] !== main) rows.push(row);
  }
  return rows;
}

/** A row without a rate counts as it is when it is in the main currency, otherwise not at all. */
function convert(table: AnyTable, context: CheckContext, currencies: Currencies, fields: readonly string[]): Finding {
  const rate = numbers(table, "rate");
  const columns = copies(table, fields);
  const main = currencies.names[currencies.main] ?? "";
  const issues = createIssueList(MOST_WHILE_READING);
  const converted: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    const currency = currencies.ofRow[row];
    if (context.keep[row] === 0 || rate[row] === 1) continue;
    if (rate[row] > 0) {
      for (const field of fields) columns[field][row] *= rate[row];
      converted.push(row);
    } else if (currency >= 0 && currency !== currencies.main && fields.length > 0) {
      context.keep[row] = 0;
      issues.add(issueAt(table, row, "currency", "rateMissing", "leftOut", { rows: 1, main }));
    }
  }
  if (converted.length > 0 && fields.length > 0) {
    const [field, code] = hasOwnRates(table) ? ["rate", "converted"] : ["currency", "convertedByTable"];
    issues.add(issueAt(table, converted[0], field, code, "note", { count: converted.length }));
  }
  const used = rate.map((value) => (value > 0 && fields.length > 0 ? value : 1));
  return {
    issues: issues.finish(),
    columns: { ...columns, rate: new Float64Array(table.rows).fill(NaN), [USED_RATE]: used },
  };
}

function withoutForeignRows(
  table: AnyTable,
  context: CheckContext,
  foreign: readonly number[],
  { ofRow, names, main }: Currencies,
): Finding {
  const first = new Map<number, { row: number; count: number }>();
  for (const row of foreign) {
    context.keep[row] = 0;
    const seen = first.get(ofRow[row]);
    if (seen) seen.count++;
    else first.set(ofRow[row], { row, count: 1 });
  }
  const issues = [...first.values()].map(({ row, count }) =>
    issueAt(table, row, "currency", "foreignCurrency", "leftOut", { count, rows: count, main: names[main] }),
  );
  return { issues };
}

/** The amount counts in the workbook's currency; what is only known in the other currency counts as missing. */
function withoutForeignCells(
  table: AnyTable,
  foreign: readonly number[],
  { names, main }: Currencies,
  fields: readonly string[],
): Finding {
  const columns = copies(table, fields);
  for (const row of foreign) for (const field of fields) columns[field][row] = NaN;
  const headers = table.source.columns.filter(({ field }) => fields.includes(field)).map(({ header }) => header);
  const details = { count: foreign.length, headers: headers.join(", "), main: names[main] };
  return { issues: [issueAt(table, foreign[0], "currency", "foreignCells", "leftOut", details)], columns };
}

const copies = (table: AnyTable, fields: readonly string[]): Record<string, Float64Array> =>
  Object.fromEntries(fields.map((field) => [field, numbers(table, field).slice()]));
