import { addMonths, monthOf, monthStart } from "../../engine/dates";

/** Days to look at, a month apart, the as-of day last; ends of months where the as-of day is one. */
export function dsoPoints(asOfDay: number, months: number): number[] {
  const isMonthEnd = monthOf(asOfDay + 1) !== monthOf(asOfDay);
  return Array.from({ length: months }, (_, i) => {
    const back = months - 1 - i;
    return isMonthEnd ? monthStart(monthOf(asOfDay) - back + 1) - 1 : addMonths(asOfDay, -back);
  });
}
