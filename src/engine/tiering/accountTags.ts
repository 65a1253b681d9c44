import { assert } from "../assert";
import type { Numbers } from "../columns";
import { UNKNOWN } from "./unknown";

/** How long it has been with us. */
export const AGE_TAGS = ["old", "new"] as const;
/** How lasting the custom is. */
export const TERM_TAGS = ["longTerm", "temporary", "nonUser"] as const;
/** How bound the customer is. */
export const BOND_TAGS = ["loyal", "marginal", "potential", "non"] as const;

/** Columns of length n. */
export interface TagValues {
  /** Whole months with us; NaN = never bought. */
  readonly monthsKnown: Numbers;
  /** 1 for those that still buy: an order in the last months. */
  readonly buys: ArrayLike<number>;
  /** Days with an order, ever. */
  readonly orders: Numbers;
  /** Open opportunities: signs of interest; NaN counts as none. */
  readonly interest: Numbers;
}

export interface TagLimits {
  /** With us for less than so many months: new. */
  readonly newMonths: number;
  /** With us for at least so many months: long-term. */
  readonly longMonths: number;
  /** Orders and months from which on a customer that still buys is loyal. */
  readonly loyalOrders: number;
  readonly loyalMonths: number;
}

/** Codes into `AGE_TAGS`, `TERM_TAGS` and `BOND_TAGS`; each a partition, length n. */
export interface AccountTags {
  /** `UNKNOWN` for those that never bought. */
  readonly age: Uint8Array;
  readonly term: Uint8Array;
  readonly bond: Uint8Array;
}

/**
 * The dichotomies of external customers that follow from what they bought: old or new; long-term, temporary or no user; loyal,
 * marginal, potential or none.
 *
 *     new      monthsKnown < newMonths          loyal     buys, orders ≥ loyalOrders and monthsKnown ≥ loyalMonths
 *     nonUser  does not buy                     marginal  buys, but is not loyal
 *     longTerm buys, monthsKnown ≥ longMonths   potential does not buy, but bought before or shows interest;  non otherwise
 *
 * @param values columns of length n
 * @param limits months and orders
 * @returns three columns of codes
 * @throws  RangeError when the lengths differ
 * @see     S033: 外部客户分类
 * @example
 * accountTags(
 *   { monthsKnown: [30, 3, NaN], buys: [1, 1, 0], orders: [9, 1, 0], interest: [0, 0, 1] },
 *   { newMonths: 12, longMonths: 24, loyalOrders: 4, loyalMonths: 12 },
 * ) // { age: [0, 1, 255], term: [0, 1, 2], bond: [0, 1, 2] }
 */
export function accountTags(values: TagValues, limits: TagLimits): AccountTags {
  const { monthsKnown, buys: stillBuys, orders, interest } = values;
  const rows = monthsKnown.length;
  for (const column of Object.values(values) as Numbers[])
    assert(column.length === rows, `columns differ in length: ${rows} and ${column.length}`);
  const tags = { age: new Uint8Array(rows), term: new Uint8Array(rows), bond: new Uint8Array(rows) };
  for (let row = 0; row < rows; row++) {
    const known = monthsKnown[row];
    const bought = !Number.isNaN(known);
    const buys = stillBuys[row] === 1;
    const isLoyal = orders[row] >= limits.loyalOrders && known >= limits.loyalMonths;
    tags.age[row] = bought ? (known < limits.newMonths ? 1 : 0) : UNKNOWN;
    tags.term[row] = buys ? (known >= limits.longMonths ? 0 : 1) : 2;
    tags.bond[row] = buys ? (isLoyal ? 0 : 1) : bought || interest[row] > 0 ? 2 : 3;
  }
  return tags;
}
