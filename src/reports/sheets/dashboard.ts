import { label } from "../../i18n/label";
import type { Report } from "../report";

/** The first sheet: what matters, three pictures, the largest customers. */
export const dashboard: Report = {
  id: "dashboard",
  sheet: label("KAM Dashboard", "KAM 仪表盘"),
  short: label("Dashboard", "仪表盘"),
  group: "overview",
  titles: [
    label(
      "{abc.carriersValueShare} of the value comes from {abc.carriers} of {customer.customers|customer|customers}; {ageing.overdue} is overdue",
      "{customer.customers} 个客户中的 {abc.carriers} 个贡献 {abc.carriersValueShare}；逾期 {ageing.overdue}",
    ),
    label("Key accounts at a glance", "大客户总览"),
  ],
  gridlines: false,
  kpis: [
    "portfolio.revenue",
    "portfolio.customers",
    "portfolio.receivables",
    "portfolio.overdue",
    "portfolio.dso",
    "abc.countA",
    "creditLimit.overLimit",
    "ageing.overdueShare",
    "portfolio.pipeline",
    "portfolio.forecast",
  ],
  findings: true,
  charts: [
    {
      id: "pareto",
      titles: [
        label(
          "{abc.carriersValueShare} of the value comes from {abc.carriers|customer|customers}",
          "{abc.carriers} 个客户贡献 {abc.carriersValueShare}",
        ),
        label("Value by customer", "各客户价值"),
      ],
      kind: "pareto",
      rows: "customer",
      categories: "customer.name",
      series: [
        { ref: "abc.value", meaning: "actual" },
        { ref: "abc.cumulativeShare", meaning: "share", line: true },
      ],
      sort: { by: "abc.value", order: "descending" },
      top: 20,
    },
    {
      id: "ageing",
      titles: [
        label("{ageing.overdueShare} of what is owed is overdue", "应收中有 {ageing.overdueShare} 已逾期"),
        label("Open receivables by age", "应收账款账龄"),
      ],
      kind: "column",
      rows: "bucket",
      categories: "ageingBuckets.bucket",
      series: [{ ref: "ageingBuckets.amount", meaning: "actual" }],
    },
    {
      id: "pipeline",
      titles: [
        label(
          "{pipeline.amount} in the pipeline, {pipeline.weighted} expected",
          "商机总额 {pipeline.amount}，预计 {pipeline.weighted}",
        ),
        label("Pipeline by stage", "各阶段商机"),
      ],
      kind: "bar",
      rows: "stage",
      categories: "pipeline.stage",
      series: [
        { ref: "pipeline.amount", meaning: "actual" },
        { ref: "pipeline.weighted", meaning: "forecast" },
      ],
    },
  ],
  tables: [
    {
      id: "topCustomers",
      name: "KAM_TopCustomers",
      rows: "customer",
      label: label("Largest customers", "最大客户"),
      columns: [
        { ref: "customer.name", opens: { report: "customers", table: "customers" } },
        { ref: "abc.class", look: "classes" },
        { ref: "revenue.revenue", startsGroup: true },
        { ref: "abc.share", look: "dataBar" },
        { ref: "abc.cumulativeShare" },
        { ref: "ageing.total", startsGroup: true },
        { ref: "ageing.overdue", look: "positive" },
        { ref: "ageing.oldestDays" },
        { ref: "dso.dso" },
        { ref: "creditLimit.used" },
      ],
      sort: { by: "abc.value", order: "descending" },
      top: 10,
      plain: true,
    },
  ],
};
