import type { Numbers } from "../columns";
import { exactOutcomesWithin } from "./exactOutcomes";
import { gridOutcomes } from "./gridOutcomes";
import type { Outcomes } from "./outcomes";

/** Cells of the grid where the outcomes are too many to enumerate; fewer for very many deals, whose total is smooth. */
const FINE = 16_384;
const COARSE = 4_096;
const VERY_MANY = 1_000;

/**
 * Distribution of what the open deals of a period bring, computed: enumerated where the totals can be enumerated (about twenty deals,
 * hundreds in round amounts), on an even grid of 16,384 cells where not (4,096 above a thousand deals). `simulatedOutcomes` answers
 * the same by chance, and where deals depend on each other.
 *
 * @param amounts  value of each deal; money, length n; below 0 allowed
 * @param winRates chance that it is won, independently of the others; fraction, length n
 * @returns outcomes; deals with a missing amount or rate are left out; one outcome, 0, without deals
 * @throws  RangeError when the lengths differ or a win rate is not between 0 and 1
 * @see     S104; with few large deals the distribution has to be shown, not the mean
 * @example totalOutcomes([100, 100, 100], [0.5, 0.5, 0.5]).chances // [0.125, 0.375, 0.375, 0.125]
 */
export function totalOutcomes(amounts: Numbers, winRates: Numbers): Outcomes {
  const cells = amounts.length > VERY_MANY ? COARSE : FINE;
  return exactOutcomesWithin(amounts, winRates) ?? gridOutcomes(amounts, winRates, cells);
}
