import { label } from "../../i18n/label";
import type { Report } from "../report";

const months = Array.from({ length: 12 }, (_, m) => `targetPlans.m${String(m + 1).padStart(2, "0")}`);

/** The year's target broken down, and how far it is reached. */
export const targets: Report = {
  id: "targets",
  sheet: label("KAM Targets", "KAM 目标"),
  short: label("Targets", "目标"),
  group: "forecast",
  optional: true,
  titles: [
    label(
      "{targetMonths.attainment} of the year's target of {targetMonths.target} is reached, at {targetMonths.pace} of the planned pace; {targetMonths.requiredPace} a month is needed",
      "年度目标 {targetMonths.target} 已达成 {targetMonths.attainment}，为计划进度的 {targetMonths.pace}；每月还需完成 {targetMonths.requiredPace}",
    ),
    label("Targets of the year", "年度目标"),
  ],
  kpis: [
    "targetMonths.target",
    "targetMonths.actual",
    "targetMonths.attainment",
    "targetMonths.pace",
    "targetMonths.runRate",
    "targetMonths.gap",
    "targetMonths.requiredPace",
    "targetPlans.difference",
  ],
  charts: [
    {
      id: "targetMonths",
      titles: [
        label(
          "{targetMonths.actual} completed of {targetMonths.target}",
          "已完成 {targetMonths.actual}，目标 {targetMonths.target}",
        ),
        label("Target and completed by month", "各月目标与完成"),
      ],
      kind: "column",
      rows: "targetMonth",
      categories: "targetMonths.name",
      series: [
        { ref: "targetMonths.target", meaning: "plan" },
        { ref: "targetMonths.actual", meaning: "actual" },
        { ref: "targetMonths.expected", meaning: "forecast" },
      ],
    },
  ],
  tables: [
    {
      id: "progress",
      name: "KAM_TargetProgress",
      rows: "target",
      label: label("How far each is", "各自进度"),
      columns: [
        { ref: "targetPlans.name" },
        { ref: "targetPlans.source", look: "classes" },
        { ref: "targetPlans.target", startsGroup: true },
        { ref: "targetPlans.actual" },
        { ref: "targetPlans.attainment", look: "dataBar" },
        { ref: "targetPlans.pace" },
        { ref: "targetPlans.runRate", startsGroup: true },
        { ref: "targetPlans.gap", look: "positive" },
        { ref: "targetPlans.requiredPace" },
        { ref: "targetPlans.expected" },
      ],
      sort: { by: "targetPlans.target", order: "descending" },
      totals: ["targetPlans.target", "targetPlans.actual", "targetPlans.gap", "targetPlans.expected"],
      plain: true,
    },
    {
      id: "months",
      name: "KAM_TargetMonths",
      rows: "targetMonth",
      label: label("Month by month", "逐月"),
      columns: [
        { ref: "targetMonths.month" },
        { ref: "targetMonths.target" },
        { ref: "targetMonths.share" },
        { ref: "targetMonths.actual" },
        { ref: "targetMonths.expected" },
        { ref: "targetMonths.cumulativeTarget", startsGroup: true },
        { ref: "targetMonths.cumulativeActual" },
        { ref: "targetMonths.attainment", look: "dataBar" },
      ],
      totals: ["targetMonths.target", "targetMonths.share", "targetMonths.actual", "targetMonths.expected"],
      plain: true,
    },
    {
      id: "plan",
      name: "KAM_TargetPlan",
      rows: "target",
      label: label("Broken down: person or customer × month", "目标分解：人（客户）× 月"),
      columns: [
        { ref: "targetPlans.name" },
        { ref: "targetPlans.target" },
        ...months.map((ref, m) => (m % 3 === 0 ? { ref, startsGroup: true as const } : { ref })),
      ],
      sort: { by: "targetPlans.target", order: "descending" },
      totals: ["targetPlans.target", ...months],
      plain: true,
    },
  ],
};
