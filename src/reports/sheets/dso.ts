import { label } from "../../i18n/label";
import type { Report } from "../report";

/** DSO by every method and month, and why it changed. */
export const dso: Report = {
  id: "dso",
  sheet: label("KAM DSO", "KAM DSO 分析"),
  short: label("DSO", "DSO 分析"),
  group: "credit",
  optional: true,
  titles: [
    label(
      "DSO went from {dsoBridge.before} to {dsoBridge.after} days in a month; late payment moved it by {dsoBridge.delinquency} days",
      "一个月内 DSO 由 {dsoBridge.before} 天变为 {dsoBridge.after} 天，其中逾期影响 {dsoBridge.delinquency} 天",
    ),
    label(
      "DSO is {dsoHistory.dso} days; {dsoFigures.bestPossible} of them if all paid when due",
      "DSO 为 {dsoHistory.dso} 天；若均按期付款为 {dsoFigures.bestPossible} 天",
    ),
    label("Days sales outstanding", "销售变现天数"),
  ],
  kpis: [
    "dsoHistory.dso",
    "dsoHistory.yearAgo",
    "dsoFigures.countBack",
    "dsoFigures.bestPossible",
    "dsoFigures.delinquent",
    "dsoFigures.cei",
    "dsoBridge.change",
    "dsoBridge.delinquency",
    "dsoBridge.unexplained",
  ],
  charts: [
    {
      id: "dsoByMonth",
      titles: [
        label(
          "DSO {dsoHistory.dso} days, {dsoFigures.delinquent} of them from late payment",
          "DSO {dsoHistory.dso} 天，其中逾期造成 {dsoFigures.delinquent} 天",
        ),
        label("DSO by month (days)", "各月 DSO（天）"),
      ],
      kind: "line",
      rows: "dsoMonth",
      categories: "dsoHistory.day",
      series: [
        { ref: "dsoHistory.dso", meaning: "actual" },
        { ref: "dsoHistory.countBack", meaning: "previous" },
        { ref: "dsoHistory.bestPossible", meaning: "share" },
      ],
    },
    {
      id: "dsoCauses",
      titles: [
        label(
          "What moved the DSO by {dsoBridge.change} days since last month",
          "DSO 较上月变化 {dsoBridge.change} 天的原因",
        ),
        label("What moved the DSO (days)", "DSO 变化原因（天）"),
      ],
      kind: "column",
      rows: "dsoCause",
      categories: "dsoBridge.cause",
      series: [{ ref: "dsoBridge.days", meaning: "actual", labels: true }],
    },
  ],
  tables: [
    {
      id: "dsoCauses",
      name: "KAM_DsoBridge",
      rows: "dsoCause",
      label: label("Why it changed since last month", "较上月变化的原因"),
      columns: [{ ref: "dsoBridge.cause" }, { ref: "dsoBridge.days" }, { ref: "dsoBridge.change" }],
      plain: true,
    },
    {
      id: "dsoMonths",
      name: "KAM_DsoByMonth",
      rows: "dsoMonth",
      label: label("By month", "按月"),
      columns: [
        { ref: "dsoHistory.day" },
        { ref: "dsoHistory.receivable" },
        { ref: "dsoHistory.overdue" },
        { ref: "dsoHistory.dsoShort", startsGroup: true },
        { ref: "dsoHistory.dso" },
        { ref: "dsoHistory.dsoLong" },
        { ref: "dsoHistory.countBack" },
        { ref: "dsoHistory.bestPossible" },
        { ref: "dsoHistory.delinquent" },
      ],
      plain: true,
    },
  ],
};
