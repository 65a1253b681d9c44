import { label } from "../../../i18n/label";
import type { Label } from "../../../i18n/language";

/** Where an indicator comes from: the credit file, the latest statement, or the ledger. */
export type IndicatorGroup = "file" | "statement" | "ledger";

/** One indicator of the credit score: a raw value that is turned into points, weighted, and added. */
export interface Indicator {
  readonly group: IndicatorGroup;
  readonly label: Label;
  readonly kind: "number" | "rate" | "share";
  readonly definition: Label;
  /** Points follow the scale of the file, or the steps of a parameter. */
  readonly better: "scale" | "higher" | "lower";
  /** Default weight, and default borders of best, good, fair and weak. */
  readonly weight: number;
  readonly steps?: readonly [number, number, number, number];
  readonly stepKind?: "number" | "rate" | "days";
}

const fromFile = (english: string, chinese: string, weight: number): Indicator => ({
  group: "file",
  label: label(english, chinese),
  kind: "number",
  definition: label(`Sub-score “${english}” of the credit file.`, `信用档案中“${chinese}”的评分。`),
  better: "scale",
  weight,
});

/** What stands for a ratio without end, so that it can stand in a cell: the worst there is. */
export const WORST_DEBT = 999;
export const WORST_USE = 9.99;

/** The indicators in the order of the sheet. Points of the five Cs follow the file's scale, all others a table of steps. */
export const indicators = {
  character: fromFile("Character", "品质", 0.1),
  capacity: fromFile("Capacity", "能力", 0.08),
  capital: fromFile("Capital", "资本", 0.07),
  collateral: fromFile("Collateral", "抵押", 0.05),
  conditions: fromFile("Conditions", "条件", 0.05),
  current: {
    group: "statement",
    label: label("Current ratio", "流动比率"),
    kind: "number",
    definition: label("Current assets ÷ current liabilities.", "流动资产 ÷ 流动负债（流动资产比率取此口径）。"),
    better: "higher",
    weight: 0.05,
    steps: [2, 1.5, 1.2, 1],
    stepKind: "number",
  },
  quick: {
    group: "statement",
    label: label("Quick ratio", "速动比率"),
    kind: "number",
    definition: label("Current assets less inventory, ÷ current liabilities.", "（流动资产 − 存货）÷ 流动负债。"),
    better: "higher",
    weight: 0.05,
    steps: [1.2, 1, 0.8, 0.5],
    stepKind: "number",
  },
  debt: {
    group: "statement",
    label: label("Debt to tangible worth", "净值债务率"),
    kind: "number",
    definition: label(
      `Total liabilities ÷ tangible net worth; ${WORST_DEBT} where that is 0 or less, the worst.`,
      `负债总额 ÷ 有形净值；有形净值 ≤ 0 时记 ${WORST_DEBT}，即最差。`,
    ),
    better: "lower",
    weight: 0.06,
    steps: [0.5, 1, 2, 4],
    stepKind: "number",
  },
  netMargin: {
    group: "statement",
    label: label("Net margin", "销售净利率"),
    kind: "rate",
    definition: label("Net income ÷ sales.", "净利润 ÷ 营业收入。"),
    better: "higher",
    weight: 0.05,
    steps: [0.1, 0.05, 0.02, 0],
    stepKind: "rate",
  },
  roa: {
    group: "statement",
    label: label("Return on assets", "资产收益率"),
    kind: "rate",
    definition: label("Net income ÷ total assets.", "净利润 ÷ 资产总额。"),
    better: "higher",
    weight: 0.04,
    steps: [0.08, 0.05, 0.02, 0],
    stepKind: "rate",
  },
  daysLate: {
    group: "ledger",
    label: label("Days late", "平均逾期天数"),
    kind: "number",
    definition: label(
      "Mean days after the due date, weighted by amount, of invoices paid or overdue; what is overdue counts up to the as-of date, early payment below 0.",
      "按金额加权的平均逾期天数，含已付与逾期未付发票；逾期未付的计至截止日，提前付款为负。",
    ),
    better: "lower",
    weight: 0.12,
    steps: [3, 10, 30, 60],
    stepKind: "number",
  },
  onTime: {
    group: "ledger",
    label: label("Paid on time", "按时付款率"),
    kind: "share",
    definition: label(
      "Amount paid by the due date ÷ amount paid or overdue.",
      "到期日前付清的金额 ÷ 已付与逾期未付的金额。",
    ),
    better: "higher",
    weight: 0.1,
    steps: [0.95, 0.85, 0.7, 0.5],
    stepKind: "rate",
  },
  limitUse: {
    group: "ledger",
    label: label("Use of limit", "额度使用程度"),
    kind: "share",
    definition: label(
      `Exposure ÷ the credit limit of the customers sheet; ${WORST_USE * 100} % at most, and where the limit is 0 but something is owed.`,
      `已用额度 ÷ 客户表中的信用额度；最高记 ${WORST_USE * 100} %，额度为 0 而有欠款时亦同。`,
    ),
    better: "lower",
    weight: 0.08,
    steps: [0.5, 0.8, 1, 1.2],
    stepKind: "rate",
  },
  salesOutstanding: {
    group: "ledger",
    label: label("Sales outstanding", "应收周转天数"),
    kind: "number",
    definition: label(
      "DSO in days: open receivables ÷ credit sales of the DSO period × its days.",
      "DSO（天）：应收余额 ÷ 统计期赊销额 × 统计期天数。",
    ),
    better: "lower",
    weight: 0.05,
    steps: [30, 45, 60, 90],
    stepKind: "number",
  },
  years: {
    group: "ledger",
    label: label("Years of business", "合作年限"),
    kind: "number",
    definition: label(
      "Years since the customer was registered or first invoiced, whichever is earlier.",
      "自建档或首张发票（以较早者为准）起的年数。",
    ),
    better: "higher",
    weight: 0.05,
    steps: [10, 5, 3, 1],
    stepKind: "number",
  },
} as const satisfies Record<string, Indicator>;

export type IndicatorId = keyof typeof indicators;
export const indicatorIds = Object.keys(indicators) as IndicatorId[];
/** Those with a table of steps. */
export type SteppedId = Exclude<IndicatorId, "character" | "capacity" | "capital" | "collateral" | "conditions">;
/** The parameter that holds an indicator's steps. */
export const stepsId = <I extends SteppedId>(id: I): `steps_${I}` => `steps_${id}`;
/** Levels of points, best first; the last needs no border. */
export const LEVELS = ["best", "good", "fair", "weak", "poor"] as const;
