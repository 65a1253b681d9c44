import { assert } from "../assert";
import type { Numbers } from "../columns";
import { mapRows } from "../mapRows";

/**
 * Collection effectiveness index (CEI), monthly form: how much of what could be collected in a period was collected; 100 = all of it.
 *
 *     cei = (begin + sales / months − end) / (begin + sales / months − end not due) × 100
 *
 * Only the last month's sales can still be open at the end, so a quarter's are divided by 3. The form without division (months = 1)
 * gives another figure for the same quarter; the one used is named beside it.
 *
 * @param begin     receivables at the beginning; money, length n
 * @param sales     credit sales of the period; money, length n
 * @param end       receivables at the end; money, length n
 * @param endNotDue those of them not yet due; money, length n
 * @param months    months in the period, above 0: one for all, or one each where a customer's period is shorter, length n
 * @returns index, length n; NaN where nothing could be collected or an item is missing; above 100 only for figures that
 *          contradict each other (more not due than open), below 0 where more is open than the opening balance and an average
 *          month's sales together: the sales were too uneven for this form to say anything
 * @throws  RangeError when the lengths differ or `months` is not above 0
 * @see     Srinivasan; Credit Research Foundation, reprinted by creditguru.com: 55.9 for the example
 * @example collectionEffectivenessIndex([6200], [10890], [6340], [3590], 3)[0] // ≈ 55.93
 */
export function collectionEffectivenessIndex(
  begin: Numbers,
  sales: Numbers,
  end: Numbers,
  endNotDue: Numbers,
  months: number | Numbers,
): Float64Array {
  const each = typeof months === "number" ? new Float64Array(begin.length).fill(months) : months;
  for (let row = 0; row < each.length; row++) assert(each[row] > 0, `months must be above 0, not ${each[row]}`);
  return mapRows([begin, sales, end, endNotDue, each], (opening, sold, closing, notDue, count) => {
    const collectable = opening + sold / count - notDue;
    return collectable > 0 ? ((opening + sold / count - closing) / collectable) * 100 : NaN;
  });
}
