import type { Parameter } from "../parameter";

/** How win rates are learned, how deals are kept to compare with, and how forecasts are judged afterwards. */
export const winRateParameters = {
  winRateSource: {
    kind: "choice",
    label: { "en-US": "Win rates used", "zh-CN": "采用的赢率" },
    meaning: {
      "en-US":
        "Which rates the forecast weighs open deals with, where a deal has none of its own: those of the stage table, those learned from closed deals, or the model of each deal's facts. The table is the default because it is agreed, visible and does not move from refresh to refresh; the backtest says when another one does better.",
      "zh-CN":
        "商机未自带赢率时，预测按哪种赢率加权：阶段赢率表、由已结商机学习所得、或按商机特征的模型。默认用阶段赢率表，因其经约定、可见且不随刷新变动；其他方法更准时，预测回测会指出。",
    },
    source: "S103",
    default: "table",
    choices: {
      table: { "en-US": "Stage table", "zh-CN": "阶段赢率表" },
      learned: { "en-US": "Learned from closed deals", "zh-CN": "由已结商机学习" },
      model: { "en-US": "Model of deal facts", "zh-CN": "商机特征模型" },
    },
  },
  rateInterval: {
    kind: "share",
    label: { "en-US": "Interval of win rates", "zh-CN": "赢率区间的置信水平" },
    meaning: {
      "en-US": "Probability with which the true win rate lies in the interval shown beside it.",
      "zh-CN": "真实赢率落在所示区间内的概率。",
    },
    source: "convention",
    default: 0.95,
    min: 0.5,
    max: 0.999,
  },
  rateLeastDeals: {
    kind: "count",
    label: { "en-US": "Closed deals for a win rate", "zh-CN": "计算赢率所需已结商机数" },
    meaning: {
      "en-US": "With fewer closed deals a learned rate is shown with a warning and not used by the forecast.",
      "zh-CN": "已结商机少于该数时，学习所得赢率仅供参考并给出提示，预测不采用。",
    },
    source: "convention",
    default: 20,
    min: 1,
    max: 1000,
  },
  rateWidest: {
    kind: "share",
    label: { "en-US": "Widest interval for a ranking", "zh-CN": "可供排名的最宽区间" },
    meaning: {
      "en-US": "A win rate whose interval (Wilson) is wider says too little to rank people or products by it.",
      "zh-CN": "赢率区间（Wilson）宽于该值时，不足以据此对人员或产品排名。",
    },
    source: "convention",
    default: 0.35,
    min: 0.05,
    max: 1,
  },
  stagePriorDeals: {
    kind: "count",
    label: { "en-US": "Weight of the stage table", "zh-CN": "阶段赢率表的权重" },
    meaning: {
      "en-US":
        "How many closed deals the stage table's rate weighs as much as when a stage's rate is learned; 0 trusts the deals alone.",
      "zh-CN": "学习阶段赢率时，阶段赢率表相当于多少笔已结商机的分量；0 表示只看商机。",
    },
    source: "convention",
    default: 10,
    min: 0,
    max: 1000,
  },
  lossStageKnown: {
    kind: "share",
    label: { "en-US": "Lost deals of known stage", "zh-CN": "已知输单阶段的占比" },
    meaning: {
      "en-US":
        "A rate for each stage is learned only when the stage in which a deal was lost is known for at least this part of the lost deals; else the rate of all closed deals stands for every stage.",
      "zh-CN": "只有当至少该比例的输单知道在哪个阶段丢失时，才分阶段学习赢率；否则各阶段均用全部已结商机的赢率。",
    },
    source: "convention",
    default: 0.8,
    min: 0,
    max: 1,
  },
  modelLeastDeals: {
    kind: "count",
    label: { "en-US": "Deals for the model", "zh-CN": "启用模型所需商机数" },
    meaning: {
      "en-US":
        "Fewest won and fewest lost deals from which the model of deal facts is learned; with few it is confidently wrong.",
      "zh-CN": "启用商机特征模型所需的最少赢单数与最少输单数；过少时模型会自信地出错。",
    },
    source: "Odoo PLS",
    default: 50,
    min: 5,
    max: 100_000,
  },
} as const satisfies Record<string, Parameter>;
