import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { AnalysisInput } from "../analysis";
import { declarationOf, type ParameterValues } from "../parameters";
import { backtestRun, type Backtest } from "./backtestRun";
import { forecasterClasses, LEARNED, TABLE } from "./forecasters";

/** How often the range of a forecaster held what came. */
export interface RangeHeld {
  /** Index into `forecasterClasses`. */
  readonly forecaster: number;
  /** Past periods whose result lay in the middle 80 % forecast for them. */
  readonly inside: number;
  readonly periods: number;
}

/** How the range of the forecast in force would have done in the periods of the backtest; undefined without any. */
export function rangeHeld(input: Pick<AnalysisInput, "ledger" | "parameters" | "keptBy">): RangeHeld | undefined {
  const test = backtestRun(input);
  const who = forecasterInForce(test, input.parameters);
  const score = test.scores.find(({ forecaster }) => forecaster === who);
  return score && { forecaster: score.forecaster, inside: score.intervals.inside, periods: test.periods.length };
}

/** The tested forecaster whose win rates the forecast uses; the stage table where that was not tested. */
export function forecasterInForce({ scores }: Backtest, { winRateSource }: ParameterValues): number | undefined {
  const inForce = winRateSource === "table" ? TABLE : LEARNED;
  return [inForce, TABLE].find((who) => scores.some(({ forecaster }) => forecaster === who));
}

/** Four of five should have been inside: of two periods or more, fewer than half refute the range. */
const isRefuted = ({ inside, periods }: RangeHeld): boolean => periods >= 2 && inside * 2 < periods;

export function heldNote(held: RangeHeld, { backtestMonths }: ParameterValues): Label {
  const { inside, periods, forecaster } = held;
  const { label: name } = forecasterClasses[forecaster];
  const { label: fate } = declarationOf("dealCorrelation");
  const advice = isRefuted(held)
    ? label(
        `treat the range as too narrow and check the win rates, or give a higher “${fate["en-US"]}” by parameter`,
        `该区间应视为过窄；请核对赢率，或用参数给定更高的“${fate["zh-CN"]}”`,
      )
    : label("four of five would be right", "五期中四期命中为恰当");
  return label(
    `Backtest: P10 to P90 of such forecasts held what came in ${inside} of ${periods} past ${periods === 1 ? "period" : "periods"} of ${backtestMonths} months (${name["en-US"]}): ${advice["en-US"]}.`,
    `回测：过去 ${periods} 期（每期 ${backtestMonths} 个月，${name["zh-CN"]}）中，实际结果有 ${inside} 期落在 P10 至 P90 之间；${advice["zh-CN"]}。`,
  );
}
