import { assert } from "../assert";
import { bytesFrom, type Numbers, numbersFrom } from "../columns";
import { cutOf, isHigh } from "./cut";
import { UNKNOWN } from "./unknown";

/** Current value × potential value, in the order of quadrants: both low … both high (铅质, 铁质, 黄金, 白金). */
export const VALUE_MATRIX = ["lead", "iron", "gold", "platinum"] as const;

/** Customer value × own capability to serve (放弃, 消极选择, 择机选择, 重点选择). */
export const MATCH_MATRIX = ["drop", "passive", "opportune", "focus"] as const;

/** Repeat patronage × relative attitude. */
export const LOYALTY_MATRIX = ["none", "latent", "spurious", "true"] as const;

/** Number of purchases × average purchase value. */
export const BEHAVIOUR_MATRIX = ["uncertain", "spender", "frequent", "best"] as const;

/**
 * Quadrants of a 2 × 2 matrix: 0 = both low, 1 = only y high, 2 = only x high, 3 = both high. High is at the line or above.
 *
 * @param x    first measure; length n
 * @param y    second measure; length n
 * @param xCut line of x
 * @param yCut line of y
 * @returns codes into a matrix of four classes, length n; `UNKNOWN` where a value or a line is missing
 * @throws  RangeError when the lengths differ
 * @see     S018 (陈明亮: current × potential value), S030 (苏朝晖: value × capability), S051 (Dick & Basu 1994: behaviour × attitude)
 * @example quadrants([1, 1, 9, 9], [1, 9, 1, 9], 5, 5) // [0, 1, 2, 3]
 */
export function quadrants(x: Numbers, y: Numbers, xCut: number, yCut: number): Uint8Array {
  assert(x.length === y.length, `columns differ in length: ${x.length} and ${y.length}`);
  return bytesFrom(x, (value, row) => {
    if (Number.isNaN(value + y[row] + xCut + yCut)) return UNKNOWN;
    return (isHigh(value, xCut) ? 2 : 0) + (isHigh(y[row], yCut) ? 1 : 0);
  });
}

/** The line of average purchase values: the mean of the customers' averages, or all revenue ÷ all orders. */
export type AmountCut = "meanOfAverages" | "revenuePerOrder";

/**
 * Customer behaviour matrix (customer value matrix of Marcus): how often × for how much at a time, each divided at its average.
 *
 * @param orders    number of purchases; length n
 * @param revenue   money; length n
 * @param amountCut which average divides the average purchase values
 * @returns codes into `BEHAVIOUR_MATRIX`, length n; `UNKNOWN` where a value is missing or there are no orders
 * @throws  RangeError when the lengths differ
 * @see     S016; Marcus (1998), A practical yet meaningful approach to customer segmentation, J. of Consumer Marketing 15(5)
 * @example behaviourMatrix([1, 9, 1, 9], [10, 90, 90, 810], "meanOfAverages") // [0, 2, 1, 3]
 */
export function behaviourMatrix(orders: Numbers, revenue: Numbers, amountCut: AmountCut): Uint8Array {
  assert(orders.length === revenue.length, `columns differ in length: ${orders.length} and ${revenue.length}`);
  const average = numbersFrom(orders, (count, row) => (count > 0 ? revenue[row] / count : NaN));
  const counted = average.map((value, row) => (Number.isNaN(value) ? NaN : orders[row]));
  const meanOrders = cutOf(counted, "mean");
  const bought = average.map((value, row) => value * orders[row]);
  const cut = amountCut === "meanOfAverages" ? cutOf(average, "mean") : cutOf(bought, "mean") / meanOrders;
  return quadrants(counted, average, meanOrders, cut);
}
