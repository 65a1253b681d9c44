import { map2 } from "../../engine/columns";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import { defineAnalysis } from "../analysis";
import { figures } from "../figures";
import { revenueWindow } from "../windows";

/** What each customer bought in the revenue window. */
export const revenue = defineAnalysis({
  id: "revenue",
  pillar: "tiering",
  entity: "customer",
  label: label("Revenue", "收入"),
  question: label("What does each customer buy, and what does it bring?", "各客户购买多少、贡献多少？"),
  needs: ["receivables"],
  parameters: ["revenueMonths"],
  columns: {
    revenue: figures.revenue,
    profit: {
      kind: "money",
      label: label("Profit", "利润"),
      definition: label(
        "Σ of the profit column; where it is empty, amount − cost, else amount × the customer's margin. Empty where an invoice has none of them.",
        "利润列合计；利润为空时取 金额 − 成本，再无则 金额 × 客户毛利率。任一发票三者皆无时为空。",
      ),
    },
    margin: figures.margin,
    invoices: {
      kind: "count",
      label: label("Invoices", "发票数"),
      definition: label("Invoices above 0 in the revenue window.", "统计期内金额大于 0 的发票数。"),
    },
    firstDay: {
      kind: "day",
      label: label("First invoice", "首次开票"),
      definition: label(
        "Day of the first invoice in all the data up to the as-of date.",
        "截至截止日全部数据中的首次开票日。",
      ),
    },
    lastDay: {
      kind: "day",
      label: label("Last invoice", "最近开票"),
      definition: label("Day of the last invoice up to the as-of date.", "截至截止日的最近开票日。"),
    },
    quietDays: {
      kind: "days",
      label: label("Days since last", "距今天数"),
      definition: label("As-of date − day of the last invoice.", "截止日 − 最近开票日。"),
    },
  },
  kpis: {
    revenue: figures.revenue,
    profit: {
      kind: "money",
      label: label("Profit", "利润"),
      definition: label(
        "Σ profit of all customers; empty where one is unknown.",
        "全部客户利润合计；任一客户利润未知时为空。",
      ),
    },
    margin: figures.margin,
    buyers: {
      kind: "count",
      label: label("Buying customers", "有收入客户数"),
      definition: label("Customers with revenue above 0 in the window.", "统计期内收入大于 0 的客户数。"),
    },
  },
  compute({ ledger: { asOfDay, customers }, parameters }) {
    const margin = map2(customers.profit, customers.revenue, ratio);
    const profit = customers.profit.some(Number.isNaN) ? NaN : sum(customers.profit);
    const total = sum(customers.revenue);
    return {
      rows: customers.count,
      columns: {
        revenue: customers.revenue,
        profit: customers.profit,
        margin,
        invoices: customers.invoiceCount,
        firstDay: customers.firstDay,
        lastDay: customers.lastDay,
        quietDays: customers.lastDay.map((day) => asOfDay - day),
      },
      kpis: {
        revenue: total,
        profit,
        margin: ratio(profit, total),
        buyers: customers.revenue.reduce((count, amount) => count + (amount > 0 ? 1 : 0), 0),
      },
      notes: [revenueWindow(asOfDay, parameters.revenueMonths)],
    };
  },
});

const ratio = (profit: number, amount: number): number => (amount > 0 ? profit / amount : NaN);
