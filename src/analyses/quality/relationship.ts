import { label } from "../../i18n/label";
import { hasField, judgedNumber } from "../customerField";
import { defineAnalysis, type AnalysisInput, type ResultColumn } from "../analysis";
import { percentText } from "../numberText";
import { parameters as declared } from "../parameters";
import { columnOf } from "./columnOf";
import { gapNotes, lineColumns, lineScore } from "./lineScore";

const words = declared.relationWeights.keys;
export type DriverId = keyof typeof words;

const driver = (id: DriverId, kind: ResultColumn["kind"], definition: string, definitionZh: string): ResultColumn => ({
  kind,
  label: words[id],
  definition: label(definition, definitionZh),
});

const drivers: Readonly<Record<DriverId, ResultColumn>> = {
  profit: driver(
    "profit",
    "number",
    "Profit ÷ average profit of the customers that bought.",
    "利润 ÷ 有购买客户的平均利润。",
  ),
  duration: driver("duration", "count", "Whole months since the customer's first day.", "自合作起始日起的整月数。"),
  knowledge: driver(
    "knowledge",
    "number",
    "Competence of the customer, 1 to 5, as the assessments say: what can be learned from it.",
    "客户核心竞争力（1–5 分），取自客户评估表，反映可从中学习的价值。",
  ),
  referral: driver(
    "referral",
    "number",
    "Referral value ÷ average profit of the customers that bought; 0 for those that recommended nobody.",
    "推荐价值 ÷ 有购买客户的平均利润；没有推荐者为 0。",
  ),
};

const name = label("Relationship value", "关系价值评分");

/** What the relationship with each customer is worth: profit, duration, knowledge, referrals. */
export const relationship = defineAnalysis({
  id: "relationship",
  pillar: "tiering",
  entity: "customer",
  label: label("Relationship value", "关系价值"),
  question: label("What drives the value of each relationship?", "各客户关系价值由什么驱动？"),
  needs: ["receivables"],
  parameters: ["relationWeights", "relationZero", "relationFull", "qualityKnownShare"],
  after: ["trading", "keyAccount", "customerValue"],
  columns: lineColumns(name, drivers),
  kpis: {
    mean: {
      kind: "number",
      label: label("Mean relationship value", "平均关系价值评分"),
      definition: label("Mean of the scores, each customer alike.", "各客户关系价值评分的算术平均。"),
    },
  },
  compute(input) {
    const { relationWeights: weights, relationZero: zero, relationFull: full, qualityKnownShare } = input.parameters;
    const raw = {
      profit: columnOf(input, "keyAccount", "contribution"),
      duration: columnOf(input, "trading", "tenureMonths"),
      knowledge: judgedNumber(input.ledger.customers, "competence"),
      referral: referralsOf(input),
    };
    const scored = lineScore(raw, { weights, zero, full }, qualityKnownShare);
    const known = scored.score.filter((score) => !Number.isNaN(score));
    return {
      rows: input.ledger.customers.count,
      columns: scored,
      kpis: { mean: known.length > 0 ? known.reduce((sum, score) => sum + score, 0) / known.length : NaN },
      notes: gapNotes(name, raw, words, percentText(qualityKnownShare)),
    };
  },
});

/** Referral value in average profits; not known where the workbook does not speak of referrals at all. */
function referralsOf(input: AnalysisInput): Float64Array {
  const { customers } = input.ledger;
  const none = new Float64Array(customers.count).fill(NaN);
  if (!hasField(customers, "referredBy") && !hasField(customers, "referralValue")) return none;
  const average = averageProfit(customers.profit, customers.invoiceCount);
  if (!(average > 0)) return none;
  const value = columnOf(input, "customerValue", "referral");
  return value.map((each) => (Number.isNaN(each) ? 0 : each / average));
}

/** Profit of all ÷ those that bought; NaN where a profit is not known. */
function averageProfit(profit: Float64Array, invoices: Float64Array): number {
  const buyers = invoices.reduce((n, each) => n + (each > 0 ? 1 : 0), 0);
  return buyers > 0 ? profit.reduce((total, each) => total + each, 0) / buyers : NaN;
}
