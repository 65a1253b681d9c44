import { monthOf } from "../../engine/dates";
import { groupSums } from "../../engine/sum";
import { customerSales } from "../../ledger/customerSales";
import type { Ledger } from "../../ledger/ledger";

/** Credit sales of each calendar month up to the as-of day, newest first; columns by customer, money. */
export function creditSalesByMonth(ledger: Ledger, months: number): readonly Float64Array[] {
  const { asOfDay, customers } = ledger;
  const { groups, day, amount } = customerSales(ledger);
  const newest = monthOf(asOfDay);
  // Days of one month stand together: the calendar is asked once for each day of the way back.
  const firstDay = asOfDay - 31 * months;
  const monthsBack = Int16Array.from({ length: asOfDay - firstDay + 1 }, (_, i) => newest - monthOf(firstDay + i));
  const sales = Array.from({ length: months }, () => new Float64Array(customers.count));
  const sums = groupSums(months);
  for (let customer = 0; customer < customers.count; customer++) {
    sums.clear();
    for (let i = groups.start[customer]; i < groups.start[customer + 1]; i++) {
      if (!(day[i] >= firstDay)) continue;
      const back = monthsBack[day[i] - firstDay];
      if (back < months) sums.add(back, amount[i]);
    }
    for (let back = 0; back < months; back++) sales[back][customer] = sums.total(back);
  }
  return sales;
}

/** Credit sales after a day; by customer, money. */
export function creditSalesSince({ customers, receivables }: Ledger, day: number): Float64Array {
  const { customer, amount, invoiceDay, known, sale } = receivables;
  const sales = groupSums(customers.count);
  for (let row = 0; row < receivables.count; row++) {
    if (known[row] && sale[row] && invoiceDay[row] > day) sales.add(customer[row], amount[row]);
  }
  return sales.totals();
}
