import type { Numbers } from "../columns";

/** What a customer gets, what it costs the customer, and what is left. */
export interface DeliveredValue {
  readonly value: number;
  readonly cost: number;
  /** value − cost. */
  readonly delivered: number;
  /** value ÷ cost; NaN where nothing is known to cost anything. */
  readonly ratio: number;
}

/**
 * Customer delivered value: what product, service, people and image are worth to a customer, less what money, time, energy and
 * worry they cost.
 *
 *     delivered = Σ values − Σ costs;  ratio = Σ values / Σ costs
 *
 * @param values amounts or marks of the values; missing ones add nothing
 * @param costs  the same of the costs
 * @returns totals; all NaN where no value is known
 * @see     S038; Kotler, Marketing Management: customer delivered value
 * @example deliveredValue([20, 10, NaN], [12]).delivered // 18
 */
export function deliveredValue(values: Numbers, costs: Numbers): DeliveredValue {
  const known = (column: Numbers): number[] => Array.from(column).filter((each) => !Number.isNaN(each));
  const add = (column: number[]): number => column.reduce((sum, each) => sum + each, 0);
  const [gains, pains] = [known(values), known(costs)];
  if (gains.length === 0) return { value: NaN, cost: NaN, delivered: NaN, ratio: NaN };
  const [value, cost] = [add(gains), add(pains)];
  return { value, cost, delivered: value - cost, ratio: cost > 0 ? value / cost : NaN };
}
