import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";
import { descending } from "../order";
import { sum } from "../sum";
import { largestRemainder } from "./largestRemainder";

/** A target broken down; every row and every column sums to its total exactly. */
export interface TargetPlan {
  /** One row per owner (or customer), one number per period; money. */
  readonly cells: readonly Float64Array[];
  /** Total of each period. */
  readonly periods: Float64Array;
  /** Total of each owner. */
  readonly owners: Float64Array;
}

/**
 * Target decomposition: break a year's target down by season and by owner at once, in whole units, so that every month's
 * and every owner's cells sum to their totals and all to the target (controlled rounding).
 *
 *     cellᵢⱼ ≈ target × ownerShareᵢ × seasonShareⱼ
 *
 * @param target  money, 0 or above
 * @param season  weight of each period, such as last year's share; length p; missing ones count as 0, all 0 splits evenly
 * @param owners  weight of each owner; length o; missing ones count as 0, all 0 splits evenly
 * @param unit    the smallest step, such as 1 or 1,000; above 0
 * @returns cells within one unit of the proportional share (the part of the target below one unit goes to the largest
 *          cell); all NaN when the target is missing
 * @throws  RangeError when the target is below 0, a weight is, or the unit is not above 0
 * @see     S116; Cox (1987), A constructive procedure for unbiased controlled rounding, JASA 82 (that it always exists)
 * @example targetPlan(100, [1, 1, 1], [1, 1], 1).cells // [[17, 17, 16], [17, 16, 17]]
 * @example targetPlan(100, [1, 1, 1], [1, 1], 1).periods // [34, 33, 33]
 */
export function targetPlan(target: number, season: Numbers, owners: Numbers, unit: number): TargetPlan {
  assert(!(target < 0), `target must not be below 0, as ${target} is`);
  if (Number.isNaN(target))
    return inMoney(
      Array.from(owners, () => new Float64Array(season.length)),
      target,
      unit,
    );
  const units = Math.floor(target / unit + 1e-9);
  const periodUnits = largestRemainder(units, season, 1);
  const ownerUnits = largestRemainder(units, owners, 1);
  const shares = Array.from(ownerUnits, (owner) => periodUnits.map((period) => (units ? (owner * period) / units : 0)));
  const cells = shares.map((row) => row.map((share) => Math.floor(share + 1e-9)));
  const missingByPeriod = periodUnits.map((total, j) => total - sum(cells.map((row) => row[j])));
  for (const [i, row] of cells.entries()) giveOut(ownerUnits[i] - sum(row), row, shares[i], missingByPeriod);
  return inMoney(cells, target, unit);
}

/**
 * A unit more for the periods that still lack most: so the last row finds exactly what is left (Gale and Ryser's
 * construction of a 0/1 table with given sums). Among equals the larger remainder is served first.
 */
function giveOut(missing: number, row: Float64Array, shares: Float64Array, missingByPeriod: Float64Array): void {
  const urgency = missingByPeriod.map((left, j) => (left > 0 ? left + 0.5 * (shares[j] - row[j]) : -1));
  for (const period of descending(urgency).subarray(0, missing)) {
    row[period]++;
    missingByPeriod[period]--;
  }
}

/** What is below one unit stands in the largest cell, in its row and in its column. */
function inMoney(cells: readonly Float64Array[], target: number, unit: number): TargetPlan {
  const flat = Float64Array.from(cells.flatMap((row) => [...row]));
  const money = largestRemainder(target, flat, unit);
  const width = cells[0].length;
  const rows = cells.map((_, i) => money.slice(i * width, (i + 1) * width));
  return {
    cells: rows,
    periods: Float64Array.from({ length: width }, (_, j) => sum(rows.map((row) => row[j]))),
    owners: numbersFrom(rows, sum),
  };
}
