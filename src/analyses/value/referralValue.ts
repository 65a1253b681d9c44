import { groupSums } from "../../engine/sum";
import type { Ledger } from "../../ledger/ledger";
import { purchaseCalendar } from "../../ledger/purchaseCalendar";
import { referrersOf } from "../lifecycle/referrers";

/**
 * Referral value of each customer: a share of what the customers that it recommended brought in their first year.
 *
 *     Σ over recommended customers of (sales in the twelve months from the first one on × value per revenue) × share
 */
export function referralValues(ledger: Ledger, perRevenue: Float64Array, share: number): Float64Array {
  const { sales } = purchaseCalendar(ledger);
  const sums = groupSums(sales.customers);
  referrersOf(ledger.customers).forEach((referrer, customer) => {
    if (referrer < 0) return;
    const first = sales.period[sales.start[customer]];
    for (let cell = sales.start[customer]; cell < sales.start[customer + 1]; cell++)
      if (sales.period[cell] < first + 12) sums.add(referrer, sales.amount[cell] * perRevenue[customer] * share);
  });
  return sums.totals();
}
