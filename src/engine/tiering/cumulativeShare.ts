import type { Numbers } from "../columns";
import { descending } from "../order";
import { sum } from "../sum";

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
 * @returns columns of length n; NaN where the value is missing, shares NaN where nothing is above 0
 * @see     S003
 * @example cumulativeShare([30, 50, 20]).cumulativeShare // [0.8, 0.5, 1]
 */
export function cumulativeShare(values: Numbers): CumulativeShare {
  const order = descending(values);
  const known = order.filter((row) => values[row] === values[row]);
  const total = sum(Array.from(known, (row) => Math.max(values[row], 0)));
  const column = (): Float64Array => new Float64Array(values.length).fill(NaN);
  const result = { order, rank: column(), share: column(), cumulativeShare: column(), cumulativeRows: column(), total };
  let carried = 0;
  known.forEach((row, position) => {
    const counted = Math.max(values[row], 0);
    carried += counted;
    result.rank[row] = position + 1;
    result.cumulativeRows[row] = (position + 1) / known.length;
    result.share[row] = total > 0 ? counted / total : NaN;
    result.cumulativeShare[row] = total > 0 ? Math.min(carried / total, 1) : NaN;
  });
  return result;
}
