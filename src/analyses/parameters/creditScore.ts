import { indicators, type SteppedId } from "../credit/score/indicators";
import type { Parameter } from "../parameter";

const levelLabels = {
  best: { "en-US": "best", "zh-CN": "优" },
  good: { "en-US": "good", "zh-CN": "良" },
  fair: { "en-US": "fair", "zh-CN": "中" },
  weak: { "en-US": "weak", "zh-CN": "弱" },
} as const;

/** The borders of an indicator's levels, in the order best to weak. */
function steps<I extends SteppedId>(id: I) {
  const { label, better, steps: borders, stepKind } = indicators[id];
  const [best, good, fair, weak] = borders;
  const [from, fromZh] =
    better === "higher" ? ["from this value on", "达到此值即得"] : ["below this value", "低于此值即得"];
  return {
    kind: "set",
    of: stepKind,
    label: { "en-US": `Steps of ${label["en-US"].toLowerCase()}`, "zh-CN": `${label["zh-CN"]}分档` },
    meaning: {
      "en-US": `The indicator has the points of a level ${from}; all else has those of “poor”.`,
      "zh-CN": `指标${fromZh}该档分值，其余得“差”档分值。`,
    },
    source: "S090",
    keys: levelLabels,
    default: { best, good, fair, weak },
    min: -1000,
    max: 100_000,
    together: better === "higher" ? "falls" : "rises",
  } as const satisfies Parameter;
}

const grades = {
  CA1: { "en-US": "CA1", "zh-CN": "CA1" },
  CA2: { "en-US": "CA2", "zh-CN": "CA2" },
  CA3: { "en-US": "CA3", "zh-CN": "CA3" },
  CA4: { "en-US": "CA4", "zh-CN": "CA4" },
  CA5: { "en-US": "CA5", "zh-CN": "CA5" },
  NR: { "en-US": "NR", "zh-CN": "NR" },
} as const;
const { CA1, CA2, CA3, CA4 } = grades;

type Weights = { readonly [I in keyof typeof indicators]: number };
type WeightLabels = { readonly [I in keyof typeof indicators]: Parameter["label"] };
const ofIndicators = <T>(pick: (indicator: (typeof indicators)[keyof typeof indicators]) => T) =>
  Object.fromEntries(Object.entries(indicators).map(([id, indicator]) => [id, pick(indicator)]));

