import { simulatedOutcomes } from "../../engine/forecast/simulatedOutcomes";
import { totalOutcomes } from "../../engine/forecast/totalOutcomes";
import type { Outcomes } from "../../engine/forecast/outcomes";
import type { AnalysisInput } from "../analysis";
import type { ParameterValues } from "../parameters";
import type { PeriodDeals } from "./periodDeals";

type Deals = Pick<PeriodDeals, "amount" | "winRate">;

/** What the open deals of the period may bring together, without what is completed; simulated where deals share a fate. */
export const periodOutcomes = (
  deals: Deals,
  input: Pick<AnalysisInput, "results" | "parameters">,
  correlation: number,
): Outcomes =>
  correlation === 0 ? independentOutcomes(deals, input) : simulatedWith(deals, input.parameters, correlation);

/** Two analyses of one run ask for the same distribution. */
const computed = new WeakMap<AnalysisInput["results"], Outcomes>();

/** The same with every deal won or lost by itself. */
export function independentOutcomes({ amount, winRate }: Deals, { results }: Pick<AnalysisInput, "results">): Outcomes {
  const before = computed.get(results);
  if (before) return before;
  const outcomes = totalOutcomes(amount, winRate);
  computed.set(results, outcomes);
  return outcomes;
}

/** What any deals may bring together where they share a fate. */
export const simulatedWith = (
  { amount, winRate }: Deals,
  { simulationRuns, simulationSeed }: ParameterValues,
  correlation: number,
  mostRuns = Infinity,
): Outcomes =>
  simulatedOutcomes(amount, winRate, {
    seed: simulationSeed,
    runs: Math.min(simulationRuns, mostRuns),
    correlation,
  });
