import { bytesFrom, numbersFrom } from "../../engine/columns";
import { loyaltyScore as scoreOf } from "../../engine/lifecycle/loyaltyScore";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { purchaseCalendar } from "../../ledger/purchaseCalendar";
import { defineAnalysis, resultOf, UNKNOWN, type AnalysisInput, type Class, type ResultColumn } from "../analysis";
import { percentText } from "../numberText";
import { parameters as declared } from "../parameters";
import { latestSurvey, surveyAnswers } from "./latestSurvey";
import { DEPTHS, depthList, relationDepth } from "./relationDepth";

/** The measures of loyalty, in the order of the parameters' keys. */
export const LOYALTY_MEASURES = [
  "repurchase",
  "wallet",
  "price",
  "referrals",
  "rivals",
  "tolerance",
  "selection",
] as const;
export type LoyaltyMeasureId = (typeof LOYALTY_MEASURES)[number];

const classes: readonly Class[] = [
  { id: "loyal", label: label("Loyal", "忠诚"), look: "good" },
  { id: "wavering", label: label("Wavering", "摇摆"), look: "warning" },
  { id: "disloyal", label: label("Not loyal", "不忠诚"), look: "bad" },
];

const kinds: Readonly<Record<LoyaltyMeasureId, readonly [ResultColumn["kind"], string, string]>> = {
  repurchase: ["count", "Complete months in “Trend over” with an order.", "“趋势统计期”内有订单的完整月份数。"],
  wallet: ["share", "Our sales ÷ what the customer buys of our kind.", "我方销售额 ÷ 客户同类采购总额。"],
  price: ["number", "Latest survey: how much price decides, 0 to 10.", "最近一次调查：价格的决定作用，0 至 10。"],
  referrals: ["count", "Customers that this one recommended us to.", "由该客户推荐的客户数。"],
  rivals: ["number", "Latest survey: openness to rivals, 0 to 10.", "最近一次调查：对竞争品牌的开放程度，0 至 10。"],
  tolerance: ["number", "Latest survey: tolerance of faults, 0 to 10.", "最近一次调查：对质量问题的容忍度，0 至 10。"],
  selection: ["days", "Latest survey: days from the need to the order.", "最近一次调查：从产生需求到下单的天数。"],
};

const measureColumns = Object.fromEntries(
  LOYALTY_MEASURES.flatMap((id): [string, ResultColumn][] => {
    const [kind, english, chinese] = kinds[id];
    const words = declared.loyaltyWeights.keys[id];
    return [
      [id, { kind, label: words, definition: label(english, chinese) }],
      [
        `${id}Points`,
        {
          kind: "number",
          label: label(`${words["en-US"]}: points`, `${words["zh-CN"]}得分`),
          definition: label(
            `100 × (value − “no points at”) ÷ (“full points at” − “no points at”), 0 to 100.`,
            "100 ×（数值 − 零分线）÷（满分线 − 零分线），限 0 至 100。",
          ),
        },
      ],
    ];
  }),
);

