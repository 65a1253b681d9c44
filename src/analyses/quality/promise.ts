import { cutOf, isHigh } from "../../engine/tiering/cut";
import { label } from "../../i18n/label";
import { judgedNumber, numberField } from "../customerField";
import { defineAnalysis, type ResultColumn } from "../analysis";
import { percentText } from "../numberText";
import { parameters as declared } from "../parameters";
import { measureOf } from "../tiering/abc";
import { codesOf, columnOf } from "./columnOf";
import { gapNotes, lineColumns, lineScore } from "./lineScore";

const words = declared.promiseWeights.keys;
export type PromiseId = keyof typeof words;

const indicator = (
  id: PromiseId,
  kind: ResultColumn["kind"],
  definition: string,
  definitionZh: string,
): ResultColumn => ({ kind, label: words[id], definition: label(definition, definitionZh) });

const indicators: Readonly<Record<PromiseId, ResultColumn>> = {
  growth: indicator("growth", "rate", "Revenue ÷ revenue of the window before − 1.", "收入 ÷ 上期收入 − 1。"),
  credit: indicator("credit", "number", "Credit score, 0 to 100.", "信用评分，0 至 100 分。"),
  competence: indicator(
    "competence",
    "number",
    "Competence of the customer in technology, management and market, 1 to 5, as the assessments say.",
    "客户在技术、管理与市场上的竞争力（1–5 分），取自客户评估表。",
  ),
  potential: indicator(
    "potential",
    "number",
    "Potential score of the customers or assessments sheet.",
    "客户表或客户评估表中的潜力评分。",
  ),
};

const name = label("Promise score", "成长性评分");

/** Grades that are not creditworthy: CA4 and CA5. */
const WEAK_GRADES: ReadonlySet<number> = new Set([3, 4]);

/** Small customers that promise to become large ones: growing, creditworthy, competent, with potential. */
export const promise = defineAnalysis({
  id: "promise",
  pillar: "tiering",
  entity: "customer",
  label: label("Rising stars", "潜力小客户"),
  question: label("Which small customers will be large ones?", "哪些小客户有望成长为大客户？"),
  needs: ["receivables"],
  parameters: [
    "promiseWeights",
    "promiseZero",
    "promiseFull",
    "promiseFrom",
    "qualityKnownShare",
    "highFrom",
    "abcMeasure",
  ],
  after: ["trading", "creditScore"],
  columns: {
    isRising: {
      kind: "flag",
      label: label("Rising star", "潜力小客户"),
      definition: label(
        "Bought, but less than the line of “High from”; not graded CA4 or CA5; promise score from “Rising star from” on.",
        "有购买但低于“高低分界”；信用等级不为 CA4、CA5；成长性评分达到“潜力小客户最低分”。",
      ),
    },
    ...lineColumns(name, indicators),
  },
  kpis: {
    rising: {
      kind: "count",
      label: label("Rising stars", "潜力小客户数"),
      definition: label("Small customers that promise to grow large.", "有望成长的小客户数。"),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const { customers } = ledger;
    const { promiseWeights: weights, promiseZero: zero, promiseFull: full, qualityKnownShare } = parameters;
    const raw = {
      growth: columnOf(input, "trading", "growth"),
      credit: columnOf(input, "creditScore", "score"),
      competence: judgedNumber(customers, "competence"),
      potential: numberField(customers, "potential"),
    };
    const scored = lineScore(raw, { weights, zero, full }, qualityKnownShare);
    const grade = codesOf(input, "creditScore", "grade");
    const value = customers[measureOf(customers, parameters.abcMeasure)];
    const line = cutOf(value, parameters.highFrom);
    const isRising = scored.score.map((score, row) => {
      const isSmall = customers.invoiceCount[row] > 0 && !isHigh(value[row], line);
      return isSmall && !WEAK_GRADES.has(grade[row]) && score + 1e-9 >= parameters.promiseFrom ? 1 : 0;
    });
    return {
      rows: customers.count,
      columns: { isRising, ...scored },
      kpis: { rising: isRising.reduce((n, each) => n + each, 0) },
      notes: gapNotes(name, raw, words, percentText(qualityKnownShare)),
    };
  },
});
