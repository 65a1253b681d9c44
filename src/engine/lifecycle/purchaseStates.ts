import { assert } from "../assert";
import type { Numbers } from "../columns";
import { addMonths } from "../dates";
import { UNKNOWN } from "../tiering/unknown";

/**
 * States of a customer in a period. `waiting` and `gone` complete the five that Business Central knows: did not buy in this period nor in the
 * one before, but is not lost yet; was lost before.
 */
export const PURCHASE_STATES = ["new", "returning", "recovered", "temporarilyLost", "lost", "waiting", "gone"] as const;

/** What states are told by; columns of length n, days, NaN where there is none. */
export interface PurchaseDays {
  /** First purchase ever. */
  readonly first: Numbers;
  /** Last purchase before the period. */
  readonly lastBefore: Numbers;
  /** First purchase within the period. */
  readonly firstWithin: Numbers;
}

/** Days from … to, both included, and how long customers may be silent. */
export interface StatePeriod {
  readonly from: number;
  readonly to: number;
  /** First day of the previous period. */
  readonly previousFrom: number;
  /** Months without a purchase after which a customer is lost. */
  readonly inactivityMonths: number;
}

/**
 * State of each customer in a period, by disjoint rules of dates. With the lost day = last purchase before the period + inactivity months:
 *
 *     new             first purchase in the period
 *     recovered       bought in the period, lost day before the period
 *     returning       bought in the period, otherwise
 *     lost            did not buy, lost day in the period
 *     gone            did not buy, lost day before the period
 *     temporarilyLost did not buy, but in the previous period
 *     waiting         did not buy in either, not lost yet
 *
 * @param days   columns of length n
 * @param period first and last day, first day of the previous period, inactivity threshold
 * @returns codes into `PURCHASE_STATES`, length n; `UNKNOWN` for customers without a purchase until the period's end
 * @throws  RangeError when the lengths differ or the period ends before it begins
 * @see     Business Central, customer lifecycle (new, returning, recovered, temporarily lost, lost)
 * @example
 * purchaseStates(
 *   { first: [dayOf(2024, 2, 3)], lastBefore: [NaN], firstWithin: [dayOf(2024, 2, 3)] },
 *   { from: dayOf(2024, 2, 1), to: dayOf(2024, 2, 29), previousFrom: dayOf(2024, 1, 1), inactivityMonths: 6 },
 * ) // [0]
 */
export function purchaseStates({ first, lastBefore, firstWithin }: PurchaseDays, period: StatePeriod): Uint8Array {
  for (const { length } of [lastBefore, firstWithin])
    assert(length === first.length, `columns differ in length: ${first.length} and ${length}`);
  assert(period.previousFrom <= period.from && period.from <= period.to, "the period must not end before it begins");
  return Uint8Array.from(first, (firstDay, row) => stateOf(firstDay, lastBefore[row], firstWithin[row], period));
}

function stateOf(first: number, lastBefore: number, firstWithin: number, period: StatePeriod): number {
  const bought = firstWithin >= period.from && firstWithin <= period.to;
  if (bought && !(first < period.from)) return 0;
  if (Number.isNaN(lastBefore)) return bought ? 1 : UNKNOWN;
  const lostDay = addMonths(lastBefore, period.inactivityMonths);
  if (bought) return lostDay < period.from ? 2 : 1;
  if (lostDay < period.from) return 6;
  if (lostDay <= period.to) return 4;
  return lastBefore >= period.previousFrom ? 3 : 5;
}
