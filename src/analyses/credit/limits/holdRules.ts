import type { HoldRule } from "../../../engine/credit/creditHolds";
import { label } from "../../../i18n/label";
import type { Label } from "../../../i18n/language";
import { percentText } from "../../numberText";
import type { ParameterValues } from "../../parameters";

/** What the rules of a hold look at, in this order, each with how its number reads. */
export const holdMeasures = [
  { id: "knockOut", label: label("knock-out", "否决事项"), text: (value: number): string => String(value) },
  {
    id: "daysOverdue",
    label: label("days overdue", "逾期天数"),
    text: (value: number): string => String(Math.ceil(value)),
  },
  {
    id: "overdueShare",
    label: label("overdue share", "逾期占比"),
    text: (value: number): string => percentText(Number(value.toFixed(3))),
  },
  {
    id: "limitUsed",
    label: label("use of the limit", "额度使用率"),
    text: (value: number): string => percentText(Number(value.toFixed(3))),
  },
  {
    id: "daysExpired",
    label: label("days since the limit ended", "额度过期天数"),
    text: (value: number): string => String(Math.ceil(value)),
  },
] as const;
export type HoldMeasure = (typeof holdMeasures)[number]["id"];

const measure = (id: HoldMeasure): number => holdMeasures.findIndex((each) => each.id === id);

/** A rule that holds orders: its name, its conditions in words and its conditions. */
export interface NamedHoldRule {
  readonly id: string;
  readonly label: Label;
  readonly condition: Label;
  readonly rule: HoldRule;
}

/** The rules in force, in order of precedence. */
export function holdRules(parameters: ParameterValues): readonly NamedHoldRule[] {
  const { holdDaysOverdue, holdOverdueShare, holdLimitUsed, holdOverLimit, holdLimitExpired } = parameters;
  const [share, used, over] = [holdOverdueShare, holdLimitUsed, holdOverLimit].map(percentText);
  return [
    {
      id: "knockOut",
      label: label("Knock-out", "一票否决"),
      condition: label("A knock-out in the credit file", "信用档案中有否决事项"),
      rule: [{ measure: measure("knockOut"), above: 0 }],
    },
    {
      id: "overdue",
      label: label("Long overdue", "长期逾期"),
      condition: label(
        `Oldest overdue invoice above ${holdDaysOverdue} days, with more than ${parameters.holdSmallAmount} overdue`,
        `最长逾期超过 ${holdDaysOverdue} 天，且逾期金额超过 ${parameters.holdSmallAmount}`,
      ),
      rule: [{ measure: measure("daysOverdue"), above: holdDaysOverdue }],
    },
    {
      id: "overLimit",
      label: label("Over limit", "超额度"),
      condition: label(`Use of the limit above ${over}`, `额度使用率超过 ${over}`),
      rule: [{ measure: measure("limitUsed"), above: holdOverLimit }],
    },
    {
      id: "overdueAndUsed",
      label: label("Overdue and used up", "逾期且额度将尽"),
      condition: label(
        `Overdue share above ${share} and use of the limit above ${used}`,
        `逾期占比超过 ${share} 且额度使用率超过 ${used}`,
      ),
      rule: [
        { measure: measure("overdueShare"), above: holdOverdueShare },
        { measure: measure("limitUsed"), above: holdLimitUsed },
      ],
    },
    {
      id: "limitExpired",
      label: label("Limit expired", "额度过期"),
      condition:
        holdLimitExpired > 0
          ? label(`Limit ended more than ${holdLimitExpired} days ago`, `额度到期已超过 ${holdLimitExpired} 天`)
          : label("Limit has ended", "额度已到期"),
      rule: [{ measure: measure("daysExpired"), above: holdLimitExpired }],
    },
  ];
}
