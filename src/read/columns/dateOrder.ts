import type { Culture } from "../culture";
import type { DayReadings } from "../parse/parseDay";

export type DateOrder = Culture["dateOrder"];
const orders = ["dmy", "mdy", "ymd"] as const;

/** The order in which a column writes day, month and year, and whether the cells themselves show it. */
export interface DecidedOrder {
  readonly order: DateOrder;
  readonly isSeen: boolean;
}

/**
 * Decides by the whole column: the order in which most of the distinct texts are days (one day above 12 is enough).
 * Where several orders fit equally, two-digit years stand where the numbers vary least; then the culture decides.
 */
export function dateOrder(texts: readonly string[], readings: readonly DayReadings[], culture: Culture): DecidedOrder {
  const fitting = orders.map((order) => readings.reduce((sum, days) => sum + (Number.isNaN(days[order]) ? 0 : 1), 0));
  const most = Math.max(...fitting);
  const best = orders.filter((_, i) => fitting[i] === most);
  if (best.length === 1) return { order: best[0], isSeen: true };
  const likely = best.includes("ymd") ? withYearWhereItVariesLeast(best, texts) : best;
  return { order: likely.includes(culture.dateOrder) ? culture.dateOrder : preferred(likely), isSeen: false };
}

/** Month first: the form of most exports where the culture itself writes the year first. */
const preferred = (likely: readonly DateOrder[]): DateOrder => (likely.includes("mdy") ? "mdy" : likely[0]);

function withYearWhereItVariesLeast(best: readonly DateOrder[], texts: readonly string[]): readonly DateOrder[] {
  const parts = texts.map((text) => text.match(/\d+/g) ?? []);
  const kinds = (place: number): number => new Set(parts.map((part) => part[place])).size;
  const yearLeads = kinds(0) < kinds(2);
  return best.filter((order) => (order === "ymd") === yearLeads);
}
