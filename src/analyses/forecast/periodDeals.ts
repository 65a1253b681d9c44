import { bytesFrom, numbersFrom } from "../../engine/columns";
import type { AnalysisInput } from "../analysis";
import { horizonFrom, slotOf, type Horizon } from "./horizon";
import { openDeals, type OpenDeals } from "./openDeals";

/** The open deals and which of them the forecast period counts. */
export interface PeriodDeals {
  readonly deals: OpenDeals;
  readonly horizon: Horizon;
  /** 1 where the deal should close in the period. */
  readonly inPeriod: Uint8Array;
  /** No deal has a date: the period cannot choose among them, so all count. */
  readonly undated: boolean;
  /** The deals of the period alone. */
  readonly amount: Float64Array;
  readonly winRate: Float64Array;
  /** Their rows among the open deals. */
  readonly rows: Uint32Array;
}

export function periodDeals(input: Pick<AnalysisInput, "ledger" | "results" | "parameters">): PeriodDeals {
  const horizon = horizonFrom(input.ledger.asOfDay, input.parameters.forecastMonths);
  const deals = openDeals(input);
  const undated = deals.closeDay.every(Number.isNaN);
  const inPeriod = bytesFrom(deals.closeDay, (day) => {
    const slot = slotOf(day, horizon);
    return undated || (slot >= 1 && slot <= horizon.months) ? 1 : 0;
  });
  const rows = Uint32Array.from(inPeriod.keys()).filter((deal) => inPeriod[deal] === 1);
  return {
    deals,
    horizon,
    inPeriod,
    undated,
    rows,
    amount: numbersFrom(rows, (deal) => deals.amount[deal]),
    winRate: numbersFrom(rows, (deal) => deals.winRate[deal]),
  };
}
