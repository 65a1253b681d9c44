import type { Issue } from "./issue";

/** Issues of one kind in one column beyond this many are folded while reading, so that a bad million rows fits in memory. */
export const MOST_WHILE_READING = 500;
const MOST_RANGES = 20;

/** Collects issues in order; beyond `most` of one code, sheet and column, the rest becomes one issue with count and rows. */
export interface IssueList {
  add(issue: Issue): void;
  finish(): Issue[];
}

/** An issue that stands for many, with the code it folds in `details.of`. */
interface Fold {
  readonly first: Issue;
  count: number;
  /** Rows left out by the folded issues. */
  rows: number;
  /** First and last sheet row of each run, counted from 0. */
  readonly ranges: [number, number][];
  hasMoreRanges: boolean;
}

export function createIssueList(most: number): IssueList {
  const seen = new Map<string, number>();
  const folds = new Map<string, Fold>();
  const list: (Issue | Fold)[] = [];
  return { add, finish: () => list.map((entry) => ("code" in entry ? entry : folded(entry))) };

  function add(issue: Issue): void {
    const of = isFold(issue) ? String(issue.details?.of) : issue.code;
    const group = [of, issue.table, issue.sheet, issue.column].join("\n");
    const count = (seen.get(group) ?? 0) + 1;
    seen.set(group, count);
    if (count <= most && !isFold(issue)) list.push(issue);
    else foldOf(group, issue).push(issue);
  }

  function foldOf(group: string, issue: Issue): { push(issue: Issue): void } {
    let fold = folds.get(group);
    if (!fold) {
      fold = { first: issue, count: 0, rows: 0, ranges: [], hasMoreRanges: false };
      folds.set(group, fold);
      list.push(fold);
    }
    const into = fold;
    return { push: (next) => foldInto(into, next) };
  }
}

/** Fold all but the first `most` issues of the same code, sheet and column into one with their number and rows; order stays. */
export function summarise(issues: readonly Issue[], most: number): Issue[] {
  const list = createIssueList(most);
  for (const issue of issues) list.add(issue);
  return list.finish();
}

/** `more` names the rows; `moreOfKind` stands for issues that have none. */
const isFold = ({ code }: Issue): boolean => code === "more" || code === "moreOfKind";

function foldInto(fold: Fold, issue: Issue): void {
  const details = issue.details ?? {};
  fold.count += isFold(issue) ? Number(details.count) : 1;
  fold.rows += Number(details.rows ?? 0);
  if (isFold(issue)) {
    for (const range of String(details.ranges ?? "").split(", ")) addRangeText(fold, range);
  } else if (issue.row !== undefined) addRange(fold, issue.row, issue.row);
}

function addRangeText(fold: Fold, range: string): void {
  if (range === "…") fold.hasMoreRanges = true;
  const [first, last = first] = range.split("–").map(Number);
  if (first > 0) addRange(fold, first - 1, last - 1);
}

function addRange(fold: Fold, first: number, last: number): void {
  const current = fold.ranges[fold.ranges.length - 1];
  if (current && (first === current[1] || first === current[1] + 1)) current[1] = Math.max(current[1], last);
  else if (fold.ranges.length < MOST_RANGES) fold.ranges.push([first, last]);
  else fold.hasMoreRanges = true;
}

function folded({ first, count, rows, ranges, hasMoreRanges }: Fold): Issue {
  const of = isFold(first) ? String(first.details?.of) : first.code;
  const written = ranges.map(([from, to]) => (from === to ? `${from + 1}` : `${from + 1}–${to + 1}`));
  if (hasMoreRanges) written.push("…");
  const { code: _, value: __, details: ___, ...place } = first;
  return {
    ...place,
    code: written.length > 0 ? "more" : "moreOfKind",
    details: {
      of,
      count,
      ...(written.length > 0 ? { ranges: written.join(", ") } : {}),
      ...(rows > 0 ? { rows } : {}),
    },
  };
}
