import type { Numbers } from "../columns";
import { descending } from "../order";
import { sumOfGains } from "../sum";

/** A Pareto ranking: columns by row, and the rows in order of rank. */
export interface CumulativeShare {
  /** Rows from the largest value to the smallest; ties in row order, missing last. */
  readonly order: Uint32Array;
  /** 1 = largest; NaN where the value is missing. */
  readonly rank: Float64Array;
  /** Value ÷ total; 0 for values ≤ 0, which do not enter the total. */
  readonly share: Float64Array;
  /** Share of all up to and with this row, in order of rank. */
  readonly cumulativeShare: Float64Array;
  /** Rank ÷ number of rows with a value. */
  readonly cumulativeRows: Float64Array;
  /** Σ of the values above 0. */
  readonly total: number;
}

/**
 * Cumulative share (Pareto analysis, Lorenz curve from the top): how much of the value the largest customers carry
 * together.
 *
 *     share = max(value, 0) / Σ max(value, 0);  cumulativeShare = Σ share of all ranks up to this one
 *
 * @param values value of each customer, length n
 * @param order  `descending(values)`, where it is known already
 * @returns columns of length n; NaN where the value is missing, shares NaN where nothing is above 0
 * @see     S003
 * @example cumulativeShare([30, 50, 20]).cumulativeShare // [0.8, 0.5, 1]
 */
export function cumulativeShare(values: Numbers, order: Uint32Array = descending(values)): CumulativeShare {
  const total = sumOfGains(values);
  const column = (): Float64Array => new Float64Array(values.length).fill(NaN);
  const result = { order, rank: column(), share: column(), cumulativeShare: column(), cumulativeRows: column(), total };
  const known = knownOf(order, values);
  let carried = 0;
  for (let position = 0; position < known; position++) {
    const row = order[position];
    const counted = Math.max(values[row], 0);
    carried += counted;
    result.rank[row] = position + 1;
    result.cumulativeRows[row] = (position + 1) / known;
    result.share[row] = total > 0 ? counted / total : NaN;
    result.cumulativeShare[row] = total > 0 ? Math.min(carried / total, 1) : NaN;
  }
  return result;
}

/** How many rows have a value; those without rank last. */
function knownOf(order: Uint32Array, values: Numbers): number {
  let known = order.length;
  while (known > 0 && Number.isNaN(values[order[known - 1]])) known--;
  return known;
}
