import { label } from "../../i18n/label";
import type { Report } from "../report";

/** What the period may bring in all, and the deals that decide it. */
export const distribution: Report = {
  id: "distribution",
  sheet: label("KAM Distribution", "KAM 预测分布"),
  short: label("Distribution", "预测分布"),
  group: "forecast",
  optional: true,
  titles: [
    label(
      "Target of {coverage.target}: {distribution.targetChance} likely; in four of five cases {distribution.cautious} to {distribution.hopeful}",
      "目标 {coverage.target} 的达成概率为 {distribution.targetChance}；八成可能落在 {distribution.cautious} 至 {distribution.hopeful}",
    ),
    label(
      "In four of five cases the period brings {distribution.cautious} to {distribution.hopeful}; {distribution.meanChance} likely to reach its mean of {distribution.mean}",
      "期内总额八成可能落在 {distribution.cautious} 至 {distribution.hopeful}；达到均值 {distribution.mean} 的概率为 {distribution.meanChance}",
    ),
    label("Distribution of the forecast", "预测分布"),
  ],
  kpis: [
    "distribution.cautious",
    "distribution.median",
    "distribution.hopeful",
    "distribution.mean",
    "distribution.targetChance",
    "distribution.meanChance",
    "distribution.standardDeviation",
    "distribution.likeliest",
    "distribution.held",
    "deciding.deciders",
    "distribution.deals",
  ],
  charts: [
    {
      id: "distribution",
      titles: [
        label(
          "{distribution.targetChance} likely to reach the target of {coverage.target}",
          "达成目标 {coverage.target} 的概率为 {distribution.targetChance}",
        ),
        label(
          "{distribution.meanChance} likely to reach the mean of {distribution.mean}",
          "达到均值 {distribution.mean} 的概率为 {distribution.meanChance}",
        ),
        label("Chance of each total", "各总额的概率"),
      ],
      kind: "pareto",
      rows: "outcome",
      categories: "distribution.total",
      series: [
        { ref: "distribution.chance", meaning: "forecast" },
        { ref: "distribution.reach", meaning: "share", line: true },
      ],
    },
    {
      id: "deciding",
      titles: [
        label(
          "{deciding.deciders|deal carries|deals carry} {deciding.decidersShare} of the uncertainty",
          "{deciding.deciders} 个商机占不确定性的 {deciding.decidersShare}",
        ),
        label("Share of the uncertainty by deal", "各商机不确定性占比"),
      ],
      kind: "bar",
      rows: "opportunity",
      categories: "opportunity.title",
      series: [{ ref: "deciding.varianceShare", meaning: "actual" }],
      where: ["deciding.varianceShare"],
      sort: { by: "deciding.varianceShare", order: "descending" },
      top: 8,
    },
  ],
  needs: "opportunities",
  tables: [
    {
      id: "deciding",
      name: "KAM_DecidingDeals",
      rows: "opportunity",
      label: label("The deals that decide the period, and what if", "左右结果的商机及假设分析"),
      columns: [
        { ref: "opportunity.title" },
        { ref: "opportunity.customer" },
        { ref: "opportunity.amount" },
        { ref: "opportunity.winRate" },
        { ref: "deciding.varianceShare", look: "dataBar", startsGroup: true },
        { ref: "deciding.swing" },
        { ref: "deciding.ifWon", startsGroup: true },
        { ref: "deciding.ifLost" },
        { ref: "deciding.ifSmaller" },
        { ref: "deciding.forecastIfWon", startsGroup: true },
        { ref: "deciding.forecastIfLost" },
        { ref: "deciding.forecastIfSmaller" },
        { ref: "deciding.later" },
      ],
      where: ["deciding.varianceShare"],
      sort: { by: "deciding.varianceShare", order: "descending" },
      top: 50,
    },
    {
      id: "outcomes",
      name: "KAM_Outcomes",
      rows: "outcome",
      label: label("Totals of the period and their chances", "期内总额及其概率"),
      columns: [
        { ref: "distribution.total" },
        { ref: "distribution.from" },
        { ref: "distribution.to" },
        { ref: "distribution.chance", look: "dataBar" },
        { ref: "distribution.reach" },
      ],
      plain: true,
    },
  ],
};
