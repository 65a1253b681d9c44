import { label } from "../../i18n/label";
import type { Report } from "../report";

/** Where revenue is going: months, series and the customers whose trade changed. */
export const trend: Report = {
  id: "trend",
  sheet: label("KAM Trend", "KAM 收入趋势"),
  short: label("Trend", "收入趋势"),
  group: "forecast",
  optional: true,
  titles: [
    label(
      "Next {trendSeries.horizon} months: {trendSeries.next} expected after {trendSeries.last} in the last 12; {customerTrend.falls|customer buys|customers buy} significantly less",
      "未来 {trendSeries.horizon} 个月预计收入 {trendSeries.next}，近 12 个月为 {trendSeries.last}；{customerTrend.falls} 个客户明显下降",
    ),
    label(
      "Revenue trend: {trendSeries.next} expected in the next {trendSeries.horizon} months",
      "收入趋势：未来 {trendSeries.horizon} 个月预计 {trendSeries.next}",
    ),
    label("Revenue trend", "收入趋势"),
  ],
  kpis: ["trendSeries.next", "trendSeries.naive", "trendSeries.mase", "trendSeries.naiveMase", "customerTrend.lost"],
  charts: [
    {
      id: "revenue",
      titles: [
        label(
          "Revenue by month, with {trendSeries.horizon} months forecast and 95 % bounds",
          "各月收入、未来 {trendSeries.horizon} 个月预测及 95 % 区间",
        ),
        label("Revenue by month", "各月收入"),
      ],
      kind: "line",
      rows: "trendMonth",
      categories: "trendMonth.name",
      series: [
        { ref: "trendMonth.actual", meaning: "actual" },
        { ref: "trendMonth.lineForecast", meaning: "share" },
        { ref: "trendMonth.lineLow", meaning: "previous" },
        { ref: "trendMonth.lineHigh", meaning: "previous" },
      ],
    },
  ],
  tables: [
    {
      id: "series",
      name: "KAM_RevenueForecast",
      rows: "series",
      label: label("Forecast beside the naive one", "预测与朴素预测对照"),
      columns: [
        { ref: "trendSeries.name" },
        { ref: "trendSeries.kind" },
        { ref: "trendSeries.last" },
        { ref: "trendSeries.next" },
        { ref: "trendSeries.naive" },
        { ref: "trendSeries.better", look: "classes", startsGroup: true },
        { ref: "trendSeries.mase" },
        { ref: "trendSeries.naiveMase" },
        { ref: "trendSeries.held" },
        { ref: "trendSeries.gate", look: "classes", startsGroup: true },
        { ref: "trendSeries.model" },
        { ref: "trendSeries.months" },
      ],
      plain: true,
    },
    {
      id: "months",
      name: "KAM_RevenueMonths",
      rows: "trendMonth",
      label: label("All customers by month", "全部客户各月收入"),
      columns: [
        { ref: "trendMonth.month" },
        { ref: "trendMonth.actual" },
        { ref: "trendMonth.forecast", startsGroup: true },
        { ref: "trendMonth.low80" },
        { ref: "trendMonth.high80" },
        { ref: "trendMonth.low95" },
        { ref: "trendMonth.high95" },
        { ref: "trendMonth.naive", startsGroup: true },
      ],
      plain: true,
    },
    {
      id: "customers",
      name: "KAM_CustomerTrend",
      rows: "customer",
      top: "explained",
      label: label("Customers whose trade changed significantly", "交易额明显变化的客户"),
      columns: [
        { ref: "customer.name", opens: { report: "customers", table: "customers" } },
        { ref: "abc.class", look: "classes" },
        { ref: "customerTrend.verdict", look: "classes" },
        { ref: "customerTrend.difference", look: "negative" },
        { ref: "customerTrend.base", startsGroup: true },
        { ref: "customerTrend.recent" },
        { ref: "customerTrend.change" },
        { ref: "customerTrend.z" },
        { ref: "customerTrend.monthChange", startsGroup: true },
        { ref: "customerTrend.yearChange" },
        { ref: "customerTrend.slope" },
        { ref: "customer.owner", startsGroup: true },
        { ref: "customer.id" },
      ],
      where: ["customerTrend.significant"],
      sort: { by: "customerTrend.difference", order: "ascending" },
      optional: true,
    },
  ],
};
