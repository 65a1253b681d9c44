import { label } from "../../i18n/label";
import type { Parameter } from "../parameter";

/** What is to be sold, and how a year's target is broken down. */
export const targetParameters = {
  annualTarget: {
    kind: "money",
    label: label("Annual target", "年度销售目标"),
    meaning: label(
      "What is to be sold in a (financial) year; used where no sheet of targets has a target. 0 means none.",
      "年度（财年）销售目标；仅在没有目标表时使用。0 表示未设置。",
    ),
    source: "S116",
    default: 0,
    min: 0,
    max: 1e15,
  },
  fiscalFirstMonth: {
    kind: "count",
    label: label("First month of the financial year", "财年起始月"),
    meaning: label(
      "Month in which the financial year begins; 1 is the calendar year. Years and quarters of targets are those of the financial year.",
      "财年从几月开始；1 即自然年。目标的年度与季度均按财年计。",
    ),
    source: "convention",
    default: 1,
    min: 1,
    max: 12,
  },
  fiscalYearNamed: {
    kind: "choice",
    label: label("Financial year named after", "财年命名"),
    meaning: label(
      "Whether a financial year that begins in one calendar year and ends in the next bears the number of the one or the other.",
      "跨自然年的财年以起始年还是结束年命名。",
    ),
    source: "convention",
    default: "end",
    choices: {
      end: label("The year in which it ends", "结束所在年"),
      start: label("The year in which it begins", "起始所在年"),
    },
  },
  targetSeason: {
    kind: "choice",
    label: label("Season of targets", "目标的季节性"),
    meaning: label("How the target of a year or quarter is spread over its months.", "年度或季度目标如何分解到各月。"),
    source: "S116",
    default: "history",
    choices: {
      history: label("As in past years", "按历史占比"),
      even: label("Evenly", "平均"),
    },
  },
  targetUnit: {
    kind: "money",
    label: label("Unit of targets", "目标最小单位"),
    meaning: label(
      "Targets are broken down in whole units of this size; the parts still sum to the whole exactly.",
      "目标按此整数单位分解，各部分之和仍与总额完全一致。",
    ),
    source: "S116",
    default: 1,
    min: 0.01,
    max: 1e9,
  },
} as const satisfies Record<string, Parameter>;
