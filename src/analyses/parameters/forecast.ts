import type { Parameter } from "../parameter";

/** Thresholds and choices of forecast and funnel. */
export const forecastParameters = {
  winRates: {
    kind: "rates",
    label: { "en-US": "Win rate", "zh-CN": "赢率" },
    meaning: {
      "en-US":
        "Chance that an open opportunity of this stage is won, unless the opportunity has its own. Known stage words start from the usual 5, 10, 20, 30, 50 and 80 %.",
      "zh-CN": "处于该阶段的未结商机的赢单概率；商机自带赢率时以其为准。常见阶段名称默认取 5、10、20、30、50、80 %。",
    },
    source: "S103",
    default: {},
    min: 0,
    max: 1,
  },
  missingAmounts: {
    kind: "choice",
    label: { "en-US": "Opportunities without amount", "zh-CN": "缺金额的商机" },
    meaning: {
      "en-US":
        "What an open opportunity without an amount counts as: nothing, or the mean amount of the deals won with the same product (of all won deals where there are none).",
      "zh-CN": "未填金额的未结商机如何计入：不计金额，或按同产品已赢单商机的平均金额（无同产品赢单时取全部赢单）。",
    },
    source: "S104",
    default: "none",
    choices: {
      none: { "en-US": "No amount", "zh-CN": "不计金额" },
      usual: { "en-US": "Usual amount of won deals", "zh-CN": "按赢单平均金额" },
    },
  },
  forecastMonths: {
    kind: "months",
    label: { "en-US": "Forecast horizon", "zh-CN": "预测期" },
    meaning: {
      "en-US": "Months from the as-of month on, it included, whose expected closes make up the forecast.",
      "zh-CN": "自截止月（含）起，预计成交日落入其中的商机计入预测的月数。",
    },
    source: "S104",
    default: 3,
    min: 1,
    max: 36,
  },
} as const satisfies Record<string, Parameter>;
