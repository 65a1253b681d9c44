import { assert } from "../assert";
import { type Numbers, numbersFrom } from "../columns";

/** What is known about deals. */
export interface InfoCompleteness {
  /** Part of the information that is known; fraction, one a deal. */
  readonly completeness: Float64Array;
  /** Blocks of which nothing is known, one list a deal. */
  readonly unknown: readonly (readonly number[])[];
}

/**
 * Completeness of the information chain: how much of what has to be known about a deal is known (participants; needs and
 * environment; budget; decision process and time; competition).
 *
 *     completeness = Σ min(known, most) / (blocks × most)
 *
 * @param blocks how well each block is known, 0 … most, one column a block; length n; a missing answer counts as 0
 * @param most   the full mark, such as 2
 * @returns fractions and the unknown blocks, length n
 * @throws  RangeError when there is no block, the lengths differ, a mark is below 0 or `most` is not above 0
 * @see     S113 (信息链五要素); like BANT and MEDDIC
 * @example infoCompleteness([[2, 1], [0, 1], [2, NaN]], 2).completeness // [2 / 3, 1 / 3]
 * @example infoCompleteness([[2, 1], [0, 1], [2, NaN]], 2).unknown // [[1], [2]]
 */
export function infoCompleteness(blocks: readonly Numbers[], most: number): InfoCompleteness {
  assert(blocks.length > 0, "there must be at least one block");
  assert(most > 0, `most must be above 0, not ${most}`);
  for (const block of blocks) assert(block.length === blocks[0].length, "the blocks differ in length");
  const deals = Array.from({ length: blocks[0].length }, (_, i) => blocks.map((block) => markOf(block[i], most)));
  return {
    completeness: numbersFrom(deals, (marks) => marks.reduce((a, b) => a + b, 0) / (blocks.length * most)),
    unknown: deals.map((marks) => marks.flatMap((mark, block) => (mark === 0 ? [block] : []))),
  };
}

function markOf(mark: number, most: number): number {
  assert(!(mark < 0), `a mark must not be below 0, as ${mark} is`);
  return Number.isNaN(mark) ? 0 : Math.min(mark, most);
}
