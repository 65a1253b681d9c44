import { NONE, type TextColumn } from "../../engine/columns";
import { isoOf } from "../../engine/dates";
import { ambiguousKeys } from "../../engine/receivables/ambiguousKeys";
import { rowsOffTerms, rowsOutOfOrder, rowsOverpaid } from "../../engine/receivables/contradictions";
import { repeatedRows } from "../../engine/receivables/repeatedRows";
import { takeNumbers } from "../../engine/take";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Ledger } from "../../ledger/ledger";
import type { LeftOutReason } from "../../read/schema";
import type { Class } from "../analysis";

type Receivables = Ledger["receivables"]["table"];

/** A kind of contradiction in the receivables, and how it is found. */
export interface ContradictionKind extends Class {
  /** What it means and what to do, one sentence. */
  readonly meaning: Label;
  /** Field whose cell is opened. */
  readonly field: string;
  /** Rows of the receivables, rising. */
  find(ledger: Ledger, toleranceDays: number): ArrayLike<number>;
  /** Money that is in doubt in a row; the invoiced amount unless said otherwise. */
  amountOf?(ledger: Ledger, row: number): number;
  /** What was found in a row. */
  tell(ledger: Ledger, row: number): Label;
}

/** A kind of row that the figures leave out; it stands in a table of its own. */
export interface LeftOutKind extends Class {
  readonly meaning: Label;
  readonly field: string;
  readonly reason: LeftOutReason;
  /** Money of the row; NaN where it is in a currency that nothing can be added to. */
  amountOf(table: Receivables, row: number): number;
  tell(table: Receivables, row: number): Label;
}

/** Less than half a cent is rounding. */
const HALF_A_CENT = 0.005;
const days = (ledger: Ledger, field: "invoiceDate" | "dueDate" | "paidDate"): Float64Array =>
  ledger.receivables.table.columns[field];

