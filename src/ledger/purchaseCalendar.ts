import { monthOf, monthStart } from "../engine/dates";
import type { CustomerPeriods } from "../engine/lifecycle/customerPeriods";
import { purchaseHistory, type PurchaseHistory } from "../engine/value/purchaseHistory";
import type { CustomerSales } from "./customerSales";
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
  /** Profit beside each cell of `sales`; NaN where that of a row is unknown. Undefined where no row and no customer tells of profit. */
  readonly profit: Float64Array | undefined;
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
  const { asOfDay } = ledger;
  const { sales } = ledger.receivables;
  const lastMonth = monthOf(asOfDay);
  const firstMonth = monthOf(firstDayOf(sales, asOfDay));
  const months = lastMonth - firstMonth + 1;
  const purchases = purchasesIn(sales);
  return {
    firstMonth,
    months,
    completeMonths: monthOf(asOfDay + 1) > lastMonth ? months : months - 1,
    ...cellsOf(ledger, sales, monthReader(firstMonth, asOfDay), months),
    history: purchaseHistory(purchases.start, purchases.day, purchases.amount, asOfDay, 1),
  };
}

/** The sales above 0; mostly all of them. */
function purchasesIn({ start: before, day, amount }: CustomerSales): Omit<CustomerSales, "row"> {
  const isPurchase = new Uint8Array(amount.length);
  let purchases = 0;
  for (let i = 0; i < amount.length; i++) if (amount[i] > 0) purchases += isPurchase[i] = 1;
  if (purchases === amount.length) return { start: before, day, amount };
  const start = new Uint32Array(before.length);
  for (let customer = 0, next = 0; customer + 1 < start.length; customer++) {
    for (let i = before[customer]; i < before[customer + 1]; i++) next += isPurchase[i];
    start[customer + 1] = next;
  }
  const isKept = (_: number, i: number): boolean => isPurchase[i] === 1;
  return { start, day: day.filter(isKept), amount: amount.filter(isKept) };
}

function firstDayOf({ day }: CustomerSales, asOfDay: number): number {
  let first = asOfDay;
  for (let place = 0; place < day.length; place++) if (day[place] < first) first = day[place];
  return first;
}

/** Customer by customer; a scratch row of months takes its sums. */
function cellsOf(
  { customers, receivables }: Ledger,
  { start, row: rowOf, day: dayOf, amount }: CustomerSales,
  monthOfDay: (day: number) => number,
  months: number,
): Pick<PurchaseCalendar, "bought" | "sales" | "profit"> {
  const tellsProfit = profitIsTold(receivables);
  const profit = tellsProfit || hasMargins(customers) ? new Float64Array(rowOf.length) : undefined;
  const [sales, gains] = [new Float64Array(months), new Float64Array(months)];
  // What became of a month: nothing, sales, or sales with a purchase.
  const state = new Uint8Array(months);
  // There are no more cells than sales; growing lists would be copied and collected again and again.
  const cells = cellList(customers.count, rowOf.length);
  const isPurchase = new Uint8Array(rowOf.length);
  for (let customer = 0; customer < customers.count; customer++) {
    const margin = marginOf(customers, customer);
    let [from, to] = [months, -1];
    for (let i = start[customer]; i < start[customer + 1]; i++) {
      const day = dayOf[i];
      if (day !== day) continue;
      const month = monthOfDay(day);
      const sold = amount[i];
      if (month < from) from = month;
      if (month > to) to = month;
      if (sold > 0) state[month] = PURCHASE;
      else if (state[month] === NOTHING) state[month] = SALES;
      // A row without an amount adds nothing to sales; its profit is nothing, too.
      if (sold === sold) {
        sales[month] += sold;
        if (profit) gains[month] += tellsProfit ? profitOf(receivables, rowOf[i], margin) : sold * margin;
      }
    }
    for (let month = from; month <= to; month++) {
      if (state[month] === NOTHING) continue;
      const cell = cells.add(month, sales[month]);
      if (profit) profit[cell] = gains[month];
      isPurchase[cell] = state[month] === PURCHASE ? 1 : 0;
      sales[month] = gains[month] = state[month] = 0;
    }
    cells.close(customer);
  }
  const all = cells.periods(months);
  return { sales: all, bought: purchasesOf(all, isPurchase), profit: profit?.subarray(0, all.period.length) };
}

const [NOTHING, SALES, PURCHASE] = [0, 1, 2];

/** The cells with a purchase; mostly all of them, and then they are the same columns. */
function purchasesOf(sales: CustomerPeriods, isPurchase: Uint8Array): CustomerPeriods {
  const { customers, periods, start, period, amount } = sales;
  let count = 0;
  for (let cell = 0; cell < period.length; cell++) count += isPurchase[cell];
  if (count === period.length) return sales;
  const bought = cellList(customers, count);
  for (let customer = 0; customer < customers; customer++) {
    for (let cell = start[customer]; cell < start[customer + 1]; cell++) {
      if (isPurchase[cell] === 1) bought.add(period[cell], amount[cell]);
    }
    bought.close(customer);
  }
  return bought.periods(periods);
}

/** The month of every day beforehand: a million dates need not be taken apart. */
function monthReader(firstMonth: number, asOfDay: number): (day: number) => number {
  const firstDay = monthStart(firstMonth);
  const table = new Int32Array(Math.max(0, Math.floor(asOfDay) - firstDay + 1));
  for (let i = 0; i < table.length; i++) table[i] = monthOf(firstDay + i) - firstMonth;
  return (day) => table[day - firstDay];
}

const hasMargins = ({ table }: Ledger["customers"]): boolean =>
  table !== undefined && table.columns.marginRate.some((rate) => rate === rate);

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
    periods: (months) => ({
      customers,
      periods: months,
      start,
      period: period.subarray(0, length),
      amount: amount.subarray(0, length),
    }),
  };
}
