import { label } from "../../i18n/label";
import { defineAnalysis, resultOf, type AnalysisInput } from "../analysis";
import { figures } from "../figures";

/** The whole portfolio in a few figures, taken from the analyses that made them. */
export const portfolio = defineAnalysis({
  id: "portfolio",
  pillar: "tiering",
  entity: "portfolio",
  label: label("Portfolio", "总览"),
  question: label("How does the whole portfolio stand?", "整体情况如何？"),
  needs: [],
  parameters: [],
  after: ["customer", "revenue", "abc", "ageing", "dso", "pipeline", "forecast"],
  columns: {},
  kpis: {
    customers: {
      kind: "count",
      label: label("Customers", "客户数"),
      definition: label(
        "Customers listed, and those that only other sheets name.",
        "客户表中的客户及仅出现在其他表中的客户。",
      ),
    },
    revenue: figures.revenue,
    keyCustomers: {
      kind: "count",
      label: label("Key customers", "关键客户数"),
      definition: label(
        "The fewest customers that together carry the share of the A line.",
        "合计达到 A 线占比所需的最少客户数。",
      ),
    },
    receivables: {
      kind: "money",
      label: label("Open receivables", "应收余额"),
      definition: label(
        "Σ open amounts on the as-of date, unapplied credit subtracted.",
        "截止日未收金额合计，已减未核销贷项。",
      ),
    },
    overdue: figures.overdue,
    overdueShare: figures.overdueShare,
    dso: {
      kind: "days",
      label: label("DSO", "DSO（天）"),
      definition: label(
        "Open receivables ÷ credit sales of the DSO period × days of the period.",
        "应收余额 ÷ 期间赊销额 × 期间天数。",
      ),
    },
    pipeline: {
      kind: "money",
      label: label("Pipeline", "商机总额"),
      definition: label("Σ amounts of all open opportunities.", "全部未结商机金额合计。"),
    },
    weighted: {
      kind: "money",
      label: label("Expected from pipeline", "商机预计"),
      definition: label("Σ amount × win rate of all open opportunities.", "全部未结商机的 Σ 金额 × 赢率。"),
    },
    forecast: {
      kind: "money",
      label: label("Forecast", "销售预计"),
      definition: label(
        "Completed in the forecast period + Σ amount × win rate of what should close in it.",
        "预测期内已完成 + 预计期内成交商机的 Σ 金额 × 赢率。",
      ),
    },
  },
  compute(input) {
    return {
      rows: 0,
      columns: {},
      kpis: {
        customers: kpi(input, "customer", "customers"),
        revenue: kpi(input, "revenue", "revenue"),
        keyCustomers: kpi(input, "abc", "carriers"),
        receivables: kpi(input, "ageing", "total"),
        overdue: kpi(input, "ageing", "overdue"),
        overdueShare: kpi(input, "ageing", "overdueShare"),
        dso: kpi(input, "dso", "dso"),
        pipeline: kpi(input, "pipeline", "amount"),
        weighted: kpi(input, "pipeline", "weighted"),
        forecast: kpi(input, "forecast", "forecast"),
      },
    };
  },
});

/** A figure of an analysis before this one; NaN when that was skipped. */
const kpi = (input: AnalysisInput, analysis: string, id: string): number => resultOf(input, analysis)?.kpis[id] ?? NaN;
