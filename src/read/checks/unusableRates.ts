import { createIssueList, MOST_WHILE_READING } from "../issueList";
import { type Check, issueAt, numbers } from "./check";

/** A rate of 0 or below converts nothing; the row is left out. */
export const unusableRates: Check = (table, { keep }) => {
  const rate = numbers(table, "rate");
  const issues = createIssueList(MOST_WHILE_READING);
  for (let row = 0; row < table.rows; row++) {
    if (rate[row] > 0) continue;
    keep[row] = 0;
    issues.add(issueAt(table, row, "rate", "unusableRate", "leftOut", { rows: 1 }));
  }
  return { issues: issues.finish() };
};
