import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";

/**
 * Credit limit that the policy of a grade allows.
 *
 *     limit = base limit × part left by the grade
 *
 * CA1 to CA3 keep the whole base, CA4 the base less a discount, CA5 pays cash: parts 1, 1, 1, 0.5, 0 for a discount of 50 %.
 *
 * @param baseLimit money, length n
 * @param grade     index into `parts`, length n
 * @param parts     part of the base that each grade keeps; fractions, not below 0
 * @returns money, length n; 0 where the grade's part is 0, base known or not; NaN where the base is missing
 * @throws  RangeError when the lengths differ or a grade has no part
 * @see     S091, S092
 * @example policyLimits([1000, 1000, NaN, NaN], [0, 3, 4, 0], [1, 1, 1, 0.5, 0, 0]) // [1000, 500, 0, NaN]
 */
export function policyLimits(baseLimit: Numbers, grade: ArrayLike<number>, parts: Numbers): Float64Array {
  assert(baseLimit.length === grade.length, `columns differ in length: ${baseLimit.length} and ${grade.length}`);
  return numbersFrom(baseLimit, (base, row) => {
    const part = parts[grade[row]];
    assert(part >= 0, `there is no part of the limit for grade ${grade[row]}`);
    return part === 0 ? 0 : base * part;
  });
}
