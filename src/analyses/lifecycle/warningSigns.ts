import { map2 } from "../../engine/columns";
import { monthStart } from "../../engine/dates";
import type { Ledger } from "../../ledger/ledger";
import { purchaseCalendar } from "../../ledger/purchaseCalendar";

/** The signs that a customer may leave, in the order of the parameters' keys. */
export const WARNING_SIGNS = ["orderDrop", "frequencyDrop", "silence", "overdue", "slowerPayment"] as const;
export type WarningSign = (typeof WARNING_SIGNS)[number];

/** Raw values of the signs that the receivables tell; NaN where there is nothing to compare with. */
export function warningSigns(
  ledger: Ledger,
  span: number,
): Readonly<Record<Exclude<WarningSign, "silence">, Float64Array>> {
  const { sales, bought, completeMonths, firstMonth } = purchaseCalendar(ledger);
  const { customers } = ledger;
  const [sold, months] = [
    newThenOld(sales, sales.amount),
    newThenOld(bought, new Float64Array(bought.period.length).fill(1)),
  ];
  return {
    orderDrop: map2(sold.recent, sold.before, change),
    frequencyDrop: map2(months.recent, months.before, change),
    overdue: map2(customers.overdue, customers.open, (overdue, open) => (open > 0 ? overdue / open : NaN)),
    slowerPayment: slowerPayment(ledger, monthStart(firstMonth + completeMonths - span)),
  };

  /** Sums over the latest complete months and over as many before. */
  function newThenOld({ start, period }: typeof sales, values: Float64Array) {
    const recent = new Float64Array(customers.count);
    const before = new Float64Array(customers.count);
    for (let customer = 0; customer < customers.count; customer++)
      for (let cell = start[customer + 1] - 1; cell >= start[customer]; cell--) {
        const back = completeMonths - 1 - period[cell];
        if (back >= 2 * span) break;
        if (back >= span) before[customer] += values[cell];
        else if (back >= 0) recent[customer] += values[cell];
      }
    return { recent, before };
  }
}

const change = (recent: number, before: number): number => (before > 0 ? recent / before - 1 : NaN);

/** Mean days after due of invoices paid since a day, less that of those paid before; NaN without both. */
function slowerPayment({ customers, receivables }: Ledger, sinceDay: number): Float64Array {
  const { customer, paidDay, dueDay, known, sale, amount, count } = receivables;
  const sums = [0, 1].map(() => ({ days: new Float64Array(customers.count), paid: new Float64Array(customers.count) }));
  for (let row = 0; row < count; row++) {
    const late = paidDay[row] - dueDay[row];
    if (!known[row] || !sale[row] || !(amount[row] > 0) || late !== late) continue;
    const part = sums[paidDay[row] >= sinceDay ? 1 : 0];
    part.days[customer[row]] += late;
    part.paid[customer[row]]++;
  }
  const mean = ({ days, paid }: (typeof sums)[number]): Float64Array =>
    map2(days, paid, (d, n) => (n > 0 ? d / n : NaN));
  return map2(mean(sums[1]), mean(sums[0]), (recent, before) => recent - before);
}
