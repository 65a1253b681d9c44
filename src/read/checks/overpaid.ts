import { createIssueList, MOST_WHILE_READING } from "../issueList";
import { type Check, issueAt, NOTHING, numbers } from "./check";

/** Amounts are in cents; less than half of one is rounding. */
const HALF_A_CENT = 0.005;

/** More paid than invoiced: counts, worth a look. */
export const overpaid: Check = (table, { keep }) => {
  if (!table.present.has("paidAmount") || !table.present.has("amount")) return NOTHING;
  const amount = numbers(table, "amount");
  const paid = numbers(table, "paidAmount");
  const issues = createIssueList(MOST_WHILE_READING);
  for (let row = 0; row < table.rows; row++) {
    if (keep[row] === 1 && amount[row] > 0 && paid[row] > amount[row] + HALF_A_CENT) {
      issues.add(issueAt(table, row, "paidAmount", "overpaid", "note", { amount: amount[row] }));
    }
  }
  return { issues: issues.finish() };
};
