import { assert } from "../assert";
import type { Numbers } from "../columns";
import { openDeals } from "./openDeals";
import type { Outcomes } from "./outcomes";

/** What a deal does to a total on the grid: the likelier outcome keeps it in place, the other moves it. */
export interface GridDeal {
  /** The total moves with this chance, at most a half. */
  readonly chance: number;
  /** Whole cells that it moves; upwards where the deal is likelier lost, downwards where it is likelier won. */
  readonly cells: number;
  /** The part of the move that goes one cell further, so that the mean is kept. */
  readonly further: number;
  readonly up: boolean;
  /** What the likelier outcome brings; money. */
  readonly shift: number;
}

/**
 * Distribution of what many open deals bring, on an even grid. A total between two grid points is shared between them so that the
 * mean stays exact; the variance grows by less than step²/4 a deal.
 *
 * @param amounts  value of each deal; money, length n; below 0 allowed
 * @param winRates chance that it is won, independently of the others; fraction, length n
 * @param cells    grid cells between the least and the most that the open deals can bring; a whole number above 0
 * @returns outcomes with `step` above 0 (0 where no deal is open); deals with a missing amount or rate are left out
 * @throws  RangeError when the lengths differ, a win rate is not between 0 and 1, or `cells` is no such number
 * @see     Gerber (1982), On the numerical evaluation of the distribution of aggregate claims (mass dispersal that keeps the mean)
 * @example gridOutcomes([1, 2], [0.5, 0.5], 3).chances.slice(0, 4) // [0.25, 0.25, 0.25, 0.25]
 */
export function gridOutcomes(amounts: Numbers, winRates: Numbers, cells: number): Outcomes {
  assert(Number.isInteger(cells) && cells > 0, `cells must be a whole number above 0, not ${cells}`);
  const { certain, rows } = openDeals(amounts, winRates);
  const most = rows.reduce((total, row) => total + Math.abs(amounts[row]), 0);
  if (rows.length === 0) return { values: Float64Array.of(certain), chances: Float64Array.of(1), step: 0, runs: 0 };
  const step = most / cells;
  const deals = Array.from(rows, (row) => gridDeal(amounts[row], winRates[row], step));
  const { low, chances } = addUp(deals);
  const start = deals.reduce((total, deal) => total + deal.shift, certain);
  return { values: chances.map((_, i) => start + (i - low) * step), chances, step, runs: 0 };
}

/**
 * How a deal stands on a grid; the one definition for adding it and for taking it out again.
 *
 * @example gridDeal(5, 0.25, 2) // { chance: 0.25, cells: 2, further: 0.5, up: true, shift: 0 }
 * @example gridDeal(4, 0.75, 2) // { chance: 0.25, cells: 2, further: 0, up: false, shift: 4 }
 */
export function gridDeal(amount: number, winRate: number, step: number): GridDeal {
  if (amount < 0) return fromLoss(amount, gridDeal(-amount, 1 - winRate, step));
  const up = winRate <= 0.5;
  const cells = Math.floor(amount / step + 1e-9);
  const rest = amount / step - cells;
  const further = rest > 1e-9 ? rest : 0;
  return { chance: up ? winRate : 1 - winRate, cells, further, up, shift: up ? 0 : amount };
}

/** To win a credit is to lose its amount. */
const fromLoss = (amount: number, deal: GridDeal): GridDeal => ({ ...deal, shift: deal.shift + amount });

/** Convolve the deals in an array wide enough for all moves; `low` is the cell from which no deal has moved. */
function addUp(deals: readonly GridDeal[]): { low: number; chances: Float64Array } {
  const reach = (up: boolean): number =>
    deals.reduce((total, deal) => total + (deal.up === up ? deal.cells + 1 : 0), 0);
  const low = reach(false);
  const chances = new Float64Array(low + reach(true) + 1);
  chances[low] = 1;
  let [from, to] = [low, low];
  for (const deal of deals) {
    if (deal.up) to += deal.cells + 1;
    else from -= deal.cells + 1;
    addDeal(chances, deal, from, to);
  }
  return { low, chances };
}

/**
 * In place, from the side the deal moves to, so that each cell takes from cells that are not yet changed. Within the move's own
 * length there is nothing to take.
 */
function addDeal(chances: Float64Array, { chance, cells, further, up }: GridDeal, from: number, to: number): void {
  const near = chance * (1 - further);
  const far = chance * further;
  const stays = 1 - chance;
  const back = up ? -1 : 1;
  const [end, inner] = up ? [from, from + cells] : [to, to - cells];
  for (let i = up ? to : from; i !== inner; i += back) {
    chances[i] = stays * chances[i] + near * chances[i + back * cells] + far * chances[i + back * (cells + 1)];
  }
  chances[inner] = stays * chances[inner] + near * chances[end];
  for (let i = inner + back; i !== end + back && cells > 0; i += back) chances[i] *= stays;
}
