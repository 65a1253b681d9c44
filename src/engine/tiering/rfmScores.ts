import { assert } from "../assert";
import { bytesFrom, type Numbers, numbersFrom } from "../columns";
import { quantileOfSorted, sortedKnown } from "../stats/quantile";
import { rankOrder } from "./rankOrder";

/**
 * How values become scores. Quantile rules give equal values equal scores, but scores may stay empty where many values are equal;
 * group rules fill all scores evenly, but must separate equal values.
 *
 * - "quantile": 1 + number of quantiles (type 7, PERCENTILE.INC) below the value
 * - "rPackage": the same with quantiles + 1, and a value that meets one scores higher, as the R package `rfm` does
 * - "equalGroups": groups of equal size (NTILE), the best customers in the fullest ones
 * - "nested": equal groups of frequency within each recency score, of money within each pair ("exact quintiles")
 */
export type RfmRule = "quantile" | "rPackage" | "equalGroups" | "nested";

/** What customers are scored by; columns of length n. */
export interface RfmValues {
  /** Days since the last purchase: fewer are better. */
  readonly recencyDays: Numbers;
  readonly frequency: Numbers;
  readonly monetary: Numbers;
  /** Decides between equal values in the group rules: smaller first; row order when left out. */
  readonly tieKey?: Numbers;
}

/** Scores 1 (worst) … bins (best); 0 where any of the three values is missing. */
export interface RfmScores {
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly monetary: Uint8Array;
}

/**
 * RFM scores: how recently, how often, and for how much customers buy, each from 1 to the number of bins. A customer with a missing
 * value has no scores and does not count in those of others.
 *
 * @param values the three columns, length n
 * @param rule   how values become scores
 * @param bins   number of scores; 2 … 9, usually 5
 * @returns scores, length n
 * @throws  RangeError when the lengths differ or the bins are not 2 … 9
 * @see     S015; Hughes (1994), Strategic Database Marketing; R package `rfm` 0.3.0; SPSS Direct Marketing (nested, independent)
 * @example rfmScores({ recencyDays: [9, 1], frequency: [1, 5], monetary: [10, 90] }, "equalGroups", 2).recency // [1, 2]
 */
export function rfmScores(values: RfmValues, rule: RfmRule, bins: number): RfmScores {
  assert(Number.isInteger(bins) && bins >= 2 && bins <= 9, `bins must be a whole number from 2 to 9, not ${bins}`);
  const { recency, frequency, monetary } = complete(values);
  if (rule === "nested") return nestedScores(recency, frequency, monetary, bins, values.tieKey);
  if (rule === "equalGroups") {
    const score = (column: Float64Array): Uint8Array => tiles(column, bins, values.tieKey);
    return { recency: score(recency), frequency: score(frequency), monetary: score(monetary) };
  }
  const score = (column: Float64Array): Uint8Array => quantileScores(column, bins, rule === "rPackage");
  // Days are scored as they are and the score is turned: at the lines that differs from scoring their negatives.
  const days = score(recency.map((value) => -value));
  return {
    recency: days.map((value) => (value ? bins + 1 - value : 0)),
    frequency: score(frequency),
    monetary: score(monetary),
  };
}

/**
 * RFM code of three scores, read as digits: 555 is best.
 *
 * @example rfmCode(5, 4, 3) // 543
 */
export const rfmCode = (recency: number, frequency: number, monetary: number): number =>
  100 * recency + 10 * frequency + monetary;

type Three = Record<"recency" | "frequency" | "monetary", Float64Array>;

/** The columns, larger = better, all three missing where one is. */
function complete({ recencyDays, frequency, monetary }: RfmValues): Three {
  const n = recencyDays.length;
  assert(n === frequency.length, `columns differ in length: ${n} and ${frequency.length}`);
  assert(n === monetary.length, `columns differ in length: ${n} and ${monetary.length}`);
  const known = (value: number, row: number): number =>
    Number.isNaN(recencyDays[row] + frequency[row] + monetary[row]) ? NaN : value;
  return {
    recency: numbersFrom(recencyDays, (days, row) => known(-days, row)),
    frequency: numbersFrom(frequency, known),
    monetary: numbersFrom(monetary, known),
  };
}

function quantileScores(column: Float64Array, bins: number, asPackage: boolean): Uint8Array {
  const sorted = sortedKnown(column);
  const lines = Array.from({ length: bins - 1 }, (_, i) => quantileOfSorted(sorted, (i + 1) / bins));
  const passes = asPackage ? lines.map((line) => line + 1) : lines;
  return bytesFrom(column, (value) => {
    if (Number.isNaN(value)) return 0;
    let score = 1;
    for (const line of passes) if (asPackage ? value >= line : value > line) score++;
    return score;
  });
}

/** Equal groups over all rows, or within each cell. */
function tiles(column: Float64Array, bins: number, tieKey?: Numbers, cells?: ArrayLike<number>): Uint8Array {
  const order = rankOrder(column, tieKey).filter((row) => !Number.isNaN(column[row]));
  const cellOf = (row: number): number => (cells ? cells[row] : 0);
  const sizes = new Map<number, number>();
  for (const row of order) sizes.set(cellOf(row), (sizes.get(cellOf(row)) ?? 0) + 1);
  const scores = new Uint8Array(column.length);
  const taken = new Map<number, number>();
  for (const row of order) {
    const cell = cellOf(row);
    const position = taken.get(cell) ?? 0;
    taken.set(cell, position + 1);
    scores[row] = bins - groupOf(position, sizes.get(cell) ?? 0, bins);
  }
  return scores;
}

/** NTILE: the first groups hold one row more where rows do not divide evenly. */
function groupOf(position: number, rows: number, groups: number): number {
  const least = Math.floor(rows / groups);
  const inLarger = (rows % groups) * (least + 1);
  if (position < inLarger) return Math.floor(position / (least + 1));
  return (rows % groups) + Math.floor((position - inLarger) / least);
}

function nestedScores(
  recency: Float64Array,
  frequency: Float64Array,
  monetary: Float64Array,
  bins: number,
  tieKey?: Numbers,
): RfmScores {
  const r = tiles(recency, bins, tieKey);
  const f = tiles(frequency, bins, tieKey, r);
  const m = tiles(
    monetary,
    bins,
    tieKey,
    r.map((score, row) => score * 10 + f[row]),
  );
  return { recency: r, frequency: f, monetary: m };
}
