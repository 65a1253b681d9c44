import { label } from "../../i18n/label";
import { WARNING_SIGNS, type WarningSign } from "../../analyses/lifecycle/warningSigns";
import type { Report, ReportColumn } from "../report";

/** Points of a sign, followed in the sheet: a straight line from calm to alarm. */
function pointsColumn(sign: WarningSign, startsGroup?: true): ReportColumn {
  const [value, calm, alarm] = [`[churnRisk.${sign}]`, `{defectionCalm[${sign}]}`, `{defectionAlarm[${sign}]}`];
  const line = `MAX(0,MIN(1,(${value}-${calm})/(${alarm}-${calm})))`;
  return {
    ref: `churnRisk.${sign}Points`,
    startsGroup,
    formula: `=IF(${value}="","",IF(${calm}=${alarm},IF(${value}>=${alarm},1,0),${line}))`,
  };
}

const perSign = (of: (points: string, weight: string) => string): string =>
  WARNING_SIGNS.map((sign) => of(`[churnRisk.${sign}Points]`, `{defectionWeights[${sign}]}`)).join("+");

const scoreFormula = `=IFERROR((${perSign((points, weight) => `IF(${points}="",0,${weight}*${points})`)})/(${perSign(
  (points, weight) => `IF(${points}="",0,${weight})`,
)}),"")`;

