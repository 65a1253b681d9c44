import { bytesFrom, codesFrom, map2 } from "../../engine/columns";
import { takeCodes, takeNumbers } from "../../engine/take";
import { OPEN, type OpportunityLedger } from "../../ledger/ledger";
import { resultOf, type AnalysisInput } from "../analysis";
import { usualAmounts } from "./usualAmounts";

/** Open opportunities on the as-of day, in sheet order: one row each in every result about opportunities. */
export interface OpenDeals {
  /** Rows of the opportunity ledger. */
  readonly rows: Uint32Array;
  readonly stage: Uint32Array;
  /** As the sheet says; where it says none, what the parameter `missingAmounts` makes of it. */
  readonly amount: Float64Array;
  /** The rate in force: the deal's own, a learned one or the table's, as `dealRate` decides. */
  readonly winRate: Float64Array;
  readonly closeDay: Float64Array;
  /** Deals that cannot be weighted: no amount, or no win rate. */
  readonly unweighted: number;
  /** 1 for deals that count with the usual amount, for they have none of their own. */
  readonly isAssumed: Uint8Array;
}

/** The open deals with the win rates in force; an analysis that asks for them comes after "dealRate". */
export function openDeals(input: Pick<AnalysisInput, "ledger" | "results" | "parameters">): OpenDeals {
  const ledger = input.ledger.opportunities!;
  const rows = openRows(ledger);
  const stated = takeNumbers(ledger.amount, rows);
  const amount = input.parameters.missingAmounts === "usual" ? filled(stated, rows, ledger) : stated;
  const inForce = resultOf(input, "dealRate")?.columns.rate;
  const winRate = inForce instanceof Float64Array ? inForce : takeNumbers(ledger.winRate, rows);
  return {
    rows,
    stage: takeCodes(ledger.stage, rows),
    amount,
    winRate,
    closeDay: takeNumbers(ledger.closeDay, rows),
    isAssumed: bytesFrom(amount, (value, deal) => (!Number.isNaN(value) && Number.isNaN(stated[deal]) ? 1 : 0)),
    unweighted: map2(amount, winRate, (a, p) => a * p).filter(Number.isNaN).length,
  };
}

/** Amounts with the usual one where there is none; still none where no deal was ever won. */
function filled(stated: Float64Array, rows: Uint32Array, ledger: OpportunityLedger): Float64Array {
  const usual = usualAmounts(ledger);
  return stated.map((amount, deal) => (Number.isNaN(amount) ? usual(rows[deal]) || NaN : amount));
}

/** Rows of the opportunity ledger that are open on the as-of day. */
export const openRows = ({ count, known, state }: OpportunityLedger): Uint32Array =>
  codesFrom({ length: count }, (_, row) => row).filter((row) => known[row] === 1 && state[row] === OPEN);

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
