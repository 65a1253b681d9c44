import { assert } from "../assert";
import type { Numbers } from "../columns";
import { cumulativeShare, type CumulativeShare } from "./cumulativeShare";

/** The x and y of "x % of customers bring y % of the value". */
export interface Carriers {
  /** The fewest customers that together carry the share. */
  readonly customers: number;
  /** Their part of all customers with a value; fraction. */
  readonly customerShare: number;
  /** What they really carry: at least the share asked for; fraction. */
  readonly valueShare: number;
}

/**
 * The actual x/y of the Pareto principle: how few customers carry 80 % (or any share) of the value.
 *
 * @param values value of each customer, length n; those ≤ 0 count as customers that carry nothing
 * @param share  share of the value asked for; fraction
 * @returns the fewest customers and what they carry; all NaN when no value is above 0
 * @throws  RangeError when the share is not above 0 and up to 1
 * @see     S003: "compute both, report actual x/y"
 * @example customersCarrying([50, 30, 10, 10], 0.8) // { customers: 2, customerShare: 0.5, valueShare: 0.8 }
 */
export function customersCarrying(values: Numbers, share: number): Carriers {
  return carriersOf(cumulativeShare(values), share);
}

/** The same, from a ranking that is known already. */
export function carriersOf(pareto: CumulativeShare, share: number): Carriers {
  assert(share > 0 && share <= 1, `share must be above 0 and up to 1, not ${share}`);
  const row = pareto.order.find((candidate) => pareto.cumulativeShare[candidate] >= share - 1e-12);
  if (row === undefined) return { customers: NaN, customerShare: NaN, valueShare: NaN };
  return {
    customers: pareto.rank[row],
    customerShare: pareto.cumulativeRows[row],
    valueShare: pareto.cumulativeShare[row],
  };
}
