import { label } from "../../i18n/label";
import type { Report } from "../report";

/** Who owes how much and for how long; the total row is the ledger's. */
export const receivables: Report = {
  id: "receivables",
  sheet: label("KAM Receivables", "KAM 应收账款"),
  short: label("Receivables", "应收账款"),
  group: "credit",
  titles: [
    label(
      "{ageing.overdue} of {ageing.total} open receivables is overdue, from {ageing.overdueCustomers|customer|customers}",
      "应收余额 {ageing.total}，其中 {ageing.overdueCustomers} 个客户逾期 {ageing.overdue}",
    ),
    label("Open receivables by age", "应收账款账龄"),
  ],
  kpis: ["ageing.total", "ageing.overdue", "ageing.overdueShare", "dso.dso", "ageing.difference"],
  charts: [],
  freezeColumns: 2,
  tables: [
    {
      id: "receivables",
      name: "KAM_Receivables",
      rows: "customer",
      label: label("Open receivables by customer", "各客户应收账款"),
      columns: [
        { ref: "customer.id" },
        { ref: "customer.name" },
        { ref: "customer.owner" },
        { ref: "abc.class", look: "classes" },
        { ref: "ageing.*", startsGroup: true },
        { ref: "ageing.credit" },
        { ref: "ageing.total" },
        { ref: "ageing.overdue", look: "positive", startsGroup: true },
        { ref: "ageing.overdueShare" },
        { ref: "ageing.oldestDays", look: "heat" },
        { ref: "dso.dso" },
        { ref: "creditLimit.limit", startsGroup: true },
        { ref: "creditLimit.headroom", look: "negative" },
        { ref: "creditLimit.used" },
        { ref: "creditLimit.verdict", look: "classes" },
      ],
      where: ["ageing.total", "ageing.credit", "ageing.overdue"],
      sort: { by: "ageing.overdue", order: "descending" },
      totals: ["ageing.*", "ageing.credit", "ageing.total", "ageing.overdue"],
    },
  ],
};
