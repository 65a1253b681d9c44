import { numberField } from "../customerField";
import type { AnalysisInput } from "../analysis";
import { successOf, winBackAttempts } from "./winBackAttempts";

/** Chance and cost of winning each customer back, and where the chance comes from when the customer has none of its own. */
export interface WinBackTerms {
  readonly chance: Float64Array;
  readonly cost: Float64Array;
  /** The chance of those without one of their own. */
  readonly usual: number;
  readonly basis: "parameter" | "attempts";
  readonly won: number;
  readonly decided: number;
}

/** The customer's own chance and cost where the sheet has them; else the success rate of our attempts, once they are enough; else the parameters. */
export function winBackTerms({ ledger, parameters }: Pick<AnalysisInput, "ledger" | "parameters">): WinBackTerms {
  const { customers } = ledger;
  const { won, decided } = successOf(winBackAttempts(ledger));
  const isLearned = decided >= parameters.winBackLeast;
  const usual = isLearned ? won / decided : parameters.winBackChance;
  const [chance, cost] = [numberField(customers, "winBackChance"), numberField(customers, "winBackCost")];
  return {
    chance: chance.map((own) => (Number.isNaN(own) ? usual : Math.min(1, Math.max(0, own)))),
    cost: cost.map((own) => (Number.isNaN(own) ? parameters.winBackCost : own)),
    usual,
    basis: isLearned ? "attempts" : "parameter",
    won,
    decided,
  };
}
