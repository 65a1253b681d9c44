import { isoOf } from "../engine/dates";
import { groupRows } from "../engine/group";
import { subtractMoney } from "../engine/money";
import type { Issue } from "../read/issue";
import type { Table } from "../read/schema";
import type { receivables } from "../read/tables/receivables";
import { customerSales } from "./customerSales";
import { documentKinds, INVOICE, PAID, PAYMENT, paymentStatuses, WRITE_OFF } from "./documentWords";
import type { ReceivableLedger } from "./ledger";
import { tableIssue } from "./ledgerIssues";

type Receivables = Table<typeof receivables>;

/** Facts of all rows that say nothing about one of them alone. */
interface Counts {
  dueFromTerms: number;
  invoiceFromDue: number;
  undated: number;
  turned: number;
  withoutAmount: number;
  notYetInvoiced: number;
  notYetPaid: number;
  lastDay: number;
}

/**
 * Each receivable as it stood on the as-of day.
 *
 * A row counts when it was invoiced up to that day. What is open of it: the whole amount when it was
 * paid after that day; else the open amount as written; else amount − paid amount; else nothing when it has a paid date or
 * its status says paid; else the whole amount. A payment without a date counts as known. So a past as-of day shows what was
 * known then, as far as the sheet tells it.
 *
 * A missing due day is invoice day + terms; a missing invoice day is due day − terms. Credit notes and payments written as
 * positive amounts are turned negative. Cancelled documents and other currencies were dealt with when the tables were checked.
 */
export function receivableRows(
  table: Receivables,
  customer: Uint32Array,
  customers: number,
  termDays: Float64Array,
  asOfDay: number,
): { readonly ledger: ReceivableLedger; readonly issues: readonly Issue[] } {
  const n = table.rows;
  const { columns } = table;
  const kinds = documentKinds(columns.type);
  const statuses = paymentStatuses(columns.status);
  const { amount, turned } = amounts(table, kinds);
  const days = dayColumns(table, customer, termDays);
  const { open, known, paidDay, ...found } = standing(table, amount, turned, statuses, days.invoiceDay, asOfDay);
  const counts: Counts = { ...zero, ...days.counts, ...found };
  const sale = new Uint8Array(n);
  for (let row = 0; row < n; row++) sale[row] = kinds[row] === PAYMENT || kinds[row] === WRITE_OFF ? 0 : 1;
  const byCustomer = groupRows(customer, customers);
  const { invoiceDay, dueDay } = days;
  const sales = customerSales(byCustomer, known, sale, invoiceDay, amount);
  const unapplied = new Float64Array(customers);
  const ledger = {
    table,
    count: n,
    customer,
    amount,
    invoiceDay,
    dueDay,
    open,
    paidDay,
    known,
    sale,
    byCustomer,
    sales,
  };
  return {
    ledger: {
      ...ledger,
      lastPaymentDay: columns.paidDate,
      writtenOff: new Float64Array(n),
      kind: kinds,
      unapplied,
    },
    issues: issuesOf(counts, table, asOfDay),
  };
}

const zero: Counts = {
  dueFromTerms: 0,
  invoiceFromDue: 0,
  undated: 0,
  turned: 0,
  withoutAmount: 0,
  notYetInvoiced: 0,
  notYetPaid: 0,
  lastDay: -Infinity,
};

/** Invoiced amounts, and which of them had their sign turned; the sheet's own column where it needs no change. */
function amounts({ rows, columns }: Receivables, kinds: Uint8Array): { amount: Float64Array; turned: Uint8Array } {
  let { amount } = columns;
  const turned = new Uint8Array(rows);
  const { paidAmount, openAmount: openGiven } = columns;
  for (let row = 0; row < rows; row++) {
    const written = columns.amount[row];
    if (kinds[row] === INVOICE && written === written) continue;
    const value = written === written ? written : openGiven[row] + (paidAmount[row] > 0 ? paidAmount[row] : 0);
    turned[row] = kinds[row] !== INVOICE && value > 0 ? 1 : 0;
    if (amount === columns.amount) amount = amount.slice();
    amount[row] = turned[row] ? -value : value;
  }
  return { amount, turned };
}

