import { label } from "../../i18n/label";
import type { Report } from "../report";

/** What changed since the as-of date before: from tier to tier, and customer by customer with the cause. */
export const changes: Report = {
  id: "changes",
  sheet: label("KAM Changes", "KAM 级别变动"),
  short: label("Changes", "级别变动"),
  group: "tiering",
  optional: true,
  onePageWide: true,
  titles: [
    label(
      "{tierMoves.up|customer|customers} moved up and {tierMoves.down} down since {tierMoves.since}; {transitions.stayed} stayed in their tier",
      "自 {tierMoves.since} 以来升级 {tierMoves.up} 户、降级 {tierMoves.down} 户；{transitions.stayed} 级别不变",
    ),
    label(
      "{tierMoves.up|customer|customers} moved up, {tierMoves.down} down since {tierMoves.since}",
      "自 {tierMoves.since} 以来升级 {tierMoves.up} 户、降级 {tierMoves.down} 户",
    ),
    label("Changes between refreshes", "各次刷新之间的变动"),
  ],
  kpis: ["tierMoves.moved", "tierMoves.up", "tierMoves.down", "tierMoves.byOwn", "tierMoves.came"],
  charts: [],
  tables: [
    {
      id: "transitions",
      name: "KAM_TierTransitions",
      rows: "transition",
      label: label("From tier to tier", "级别转移矩阵"),
      columns: [
        { ref: "transitions.from" },
        { ref: "transitions.*", look: "heat" },
        { ref: "transitions.customers", startsGroup: true },
        { ref: "transitions.stayed" },
      ],
      totals: ["transitions.*", "transitions.customers"],
      plain: true,
    },
    {
      id: "moves",
      name: "KAM_TierMoves",
      rows: "customer",
      label: label("Customers that moved, and why", "级别变动的客户及原因"),
      columns: [
        { ref: "customer.name", opens: { report: "customers", table: "customers" } },
        { ref: "customer.owner" },
        { ref: "tierMoves.before", look: "classes", startsGroup: true },
        { ref: "tier.tier", look: "classes" },
        { ref: "tierMoves.steps", look: "negative" },
        { ref: "tierMoves.valueBefore", startsGroup: true },
        { ref: "tier.value" },
        { ref: "tierMoves.change", look: "negative" },
        { ref: "tierMoves.cause", startsGroup: true },
        { ref: "tierMoves.own" },
        { ref: "tierMoves.others" },
        { ref: "tierMoves.rule" },
        { ref: "tierMoves.todo", startsGroup: true },
        { ref: "action.action", look: "classes" },
      ],
      where: ["tierMoves.steps"],
      sort: { by: "tierMoves.change", order: "ascending" },
    },
  ],
};
