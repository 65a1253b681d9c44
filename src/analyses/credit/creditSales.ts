import { monthOf } from "../../engine/dates";
import { groupSums } from "../../engine/sum";
import type { Ledger } from "../../ledger/ledger";

/** Credit sales of each calendar month up to the as-of day, newest first; columns by customer, money. */
export function creditSalesByMonth(ledger: Ledger, months: number): readonly Float64Array[] {
  const { asOfDay, customers } = ledger;
  const { start, day, amount } = ledger.receivables.sales;
  const newest = monthOf(asOfDay);
  // Days of one month stand together: the calendar is asked once for each day of the way back.
  const firstDay = asOfDay - 31 * months;
  const monthsBack = Int16Array.from({ length: asOfDay - firstDay + 1 }, (_, i) => newest - monthOf(firstDay + i));
  const sales = Array.from({ length: months }, () => new Float64Array(customers.count));
  const sums = groupSums(months);
  for (let customer = 0; customer < customers.count; customer++) {
    sums.clear();
    for (let i = start[customer]; i < start[customer + 1]; i++) {
      if (!(day[i] >= firstDay)) continue;
      const back = monthsBack[day[i] - firstDay];
      if (back < months) sums.add(back, amount[i]);
    }
    for (let back = 0; back < months; back++) sales[back][customer] = sums.total(back);
  }
  return sales;
}

/** Credit sales after a day; by customer, money. */
export function creditSalesSince({ receivables, customers }: Ledger, since: number): Float64Array {
  const { start, day, amount } = receivables.sales;
  const sales = new Float64Array(customers.count);
  const sums = groupSums(1);
  for (let customer = 0; customer < customers.count; customer++) {
    sums.clear();
    for (let i = start[customer]; i < start[customer + 1]; i++) if (day[i] > since) sums.add(0, amount[i]);
    sales[customer] = sums.total(0);
  }
  return sales;
}
