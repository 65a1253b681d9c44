import { assert } from "../assert";
import type { Numbers } from "../columns";

/** The bucket of what cannot be placed, because a day is missing. */
export const NO_BUCKET = 255;

/**
 * Ageing bucket: how long an invoice is past due, in classes. Each bucket ends with its edge and the next begins right
 * after it, so that every invoice is in exactly one.
 *
 *     0 if daysPastDue ≤ 0 (not due), i if edge(i−1) < daysPastDue ≤ edge(i), edges + 1 if older than the last edge
 *
 * @param daysPastDue as-of day − due day; days, length n
 * @param edges       last day of each bucket, rising, above 0; days
 * @returns bucket number 0 … edges + 1, length n; `NO_BUCKET` where the days are missing
 * @throws  RangeError when the edges do not rise from above 0
 * @see     S101; half-open buckets, because inclusive ones count day 30 twice
 * @example ageingBuckets([-3, 0, 1, 30, 31, 90, 91, NaN], [30, 60, 90]) // [0, 0, 1, 1, 2, 3, 4, 255]
 */
export function ageingBuckets(daysPastDue: Numbers, edges: readonly number[]): Uint8Array {
  assertEdges(edges);
  const buckets = new Uint8Array(daysPastDue.length);
  for (let i = 0; i < buckets.length; i++) buckets[i] = bucketOf(daysPastDue[i], edges);
  return buckets;
}

/** One invoice's bucket, for passes that do several things at once; the edges were checked before. */
export function bucketOf(days: number, edges: readonly number[]): number {
  if (days !== days) return NO_BUCKET;
  if (days <= 0) return 0;
  let bucket = 1;
  while (bucket <= edges.length && days > edges[bucket - 1]) bucket++;
  return bucket;
}

/** Refuse edges that do not rise from above 0, or are too many to number. */
export function assertEdges(edges: readonly number[]): void {
  assert(edges.length < NO_BUCKET - 1, `edges must be fewer than ${NO_BUCKET - 1}, not ${edges.length}`);
  edges.forEach((edge, i) => {
    const previous = i ? edges[i - 1] : 0;
    assert(edge > previous, `edges must rise from above 0; ${edge} does not follow ${previous}`);
  });
}

/**
 * First and last day of a bucket, for its name: "31–60", "91+".
 *
 * @param bucket bucket number 0 … edges + 1
 * @param edges  last day of each bucket; days
 * @returns days; `from` −∞ for not due, `to` ∞ for the last bucket
 * @throws  RangeError when there is no such bucket
 * @example bucketDays(2, [30, 60, 90]) // { from: 31, to: 60 }
 * @example bucketDays(4, [30, 60, 90]) // { from: 91, to: Infinity }
 */
export function bucketDays(bucket: number, edges: readonly number[]): { readonly from: number; readonly to: number } {
  assert(bucket >= 0 && bucket <= edges.length + 1, `there is no bucket ${bucket}`);
  if (bucket === 0) return { from: -Infinity, to: 0 };
  return { from: bucket === 1 ? 1 : edges[bucket - 2] + 1, to: bucket > edges.length ? Infinity : edges[bucket - 1] };
}
