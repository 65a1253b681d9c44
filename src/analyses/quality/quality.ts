import { numbersFrom } from "../../engine/columns";
import { thresholdTiers } from "../../engine/tiering/thresholdTiers";
import { label } from "../../i18n/label";
import { numberField } from "../customerField";
import { defineAnalysis, UNKNOWN, type AnalysisInput, type Class, type ResultColumn } from "../analysis";
import { percentText } from "../numberText";
import { parameters as declared } from "../parameters";
import { codesOf, columnOf } from "./columnOf";
import { gapNotes, lineColumns, lineScore } from "./lineScore";

/** How good a customer is, best first. */
export const qualityList: readonly Class[] = [
  { id: "good", label: label("Good", "优良"), look: "good" },
  { id: "fair", label: label("Fair", "一般"), look: "neutral" },
  { id: "poor", label: label("Poor", "较差"), look: "bad" },
];

const words = declared.qualityWeights.keys;
export type QualityId = keyof typeof words;

const indicator = (
  id: QualityId,
  kind: ResultColumn["kind"],
  definition: string,
  definitionZh: string,
): ResultColumn => ({ kind, label: words[id], definition: label(definition, definitionZh) });

const indicators: Readonly<Record<QualityId, ResultColumn>> = {
  contribution: indicator(
    "contribution",
    "number",
    "Profit ÷ average profit of the customers that bought: desire and power to buy what brings profit.",
    "利润 ÷ 有购买客户的平均利润，反映对高利润产品的购买欲望与购买力。",
  ),
  margin: indicator("margin", "number", "Margin of the customer ÷ margin of all.", "客户毛利率 ÷ 整体毛利率。"),
  discount: indicator(
    "discount",
    "rate",
    "Share of the list price that it is given: sensitivity to price.",
    "让利占目录价的比例，反映价格敏感度。",
  ),
  onTime: indicator(
    "onTime",
    "share",
    "Part of the amount paid by the due date, as in the payment behaviour.",
    "到期日前付清的金额占比，口径同付款表现。",
  ),
  credit: indicator("credit", "number", "Credit score, 0 to 100.", "信用评分，0 至 100 分。"),
  service: indicator(
    "service",
    "rate",
    "Yearly cost to serve × years of the revenue window ÷ revenue.",
    "年服务成本 × 统计期年数 ÷ 收入。",
  ),
  outlook: indicator(
    "outlook",
    "number",
    "Potential score of the customers or assessments sheet.",
    "客户表或客户评估表中的潜力评分。",
  ),
  relation: indicator(
    "relation",
    "count",
    "Rung of the loyalty ladder, 1 = suspect to 7 = partner: willing to stay.",
    "忠诚阶梯的层级，1 为可能的客户，7 为合作伙伴，反映长期合作意愿。",
  ),
};

const name = label("Quality score", "质量评分");

/** How good a customer is beyond its size: profit, price, payment, credit, cost to serve, outlook, relation. */
export const quality = defineAnalysis({
  id: "quality",
  pillar: "tiering",
  entity: "customer",
  label: label("Good customers", "好客户评分"),
  question: label("Which customers are good ones?", "哪些客户是好客户？"),
  needs: ["receivables"],
  parameters: ["qualityWeights", "qualityZero", "qualityFull", "qualityKnownShare", "qualityCuts", "revenueMonths"],
  after: ["keyAccount", "paymentBehaviour", "creditScore", "loyalty"],
  columns: {
    class: {
      kind: "class",
      label: label("Quality", "客户质量"),
      definition: label(
        "Good, fair or poor by the quality score and the lines of the Parameters sheet; empty without a score.",
        "按质量评分与参数表界线分为优良、一般、较差；无评分时为空。",
      ),
    },
    ...lineColumns(name, indicators),
  },
  kpis: {
    good: count("Good customers", "优良客户数", "Customers of the class good", "质量为优良的客户数"),
    poor: count("Poor customers", "较差客户数", "Customers of the class poor", "质量为较差的客户数"),
    unscored: count("Not scored", "未评分客户数", "Customers of whom too little is known", "资料不足、未评分的客户数"),
    mean: {
      kind: "number",
      label: label("Mean quality", "平均质量评分"),
      definition: label("Mean of the quality scores, each customer alike.", "各客户质量评分的算术平均。"),
    },
  },
  compute(input) {
    const { parameters } = input;
    const raw = rawValues(input);
    const { qualityWeights: weights, qualityZero: zero, qualityFull: full, qualityKnownShare } = parameters;
    const scored = lineScore(raw, { weights, zero, full }, qualityKnownShare);
    // A score is a sum of binary fractions; a hair must not cost a class.
    const sound = scored.score.map((score) => score + 1e-9);
    const { good, fair } = parameters.qualityCuts;
    const codes = thresholdTiers(sound, [good, fair]);
    const known = scored.score.filter((score) => !Number.isNaN(score));
    const countOf = (code: number): number => codes.reduce((n, each) => n + (each === code ? 1 : 0), 0);
    return {
      rows: input.ledger.customers.count,
      columns: { class: { codes, classes: qualityList }, ...scored },
      kpis: {
        good: countOf(0),
        poor: countOf(2),
        unscored: countOf(UNKNOWN),
        mean: known.length > 0 ? known.reduce((sum, score) => sum + score, 0) / known.length : NaN,
      },
      notes: gapNotes(name, raw, words, percentText(qualityKnownShare)),
    };
  },
});

function rawValues(input: AnalysisInput): Readonly<Record<QualityId, Float64Array>> {
  const { customers } = input.ledger;
  const years = (input.parameters.revenueMonths || 12) / 12;
  const cost = numberField(customers, "costToServe");
  return {
    contribution: columnOf(input, "keyAccount", "contribution"),
    margin: columnOf(input, "keyAccount", "margin"),
    discount: numberField(customers, "discountRate"),
    onTime: columnOf(input, "paymentBehaviour", "onTimeShare"),
    credit: columnOf(input, "creditScore", "score"),
    service: cost.map((each, row) => (customers.revenue[row] > 0 ? (each * years) / customers.revenue[row] : NaN)),
    outlook: numberField(customers, "potential"),
    relation: numbersFrom(codesOf(input, "loyalty", "rung"), (rung) => (rung === UNKNOWN ? NaN : rung + 1)),
  };
}

function count(english: string, chinese: string, what: string, whatZh: string) {
  return { kind: "count" as const, label: label(english, chinese), definition: label(`${what}.`, `${whatZh}。`) };
}