/** Invoice and due days; the sheet's own columns where none is missing. */
function dayColumns({ rows, columns }: Receivables, customer: Uint32Array, termDays: Float64Array) {
  let [invoiceDay, dueDay] = [columns.invoiceDate, columns.dueDate];
  const counts = { dueFromTerms: 0, invoiceFromDue: 0, undated: 0 };
  for (let row = 0; row < rows; row++) {
    const day = columns.invoiceDate[row];
    const due = columns.dueDate[row];
    if (day === day && due === due) continue;
    if (invoiceDay === columns.invoiceDate) [invoiceDay, dueDay] = [invoiceDay.slice(), dueDay.slice()];
    const terms = termDays[customer[row]];
    if (day === day) dueDay[row] = day + terms;
    if (due === due) invoiceDay[row] = due - terms;
    counts[day === day ? "dueFromTerms" : due === due ? "invoiceFromDue" : "undated"]++;
  }
  return { invoiceDay, dueDay, counts };
}

/** How each row stood on the as-of day. In a loop of its own over plain columns, for it goes over every row of the largest sheet. */
function standing(
  { rows, columns, present }: Receivables,
  amount: Float64Array,
  turned: Uint8Array,
  statuses: Uint8Array,
  invoiceDay: Float64Array,
  asOfDay: number,
) {
  const { paidDate, openAmount, paidAmount } = columns;
  const open = new Float64Array(rows);
  const known = new Uint8Array(rows);
  const paidDay = present.has("paidDate") ? new Float64Array(rows).fill(NaN) : paidDate;
  let [lastDay, isTurned, withoutAmount, notYetInvoiced, notYetPaid] = [-Infinity, 0, 0, 0, 0];
  for (let row = 0; row < rows; row++) {
    const invoiced = invoiceDay[row];
    const paid = paidDate[row];
    if (invoiced > lastDay) lastDay = invoiced;
    if (paid > lastDay) lastDay = paid;
    isTurned += turned[row];
    if (amount[row] !== amount[row]) {
      withoutAmount++;
      continue;
    }
    if (invoiced > asOfDay) {
      notYetInvoiced++;
      continue;
    }
    known[row] = 1;
    if (paid > asOfDay) {
      notYetPaid++;
      open[row] = amount[row];
      continue;
    }
    const isPaid = statuses[row] === PAID || paid === paid;
    const left = openAmount[row];
    if (left === left) open[row] = turned[row] === 1 ? -Math.abs(left) : left;
    else open[row] = leftOf(amount[row], paidAmount[row], isPaid);
    if (open[row] === 0) paidDay[row] = paid;
  }
  return { open, known, paidDay, lastDay, turned: isTurned, withoutAmount, notYetInvoiced, notYetPaid };
}

/** A payment may be written negative beside a positive amount; what it pays has the amount's sign. */
function leftOf(amount: number, paid: number, isPaid: boolean): number {
  if (paid === paid) return subtractMoney(amount, Math.abs(paid) * Math.sign(amount));
  return isPaid ? 0 : amount;
}

/** Without any of these every invoice ever written would look open, which is worth a sentence. */
export const tellsOfPayment = ({ present }: Receivables): boolean =>
  ["openAmount", "paidAmount", "paidDate", "status"].some((field) => present.has(field));

function issuesOf(counts: Counts, table: Receivables, asOfDay: number): Issue[] {
  const issues: Issue[] = [];
  const asOf = isoOf(asOfDay);
  const report = (code: string, severity: Issue["severity"], rows: number): void => {
    if (rows > 0) issues.push(tableIssue(code, severity, table, { rows, asOf }));
  };
  report("noPayments", "assumed", tellsOfPayment(table) ? 0 : table.rows);
  report("dueFromTerms", "assumed", counts.dueFromTerms);
  report("invoiceDayFromDue", "assumed", counts.invoiceFromDue);
  report("undated", "assumed", counts.undated);
  report("signTurned", "assumed", counts.turned);
  report("withoutAmount", "leftOut", counts.withoutAmount);
  if (counts.notYetInvoiced + counts.notYetPaid > 0) {
    const details = { invoices: counts.notYetInvoiced, payments: counts.notYetPaid, asOf, last: isoOf(counts.lastDay) };
    issues.push(tableIssue("asOfBeforeData", "note", table, details));
  }
  return issues;
}
