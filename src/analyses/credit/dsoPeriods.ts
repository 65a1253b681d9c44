import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { CustomerLedger, Ledger } from "../../ledger/ledger";
import { numberField } from "../customerField";

/** Days of the DSO period that have sales to tell of, of the whole book and of each customer. */
export interface DsoPeriods {
  readonly ofBook: number;
  readonly ofCustomer: Float64Array;
}

/**
 * The DSO period, cut where business began: a customer won three weeks ago has three weeks of sales, and 90 days would make it look
 * slow. A customer begins on the day it was registered or first invoiced, whichever is earlier, but never before the book does.
 */
export function dsoPeriods({ asOfDay, customers }: Pick<Ledger, "asOfDay" | "customers">, days: number): DsoPeriods {
  const first = firstSaleDay(customers);
  const cut = (since: number): number => (since <= asOfDay ? Math.min(days, asOfDay - Math.floor(since) + 1) : days);
  const created = numberField(customers, "created");
  const ofCustomer = customers.firstDay.map((invoiced, c) => {
    const since = created[c] < invoiced ? created[c] : invoiced;
    return cut(since < first ? first : since);
  });
  return { ofBook: cut(first), ofCustomer };
}

/** Day of the first invoice of all; NaN where there is none. */
export function firstSaleDay({ firstDay }: Pick<CustomerLedger, "firstDay">): number {
  let first = NaN;
  for (const day of firstDay) if (!(day >= first)) first = day === day ? day : first;
  return first;
}

/** How many customers have a shorter period; the rule in words. */
export function periodNote({ ofCustomer }: DsoPeriods, days: number): Label {
  const shorter = ofCustomer.reduce((count, length) => count + (length < days ? 1 : 0), 0);
  return label(
    `The period of a customer begins no earlier than business with it (registered or first invoiced): customers with fewer than ${days} days: ${shorter}.`,
    `客户的统计期不早于其业务开始日（建档日或首张发票日，取早者）：不足 ${days} 天的客户 ${shorter} 个。`,
  );
}
