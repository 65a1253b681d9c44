import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";
import { descending } from "../order";

/** One criterion by which a customer compares vendors. */
export interface VendorCriterion {
  /** How much it counts; 0 or above. */
  readonly weight: number;
  /** True for a price: the smallest figure is the best. */
  readonly lowerIsBetter: boolean;
  /** Figure or mark of each vendor, above 0; missing ones (NaN) count nothing. */
  readonly figures: Numbers;
}

/** Vendors compared; columns of length v. */
export interface VendorRanking {
  /** Weighted points, 1 = best in every criterion; fraction. */
  readonly points: Float64Array;
  /** 1 = leader; equal points share a rank. */
  readonly rank: Float64Array;
  /** Points behind the leader. */
  readonly gap: Float64Array;
  /** Points by criterion: one column of length v each, Σ = points. */
  readonly contributions: readonly Float64Array[];
}

/**
 * Ranking of short-listed vendors by weighted criteria (price, value, benefit): each figure relative to the best one.
 *
 *     points = Σ wₖ · figure / best;  where lower is better: wₖ · best / figure;  Σ w = 1
 *
 * @param criteria weights and figures, all of one number of vendors
 * @returns points, ranks and distance to the leader
 * @throws  RangeError when there is no criterion, the lengths differ, or no weight is above 0
 * @see     S114 (价格/价值/受益 评定排名); ratio to the best offer as in public tenders
 * @example vendorRanking([{ weight: 1, lowerIsBetter: true, figures: [100, 80] }, { weight: 1, lowerIsBetter: false, figures: [9, 6] }]).points // [0.9, 5 / 6]
 */
export function vendorRanking(criteria: readonly VendorCriterion[]): VendorRanking {
  assert(criteria.length > 0, "there must be at least one criterion");
  const vendors = criteria[0].figures.length;
  for (const { figures } of criteria)
    assert(figures.length === vendors, "the criteria differ in their number of vendors");
  const weights = criteria.reduce((total, { weight }) => total + Math.max(0, weight), 0);
  assert(weights > 0, "a weight must be above 0");
  const contributions = criteria.map((criterion) => relative(criterion, weights));
  const points = Float64Array.from({ length: vendors }, (_, v) =>
    contributions.reduce((total, column) => total + column[v], 0),
  );
  const order = descending(points);
  const lead = vendors > 0 ? points[order[0]] : NaN;
  const rank = points.map((own) => 1 + points.filter((other) => other > own + 1e-12).length);
  return { points, rank, gap: points.map((own) => lead - own), contributions };
}

function relative({ weight, lowerIsBetter, figures }: VendorCriterion, weights: number): Float64Array {
  const known = Array.from(figures).filter((figure) => figure > 0);
  const best = lowerIsBetter ? Math.min(...known) : Math.max(...known);
  return numbersFrom(figures, (figure) => {
    if (!(figure > 0)) return 0;
    return (Math.max(0, weight) / weights) * (lowerIsBetter ? best / figure : figure / best);
  });
}
