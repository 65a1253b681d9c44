import { descending } from "../../engine/order";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Ledger } from "../../ledger/ledger";
import { resultOf, type AnalysisInput, type ClassColumn } from "../analysis";
import { revenueRows } from "./revenueRows";
import { monthlyRevenue, revenueMonths, type RevenueMonths } from "./revenueMonths";

/** A monthly series of revenue. */
export interface RevenueSeries {
  readonly id: "total" | "tier" | "customer";
  readonly name: Label;
  readonly values: Float64Array;
}

/** The series that are forecast: the total, each tier, the largest customers by their revenue in these months. */
export function revenueSeries(input: Pick<AnalysisInput, "ledger" | "parameters" | "results">): {
  readonly months: RevenueMonths;
  readonly series: readonly RevenueSeries[];
} {
  const { ledger, parameters } = input;
  const months = revenueMonths(ledger, parameters.trendHistory);
  if (months.months === 0) return { months, series: [] };
  const total = monthlyRevenue(ledger, months, 1, () => 0);
  return {
    months,
    series: [
      { id: "total", name: label("All customers", "全部客户"), values: total },
      ...tierSeries(input, months),
      ...customerSeries(input, months),
    ],
  };
}

function tierSeries(
  { ledger, results }: Pick<AnalysisInput, "ledger" | "results">,
  months: RevenueMonths,
): RevenueSeries[] {
  const tiers = resultOf({ results }, "abc")?.columns.class as ClassColumn | undefined;
  if (!tiers) return [];
  const { codes, classes } = tiers;
  const values = monthlyRevenue(ledger, months, classes.length, (customer) =>
    codes[customer] < classes.length ? codes[customer] : -1,
  );
  return classes.flatMap(({ label: name }, tier) => {
    if (!codes.includes(tier)) return [];
    const [english, chinese] = [name["en-US"], name["zh-CN"]];
    return [
      { id: "tier", name: label(`Tier ${english}`, `${chinese} 类`), values: slice(values, tier, months) } as const,
    ];
  });
}

function customerSeries(
  { ledger, parameters }: Pick<AnalysisInput, "ledger" | "parameters">,
  months: RevenueMonths,
): RevenueSeries[] {
  const { names, count } = ledger.customers;
  const revenue = revenueOf(ledger, months);
  const most = Math.min(parameters.trendCustomers, count);
  const largest = Array.from(descending(revenue).subarray(0, most)).filter((customer) => revenue[customer] > 0);
  const place = new Map(largest.map((customer, i) => [customer, i]));
  const values = monthlyRevenue(ledger, months, largest.length, (customer) => place.get(customer) ?? -1);
  return largest.map((customer, i) => {
    const name = names[customer];
    return { id: "customer", name: label(name, name), values: slice(values, i, months) };
  });
}

/** Revenue of every customer: the ledger's or, where it has none, of these months. */
function revenueOf(ledger: Ledger, months: RevenueMonths): Float64Array {
  if (revenueRows(ledger).basis === "invoiced") return ledger.customers.revenue;
  const { count } = ledger.customers;
  const values = monthlyRevenue(ledger, months, count, (customer) => customer);
  return Float64Array.from({ length: count }, (_, customer) => sum(slice(values, customer, months)));
}

const slice = (values: Float64Array, group: number, { months }: RevenueMonths): Float64Array =>
  values.subarray(group * months, (group + 1) * months);
