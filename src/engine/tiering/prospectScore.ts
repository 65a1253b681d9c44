import { assert } from "../assert";
import type { Numbers } from "../columns";

/** The five principles by which target customers are chosen. */
export const PROSPECT_TESTS = ["positioning", "type", "potential", "match", "similar"] as const;

/** How many of the principles hold, and what is not known: columns of length n. */
export interface ProspectScore {
  /** Principles that hold, 0–5; NaN where none could be judged. */
  readonly score: Float64Array;
  /** Principles that could not be judged. */
  readonly unknown: Uint8Array;
}

/**
 * Prospect scorecard: how many of the five principles of choosing target customers a prospect fulfils: it fits our positioning, is of a
 * good type, has potential, is well matched with us, and is like our loyal customers.
 *
 * @param tests one column a principle, of length n: 1 = holds, 0 = does not, NaN = not known
 * @returns score and how many are not known
 * @throws  RangeError when the columns are not five of equal length
 * @see     S029: 选择目标客户的五条指导思想
 * @example prospectScore([[1, NaN], [1, NaN], [0, NaN], [NaN, NaN], [1, NaN]]) // { score: [3, NaN], unknown: [1, 5] }
 */
export function prospectScore(tests: readonly Numbers[]): ProspectScore {
  assert(tests.length === PROSPECT_TESTS.length, `there must be ${PROSPECT_TESTS.length} tests, not ${tests.length}`);
  const rows = tests[0].length;
  for (const column of tests) assert(column.length === rows, `columns differ in length: ${rows} and ${column.length}`);
  const result = { score: new Float64Array(rows), unknown: new Uint8Array(rows) };
  for (let row = 0; row < rows; row++) {
    for (const column of tests)
      if (Number.isNaN(column[row])) result.unknown[row]++;
      else if (column[row] > 0) result.score[row]++;
    if (result.unknown[row] === tests.length) result.score[row] = NaN;
  }
  return result;
}
