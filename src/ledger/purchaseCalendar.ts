import { monthOf, monthStart } from "../engine/dates";
import type { CustomerPeriods } from "../engine/lifecycle/customerPeriods";
import { purchaseHistory, type PurchaseHistory } from "../engine/value/purchaseHistory";
import { profitIsTold, profitOf } from "./customerTotals";
import type { Ledger } from "./ledger";

/** What each customer bought in each month, told once for all that ask after value, lifecycle and churn. */
export interface PurchaseCalendar {
  /** Number of the first month, as `monthOf` counts; the last is that of the as-of day. */
  readonly firstMonth: number;
  readonly months: number;
  /** Months that are over: the last one only when the as-of day is its last. */
  readonly completeMonths: number;
  /** Months with a purchase (an invoice above 0), with the sales of the month. */
  readonly bought: CustomerPeriods;
  /** Months with an invoice or a credit note, with their sales, credit notes subtracted. */
  readonly sales: CustomerPeriods;
  /** Profit beside each cell of `sales`; NaN where that of a row is unknown. */
  readonly profit: Float64Array;
  /** Days with a purchase: what models of buying know a customer by; times in days. */
  readonly history: PurchaseHistory;
}

const calendars = new WeakMap<Ledger, PurchaseCalendar>();

/** The calendar of a ledger; made when it is first asked for. */
export function purchaseCalendar(ledger: Ledger): PurchaseCalendar {
  const known = calendars.get(ledger);
  if (known) return known;
  const made = calendarOf(ledger);
  calendars.set(ledger, made);
  return made;
}

function calendarOf(ledger: Ledger): PurchaseCalendar {
  const { asOfDay, receivables } = ledger;
  const { amount, byCustomer } = receivables;
  const { month, firstMonth, months, purchaseDay } = monthsOf(ledger);
  return {
    firstMonth,
    months,
    completeMonths: monthOf(asOfDay + 1) > firstMonth + months - 1 ? months : months - 1,
    ...cellsOf(ledger, month, months),
    history: purchaseHistory(byCustomer, purchaseDay, amount, asOfDay, 1),
  };
}

/** What every row is, told once in the order of memory: customer by customer, each column would be fetched from all over it. */
interface RowMonths {
  /** Month of each row's sales, counted from the first; −1 for rows that are no sales or not known yet. */
  readonly month: Int32Array;
  readonly firstMonth: number;
  readonly months: number;
  /** Day of each row that is a purchase, else NaN. */
  readonly purchaseDay: Float64Array;
}

function monthsOf({ asOfDay, receivables }: Ledger): RowMonths {
  const { invoiceDay, amount, known, sale, count } = receivables;
  const counts = (row: number): boolean => known[row] > 0 && sale[row] > 0 && invoiceDay[row] <= asOfDay;
  const lastMonth = monthOf(asOfDay);
  let first = asOfDay;
  for (let row = 0; row < count; row++) if (invoiceDay[row] < first && counts(row)) first = invoiceDay[row];
  const firstMonth = Math.min(lastMonth, monthOf(first));
  const monthOfDay = monthReader(firstMonth, asOfDay);
  const month = new Int32Array(count);
  const purchaseDay = new Float64Array(count);
  for (let row = 0; row < count; row++) {
    const isSale = counts(row);
    month[row] = isSale ? monthOfDay(invoiceDay[row]) : -1;
    purchaseDay[row] = isSale && amount[row] > 0 ? invoiceDay[row] : NaN;
  }
  return { month, firstMonth, months: lastMonth - firstMonth + 1, purchaseDay };
}

/** Customer by customer over the rows that the ledger has grouped already; a scratch row of months takes its sums. */
function cellsOf(
  { customers, receivables }: Ledger,
  monthOfRow: Int32Array,
  months: number,
): Pick<PurchaseCalendar, "bought" | "sales" | "profit"> {
  const { byCustomer, amount } = receivables;
  const tellsProfit = profitIsTold(receivables);
  const [sales, gains] = [new Float64Array(months), new Float64Array(months)];
  const [touched, purchased] = [new Uint8Array(months), new Uint8Array(months)];
  // There are no more cells than rows; growing lists would be copied and collected again and again.
  const most = byCustomer.rows.length;
  const [all, bought] = [cellList(customers.count, most), cellList(customers.count, most)];
  const profit = new Float64Array(most);
  for (let customer = 0; customer < customers.count; customer++) {
    const margin = marginOf(customers, customer);
    let [from, to] = [months, -1];
    for (let i = byCustomer.start[customer]; i < byCustomer.start[customer + 1]; i++) {
      const row = byCustomer.rows[i];
      const month = monthOfRow[row];
      if (month < 0) continue;
      const sold = amount[row];
      if (month < from) from = month;
      if (month > to) to = month;
      touched[month] = 1;
      if (sold > 0) purchased[month] = 1;
      // A row without an amount adds nothing to sales; its profit is nothing, too.
      if (sold === sold) {
        sales[month] += sold;
        gains[month] += tellsProfit ? profitOf(receivables, row, margin) : sold * margin;
      }
    }
    for (let month = from; month <= to; month++) {
      if (!touched[month]) continue;
      profit[all.add(month, sales[month])] = gains[month];
      if (purchased[month]) bought.add(month, sales[month]);
      sales[month] = gains[month] = touched[month] = purchased[month] = 0;
    }
    all.close(customer);
    bought.close(customer);
  }
  return { sales: all.periods(months), bought: bought.periods(months), profit: profit.subarray(0, all.length()) };
}

/** The month of every day beforehand: a million dates need not be taken apart. */
function monthReader(firstMonth: number, asOfDay: number): (day: number) => number {
  const firstDay = monthStart(firstMonth);
  const table = new Int32Array(Math.max(0, Math.floor(asOfDay) - firstDay + 1));
  for (let i = 0; i < table.length; i++) table[i] = monthOf(firstDay + i) - firstMonth;
  return (day) => table[Math.floor(day) - firstDay];
}

function marginOf({ table, tableRow }: Ledger["customers"], customer: number): number {
  return table && tableRow[customer] >= 0 ? table.columns.marginRate[tableRow[customer]] : NaN;
}

/** Cells in the order of customers and months. */
function cellList(
  customers: number,
  most: number,
): {
  /** @returns the cell's place */
  add(month: number, value: number): number;
  close(customer: number): void;
  length(): number;
  periods(months: number): CustomerPeriods;
} {
  const start = new Uint32Array(customers + 1);
  const [period, amount] = [new Uint32Array(most), new Float64Array(most)];
  let length = 0;
  return {
    add(month, value) {
      period[length] = month;
      amount[length] = value;
      return length++;
    },
    close(customer) {
      start[customer + 1] = length;
    },
    length: () => length,
    periods: (months) => ({
      customers,
      periods: months,
      start,
      period: period.subarray(0, length),
      amount: amount.subarray(0, length),
    }),
  };
}
