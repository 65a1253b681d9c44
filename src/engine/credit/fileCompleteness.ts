import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";

/** How complete credit files are. */
export interface FileCompleteness {
  /** Part of the items, by weight, that is there and not outdated; fraction, length n. */
  readonly complete: Float64Array;
  /** Items that are missing or outdated: indices by customer. */
  readonly missing: readonly (readonly number[])[];
}

/**
 * Completeness of credit files, with the list of what is missing.
 *
 *     complete = Σ weight of items there / Σ weight
 *
 * @param items   one column an item, each of length n: above 0 where it is there, else (also NaN) missing
 * @param weights weight of each item, not below 0 and not all 0
 * @returns part and list
 * @throws  RangeError when lengths differ or the weights make no sense
 * @see     S099
 * @example fileCompleteness([[1, 0], [1, NaN], [0, 1]], [1, 1, 2]) // { complete: [0.5, 0.5], missing: [[2], [0, 1]] }
 */
export function fileCompleteness(items: readonly Numbers[], weights: Numbers): FileCompleteness {
  assert(items.length === weights.length, `${items.length} items have ${weights.length} weights`);
  const all = Array.from(weights).reduce((total, weight) => {
    assert(weight >= 0, `weights must not be below 0, but one is ${weight}`);
    return total + weight;
  }, 0);
  assert(all > 0, "at least one weight must be above 0");
  const n = items[0].length;
  for (const column of items) assert(column.length === n, `columns differ in length: ${n} and ${column.length}`);
  const missing = Array.from({ length: n }, (_, row) => [...items.keys()].filter((item) => !(items[item][row] > 0)));
  const complete = numbersFrom(missing, (list) => 1 - list.reduce((lost, item) => lost + weights[item], 0) / all);
  return { complete, missing };
}
