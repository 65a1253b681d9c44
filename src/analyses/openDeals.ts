import { map2 } from "../engine/columns";
import { OPEN, type OpportunityLedger } from "../ledger/ledger";

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
  const pick = (column: Float64Array): Float64Array => Float64Array.from(rows, (row) => column[row]);
  const amount = pick(ledger.amount);
  const winRate = pick(ledger.winRate);
  return {
    rows,
    stage: Uint32Array.from(rows, (row) => ledger.stage[row]),
    amount,
    winRate,
    closeDay: pick(ledger.closeDay),
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
