import { isoOf, monthStart } from "../../engine/dates";
import { growth } from "../../engine/series/growth";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis } from "../analysis";
import { forecastsOf } from "./trendSeries";

/** Revenue month by month: what was, and what should come with its bounds. */
export const trendMonth = defineAnalysis({
  id: "trendMonth",
  pillar: "forecast",
  entity: "trendMonth",
  label: label("Revenue by month", "各月收入"),
  question: label("What was invoiced each month, and what should come?", "各月开票多少，未来预计多少？"),
  needs: [],
  parameters: ["trendHorizon", "trendHistory", "trendLeastMonths", "trendSeed"],
  after: ["abc"],
  columns: {
    month: {
      kind: "month",
      label: label("Month", "月份"),
      definition: label("Complete months, then the months of the forecast period.", "完整月份，其后为预测期各月。"),
    },
    name: {
      kind: "text",
      label: label("Month", "月份"),
      definition: label("For the chart: the month in words.", "供图表使用：月份文字。"),
    },
    actual: {
      kind: "money",
      label: label("Revenue", "收入"),
      definition: label(
        "Σ amounts invoiced in the month, credit notes taken off; won in the month where there are no receivables.",
        "当月开票金额合计，已冲减贷项；没有应收账款时为当月赢单金额。",
      ),
    },
    monthGrowth: {
      kind: "rate",
      label: label("Month on month", "环比"),
      definition: label("Revenue ÷ that of the month before − 1.", "当月收入 ÷ 上月收入 − 1。"),
    },
    yearGrowth: {
      kind: "rate",
      label: label("Year on year", "同比"),
      definition: label("Revenue ÷ that of the same month a year before − 1.", "当月收入 ÷ 上年同月收入 − 1。"),
    },
    forecast: {
      kind: "money",
      label: label("Forecast", "预测"),
      definition: label(
        "Exponential smoothing, or naive where there are too few months.",
        "指数平滑；月数不足时为朴素预测。",
      ),
    },
    low80: {
      kind: "money",
      label: label("80 % from", "80 % 下限"),
      definition: label("Lower bound that a month stays above with 90 %.", "该月收入有 90 % 概率高于此值。"),
    },
    high80: {
      kind: "money",
      label: label("80 % to", "80 % 上限"),
      definition: label("Upper bound that a month stays below with 90 %.", "该月收入有 90 % 概率低于此值。"),
    },
    low95: {
      kind: "money",
      label: label("95 % from", "95 % 下限"),
      definition: label("Lower bound that a month stays above with 97.5 %.", "该月收入有 97.5 % 概率高于此值。"),
    },
    high95: {
      kind: "money",
      label: label("95 % to", "95 % 上限"),
      definition: label("Upper bound that a month stays below with 97.5 %.", "该月收入有 97.5 % 概率低于此值。"),
    },
    naive: {
      kind: "money",
      label: label("Naive", "朴素预测"),
      definition: label(
        "As a year before, or as the last month where a year is not known.",
        "与上年同月相同；不足一年时与上月相同。",
      ),
    },
    lineForecast: {
      kind: "money",
      label: label("Forecast", "预测"),
      definition: label(
        "For the chart: the forecast, beginning at the last revenue.",
        "供图表使用：自最近收入起的预测。",
      ),
    },
    lineLow: {
      kind: "money",
      label: label("95 % from", "95 % 下限"),
      definition: label(
        "For the chart: the lower bound, beginning at the last revenue.",
        "供图表使用：自最近收入起的下限。",
      ),
    },
    lineHigh: {
      kind: "money",
      label: label("95 % to", "95 % 上限"),
      definition: label(
        "For the chart: the upper bound, beginning at the last revenue.",
        "供图表使用：自最近收入起的上限。",
      ),
    },
  },
  kpis: {},
  compute(input) {
    // The first series is the total.
    const { months, series, forecasts } = forecastsOf(input);
    const [total, forecast] = [series[0]?.values ?? new Float64Array(0), forecasts[0]];
    const ahead = forecast ? input.parameters.trendHorizon : 0;
    const n = total.length;
    const after = (values: Float64Array | undefined, joined = false): Float64Array =>
      Float64Array.from({ length: n + ahead }, (_, t) =>
        t >= n ? (values?.[t - n] ?? NaN) : joined && t === n - 1 ? total[t] : NaN,
      );
    const past = (values: Float64Array): Float64Array =>
      Float64Array.from({ length: n + ahead }, (_, t) => (t < n ? values[t] : NaN));
    return {
      rows: n + ahead,
      columns: {
        month: Float64Array.from({ length: n + ahead }, (_, t) => monthStart(months.first + t)),
        name: Array.from({ length: n + ahead }, (_, t) => monthName(months.first + t)),
        actual: past(total),
        monthGrowth: past(growth(total, 1)),
        yearGrowth: past(growth(total, 12)),
        forecast: after(forecast?.points),
        low80: after(forecast?.bounds80.low),
        high80: after(forecast?.bounds80.high),
        low95: after(forecast?.bounds95.low),
        high95: after(forecast?.bounds95.high),
        naive: after(forecast?.naive),
        lineForecast: after(forecast?.points, true),
        lineLow: after(forecast?.bounds95.low, true),
        lineHigh: after(forecast?.bounds95.high, true),
      },
      kpis: {},
    };
  },
});

function monthName(month: number): Label {
  const name = isoOf(monthStart(month)).slice(0, 7);
  return label(name, name);
}
