import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Ledger } from "../../ledger/ledger";
import { purchaseCalendar } from "../../ledger/purchaseCalendar";
import type { ParameterValues } from "../parameters";

/** In what values are counted, and over what time the window's figures were earned. */
export interface ValueBasis {
  readonly kind: "profit" | "revenue";
  /** Length of the revenue window; years. */
  readonly years: number;
  /** Value per unit of revenue of each customer: its margin, else that of all; 1 when revenue counts. */
  readonly perRevenue: Float64Array;
  readonly note: Label;
}

export function valueBasis(ledger: Ledger, { clvBasis, revenueMonths }: ParameterValues): ValueBasis {
  const { customers } = ledger;
  const years = (revenueMonths > 0 ? revenueMonths : purchaseCalendar(ledger).months) / 12;
  const unknown = customers.profit.reduce((count, profit) => count + (Number.isNaN(profit) ? 1 : 0), 0);
  const kind = clvBasis === "automatic" ? (unknown > 0 ? "revenue" : "profit") : clvBasis;
  if (kind === "revenue") {
    const perRevenue = new Float64Array(customers.count).fill(1);
    return {
      kind,
      years,
      perRevenue,
      note: unknown > 0 && clvBasis === "automatic" ? unknownProfit(unknown) : byRevenue,
    };
  }
  const known = customers.revenue.map((revenue, row) => (Number.isNaN(customers.profit[row]) ? NaN : revenue));
  const mean = sum(customers.profit) / sum(known);
  const perRevenue = customers.profit.map((profit, row) => {
    const revenue = customers.revenue[row];
    return revenue > 0 && !Number.isNaN(profit) ? profit / revenue : Number.isFinite(mean) ? mean : NaN;
  });
  return { kind, years, perRevenue, note: byProfit };
}

const byProfit = label(
  "Values count profit: profit less cost to serve, cost of credit and expected loss.",
  "价值按利润计算：利润减去服务成本、信用成本与预期损失。",
);

const byRevenue = label("Values count revenue, not profit.", "价值按收入而非利润计算。");

const unknownProfit = (customers: number): Label =>
  label(
    `Values count revenue, because profit is not known of all customers (missing: ${customers}); add cost or profit to the receivables, or margins to the customers sheet.`,
    `因有 ${customers} 个客户利润未知，价值按收入计算；请在应收账款表补充成本或利润，或在客户表填写毛利率。`,
  );
