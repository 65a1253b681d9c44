import { calibration, type Calibration } from "../../engine/forecast/calibration";
import type { ForecastPeriod } from "../../engine/forecast/commonFate";
import { intervalCoverage, type IntervalCoverage } from "../../engine/series/intervalCoverage";
import type { Ledger } from "../../ledger/ledger";
import type { AnalysisInput } from "../analysis";
import type { ParameterValues } from "../parameters";
import { backtestOrigins, type Origin } from "./backtestOrigins";
import { countOf, fateFrom } from "./fateFrom";
import { forecasterClasses, forecastersOf, NAIVE, OWNERS, type Said } from "./forecasters";

/** One period that was forecast by everyone who is compared. */
export interface TestedPeriod {
  readonly origin: Origin;
  readonly said: readonly (Said | undefined)[];
}

/** How one forecaster did over the periods. */
export interface Score {
  /** Index into `forecasterClasses`. */
  readonly forecaster: number;
  readonly forecast: number;
  /** (Σ forecast − Σ actual) ÷ Σ actual. */
  readonly bias: number;
  readonly wape: number;
  readonly calibration: Calibration;
  /** Whether the 80 % intervals held what came, and what they cost in width. */
  readonly intervals: IntervalCoverage;
}

export interface Backtest {
  readonly periods: readonly TestedPeriod[];
  /** Those who could forecast all periods. */
  readonly scores: readonly Score[];
  /** The one with the smallest WAPE, by the Brier score among equals; −1 without any. */
  readonly best: number;
  readonly actual: number;
}

const EDGES = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** Three analyses show parts of one test. */
const computed = new WeakMap<ParameterValues, Backtest & { readonly ledger: Ledger }>();

/** Forecast past periods with what was known then, by everyone who can, and compare with what came. */
export function backtestRun(input: Pick<AnalysisInput, "ledger" | "parameters" | "keptBy">): Backtest {
  const { ledger, parameters } = input;
  const before = computed.get(parameters);
  if (before?.ledger === ledger) return before;
  const found = { ledger, ...testOf(input) };
  computed.set(parameters, found);
  return found;
}

function testOf(input: Pick<AnalysisInput, "ledger" | "parameters" | "keptBy">): Backtest {
  const { parameters } = input;
  const origins = backtestOrigins(input);
  const all = inTurn(origins, parameters).slice(0, parameters.backtestPeriods);
  // Who is compared must have forecast the same periods; owners often have nothing to say, then the others go on without them.
  const periods = all.filter(({ said }) => said.every((each, i) => i === OWNERS || each !== undefined));
  const actual = periods.reduce((total, { origin }) => total + origin.actual, 0);
  const who = forecasterClasses
    .map((_, forecaster) => forecaster)
    .filter((forecaster) => periods.length > 0 && periods.every(({ said }) => said[forecaster] !== undefined));
  const scores = who.map((forecaster) => scoreOf(forecaster, periods, actual));
  const ranked = scores
    .filter(({ wape }) => !Number.isNaN(wape))
    .sort((a, b) => a.wape - b.wape || a.calibration.brier - b.calibration.brier);
  return { periods, scores, best: ranked[0]?.forecaster ?? -1, actual };
}

/** From the earliest day on, each forecaster with what he had seen of his earlier forecasts; the latest first again. */
function inTurn(origins: readonly Origin[], parameters: ParameterValues): readonly TestedPeriod[] {
  const seen: ForecastPeriod[][] = forecasterClasses.map(() => []);
  const tested = origins.toReversed().map((origin, i, earliest): TestedPeriod => {
    const fates = seen.map((periods) => fateFrom(periods, parameters).correlation);
    const said = forecastersOf(origin, earliest[i - 1], parameters, fates);
    said.forEach((each, who) => each && seen[who].push({ chances: each.chances, won: countOf(origin.outcomes) }));
    return { origin, said };
  });
  return tested.toReversed();
}

function scoreOf(forecaster: number, periods: readonly TestedPeriod[], actual: number): Score {
  const said = periods.map((period) => period.said[forecaster]!);
  const forecast = said.reduce((total, each) => total + each.total, 0);
  const missed = periods.reduce((total, { origin }, i) => total + Math.abs(said[i].total - origin.actual), 0);
  const chances = said.flatMap((each) => Array.from(each.chances));
  const outcomes = periods.flatMap(({ origin }) => Array.from(origin.outcomes));
  return {
    forecaster,
    forecast,
    bias: actual > 0 ? forecast / actual - 1 : NaN,
    wape: actual > 0 ? missed / actual : NaN,
    calibration: calibration(chances, outcomes, EDGES),
    intervals: intervalCoverage(
      periods.map(({ origin }) => origin.actual),
      said.map(({ low }) => low),
      said.map(({ high }) => high),
      0.8,
    ),
  };
}

export const isNaive = ({ best }: Backtest): boolean => best === NAIVE;