export const contradictionKinds: readonly ContradictionKind[] = [
  {
    id: "suspectedDouble",
    label: label("Suspected double", "疑似重复开票"),
    look: "warning",
    meaning: label(
      "Same customer, day and amount under two numbers: check whether it was invoiced twice.",
      "客户、日期、金额相同而发票号不同：请核对是否重复开票。",
    ),
    field: "invoice",
    find: suspectedDoubles,
    tell: ({ receivables }, row) =>
      both(`${wordOf(receivables.table.columns.invoice, row)}, ${isoOf(receivables.invoiceDay[row])}`),
  },
  {
    id: "dueBeforeInvoice",
    label: label("Due before invoiced", "到期日早于开票日"),
    look: "bad",
    meaning: label("The due date lies before the invoice date: correct one of them.", "到期日早于开票日期：请更正。"),
    field: "dueDate",
    find: (ledger) => rowsOutOfOrder(days(ledger, "invoiceDate"), days(ledger, "dueDate")),
    tell: (ledger, row) => order(days(ledger, "invoiceDate")[row], days(ledger, "dueDate")[row], "due", "到期"),
  },
  {
    id: "paidBeforeInvoice",
    label: label("Paid before invoiced", "收款日早于开票日"),
    look: "warning",
    meaning: label(
      "Paid before it was invoiced: fine for a prepayment, else one of the dates is wrong.",
      "收款早于开票：预收款属正常，否则日期有误。",
    ),
    field: "paidDate",
    find: (ledger) => rowsOutOfOrder(days(ledger, "invoiceDate"), days(ledger, "paidDate")),
    tell: (ledger, row) => order(days(ledger, "invoiceDate")[row], days(ledger, "paidDate")[row], "paid", "收款"),
  },
  {
    id: "overpaid",
    label: label("Overpaid", "超额付款"),
    look: "warning",
    meaning: label(
      "More was paid than invoiced: give it back or apply it to another invoice.",
      "收款超过发票金额：请退款或核销其他发票。",
    ),
    field: "paidAmount",
    find: ({ receivables }) =>
      rowsOverpaid(receivables.table.columns.amount, receivables.table.columns.paidAmount, HALF_A_CENT),
    amountOf: ({ receivables: { table } }, row) => Math.abs(table.columns.paidAmount[row] - table.columns.amount[row]),
    tell: ({ receivables: { table } }, row) => {
      const [paid, due] = [table.columns.paidAmount[row], table.columns.amount[row]].map(exactText);
      return label(`${paid} paid of ${due}`, `应付 ${due}，已付 ${paid}`);
    },
  },
  {
    id: "offTerms",
    label: label("Other terms than agreed", "到期日与账期不符"),
    look: "neutral",
    meaning: label(
      "The due date is not the one that the customer's terms give: correct the terms or the date.",
      "到期日与客户账期不符：请更正账期或到期日。",
    ),
    field: "dueDate",
    find: (ledger, toleranceDays) =>
      rowsOffTerms(days(ledger, "invoiceDate"), days(ledger, "dueDate"), termsOfRows(ledger), toleranceDays),
    tell: (ledger, row) => {
      const given = days(ledger, "dueDate")[row] - days(ledger, "invoiceDate")[row];
      const agreed = termsOf(ledger, ledger.receivables.customer[row]);
      return label(`${given} days instead of ${agreed}`, `${given} 天，约定 ${agreed} 天`);
    },
  },
  {
    id: "unapplied",
    label: label("Unapplied credit", "未核销贷项"),
    look: "neutral",
    meaning: label(
      "A credit note or payment that settles no invoice yet: apply it or pay it back.",
      "尚未核销发票的贷项或收款：请核销或退还。",
    ),
    field: "amount",
    find: ({ receivables: { open } }) => rowsWhere(open.length, (row) => open[row] < 0),
    amountOf: ({ receivables: { open } }, row) => -open[row],
    tell: ({ receivables }, row) => both(isoOf(receivables.invoiceDay[row])),
  },
  {
    id: "idleWriteOff",
    label: label("Write-off of nothing", "核销无对应欠款"),
    look: "warning",
    meaning: label(
      "A write-off whose customer owes nothing open: list the invoice that was given up, or correct the number.",
      "坏账核销没有对应的未收发票：请补列被核销的发票或更正发票号。",
    ),
    field: "amount",
    find: ({ receivables: { writtenOff } }) => rowsWhere(writtenOff.length, (row) => writtenOff[row] < 0),
    amountOf: ({ receivables: { writtenOff } }, row) => -writtenOff[row],
    tell: ({ receivables }, row) => both(isoOf(receivables.invoiceDay[row])),
  },
  {
    id: "idOfSeveralNames",
    label: label("One id, several names", "同一编号多个名称"),
    look: "warning",
    meaning: label(
      "A customer id stands beside several names: correct the names or the id.",
      "同一客户编号对应多个名称：请更正名称或编号。",
    ),
    field: "customerName",
    find: ({ receivables: { table } }) => several(table.columns.customer, table.columns.customerName),
    tell: ({ receivables: { table } }, row) =>
      both(`${wordOf(table.columns.customer, row)}: ${wordOf(table.columns.customerName, row)}`),
  },
  {
    id: "nameOfSeveralIds",
    label: label("One name, several ids", "同一名称多个编号"),
    look: "warning",
    meaning: label(
      "A customer's name stands beside several ids: its limit and its debts are split.",
      "同一客户名称对应多个编号：额度与欠款被拆分。",
    ),
    field: "customer",
    find: ({ receivables: { table } }) => several(table.columns.customerName, table.columns.customer),
    tell: ({ receivables: { table } }, row) =>
      both(`${wordOf(table.columns.customerName, row)}: ${wordOf(table.columns.customer, row)}`),
  },
];

