import { numbersFrom } from "../../engine/columns";
import { isoOf, monthOf, monthStart } from "../../engine/dates";
import { linearTrend } from "../../engine/series/linearTrend";
import { significantChange } from "../../engine/series/significantChange";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, UNKNOWN, type Class } from "../analysis";
import { percentText } from "../numberText";
import { firstRevenueDays } from "./revenueRows";
import { monthlyRevenue, revenueMonths } from "./revenueMonths";

const verdicts: readonly Class[] = [
  { id: "fall", label: label("Falls", "明显下降"), look: "bad" },
  { id: "rise", label: label("Rises", "明显上升"), look: "good" },
  { id: "steady", label: label("Steady", "平稳"), look: "neutral" },
];
const [FALL, RISE, STEADY] = [0, 1, 2];
const codes = { fall: FALL, rise: RISE, steady: STEADY, unknown: UNKNOWN };
/** Month over month and year over year look at the last month and the thirteenth before the next. */
const YEAR = 12;

/** Which customers buy significantly more or less than they used to. */
export const customerTrend = defineAnalysis({
  id: "customerTrend",
  pillar: "forecast",
  entity: "customer",
  label: label("Change of trade", "交易额变化"),
  question: label("Whose trade changed significantly?", "哪些客户的交易额明显变化？"),
  needs: [],
  parameters: ["changeRecent", "changeBase", "changeShare", "changeDeviations"],
  columns: {
    verdict: {
      kind: "class",
      label: label("Trade", "交易额"),
      definition: label(
        "Falls or rises when the average of the recent months differs from that of the months before by the set share or by more than the set number of standard errors; empty where the customer is too new to tell.",
        "近期月均与此前月均相差达到设定比例，或超过设定倍数的标准误时，判为明显下降或上升；客户太新无法判断时为空。",
      ),
    },
    recent: {
      kind: "money",
      label: label("Recent month", "近期月均"),
      definition: label("Average revenue of the recent complete months.", "近期完整月份的月均收入。"),
    },
    base: {
      kind: "money",
      label: label("Usual month", "通常月均"),
      definition: label("Average revenue of the months before them.", "此前月份的月均收入。"),
    },
    difference: {
      kind: "money",
      label: label("Difference a month", "月均差额"),
      definition: label("Recent month − usual month.", "近期月均 − 通常月均。"),
    },
    change: {
      kind: "rate",
      label: label("Change", "变动"),
      definition: label("Recent month ÷ usual month − 1.", "近期月均 ÷ 通常月均 − 1。"),
    },
    z: {
      kind: "number",
      label: label("Standard errors", "标准误倍数"),
      definition: label(
        "Difference ÷ (s √(1/recent + 1/usual months)), s the standard deviation of the usual months (z).",
        "差额 ÷ (s √(1/近期月数 + 1/基期月数))，s 为基期各月标准差（z）。",
      ),
    },
    monthChange: {
      kind: "rate",
      label: label("Month over month", "环比"),
      definition: label("Last complete month ÷ the month before − 1.", "最近完整月 ÷ 上月 − 1。"),
    },
    yearChange: {
      kind: "rate",
      label: label("Year over year", "同比"),
      definition: label("Last complete month ÷ the same month a year before − 1.", "最近完整月 ÷ 上年同月 − 1。"),
    },
    slope: {
      kind: "money",
      label: label("Trend a month", "月度趋势"),
      definition: label(
        "Slope of the straight line through the last 12 complete months (least squares); money a month.",
        "最近 12 个完整月收入的直线斜率（最小二乘），每月金额。",
      ),
    },
    fall: {
      kind: "money",
      label: label("Lost a month", "月均减少"),
      definition: label(
        "Usual month − recent month where trade falls significantly, else 0.",
        "明显下降时为通常月均 − 近期月均，否则为 0。",
      ),
    },
    significant: {
      kind: "flag",
      label: label("Significant", "明显变化"),
      definition: label("1 where trade falls or rises significantly.", "明显下降或上升时为 1。"),
    },
  },
  kpis: {
    falls: {
      kind: "count",
      label: label("Customers falling", "明显下降客户"),
      definition: label("Customers whose trade falls significantly.", "交易额明显下降的客户数。"),
    },
    rises: {
      kind: "count",
      label: label("Customers rising", "明显上升客户"),
      definition: label("Customers whose trade rises significantly.", "交易额明显上升的客户数。"),
    },
    lost: {
      kind: "money",
      label: label("Lost a month", "月均减少合计"),
      definition: label(
        "Σ (usual − recent month) of customers whose trade falls significantly.",
        "明显下降客户的月均减少额合计。",
      ),
    },
  },
  compute({ ledger, parameters }) {
    const rule = {
      recent: parameters.changeRecent,
      base: parameters.changeBase,
      threshold: parameters.changeShare,
      z: parameters.changeDeviations,
    };
    const span = rule.recent + rule.base;
    const months = revenueMonths(ledger, Math.max(span, YEAR + 1));
    const { count } = ledger.customers;
    const firstDay = firstRevenueDays(ledger);
    const values = monthlyRevenue(ledger, months, count, (customer) => customer);
    const n = months.months;
    const column = (): Float64Array => new Float64Array(count).fill(NaN);
    const [recent, base, difference, change, z] = [column(), column(), column(), column(), column()];
    const [monthChange, yearChange, slope] = [column(), column(), column()];
    const fall = new Float64Array(count);
    const verdict = new Uint8Array(count).fill(UNKNOWN);
    for (let c = 0; c < count; c++) {
      // Before its first invoice a customer was not one: those months say nothing, not 0.
      const from = Number.isNaN(firstDay[c]) ? n : Math.min(n, Math.max(0, monthOf(firstDay[c]) - months.first));
      const series = values.subarray(c * n + from, (c + 1) * n);
      const length = series.length;
      if (length === 0) continue;
      monthChange[c] = grown(series[length - 1], series[length - 2]);
      yearChange[c] = grown(series[length - 1], series[length - 1 - YEAR]);
      if (length >= YEAR) slope[c] = linearTrend(series.subarray(length - YEAR)).slope;
      if (length < span) continue;
      const found = significantChange(series, rule);
      recent[c] = mean(series, length - rule.recent, length);
      base[c] = mean(series, length - span, length - rule.recent);
      difference[c] = recent[c] - base[c];
      [change[c], z[c], verdict[c]] = [found.change, found.z, codes[found.verdict]];
      if (verdict[c] === FALL) fall[c] = -difference[c];
    }
    const counted = (code: number): number => verdict.reduce((total, each) => total + (each === code ? 1 : 0), 0);
    const significant = numbersFrom(verdict, (code) => (code === FALL || code === RISE ? 1 : 0));
    const kpis = {
      falls: counted(FALL),
      rises: counted(RISE),
      lost: fall.reduce((total, each) => total + each, 0),
    };
    return {
      rows: count,
      columns: {
        verdict: { codes: verdict, classes: verdicts },
        ...{ recent, base, difference, change, z, monthChange, yearChange, slope, fall, significant },
      },
      kpis,
      notes: [ruleNote(rule, months.first + n), ...countNote(counted(STEADY), counted(UNKNOWN))],
    };
  },
});

const grown = (now: number, before: number | undefined): number =>
  before !== undefined && before > 0 ? now / before - 1 : NaN;

function mean(values: Float64Array, from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += values[i];
  return total / (to - from);
}

function ruleNote(
  { recent, base, threshold, z }: { recent: number; base: number; threshold: number; z: number },
  next: number,
): Label {
  const last = isoOf(monthStart(next - 1)).slice(0, 7);
  return label(
    `Significant change: the average of the ${recent} complete months up to ${last} against that of the ${base} months before; from ${percentText(threshold)} on, or beyond ${z} standard errors.`,
    `明显变化：截至 ${last} 的 ${recent} 个完整月的月均与此前 ${base} 个月的月均相比，变动达 ${percentText(threshold)} 或超过 ${z} 倍标准误。`,
  );
}

const countNote = (steady: number, unknown: number): readonly Label[] =>
  steady + unknown === 0
    ? []
    : [
        label(
          `Not listed: ${steady} customers whose trade is steady, ${unknown} with too short a history to tell.`,
          `未列出：交易额平稳的客户 ${steady} 个，历史太短无法判断的 ${unknown} 个。`,
        ),
      ];
