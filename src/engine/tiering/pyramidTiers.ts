import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";
import { sum } from "../sum";
import { allocate } from "./allocate";
import { rankOrder } from "./rankOrder";
import { UNKNOWN } from "./unknown";

/** Key, ordinary and potential customers (重点 10 % / 普通 30 % / 超级潜在 60 %), and the selling time that they get. */
export const SALES_PYRAMID = { customers: [0.1, 0.3, 0.6], time: [0.6, 0.3, 0.1] } as const;

/** Four tiers of Curry's pyramid (重要 / 主要 / 普通 / 小客户). */
export const CURRY_PYRAMID = [0.01, 0.04, 0.15, 0.8] as const;

/**
 * Pyramid tiers: the best part of the customers in the first tier, the next in the second, and so on.
 *
 * @param values value of each customer, length n; missing ones are in no tier and do not count
 * @param shares share of customers in each tier; fractions that add up to 1
 * @param tieKey decides between equal values: smaller first; length n, row order when left out
 * @returns tiers 0, 1, …, length n; `UNKNOWN` where the value is missing. The sizes are whole and add up (largest remainder), so a tier
 *          may be empty where there are few customers
 * @throws  RangeError when the lengths differ or the shares do not add up to 1
 * @see     S004, S005; Curry & Curry (2000), The Customer Marketing Method; Zeithaml, Rust & Lemon (2001), California Management Review 43(4)
 * @example pyramidTiers([50, 90, 10, 30, 20], [0.2, 0.8]) // [1, 0, 1, 1, 1]
 */
export function pyramidTiers(values: Numbers, shares: Numbers, tieKey?: Numbers): Uint8Array {
  return pyramidTiersInOrder(values, rankOrder(values, tieKey), shares);
}

/**
 * Pyramid tiers of customers that are in order already, and perhaps stand above others.
 *
 * @param values value of each customer, length n; missing ones are in no tier and do not count
 * @param order  rows from the best to the worst, missing values last (`rankOrder`); length n
 * @param shares share of all in each tier; fractions that add up to 1
 * @param below  others that stand below all customers and count, as prospects do
 * @returns tiers 0, 1, …, length n, as `pyramidTiers`
 * @throws  RangeError when the lengths differ or the shares do not add up to 1
 * @see     S005 (重点 10 % / 普通 30 % / 超级潜在 60 % of customers and prospects together)
 * @example pyramidTiersInOrder([50, 90], [1, 0], [0.5, 0.5], 2) // [0, 0]
 */
export function pyramidTiersInOrder(
  values: Numbers,
  order: ArrayLike<number>,
  shares: Numbers,
  below: number = 0,
): Uint8Array {
  assert(values.length === order.length, `columns differ in length: ${values.length} and ${order.length}`);
  const tiers = new Uint8Array(values.length).fill(UNKNOWN);
  let known = order.length;
  while (known > 0 && Number.isNaN(values[order[known - 1]])) known--;
  let next = 0;
  tierSizes(known + below, shares).forEach((size, tier) => {
    for (const end = Math.min(next + size, known); next < end; next++) tiers[order[next]] = tier;
  });
  return tiers;
}

/**
 * Sizes of pyramid tiers: shares of a number of customers, in whole customers that add up.
 *
 * @param customers number of customers
 * @param shares    share of customers in each tier; fractions that add up to 1
 * @returns customers of each tier
 * @throws  RangeError when a share is negative or they do not add up to 1
 * @see     S004
 * @example tierSizes(25, [0.1, 0.3, 0.6]) // [3, 7, 15]
 */
export function tierSizes(customers: number, shares: Numbers): Float64Array {
  const parts = Array.from(shares);
  assert(
    parts.every((share) => share >= 0) && Math.abs(sum(parts) - 1) < 1e-9,
    `shares must add up to 1: ${parts.join(", ")}`,
  );
  return allocate(customers, parts);
}

/**
 * Distance to the next pyramid tier: how much more value a customer needs to draw level with the last one of the better tier.
 *
 * @param values value of each customer, length n
 * @param tiers  their tiers, from `pyramidTiers`
 * @returns additional value, length n; NaN for the first tier, for a missing value, and where all better tiers are empty
 * @throws  RangeError when the lengths differ
 * @see     S004, inverted
 * @example distanceToBetterTier([50, 90, 10], [1, 0, 1]) // [40, NaN, 80]
 */
export function distanceToBetterTier(values: Numbers, tiers: ArrayLike<number>): Float64Array {
  assert(values.length === tiers.length, `columns differ in length: ${values.length} and ${tiers.length}`);
  const last = new Float64Array(UNKNOWN + 1).fill(Infinity);
  for (let row = 0; row < tiers.length; row++) last[tiers[row]] = Math.min(last[tiers[row]], values[row]);
  const betterThan = (tier: number): number => {
    for (let better = tier - 1; better >= 0; better--) if (last[better] < Infinity) return last[better];
    return NaN;
  };
  const lines = Array.from(last, (_, tier) => betterThan(tier));
  return numbersFrom(values, (value, row) => (tiers[row] === UNKNOWN ? NaN : lines[tiers[row]] - value));
}
