import { label } from "../../i18n/label";
import type { ResultColumn } from "../analysis";

/** The figures of a year against its target: of the whole, and as columns of each owner and customer. */
export const targetFigures = {
  target: {
    kind: "money",
    label: label("Target of the year", "年度目标"),
    definition: label(
      "Σ targets of the year's months; none where a month has none.",
      "年度各月目标合计；任一月份无目标时不计算。",
    ),
  },
  actual: {
    kind: "money",
    label: label("Completed this year", "本年已完成"),
    definition: label("Σ completed from the first day of the year to the as-of date.", "年度首日至截止日的完成额。"),
  },
  attainment: {
    kind: "share",
    label: label("Attainment", "达成率"),
    definition: label("Completed ÷ target of the year.", "本年已完成 ÷ 年度目标。"),
  },
  pace: {
    kind: "share",
    label: label("Pace", "进度比"),
    definition: label(
      "Attainment ÷ part of the year's plan that is due by the as-of date; 100 % is on plan.",
      "达成率 ÷ 截至截止日应完成的计划比例；100% 为符合计划。",
    ),
  },
  runRate: {
    kind: "money",
    label: label("Run-rate", "推算全年"),
    definition: label(
      "Where the year ends if the rest goes as the plan's season and the pace so far say: completed ÷ elapsed part of the plan.",
      "按计划季节性与当前进度推算的全年完成额：已完成 ÷ 计划已过比例。",
    ),
  },
  gap: {
    kind: "money",
    label: label("Still missing", "尚缺"),
    definition: label("Target of the year − completed, 0 when reached.", "年度目标 − 已完成；达成时为 0。"),
  },
  requiredPace: {
    kind: "money",
    label: label("Needed a month", "月均需完成"),
    definition: label(
      "Still missing ÷ months left, part months counted by days.",
      "尚缺 ÷ 剩余月数（不足月按天折算）。",
    ),
  },
} as const satisfies Record<string, ResultColumn>;
