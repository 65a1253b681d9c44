import { label } from "../../i18n/label";
import type { Report } from "../report";

/** The tiers: their lines and what they hold, the curves behind them, and what hangs on each key account. */
export const tiering: Report = {
  id: "tiering",
  sheet: label("KAM Tiering", "KAM 客户分级"),
  short: label("Tiering", "客户分级"),
  group: "tiering",
  optional: true,
  titles: [
    label(
      "The first tier, {tier.first|customer|customers} ({tiers.firstCustomerShare}), brings {tiers.firstShare} of the value; key accounts: {keyAccount.keyAccounts}",
      "第一级 {tier.first} 户（占 {tiers.firstCustomerShare}）贡献 {tiers.firstShare} 的价值；大客户 {keyAccount.keyAccounts} 户",
    ),
    label("Tiers and key accounts", "客户分级与大客户"),
  ],
  kpis: [
    "tier.first",
    "keyAccount.keyAccounts",
    "keyAccount.revenueShare",
    "keyAccount.excluded",
    "curves.losers",
    "abc.topOne",
    "abc.topThree",
    "abc.topFive",
    "abc.hhi",
    "abc.gini",
  ],
  charts: [
    {
      id: "pareto",
      titles: [
        label(
          "{abc.carriersCustomerShare} of the customers bring {abc.carriersValueShare} of the value",
          "{abc.carriersCustomerShare} 的客户贡献 {abc.carriersValueShare} 的价值",
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
      top: 15,
    },
    {
      id: "whale",
      titles: [
        label(
          "Profit peaks at {curves.peakShare} of the total; {curves.lost} is lost again on {curves.losers|customer|customers}",
          "利润峰值为合计的 {curves.peakShare}；{curves.losers} 个客户消耗 {curves.lost}",
        ),
        label(
          "The largest five bring {abc.topFive} of the value; inequality (Gini) {abc.gini}",
          "前五大客户贡献 {abc.topFive} 的价值；基尼系数 {abc.gini}",
        ),
        label("Value builds up over the customers", "价值随客户累计"),
      ],
      kind: "line",
      rows: "curvePoint",
      categories: "curves.customers",
      series: [
        { ref: "curves.value", meaning: "share" },
        { ref: "curves.profit", meaning: "actual" },
      ],
    },
  ],
  tables: [
    {
      id: "tiers",
      name: "KAM_Tiers",
      rows: "tier",
      label: label("Tiers of every scheme, the one in force first (✓)", "各方案的级别，现行方案在前（✓）"),
      columns: [
        { ref: "tiers.scheme" },
        { ref: "tiers.tier" },
        { ref: "tiers.service", look: "classes" },
        { ref: "tiers.from", startsGroup: true },
        { ref: "tiers.customers" },
        { ref: "tiers.prospects" },
        { ref: "tiers.customerShare", look: "dataBar" },
        { ref: "tiers.value" },
        { ref: "tiers.valueShare", look: "dataBar" },
        { ref: "tiers.*", startsGroup: true },
        { ref: "tiers.plannedHours", startsGroup: true },
        { ref: "tiers.actualHours" },
        { ref: "tiers.timeGap", look: "negative" },
        { ref: "tiers.stance", startsGroup: true },
      ],
      plain: true,
    },
    {
      id: "keyAccounts",
      name: "KAM_KeyAccounts",
      rows: "customer",
      label: label("Key accounts: what hangs on each, and what to do", "大客户：各自的影响与策略"),
      columns: [
        { ref: "customer.name", opens: { report: "customers", table: "customers" } },
        { ref: "tier.tier", look: "classes" },
        { ref: "keyAccount.score" },
        { ref: "loss.impact", look: "dataBar", startsGroup: true },
        { ref: "loss.months" },
        { ref: "revenue.revenue" },
        { ref: "revenue.profit" },
        { ref: "trading.growth", look: "negative" },
        { ref: "priority.rank", startsGroup: true },
        { ref: "priority.hours" },
        { ref: "priority.spent" },
        { ref: "action.action", look: "classes", startsGroup: true },
        { ref: "action.reason" },
      ],
      where: ["keyAccount.isKey"],
      sort: { by: "loss.impact", order: "descending" },
      totals: ["loss.impact", "revenue.revenue", "priority.hours"],
    },
  ],
};
