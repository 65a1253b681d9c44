import type { Parameter } from "../parameter";

/** Plans, loyalty, care and points of the accounts. */
export const relationParameters = {
  planMonths: {
    kind: "months",
    group: "tiering",
    label: { "en-US": "Plan runs over", "zh-CN": "计划期长" },
    meaning: {
      "en-US": "Months before its due date in which an objective began, where the plan names no start.",
      "zh-CN": "计划未写开始日期时，按到期日前推多少个月作为开始。",
    },
    source: "S042",
    default: 12,
    min: 1,
    max: 60,
  },
  planPace: {
    kind: "set",
    of: "share",
    group: "tiering",
    label: { "en-US": "Plan status", "zh-CN": "计划红黄绿灯" },
    meaning: {
      "en-US":
        "Part of the progress expected by now from which an objective is green, and from which it is amber; below it is red.",
      "zh-CN": "实际进度达到应有进度的多少为绿灯、多少为黄灯；低于黄灯线为红灯。",
    },
    source: "S042",
    keys: {
      amber: { "en-US": "amber from", "zh-CN": "黄灯不低于" },
      green: { "en-US": "green from", "zh-CN": "绿灯不低于" },
    },
    default: { amber: 0.6, green: 0.9 },
    min: 0,
    max: 2,
    together: "neverFalls",
  },
} as const satisfies Record<string, Parameter>;