/** How loyal each customer is by seven measures, how deep the relationship is, and whether a key account's is deep enough. */
export const loyaltyScore = defineAnalysis<string, string>({
  id: "loyaltyScore",
  pillar: "tiering",
  entity: "customer",
  label: label("Loyalty score", "忠诚度评分"),
  question: label("How loyal is each customer, and by which measures?", "各客户忠诚度如何，依据哪些指标？"),
  needs: ["receivables"],
  parameters: [
    "loyaltyWeights",
    "loyaltyNone",
    "loyaltyFull",
    "loyaltyKnownShare",
    "loyaltyCuts",
    "depthTarget",
    "trendMonths",
  ],
  after: ["loyalty", "trading", "keyAccount"],
  columns: {
    score: {
      kind: "number",
      label: label("Loyalty score", "忠诚度评分"),
      definition: label(
        "Σ weight × points ÷ Σ weight over the measures known, 0 to 100; empty where too little is known.",
        "已知指标的 Σ 权重 × 得分 ÷ Σ 权重，0 至 100 分；已知不足为空。",
      ),
    },
    class: {
      kind: "class",
      label: label("Loyalty", "忠诚度"),
      definition: label("Loyal, wavering or not loyal by the score.", "按评分分为忠诚、摇摆、不忠诚。"),
    },
    known: {
      kind: "share",
      label: label("Known", "已知权重"),
      definition: label("Σ weight of the measures known ÷ Σ weight.", "已知指标权重 ÷ 全部权重。"),
    },
    ...measureColumns,
    depth: {
      kind: "class",
      label: label("Relationship depth", "关系深度"),
      definition: label(
        "Buyer, preferred buyer, partner, strategic alliance, as the latest survey says, else the customers sheet.",
        "买主、优先的采购者、合作伙伴、战略联盟；取最近一次调查，否则取客户表。",
      ),
    },
    tooShallow: {
      kind: "flag",
      label: label("To deepen", "应加深"),
      definition: label("1 for key accounts below the level that they should have.", "关系低于目标层级的大客户为 1。"),
    },
    isScored: {
      kind: "flag",
      label: label("Scored", "已评分"),
      definition: label("1 where there is a score or a depth.", "有评分或关系深度为 1。"),
    },
  },
  kpis: {
    scored: kpi("count", "Customers scored", "已评分客户", "Customers with a loyalty score.", "有忠诚度评分的客户数。"),
    loyal: kpi(
      "count",
      "Loyal customers",
      "忠诚客户",
      "Customers whose score makes them loyal.",
      "评分达到忠诚线的客户数。",
    ),
    mean: kpi("number", "Mean score", "平均评分", "Mean of the scores, each customer alike.", "各客户评分的算术平均。"),
    toDeepen: kpi(
      "count",
      "Key accounts to deepen",
      "关系应加深的大客户",
      "Key accounts below their level.",
      "关系低于目标层级的大客户数。",
    ),
    deepEnough: kpi(
      "share",
      "Key accounts at their level",
      "达标大客户占比",
      "Key accounts at or above the level that they should have ÷ key accounts whose level is known.",
      "达到目标层级的大客户 ÷ 关系层级已知的大客户。",
    ),
  },
  compute(input) {
    const { ledger, parameters } = input;
    const raw = rawMeasures(input);
    const { loyaltyNone: none, loyaltyFull: full, loyaltyWeights: weight, loyaltyCuts: cuts } = parameters;
    const scored = scoreOf(
      LOYALTY_MEASURES.map((id) => ({ values: raw[id], none: none[id], full: full[id], weight: weight[id] })),
      parameters.loyaltyKnownShare,
    );
    const depth = relationDepth(ledger);
    const isKey = resultOf(input, "keyAccount")?.columns.isKey as Float64Array | undefined;
    const target = DEPTHS.indexOf(parameters.depthTarget);
    const keyDepths = depth.codes.filter((code, row) => code !== UNKNOWN && isKey?.[row] === 1);
    const tooShallow = numbersFrom(depth.codes, (code, row) => Number(isKey?.[row] === 1 && code < target));
    const known = scored.score.filter((score) => !Number.isNaN(score));
    return {
      rows: ledger.customers.count,
      columns: {
        score: scored.score,
        class: {
          codes: bytesFrom(scored.score, (score) =>
            Number.isNaN(score) ? UNKNOWN : score >= cuts.loyal ? 0 : score >= cuts.wavering ? 1 : 2,
          ),
          classes,
        },
        known: scored.knownShare,
        ...Object.fromEntries(
          LOYALTY_MEASURES.flatMap((id, i) => [
            [id, raw[id]],
            [`${id}Points`, scored.points[i]],
          ]),
        ),
        depth: { codes: depth.codes, classes: depthList },
        tooShallow,
        isScored: numbersFrom(scored.score, (score, row) =>
          Number(!Number.isNaN(score) || depth.codes[row] !== UNKNOWN),
        ),
      },
      kpis: {
        scored: known.length,
        loyal: known.filter((score) => score >= cuts.loyal).length,
        mean: known.length > 0 ? known.reduce((sum, score) => sum + score, 0) / known.length : NaN,
        toDeepen: keyDepths.length > 0 ? keyDepths.filter((code) => code < target).length : NaN,
        deepEnough: keyDepths.length > 0 ? keyDepths.filter((code) => code >= target).length / keyDepths.length : NaN,
      },
      notes: notesOf(input, raw, depth.unknownWords),
    };
  },
});

function rawMeasures(input: AnalysisInput): Readonly<Record<LoyaltyMeasureId, Float64Array>> {
  const { ledger, parameters } = input;
  const missing = new Float64Array(ledger.customers.count).fill(NaN);
  const column = (analysis: string, id: string): Float64Array => {
    const values = resultOf(input, analysis)?.columns[id];
    return values instanceof Float64Array ? values : missing;
  };
  const latest = latestSurvey(ledger);
  return {
    repurchase: orderMonths(input, parameters.trendMonths),
    wallet: column("trading", "walletShare"),
    price: surveyAnswers(ledger, latest, "priceSensitivity"),
    referrals: column("loyalty", "referrals"),
    rivals: surveyAnswers(ledger, latest, "rivalAttitude"),
    tolerance: surveyAnswers(ledger, latest, "faultTolerance"),
    selection: surveyAnswers(ledger, latest, "selectionDays"),
  };
}

/** Months with an order among the latest complete ones; NaN for customers that never bought. */
function orderMonths({ ledger }: AnalysisInput, span: number): Float64Array {
  const { bought, completeMonths } = purchaseCalendar(ledger);
  return numbersFrom(ledger.customers.firstDay, (first, customer) => {
    if (Number.isNaN(first)) return NaN;
    let months = 0;
    for (let cell = bought.start[customer + 1] - 1; cell >= bought.start[customer]; cell--) {
      const back = completeMonths - 1 - bought.period[cell];
      if (back >= span) break;
      if (back >= 0) months++;
    }
    return months;
  });
}

function notesOf(
  { parameters }: AnalysisInput,
  raw: Readonly<Record<LoyaltyMeasureId, Float64Array>>,
  unknownWords: readonly string[],
): Label[] {
  const absent = LOYALTY_MEASURES.filter((id) => raw[id].every(Number.isNaN)).map(
    (id) => declared.loyaltyWeights.keys[id],
  );
  const share = percentText(parameters.loyaltyKnownShare);
  const notes = [
    label(
      `The weight of measures that are not known goes to the others in proportion; at least ${share} of the weights must be known.`,
      `未知指标的权重按比例分给其他指标；已知权重须达 ${share}。`,
    ),
  ];
  if (absent.length > 0)
    notes.push(
      label(
        `Not known of any customer: ${absent.map((words) => words["en-US"]).join(", ")}.`,
        `全部客户均缺：${absent.map((words) => words["zh-CN"]).join("、")}。`,
      ),
    );
  if (unknownWords.length > 0)
    notes.push(
      label(
        `Relation levels that are none of the four: ${unknownWords.slice(0, 5).join(", ")}.`,
        `无法归入四个层级的关系层级：${unknownWords.slice(0, 5).join("、")}。`,
      ),
    );
  return notes;
}

function kpi(kind: ResultColumn["kind"], english: string, chinese: string, definition: string, definitionZh: string) {
  return { kind, label: label(english, chinese), definition: label(definition, definitionZh) };
}
