import { label } from "../../../i18n/label";
import { UNKNOWN, type ClassColumn } from "../../analysis";

/** A ratio by which statements of two years are compared. */
export interface Compared {
  readonly values: Float64Array;
  readonly better: "higher" | "lower";
}

/** How a year compares with the year before; columns of length n. */
export interface Trend {
  readonly improved: Float64Array;
  readonly worsened: Float64Array;
  readonly trend: ClassColumn;
}

const classes = [
  { id: "better", label: label("Better", "改善"), look: "good" },
  { id: "stable", label: label("Stable", "持平"), look: "neutral" },
  { id: "worse", label: label("Worse", "恶化"), look: "bad" },
] as const;

/** Which ratios improved and worsened since the year before, by more than a part of last year's value. */
export function trendOf(ratios: readonly Compared[], before: Int32Array, tolerance: number): Trend {
  const improved = new Float64Array(before.length).fill(NaN);
  const worsened = new Float64Array(before.length).fill(NaN);
  const codes = new Uint8Array(before.length).fill(UNKNOWN);
  before.forEach((last, row) => {
    if (last < 0) return;
    const changes = ratios.map(({ values, better }) => change(values[last], values[row], tolerance, better));
    if (changes.every(Number.isNaN)) return;
    improved[row] = changes.filter((each) => each > 0).length;
    worsened[row] = changes.filter((each) => each < 0).length;
    codes[row] = 1 - Math.sign(improved[row] - worsened[row]);
  });
  return { improved, worsened, trend: { codes, classes } };
}

/** 1 better, −1 worse, 0 much the same; NaN where a year is missing. ∞ is a ratio like any other. */
function change(last: number, now: number, tolerance: number, better: "higher" | "lower"): number {
  if (Number.isNaN(last) || Number.isNaN(now)) return NaN;
  if (last === now || Math.abs(now - last) <= tolerance * Math.abs(last)) return 0;
  return now > last === (better === "higher") ? 1 : -1;
}
