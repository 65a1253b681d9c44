import { fateVariance, MOST_SHARED } from "../../engine/forecast/commonFate";
import { totalOutcomes } from "../../engine/forecast/totalOutcomes";
import { chanceWithin } from "../../engine/forecast/chanceWithin";
import { cumulativeIncidence } from "../../engine/forecast/cumulativeIncidence";
import { outcomeQuantile } from "../../engine/forecast/outcomes";
import { FORECAST_CATEGORIES } from "../../engine/forecast/forecastCategories";
import { label } from "../../i18n/label";
import { OPEN, type OpportunityLedger } from "../../ledger/ledger";
import type { Class } from "../analysis";
import type { Origin } from "./backtestOrigins";
import type { ParameterValues } from "../parameters";
import { closedCounts } from "./learnedRates";
import { simulatedWith } from "./periodOutcomes";

/** Who forecasts, side by side. */
export const forecasterClasses: readonly Class[] = [
  { id: "table", label: label("Stage table", "阶段赢率表") },
  { id: "learned", label: label("Learned rates", "学习所得赢率") },
  { id: "owners", label: label("Owners", "负责人自报") },
  { id: "naive", label: label("As the period before", "照上一期间") },
];
export const [TABLE, LEARNED, OWNERS, NAIVE] = [0, 1, 2, 3];

/** What one forecaster said on one day. */
export interface Said {
  /** Chance of each open deal to be won in the period. */
  readonly chances: Float64Array;
  readonly total: number;
  /** Middle 80 % of the totals that may come out. */
  readonly low: number;
  readonly high: number;
}

/** Chances of the open deals as a forecaster sees them, and the total that he names where it is not what they add up to. */
interface View {
  readonly chances: Float64Array;
  readonly total?: number;
}

/**
 * What each of the four said on a day; undefined where one had nothing to say. `before` is the day one period earlier; `fates` how much
 * deals shared a fate by what each forecaster had seen until then.
 */
export function forecastersOf(
  origin: Origin,
  before: Origin | undefined,
  parameters: ParameterValues,
  fates: readonly number[],
): readonly (Said | undefined)[] {
  return viewsOf(origin, before, parameters).map((view, who) => view && said(origin, view, parameters, fates[who]));
}

function viewsOf(origin: Origin, before: Origin | undefined, parameters: ParameterValues): (View | undefined)[] {
  const { past, stage } = origin;
  const usual = usualRate(past);
  const table = (deal: number): number => {
    const rate = stage[deal] < 0 ? NaN : past.stageRate[stage[deal]];
    return Number.isNaN(rate) ? usual : rate;
  };
  const due = dueIn(origin);
  const say = (chanceOf: (deal: number) => number): View => ({ chances: chancesOf(origin, chanceOf) });
  const owners = ownersChance(origin, table);
  const share = before && mean(before.outcomes);
  return [
    Number.isNaN(usual) ? undefined : say((deal) => table(deal) * due[deal]),
    learned(origin, parameters),
    owners && say((deal) => owners(deal) * due[deal]),
    before && share !== undefined ? { ...say(() => share), total: before.actual } : undefined,
  ];
}

/** How owners said on a day what will come: what they committed to, else by win rates of their own; undefined where most said neither. */
export function ownersSaidBy({ own, called }: Pick<Origin, "own" | "called">): "commit" | "rates" | undefined {
  if (called.filter((category) => category >= 0).length * 2 > called.length) return "commit";
  return own.filter(isRate).length * 2 > own.length ? "rates" : undefined;
}

const COMMIT = FORECAST_CATEGORIES.indexOf("commit");
const isRate = (rate: number): boolean => rate >= 0 && rate <= 1;

/** A commitment is certain to whoever makes it, and whatever is not committed does not count. */
function ownersChance(origin: Origin, table: (deal: number) => number): ((deal: number) => number) | undefined {
  const { own, called } = origin;
  switch (ownersSaidBy(origin)) {
    case "commit":
      return (deal) => (called[deal] === COMMIT ? 1 : 0);
    case "rates":
      return (deal) => (isRate(own[deal]) ? own[deal] : table(deal));
    default:
      return undefined;
  }
}

/** By the time deals of that age took to be won, open ones counted as undecided. */
function learned(origin: Origin, parameters: ParameterValues): View | undefined {
  const { past, ages, day, until } = origin;
  if (closedCounts(past, () => true).closed < parameters.rateLeastDeals) return undefined;
  const { created } = past.table.columns;
  const rows = Array.from({ length: past.count }, (_, row) => row).filter(
    (row) => past.known[row] === 1 && (past.state[row] === OPEN ? day : past.closeDay[row]) >= created[row],
  );
  const incidence = cumulativeIncidence(
    rows.map((row) => (past.state[row] === OPEN ? day : past.closeDay[row]) - created[row]),
    rows.map((row) => past.state[row]),
  );
  if (incidence.days.length === 0) return undefined;
  return { chances: chancesOf(origin, (deal) => chanceWithin(incidence, ages[deal], until - day) || 0) };
}

/** Deals expected to close in the period; all of them where no deal has a date. */
function dueIn({ closeDay, day, until }: Origin): Float64Array {
  const undated = closeDay.every(Number.isNaN);
  return closeDay.map((close) => (undated || (close > day && close <= until) ? 1 : 0));
}

/** The table's rate where the stage of the day is not known: its mean over the open deals of the day, as far as they are known. */
function usualRate({ stage, stageRate, stageState, table }: OpportunityLedger): number {
  const isOpenStage = (index: number): boolean => stageState[index] === OPEN && !Number.isNaN(stageRate[index]);
  const rates = Array.from(stage).flatMap((index, row) =>
    isOpenStage(index) && !(table.columns.actualClose[row] > 0) ? [stageRate[index]] : [],
  );
  const all = Array.from(stageRate.keys()).filter(isOpenStage);
  return mean(Float64Array.from(rates.length > 0 ? rates : all.map((index) => stageRate[index])));
}

const chancesOf = ({ amounts }: Origin, chanceOf: (deal: number) => number): Float64Array =>
  amounts.map((_, deal) => Math.min(Math.max(chanceOf(deal), 0), 1));

/** Enough runs for the ends of the middle 80 %. */
const MOST_RUNS = 2_000;
/** Totals of more deals are spread as the normal law has it. */
const MANY_DEALS = 300;
/** Its 90 % quantile. */
const Z90 = 1.2815515655446004;

function said({ amounts }: Origin, { chances, total }: View, parameters: ParameterValues, correlation: number): Said {
  const expected = amounts.reduce((sum, amount, deal) => sum + amount * chances[deal], 0);
  return { chances, total: total ?? expected, ...middle(amounts, chances, expected, parameters, correlation) };
}

/** The middle 80 % of what the deals may bring. */
function middle(
  amount: Float64Array,
  winRate: Float64Array,
  expected: number,
  parameters: ParameterValues,
  correlation: number,
): Pick<Said, "low" | "high"> {
  if (correlation > 0 && amount.length > MANY_DEALS) {
    const reach = Z90 * Math.sqrt(fateVariance(amount, winRate, Math.min(correlation, MOST_SHARED)));
    return { low: Math.max(0, expected - reach), high: expected + reach };
  }
  const outcomes =
    correlation > 0
      ? simulatedWith({ amount, winRate }, parameters, correlation, MOST_RUNS)
      : totalOutcomes(amount, winRate);
  return { low: outcomeQuantile(outcomes, 0.1), high: outcomeQuantile(outcomes, 0.9) };
}

const mean = (values: Float64Array): number =>
  values.length > 0 ? values.reduce((total, value) => total + value, 0) / values.length : NaN;
