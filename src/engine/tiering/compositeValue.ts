import { assert } from "../assert";
import { map2, type Numbers } from "../columns";

/** Columns of money of length n; what is left out, or missing in a row, counts as nothing. */
export interface CompositeValueParts {
  readonly purchases: Numbers;
  /** Expected additional and cross purchases. */
  readonly incremental?: Numbers;
  /** Scale, word of mouth, information: valued by hand. */
  readonly intangible?: Numbers;
  readonly costToServe?: Numbers;
  /** Exposure × probability of default. */
  readonly expectedLoss?: Numbers;
}

/**
 * Composite customer value.
 *
 *     value = purchases + incremental + intangible − costToServe − expectedLoss
 *
 * @param parts columns of length n
 * @returns money, length n; NaN where the purchases are missing
 * @throws  RangeError when the lengths differ
 * @see     S031: 客户综合价值五方面
 * @example compositeValue({ purchases: [100], incremental: [20], costToServe: [30], expectedLoss: expectedLoss([200], [0.05]) }) // [80]
 */
export function compositeValue(parts: CompositeValueParts): Float64Array {
  const { purchases, incremental, intangible, costToServe, expectedLoss: risk } = parts;
  const add = (value: Float64Array, part: Numbers | undefined, sign: 1 | -1): Float64Array =>
    part ? map2(value, part, (amount, change) => amount + (Number.isNaN(change) ? 0 : sign * change)) : value;
  const gains = [incremental, intangible].reduce<Float64Array>(
    (value, part) => add(value, part, 1),
    Float64Array.from(purchases),
  );
  return [costToServe, risk].reduce<Float64Array>((value, part) => add(value, part, -1), gains);
}

/**
 * Expected loss of what customers owe.
 *
 *     loss = exposure × probability of default
 *
 * @param exposure      money at risk; length n
 * @param defaultRate   probability of default; fraction, length n
 * @returns money, length n; NaN where either is missing
 * @throws  RangeError when the lengths differ or a rate is no fraction
 * @see     S031
 * @example expectedLoss([200], [0.05]) // [10]
 */
export function expectedLoss(exposure: Numbers, defaultRate: Numbers): Float64Array {
  return map2(exposure, defaultRate, (owed, rate) => {
    if (rate < 0 || rate > 1) assert(false, `defaultRate must be between 0 and 1, not ${rate}`);
    return owed * rate;
  });
}
