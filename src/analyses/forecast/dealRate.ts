import { numbersFrom } from "../../engine/columns";
import { takeNumbers } from "../../engine/take";
import { label } from "../../i18n/label";
import type { OpportunityLedger } from "../../ledger/ledger";
import { defineAnalysis, resultOf, UNKNOWN, type AnalysisInput, type Class, type ClassColumn } from "../analysis";
import { dealModelOf } from "./dealModelOf";
import { snapshotsOf } from "./dealSnapshot";
import { openRows } from "./openDeals";

/** Where the win rate of a deal comes from. */
export const rateBases: readonly Class[] = [
  { id: "own", label: label("The deal's own", "商机自带") },
  { id: "table", label: label("Stage table", "阶段赢率表") },
  { id: "learned", label: label("Learned", "学习所得") },
  { id: "model", label: label("Model", "模型") },
];
const [OWN, TABLE, LEARNED, MODEL] = [0, 1, 2, 3];

/** The win rate in force for every open opportunity: everything that weighs deals reads it through `openDeals`. */
export const dealRate = defineAnalysis({
  id: "dealRate",
  pillar: "forecast",
  entity: "opportunity",
  label: label("Win rates in force", "采用的赢率"),
  question: label("With which chance does each opportunity count?", "每个商机按多大赢率计算？"),
  needs: ["opportunities"],
  parameters: ["winRates", "winRateSource", "modelLeastDeals"],
  after: ["winRate"],
  columns: {
    rate: {
      kind: "rate",
      label: label("Win rate", "赢率"),
      definition: label(
        "The opportunity's own where given, else that of its stage or of the model, as the parameters say.",
        "商机自带赢率优先，否则按参数取阶段赢率或模型赢率。",
      ),
    },
    basis: {
      kind: "class",
      label: label("Rate from", "赢率来源"),
      definition: label(
        "Where the win rate comes from: the deal itself, the table of stages, closed deals, or the model.",
        "赢率的来源：商机自带、阶段赢率表、由已结商机学习或模型。",
      ),
    },
    model: {
      kind: "rate",
      label: label("By its facts", "按特征"),
      definition: label(
        "Chance by the model of deal facts; empty where there are too few closed deals to learn it.",
        "按商机特征模型的赢单概率；已结商机不足以建模时为空。",
      ),
    },
  },
  kpis: {},
  compute(input) {
    const { ledger, parameters } = input;
    const deals = ledger.opportunities!;
    const rows = openRows(deals);
    const learned = dealModelOf(ledger, snapshotsOf(input.keptBy("dealMove")), parameters);
    const model = learned ? takeNumbers(learned.chances, rows) : new Float64Array(rows.length).fill(NaN);
    const { stage, all } = ratesInForce(input);
    const basis = new Uint8Array(rows.length).fill(UNKNOWN);
    const rate = numbersFrom(rows, (row, deal) => {
      const own = deals.table.columns.winRate[row];
      const candidates: [number, number][] = [
        [OWN, own === deals.winRate[row] ? own : NaN],
        [MODEL, parameters.winRateSource === "model" ? model[deal] : NaN],
        [LEARNED, isReopened(deals, row) ? all : stage[deals.stage[row]]],
        [TABLE, deals.winRate[row]],
      ];
      const found = candidates.find(([, value]) => !Number.isNaN(value));
      if (found) basis[deal] = found[0];
      return found ? found[1] : NaN;
    });
    return { rows: rows.length, columns: { rate, basis: { codes: basis, classes: rateBases }, model }, kpis: {} };
  },
});

/** Closed after the as-of day: open then, but at a stage that is not known, so that the ledger gives it no rate. */
const isReopened = ({ winRate, stageRate, stage }: OpportunityLedger, row: number): boolean =>
  Number.isNaN(winRate[row]) && !Number.isNaN(stageRate[stage[row]]);

/** Learned rates by stage (and for deals of unknown stage), NaN where the table's count. */
function ratesInForce(input: AnalysisInput): { readonly stage: Float64Array; readonly all: number } {
  const result = resultOf(input, "winRate");
  const stage = new Float64Array(input.ledger.opportunities!.stages.length).fill(NaN);
  if (!result || input.parameters.winRateSource === "table") return { stage, all: NaN };
  const column = (id: string): Float64Array => result.columns[id] as Float64Array;
  const [rate, inForce, closed] = [column("rate"), column("inForce"), column("closed")];
  const { codes } = result.columns.kind as ClassColumn;
  // The first row is of all deals; those of the stages follow, in their order.
  for (let row = 1; row < result.rows && codes[row] === 1; row++)
    if (inForce[row] === rate[row]) stage[row - 1] = rate[row];
  return { stage, all: closed[0] >= input.parameters.rateLeastDeals ? rate[0] : NaN };
}
