import { assert } from "../assert";
import { bytesFrom, type Numbers } from "../columns";

/** Rungs of the loyalty ladder, from the ground up. */
export const LOYALTY_RUNGS = [
  "suspect",
  "prospect",
  "firstTime",
  "client",
  "supporter",
  "advocate",
  "partner",
] as const;

/** Columns of length n; missing numbers count as 0. */
export interface LadderValues {
  readonly orders: Numbers;
  /** Open opportunities, quotations, visits: signs of interest. */
  readonly interest: Numbers;
  /** New customers that this one recommended us to. */
  readonly referrals: Numbers;
  /** Above 0 for customers with a partnership agreement. */
  readonly partnership: Numbers;
}

/**
 * Loyalty ladder: how far each customer has climbed. The highest rung that holds:
 *
 *     partner     buys and has a partnership     client      orders ≥ 2
 *     advocate    buys and gives referrals       firstTime   orders = 1
 *     supporter   orders ≥ supporterOrders       prospect    no order, but interest;  suspect otherwise
 *
 * @param values          columns of length n
 * @param supporterOrders orders from which on a customer supports; at least 3
 * @returns codes into `LOYALTY_RUNGS`, length n
 * @throws  RangeError when the lengths differ or a supporter would stand below a client
 * @see     S049; Christopher, Payne & Ballantyne (1991), Relationship Marketing
 * @example loyaltyLadder({ orders: [0, 1, 9], interest: [1, 0, 0], referrals: [0, 0, 2], partnership: [0, 0, 0] }, 6) // [1, 2, 5]
 */
export function loyaltyLadder(values: LadderValues, supporterOrders: number): Uint8Array {
  const { orders, interest, referrals, partnership } = values;
  assert(supporterOrders >= 3, `supporterOrders must be at least 3, not ${supporterOrders}`);
  for (const { length } of [interest, referrals, partnership])
    assert(length === orders.length, `columns differ in length: ${orders.length} and ${length}`);
  return bytesFrom(orders, (count, row) => {
    if (!(count > 0)) return interest[row] > 0 ? 1 : 0;
    if (partnership[row] > 0) return 6;
    if (referrals[row] > 0) return 5;
    if (count >= supporterOrders) return 4;
    return count >= 2 ? 3 : 2;
  });
}
