import { label } from "../../i18n/label";
import type { Report } from "../report";

/** What earlier refreshes keep for later ones: tiers and values of customers, deals of the pipeline. */
export const history: Report = {
  id: "history",
  sheet: label("KAM History", "KAM 历史记录"),
  short: label("History", "历史记录"),
  group: "overview",
  optional: true,
  titles: [
    label("What earlier refreshes keep, so that later ones can tell what changed", "历次刷新留存的数据，用于比较变化"),
  ],
  kpis: [],
  charts: [],
  tables: [
    {
      id: "history",
      name: "KAM_History",
      rows: "history",
      label: label("History", "历史记录"),
      columns: [
        { ref: "history.asOf" },
        { ref: "history.analysis" },
        { ref: "history.id" },
        { ref: "history.part" },
        { ref: "history.data" },
      ],
      plain: true,
    },
  ],
  notes: [
    label(
      "Every refresh with a new as-of date adds its rows; one with the same date replaces them. Two years of months (24 dates) are kept. Delete rows to forget a date.",
      "每次以新截止日刷新即追加若干行，同一截止日则覆盖；保留最近 24 个截止日。删除相应行即可清除某日记录。",
    ),
  ],
};
