import type { AnyTable, Check } from "./checks/check";
import { cancelledDocuments } from "./checks/cancelledDocuments";
import { negativeAmounts } from "./checks/negativeAmounts";
import { dueBeforeInvoice, paidBeforeInvoice } from "./checks/dayOrder";
import { overpaid } from "./checks/overpaid";
import { repeatedCustomers } from "./checks/repeatedCustomers";
import { repeatedInvoices, repeatedOpportunities, repeatedPayments } from "./checks/repeatedDocuments";
import { unusableRates } from "./checks/unusableRates";
import { severalCurrencies } from "./checks/severalCurrencies";
import type { Issue } from "./issue";
import { createIssueList, MOST_WHILE_READING } from "./issueList";
import { keepRows } from "./keepRows";
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
};

/**
 * Check what several cells of a table say together: cancelled documents, doubles, currencies, days out of order.
 * Rows that do not count are left out; each is counted by an issue's `details.rows`.
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
    let checked = table;
    for (const check of checks) {
      const found = check(checked, { keep, rates: ratesOf });
      found.issues.forEach(issues.add);
      if (found.columns) checked = { ...checked, columns: { ...checked.columns, ...found.columns } };
    }
    return keepRows(checked, keep);
  }
}