/** Who went, who may go, and how long customers stay. */
export const churn: Report = {
  id: "churn",
  sheet: label("KAM Churn", "KAM 客户流失"),
  short: label("Churn", "客户流失"),
  group: "tiering",
  optional: true,
  titles: [
    label(
      "{churnFlow.lost|customer|customers} lost in {churnFlow.months|month|months} ({churnFlow.churnRate}), {churnFlow.gained} new; {churnRisk.atRisk} more are at risk",
      "{churnFlow.months} 个月流失 {churnFlow.lost} 个客户（{churnFlow.churnRate}），新增 {churnFlow.gained} 个；另有 {churnRisk.atRisk} 个存在风险",
    ),
    label(
      "{churnFlow.lost|customer|customers} lost, {churnFlow.gained} new in {churnFlow.months|month|months}",
      "{churnFlow.months} 个月流失 {churnFlow.lost} 个客户，新增 {churnFlow.gained} 个",
    ),
    label("Churn and retention", "客户流失与留存"),
  ],
  kpis: [
    "churnFlow.customers",
    "churnFlow.lost",
    "churnFlow.churnRate",
    "churnFlow.leak",
    "churnFlow.lostRevenue",
    "churnRisk.atRisk",
    "churnRisk.valueAtRisk",
    "churn.dormant",
    "winBackPlan.success",
    "winBackPlan.expected",
    "loyalty.repurchaseRate",
    "loyalty.returnRate",
    "loyalty.loyalShare",
  ],
  charts: [
    {
      id: "flow",
      titles: [
        label(
          "{churnFlow.gained} new and {churnFlow.reactivated} won back against {churnFlow.lost} lost",
          "新增 {churnFlow.gained}、赢回 {churnFlow.reactivated}，流失 {churnFlow.lost}",
        ),
        label("Customers by month", "各月客户流动"),
      ],
      kind: "stackedColumn",
      rows: "flow",
      categories: "churnFlow.name",
      series: [
        { ref: "churnFlow.gained", meaning: "actual" },
        { ref: "churnFlow.reactivated", meaning: "forecast" },
        { ref: "churnFlow.lostBelow", meaning: "risk" },
      ],
    },
    {
      id: "retention",
      titles: [
        label(
          "{cohorts.firstReturn} buy again in the period after their first purchase",
          "{cohorts.firstReturn} 的客户在首购次期再次购买",
        ),
        label("Customers that still buy, by periods after the first purchase", "首购后各期仍购买的客户"),
      ],
      kind: "line",
      rows: "cohortAge",
      categories: "cohortAges.age",
      series: [{ ref: "cohortAges.retention", meaning: "actual", labels: true }],
    },
  ],
  tables: [
    {
      id: "flow",
      name: "KAM_CustomerFlow",
      rows: "flow",
      label: label("Customers by month", "各月客户流动"),
      columns: [
        { ref: "churnFlow.month" },
        { ref: "churnFlow.opening" },
        { ref: "churnFlow.gained" },
        { ref: "churnFlow.reactivated" },
        { ref: "churnFlow.lost", look: "positive" },
        { ref: "churnFlow.closing" },
        { ref: "churnFlow.growth", startsGroup: true },
        { ref: "churnFlow.churnRate" },
        { ref: "churnFlow.leak" },
        { ref: "churnFlow.buying" },
        { ref: "churnFlow.lostRevenue", startsGroup: true },
        { ref: "churnFlow.lostProfit" },
      ],
      totals: ["churnFlow.gained", "churnFlow.reactivated", "churnFlow.lost", "churnFlow.lostRevenue"],
      plain: true,
    },
    {
      id: "tiers",
      name: "KAM_ChurnByTier",
      rows: "churnTier",
      label: label("Churn by tier at the start", "按期初级别的流失"),
      columns: [
        { ref: "churnTiers.tier" },
        { ref: "churnTiers.customers" },
        { ref: "churnTiers.lost", look: "positive" },
        { ref: "churnTiers.rate" },
        { ref: "churnTiers.revenue", startsGroup: true },
        { ref: "churnTiers.lostRevenue" },
        { ref: "churnTiers.revenueChurn" },
      ],
      totals: ["churnTiers.customers", "churnTiers.lost", "churnTiers.revenue", "churnTiers.lostRevenue"],
      optional: true,
      plain: true,
    },
    {
      id: "reasons",
      name: "KAM_ChurnReasons",
      rows: "churnReason",
      label: label("Why customers left", "流失原因"),
      columns: [
        { ref: "churnReasons.reason" },
        { ref: "churnReasons.customers" },
        { ref: "churnReasons.revenue" },
        { ref: "churnReasons.share", look: "dataBar" },
        { ref: "churnReasons.cumulative" },
      ],
      totals: ["churnReasons.customers", "churnReasons.revenue"],
      optional: true,
      plain: true,
    },
    {
      id: "cohorts",
      name: "KAM_Cohorts",
      rows: "cohort",
      label: label("Of the customers of each first period, how many bought again later", "各首购期客户后续再购比例"),
      columns: [{ ref: "cohorts.cohort" }, { ref: "cohorts.size" }, { ref: "cohorts.*", look: "shade" }],
      optional: true,
      plain: true,
    },
    {
      id: "risk",
      name: "KAM_ChurnRisk",
      rows: "customer",
      top: "explained",
      label: label("At risk or declining, by value at risk", "有风险或衰退的客户（按风险价值）"),
      columns: [
        { ref: "customer.name", opens: { report: "customers", table: "customers" } },
        { ref: "abc.class", look: "classes" },
        { ref: "churnRisk.score", look: "dataBar", formula: scoreFormula },
        { ref: "churnRisk.valueAtRisk" },
        { ref: "churnRisk.signs" },
        { ref: "churnRisk.keepValue", look: "negative" },
        { ref: "churnRisk.task", look: "classes" },
        { ref: "churnRisk.orderDrop", startsGroup: true },
        { ref: "churnRisk.frequencyDrop" },
        { ref: "churnRisk.silence" },
        { ref: "churnRisk.overdue" },
        { ref: "churnRisk.slowerPayment" },
        ...WARNING_SIGNS.map((sign, i) => pointsColumn(sign, i === 0 ? true : undefined)),
      ],
      optional: true,
      where: ["churnRisk.atRisk", "churnRisk.isDeclining"],
      sort: { by: "churnRisk.valueAtRisk", order: "descending" },
    },
    {
      id: "winBack",
      name: "KAM_WinBackPlan",
      rows: "customer",
      top: "explained",
      label: label("Win-back plan, by expected value", "挽回计划（按期望价值）"),
      columns: [
        { ref: "customer.name", opens: { report: "customers", table: "customers" } },
        { ref: "churn.state", look: "classes" },
        { ref: "churn.reason" },
        { ref: "winBackPlan.strategy" },
        { ref: "winBackPlan.chance", startsGroup: true },
        { ref: "churn.returnValue" },
        { ref: "winBackPlan.cost" },
        {
          ref: "churn.winBack",
          look: "negative",
          formula: '=IF([churn.returnValue]="","",[winBackPlan.chance]*[churn.returnValue]-[winBackPlan.cost])',
        },
        { ref: "winBackPlan.tried", startsGroup: true },
        { ref: "customer.owner" },
      ],
      optional: true,
      where: ["winBackPlan.isAway"],
      sort: { by: "churn.winBack", order: "descending" },
    },
    {
      id: "winBackActions",
      name: "KAM_WinBackActions",
      rows: "winBackAction",
      label: label("What win-back actions brought", "各挽回措施的效果"),
      columns: [
        { ref: "winBackActions.action" },
        { ref: "winBackActions.attempts" },
        { ref: "winBackActions.won" },
        { ref: "winBackActions.failed" },
        { ref: "winBackActions.open" },
        { ref: "winBackActions.rate" },
        { ref: "winBackActions.least" },
        { ref: "winBackActions.cost" },
        { ref: "winBackActions.costPerWon" },
        { ref: "winBackActions.revenueSince" },
      ],
      totals: ["winBackActions.attempts", "winBackActions.won", "winBackActions.failed", "winBackActions.open", "winBackActions.cost", "winBackActions.revenueSince"], // prettier-ignore
      optional: true,
      plain: true,
    },
    {
      id: "lost",
      name: "KAM_LostCustomers",
      rows: "customer",
      label: label("Lost within the months shown, by last year's revenue", "统计期内流失的客户（按末年收入）"),
      columns: [
        { ref: "customer.name", opens: { report: "customers", table: "customers" } },
        { ref: "churn.lostMonth" },
        { ref: "churn.lastDay" },
        { ref: "churn.yearRevenue" },
        { ref: "churn.yearProfit" },
        { ref: "churn.reason" },
        { ref: "churn.winBack", look: "negative" },
        { ref: "customer.owner" },
      ],
      optional: true,
      where: ["churn.isRecent"],
      sort: { by: "churn.yearRevenue", order: "descending" },
      totals: ["churn.yearRevenue"],
    },
    {
      id: "dormant",
      name: "KAM_DormantCustomers",
      rows: "customer",
      label: label("Dormant, by last year's revenue", "休眠客户（按末年收入）"),
      columns: [
        { ref: "customer.name", opens: { report: "customers", table: "customers" } },
        { ref: "churn.lastDay" },
        { ref: "revenue.quietDays" },
        { ref: "churn.yearRevenue" },
        { ref: "churn.yearProfit" },
        { ref: "churn.winBack", look: "negative" },
        { ref: "customer.owner" },
      ],
      optional: true,
      where: ["churn.isDormant"],
      sort: { by: "churn.yearRevenue", order: "descending" },
      totals: ["churn.yearRevenue"],
    },
  ],
  notes: [
    label(
      "Weights, calm and alarm lines of the warning signs stand on the Parameters sheet; points and churn risk are live formulas and follow them.",
      "各征兆的权重、平静线与警报线见参数表；得分与流失风险为实时公式，随参数变化。",
    ),
  ],
};
