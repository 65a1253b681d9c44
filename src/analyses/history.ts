import type { Memory, Results } from "./analysis";

/** What one analysis kept at one as-of day. */
export interface HistoryEntry extends Memory {
  readonly analysis: string;
}

/** As-of days that are kept: two years of months. */
const MOST_DAYS = 24;

/** What an analysis may look back on: earlier days only, so that a past as-of day shows what was known then. */
export const pastOf = (history: readonly HistoryEntry[], analysis: string, asOfDay: number): readonly Memory[] =>
  history
    .filter((entry) => entry.analysis === analysis && entry.asOfDay < asOfDay)
    .sort((a, b) => a.asOfDay - b.asOfDay);

/** The history with what this refresh keeps, in the place of what the same as-of day kept before; the oldest days go. */
export function withResults(
  history: readonly HistoryEntry[],
  results: Results,
  asOfDay: number,
): readonly HistoryEntry[] {
  const added = [...results].flatMap(([analysis, result]): HistoryEntry[] =>
    "keep" in result && result.keep !== undefined ? [{ asOfDay, analysis, kept: result.keep }] : [],
  );
  const others = history.filter((entry) => entry.asOfDay !== asOfDay);
  const days = [...new Set([...others, ...added].map((entry) => entry.asOfDay))].sort((a, b) => a - b);
  const first = days[Math.max(0, days.length - MOST_DAYS)];
  return [...others, ...added].filter((entry) => entry.asOfDay >= first).sort((a, b) => a.asOfDay - b.asOfDay);
}
