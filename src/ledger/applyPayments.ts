import { NONE, numbersFrom, wordAt } from "../engine/columns";
import { allocatePayments, type Allocation } from "../engine/receivables/allocatePayments";
import { sum } from "../engine/sum";
import type { Issue } from "../read/issue";
import type { Table } from "../read/schema";
import { currencyCode } from "../read/checks/currencyCode";
import { usedRates } from "../read/checks/usedRates";
import type { payments } from "../read/tables/payments";
import { CREDIT_NOTE, INVOICE, WRITE_OFF } from "./documentWords";
import { createInvoiceIndex, type InvoiceIndex } from "./invoiceIndex";
import type { ReceivableLedger } from "./ledger";
import { tableIssue } from "./ledgerIssues";
import { tellsOfPayment } from "./receivableRows";
import type { CreditRule, LedgerParameters, OwnedTable } from "./tables";

type PaymentTable = OwnedTable<Table<typeof payments>>;

/** Money to be applied, in pieces: a payment for an invoice of several instalments is a piece for each. */
interface Pieces {
  readonly customer: number[];
  readonly amount: number[];
  readonly day: number[];
  readonly invoice: number[];
  /** Row of the receivables that it comes from; −1 from the sheet of payments. */
  readonly row: number[];
  /** Nothing but the invoice that it names may be settled with it. */
  readonly isBound: boolean[];
}

interface Found {
  used: number;
  later: number;
  notPositive: number;
  nobody: number;
  ofOther: number;
}

/**
 * Apply payments of a sheet of their own, and credit that stands among the receivables, to what is open: what names an invoice to
 * that one (the instalment due first, where it has several), all else to what is due first. Only what was known on the as-of
 * day is applied; what is left over stays unapplied credit.
 */
export function applyPayments(
  ledger: ReceivableLedger,
  owned: PaymentTable | undefined,
  { paymentsSheet, creditApplied }: Pick<LedgerParameters, "paymentsSheet" | "creditApplied">,
  asOfDay: number,
): { readonly ledger: ReceivableLedger; readonly issues: readonly Issue[]; readonly tellsOfPayment: boolean } {
  const isNeeded = paymentsSheet === "always" || (paymentsSheet === "needed" && !tellsOfPayment(ledger.table));
  const sheet = owned && isNeeded ? owned : undefined;
  const aside = owned && !sheet ? [tableIssue("paymentsAside", "note", owned.table, { rows: owned.table.rows })] : [];
  const credits = creditRows(ledger, creditApplied);
  if (!sheet && credits.length === 0) return { ledger, issues: aside, tellsOfPayment: false };

  const invoices = createInvoiceIndex(ledger);
  const pieces: Pieces = { customer: [], amount: [], day: [], invoice: [], row: [], isBound: [] };
  for (const row of credits) addCredit(ledger, row, creditApplied, invoices, pieces);
  const found = { used: 0, later: 0, notPositive: 0, nobody: 0, ofOther: 0 };
  if (sheet) addPayments(sheet, asOfDay, invoices, moneyAt(sheet.table, ledger.table), pieces, found);
  const { allocation, applied } = settle(ledger, pieces);
  const issues = sheet ? issuesOf(sheet.table, found, pieces, allocation) : [];
  return {
    ledger: applied,
    issues: [...aside, ...issues, ...creditIssues(ledger, credits, pieces, allocation)],
    tellsOfPayment: sheet !== undefined,
  };
}

/** Credit notes, payments and overpaid invoices with something left on the as-of day that the rule may apply; write-offs have rules of their own. */
function creditRows(ledger: ReceivableLedger, rule: CreditRule): number[] {
  const { open, known, kind } = ledger;
  const rows: number[] = [];
  if (rule === "never") return rows;
  for (let row = 0; row < open.length; row++) {
    if (kind[row] === WRITE_OFF) continue;
    if (known[row] === 1 && open[row] < 0 && (rule === "oldest" || numberSettledBy(ledger, row) !== "")) rows.push(row);
  }
  return rows;
}

