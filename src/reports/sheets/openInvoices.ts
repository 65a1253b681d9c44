import { label } from "../../i18n/label";
import type { Report } from "../report";

/** Every open invoice and unapplied credit, the longest overdue first. On a sheet of its own, so that filters and totals work. */
export const openInvoices: Report = {
  id: "openInvoices",
  sheet: label("KAM Open Invoices", "KAM 未收发票"),
  short: label("Open invoices", "未收发票"),
  group: "credit",
  needs: "receivables",
  titles: [
    label(
      "{openReceivables.overdueInvoices|invoice is|invoices are} overdue, of {openReceivables.invoices} open",
      "{openReceivables.invoices} 张未收发票中有 {openReceivables.overdueInvoices} 张逾期",
    ),
    label("Open invoices", "未收发票"),
  ],
  kpis: ["openReceivables.invoices", "openReceivables.overdueInvoices", "ageing.total", "ageing.overdue"],
  charts: [],
  freezeColumns: 1,
  tables: [
    {
      id: "openInvoices",
      name: "KAM_OpenInvoices",
      rows: "receivable",
      label: label("Open invoices", "未收发票"),
      columns: [
        { ref: "openReceivables.invoice" },
        { ref: "openReceivables.customerId" },
        { ref: "openReceivables.customer" },
        { ref: "openReceivables.invoiceDay", startsGroup: true },
        { ref: "openReceivables.dueDay" },
        { ref: "openReceivables.daysPastDue" },
        { ref: "openReceivables.bucket", look: "classes" },
        { ref: "openReceivables.amount", startsGroup: true },
        { ref: "openReceivables.open" },
        { ref: "openReceivables.disputed" },
      ],
      sort: { by: "openReceivables.daysPastDue", order: "descending" },
      totals: ["openReceivables.amount", "openReceivables.open"],
    },
  ],
};
