import { assert } from "../assert";
import type { Numbers } from "../columns";
import { wilsonInterval, type Interval } from "../stats/wilsonInterval";
import { sum } from "../sum";

/** Deals that were given about the same chance, and what became of them. */
export interface CalibrationBin {
  /** From (included) … to (excluded, but for the last bin); fractions. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean chance that was given; NaN for an empty bin. */
  readonly forecast: number;
  /** Part that was won; NaN for an empty bin. */
  readonly realised: number;
  /** Where the true part may lie, given how few deals there are (Wilson, 95 %). */
  readonly interval: Interval;
}

/** How honest the chances were, and how sharp. */
export interface Calibration {
  readonly bins: readonly CalibrationBin[];
  readonly count: number;
  /** mean (p − y)²; 0 is perfect. */
  readonly brier: number;
  /** Part of the deals that was won, ȳ. */
  readonly baseRate: number;
  /** Murphy: mean distance² of what was forecast from what was realised, by bin; smaller is better. */
  readonly reliability: number;
  /** Murphy: mean distance² of the bins' realised parts from the base rate; larger is better. */
  readonly resolution: number;
  /** Murphy: ȳ (1 − ȳ), the Brier score of always saying the base rate. */
  readonly uncertainty: number;
  /** What reliability − resolution + uncertainty leaves of the Brier score, as chances within a bin differ. */
  readonly withinBins: number;
  /** 1 − brier / uncertainty: above 0 is better than the base rate. */
  readonly skill: number;
  /** Expected and largest calibration error: |forecast − realised| by bin. */
  readonly ece: number;
  readonly mce: number;
}

/**
 * Calibration of win chances: do deals that were given 30 % come in 30 of 100 times? With the Brier score and its parts.
 *
 *     brier = mean (p − y)² = reliability − resolution + uncertainty + withinBins
 *
 * @param chances  chance that each deal was given; fraction, length n
 * @param outcomes 1 = won, 0 = lost; NaN = not decided; length n
 * @param edges    inner edges of the bins, rising, such as 0.1, 0.2 … 0.9; fractions
 * @returns table and scores over the decided deals; NaN without any, skill NaN when all ended alike
 * @throws  RangeError when the lengths differ, a chance is not between 0 and 1, an outcome is neither, or the edges do not rise
 * @see     Murphy (1973), A new vector partition of the probability score; scikit-learn brier_score_loss example: 0.0375
 * @example calibration([0.1, 0.9, 0.8, 0.3], [0, 1, 1, 0], [0.5]).brier // 0.0375
 * @example calibration([0.1, 0.9, 0.8, 0.3], [0, 1, 1, 0], [0.5]).skill // 0.85
 */
export function calibration(chances: Numbers, outcomes: Numbers, edges: readonly number[]): Calibration {
  assert(chances.length === outcomes.length, `columns differ in length: ${chances.length} and ${outcomes.length}`);
  const lines = [0, ...edges, 1];
  for (let k = 1; k < lines.length; k++) assert(lines[k] > lines[k - 1], "edges must rise between 0 and 1");
  const rows = decidedRows(chances, outcomes);
  const bins = lines.slice(0, -1).map((from, k) => {
    const to = lines[k + 1];
    return binOf(
      rows.filter((i) => chances[i] >= from && (chances[i] < to || to === 1)),
      from,
      to,
      chances,
      outcomes,
    );
  });
  return { bins, ...scores(bins, rows, chances, outcomes) };
}

/**
 * Brier score: mean squared distance of chances from what became of them.
 *
 * @param chances  fractions, length n
 * @param outcomes 1 = won, 0 = lost, NaN = not decided; length n
 * @returns 0 (perfect) … 1; NaN when nothing is decided
 * @throws  RangeError when the lengths differ, a chance is not between 0 and 1 or an outcome is neither 0 nor 1
 * @see     Brier (1950), Verification of forecasts expressed in terms of probability
 * @example brierScore([0.1, 0.9, 0.8, 0.3], [0, 1, 1, 0]) // 0.0375
 */
export const brierScore = (chances: Numbers, outcomes: Numbers): number => calibration(chances, outcomes, []).brier;

function decidedRows(chances: Numbers, outcomes: Numbers): number[] {
  const rows = Array.from({ length: chances.length }, (_, i) => i).filter(
    (i) => !Number.isNaN(chances[i] + outcomes[i]),
  );
  for (const i of rows) {
    assert(chances[i] >= 0 && chances[i] <= 1, `chances must be between 0 and 1, not ${chances[i]}`);
    assert(outcomes[i] === 0 || outcomes[i] === 1, `outcomes must be 0 or 1, not ${outcomes[i]}`);
  }
  return rows;
}

function binOf(rows: readonly number[], from: number, to: number, chances: Numbers, outcomes: Numbers): CalibrationBin {
  const won = sum(rows.map((i) => outcomes[i]));
  const count = rows.length;
  const forecast = count ? sum(rows.map((i) => chances[i])) / count : NaN;
  return { from, to, count, forecast, realised: count ? won / count : NaN, interval: wilsonInterval(won, count, 0.95) };
}

function scores(
  bins: readonly CalibrationBin[],
  rows: readonly number[],
  p: Numbers,
  y: Numbers,
): Omit<Calibration, "bins"> {
  const n = rows.length;
  const filled = bins.filter(({ count }) => count > 0);
  const overBins = (f: (bin: CalibrationBin) => number): number =>
    n ? sum(filled.map((bin) => bin.count * f(bin))) / n : NaN;
  const brier = n ? sum(rows.map((i) => (p[i] - y[i]) ** 2)) / n : NaN;
  const baseRate = overBins((bin) => bin.realised);
  const reliability = overBins((bin) => (bin.forecast - bin.realised) ** 2);
  const resolution = overBins((bin) => (bin.realised - baseRate) ** 2);
  const uncertainty = baseRate * (1 - baseRate);
  const errors = filled.map((bin) => Math.abs(bin.forecast - bin.realised));
  return {
    count: n,
    brier,
    baseRate,
    reliability,
    resolution,
    uncertainty,
    withinBins: brier - (reliability - resolution + uncertainty),
    skill: uncertainty > 0 ? 1 - brier / uncertainty : NaN,
    ece: overBins((bin) => Math.abs(bin.forecast - bin.realised)),
    mce: n ? Math.max(...errors) : NaN,
  };
}