/** A payment often bears the number of the invoice that it pays; an invoice that was overpaid names nothing. */
function numberSettledBy({ table, kind }: ReceivableLedger, row: number): string {
  const named = wordAt(table.columns.reference, row);
  return named !== "" || kind[row] === INVOICE ? named : wordAt(table.columns.invoice, row);
}

function addCredit(
  ledger: ReceivableLedger,
  row: number,
  rule: CreditRule,
  invoices: InvoiceIndex,
  pieces: Pieces,
): void {
  const { open, customer, invoiceDay } = ledger;
  const number = numberSettledBy(ledger, row);
  for (const part of invoices.split(number, customer[row], -open[row]))
    addPiece(pieces, customer[row], invoiceDay[row], part, row, rule === "reference");
}

function addPayments(
  { table, customer }: PaymentTable,
  asOfDay: number,
  invoices: InvoiceIndex,
  worthOf: (payment: number, invoice: number) => number,
  pieces: Pieces,
  found: Found,
): void {
  const { amount, date, invoice, customer: payer, customerName: payerName } = table.columns;
  for (let row = 0; row < table.rows; row++) {
    const number = wordAt(invoice, row);
    const namedOwner = number === "" ? -1 : invoices.ownerOf(number);
    // A customer that nobody knows was reported with its table; only a payment that names none goes by its invoice.
    const isStranger = customer[row] < 0 && wordAt(payer, row) + wordAt(payerName, row) !== "";
    const owner = customer[row] >= 0 ? customer[row] : namedOwner;
    if (isStranger) continue;
    if (date[row] > asOfDay) found.later++;
    else if (!(amount[row] > 0)) found.notPositive++;
    else if (owner < 0) found.nobody++;
    else {
      found.used++;
      if (namedOwner >= 0 && namedOwner !== owner) found.ofOther++;
      const worth = namedOwner === owner ? worthOf(row, invoices.rowOf(number)) : amount[row];
      for (const part of invoices.split(number, owner, worth)) addPiece(pieces, owner, date[row], part, -1, false);
    }
  }
}

/**
 * What a payment is worth for the invoice that it names: paid in the invoice's currency, its money counts at the invoice's rate. At the
 * rate of its own day a paid invoice would stay open, or be overpaid, by what the rate has moved.
 */
function moneyAt(
  payments: PaymentTable["table"],
  receivables: ReceivableLedger["table"],
): (payment: number, invoice: number) => number {
  const [paidAt, owedAt] = [usedRates(payments), usedRates(receivables)];
  const { amount } = payments.columns;
  const currencyOf = (table: typeof payments | typeof receivables, row: number): string =>
    currencyCode(wordAt(table.columns.currency, row));
  return (payment, invoice) => {
    if (!paidAt || !owedAt || paidAt[payment] === owedAt[invoice]) return amount[payment];
    if (currencyOf(payments, payment) !== currencyOf(receivables, invoice)) return amount[payment];
    return cents(amount[payment] / paidAt[payment]) * owedAt[invoice];
  };
}

/** What was written on the sheet, without the dust of dividing by the rate. */
const cents = (money: number): number => Math.round(money * 100) / 100;

function addPiece(
  pieces: Pieces,
  customer: number,
  day: number,
  { row: invoice, amount }: { readonly row: number; readonly amount: number },
  row: number,
  isBound: boolean,
): void {
  pieces.customer.push(customer);
  pieces.amount.push(amount);
  pieces.day.push(day);
  pieces.invoice.push(invoice);
  pieces.row.push(row);
  pieces.isBound.push(isBound);
}