export const leftOutKinds: readonly LeftOutKind[] = [
  {
    id: "repeatedNumber",
    label: label("Double, left out", "重复行（未计入）"),
    look: "bad",
    meaning: label(
      "The same number, customer, day and amount stand further up: this row does not count. Delete it, or give it its own number.",
      "发票号、客户、日期、金额与上方某行完全相同：本行未计入。请删除或改用正确编号。",
    ),
    field: "invoice",
    reason: "repeated",
    amountOf: ({ columns }, row) => Math.abs(columns.amount[row]),
    tell: ({ columns }, row) => both(`${wordOf(columns.invoice, row)}, ${isoOf(columns.invoiceDate[row])}`),
  },
  {
    id: "noRate",
    label: label("Currency without rate", "币种缺汇率"),
    look: "bad",
    meaning: label(
      "In another currency without a rate: this row does not count, and its amount is added to nothing. Fill in the rate.",
      "外币且无汇率：本行未计入，金额不参与任何合计。请补填汇率。",
    ),
    field: "currency",
    reason: "noRate",
    amountOf: () => NaN,
    tell: ({ columns }, row) => both(`${exactText(columns.amount[row])} ${wordOf(columns.currency, row)}`),
  },
];

const exact = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });
/** Both languages group digits alike; cents stay, for they may be the difference. */
const exactText = (amount: number): string => exact.format(amount);
const both = (text: string): Label => label(text, text);
const wordOf = ({ codes, words }: TextColumn, row: number): string => (codes[row] === NONE ? "" : words[codes[row]]);
const order = (invoiced: number, day: number, what: string, whatZh: string): Label =>
  label(`${what} ${isoOf(day)}, invoiced ${isoOf(invoiced)}`, `${isoOf(day)} ${whatZh}，${isoOf(invoiced)} 开票`);

function rowsWhere(rows: number, holds: (row: number) => boolean): number[] {
  const found: number[] = [];
  for (let row = 0; row < rows; row++) if (holds(row)) found.push(row);
  return found;
}

/** Instalments and lines of an invoice share its number and are no doubles. */
function suspectedDoubles({ receivables }: Ledger): ArrayLike<number> {
  const { customer, invoiceDay, amount, table, known, sale } = receivables;
  const { codes } = table.columns.invoice;
  if (!table.present.has("invoice")) return [];
  // Customer and day as one number: few rows share it, and only those need their amounts compared.
  const counts = (row: number): boolean => known[row] === 1 && sale[row] === 1 && amount[row] > 0;
  const visit = new Float64Array(customer.length).fill(NaN);
  for (let row = 0; row < visit.length; row++) if (counts(row)) visit[row] = customer[row] * 2 ** 22 + invoiceDay[row];
  const shared = new Uint8Array(visit.length);
  repeatedRows([visit]).forEach((earlier, row) => {
    if (earlier !== NONE) shared[row] = shared[earlier] = 1;
  });
  const rows = Uint32Array.from(rowsWhere(visit.length, (row) => shared[row] === 1));
  const first = repeatedRows([takeNumbers(visit, rows), takeNumbers(amount, rows)]);
  return rows.filter((row, i) => first[i] !== NONE && codes[rows[first[i]]] !== codes[row]);
}

/** First row of every value after the first of a key. */
function several(keys: TextColumn, values: TextColumn): number[] {
  if (keys.words.length === 0 || values.words.length === 0) return [];
  return ambiguousKeys(keys.codes, values.codes)
    .flatMap(({ rows }) => rows.slice(1))
    .sort((a, b) => a - b);
}

/** Terms that the customers sheet gives; NaN where it gives none, about which nothing can be claimed. */
function termsOf({ customers: { table, tableRow } }: Ledger, customer: number): number {
  const row = tableRow[customer];
  return table && row >= 0 ? table.columns.paymentTermDays[row] : NaN;
}

function termsOfRows(ledger: Ledger): Float64Array {
  const terms = Float64Array.from({ length: ledger.customers.count }, (_, c) => termsOf(ledger, c));
  const { customer, sale, amount } = ledger.receivables;
  return amount.map((money, row) => (sale[row] === 1 && money > 0 ? terms[customer[row]] : NaN));
}