/** Weights, steps and cut-offs of the credit score. */
export const creditScoreParameters = {
  creditWeights: {
    kind: "set",
    of: "share",
    label: { "en-US": "Weight in the credit score", "zh-CN": "信用评分权重" },
    meaning: {
      "en-US": "How much an indicator counts; the weight of a missing one goes to the others in proportion.",
      "zh-CN": "指标在评分中的权重；缺失指标的权重按比例分给其他指标。",
    },
    source: "S088, S090",
    keys: ofIndicators(({ label }) => label) as WeightLabels,
    default: ofIndicators(({ weight }) => weight) as Weights,
    min: 0,
    max: 1,
    together: "sumsToOne",
  },
  creditPoints: {
    kind: "set",
    of: "number",
    label: { "en-US": "Points of a level", "zh-CN": "各档分值" },
    meaning: {
      "en-US": "Points of the levels of every indicator that has steps; 0 to 100.",
      "zh-CN": "分档指标各档的分值，0 至 100。",
    },
    source: "S090",
    keys: { ...levelLabels, poor: { "en-US": "poor", "zh-CN": "差" } },
    default: { best: 100, good: 75, fair: 50, weak: 25, poor: 0 },
    min: 0,
    max: 100,
    together: "falls",
  },
  creditFileScale: {
    kind: "number",
    label: { "en-US": "Scale of the five Cs", "zh-CN": "5C 评分满分" },
    meaning: {
      "en-US": "The best sub-score that the credit file gives: 5, 10 or 100; it is worth 100 points.",
      "zh-CN": "信用档案中单项评分的满分（5、10 或 100），折合 100 分。",
    },
    source: "S088, S089",
    default: 10,
    min: 1,
    max: 1000,
  },
  steps_current: steps("current"),
  steps_quick: steps("quick"),
  steps_debt: steps("debt"),
  steps_netMargin: steps("netMargin"),
  steps_roa: steps("roa"),
  steps_daysLate: steps("daysLate"),
  steps_onTime: steps("onTime"),
  steps_limitUse: steps("limitUse"),
  steps_salesOutstanding: steps("salesOutstanding"),
  steps_years: steps("years"),
  creditHistoryMonths: {
    kind: "months",
    label: { "en-US": "Payment history that counts", "zh-CN": "付款记录统计期" },
    meaning: {
      "en-US": "Invoices due in so many months before the as-of date tell how a customer pays; 0 takes all.",
      "zh-CN": "截止日前若干个月内到期的发票用于评价付款表现；0 表示全部。",
    },
    source: "S101",
    default: 24,
    min: 0,
    max: 120,
  },
  creditMissing: {
    kind: "choice",
    label: { "en-US": "Missing indicators", "zh-CN": "缺失指标处理" },
    meaning: {
      "en-US":
        "Whether a missing indicator's weight goes to the others, down to the least known share, or any gap refuses the score.",
      "zh-CN": "缺失指标的权重分给其他指标（须达到最低已知比例），或有缺即不评分。",
    },
    source: "S090, B1",
    default: "reweight",
    choices: {
      reweight: { "en-US": "Weigh the others more", "zh-CN": "权重分给其他指标" },
      refuse: { "en-US": "No score with a gap", "zh-CN": "有缺即不评分" },
    },
  },
  creditKnownShare: {
    kind: "share",
    label: { "en-US": "Least known share", "zh-CN": "最低已知比例" },
    meaning: {
      "en-US":
        "Share of the weights that must be known for a score; below it the customer is not rated (NR). 35 % lets payment behaviour alone give a score.",
      "zh-CN": "评分所需的最低已知权重；低于此值不评级（NR）。35 % 时仅凭付款表现即可评分。",
    },
    source: "S090, B1",
    default: 0.35,
    min: 0,
    max: 1,
  },
  creditReliability: {
    kind: "set",
    of: "share",
    label: { "en-US": "Reliability of statements", "zh-CN": "报表可靠性折扣" },
    meaning: {
      "en-US":
        "Part of the weight that ratios keep by how the statement was made; one that does not say counts as unchecked.",
      "zh-CN": "按报表出具方式，财务比率保留的权重比例；未注明视为未经核实。",
    },
    source: "S098",
    keys: {
      audited: { "en-US": "audited", "zh-CN": "经审计" },
      reviewed: { "en-US": "reviewed", "zh-CN": "经审核" },
      compiled: { "en-US": "compiled", "zh-CN": "汇编" },
      unchecked: { "en-US": "unchecked", "zh-CN": "未经核实" },
    },
    default: { audited: 1, reviewed: 0.85, compiled: 0.7, unchecked: 0.5 },
    min: 0,
    max: 1,
    together: "falls",
  },
  creditCuts: {
    kind: "set",
    of: "number",
    label: { "en-US": "Least score of grade", "zh-CN": "等级最低分" },
    meaning: {
      "en-US":
        "Score from which a customer has this grade; below the last it is CA5. The usual 86/61/46/31 are to be confirmed by your own credit policy.",
      "zh-CN": "达到该分数即为该等级，低于最后一档为 CA5。通行的 86/61/46/31 须按贵方信用政策确认。",
    },
    source: "S091, to be confirmed",
    keys: { CA1, CA2, CA3, CA4 },
    default: { CA1: 86, CA2: 61, CA3: 46, CA4: 31 },
    min: 0,
    max: 100,
    together: "falls",
  },
  creditContactDays: {
    kind: "set",
    of: "days",
    label: { "en-US": "Contact rhythm", "zh-CN": "联系频率" },
    meaning: {
      "en-US": "Days between contacts about credit, by grade: frequent for the best, regular for CA3, sparing below.",
      "zh-CN": "各等级信用联系的间隔天数：优质客户经常联系，CA3 定期联系，其下从简。",
    },
    source: "S091",
    keys: grades,
    default: { CA1: 30, CA2: 30, CA3: 60, CA4: 90, CA5: 180, NR: 60 },
    min: 1,
    max: 3650,
  },
  creditReviewDays: {
    kind: "set",
    of: "days",
    label: { "en-US": "Interval of credit investigations", "zh-CN": "资信调查周期" },
    meaning: {
      "en-US": "Days after which a customer of this grade is investigated anew.",
      "zh-CN": "各等级客户重新进行资信调查的周期。",
    },
    source: "S100",
    keys: grades,
    default: { CA1: 365, CA2: 365, CA3: 180, CA4: 90, CA5: 365, NR: 90 },
    min: 1,
    max: 3650,
  },
} as const satisfies Record<string, Parameter>;
