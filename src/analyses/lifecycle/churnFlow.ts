import { numbersFrom } from "../../engine/columns";
import { isoOf, monthStart } from "../../engine/dates";
import { flowOf } from "../../engine/lifecycle/customerFlow";
import { leakyBucketRatio } from "../../engine/lifecycle/leakyBucket";
import type { LossEvents } from "../../engine/lifecycle/lossEvents";
import { trailingSum } from "../../engine/lifecycle/trailingSum";
import { groupSums, sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { purchaseCalendar, type PurchaseCalendar } from "../../ledger/purchaseCalendar";
import { defineAnalysis } from "../analysis";
import { lossesOf, lostRuleText } from "./losses";

/** Customers that came, went and came back, month by month. */
export const churnFlow = defineAnalysis({
  id: "churnFlow",
  pillar: "tiering",
  entity: "flow",
  label: label("Customer flow", "客户流动"),
  question: label("How many customers came, went and came back, and what went with them?", "客户来去多少，带走多少？"),
  needs: ["receivables"],
  parameters: ["lostRule", "lostMonths", "lostIntervals", "churnMonths"],
  columns: {
    month: {
      kind: "month",
      label: label("Month", "月份"),
      definition: label("Calendar month.", "自然月。"),
    },
    opening: count("Opening", "期初客户", "Customers when the month began.", "月初客户数。"),
    gained: count("New", "新增", "First order ever in the month.", "当月首次下单的客户。"),
    reactivated: count("Won back", "赢回", "Ordered again after they had been lost.", "流失后当月再次下单的客户。"),
    lost: count("Lost", "流失", "Lost in the month by the rule in force.", "按现行规则于当月流失的客户。"),
    closing: count("Closing", "期末客户", "Opening + new + won back − lost.", "期初 + 新增 + 赢回 − 流失。"),
    growth: share("Growth", "增长率", "Closing ÷ opening − 1.", "期末 ÷ 期初 − 1。"),
    churnRate: share("Churn rate", "流失率", "Lost ÷ opening.", "流失 ÷ 期初。"),
    retentionRate: share("Retention rate", "保留率", "1 − churn rate.", "1 − 流失率。"),
    leak: {
      kind: "number",
      label: label("Leaky bucket", "漏桶比"),
      definition: label(
        "New ÷ lost: above 1 growth hides the leak; empty where nobody is lost.",
        "新增 ÷ 流失：大于 1 时增长掩盖流失；无流失时为空。",
      ),
    },
    buying: count("Buying", "下单客户", "Customers with an order in the month.", "当月有订单的客户数。"),
    lostRevenue: {
      kind: "money",
      label: label("Lost revenue a year", "流失年收入"),
      definition: label(
        "What those lost had bought in the twelve months up to that of their last order.",
        "流失客户末单所在月及之前共 12 个月的收入。",
      ),
    },
    lostProfit: {
      kind: "money",
      label: label("Lost profit a year", "流失年利润"),
      definition: label(
        "Profit of the same; empty where that of an invoice is unknown.",
        "相同口径的利润；任一发票利润未知时为空。",
      ),
    },
    name: {
      kind: "text",
      label: label("Month (text)", "月份（文本）"),
      definition: label("Calendar month, for the chart.", "自然月，用于图表。"),
    },
    lostBelow: count(
      "Lost (below 0)",
      "流失（负值）",
      "Lost, as a negative number for the chart.",
      "流失数取负值，用于图表。",
    ),
  },
  kpis: {
    customers: count("Customers today", "当前客户数", "Customers at the end of the last month.", "最近月末客户数。"),
    gained: count("New customers", "新增客户数", "New over the months shown.", "统计期内新增客户数。"),
    reactivated: count("Won back", "赢回客户数", "Won back over the months shown.", "统计期内赢回客户数。"),
    lost: count("Lost customers", "流失客户数", "Lost over the months shown.", "统计期内流失客户数。"),
    churnRate: share(
      "Churn rate",
      "流失率",
      "Lost over the months shown ÷ customers when they began.",
      "统计期内流失客户 ÷ 期初客户。",
    ),
    growth: share(
      "Customer growth",
      "客户数增长率",
      "Customers today ÷ customers at the start − 1.",
      "期末客户 ÷ 期初客户 − 1。",
    ),
    leak: {
      kind: "number",
      label: label("Leaky bucket", "漏桶比"),
      definition: label("New ÷ lost over the months shown.", "统计期内新增 ÷ 流失。"),
    },
    lostRevenue: {
      kind: "money",
      label: label("Lost revenue a year", "流失年收入"),
      definition: label("Σ yearly revenue of those lost over the months shown.", "统计期内流失客户的年收入合计。"),
    },
    lostProfit: {
      kind: "money",
      label: label("Lost profit a year", "流失年利润"),
      definition: label("Σ yearly profit of those lost over the months shown.", "统计期内流失客户的年利润合计。"),
    },
    months: {
      kind: "count",
      label: label("Months shown", "统计月数"),
      definition: label("Months in the table of the flow.", "客户流动表的月数。"),
    },
  },
  compute({ ledger, parameters }) {
    const calendar = purchaseCalendar(ledger);
    const { months, firstMonth, bought, completeMonths } = calendar;
    const losses = lossesOf(ledger, parameters);
    const flow = flowOf(bought, losses);
    const money = lostMoney(losses, calendar);
    const from = Math.max(0, months - parameters.churnMonths);
    const shown = (column: Float64Array): Float64Array => column.slice(from);
    const [gained, reactivated, lost] = [flow.gained, flow.reactivated, flow.lost].map(shown);
    const start = flow.opening[from];
    const [allGained, allLost] = [sum(gained), sum(lost)];
    const lostProfit = shown(money.profit);
    return {
      rows: months - from,
      columns: {
        month: numbersFrom(gained, (_, i) => monthStart(firstMonth + from + i)),
        opening: shown(flow.opening),
        gained,
        reactivated,
        lost,
        closing: shown(flow.closing),
        growth: shown(flow.closing.map((closing, i) => (flow.opening[i] > 0 ? closing / flow.opening[i] - 1 : NaN))),
        churnRate: shown(flow.churnRate),
        retentionRate: shown(flow.retentionRate),
        leak: leakyBucketRatio(gained, lost),
        buying: shown(buyersByMonth(calendar)),
        lostRevenue: shown(money.revenue),
        lostProfit,
        name: Array.from(gained, (_, i) => monthName(monthStart(firstMonth + from + i))),
        lostBelow: lost.map((count) => 0 - count),
      },
      kpis: {
        customers: flow.closing[months - 1],
        gained: allGained,
        reactivated: sum(reactivated),
        lost: allLost,
        churnRate: start > 0 ? allLost / start : NaN,
        growth: start > 0 ? flow.closing[months - 1] / start - 1 : NaN,
        leak: allLost > 0 ? allGained / allLost : NaN,
        lostRevenue: sum(shown(money.revenue)),
        lostProfit: lostProfit.some(Number.isNaN) ? NaN : sum(lostProfit),
        months: months - from,
      },
      notes: [lostRuleText(parameters), ...(completeMonths < months ? [runningText] : [])],
    };
  },
});

function monthName(day: number): Label {
  const text = isoOf(day).slice(0, 7);
  return label(text, text);
}

function count(english: string, chinese: string, definition: string, definitionZh: string) {
  return { kind: "count", label: label(english, chinese), definition: label(definition, definitionZh) } as const;
}

function share(english: string, chinese: string, definition: string, definitionZh: string) {
  return { kind: "share", label: label(english, chinese), definition: label(definition, definitionZh) } as const;
}

function buyersByMonth({ bought, months }: PurchaseCalendar): Float64Array {
  const buyers = new Float64Array(months);
  for (let cell = 0; cell < bought.period.length; cell++) buyers[bought.period[cell]]++;
  return buyers;
}

/** Yearly revenue and profit that were lost in each month. */
function lostMoney(losses: LossEvents, { bought, sales, profit, months }: PurchaseCalendar) {
  const [revenue, gains] = [groupSums(months), groupSums(months)];
  const unknown = new Uint8Array(months);
  losses.period.forEach((month, i) => {
    const [customer, until] = [losses.customer[i], bought.period[losses.lastCell[i]]];
    revenue.add(month, trailingSum(sales, sales.amount, customer, until, 12));
    const gained = profit ? trailingSum(sales, profit, customer, until, 12) : NaN;
    if (Number.isNaN(gained)) unknown[month] = 1;
    else gains.add(month, gained);
  });
  return { revenue: revenue.totals(), profit: gains.totals().map((total, i) => (unknown[i] ? NaN : total)) };
}

const runningText: Label = label(
  "The last month is still running: nobody can be missed in it yet, so it counts new customers but no losses by the rule.",
  "最后一个月尚未结束：当月只计新增，不按规则判定流失。",
);
