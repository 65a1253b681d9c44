import type { Parameter } from "../parameter";

/** How forecasts are judged by what came. */
export const backtestParameters = {
  backtestMonths: {
    kind: "months",
    label: { "en-US": "Backtest period", "zh-CN": "回测期长度" },
    meaning: {
      "en-US": "Months that each past forecast looked ahead; 3 tests quarters.",
      "zh-CN": "每次回测向前预测的月数；3 即按季度回测。",
    },
    source: "S115",
    default: 3,
    min: 1,
    max: 12,
  },
  backtestPeriods: {
    kind: "count",
    label: { "en-US": "Backtest periods", "zh-CN": "回测期数" },
    meaning: {
      "en-US": "Most past periods that are forecast again and compared with what came.",
      "zh-CN": "重新预测并与实际对比的过去期间上限。",
    },
    source: "S115",
    default: 4,
    min: 1,
    max: 24,
  },
} as const satisfies Record<string, Parameter>;
