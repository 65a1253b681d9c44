import { label } from "../../i18n/label";
import type { Report } from "../report";

/** What each group of customers brings, in one long table that can be filtered and pivoted. */
export const segments: Report = {
  id: "segments",
  sheet: label("KAM Segments", "KAM 客户细分"),
  short: label("Segments", "客户细分"),
  group: "tiering",
  optional: true,
  titles: [
    label(
      "{customer.customers|customer|customers} in {segments.groups|group|groups} by {segments.dimensions|dimension|dimensions}",
      "{customer.customers} 个客户按 {segments.dimensions} 个维度分为 {segments.groups} 组",
    ),
    label("Segments of customers", "客户细分"),
  ],
  kpis: ["customer.customers", "segments.groups", "revenue.revenue", "trading.growth", "segments.largest"],
  charts: [],
  freezeColumns: 2,
  tables: [
    {
      id: "segments",
      name: "KAM_Segments",
      rows: "segment",
      label: label("By every dimension of the customers sheet", "按客户表的各维度"),
      columns: [
        { ref: "segments.dimension" },
        { ref: "segments.group" },
        { ref: "segments.second" },
        { ref: "segments.customers", look: "dataBar", startsGroup: true },
        { ref: "segments.first" },
        { ref: "segments.revenue", startsGroup: true },
        { ref: "segments.share", look: "dataBar" },
        { ref: "segments.profit", look: "negative" },
        { ref: "segments.margin" },
        { ref: "segments.growth", look: "negative" },
        { ref: "segments.tenure" },
        { ref: "segments.open", startsGroup: true },
        { ref: "segments.overdue", look: "dataBar" },
      ],
    },
  ],
};
