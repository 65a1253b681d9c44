import { createIssueList, MOST_WHILE_READING } from "../issueList";
import { type Check, issueAt, NOTHING, numbers } from "./check";

/** Due before it was invoiced: counts, worth a look. */
export const dueBeforeInvoice = before("dueDate", "dueBeforeInvoice");
/** Paid before it was invoiced: counts, worth a look (a prepayment, or a day mistyped). */
export const paidBeforeInvoice = before("paidDate", "paidBeforeInvoice");

function before(field: string, code: string): Check {
  return (table, { keep }) => {
    if (!table.present.has(field) || !table.present.has("invoiceDate")) return NOTHING;
    const invoiced = numbers(table, "invoiceDate");
    const day = numbers(table, field);
    const issues = createIssueList(MOST_WHILE_READING);
    for (let row = 0; row < table.rows; row++) {
      if (keep[row] === 1 && day[row] < invoiced[row]) issues.add(issueAt(table, row, field, code, "note"));
    }
    return { issues: issues.finish() };
  };
}
