import { assert } from "../assert";
import type { Numbers } from "../columns";

/** Deals sorted by what is known of them. */
export interface OpenDeals {
  /** What is won for certain (rate 1); money. */
  readonly certain: number;
  /** Rows with a rate between 0 and 1 and an amount that is not 0. */
  readonly rows: Uint32Array;
  /** Deals whose amount or rate is missing; they count in nothing. */
  readonly missing: number;
}

/**
 * Sort out the deals whose outcome is open: those at 0 % bring nothing, those at 100 % their amount for certain.
 *
 * @param amounts  value of each deal; money, length n
 * @param winRates chance that it is won; fraction, length n
 * @returns the certain sum, the rows still open, how many are missing
 * @throws  RangeError when the lengths differ or a win rate is not between 0 and 1
 * @example openDeals([5, 7, 9, NaN], [1, 0.5, 0, 0.5]) // { certain: 5, rows: [1], missing: 1 }
 */
export function openDeals(amounts: Numbers, winRates: Numbers): OpenDeals {
  assert(amounts.length === winRates.length, `columns differ in length: ${amounts.length} and ${winRates.length}`);
  const rows: number[] = [];
  let certain = 0;
  let missing = 0;
  for (let i = 0; i < amounts.length; i++) {
    const rate = winRates[i];
    if (rate < 0 || rate > 1) assert(false, `winRates must be between 0 and 1 (0 % and 100 %), not ${rate}`);
    if (Number.isNaN(amounts[i] + rate)) missing++;
    else if (rate === 1) certain += amounts[i];
    else if (rate > 0 && amounts[i] !== 0) rows.push(i);
  }
  return { certain, rows: Uint32Array.from(rows), missing };
}
