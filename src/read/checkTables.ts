import type { AnyTable, Check } from "./checks/check";
import { cancelledDocuments } from "./checks/cancelledDocuments";
import { negativeAmounts } from "./checks/negativeAmounts";
import { dueBeforeInvoice, paidBeforeInvoice } from "./checks/dayOrder";
import { overpaid } from "./checks/overpaid";
import { repeatedCustomers } from "./checks/repeatedCustomers";
import { repeatedInvoices, repeatedOpportunities } from "./checks/repeatedDocuments";
import { severalCurrencies } from "./checks/severalCurrencies";
import type { Issue } from "./issue";
import { createIssueList, MOST_WHILE_READING } from "./issueList";
import { keepRows } from "./keepRows";
import type { InputTable, Table } from "./schema";
import type { customers } from "./tables/customers";
import type { opportunities } from "./tables/opportunities";
import type { receivables } from "./tables/receivables";

/** The tables that were read; all but receivables may be missing. */
export interface InputTables {
  readonly receivables: Table<typeof receivables>;
  readonly customers?: Table<typeof customers>;
  readonly opportunities?: Table<typeof opportunities>;
}

/** In this order: what is no receivable goes first, then doubles, then what cannot be added; the rest are remarks. */
const receivableChecks: readonly Check[] = [
  cancelledDocuments,
  repeatedInvoices,
  severalCurrencies,
  negativeAmounts,
  dueBeforeInvoice,
  paidBeforeInvoice,
  overpaid,
];
const customerChecks: readonly Check[] = [repeatedCustomers];
const opportunityChecks: readonly Check[] = [repeatedOpportunities, severalCurrencies];

/**
 * Check what several cells of a table say together: cancelled documents, doubles, currencies, days out of order.
 * Rows that do not count are left out; each is counted by an issue's `details.rows`.
 */
export function checkTables(tables: InputTables): { readonly tables: InputTables; readonly issues: Issue[] } {
  const issues = createIssueList(MOST_WHILE_READING);
  const customers = tables.customers && run(tables.customers, customerChecks);
  const receivables = run(tables.receivables, receivableChecks);
  const opportunities = tables.opportunities && run(tables.opportunities, opportunityChecks);
  return { tables: { receivables, customers, opportunities }, issues: issues.finish() };

  function run<T extends InputTable>(table: Table<T>, checks: readonly Check[]): Table<T> {
    const keep = new Uint8Array(table.rows).fill(1);
    let checked: Table<T> = table;
    for (const check of checks) {
      const found = check(checked as unknown as AnyTable, { keep });
      found.issues.forEach(issues.add);
      if (found.columns) checked = { ...checked, columns: { ...checked.columns, ...found.columns } };
    }
    return keepRows(checked, keep);
  }
}
