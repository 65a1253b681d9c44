import { assert } from "../assert";
import type { Numbers } from "../columns";

/** Codes of the status classes: buys; does not buy (any more) but has an open opportunity; neither. */
export const ACCOUNT_STATUSES = ["producing", "incubating", "potential"] as const;

/**
 * Account status: which customers produce, which are being won, which are only known.
 *
 *     producing  if lastOrderDay > sinceDay
 *     incubating if not producing and openOpportunities > 0
 *     potential  otherwise
 *
 * @param lastOrderDay      day of the customer's last order or invoice; length n, NaN where there is none
 * @param openOpportunities number of open opportunities; length n
 * @param sinceDay          an order after this day makes a customer producing
 * @returns codes into `ACCOUNT_STATUSES`, length n
 * @throws  RangeError when the lengths differ
 * @see     S001
 * @example accountStatus([45300, 44000, NaN], [0, 1, 0], 45000) // [0, 1, 2]
 */
export function accountStatus(lastOrderDay: Numbers, openOpportunities: Numbers, sinceDay: number): Uint8Array {
  const n = lastOrderDay.length;
  assert(n === openOpportunities.length, `columns differ in length: ${n} and ${openOpportunities.length}`);
  const statuses = new Uint8Array(n);
  for (let i = 0; i < n; i++) statuses[i] = lastOrderDay[i] > sinceDay ? 0 : openOpportunities[i] > 0 ? 1 : 2;
  return statuses;
}
