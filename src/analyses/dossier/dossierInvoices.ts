import { codesFrom, numbersFrom } from "../../engine/columns";
import { daysPastDue } from "../../engine/receivables/overdue";
import { descending } from "../../engine/order";
import { takeText } from "../../engine/take";
import { label } from "../../i18n/label";
import { defineAnalysis } from "../analysis";
import { chosenCustomer } from "./chosenCustomer";

/** What the account still owes, the latest first. */
export const dossierInvoices = defineAnalysis({
  id: "dossierInvoices",
  pillar: "tiering",
  entity: "dossierInvoice",
  label: label("Open invoices of the account", "该客户未收发票"),
  question: label("What does this account still owe?", "该客户还欠多少？"),
  needs: ["receivables"],
  parameters: ["dossierCustomer"],
  after: ["keyAccount"],
  columns: {
    invoice: {
      kind: "text",
      label: label("Invoice", "发票号"),
      definition: label("As the receivables sheet says.", "取自应收账款表。"),
    },
    invoiceDay: {
      kind: "day",
      label: label("Invoice date", "开票日期"),
      definition: label("Day of the invoice.", "开票日。"),
    },
    dueDay: { kind: "day", label: label("Due date", "到期日"), definition: label("Day it is due.", "应付款日。") },
    amount: {
      kind: "money",
      label: label("Amount", "发票金额"),
      definition: label("Invoiced amount in the workbook's currency.", "以本位币计的开票金额。"),
    },
    open: {
      kind: "money",
      label: label("Open amount", "未收金额"),
      definition: label("Still owed on the as-of date.", "截止日尚未收回的金额。"),
    },
    daysPastDue: {
      kind: "days",
      label: label("Days past due", "逾期天数"),
      definition: label("As-of date − due date; below 0 before it is due.", "截止日 − 到期日；未到期为负。"),
    },
  },
  kpis: {
    invoices: {
      kind: "count",
      label: label("Open invoices", "未收发票数"),
      definition: label("Open invoices of this customer.", "该客户未收发票数。"),
    },
  },
  compute(input) {
    const { row: customer } = chosenCustomer(input);
    const { byCustomer, open, known, invoiceDay, dueDay, amount, table } = input.ledger.receivables;
    const all =
      customer < 0
        ? []
        : Array.from(byCustomer.rows.subarray(byCustomer.start[customer], byCustomer.start[customer + 1]));
    const owed = all.filter((row) => known[row] && open[row] > 0);
    const late = daysPastDue(
      numbersFrom(owed, (row) => dueDay[row]),
      input.ledger.asOfDay,
    );
    const order = descending(late);
    const rows = codesFrom(order, (i) => owed[i]);
    const of = (column: Float64Array): Float64Array => numbersFrom(rows, (row) => column[row]);
    return {
      rows: rows.length,
      columns: {
        invoice: takeText(table.columns.invoice, rows),
        invoiceDay: of(invoiceDay),
        dueDay: of(dueDay),
        amount: of(amount),
        open: of(open),
        daysPastDue: numbersFrom(order, (i) => late[i]),
      },
      kpis: { invoices: rows.length },
    };
  },
});
