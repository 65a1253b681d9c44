import { groupSums } from "../../engine/sum";
import type { Ledger } from "../../ledger/ledger";

/** Credit sales of any span of days; made in one pass over the receivables. */
export interface SalesByDay {
  /** Σ invoiced after `from` up to and including `to`, credit notes subtracted; money. */
  between(from: number, to: number): number;
  /** The first day with an invoice above 0; NaN where there is none. */
  readonly firstDay: number;
}

/** Credit sales of all customers by day, as far back as `days` before the as-of day. */
export function salesByDay({ asOfDay, receivables }: Ledger, days: number): SalesByDay {
  const { amount, invoiceDay, known, sale } = receivables;
  const sums = groupSums(days);
  let firstDay = NaN;
  for (let row = 0; row < receivables.count; row++) {
    if (known[row] === 0 || sale[row] === 0 || amount[row] !== amount[row]) continue;
    const day = invoiceDay[row];
    if (amount[row] > 0 && !(day >= firstDay)) firstDay = day;
    const back = asOfDay - day;
    if (back >= 0 && back < days) sums.add(back, amount[row]);
  }
  const totals = sums.totals();
  return {
    firstDay,
    between: (from, to) => {
      let total = 0;
      const last = Math.min(days, asOfDay - from);
      for (let back = Math.max(0, asOfDay - to); back < last; back++) total += totals[back];
      return total;
    },
  };
}
