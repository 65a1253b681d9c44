import { assert } from "../assert";
import { numbersFrom, type Numbers } from "../columns";
import { sum } from "../sum";

/** Customer equity, said in two ways that must agree: Σ of values, and mean value × number of customers. */
export interface CustomerEquity {
  readonly total: number;
  readonly customers: number;
  readonly mean: number;
}

/**
 * Customer equity (CE): what all customers together are worth.
 *
 *     CE = Σ CLV = mean CLV × customers
 *
 * @param values lifetime value of each customer; money; missing ones are no customers
 * @returns total, number and mean; the mean is NaN without customers
 * @see     S024; Blattberg & Deighton (1996), HBR 74(4)
 * @example customerEquity([100, NaN, 50]) // { total: 150, customers: 2, mean: 75 }
 */
export function customerEquity(values: Numbers): CustomerEquity {
  const total = sum(values);
  let customers = 0;
  for (let i = 0; i < values.length; i++) if (values[i] === values[i]) customers++;
  return { total, customers, mean: customers ? total / customers : NaN };
}

/** Change of customer equity by cause: `opening + gained − lost + grown − shrunk + terms = closing`. */
export interface EquityChange {
  readonly opening: number;
  /** Value of customers that were none before. */
  readonly gained: number;
  /** Former value of customers that are none any more. */
  readonly lost: number;
  /** Rise of those whose own value rose, by unchanged terms. */
  readonly grown: number;
  /** Fall of those whose own value fell, by unchanged terms; above 0. */
  readonly shrunk: number;
  /** What changed retention, margin or discount rates add or take, for all customers of today. */
  readonly terms: number;
  readonly closing: number;
}

/**
 * Why customer equity changed from one refresh to the next.
 *
 * @param before   value of each customer then; money, length n, NaN where it was none
 * @param sameTerms value now, reckoned by the rates of then; length n, NaN where it is none any more
 * @param after    value now, by the rates of now; length n
 * @returns the parts of the change; they add up to the last cent
 * @throws  RangeError when the lengths differ or a customer has a value by one set of rates only
 * @see     S024, S025
 * @example
 * equityChange([100, 50, NaN], [120, NaN, 30], [132, NaN, 33])
 * // { opening: 150, gained: 30, lost: 50, grown: 20, shrunk: 0, terms: 15, closing: 165 }
 */
export function equityChange(before: Numbers, sameTerms: Numbers, after: Numbers): EquityChange {
  const n = before.length;
  assert(
    n === sameTerms.length && n === after.length,
    `columns differ in length: ${n}, ${sameTerms.length}, ${after.length}`,
  );
  const of = (part: (was: number, would: number, is: number, row: number) => number): number =>
    sum(numbersFrom(before, (was, row) => part(was, sameTerms[row], after[row], row)));
  return {
    opening: sum(before),
    gained: of((was, would) => (Number.isNaN(was) ? would : NaN)),
    lost: of((was, would) => (Number.isNaN(would) ? was : NaN)),
    grown: of((was, would) => Math.max(would - was, 0)),
    shrunk: of((was, would) => Math.max(was - would, 0)),
    terms: of((_, would, is, row) => {
      const both = Number.isNaN(would) === Number.isNaN(is);
      if (!both) assert(false, `row ${row} has a value by one set of rates only`);
      return is - would;
    }),
    closing: sum(after),
  };
}
