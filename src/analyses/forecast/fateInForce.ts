import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { AnalysisInput } from "../analysis";
import { percentText } from "../numberText";
import { backtestRun } from "./backtestRun";
import { countOf, fateFrom, type FateInForce } from "./fateFrom";
import { forecasterInForce } from "./rangeHeld";

/** The common fate for the forecast of the coming period: learned from the backtest of the win rates in force. */
export function fateInForce(input: Pick<AnalysisInput, "ledger" | "parameters" | "keptBy">): FateInForce {
  const test = backtestRun(input);
  const who = forecasterInForce(test, input.parameters);
  const periods = test.periods.flatMap(({ origin, said }) => {
    const chances = who === undefined ? undefined : said[who]?.chances;
    return chances ? [{ chances, won: countOf(origin.outcomes) }] : [];
  });
  return fateFrom(periods, input.parameters);
}

/** Where the common fate comes from, as a sentence. */
export function fateNote({ correlation, learned }: FateInForce): readonly Label[] {
  if (!learned) return [];
  const share = percentText(correlation);
  const { periods } = learned;
  return learned.correlation > 0
    ? [
        label(
          `${share} common fate of deals is learned from ${periods} past ${periods === 1 ? "period" : "periods"} of the backtest, which came out further from their forecasts than deals on their own would.`,
          `商机相关性 ${share} 由回测的 ${periods} 期学习所得：各期实际与预测的偏离大于商机相互独立时应有的程度。`,
        ),
      ]
    : [
        label(
          `${periods} past ${periods === 1 ? "period" : "periods"} of the backtest came out as near to their forecasts as deals on their own would; no common fate is learned from them.`,
          `回测的 ${periods} 期中，实际与预测的偏离与商机相互独立时相符，未由此学习相关性。`,
        ),
      ];
}
