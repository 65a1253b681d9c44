import { assert } from "../assert";
import type { Numbers } from "../columns";
import { UNKNOWN } from "../tiering/unknown";

/** A limit and what it is due to. */
export interface RecommendedLimit {
  /** Money, length n; NaN where no constraint is known. */
  readonly limit: Float64Array;
  /** Index of the constraint that binds, length n; `UNKNOWN` where none is known. */
  readonly binding: Uint8Array;
}

/**
 * Recommended credit limit: the smallest of what the customer needs, can carry and is allowed, with the constraint that binds.
 *
 *     limit = min(need, capacity, policy, …)
 *
 * @param constraints one column a constraint, each of length n; money; NaN = does not apply or is not known
 * @returns limit and the constraint that binds, the first of equal ones
 * @throws  RangeError when the lengths differ
 * @see     S092; My DSO Manager, credit limits: grant min(need, capacity), shorten terms or ask for security for the rest
 * @example recommendedLimit([[50000, 10], [28000, NaN], [40000, 10]]) // { limit: [28000, 10], binding: [1, 0] }
 */
export function recommendedLimit(constraints: readonly Numbers[]): RecommendedLimit {
  const n = constraints.length ? constraints[0].length : 0;
  const limit = new Float64Array(n).fill(NaN);
  const binding = new Uint8Array(n).fill(UNKNOWN);
  constraints.forEach((column, constraint) => {
    assert(column.length === n, `columns differ in length: ${n} and ${column.length}`);
    for (let row = 0; row < n; row++) {
      if (Number.isNaN(column[row]) || column[row] >= limit[row]) continue;
      limit[row] = column[row];
      binding[row] = constraint;
    }
  });
  return { limit, binding };
}
