import type { Parameter } from "../parameter";

/** How RFM scores are given and which segment holds which of them. */
export const rfmParameters = {
  rfmRule: {
    kind: "choice",
    label: { "en-US": "RFM scoring", "zh-CN": "RFM 评分规则" },
    meaning: {
      "en-US":
        "How days, invoices and money become scores 1–5. Quantiles are the default because in a book of few accounts many are alike, and they never give equal customers different scores.",
      "zh-CN":
        "最近购买天数、频次、金额如何换算为 1–5 分。默认用分位数：客户少时数值相同者多，分位数不会让相同客户得不同分。",
    },
    source: "S015",
    default: "quantile",
    choices: {
      quantile: { "en-US": "Quantiles (PERCENTILE.INC)", "zh-CN": "分位数（PERCENTILE.INC）" },
      rPackage: { "en-US": "As the R package rfm", "zh-CN": "R 包 rfm 规则" },
      equalGroups: { "en-US": "Groups of equal size", "zh-CN": "等分组" },
      nested: { "en-US": "Nested groups", "zh-CN": "嵌套等分" },
    },
  },
  rfmSegmentation: {
    kind: "choice",
    label: { "en-US": "RFM segments", "zh-CN": "RFM 客户群" },
    meaning: {
      "en-US": "Eleven segments by scores 1–5, or eight by high and low (2 × 2 × 2).",
      "zh-CN": "按 1–5 分划为十一类，或按高低（2 × 2 × 2）划为八类。",
    },
    source: "S015",
    default: "eleven",
    choices: {
      eleven: { "en-US": "Eleven, by scores", "zh-CN": "十一类（按分值）" },
      eight: { "en-US": "Eight, by high and low", "zh-CN": "八类（按高低）" },
    },
  },
  rfmBands: {
    kind: "set",
    of: "scoreBands",
    label: { "en-US": "RFM segment holds", "zh-CN": "RFM 客户群范围" },
    meaning: {
      "en-US":
        "Scores of recency, frequency and money of each of the eleven segments; a letter left out means any score, and further combinations follow a semicolon. Every code must be in exactly one segment.",
      "zh-CN":
        "十一类客户群各自的最近购买（R）、频次（F）、金额（M）得分；未写的字母表示任意得分，多个组合用分号隔开。每个代码须恰好属于一个客户群。",
    },
    source: "S015",
    keys: {
      champions: { "en-US": "Champions", "zh-CN": "冠军客户" },
      loyal: { "en-US": "Loyal", "zh-CN": "忠诚客户" },
      potentialLoyalist: { "en-US": "Potential loyalist", "zh-CN": "潜在忠诚" },
      newCustomer: { "en-US": "New", "zh-CN": "新客户" },
      promising: { "en-US": "Promising", "zh-CN": "有希望" },
      needsAttention: { "en-US": "Needs attention", "zh-CN": "需关注" },
      aboutToSleep: { "en-US": "About to sleep", "zh-CN": "即将沉睡" },
      cannotLose: { "en-US": "Cannot lose", "zh-CN": "不可流失" },
      atRisk: { "en-US": "At risk", "zh-CN": "有流失风险" },
      hibernating: { "en-US": "Hibernating", "zh-CN": "沉睡" },
      lost: { "en-US": "Lost", "zh-CN": "已流失" },
    },
    default: {
      champions: "R4-5 F4-5 M4-5",
      loyal: "R4-5 F4-5 M1-3; R3 F4-5",
      potentialLoyalist: "R4-5 F2-3",
      newCustomer: "R5 F1",
      promising: "R4 F1",
      needsAttention: "R3 F3",
      aboutToSleep: "R3 F1-2",
      cannotLose: "R1-2 F4-5 M4-5",
      atRisk: "R1-2 F4-5 M1-3; R1-2 F3",
      hibernating: "R1-2 F1-2 M3-5",
      lost: "R1-2 F1-2 M1-2",
    },
    min: 1,
    max: 5,
    together: "partition",
  },
  eightLines: {
    kind: "choice",
    label: { "en-US": "Eight segments, high from", "zh-CN": "八类客户群高低界线" },
    meaning: {
      "en-US":
        "What divides high from low in the eight RFM segments: the average of “High from”, or lines of your own.",
      "zh-CN": "RFM 八类中高与低的界线：取“高低分界”的平均水平，或采用自定界线。",
    },
    source: "S015",
    default: "average",
    choices: {
      average: { "en-US": "As “High from”", "zh-CN": "同“高低分界”" },
      own: { "en-US": "Own lines", "zh-CN": "自定界线" },
    },
  },
  eightRecency: {
    kind: "days",
    label: { "en-US": "Own line, recency", "zh-CN": "自定界线：最近购买" },
    meaning: {
      "en-US": "Recency is high up to so many days since the last invoice.",
      "zh-CN": "距最近开票不超过该天数，最近购买为高。",
    },
    source: "S015",
    default: 90,
    min: 0,
    max: 3650,
  },
  eightFrequency: {
    kind: "count",
    label: { "en-US": "Own line, frequency", "zh-CN": "自定界线：频次" },
    meaning: {
      "en-US": "Frequency is high from so many invoices in the revenue window.",
      "zh-CN": "统计期内发票数达到该值，频次为高。",
    },
    source: "S015",
    default: 4,
    min: 0,
    max: 100000,
  },
  eightMoney: {
    kind: "money",
    label: { "en-US": "Own line, money", "zh-CN": "自定界线：金额" },
    meaning: {
      "en-US": "Money is high from so much revenue in the revenue window.",
      "zh-CN": "统计期内收入达到该值，金额为高。",
    },
    source: "S015",
    default: 100000,
    min: 0,
    max: 1000000000000,
  },
} as const satisfies Record<string, Parameter>;
