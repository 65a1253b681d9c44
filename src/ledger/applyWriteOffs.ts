import { allocatePayments } from "../engine/receivables/allocatePayments";
import { NONE, numbersFrom, wordAt } from "../engine/columns";
import { subtractMoney } from "../engine/money";
import { sum } from "../engine/sum";
import type { Issue } from "../read/issue";
import { WRITE_OFF } from "./documentWords";
import { createInvoiceIndex } from "./invoiceIndex";
import type { ReceivableLedger } from "./ledger";
import { tableIssue } from "./ledgerIssues";

/**
 * Give up the invoices that write-offs name, before anything else is applied: a payment that names nothing must not pay what was
 * given up. What no open invoice takes waits for `applyOtherWriteOffs`.
 */
export function applyNamedWriteOffs(ledger: ReceivableLedger): ReceivableLedger {
  const rows = waitingWriteOffs(ledger);
  if (rows.length === 0) return ledger;
  const invoices = createInvoiceIndex(ledger);
  const given = givenUp(ledger);
  for (const row of rows) {
    for (const part of invoices.split(numberOf(ledger, row), ledger.customer[row], -ledger.open[row])) {
      if (part.row !== NONE) given.add(part.row, part.amount, row);
    }
  }
  return given.ledger();
}

/**
 * Give up what the customers of all other write-offs owe since longest. A write-off is never owed back to the customer: what finds no
 * open invoice changes nothing, and is an issue.
 */
export function applyOtherWriteOffs(ledger: ReceivableLedger): {
  readonly ledger: ReceivableLedger;
  readonly issues: readonly Issue[];
} {
  const { customer, dueDay, invoiceDay, known, open, unapplied, writtenOff } = ledger;
  const rows = waitingWriteOffs(ledger);
  if (rows.length === 0) return { ledger: withoutPaidDays(ledger), issues: [] };
  const toGive = numbersFrom(open, (amount, row) => (known[row] === 1 && amount > 0 ? amount : 0));
  const { byAge, left, lastPaidDay } = allocatePayments(
    { customer, amount: toGive, day: dueDay },
    {
      customer: rows.map((row) => customer[row]),
      amount: rows.map((row) => -open[row]),
      day: rows.map((row) => invoiceDay[row]),
      invoice: new Uint32Array(rows.length).fill(NONE),
    },
    unapplied.length,
  );
  const openAfter = open.map((amount, row) => (byAge[row] > 0 ? subtractMoney(amount, byAge[row]) : amount));
  const given = writtenOff.map((amount, row) => amount + byAge[row]);
  const lastPaymentDay = ledger.lastPaymentDay.map((day, row) =>
    lastPaidDay[row] <= day ? day : lastPaidDay[row] || day,
  );
  rows.forEach((row, i) => {
    openAfter[row] = 0;
    given[row] = 0 - left[i];
  });
  const found = { ...ledger, open: openAfter, writtenOff: given, lastPaymentDay };
  return { ledger: withoutPaidDays(found), issues: issuesOf(ledger, rows, left) };
}

/** Write-offs known on the as-of day that have given up nothing yet, or not all. */
function waitingWriteOffs({ kind, known, open }: ReceivableLedger): number[] {
  const rows: number[] = [];
  for (let row = 0; row < kind.length; row++) {
    if (kind[row] === WRITE_OFF && known[row] === 1 && open[row] < 0) rows.push(row);
  }
  return rows;
}

/** A write-off often bears the number of the invoice that it gives up. */
const numberOf = ({ table }: ReceivableLedger, row: number): string =>
  wordAt(table.columns.reference, row) || wordAt(table.columns.invoice, row);

function givenUp(ledger: ReceivableLedger) {
  const [open, writtenOff, lastPaymentDay] = [ledger.open, ledger.writtenOff, ledger.lastPaymentDay].map((each) =>
    each.slice(),
  );
  return {
    add(invoice: number, amount: number, row: number): void {
      const day = ledger.invoiceDay[row];
      open[invoice] = subtractMoney(open[invoice], amount);
      // 0 − x: never −0.
      open[row] = 0 - subtractMoney(-open[row], amount);
      writtenOff[invoice] += amount;
      if (!(day <= lastPaymentDay[invoice])) lastPaymentDay[invoice] = day;
    },
    ledger: (): ReceivableLedger => ({ ...ledger, open, writtenOff, lastPaymentDay }),
  };
}

/** Nobody paid what was given up, not even the part that came in before. */
function withoutPaidDays(ledger: ReceivableLedger): ReceivableLedger {
  const { kind, paidDay, writtenOff } = ledger;
  // Without write-offs the column is memory that nobody has touched yet, which costs more to read than the kinds.
  if (!kind.includes(WRITE_OFF) || !writtenOff.some((amount) => amount > 0)) return ledger;
  return { ...ledger, paidDay: paidDay.map((day, row) => (writtenOff[row] > 0 ? NaN : day)) };
}

function issuesOf({ table, open }: ReceivableLedger, rows: readonly number[], left: Float64Array): Issue[] {
  const idle = left.filter((amount) => amount > 0);
  const oldest = rows.filter((row, i) => left[i] < -open[row]).length;
  return [
    ...(oldest > 0 ? [tableIssue("writeOffOldest", "assumed", table, { rows: oldest })] : []),
    ...(idle.length > 0
      ? [
          tableIssue("writeOffIdle", "assumed", table, {
            rows: idle.length,
            left: Math.round(sum(idle) * 100) / 100,
          }),
        ]
      : []),
  ];
}
