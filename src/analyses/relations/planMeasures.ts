import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Results } from "../analysis";
import { columnOf } from "../dossier/fact";

/** An objective that the sheets themselves tell the actual of. */
export interface PlanMeasure {
  /** Words by which it is recognised, in any language. */
  readonly words: RegExp;
  /** "analysis.column" of the customers. */
  readonly ref: string;
  readonly unit: Label;
  /** Shares are planned and shown in percent. */
  readonly isShare?: true;
  readonly lessIsBetter?: true;
}

const money = label("money", "金额");
const percent = label("%", "%");
const days = label("days", "天");

/** The first whose words stand in the objective counts: "profit margin" is a margin. */
export const planMeasures: readonly PlanMeasure[] = [
  {
    words: /margin|profit rate|profitability|毛利率|利润率|利潤率/i,
    ref: "revenue.margin",
    unit: percent,
    isShare: true,
  },
  { words: /growth|增长|成长|增長|成長/i, ref: "trading.growth", unit: percent, isShare: true },
  {
    words: /wallet|share of|market share|份额|占有率|占比|份額/i,
    ref: "trading.walletShare",
    unit: percent,
    isShare: true,
  },
  { words: /overdue|逾期/i, ref: "ageing.overdue", unit: money, lessIsBetter: true },
  { words: /\bDSO\b|周转天数|回款天数|週轉天數/i, ref: "dso.dso", unit: days, lessIsBetter: true },
  { words: /profit|利润|毛利|利潤/i, ref: "revenue.profit", unit: money },
  { words: /revenue|sales|turnover|收入|销售额|销量额|营业额|銷售額|營收/i, ref: "revenue.revenue", unit: money },
];

/** Which measure an objective's words name; undefined where only people can judge it. */
export const measureOf = (objective: string): PlanMeasure | undefined =>
  planMeasures.find(({ words }) => words.test(objective));

/** What the sheets say of a customer by a measure; percent for shares; NaN where it is not known. */
export function measured(results: Results, { ref, isShare }: PlanMeasure, customer: number): number {
  const values = columnOf(results, ref)?.values;
  if (customer < 0 || !(values instanceof Float64Array)) return NaN;
  return values[customer] * (isShare ? 100 : 1);
}
