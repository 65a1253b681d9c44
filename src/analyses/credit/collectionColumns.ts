import { label } from "../../i18n/label";
import type { Class, Kpi, ResultColumn } from "../analysis";

/** Groups of the worklist, in the order of the engine's without "none". */
export const groupClasses: readonly Class[] = [
  { id: "wait", label: label("Wait", "等待"), look: "neutral" },
  { id: "lowHanging", label: label("Low-hanging", "易收回"), look: "good" },
  { id: "atRisk", label: label("At risk", "有风险"), look: "bad" },
  { id: "routine", label: label("Routine", "常规"), look: "warning" },
];

const points = (english: string, chinese: string, what: string, whatZh: string): ResultColumn => ({
  kind: "count",
  label: label(`Points: ${english}`, `得分：${chinese}`),
  definition: label(`What ${what} adds to the points.`, `${whatZh}的得分。`),
});

export const collectionColumns = {
  rank: {
    kind: "count",
    label: label("Rank", "序号"),
    definition: label("1 = the largest expected gain.", "1 为预期收益最大。"),
  },
  group: {
    kind: "class",
    label: label("Group", "分组"),
    definition: label(
      "Wait: all of it promised or in dispute; low-hanging: usually pays on time; at risk: habitually late, broken promises or many reminders; routine: all others that are overdue.",
      "等待：全部已承诺或有争议；易收回：通常准时付款；有风险：习惯性拖欠、失约或多次催款；常规：其余逾期客户。",
    ),
  },
  action: {
    kind: "class",
    label: label("Next action", "下一步"),
    definition: label(
      "By group, promises and dunning level: a reminder on level 1, a call from level 2 on, escalation on the last.",
      "按分组、承诺与催款级别：1 级发函，2 级起电话，最后一级升级处理。",
    ),
  },
  gain: {
    kind: "money",
    label: label("Expected gain", "预期收益"),
    definition: label(
      "At stake × points ÷ 100, the points between 0 and 100; 0 for those to wait for.",
      "可争取金额 × 评分 ÷ 100，评分取 0 至 100；等待组为 0。",
    ),
  },
  atStake: {
    kind: "money",
    label: label("At stake", "可争取金额"),
    definition: label(
      "Σ overdue, undisputed amount × chance that it is not paid by itself within the horizon of collecting.",
      "Σ 无争议逾期额 × 催收观察期内不会自动到账的概率。",
    ),
  },
  score: {
    kind: "count",
    label: label("Points", "评分"),
    definition: label("Σ points of the rules.", "各规则得分之和。"),
  },
  amount: points("amount", "金额", "the part of all that is overdue", "占全部逾期的比例"),
  age: points("age", "账龄", "the oldest overdue invoice", "最长逾期天数"),
  habit: points("habit", "付款习惯", "the usual lateness", "平均逾期天数"),
  promise: points("promises", "承诺", "a broken promise", "失约"),
  dispute: points("dispute", "争议", "a dispute over half of it or more", "争议占一半及以上"),
  collectable: {
    kind: "money",
    label: label("Overdue, undisputed", "无争议逾期"),
    definition: label("Σ overdue amounts that are not disputed.", "无争议的逾期金额合计。"),
  },
  oldest: {
    kind: "days",
    label: label("Oldest, undisputed", "最长逾期（无争议）"),
    definition: label("Days past due of the oldest overdue invoice without dispute.", "无争议发票的最长逾期天数。"),
  },
  level: {
    kind: "count",
    label: label("Dunning level", "催款级别"),
    definition: label(
      "1 from the first day past due, one more after each day of the dunning levels; 0 where all is disputed.",
      "自逾期首日为 1 级，每超过一个设定天数升一级；全部有争议时为 0。",
    ),
  },
  reminders: {
    kind: "count",
    label: label("Reminders sent", "已催收次数"),
    definition: label(
      "Most that were sent for an overdue invoice, as the sheet says.",
      "逾期发票中已催款的最多次数，取自表中。",
    ),
  },
  promiseDay: {
    kind: "day",
    label: label("Promised for", "承诺付款日"),
    definition: label("Next day for which something open is promised.", "未收发票最近的承诺付款日。"),
  },
  promised: {
    kind: "money",
    label: label("Promised", "承诺金额"),
    definition: label("Σ open amounts promised for a day that has not passed.", "承诺日未过的未收金额合计。"),
  },
  promisesBroken: {
    kind: "count",
    label: label("Promises broken", "失约次数"),
    definition: label(
      "Promises whose day has passed while the invoice is open, or that were paid later.",
      "承诺日已过仍未付，或晚于承诺日才付的次数。",
    ),
  },
  promisesKept: {
    kind: "count",
    label: label("Promises kept", "守约次数"),
    definition: label("Promises that were paid by their day.", "在承诺日或之前付清的次数。"),
  },
} as const satisfies Record<string, ResultColumn>;

const overdueOf = (english: string, chinese: string): Kpi => ({
  kind: "money",
  label: label(english, chinese),
  definition: label(`Overdue amount of the customers in the group “${english}”.`, `“${chinese}”组客户的逾期金额。`),
});

export const collectionKpis = {
  customers: {
    kind: "count",
    label: label("Customers on the list", "清单客户数"),
    definition: label("Customers with something overdue.", "有逾期的客户数。"),
  },
  gain: {
    kind: "money",
    label: label("Expected gain", "预期收益"),
    definition: label("Σ expected gain of the customers on the list.", "清单客户的预期收益合计。"),
  },
  lowHanging: overdueOf("Low-hanging", "易收回"),
  atRisk: overdueOf("At risk", "有风险"),
  wait: overdueOf("Wait", "等待"),
  keptShare: {
    kind: "share",
    label: label("Promises kept", "守约率"),
    definition: label("Kept ÷ (kept + broken) promises.", "守约次数 ÷（守约 + 失约）次数。"),
  },
  promisedAmount: {
    kind: "money",
    label: label("Promised", "承诺金额"),
    definition: label("Σ open amounts promised for a day that has not passed.", "承诺日未过的未收金额合计。"),
  },
} as const satisfies Record<string, Kpi>;
