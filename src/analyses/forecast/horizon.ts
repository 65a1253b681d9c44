import { addMonths, dateOf, monthOf, monthStart } from "../../engine/dates";
import { label } from "../../i18n/label";
import type { Class } from "../analysis";

/** The forecast period: whole months, the as-of month first. */
export interface Horizon {
  readonly asOfDay: number;
  readonly firstMonth: number;
  readonly months: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

export function horizonFrom(asOfDay: number, months: number): Horizon {
  const firstMonth = monthOf(asOfDay);
  const firstDay = monthStart(firstMonth);
  return { asOfDay, firstMonth, months, firstDay, lastDay: addMonths(firstDay, months) - 1 };
}

/** Whether a sale of that day is completed and in the period. */
export const isCompletedIn = (day: number, { firstDay, asOfDay }: Horizon): boolean =>
  day >= firstDay && day <= asOfDay;

/** Rows of the forecast: past due, one for each month of the period, later, undated. */
export const slotsOf = ({ months }: Horizon): number => months + 3;

/** The row that an open opportunity's expected close falls into. */
export function slotOf(closeDay: number, horizon: Horizon): number {
  if (Number.isNaN(closeDay)) return horizon.months + 2;
  if (closeDay < horizon.asOfDay) return 0;
  return closeDay > horizon.lastDay ? horizon.months + 1 : 1 + monthOf(closeDay) - horizon.firstMonth;
}

/** The same rows in words. */
export function slotClasses(horizon: Horizon): readonly Class[] {
  const month = (index: number): Class => {
    const { year, month: number } = dateOf(monthStart(horizon.firstMonth + index));
    const words = `${year}-${String(number).padStart(2, "0")}`;
    return { id: words, label: label(words, `${year} 年 ${number} 月`), look: { rank: index, of: horizon.months } };
  };
  return [
    { id: "pastDue", label: label("Past its close date", "已过预计成交日"), look: "warning" },
    ...Array.from({ length: horizon.months }, (_, index) => month(index)),
    { id: "later", label: label("Later", "以后"), look: "neutral" },
    { id: "undated", label: label("No close date", "无预计成交日"), look: "neutral" },
  ];
}
