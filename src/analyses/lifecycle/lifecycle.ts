import { accountPhases } from "../../engine/lifecycle/accountPhases";
import { silenceRatio } from "../../engine/lifecycle/declineSignals";
import { fiveStages, fourStages, type LifecycleValues } from "../../engine/lifecycle/lifecycleStages";
import { periodTrends } from "../../engine/lifecycle/periodTrends";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { purchaseCalendar } from "../../ledger/purchaseCalendar";
import { defineAnalysis, UNKNOWN, type AnalysisInput } from "../analysis";
import { percentText } from "../numberText";
import type { ParameterValues } from "../parameters";
import { lossesOf } from "./losses";
import { accountPhaseList, fiveStageList, fourStageList, managementList, type Stage } from "./stages";

/** Months of history that it takes to speak of a trend. */
const LEAST_TREND_MONTHS = 3;

/** Where each relationship stands in its life. */
export const lifecycle = defineAnalysis({
  id: "lifecycle",
  pillar: "tiering",
  entity: "customer",
  label: label("Lifecycle", "生命周期"),
  question: label("Where does each relationship stand in its life?", "各客户关系处于生命周期的哪个阶段？"),
  needs: ["receivables"],
  parameters: [
    "lifecycleScheme",
    "trendMonths",
    "growingTrend",
    "decliningTrend",
    "silenceLimit",
    "lifecycleOrders",
    "lifecycleDays",
    "dormantMonths",
    "lostRule",
    "lostMonths",
    "lostIntervals",
  ],
  columns: {
    stage: {
      kind: "class",
      label: label("Lifecycle stage", "生命周期阶段"),
      definition: label(
        "Decline or wavering first (too long silent, or a falling trend), then by orders and days since the first one; empty without an order.",
        "先判退化或思异（沉默过久或趋势下降），再按订单数与首单距今天数；无订单时为空。",
      ),
    },
    focus: {
      kind: "text",
      label: label("Management focus", "管理重点"),
      definition: label("What management does in this stage.", "该阶段的管理重点。"),
    },
    phase: {
      kind: "class",
      label: label("Account phase", "客户发展期"),
      definition: label(
        "Breakthrough (first orders), growth (rising sales), harvest (plateau), defence (falling sales), hibernation (no order for as long as makes a customer dormant).",
        "突破期（首批订单）、成长期（销售上升）、收获期（平稳）、防御期（销售下降）、冬眠期（达到休眠月数未下单）。",
      ),
    },
    management: {
      kind: "class",
      label: label("Management task", "管理任务"),
      definition: label(
        "Develop in the first stages, maintain while stable, retain in decline, win back once lost.",
        "前期开发，稳定期维护，退化期挽留，流失后考虑赢回。",
      ),
    },
    orders: {
      kind: "count",
      label: label("Orders", "订单数"),
      definition: label(
        "Days with an invoice above 0 in all the data up to the as-of date.",
        "截至截止日全部数据中有正数发票的天数。",
      ),
    },
    tenureDays: {
      kind: "days",
      label: label("Days since first order", "首单距今天数"),
      definition: label("As-of date − day of the first order.", "截止日 − 首单日。"),
    },
    intervalDays: {
      kind: "days",
      label: label("Mean interval (days)", "平均下单间隔（天）"),
      definition: label("Days from the first to the last order ÷ (orders − 1).", "首末单相隔天数 ÷（订单数 − 1）。"),
    },
    silence: {
      kind: "number",
      label: label("Silence (intervals)", "沉默倍数"),
      definition: label(
        "Days since the last order ÷ mean interval; empty with fewer than two orders.",
        "末单距今天数 ÷ 平均下单间隔；不足两单时为空。",
      ),
    },
    trend: {
      kind: "rate",
      label: label("Sales trend a month", "月销售趋势"),
      definition: label(
        "Slope of the line through monthly sales of the complete months in “Trend over” ÷ their mean; months without sales count as 0; empty for fewer than three months.",
        "“趋势统计期”内完整月份销售的直线斜率 ÷ 月均销售；无销售月份按 0 计；不足三个月为空。",
      ),
    },
  },
  kpis: {
    declining: {
      kind: "count",
      label: label("Declining customers", "退化客户数"),
      definition: label(
        "Customers in the stage of decline (wavering, by five stages).",
        "处于退化期（五阶段为思异期）的客户数。",
      ),
    },
    inDecline: {
      kind: "share",
      label: label("Share in decline", "退化客户占比"),
      definition: label("Declining customers ÷ customers with an order.", "退化客户数 ÷ 有订单客户数。"),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const { customers } = ledger;
    const values = valuesOf(input);
    const { codes, stages } = stagesOf(values, parameters);
    const isDeclining = (code: number): boolean => stages[code]?.look === "bad";
    const declining = codes.reduce((count, code) => count + (isDeclining(code) ? 1 : 0), 0);
    const buyers = codes.reduce((count, code) => count + (code === UNKNOWN ? 0 : 1), 0);
    const { history } = purchaseCalendar(ledger);
    return {
      rows: customers.count,
      columns: {
        stage: { codes, classes: stages },
        focus: Array.from(codes, (code) => stages[code]?.focus ?? NOTHING),
        phase: { codes: phasesOf(values, ledger, parameters), classes: accountPhaseList },
        management: { codes: tasksOf(codes, stages, input), classes: managementList },
        orders: values.orders,
        tenureDays: values.tenureDays,
        intervalDays: history.recency.map((days, row) =>
          history.repeats[row] > 0 ? days / history.repeats[row] : NaN,
        ),
        silence: values.silence,
        trend: values.trend,
      },
      kpis: { declining, inDecline: buyers > 0 ? declining / buyers : NaN },
      notes: [ruleText(parameters)],
    };
  },
});

const NOTHING = label("", "");

function valuesOf({ ledger, parameters }: AnalysisInput): LifecycleValues & { readonly orders: Float64Array } & {
  readonly tenureDays: Float64Array;
  readonly silence: Float64Array;
  readonly trend: Float64Array;
} {
  const { asOfDay, customers } = ledger;
  const { bought, completeMonths, history } = purchaseCalendar(ledger);
  const orders = history.repeats.map((repeats) => (Number.isNaN(repeats) ? 0 : repeats + 1));
  const from = Math.max(0, completeMonths - parameters.trendMonths);
  return {
    orders,
    tenureDays: history.age,
    silence: silenceRatio(customers.firstDay, customers.lastDay, orders, asOfDay),
    trend: periodTrends(bought, from, Math.max(from, completeMonths), LEAST_TREND_MONTHS),
  };
}

function stagesOf(
  values: LifecycleValues,
  parameters: ParameterValues,
): { readonly codes: Uint8Array; readonly stages: readonly Stage[] } {
  const { lifecycleOrders: orders, lifecycleDays: days, growingTrend, decliningTrend, silenceLimit } = parameters;
  const decline = { silence: silenceLimit, trend: decliningTrend };
  if (parameters.lifecycleScheme === "four") {
    const rule = { explorationOrders: orders.exploration, explorationDays: days.exploration, growth: growingTrend };
    return { codes: fourStages(values, { ...rule, decline }), stages: fourStageList };
  }
  const codes = fiveStages(values, {
    acquaintanceOrders: orders.acquaintance,
    reserveOrders: orders.reserve,
    reserveDays: days.reserve,
    firmOrders: orders.firm,
    firmDays: days.firm,
    wavering: decline,
  });
  return { codes, stages: fiveStageList };
}

function phasesOf(
  { tenureDays, orders, trend }: LifecycleValues,
  { asOfDay, customers }: AnalysisInput["ledger"],
  parameters: ParameterValues,
): Uint8Array {
  return accountPhases(
    { tenureDays, orders, trend, quietDays: customers.lastDay.map((day) => asOfDay - day) },
    {
      firstOrders: parameters.lifecycleOrders.exploration,
      firstDays: parameters.lifecycleDays.exploration,
      growth: parameters.growingTrend,
      decline: parameters.decliningTrend,
      quietDays: (parameters.dormantMonths * 365.25) / 12,
    },
  );
}

function tasksOf(codes: Uint8Array, stages: readonly Stage[], { ledger, parameters }: AnalysisInput): Uint8Array {
  const tasks = codes.map((code) => {
    if (code === UNKNOWN) return 0;
    const { id, look } = stages[code];
    if (look === "bad") return 2;
    return id === "stability" || id === "steady" || id === "firm" ? 1 : 0;
  });
  const { customer, cameBack } = lossesOf(ledger, parameters);
  customer.forEach((lost, i) => {
    if (!cameBack[i]) tasks[lost] = 3;
  });
  return tasks;
}

function ruleText(parameters: ParameterValues): Label {
  const { lifecycleScheme, trendMonths, growingTrend, decliningTrend, silenceLimit } = parameters;
  const { lifecycleOrders: orders, lifecycleDays: days } = parameters;
  const [down, up] = [percentText(decliningTrend), percentText(growingTrend)];
  if (lifecycleScheme === "four")
    return label(
      `Four stages, the first that holds: decline (silent for more than ${silenceLimit} mean intervals, or a trend below ${down} a month over ${trendMonths} months), exploration (up to ${orders.exploration} orders or ${days.exploration} days), build-up (trend from ${up}), stability.`,
      `四阶段，依次取首个成立者：退化期（沉默超过 ${silenceLimit} 个平均间隔，或 ${trendMonths} 个月趋势低于每月 ${down}）、考察期（至多 ${orders.exploration} 单或 ${days.exploration} 天）、形成期（趋势不低于 ${up}）、稳定期。`,
    );
  return label(
    `Five stages, the first that holds: wavering (silent for more than ${silenceLimit} mean intervals, or a trend below ${down} a month over ${trendMonths} months), acquaintance (up to ${orders.acquaintance} orders), reserve (up to ${orders.reserve} orders or ${days.reserve} days), firm (from ${orders.firm} orders and ${days.firm} days), steady.`,
    `五阶段，依次取首个成立者：思异期（沉默超过 ${silenceLimit} 个平均间隔，或 ${trendMonths} 个月趋势低于每月 ${down}）、初识期（至多 ${orders.acquaintance} 单）、矜持期（至多 ${orders.reserve} 单或 ${days.reserve} 天）、稳固期（至少 ${orders.firm} 单且满 ${days.firm} 天）、平稳期。`,
  );
}
