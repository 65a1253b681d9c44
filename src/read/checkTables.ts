import type { AnyTable, Check } from "./checks/check";
import { cancelledDocuments } from "./checks/cancelledDocuments";
import { negativeAmounts } from "./checks/negativeAmounts";
import { dueBeforeInvoice, paidBeforeInvoice } from "./checks/dayOrder";
import { overpaid } from "./checks/overpaid";
import { repeatedBy, repeatedCustomers } from "./checks/repeatedCustomers";
import { repeatedInvoices, repeatedOpportunities, repeatedPayments } from "./checks/repeatedDocuments";
import { unusableRates } from "./checks/unusableRates";
import { severalCurrencies } from "./checks/severalCurrencies";
import type { Issue } from "./issue";
import type { LeftOutReason } from "./schema";
import { createIssueList, MOST_WHILE_READING } from "./issueList";
import { copyRows, keepRows } from "./keepRows";
import type { InputTables, TableId } from "./tables/index";

/** In this order: what is no receivable goes first, then doubles, then what cannot be added; the rest are remarks. */
const checksOf: Readonly<Partial<Record<TableId, readonly Check[]>>> = {
  receivables: [
    cancelledDocuments,
    repeatedInvoices,
    severalCurrencies,
    negativeAmounts,
    dueBeforeInvoice,
    paidBeforeInvoice,
    overpaid,
  ],
  customers: [repeatedCustomers],
  opportunities: [repeatedOpportunities, severalCurrencies],
  payments: [repeatedPayments, severalCurrencies],
  exchangeRates: [unusableRates],
  assessments: [repeatedBy("customer", "customerName")],
  prospects: [repeatedBy("name", "name")],
};

/** Checks whose left-out rows are kept beside the table, so that they can be listed. */
const reasonOf = new Map<Check, LeftOutReason>([
  [repeatedInvoices, "repeated"],
  [severalCurrencies, "noRate"],
]);

/**
 * Check what several cells of a table say together: cancelled documents, doubles, currencies, days out of order.
 * Rows that do not count are left out; each is counted by an issue's `details.rows`. The tables given are used up, see `keepRows`.
 */
export function checkTables(tables: InputTables): { readonly tables: InputTables; readonly issues: Issue[] } {
  const issues = createIssueList(MOST_WHILE_READING);
  // The rates first: the amounts of other tables are converted by them.
  const given = tables.exchangeRates as unknown as AnyTable | undefined;
  const rates = given && run(given, checksOf.exchangeRates!);
  const checked = Object.entries(tables).flatMap(([id, table]) => {
    if (!table) return [];
    return [
      [id, id === "exchangeRates" ? rates : run(table as unknown as AnyTable, checksOf[id as TableId] ?? [], rates)],
    ];
  });
  return { tables: Object.fromEntries(checked) as InputTables, issues: issues.finish() };

  function run(table: AnyTable, checks: readonly Check[], ratesOf?: AnyTable): AnyTable {
    const keep = new Uint8Array(table.rows).fill(1);
    const reasons = new Map<number, LeftOutReason>();
    let checked = table;
    for (const check of checks) {
      const reason = table.source.table === "receivables" ? reasonOf.get(check) : undefined;
      const before = reason && keep.slice();
      const found = check(checked, { keep, rates: ratesOf });
      found.issues.forEach(issues.add);
      if (found.columns) checked = { ...checked, columns: { ...checked.columns, ...found.columns } };
      if (before && found.issues.length > 0) for (const row of leftOut(before, keep)) reasons.set(row, reason!);
    }
    if (reasons.size === 0) return keepRows(checked, keep);
    const rows = Uint32Array.from(reasons.keys()).sort();
    const without = { table: copyRows(checked, rows), reasons: Array.from(rows, (row) => reasons.get(row)!) };
    return { ...keepRows(checked, keep), leftOut: without };
  }
}

/** Rows that counted before and do not now. */
function leftOut(before: Uint8Array, keep: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < keep.length; row++) if (keep[row] < before[row]) rows.push(row);
  return rows;
}
