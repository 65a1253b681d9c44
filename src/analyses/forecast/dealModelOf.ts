import { numbersFrom, type TextColumn } from "../../engine/columns";
import { dealChance, learnDealModel, mayLearnDeals, type DealModel } from "../../engine/forecast/dealModel";
import { OPEN, WON, type Ledger } from "../../ledger/ledger";
import type { ParameterValues } from "../parameters";
import type { DealSnapshot } from "./dealSnapshot";
import { dealFacts, type DealFact } from "./rateGroups";
import { lossStageShare, stagePaths } from "./stagePaths";

/** A model learned from the closed deals, with the facts it looks at. */
export interface LearnedModel {
  readonly model: DealModel;
  readonly facts: readonly DealFact[];
  /** Chance of every opportunity by its facts; length n. */
  readonly chances: Float64Array;
}

/**
 * The optional model of deal facts (naive Bayes): owner, product, industry and region, and the stage where it is known in which deals
 * were lost. Undefined below the gate.
 */
export function dealModelOf(
  ledger: Ledger,
  snapshots: readonly DealSnapshot[],
  parameters: Pick<ParameterValues, "modelLeastDeals" | "lossStageKnown">,
): LearnedModel | undefined {
  const deals = ledger.opportunities!;
  const outcomes = numbersFrom(deals.state, (state, row) =>
    state === OPEN || !deals.known[row] ? NaN : state === WON ? 1 : 0,
  );
  if (!mayLearnDeals(outcomes, parameters.modelLeastDeals)) return undefined;
  const paths = stagePaths(deals, snapshots, ledger.asOfDay);
  const byStage = lossStageShare(deals, paths) >= parameters.lossStageKnown;
  const stages = byStage ? Math.max(1, paths.stages) : 1;
  const stageOf = (row: number): number =>
    byStage ? Math.min(Math.max(deals.state[row] === OPEN ? deals.stage[row] : paths.reached[row], 0), stages - 1) : 0;
  const stage = Uint32Array.from({ length: deals.count }, (_, row) => stageOf(row));
  const facts = dealFacts(ledger);
  const model = learnDealModel(
    facts.map(({ values }) => values),
    stage,
    stages,
    outcomes,
  );
  const chances = numbersFrom(stage, (at, row) => {
    const values = facts.map((fact) => fact.values.codes[row]);
    return dealChance(model, values, at).chance;
  });
  return { model, facts, chances };
}

/** How much one value of a fact speaks for a deal. */
export interface RateFactor {
  readonly kind: number;
  readonly word: string;
  readonly won: number;
  readonly lost: number;
  /** pW / (pW + pL): above ½ it speaks for the deal, below against it. */
  readonly factor: number;
}

/** The factor table of a model: every value that closed deals had, the strongest first. */
export function rateFactors({ model, facts }: LearnedModel): readonly RateFactor[] {
  return facts
    .flatMap(({ kind, values }, k) => factorsOf(kind, values, model.fields[k]))
    .sort((a, b) => b.factor - a.factor);
}

function factorsOf(kind: number, { words }: TextColumn, field: DealModel["fields"][number]): readonly RateFactor[] {
  return words.flatMap((word, code) => {
    const [won, lost] = [field.won[code], field.lost[code]];
    if (!(won > 0)) return [];
    const [pWon, pLost] = [won / field.wonTotal, lost / field.lostTotal];
    // The model begins each count at 0.1, which is not a deal.
    return [{ kind, word, won: Math.round(won - 0.1), lost: Math.round(lost - 0.1), factor: pWon / (pWon + pLost) }];
  });
}
