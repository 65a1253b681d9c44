import { label } from "../../i18n/label";
import type { Report } from "../report";

/** What contradicts itself in the receivables, each with a way to the cell. */
export const integrity: Report = {
  id: "integrity",
  sheet: label("KAM Integrity", "KAM 数据核查"),
  short: label("Integrity", "数据核查"),
  group: "credit",
  optional: true,
  titles: [
    label(
      "The receivables have {contradictions.rows|doubtful entry|doubtful entries} of {contradictions.kinds|kind|kinds}",
      "应收明细中有 {contradictions.rows} 条存疑记录，涉及 {contradictions.kinds} 类",
    ),
    label("Integrity of the receivables", "应收数据核查"),
  ],
  kpis: ["contradictions.rows", "contradictions.kinds", "ageing.difference"],
  charts: [],
  tables: [
    {
      id: "kinds",
      name: "KAM_Integrity",
      rows: "integrity",
      label: label("By kind", "按类型"),
      columns: [
        { ref: "integrity.kind", look: "classes" },
        { ref: "integrity.rows" },
        { ref: "integrity.amount" },
        { ref: "integrity.example" },
        { ref: "integrity.meaning", wrap: true },
      ],
      plain: true,
    },
    {
      id: "contradictions",
      name: "KAM_Contradictions",
      rows: "contradiction",
      label: label("Row by row", "逐行明细"),
      columns: [
        { ref: "contradictions.kind", look: "classes" },
        { ref: "contradictions.amount" },
        { ref: "contradictions.customer" },
        { ref: "contradictions.place" },
        { ref: "contradictions.found" },
        { ref: "contradictions.invoice" },
      ],
    },
  ],
};
