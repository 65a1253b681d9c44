import { monthStart } from "../../engine/dates";
import { DORMANCY, winBackValue } from "../../engine/lifecycle/dormancy";
import { trailingSum } from "../../engine/lifecycle/trailingSum";
import { bytesFrom, NONE, numbersFrom } from "../../engine/columns";
import { addMonths } from "../../engine/dates";
import { label } from "../../i18n/label";
import type { Ledger } from "../../ledger/ledger";
import { purchaseCalendar } from "../../ledger/purchaseCalendar";
import { hasField, numberField, textField } from "../customerField";
import { defineAnalysis, UNKNOWN, type AnalysisInput, type Class } from "../analysis";
import { valueBasis } from "../value/basis";
import { lifetimeValues, valueTerms } from "../value/terms";
import { lossesOf, lostRuleText } from "./losses";
import { winBackTerms } from "./winBackTerms";

const stateLabels = {
  active: { label: label("Active", "活跃"), look: "good" },
  dormant: { label: label("Dormant", "休眠"), look: "warning" },
  lost: { label: label("Lost", "流失"), look: "bad" },
} as const;

/** In the order of `DORMANCY`. */
const states: readonly Class[] = DORMANCY.map((id) => ({ id, ...stateLabels[id] }));

/** Which customers are lost or dormant, since when, what went with them, and whether to win them back. */
export const churn = defineAnalysis({
  id: "churn",
  pillar: "tiering",
  entity: "customer",
  label: label("Churn", "客户流失"),
  question: label(
    "Who is lost or dormant, since when, and is winning back worth it?",
    "谁已流失或休眠，何时，是否值得挽回？",
  ),
  needs: ["receivables"],
  parameters: [
    "lostRule",
    "lostMonths",
    "lostIntervals",
    "dormantMonths",
    "winBackChance",
    "winBackCost",
    "winBackLeast",
    "churnMonths",
  ],
  columns: {
    state: {
      kind: "class",
      label: label("Buying state", "购买状态"),
      definition: label(
        "Lost by the rule in force; dormant: not lost, but no order for longer than “Dormant after”; else active; empty without any order.",
        "按现行规则流失；未流失但超过“休眠月数”未下单为休眠；其余为活跃；从未下单为空。",
      ),
    },
    lostMonth: {
      kind: "month",
      label: label("Lost in", "流失月份"),
      definition: label("Month in which the customer was lost.", "客户流失所在月份。"),
    },
    lastDay: {
      kind: "day",
      label: label("Last order", "末单日"),
      definition: label("Day of the last invoice above 0.", "最近一张正数发票日。"),
    },
    yearRevenue: {
      kind: "money",
      label: label("Last year's revenue", "末年收入"),
      definition: label(
        "Sales of the twelve months up to that of the last order.",
        "末单所在月及之前共 12 个月的销售。",
      ),
    },
    yearProfit: {
      kind: "money",
      label: label("Last year's profit", "末年利润"),
      definition: label("Profit of the same months; empty where it is unknown.", "同期利润；未知时为空。"),
    },
    reason: {
      kind: "text",
      label: label("Lost reason", "流失原因"),
      definition: label("As the customers sheet says.", "取自客户表。"),
    },
    winBack: {
      kind: "money",
      label: label("Value of winning back", "挽回价值"),
      definition: label(
        "Win-back chance × lifetime value of the last year's profit (revenue, where profit is not known) − win-back cost; only for lost and dormant customers.",
        "挽回概率 × 末年利润（未知时为收入）折算的终身价值 − 挽回成本；仅用于流失与休眠客户。",
      ),
    },
    returnValue: {
      kind: "money",
      label: label("Lifetime value if it returns", "回归后终身价值"),
      definition: label(
        "Lifetime value of the last year's profit (revenue, where profit is not known).",
        "按末年利润（未知时按收入）折算的终身价值。",
      ),
    },
    isLost: {
      kind: "flag",
      label: label("Lost", "已流失"),
      definition: label("1 for lost customers.", "已流失为 1。"),
    },
    isRecent: {
      kind: "flag",
      label: label("Lost lately", "近期流失"),
      definition: label("1 for customers lost within the months shown.", "统计期内流失为 1。"),
    },
    isDormant: {
      kind: "flag",
      label: label("Dormant", "已休眠"),
      definition: label("1 for dormant customers.", "休眠为 1。"),
    },
  },
  kpis: {
    active: {
      kind: "count",
      label: label("Active customers", "活跃客户数"),
      definition: label("Customers that are neither lost nor dormant.", "既未流失也未休眠的客户数。"),
    },
    dormant: {
      kind: "count",
      label: label("Dormant customers", "休眠客户数"),
      definition: label("Customers without an order for long that are not lost yet.", "久未下单但尚未流失的客户数。"),
    },
    lost: {
      kind: "count",
      label: label("Lost customers, ever", "累计流失客户数"),
      definition: label(
        "Customers that are lost on the as-of date, whenever it happened.",
        "截止日处于流失状态的全部客户数。",
      ),
    },
    dormantRevenue: {
      kind: "money",
      label: label("Revenue of dormant customers", "休眠客户年收入"),
      definition: label("Σ last year's revenue of dormant customers.", "休眠客户末年收入合计。"),
    },
    worthWinning: {
      kind: "count",
      label: label("Worth winning back", "值得挽回客户数"),
      definition: label(
        "Lost and dormant customers whose winning back is worth more than 0.",
        "挽回价值大于 0 的流失与休眠客户数。",
      ),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const { customers } = ledger;
    const { lostMonth, codes } = statesOf(input);
    const { yearRevenue, yearProfit } = lastYear(ledger);
    const isAway = codes.map((code) => (code === 1 || code === 2 ? 1 : 0));
    const returnValue = returnValues(input, yearRevenue, yearProfit);
    const terms = winBackTerms(input);
    const winBack = returnValue.map((value, row) =>
      isAway[row] ? winBackValue(terms.chance[row], value, terms.cost[row]) : NaN,
    );
    const flag = (holds: (code: number, row: number) => boolean): Float64Array =>
      numbersFrom(codes, (code, row) => (holds(code, row) ? 1 : 0));
    const { months } = purchaseCalendar(ledger);
    const isDormant = flag((code) => code === 1);
    const isLost = flag((code) => code === 2);
    const countOf = (code: number): number => codes.reduce((n, each) => n + (each === code ? 1 : 0), 0);
    const { firstMonth } = purchaseCalendar(ledger);
    return {
      rows: customers.count,
      columns: {
        state: { codes, classes: states },
        lostMonth: lostMonth.map((month) => (Number.isNaN(month) ? NaN : monthStart(firstMonth + month))),
        lastDay: customers.lastDay,
        yearRevenue,
        yearProfit,
        reason: textField(customers, "lostReason"),
        winBack,
        returnValue,
        isLost,
        isRecent: flag((code, row) => code === 2 && lostMonth[row] >= months - parameters.churnMonths),
        isDormant,
      },
      kpis: {
        active: countOf(0),
        dormant: countOf(1),
        lost: countOf(2),
        dormantRevenue: yearRevenue.reduce((total, value, row) => (isDormant[row] ? total + value : total), 0),
        worthWinning: winBack.reduce((n, value) => n + (value > 0 ? 1 : 0), 0),
      },
      notes: [lostRuleText(parameters), ...reasonsWithoutLoss(ledger, isLost)],
    };
  },
});

/** The month in which each customer was lost for good so far, and its state. */
function statesOf({ ledger, parameters }: AnalysisInput): { lostMonth: Float64Array; codes: Uint8Array } {
  const { asOfDay, customers } = ledger;
  const lostMonth = new Float64Array(customers.count).fill(NaN);
  const { customer, period, cameBack } = lossesOf(ledger, parameters);
  customer.forEach((lost, i) => {
    if (!cameBack[i]) lostMonth[lost] = period[i];
  });
  const dormantSince = addMonths(asOfDay, -parameters.dormantMonths);
  const codes = bytesFrom(customers.lastDay, (day, row) => {
    if (Number.isNaN(day)) return UNKNOWN;
    if (!Number.isNaN(lostMonth[row])) return 2;
    return day <= dormantSince ? 1 : 0;
  });
  return { lostMonth, codes };
}

function lastYear(ledger: Ledger): { yearRevenue: Float64Array; yearProfit: Float64Array } {
  const { bought, sales, profit } = purchaseCalendar(ledger);
  const until = (customer: number): number => bought.period[bought.start[customer + 1] - 1];
  const of = (values: Float64Array | undefined): Float64Array =>
    ledger.customers.lastDay.map((day, customer) =>
      Number.isNaN(day) || !values ? NaN : trailingSum(sales, values, customer, until(customer), 12),
    );
  return { yearRevenue: of(sales.amount), yearProfit: of(profit) };
}

/** Lifetime value of the last year's profit, or revenue, should the customer come back. */
function returnValues(
  { ledger, parameters }: AnalysisInput,
  yearRevenue: Float64Array,
  yearProfit: Float64Array,
): Float64Array {
  const { customers } = ledger;
  const { kind } = valueBasis(ledger, parameters);
  const own = { retention: numberField(customers, "retentionRate"), years: numberField(customers, "expectedLife") };
  return lifetimeValues(kind === "profit" ? yearProfit : yearRevenue, own, valueTerms(ledger, parameters).terms);
}

function reasonsWithoutLoss({ customers }: Ledger, isLost: Float64Array) {
  if (!hasField(customers, "lostReason")) return [];
  const { codes } = textField(customers, "lostReason");
  const count = codes.reduce((n, code, row) => n + (code !== NONE && !isLost[row] ? 1 : 0), 0);
  if (count === 0) return [];
  return [
    label(
      `With a lost reason, but not lost by the rule: ${count} of the customers; fill in the lost date.`,
      `有 ${count} 个客户填写了流失原因但按规则尚未流失；请补填流失日期。`,
    ),
  ];
}
