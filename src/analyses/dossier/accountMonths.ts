import { purchaseCalendar } from "../../ledger/purchaseCalendar";
import type { Ledger } from "../../ledger/ledger";

/** Sales and profit of one customer in every month of the data; months without any are 0. */
export interface AccountMonths {
  readonly firstMonth: number;
  readonly months: number;
  readonly completeMonths: number;
  readonly sales: Float64Array;
  /** NaN where that of an invoice is unknown. */
  readonly profit: Float64Array;
}

export function accountMonths(ledger: Ledger, customer: number): AccountMonths {
  const calendar = purchaseCalendar(ledger);
  const { firstMonth, months, completeMonths } = calendar;
  const [sales, profit] = [new Float64Array(months), new Float64Array(months)];
  const { start, period, amount } = calendar.sales;
  for (let cell = start[customer]; cell < start[customer + 1]; cell++) {
    sales[period[cell]] = amount[cell];
    profit[period[cell]] = calendar.profit ? calendar.profit[cell] : NaN;
  }
  return { firstMonth, months, completeMonths, sales, profit };
}
