import type { Outcome } from "../refresh/calculation";
import type { Issue } from "../read/issue";
import type { SheetPlan } from "../reports/sheetPlan";

/** A piece of an outcome that one message carries. */
export type OutcomePart = { readonly plan: SheetPlan } | { readonly issues: readonly Issue[] };

/** An outcome without what its parts carry. */
export type OutcomeRest = Omit<Outcome, "plans" | "issues" | "results"> & {
  readonly results: Omit<Outcome["results"], "issues">;
};

/** Issues in one message: some milliseconds to take in. */
const ISSUES_AT_ONCE = 2_000;

/**
 * An outcome in parts. Taking in a message is one task of the pane's thread, in which Excel and the user wait: tens of
 * megabytes at once would hold it up noticeably; a sheet at a time does not.
 */
export function outcomeParts({ plans, issues, results, ...rest }: Outcome): {
  readonly parts: readonly OutcomePart[];
  readonly rest: OutcomeRest;
} {
  const parts: OutcomePart[] = plans.map((plan) => ({ plan }));
  for (let first = 0; first < issues.length; first += ISSUES_AT_ONCE)
    parts.push({ issues: issues.slice(first, first + ISSUES_AT_ONCE) });
  const { issues: _, ...otherResults } = results;
  return { parts, rest: { ...rest, results: otherResults } };
}

/** The outcome again, from all its parts in their order. */
export function joinOutcome(parts: readonly OutcomePart[], { results, ...rest }: OutcomeRest): Outcome {
  const plans = parts.flatMap((part) => ("plan" in part ? [part.plan] : []));
  const issues = parts.flatMap((part) => ("issues" in part ? part.issues : []));
  return { ...rest, plans, issues, results: { ...results, issues } };
}
