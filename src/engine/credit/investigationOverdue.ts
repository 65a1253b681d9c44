import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";

/**
 * Days for which the next credit investigation is overdue.
 *
 *     overdue = asOfDay − (last investigation + interval of the grade)
 *
 * @param lastDay  day of the last investigation; day numbers, length n
 * @param grade    index into `interval`, length n
 * @param interval how often each grade is looked into; days, ∞ = never
 * @param asOfDay  day number
 * @returns days, length n; below 0 while there is time; ∞ where there was none yet; −∞ for a grade that is never looked into
 * @throws  RangeError when the lengths differ or a grade has no interval
 * @see     S100
 * @example investigationOverdue([1000, NaN, NaN], [0, 0, 1], [365, Infinity], 1400) // [35, Infinity, -Infinity]
 */
export function investigationOverdue(
  lastDay: Numbers,
  grade: ArrayLike<number>,
  interval: Numbers,
  asOfDay: number,
): Float64Array {
  assert(lastDay.length === grade.length, `columns differ in length: ${lastDay.length} and ${grade.length}`);
  return numbersFrom(lastDay, (last, row) => {
    const days = interval[grade[row]];
    assert(days > 0, `there is no interval for grade ${grade[row]}`);
    if (days === Infinity) return -Infinity;
    return Number.isNaN(last) ? Infinity : asOfDay - last - days;
  });
}
