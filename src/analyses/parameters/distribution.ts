import { label } from "../../i18n/label";
import type { Parameter } from "../parameter";

/** How the distribution of the forecast is computed, and how deals are called. */
export const distributionParameters = {
  commonFate: {
    kind: "choice",
    label: label("Common fate taken from", "商机相关性取自"),
    meaning: label(
      "Whether the common fate of deals is learned from how far the past periods of the backtest came out from their forecasts, or given. Where there is no past period, or past periods speak for deals on their own, none is learned and the given one counts.",
      "商机相关性由回测各期实际与预测的偏离程度学习所得，或按给定值。没有可回测的期间，或各期偏离符合相互独立时，采用给定值。",
    ),
    source: "convention",
    default: "learned",
    choices: {
      learned: label("Learned from past periods", "由过去各期学习"),
      given: label("As given", "按给定值"),
    },
  },
  dealCorrelation: {
    kind: "share",
    label: label("Common fate of deals", "商机相关性"),
    meaning: label(
      "How much deals win and lose together, as in a good or bad quarter; 0 means each by itself. Above 0 the distribution is simulated.",
      "各商机同赢同输的程度（景气好坏）；0 表示相互独立。大于 0 时以模拟方式计算分布。",
    ),
    source: "convention",
    default: 0,
    min: 0,
    max: 0.9,
  },
  simulationRuns: {
    kind: "count",
    label: label("Simulated periods", "模拟次数"),
    meaning: label(
      "Number of periods that are simulated where the distribution is not computed.",
      "以模拟方式计算分布时的模拟次数。",
    ),
    source: "convention",
    default: 10_000,
    min: 1_000,
    max: 200_000,
  },
  simulationSeed: {
    kind: "count",
    label: label("Seed of the simulation", "模拟种子"),
    meaning: label("The same seed gives the same figures.", "相同种子得到相同结果。"),
    source: "convention",
    default: 1,
    min: 0,
    max: 1e9,
  },
  dealsExamined: {
    kind: "count",
    label: label("Deals examined singly", "逐一分析的商机数"),
    meaning: label(
      "For so many deals of the period, those that make it most uncertain, it is computed what winning or losing each would do.",
      "对期内不确定性最大的若干商机，逐一计算其赢或输对结果的影响。",
    ),
    source: "convention",
    default: 50,
    min: 1,
    max: 1_000,
  },
  amountReduction: {
    kind: "share",
    label: label("Reduced amount", "金额缩减"),
    meaning: label(
      "By how much a deal shrinks in the question what happens if it comes smaller.",
      "“若金额缩减”情形下商机金额减少的比例。",
    ),
    source: "S104",
    default: 0.2,
    min: 0,
    max: 1,
  },
  categoryRates: {
    kind: "set",
    of: "rate",
    label: label("Lowest win rate of a category", "预测类别的最低赢率"),
    meaning: label(
      "A deal whose owner and stage name no forecast category falls into the first of these that its win rate reaches, else into pipeline.",
      "负责人与阶段均未指定预测类别时，按赢率归入首个达到的类别，否则归入储备。",
    ),
    source: "convention",
    keys: {
      commit: label("Commit", "承诺"),
      mostLikely: label("Most likely", "最可能"),
      bestCase: label("Best case", "乐观"),
    },
    default: { commit: 0.8, mostLikely: 0.5, bestCase: 0.3 },
    min: 0,
    max: 1,
    together: "falls",
  },
} as const satisfies Record<string, Parameter>;
