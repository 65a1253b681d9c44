import { simulatedOutcomes } from "../../engine/forecast/simulatedOutcomes";
import { totalOutcomes } from "../../engine/forecast/totalOutcomes";
import type { Outcomes } from "../../engine/forecast/outcomes";
import type { ParameterValues } from "../parameters";
import type { PeriodDeals } from "./periodDeals";

/** What the open deals of the period may bring together, without what is completed; simulated where deals share a fate. */
export function periodOutcomes(
  { amount, winRate }: Pick<PeriodDeals, "amount" | "winRate">,
  { dealCorrelation, simulationRuns, simulationSeed }: ParameterValues,
): Outcomes {
  if (dealCorrelation === 0) return totalOutcomes(amount, winRate);
  return simulatedOutcomes(amount, winRate, {
    seed: simulationSeed,
    runs: simulationRuns,
    correlation: dealCorrelation,
  });
}
