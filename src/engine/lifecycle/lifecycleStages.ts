import { assert } from "../assert";
import { bytesFrom, type Numbers } from "../columns";
import { UNKNOWN } from "../tiering/unknown";

/** Exploration, build-up, stability, decline (考察期, 形成期, 稳定期, 退化期). */
export const FOUR_STAGES = ["exploration", "buildUp", "stability", "decline"] as const;

/** Acquaintance, reserve, steadiness, wavering, firmness (初识, 矜持, 平稳, 思异, 稳固). */
export const FIVE_STAGES = ["acquaintance", "reserve", "steady", "wavering", "firm"] as const;

/** What a stage is told by; columns of length n, NaN = missing. */
export interface LifecycleValues {
  /** Days since the first order. */
  readonly tenureDays: Numbers;
  readonly orders: Numbers;
  /** Change of value a period ÷ its mean (`relativeTrend`). */
  readonly trend: Numbers;
  /** Time since the last order ÷ mean interval (`silenceRatio`). */
  readonly silence: Numbers;
}

/** A customer wavers or declines when it is silent for longer, or its trend falls below. */
export interface DeclineRule {
  readonly silence: number;
  /** Below 0. */
  readonly trend: number;
}

export interface FourStageRule {
  /** Up to so many orders, or so many days, a customer explores. */
  readonly explorationOrders: number;
  readonly explorationDays: number;
  /** Trend from which on the relationship builds up; above 0. */
  readonly growth: number;
  readonly decline: DeclineRule;
}

/**
 * Lifecycle stage of a relationship, four stages. The first that holds:
 *
 *     decline      silence > limit or trend < limit
 *     exploration  orders ≤ explorationOrders or tenure ≤ explorationDays
 *     buildUp      trend ≥ growth
 *     stability    otherwise
 *
 * @param values columns of length n; a missing silence or trend speaks for nothing
 * @param rule   thresholds
 * @returns codes into `FOUR_STAGES`, length n; `UNKNOWN` where tenure or orders are missing or there is no order
 * @throws  RangeError when the lengths differ
 * @see     S043; 陈明亮 (2002), 客户关系生命周期
 * @example
 * fourStages(
 *   { tenureDays: [900], orders: [20], trend: [0], silence: [1] },
 *   { explorationOrders: 2, explorationDays: 90, growth: 0.05, decline: { silence: 3, trend: -0.1 } },
 * ) // [2]
 */
export function fourStages(values: LifecycleValues, rule: FourStageRule): Uint8Array {
  return stagesOf(values, (tenureDays, orders, trend, silence) => {
    if (declines(rule.decline, trend, silence)) return 3;
    if (orders <= rule.explorationOrders || tenureDays <= rule.explorationDays) return 0;
    return trend >= rule.growth ? 1 : 2;
  });
}

export interface FiveStageRule {
  /** Up to so many orders a customer is an acquaintance. */
  readonly acquaintanceOrders: number;
  /** Up to so many orders, or so many days, it is reserved. */
  readonly reserveOrders: number;
  readonly reserveDays: number;
  /** From so many orders and so many days on it is firm. */
  readonly firmOrders: number;
  readonly firmDays: number;
  readonly wavering: DeclineRule;
}

/**
 * Lifecycle stage of a relationship, five stages. The first that holds:
 *
 *     wavering      silence > limit or trend < limit, or the customer is flagged (complaints, a competitor, a falling share of wallet)
 *     acquaintance  orders ≤ acquaintanceOrders
 *     reserve       orders ≤ reserveOrders or tenure ≤ reserveDays
 *     firm          orders ≥ firmOrders and tenure ≥ firmDays
 *     steady        otherwise
 *
 * @param values  columns of length n; a missing silence or trend speaks for nothing
 * @param rule    thresholds
 * @param flagged above 0 for customers known to waver; length n, none when left out
 * @returns codes into `FIVE_STAGES`, length n; `UNKNOWN` where tenure or orders are missing or there is no order
 * @throws  RangeError when the lengths differ
 * @see     S044: 初识 → 矜持 → 平稳 → 思异 → 稳固
 * @example
 * fiveStages(
 *   { tenureDays: [900], orders: [20], trend: [0], silence: [1] },
 *   {
 *     acquaintanceOrders: 1, reserveOrders: 3, reserveDays: 180, firmOrders: 12, firmDays: 730,
 *     wavering: { silence: 3, trend: -0.1 },
 *   },
 * ) // [4]
 */
export function fiveStages(values: LifecycleValues, rule: FiveStageRule, flagged?: Numbers): Uint8Array {
  const rows = values.orders.length;
  assert(!flagged || flagged.length === rows, `columns differ in length: ${rows} and ${flagged?.length}`);
  return stagesOf(values, (tenureDays, orders, trend, silence, row) => {
    if (declines(rule.wavering, trend, silence) || (flagged && flagged[row] > 0)) return 3;
    if (orders <= rule.acquaintanceOrders) return 0;
    if (orders <= rule.reserveOrders || tenureDays <= rule.reserveDays) return 1;
    return orders >= rule.firmOrders && tenureDays >= rule.firmDays ? 4 : 2;
  });
}

const declines = (rule: DeclineRule, trend: number, silence: number): boolean =>
  silence > rule.silence || trend < rule.trend;

function stagesOf(
  { tenureDays, orders, trend, silence }: LifecycleValues,
  stageOf: (tenureDays: number, orders: number, trend: number, silence: number, row: number) => number,
): Uint8Array {
  for (const { length } of [tenureDays, trend, silence])
    assert(length === orders.length, `columns differ in length: ${orders.length} and ${length}`);
  return bytesFrom(orders, (count, row) =>
    count > 0 && !Number.isNaN(tenureDays[row])
      ? stageOf(tenureDays[row], count, trend[row], silence[row], row)
      : UNKNOWN,
  );
}
