import { commonFate, type CommonFate, type ForecastPeriod } from "../../engine/forecast/commonFate";
import type { ParameterValues } from "../parameters";

/** The common fate of deals that a distribution is computed with. */
export interface FateInForce {
  readonly correlation: number;
  /** What past periods tell; undefined where the parameter gives it or none could be tested. */
  readonly learned?: CommonFate;
}

/** What past periods tell of a forecaster, as far as they tell of a common fate; else the parameter's. */
export function fateFrom(periods: readonly ForecastPeriod[], parameters: ParameterValues): FateInForce {
  const { commonFate: from, dealCorrelation } = parameters;
  if (from === "given" || periods.length === 0) return { correlation: dealCorrelation };
  const learned = commonFate(periods);
  return { correlation: learned.correlation > 0 ? learned.correlation : dealCorrelation, learned };
}

/** How many of the deals were won. */
export const countOf = (outcomes: Float64Array): number => outcomes.reduce((count, won) => count + won, 0);
