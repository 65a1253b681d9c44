import { label } from "../../i18n/label";
import type { Report } from "../report";

/** What happened to the pipeline since an earlier refresh, deal by deal. */
export const movement: Report = {
  id: "movement",
  sheet: label("KAM Movement", "KAM 商机变动"),
  short: label("Movement", "商机变动"),
  group: "forecast",
  optional: true,
  titles: [
    label(
      "Since {dealMove.since} the pipeline of the period went from {dealMove.start} to {dealMove.end}; {dealMove.won} of it was won",
      "自 {dealMove.since} 起，期内商机总额由 {dealMove.start} 变为 {dealMove.end}，其中赢单 {dealMove.won}",
    ),
    label("Movement of the pipeline", "商机变动"),
  ],
  kpis: ["dealMove.start", "dealMove.end", "dealMove.won", "dealMove.slipRate", "dealMove.slipAmountRate"],
  charts: [],
  needs: "opportunities",
  tables: [
    {
      id: "kinds",
      name: "KAM_MovementByKind",
      rows: "moveKind",
      label: label("From then to now", "变动汇总"),
      columns: [{ ref: "moveKind.kind" }, { ref: "moveKind.deals" }, { ref: "moveKind.change" }],
      plain: true,
    },
    {
      id: "deals",
      name: "KAM_MovedDeals",
      rows: "dealMove",
      label: label("Deals that moved", "发生变动的商机"),
      columns: [
        { ref: "dealMove.deal" },
        { ref: "dealMove.move", look: "classes" },
        { ref: "dealMove.change", look: "negative" },
        { ref: "dealMove.oldStage", startsGroup: true },
        { ref: "dealMove.newStage" },
        { ref: "dealMove.oldAmount", startsGroup: true },
        { ref: "dealMove.newAmount" },
        { ref: "dealMove.oldClose", startsGroup: true },
        { ref: "dealMove.newClose" },
        { ref: "dealMove.daysMoved" },
        { ref: "dealMove.customer", startsGroup: true },
        { ref: "dealMove.owner" },
      ],
      totals: ["dealMove.change"],
      optional: true,
    },
  ],
};
