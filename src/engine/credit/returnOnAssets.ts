import type { Numbers } from "../columns";
import { quotients } from "./quotients";

/**
 * Return on assets (ROA): what a period's profit makes of the assets at work.
 *
 *     roa = net profit / total assets
 *
 * @param netProfit   of the period; money, length n; below 0 for a loss
 * @param totalAssets closing or average (`averageBalance`), whichever is printed beside; money, length n
 * @returns fraction, length n; NaN where the assets are not above 0 or either is missing
 * @throws  RangeError when the lengths differ
 * @see     S096 (资产收益率)
 * @example returnOnAssets([50, -20], [1000, 400]) // [0.05, -0.05]
 */
export const returnOnAssets = (netProfit: Numbers, totalAssets: Numbers): Float64Array =>
  quotients(netProfit, totalAssets);
