import { label } from "../../i18n/label";
import type { Report } from "../report";

/** What was read, what was left out, and what to do about it. */
export const issues: Report = {
  id: "issues",
  sheet: label("KAM Issues", "KAM 问题"),
  short: label("Issues", "问题"),
  group: "overview",
  titles: [
    label(
      "{issues.used} of {issues.read} rows used; rows left out: {issues.leftOut}; issues: {issues.count}",
      "{issues.read} 行中使用 {issues.used} 行；{issues.count} 个问题，{issues.leftOut} 行未计入",
    ),
    label("Issues: {issues.count}", "{issues.count} 个问题"),
    label("Issues", "问题"),
  ],
  kpis: [],
  charts: [],
  tables: [
    {
      id: "sources",
      name: "KAM_Sources",
      rows: "source",
      label: label("Rows by sheet", "各表行数"),
      columns: [
        { ref: "source.table" },
        { ref: "source.sheet" },
        { ref: "source.read" },
        { ref: "source.used" },
        { ref: "source.leftOut", look: "positive" },
      ],
      totals: ["source.read", "source.used", "source.leftOut"],
      plain: true,
    },
    {
      id: "issues",
      name: "KAM_Issues",
      rows: "issue",
      label: label("Issues", "问题"),
      columns: [
        { ref: "issue.severity", look: "classes" },
        { ref: "issue.cell" },
        { ref: "issue.header" },
        { ref: "issue.value" },
        { ref: "issue.code" },
        { ref: "issue.what", wrap: true },
        { ref: "issue.remedy", wrap: true },
      ],
    },
  ],
};
