import { cutOf } from "../../engine/tiering/cut";
import { quadrants } from "../../engine/tiering/quadrants";
import { label } from "../../i18n/label";
import { OPEN, type Ledger } from "../../ledger/ledger";
import { defineAnalysis, type Class } from "../analysis";
import { parameters as declared, type ParameterValues } from "../parameters";
import { measureOf } from "./abc";
import { hasField, numberField } from "../customerField";

/** Classes of current × potential value, in the order of the engine's codes. */
export const valueMatrixList: readonly Class[] = [
  { id: "lead", label: label("IV Lead", "IV 铅质客户"), look: { rank: 3, of: 4 } },
  { id: "iron", label: label("III Iron", "III 铁质客户"), look: { rank: 2, of: 4 } },
  { id: "gold", label: label("II Gold", "II 黄金客户"), look: { rank: 1, of: 4 } },
  { id: "platinum", label: label("I Platinum", "I 白金客户"), look: { rank: 0, of: 4 } },
];

/** What each customer is worth today against what it could become. */
export const valueMatrix = defineAnalysis({
  id: "valueMatrix",
  pillar: "tiering",
  entity: "customer",
  label: label("Value matrix", "客户价值矩阵"),
  question: label("Where to invest, where to hold, where to stop?", "哪里投入、哪里保持、哪里停止？"),
  needs: ["receivables"],
  parameters: ["potentialSource", "highFrom", "abcMeasure", "revenueMonths"],
  columns: {
    class: {
      kind: "class",
      label: label("Value matrix", "价值矩阵"),
      definition: label(
        "Current value × potential value, each high or low: platinum = both high (invest most), gold = current only (retain), iron = potential only (invest), lead = neither (stop).",
        "当前价值 × 潜在价值，各分高低：白金为双高（重点投入），黄金为仅当前价值高（保持），铁质为仅潜在价值高（再投入），铅质为双低（停止投入）。",
      ),
    },
    potential: {
      kind: "money",
      label: label("Potential", "潜在价值"),
      definition: label(
        "Potential score of the customers sheet, or the weighted amount of the customer's open opportunities.",
        "客户表中的潜力评分，或该客户未结商机的加权金额。",
      ),
    },
  },
  kpis: {
    platinum: {
      kind: "count",
      label: label("Platinum customers", "白金客户数"),
      definition: label("Customers with high current and high potential value.", "当前价值与潜在价值均高的客户数。"),
    },
    risingStars: {
      kind: "count",
      label: label("Small but promising", "潜力小客户数"),
      definition: label("Customers with low current but high potential value.", "当前价值低而潜在价值高的客户数。"),
    },
  },
  compute({ ledger, parameters }) {
    const { customers } = ledger;
    const source = sourceOf(ledger, parameters);
    const potential = source === "score" ? numberField(customers, "potential") : pipelineOf(ledger);
    const value = customers[measureOf(customers, parameters.abcMeasure)];
    const codes = quadrants(value, potential, cutOf(value, parameters.highFrom), cutOf(potential, parameters.highFrom));
    const countOf = (code: number): number => codes.reduce((n, each) => n + (each === code ? 1 : 0), 0);
    const cut = declared.highFrom.choices[parameters.highFrom];
    const words = declared.potentialSource.choices[source];
    const isKnown = potential.some((each) => !Number.isNaN(each));
    return {
      rows: customers.count,
      columns: { class: { codes, classes: valueMatrixList }, potential },
      kpis: { platinum: isKnown ? countOf(3) : NaN, risingStars: isKnown ? countOf(1) : NaN },
      notes: [
        isKnown
          ? label(
              `Value matrix: potential from the ${words["en-US"].toLowerCase()}; high from the ${cut["en-US"].toLowerCase()}.`,
              `价值矩阵：潜在价值取自${words["zh-CN"]}；高低按${cut["zh-CN"]}划分。`,
            )
          : label(
              "The value matrix is empty: the customers sheet has no potential score and there are no opportunities.",
              "价值矩阵为空：客户表没有潜力评分，也没有商机。",
            ),
      ],
    };
  },
});

function sourceOf({ customers, opportunities }: Ledger, { potentialSource }: ParameterValues): "score" | "pipeline" {
  if (potentialSource !== "automatic") return potentialSource;
  return hasField(customers, "potential") || !opportunities ? "score" : "pipeline";
}

/** Weighted amounts of open opportunities; deals without a win rate count nothing. */
function pipelineOf({ customers, opportunities }: Ledger): Float64Array {
  if (!opportunities) return new Float64Array(customers.count).fill(NaN);
  const potential = new Float64Array(customers.count);
  const { customer, state, known, amount, winRate } = opportunities;
  for (let row = 0; row < opportunities.count; row++) {
    const weighted = amount[row] * winRate[row];
    if (known[row] && state[row] === OPEN && customer[row] >= 0 && weighted > 0) potential[customer[row]] += weighted;
  }
  return potential;
}
