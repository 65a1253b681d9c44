import { assert } from "../assert";
import { bytesFrom, type Numbers } from "../columns";

/** What a customer must show to keep the best class. */
export interface Stability {
  /** Least number of periods with purchases. */
  readonly leastActivePeriods: number;
  /** Largest coefficient of variation (standard deviation ÷ mean) of the value by period; Infinity for any. */
  readonly mostVariation: number;
}

/**
 * ABC classes with the condition of stability: a customer of the best class that does not buy continuously falls into the next one.
 *
 * @param classes       ABC codes (`abcClasses`); length n
 * @param activePeriods periods with purchases, say of the last four quarters; length n, a missing number never lowers a class
 * @param variation     coefficient of variation of the value by period; length n, a missing one never lowers a class
 * @param stability     least activity and most variation
 * @returns codes, length n
 * @throws  RangeError when the lengths differ
 * @see     S002: A = important + stable and continuous + large effect on results
 * @example stableClasses([0, 0, 1], [4, 1, 1], [NaN, NaN, NaN], { leastActivePeriods: 3, mostVariation: Infinity }) // [0, 1, 1]
 */
export function stableClasses(
  classes: ArrayLike<number>,
  activePeriods: Numbers,
  variation: Numbers,
  { leastActivePeriods, mostVariation }: Stability,
): Uint8Array {
  const n = classes.length;
  assert(
    n === activePeriods.length && n === variation.length,
    `columns differ in length: ${n}, ${activePeriods.length}, ${variation.length}`,
  );
  return bytesFrom(classes, (code, row) => {
    const unstable = activePeriods[row] < leastActivePeriods || variation[row] > mostVariation;
    return code === 0 && unstable ? 1 : code;
  });
}
