import { map2 } from "../../engine/columns";
import { takeCodes, takeNumbers } from "../../engine/take";
import { OPEN, type OpportunityLedger } from "../../ledger/ledger";

/** Open opportunities on the as-of day, in sheet order: one row each in every result about opportunities. */
export interface OpenDeals {
  /** Rows of the opportunity ledger. */
  readonly rows: Uint32Array;
  readonly stage: Uint32Array;
  readonly amount: Float64Array;
  readonly winRate: Float64Array;
  readonly closeDay: Float64Array;
  /** Deals that cannot be weighted: no amount, or no win rate. */
  readonly unweighted: number;
}

export function openDeals(ledger: OpportunityLedger): OpenDeals {
  const rows = Uint32Array.from({ length: ledger.count }, (_, row) => row).filter(
    (row) => ledger.known[row] === 1 && ledger.state[row] === OPEN,
  );
  const amount = takeNumbers(ledger.amount, rows);
  const winRate = takeNumbers(ledger.winRate, rows);
  return {
    rows,
    stage: takeCodes(ledger.stage, rows),
    amount,
    winRate,
    closeDay: takeNumbers(ledger.closeDay, rows),
    unweighted: map2(amount, winRate, (a, p) => a * p).filter(Number.isNaN).length,
  };
}

/** Which of a result's rows belong to a group, as columns to weigh. */
export function dealsWhere(
  deals: OpenDeals,
  belongs: (deal: number) => boolean,
): Pick<OpenDeals, "amount" | "winRate"> {
  return {
    amount: deals.amount.filter((_, deal) => belongs(deal)),
    winRate: deals.winRate.filter((_, deal) => belongs(deal)),
  };
}
