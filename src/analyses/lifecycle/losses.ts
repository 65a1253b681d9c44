import { numbersFrom } from "../../engine/columns";
import { monthOf } from "../../engine/dates";
import { lossEvents, type LossEvents, type LostRule } from "../../engine/lifecycle/lossEvents";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Ledger } from "../../ledger/ledger";
import { purchaseCalendar } from "../../ledger/purchaseCalendar";
import { numberField } from "../customerField";
import type { ParameterValues } from "../parameters";

const DAYS_OF_MONTH = 365.25 / 12;

const found = new WeakMap<Ledger, Map<string, LossEvents>>();

/** Every loss of a customer, by the rule in force; months count from the calendar's first. Found once for all that ask by the same rule. */
export function lossesOf(ledger: Ledger, parameters: ParameterValues): LossEvents {
  const { lostRule, lostMonths, lostIntervals } = parameters;
  const rule = `${lostRule} ${lostMonths} ${lostIntervals}`;
  const ofLedger = found.get(ledger) ?? new Map<string, LossEvents>();
  found.set(ledger, ofLedger);
  const known = ofLedger.get(rule);
  if (known) return known;
  const losses = lossEvents(purchaseCalendar(ledger).bought, lostRuleOf(ledger, parameters));
  ofLedger.set(rule, losses);
  return losses;
}

function lostRuleOf(ledger: Ledger, parameters: ParameterValues): LostRule {
  const { completeMonths } = purchaseCalendar(ledger);
  return { patience: patienceOf(ledger, parameters), told: toldMonths(ledger), complete: completeMonths };
}

/** Months of silence that make each customer lost. */
export function patienceOf(ledger: Ledger, { lostRule, lostMonths, lostIntervals }: ParameterValues): Float64Array {
  const { repeats, recency } = purchaseCalendar(ledger).history;
  return numbersFrom(repeats, (count, customer) => {
    if (lostRule === "months" || !(count > 0)) return lostMonths;
    const months = Math.ceil((lostIntervals * recency[customer]) / count / DAYS_OF_MONTH);
    return Math.min(lostMonths, Math.max(1, months));
  });
}

/** The month in which the customers sheet says that a customer left, unless it bought again later in that month. */
function toldMonths(ledger: Ledger): Float64Array {
  const { asOfDay, customers } = ledger;
  const { firstMonth } = purchaseCalendar(ledger);
  return numberField(customers, "lostDate").map((day, customer) => {
    if (!(day <= asOfDay)) return NaN;
    const last = customers.lastDay[customer];
    return last > day && monthOf(last) === monthOf(day) ? NaN : monthOf(day) - firstMonth;
  });
}

/** The rule in words, for the notes. */
export function lostRuleText({ lostRule, lostMonths, lostIntervals }: ParameterValues): Label {
  if (lostRule === "months")
    return label(
      `Lost: no order in ${lostMonths} complete calendar months, or the lost date of the customers sheet.`,
      `流失：连续 ${lostMonths} 个完整自然月无订单，或客户表填有流失日期。`,
    );
  return label(
    `Lost: no order for ${lostIntervals} of the customer's own mean intervals, in complete calendar months and at most ${lostMonths}, or the lost date of the customers sheet.`,
    `流失：未下单时间达到自身平均下单间隔的 ${lostIntervals} 倍（折为完整自然月，至多 ${lostMonths} 个月），或客户表填有流失日期。`,
  );
}
