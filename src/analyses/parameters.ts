import type { Parameter, ValueOf } from "./parameter";
import { accountQualityParameters } from "./parameters/accountQuality";
import { accountTagParameters } from "./parameters/accountTags";
import { creditParameters } from "./parameters/credit";
import { distributionParameters } from "./parameters/distribution";
import { creditLimitParameters } from "./parameters/creditLimits";
import { creditScoreParameters } from "./parameters/creditScore";
import { forecastParameters } from "./parameters/forecast";
import { funnelParameters } from "./parameters/funnel";
import { generalParameters } from "./parameters/general";
import { receivablesParameters } from "./parameters/receivables";
import { backtestParameters } from "./parameters/backtest";
import { movementParameters } from "./parameters/movement";
import { trendParameters } from "./parameters/trend";
import { winRateParameters } from "./parameters/winRates";
import { lifecycleParameters } from "./parameters/lifecycle";
import { targetParameters } from "./parameters/targets";
import { keyAccountParameters } from "./parameters/keyAccounts";
import { provisionParameters } from "./parameters/provisions";
import { ratioParameters } from "./parameters/ratios";
import { rfmParameters } from "./parameters/rfm";
import { tieringParameters } from "./parameters/tiering";
import { dossierParameters } from "./parameters/dossier";
import { relationParameters } from "./parameters/relations";
import { careParameters } from "./parameters/care";
import { pointsParameters } from "./parameters/points";
import { valueParameters } from "./parameters/value";

/** Every threshold, rate and choice of the calculation, declared once; a file a pillar. */
export const parameters = {
  ...generalParameters,
  ...tieringParameters,
  ...rfmParameters,
  ...valueParameters,
  ...lifecycleParameters,
  ...keyAccountParameters,
  ...dossierParameters,
  ...relationParameters,
  ...careParameters,
  ...accountQualityParameters,
  ...accountTagParameters,
  ...pointsParameters,
  ...creditParameters,
  ...receivablesParameters,
  ...ratioParameters,
  ...creditScoreParameters,
  ...creditLimitParameters,
  ...provisionParameters,
  ...forecastParameters,
  ...winRateParameters,
  ...trendParameters,
  ...movementParameters,
  ...backtestParameters,
  ...distributionParameters,
  ...targetParameters,
  ...funnelParameters,
} as const;

export type ParameterId = keyof typeof parameters;
export type ParameterValues = { readonly [K in ParameterId]: ValueOf<(typeof parameters)[K]> };

/** A parameter as any of its kinds, where the literal's own is of no interest. */
export const declarationOf = (id: ParameterId): Parameter => parameters[id];
