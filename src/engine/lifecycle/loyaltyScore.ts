import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";
import { reliableScore, type ReliableScore } from "../credit/reliableScore";

/** One measure of loyalty: no point at `none`, 100 at `full`, in a straight line between; `full` may lie below `none`. */
export interface LoyaltyMeasure {
  /** Raw value of each customer; length n, NaN = not known. */
  readonly values: Numbers;
  readonly none: number;
  readonly full: number;
  readonly weight: number;
}

/** The score with all that made it: columns of length n. */
export interface LoyaltyScore extends ReliableScore {
  /** Points of each measure, 0 … 100. */
  readonly points: readonly Float64Array[];
}

/**
 * Loyalty score: repurchase, share of wallet, price sensitivity, referrals, attitude to rivals, tolerance of faults, time to
 * choose, each on a scale of points; the weight of what is not known goes to the others, as in the credit score.
 *
 *     points = 100 × (value − none) / (full − none), 0 … 100;  score = Σ weight × points / Σ weight, over the measures known
 *
 * @param measures     raw values, lines and weights
 * @param minimumShare least share of the weights that must be known; fraction
 * @returns points, contributions and score; the score is NaN where less than the minimum is known
 * @throws  RangeError when lengths differ or a weight is below 0
 * @see     S050
 * @example loyaltyScore([{ values: [6, NaN], none: 0, full: 12, weight: 1 }, { values: [2, 2], none: 10, full: 0, weight: 3 }], 0.5).score // [72.5, 80]
 */
export function loyaltyScore(measures: readonly LoyaltyMeasure[], minimumShare: number): LoyaltyScore {
  for (const { weight } of measures) assert(weight >= 0, `weights must not be below 0, but one is ${weight}`);
  const points = measures.map(pointsOf);
  const weights = measures.map(({ weight }) => weight);
  return {
    ...reliableScore(
      points,
      weights,
      measures.map(() => undefined),
      minimumShare,
    ),
    points,
  };
}

/** Where both lines are one, a value that reaches it has full points. */
function pointsOf({ values, none, full }: LoyaltyMeasure): Float64Array {
  return numbersFrom(values, (value) => {
    if (Number.isNaN(value)) return NaN;
    if (none === full) return value >= full ? 100 : 0;
    return 100 * Math.min(1, Math.max(0, (value - none) / (full - none)));
  });
}
