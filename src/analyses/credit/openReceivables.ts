import { NONE } from "../../engine/columns";
import { ageingBuckets } from "../../engine/receivables/ageingBucket";
import { daysPastDue } from "../../engine/receivables/overdue";
import { takeCodes, takeNumbers, takeText } from "../../engine/take";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { openRows } from "./ageingBuckets";
import { defineAnalysis } from "../analysis";
import { ageingDays, basisNote, bucketColumn } from "./buckets";

/** Every open invoice with its age: whom to call about what. */
export const openReceivables = defineAnalysis({
  id: "openReceivables",
  pillar: "credit",
  entity: "receivable",
  label: label("Open invoices", "未收发票"),
  question: label("Which invoices are open, and how late are they?", "哪些发票未收，逾期多久？"),
  needs: ["receivables"],
  parameters: ["ageingBasis", "ageingEdges", "defaultTermDays", "paymentsSheet", "creditApplied"],
  columns: {
    customerId: {
      kind: "text",
      label: label("Customer ID", "客户编号"),
      definition: label("Whose invoice it is.", "发票所属客户。"),
    },
    customer: {
      kind: "text",
      label: label("Customer", "客户名称"),
      definition: label("The customer's name, or the ID where there is none.", "客户名称；无名称时为编号。"),
    },
    invoice: {
      kind: "text",
      label: label("Invoice", "发票号"),
      definition: label("As the receivables sheet says.", "取自应收账款表。"),
    },
    invoiceDay: {
      kind: "day",
      label: label("Invoice date", "开票日期"),
      definition: label("As the sheet says; else due date − payment terms.", "取自表中；缺失时为 到期日 − 账期。"),
    },
    dueDay: {
      kind: "day",
      label: label("Due date", "到期日"),
      definition: label(
        "As the sheet says; else invoice date + the customer's terms, or the default terms.",
        "取自表中；缺失时为 开票日 + 客户账期（或默认账期）。",
      ),
    },
    amount: {
      kind: "money",
      label: label("Amount", "发票金额"),
      definition: label("Invoiced amount in the workbook's currency.", "以本位币计的开票金额。"),
    },
    open: {
      kind: "money",
      label: label("Open amount", "未收金额"),
      definition: label(
        "Still owed on the as-of date; negative for unapplied credit.",
        "截止日尚未收回的金额；未核销贷项为负。",
      ),
    },
    daysPastDue: {
      kind: "days",
      label: label("Days past due", "逾期天数"),
      definition: label("As-of date − due date; 0 or below while not due.", "截止日 − 到期日；未到期时为 0 或负。"),
    },
    bucket: {
      kind: "class",
      label: label("Age", "账龄"),
      definition: label(
        "The ageing bucket by the ageing basis; empty for credit.",
        "按账龄起算日所属的账龄段；贷项为空。",
      ),
    },
    disputed: {
      kind: "flag",
      label: label("Disputed", "有争议"),
      definition: label("As the receivables sheet says.", "取自应收账款表。"),
    },
  },
  kpis: {
    invoices: {
      kind: "count",
      label: label("Open invoices", "未收发票数"),
      definition: label("Invoices and credits whose open amount is not 0.", "未收金额不为 0 的发票与贷项数。"),
    },
    overdueInvoices: {
      kind: "count",
      label: label("Overdue invoices", "逾期发票数"),
      definition: label(
        "Open amounts above 0 whose due date is before the as-of date.",
        "到期日早于截止日且未收金额为正的发票数。",
      ),
    },
  },
  compute({ ledger: { asOfDay, customers, receivables }, parameters }) {
    const rows = openRows(receivables);
    const customer = takeCodes(receivables.customer, rows);
    const open = takeNumbers(receivables.open, rows);
    const late = daysPastDue(takeNumbers(receivables.dueDay, rows), asOfDay);
    const buckets = ageingBuckets(
      daysPastDue(takeNumbers(ageingDays(receivables, parameters), rows), asOfDay),
      parameters.ageingEdges,
    );
    return {
      rows: rows.length,
      columns: {
        customerId: { codes: customer.map((c) => (customers.ids[c] ? c : NONE)), words: customers.ids },
        customer: { codes: customer, words: customers.names },
        invoice: takeText(receivables.table.columns.invoice, rows),
        invoiceDay: takeNumbers(receivables.invoiceDay, rows),
        dueDay: takeNumbers(receivables.dueDay, rows),
        amount: takeNumbers(receivables.amount, rows),
        open,
        daysPastDue: late,
        bucket: bucketColumn(
          buckets.map((code, i) => (open[i] < 0 ? 255 : code)),
          parameters,
        ),
        disputed: takeNumbers(receivables.table.columns.disputed, rows),
      },
      kpis: {
        invoices: rows.length,
        overdueInvoices: late.reduce((count, days, i) => count + (days > 0 && open[i] > 0 ? 1 : 0), 0),
      },
      notes: [basisNote(parameters), ...unappliedNote(sum(receivables.unapplied))],
    };
  },
});

/** Payments that no invoice has taken belong to no row here. */
const unappliedNote = (unapplied: number): Label[] => {
  const amount = Math.round(-unapplied * 100) / 100;
  return amount > 0
    ? [
        label(
          `Payments of ${amount} are not applied to any invoice and stand in no row here; they count as unapplied credit.`,
          `另有 ${amount} 的收款尚未核销任何发票，不在本表各行中，列为未核销贷项。`,
        ),
      ]
    : [];
};
