import { codesFrom } from "../../../engine/columns";
import { groupSums } from "../../../engine/sum";
import { headroomByMonth, type HeadroomByMonth } from "../../../engine/credit/headroomByMonth";
import { takeNumbers } from "../../../engine/take";
import type { AnalysisInput } from "../../analysis";
import { openDeals } from "../../forecast/openDeals";

/** Open deals of known customers, as columns. */
interface CustomerDeals {
  readonly customer: Int32Array;
  readonly amount: Float64Array;
  readonly winRate: Float64Array;
  readonly closeDay: Float64Array;
}

const none: CustomerDeals = {
  customer: new Int32Array(0),
  amount: new Float64Array(0),
  winRate: new Float64Array(0),
  closeDay: new Float64Array(0),
};

function customerDeals(input: AnalysisInput): CustomerDeals {
  const { opportunities } = input.ledger;
  if (!opportunities) return none;
  const deals = openDeals(input);
  const owned = codesFrom(deals.rows, (_, deal) => deal).filter(
    (deal) => opportunities.customer[deals.rows[deal]] >= 0,
  );
  return {
    customer: Int32Array.from(owned, (deal) => opportunities.customer[deals.rows[deal]]),
    amount: takeNumbers(deals.amount, owned),
    winRate: takeNumbers(deals.winRate, owned),
    closeDay: takeNumbers(deals.closeDay, owned),
  };
}

/** What each customer's probable deals would add to its exposure: Σ amount × win rate of those from a win rate on. */
export function probablePipeline(input: AnalysisInput): Float64Array {
  const { customer, amount, winRate } = customerDeals(input);
  const sums = groupSums(input.ledger.customers.count);
  for (let deal = 0; deal < customer.length; deal++) {
    const value = amount[deal] * winRate[deal];
    if (winRate[deal] >= input.parameters.limitProbable && value > 0) sums.add(customer[deal], value);
  }
  return sums.totals();
}

/** Headroom by month when all open deals close at their win rates. */
export function headroomAhead(input: AnalysisInput, now: Float64Array): HeadroomByMonth {
  const { customer, amount, winRate, closeDay } = customerDeals(input);
  const { asOfDay } = input.ledger;
  return headroomByMonth(now, customer, amount, winRate, closeDay, asOfDay, input.parameters.limitMonths);
}
