import type { Parameter } from "../parameter";

/** What refreshes keep of the deals, and which day they are compared with. */
export const movementParameters = {
  movementDays: {
    kind: "days",
    label: { "en-US": "Compare with at least", "zh-CN": "对比间隔至少" },
    meaning: {
      "en-US":
        "Movements are shown since the latest refresh that lies at least so many days before the as-of date; 7 compares with last week even when you refresh every day.",
      "zh-CN": "商机变动与截止日前至少该天数的最近一次刷新对比；每天刷新时，填 7 即与上周对比。",
    },
    source: "D365",
    default: 1,
    min: 1,
    max: 366,
  },
  snapshotDeals: {
    kind: "count",
    label: { "en-US": "Deals kept for comparison", "zh-CN": "留存用于对比的商机数" },
    meaning: {
      "en-US": "Most deals that a refresh keeps on the History sheet; beyond it the smallest are left out.",
      "zh-CN": "每次刷新在历史表中留存的商机上限；超出时省略金额最小的。",
    },
    source: "convention",
    default: 3000,
    min: 10,
    max: 20_000,
  },
} as const satisfies Record<string, Parameter>;
