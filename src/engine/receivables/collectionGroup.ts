import { assert } from "../assert";
import type { Numbers } from "../columns";

/** What to do with a customer of the worklist: nothing due; wait; collect with little effort; secure; collect as usual. */
export const COLLECTION_GROUPS = ["none", "wait", "lowHanging", "atRisk", "routine"] as const;
export type CollectionGroup = (typeof COLLECTION_GROUPS)[number];

/** What decides the group; columns of length n, a missing figure decides nothing. */
export interface CollectionFacts {
  /** Overdue and not disputed; money. */
  readonly overdue: Numbers;
  /** Overdue and disputed; money. */
  readonly disputed: Numbers;
  /** Day promised or set for the next contact; day number. */
  readonly waitUntil: Numbers;
  /** Average days late of what was paid. */
  readonly daysLate: Numbers;
  readonly brokenPromises: Numbers;
  readonly reminders: Numbers;
}

/** Lines between the groups. */
export interface CollectionLines {
  /** A customer that is later than this on average is habitually late; days. */
  readonly habitualDaysLate: number;
  /** So many broken promises, or more, are a sign of risk. */
  readonly brokenPromises: number;
  /** So many reminders, or more, are a sign of risk. */
  readonly reminders: number;
  /** A customer that is late by no more than this on average pays fast when asked; days. */
  readonly fastDaysLate: number;
}

/**
 * Group of each customer on the worklist, so that calls go where they help.
 *
 *     none: nothing overdue; wait: promised or to be contacted later, or all in dispute; at risk: habitually late, broken promises or
 *     many reminders; low-hanging: usually pays on time; routine: all others
 *
 * @param facts   columns of length n
 * @param lines   lines between the groups
 * @param asOfDay day number
 * @returns index into `COLLECTION_GROUPS`, length n
 * @throws  RangeError when lengths differ
 * @see     product-definitions B-15; HighRadius, collections worklist
 * @example collectionGroups({ overdue: [0, 9, 9, 9], disputed: [0, 0, 0, 0], waitUntil: [NaN, 110, 90, NaN], daysLate: [0, 0, 40, 2], brokenPromises: [0, 0, 0, 0], reminders: [0, 0, 0, 0] }, { habitualDaysLate: 15, brokenPromises: 1, reminders: 3, fastDaysLate: 5 }, 100) // [0, 1, 3, 2]
 */
export function collectionGroups(facts: CollectionFacts, lines: CollectionLines, asOfDay: number): Uint8Array {
  const n = facts.overdue.length;
  for (const column of Object.values(facts) as Numbers[]) {
    assert(column.length === n, `columns differ in length: ${n} and ${column.length}`);
  }
  return Uint8Array.from({ length: n }, (_, row) => COLLECTION_GROUPS.indexOf(groupOf(row, facts, lines, asOfDay)));
}

function groupOf(row: number, facts: CollectionFacts, lines: CollectionLines, asOfDay: number): CollectionGroup {
  const daysLate = facts.daysLate[row];
  const isCollectable = facts.overdue[row] > 0;
  if (!isCollectable && !(facts.disputed[row] > 0)) return "none";
  if (!isCollectable || facts.waitUntil[row] >= asOfDay) return "wait";
  const isAtRisk =
    daysLate > lines.habitualDaysLate ||
    facts.brokenPromises[row] >= lines.brokenPromises ||
    facts.reminders[row] >= lines.reminders;
  if (isAtRisk) return "atRisk";
  return daysLate <= lines.fastDaysLate ? "lowHanging" : "routine";
}
