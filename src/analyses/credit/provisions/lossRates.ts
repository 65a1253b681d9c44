import { cohortLossRates, type CohortLossRates } from "../../../engine/receivables/cohortLossRates";
import { lossRatesOfFlows, rollRates, type RollRates } from "../../../engine/receivables/rollRates";
import type { AnalysisInput } from "../../analysis";
import type { ParameterValues } from "../../parameters";
import { balancesAtMonthEnds, lossEdges } from "./lossHistory";

export type LossMethod = ParameterValues["provisionMethod"];

/** Loss rates by 30-day bucket by every method, and those that count. */
export interface LossRates {
  readonly edges: readonly number[];
  readonly rolls: RollRates;
  /** Month-ends behind the roll rates. */
  readonly rollMonths: number;
  /** NaN where no month tells; the last bucket is the loss itself. */
  readonly byRolls: Float64Array;
  readonly cohorts: CohortLossRates;
  /** Invoices old enough to have been lost. */
  readonly cohortInvoices: number;
  readonly given: Float64Array;
  /** The method that counts: the one asked for, or the given rates where its history is too short. */
  readonly method: LossMethod;
  /** Rates that count, before the forward-looking factor. */
  readonly used: Float64Array;
  /** Buckets for which the own history says nothing, so that their given rate counts. */
  readonly filled: number;
}

export function lossRates({ ledger, parameters }: AnalysisInput): LossRates {
  const edges = lossEdges(parameters.provisionLossMonths);
  const { balances } = balancesAtMonthEnds(ledger, parameters.provisionMonths, edges);
  const rolls = rollRates(
    balances.length > 0 ? balances : [new Float64Array(edges.length + 2)],
    parameters.provisionRolls,
  );
  const byRolls = Float64Array.of(...lossRatesOfFlows(rolls.rates), 1);
  const cohorts = cohortsOf({ ledger, parameters }, edges);
  const given = givenRates(parameters, edges.length + 2);
  const enough =
    (parameters.provisionMethod === "cohorts" && cohorts.invoices >= parameters.provisionLeast) ||
    (parameters.provisionMethod === "rollRates" && balances.length - 1 >= parameters.provisionLeast / 5);
  const method = enough ? parameters.provisionMethod : "given";
  const own = method === "cohorts" ? cohorts.rates.rates : method === "rollRates" ? byRolls : given;
  return {
    edges,
    rolls,
    rollMonths: balances.length,
    byRolls,
    cohorts: cohorts.rates,
    cohortInvoices: cohorts.invoices,
    given,
    method,
    used: own.map((rate, bucket) => (Number.isNaN(rate) ? given[bucket] : rate)),
    filled: own.filter(Number.isNaN).length,
  };
}

function cohortsOf({ ledger, parameters }: Pick<AnalysisInput, "ledger" | "parameters">, edges: readonly number[]) {
  const { receivables, asOfDay } = ledger;
  const lossDays = 30 * parameters.provisionLossMonths;
  const { dueDay, paidDay, open, writtenOff, known, sale } = receivables;
  const amount = receivables.amount.map((value, row) => (known[row] && sale[row] ? value : NaN));
  const unpaid = open.map((left, row) => Math.max(left, 0) + writtenOff[row]);
  const rates = cohortLossRates(amount, unpaid, dueDay, paidDay, asOfDay, edges, lossDays);
  const invoices = amount.reduce(
    (count, value, row) => count + (value > 0 && dueDay[row] + lossDays <= asOfDay ? 1 : 0),
    0,
  );
  return { rates, invoices };
}

const givenKeys = ["notDue", "days30", "days60", "days90", "days120", "days150", "days180"] as const;

/** The given rates of the buckets; the last bucket, and all past the last given age, have that of “older”. */
const givenRates = ({ provisionRates }: ParameterValues, buckets: number): Float64Array =>
  Float64Array.from({ length: buckets }, (_, bucket) =>
    bucket < buckets - 1 && bucket < givenKeys.length ? provisionRates[givenKeys[bucket]] : provisionRates.older,
  );
