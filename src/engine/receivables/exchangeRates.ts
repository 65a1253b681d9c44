import { assert } from "../assert";
import { codesFrom, NONE, type Numbers, numbersFrom } from "../columns";
import { groupRows } from "../group";
import { descending } from "../order";

/** Rates by day; columns of length m. */
export interface RateTable {
  /** Currency codes, each below `currencies`. */
  readonly currency: ArrayLike<number>;
  /** First day of the rate; missing = from ever. */
  readonly day: Numbers;
  /** Workbook currency for one unit; above 0. */
  readonly rate: Numbers;
}

/**
 * Rate of exchange for each row: the latest one that holds on its day.
 *
 * @param currency   currency code of each row, length n; `NONE` = the workbook's own
 * @param day        day numbers, length n
 * @param table      rates by currency and day
 * @param currencies number of currency codes
 * @param own        code of the workbook's currency, `NONE` where no code is
 * @returns rate, length n; 1 for the workbook's own currency; NaN where there is no rate yet on that day, so that the amount is reported
 *          and not guessed
 * @throws  RangeError when lengths differ or a rate is not above 0
 * @example exchangeRates([0, 0, NONE, 0], [15, 25, 9, 5], { currency: [0, 0], day: [10, 20], rate: [7, 8] }, 1, NONE) // [7, 8, 1, NaN]
 */
export function exchangeRates(
  currency: ArrayLike<number>,
  day: Numbers,
  table: RateTable,
  currencies: number,
  own: number,
): Float64Array {
  assert(currency.length === day.length, `columns differ in length: ${currency.length} and ${day.length}`);
  const { starts, days, rates } = byCurrency(table, currencies);
  return numbersFrom(day, (today, row) => {
    const code = currency[row];
    if (code === NONE || code === own) return 1;
    const at = lastUpTo(days, starts[code], starts[code + 1], today);
    return at < starts[code] ? NaN : rates[at];
  });
}

function byCurrency(
  { currency, day, rate }: RateTable,
  currencies: number,
): { readonly starts: Uint32Array; readonly days: Float64Array; readonly rates: Float64Array } {
  assert(currency.length === day.length && day.length === rate.length, "columns of the rates differ in length");
  const sinceEver = numbersFrom(day, (from) => (Number.isNaN(from) ? -Infinity : from));
  const order = descending(sinceEver.map((from) => -from));
  const { start, rows } = groupRows(
    codesFrom(order, (row) => currency[row]),
    currencies,
  );
  const sorted = Array.from(rows, (position) => order[position]);
  for (const row of sorted) assert(rate[row] > 0, `rates must be above 0, but one is ${rate[row]}`);
  return {
    starts: start,
    days: numbersFrom(sorted, (row) => sinceEver[row]),
    rates: numbersFrom(sorted, (row) => rate[row]),
  };
}

/** The last of days[from … to) that is not after today; from − 1 where all are. A row without a day knows no rate but one from ever. */
function lastUpTo(days: Float64Array, from: number, to: number, today: number): number {
  const latest = Number.isNaN(today) ? -Infinity : today;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle] <= latest) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
