import type { Numbers } from "../columns";
import { sum } from "../sum";

/** A band of values: from (included) to (excluded); ±Infinity where it is open. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

/** What is wrong with bands that a user wrote. Bands are named by their row, values by where they lie. */
export type BandFinding =
  | { readonly kind: "empty"; readonly band: number }
  | { readonly kind: "gap"; readonly from: number; readonly to: number }
  | {
      readonly kind: "overlap";
      readonly band: number;
      readonly other: number;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: "unreachable"; readonly band: number };

/**
 * Check that bands are a partition: every value of the range lies in exactly one.
 *
 * @param bands  as the user wrote them; where several hold, the first counts
 * @param domain range of values that must be covered
 * @returns empty bands; gaps, rising; overlaps of a band with a later one; bands that never count, because earlier ones cover them
 * @example lintBands([{ from: 80, to: 100 }, { from: 0, to: 79 }], { from: 0, to: 100 }) // [{ kind: "gap", from: 79, to: 80 }]
 */
export function lintBands(bands: readonly Band[], domain: Band): BandFinding[] {
  const filled = bands.map((_, band) => band).filter((band) => bands[band].from < bands[band].to);
  const empty = bands.map((_, band) => band).filter((band) => !filled.includes(band));
  const gaps = uncovered(
    domain,
    filled.map((band) => bands[band]),
  );
  return [
    ...empty.map((band) => ({ kind: "empty" as const, band })),
    ...gaps.map(({ from, to }) => ({ kind: "gap" as const, from, to })),
    ...overlaps(bands, filled),
    ...filled
      .filter(
        (band) =>
          !uncovered(
            bands[band],
            filled.filter((other) => other < band).map((other) => bands[other]),
          ).length,
      )
      .map((band) => ({ kind: "unreachable" as const, band })),
  ];
}

/** What is wrong with weights that must add up to 1. */
export type WeightFinding =
  { readonly kind: "missing" | "negative"; readonly row: number } | { readonly kind: "total"; readonly total: number };

/**
 * Check that weights (or shares) are fractions that add up to 1.
 *
 * @param weights fractions as the user wrote them
 * @returns findings; the total is only judged when every weight is there
 * @example lintWeights([0.5, 0.3, 0.1]) // [{ kind: "total", total: 0.9 }]
 */
export function lintWeights(weights: Numbers): WeightFinding[] {
  const findings = Array.from(weights).flatMap((weight, row): WeightFinding[] => {
    if (Number.isNaN(weight)) return [{ kind: "missing", row }];
    return weight < 0 ? [{ kind: "negative", row }] : [];
  });
  const total = sum(weights);
  const isOff = Math.abs(total - 1) > 1e-9 && !findings.some(({ kind }) => kind === "missing");
  return isOff ? [...findings, { kind: "total", total }] : findings;
}

/** Rows whose threshold is missing or does not lie below the one before. @example lintThresholds([9, 9, 5]) // [1] */
export function lintThresholds(thresholds: Numbers): number[] {
  return Array.from(thresholds, (_, row) => row).filter(
    (row) => Number.isNaN(thresholds[row]) || (row > 0 && thresholds[row] >= thresholds[row - 1]),
  );
}

/** The parts of a band that others leave free, rising. */
function uncovered({ from, to }: Band, others: readonly Band[]): Band[] {
  const free: Band[] = [];
  let reached = from;
  for (const other of [...others].sort((a, b) => a.from - b.from)) {
    if (other.from >= to) break;
    if (other.from > reached) free.push({ from: reached, to: other.from });
    reached = Math.max(reached, other.to);
  }
  if (reached < to) free.push({ from: reached, to });
  return free;
}

function overlaps(bands: readonly Band[], filled: readonly number[]): BandFinding[] {
  return filled.flatMap((band) =>
    filled
      .filter((other) => other > band)
      .map((other) => ({
        kind: "overlap" as const,
        band,
        other,
        from: Math.max(bands[band].from, bands[other].from),
        to: Math.min(bands[band].to, bands[other].to),
      }))
      .filter(({ from, to }) => from < to),
  );
}