function settle(
  ledger: ReceivableLedger,
  pieces: Pieces,
): { readonly allocation: Allocation; readonly applied: ReceivableLedger } {
  const { open, known, customer, dueDay, unapplied } = ledger;
  const toPay = numbersFrom(open, (amount, row) => (known[row] === 1 && amount > 0 ? amount : 0));
  // Bound credit without its invoice must wait: with no amount it takes part in nothing.
  const amount = pieces.amount.map((money, i) => (pieces.isBound[i] && pieces.invoice[i] === NONE ? 0 : money));
  const allocation = allocatePayments(
    { customer, amount: toPay, day: dueDay },
    { customer: pieces.customer, amount, day: pieces.day, invoice: Uint32Array.from(pieces.invoice) },
    unapplied.length,
  );
  const waiting = pieces.amount.map((money, i) => (amount[i] === 0 ? money : allocation.left[i]));
  return { allocation, applied: { ...ledger, ...settledColumns(ledger, pieces, allocation, waiting) } };
}

function settledColumns(
  { open, paidDay, lastPaymentDay, unapplied, kind }: ReceivableLedger,
  pieces: Pieces,
  allocation: Allocation,
  waiting: readonly number[],
): Pick<ReceivableLedger, "open" | "paidDay" | "lastPaymentDay" | "unapplied"> {
  const [openAfter, paidAfter, lastDay, left] = [open, paidDay, lastPaymentDay, unapplied].map((each) => each.slice());
  const isPaidOff = (row: number): boolean => open[row] > 0 && allocation.open[row] === 0;
  for (let row = 0; row < open.length; row++) {
    if (open[row] > 0) openAfter[row] = allocation.open[row];
    if (allocation.lastPaidDay[row] > 0) lastDay[row] = allocation.lastPaidDay[row];
    if (isPaidOff(row)) paidAfter[row] = allocation.lastPaidDay[row];
  }
  for (const row of new Set(pieces.row)) if (row >= 0) openAfter[row] = 0;
  waiting.forEach((money, i) => {
    const row = pieces.row[i];
    if (row >= 0) openAfter[row] -= money;
    else left[pieces.customer[i]] -= money;
    // Nobody paid what was credited.
    const isCredited = row >= 0 && kind[row] === CREDIT_NOTE;
    if (isCredited && pieces.invoice[i] !== NONE && isPaidOff(pieces.invoice[i])) paidAfter[pieces.invoice[i]] = NaN;
  });
  return { open: openAfter, paidDay: paidAfter, lastPaymentDay: lastDay, unapplied: left };
}

function issuesOf(table: Table<typeof payments>, found: Found, pieces: Pieces, allocation: Allocation): Issue[] {
  const own = pieces.row.map((row, i) => (row < 0 ? i : -1)).filter((i) => i >= 0);
  const named = own.filter((i) => pieces.invoice[i] !== NONE).length;
  const left = sum(own.map((i) => allocation.left[i]));
  const details = { rows: found.used, named, oldest: own.length - named, left: Math.round(left * 100) / 100 };
  const report = (code: string, severity: Issue["severity"], rows: number): Issue[] =>
    rows > 0 ? [tableIssue(code, severity, table, { rows })] : [];
  return [
    tableIssue("paymentsApplied", "note", table, details),
    ...report("paymentsLater", "note", found.later),
    ...report("paymentNotPositive", "leftOut", found.notPositive),
    ...report("paymentOfNobody", "leftOut", found.nobody),
    ...report("paymentOfOther", "assumed", found.ofOther),
  ];
}

function creditIssues(
  { table }: ReceivableLedger,
  credits: readonly number[],
  pieces: Pieces,
  allocation: Allocation,
): Issue[] {
  const used = new Set<number>();
  let [named, oldest] = [0, 0];
  pieces.row.forEach((row, i) => {
    const isUsed =
      row >= 0 && (!pieces.isBound[i] || pieces.invoice[i] !== NONE) && allocation.left[i] < pieces.amount[i];
    if (!isUsed) return;
    used.add(row);
    if (pieces.invoice[i] === NONE) oldest++;
    else named++;
  });
  return used.size > 0
    ? [tableIssue("creditApplied", "note", table, { rows: used.size, of: credits.length, named, oldest })]
    : [];
}
