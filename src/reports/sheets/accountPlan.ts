import { label } from "../../i18n/label";
import type { Report } from "../report";

const [target, actual] = ["[plan.target]", "[plan.actual]"];

/** Where the accounts stand, where they are to be, how and by when. */
export const accountPlan: Report = {
  id: "accountPlan",
  sheet: label("KAM Account Plan", "KAM 客户计划"),
  short: label("Account plan", "客户计划"),
  group: "tiering",
  optional: true,
  titles: [
    label(
      "Of {plan.objectives|objective|objectives}, {plan.met} met, {plan.green} green, {plan.amber} amber, {plan.red} red; {plan.unplanned|key account has|key accounts have} no plan",
      "{plan.objectives} 个目标中已达成 {plan.met}、绿灯 {plan.green}、黄灯 {plan.amber}、红灯 {plan.red}；{plan.unplanned} 个大客户尚无计划",
    ),
    label("Account plans", "客户计划"),
  ],
  kpis: ["plan.objectives", "plan.met", "plan.green", "plan.amber", "plan.red", "plan.unplanned"],
  charts: [],
  freezeColumns: 2,
  needs: "plans",
  tables: [
    {
      id: "plans",
      name: "KAM_AccountPlans",
      rows: "plan",
      label: label("Objectives", "计划目标"),
      columns: [
        { ref: "plan.customer" },
        { ref: "plan.objective", wrap: true },
        { ref: "plan.isKey" },
        { ref: "plan.unit", startsGroup: true },
        { ref: "plan.baseline" },
        { ref: "plan.target" },
        { ref: "plan.actual" },
        { ref: "plan.by" },
        {
          ref: "plan.variance",
          startsGroup: true,
          formula: `=IF(OR(${actual}="",${target}=""),"",${actual}-${target})`,
        },
        { ref: "plan.progress", look: "negative" },
        { ref: "plan.expected" },
        { ref: "plan.state", look: "classes" },
        { ref: "plan.dueDay", startsGroup: true },
        { ref: "plan.daysLeft", look: "negative" },
        { ref: "plan.owner" },
        { ref: "plan.action", wrap: true },
      ],
      sort: { by: "plan.state", order: "descending" },
    },
  ],
  notes: [
    label(
      "The four questions of an account plan: where are we (baseline), where do we want to be (target, due), how do we get there (how), how do we know (actual, status). Strengths and threats of an account stand on the Dossier sheet.",
      "客户计划的四个问题：现在何处（基准值）、要到何处（目标值、到期日）、如何到达（措施）、怎样衡量（实际值、状态）。客户的优势与威胁见客户档案表。",
    ),
  ],
};
