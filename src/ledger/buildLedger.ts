import { isoOf } from "../engine/dates";
import { emptyTable } from "../read/emptyTable";
import type { Issue } from "../read/issue";
import type { InputTable, Table } from "../read/schema";
import type { InputTables } from "../read/tables/index";
import { receivables as receivablesSchema } from "../read/tables/receivables";
import { applyPayments } from "./applyPayments";
import { applyNamedWriteOffs, applyOtherWriteOffs } from "./applyWriteOffs";
import { createCustomerIndex, type CustomerIndex } from "./customerIndex";
import { customerTotals } from "./customerTotals";
import type { CustomerLedger, Judgements, Ledger, ReceivableLedger } from "./ledger";
import { cellIssue, tableIssue } from "./ledgerIssues";
import { opportunityRows } from "./opportunityRows";
import { ownedTables } from "./ownedTables";
import { receivableRows } from "./receivableRows";
import type { LedgerParameters, OwnedTables } from "./tables";

/** Beyond so many customers that are not listed, one sentence tells more than one each. */
const MOST_ORPHAN_ISSUES = 100;

/**
 * Join the tables once: customers listed and derived, receivables and opportunities as they stood on the as-of day, and the
 * totals per customer. What had to be assumed, or does not fit together, is an issue.
 */
export function buildLedger(
  tables: InputTables,
  parameters: LedgerParameters,
  asOfDay: number,
): { readonly ledger: Ledger; readonly issues: readonly Issue[] } {
  const { customers, opportunities } = tables;
  const receivables = tables.receivables ?? emptyTable(receivablesSchema);
  const index = createCustomerIndex(customers, parameters.idMatch);
  const listed = index.ids.length;
  const owners = index.resolve(receivables.columns.customer, receivables.columns.customerName);
  const fromReceivables = index.ids.length;
  const dealOwners = opportunities && index.resolve(opportunities.columns.customer, opportunities.columns.customerName);
  const fromOpportunities = index.ids.length;
  const anonymous = claimAnonymous(owners, index);

  const termDays = perCustomer(index, customers?.columns.paymentTermDays, parameters.defaultTermDays);
  const marginRate = perCustomer(index, customers?.columns.marginRate, NaN);
  const count = index.ids.length;
  // Everybody has an owner now: the same numbers, without a sign.
  const rows = receivableRows(receivables, new Uint32Array(owners.buffer), count, termDays, asOfDay);
  const owned = ownedTables(tables, index);
  const given = applyNamedWriteOffs(rows.ledger);
  const settled = applyPayments(given, owned.tables.payments, parameters, asOfDay);
  const closed = applyOtherWriteOffs(settled.ledger);
  const totals = customerTotals(closed.ledger, count, marginRate, asOfDay, parameters.revenueMonths);
  const deals =
    opportunities && opportunityRows(opportunities, dealOwners!, parameters.winRates, asOfDay, tables.stages);

  const ledger: Ledger = {
    asOfDay,
    customers: { ...customerLedger(index, customers, totals), judged: judgements(owned.tables.assessments, count) },
    receivables: closed.ledger,
    opportunities: deals?.ledger,
    tables: owned.tables,
  };
  return {
    ledger,
    issues: [
      ...derivedIssues(customers, receivables, owners, listed, fromReceivables, index),
      ...(opportunities
        ? derivedIssues(customers, opportunities, dealOwners!, fromReceivables, fromOpportunities, index)
        : []),
      ...(anonymous > 0 ? [tableIssue("noCustomer", "assumed", receivables, { rows: anonymous })] : []),
      ...[...index.ambiguousNames].map((name): Issue => ({ code: "ambiguousName", severity: "assumed", value: name })),
      ...rows.issues.filter(({ code }) => code !== "noPayments" || !settled.tellsOfPayment),
      ...settled.issues,
      ...closed.issues,
      ...emptyWindow(ledger, parameters.revenueMonths),
      ...(deals?.issues ?? []),
      ...owned.issues,
    ],
  };
}

/** Receivables of nobody belong to one customer without a name, so that totals stay complete. */
function claimAnonymous(owners: Int32Array, index: CustomerIndex): number {
  if (!owners.includes(-1)) return 0;
  const customer = index.add("", "", -1);
  let rows = 0;
  for (let row = 0; row < owners.length; row++) {
    if (owners[row] >= 0) continue;
    owners[row] = customer;
    rows++;
  }
  return rows;
}

function perCustomer(index: CustomerIndex, column: Float64Array | undefined, otherwise: number): Float64Array {
  const { tableRow } = index;
  const values = new Float64Array(tableRow.length).fill(otherwise);
  if (!column) return values;
  for (let customer = 0; customer < values.length; customer++) {
    const row = tableRow[customer];
    if (row >= 0 && !Number.isNaN(column[row])) values[customer] = column[row];
  }
  return values;
}

function customerLedger(
  { ids, names, tableRow }: CustomerIndex,
  table: InputTables["customers"],
  totals: ReturnType<typeof customerTotals>,
): CustomerLedger {
  return { count: ids.length, ids, names, table, tableRow: new Int32Array(tableRow), ...totals };
}

/** The first row that judges each customer. */
function judgements(owned: OwnedTables["assessments"], customers: number): Judgements | undefined {
  if (!owned) return undefined;
  const row = new Int32Array(customers).fill(-1);
  owned.customer.forEach((customer, i) => {
    if (customer >= 0 && row[customer] < 0) row[customer] = i;
  });
  return { table: owned.table, row };
}

/** Customers that a table names but the customers sheet does not: each at its first cell, or one sentence when there is no such sheet. */
function derivedIssues(
  customers: InputTables["customers"],
  table: Table<InputTable>,
  owners: Int32Array,
  from: number,
  to: number,
  { ids, names }: CustomerIndex,
): Issue[] {
  if (to <= from) return [];
  if (!customers) return [tableIssue("customersDerived", "note", table, { customers: to - from })];
  const rows = new Map<number, { first: number; count: number }>();
  owners.forEach((owner, row) => {
    if (owner < from || owner >= to) return;
    const seen = rows.get(owner);
    if (seen) seen.count++;
    else rows.set(owner, { first: row, count: 1 });
  });
  const issues = [...rows].slice(0, MOST_ORPHAN_ISSUES).map(([owner, { first, count }]) => {
    const field = ids[owner] ? "customer" : "customerName";
    return cellIssue("orphan", "assumed", table, first, field, ids[owner] || names[owner], { rows: count });
  });
  const more = rows.size - issues.length;
  return more > 0 ? [...issues, tableIssue("orphansMore", "assumed", table, { customers: more })] : issues;
}

/** An as-of day long after the data leaves no revenue at all; better said than shown as zeros. */
function emptyWindow({ asOfDay, receivables }: Ledger, revenueMonths: number): Issue[] {
  if (revenueMonths === 0 || receivables.count === 0) return [];
  const last = lastInvoiceDay(receivables);
  const months = (asOfDay - last) / 30.4375;
  if (!(months > revenueMonths)) return [];
  return [
    tableIssue("emptyWindow", "note", receivables.table, {
      asOf: isoOf(asOfDay),
      last: isoOf(last),
      months: revenueMonths,
    }),
  ];
}

function lastInvoiceDay({ invoiceDay, known }: ReceivableLedger): number {
  let last = NaN;
  for (let row = 0; row < invoiceDay.length; row++) {
    const day = invoiceDay[row];
    if (known[row] && (day > last || (last !== last && day === day))) last = day;
  }
  return last;
}
