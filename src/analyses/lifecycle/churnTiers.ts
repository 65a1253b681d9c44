import { numbersFrom } from "../../engine/columns";
import { monthStart } from "../../engine/dates";
import type { CustomerPeriods } from "../../engine/lifecycle/customerPeriods";
import { trailingSum } from "../../engine/lifecycle/trailingSum";
import { groupSums } from "../../engine/sum";
import { ABC_CLASSES, abcClasses } from "../../engine/tiering/abcClasses";
import { isoOf } from "../../engine/dates";
import { label } from "../../i18n/label";
import { purchaseCalendar } from "../../ledger/purchaseCalendar";
import { defineAnalysis, type AnalysisInput } from "../analysis";
import { lossesOf } from "./losses";

/** Churn by the tier that customers had when the months shown began, so that nobody is a C for having left. */
export const churnTiers = defineAnalysis({
  id: "churnTiers",
  pillar: "tiering",
  entity: "churnTier",
  label: label("Churn by tier", "各级别流失"),
  question: label("Which tiers lose customers, and how much with them?", "哪一级客户在流失，损失多少？"),
  needs: ["receivables"],
  parameters: ["churnMonths", "abcShareA", "abcShareB", "abcRule", "lostRule", "lostMonths", "lostIntervals"],
  columns: {
    tier: {
      kind: "text",
      label: label("Tier at the start", "期初级别"),
      definition: label(
        "ABC class by revenue of the twelve months before the months shown.",
        "按统计期之前 12 个月收入划分的 ABC 级别。",
      ),
    },
    customers: {
      kind: "count",
      label: label("Customers at the start", "期初客户数"),
      definition: label("Customers of the tier when the months shown began.", "统计期初该级别的客户数。"),
    },
    lost: {
      kind: "count",
      label: label("Lost since", "期间流失"),
      definition: label("Those of them that are lost on the as-of date.", "其中截止日处于流失状态的客户数。"),
    },
    rate: {
      kind: "share",
      label: label("Churn rate", "流失率"),
      definition: label("Lost since ÷ customers at the start.", "期间流失 ÷ 期初客户数。"),
    },
    revenue: {
      kind: "money",
      label: label("Revenue at the start", "期初年收入"),
      definition: label("Σ their revenue of the twelve months before.", "其此前 12 个月收入合计。"),
    },
    lostRevenue: {
      kind: "money",
      label: label("Of which lost", "其中流失"),
      definition: label("Σ the same of those lost since.", "期间流失客户的同口径收入合计。"),
    },
    revenueChurn: {
      kind: "share",
      label: label("Revenue churn", "收入流失率"),
      definition: label("Lost revenue ÷ revenue at the start.", "流失收入 ÷ 期初年收入。"),
    },
  },
  kpis: {
    lostA: {
      kind: "count",
      label: label("A customers lost", "流失 A 类客户数"),
      definition: label("A customers at the start that are lost on the as-of date.", "期初 A 类客户中已流失的客户数。"),
    },
    revenueChurn: {
      kind: "share",
      label: label("Revenue churn", "收入流失率"),
      definition: label(
        "Revenue of the twelve months before of customers lost since ÷ that of all customers at the start.",
        "期间流失客户此前 12 个月收入 ÷ 期初全部客户同口径收入。",
      ),
    },
  },
  compute(input) {
    const { counts, lost, revenue, lostRevenue, start } = tiersOf(input);
    const ratio = (part: Float64Array, whole: Float64Array): Float64Array =>
      part.map((value, i) => (whole[i] > 0 ? value / whole[i] : NaN));
    const rows = counts[3] > 0 ? 3 : 0;
    const own = (column: Float64Array): Float64Array => column.slice(0, rows);
    return {
      rows,
      columns: {
        tier: ABC_CLASSES.slice(0, rows).map((name) => label(name, name)),
        customers: own(counts),
        lost: own(lost),
        rate: own(ratio(lost, counts)),
        revenue: own(revenue),
        lostRevenue: own(lostRevenue),
        revenueChurn: own(ratio(lostRevenue, revenue)),
      },
      kpis: { lostA: rows > 0 ? lost[0] : NaN, revenueChurn: ratio(lostRevenue, revenue)[3] },
      notes:
        rows > 0
          ? [
              label(
                `Tiers are those of ${isoOf(start - 1)}, by revenue of the twelve months before.`,
                `级别为 ${isoOf(start - 1)} 时的级别，按此前 12 个月收入划分。`,
              ),
            ]
          : [
              label(
                "There is no history before the months shown, so churn cannot be told by tier.",
                "统计期之前没有历史数据，无法按级别统计流失。",
              ),
            ],
    };
  },
});

/** By tier A, B, C; the fourth place holds the sum. */
function tiersOf({ ledger, parameters }: AnalysisInput) {
  const { bought, sales, months, firstMonth } = purchaseCalendar(ledger);
  const from = Math.max(0, months - parameters.churnMonths);
  const losses = lossesOf(ledger, parameters);
  const { isThere, isGone } = presence(losses, bought, from);
  const value = numbersFrom(isThere, (there, c) => (there ? trailingSum(sales, sales.amount, c, from - 1, 12) : NaN));
  const tiers = abcClasses(value, parameters.abcShareA, parameters.abcShareB, parameters.abcRule);
  const [counts, lost] = [new Float64Array(4), new Float64Array(4)];
  const [revenue, lostRevenue] = [groupSums(4), groupSums(4)];
  tiers.forEach((tier, c) => {
    if (!isThere[c]) return;
    for (const place of [tier, 3]) {
      counts[place]++;
      revenue.add(place, value[c]);
      if (!isGone[c]) continue;
      lost[place]++;
      lostRevenue.add(place, value[c]);
    }
  });
  const start = monthStart(firstMonth + from);
  return { counts, lost, revenue: revenue.totals(), lostRevenue: lostRevenue.totals(), start };
}

/** Who was a customer when a month began, and who of them is lost today. */
function presence(
  { customer, period, lastCell, cameBack }: ReturnType<typeof lossesOf>,
  bought: CustomerPeriods,
  from: number,
): { isThere: Uint8Array; isGone: Uint8Array } {
  const isThere = new Uint8Array(bought.customers);
  const isGone = new Uint8Array(bought.customers);
  for (let c = 0; c < bought.customers; c++)
    isThere[c] = bought.start[c] < bought.start[c + 1] && bought.period[bought.start[c]] < from ? 1 : 0;
  customer.forEach((c, i) => {
    const back = cameBack[i] ? bought.period[lastCell[i] + 1] : Infinity;
    if (period[i] < from && back >= from) isThere[c] = 0;
    if (!cameBack[i]) isGone[c] = 1;
  });
  return { isThere, isGone };
}
