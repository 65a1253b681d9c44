import { codesFrom, NONE, numbersFrom, wordAt } from "../../../engine/columns";
import { dateOf, dayOf } from "../../../engine/dates";
import type { Ledger } from "../../../ledger/ledger";

/** The statements that count on the as-of day: one row a customer and year, by customer and rising year. */
export interface StatementRows {
  readonly count: number;
  /** Row of the financials table. */
  readonly row: Uint32Array;
  readonly customer: Uint32Array;
  readonly year: Float64Array;
  /** Balance sheet date: as written, else 31 December of the year. */
  readonly day: Float64Array;
  /** The same customer's statement of the year before; −1 where there is none. */
  readonly before: Int32Array;
  /** Each customer's latest statement; −1 where there is none. */
  readonly latest: Int32Array;
  /** Rows left out: after the as-of day, without customer or year. */
  readonly notYet: number;
  readonly unusable: number;
  /** Rows of the financials table left out because a lower one is of the same customer and year. */
  readonly repeated: readonly number[];
}

/** Statements by customer and year; of two for one year the lower on the sheet counts. */
export function statementRows({ asOfDay, customers, tables: { financials } }: Ledger): StatementRows {
  const years = new Map<number, { customer: number; year: number; day: number; row: number }>();
  let [notYet, unusable] = [0, 0];
  const repeated: number[] = [];
  for (let row = 0; financials && row < financials.table.rows; row++) {
    const customer = financials.customer[row];
    const { year, day } = periodOf(financials.table.columns, row);
    if (customer < 0 || Number.isNaN(year)) unusable++;
    else if (day > asOfDay) notYet++;
    else {
      const key = customer * 10_000 + year;
      const earlier = years.get(key);
      if (earlier) repeated.push(earlier.row);
      years.set(key, { customer, year, day, row });
    }
  }
  const order = [...years.values()].sort((a, b) => a.customer - b.customer || a.year - b.year);
  const latest = new Int32Array(customers.count).fill(-1);
  order.forEach(({ customer }, i) => (latest[customer] = i));
  return {
    count: order.length,
    row: codesFrom(order, ({ row }) => row),
    customer: codesFrom(order, ({ customer }) => customer),
    year: numbersFrom(order, ({ year }) => year),
    day: numbersFrom(order, ({ day }) => day),
    before: Int32Array.from(order, ({ customer, year }, i) => {
      const last = order[i - 1];
      return last?.customer === customer && last.year === year - 1 ? i - 1 : -1;
    }),
    latest,
    notYet,
    unusable,
    repeated,
  };
}

type Columns = NonNullable<Ledger["tables"]["financials"]>["table"]["columns"];

function periodOf(columns: Columns, row: number): { year: number; day: number } {
  const written = columns.statementDay[row];
  const year = yearOf(columns.year.codes[row] === NONE ? "" : wordAt(columns.year, row));
  if (!Number.isNaN(written)) return { year: Number.isNaN(year) ? dateOf(written).year : year, day: written };
  return { year, day: Number.isNaN(year) ? NaN : dayOf(year, 12, 31) };
}

/** "2024", "FY2024", "2024年度"; a date that stands for its year. */
function yearOf(word: string): number {
  const serial = /^\d{5}$/.test(word) ? Number(word) : NaN;
  if (serial >= 20_000 && serial < 80_000) return dateOf(serial).year;
  const [found] = /(?:19|20)\d{2}/.exec(word) ?? [];
  return found === undefined ? NaN : Number(found);
}
