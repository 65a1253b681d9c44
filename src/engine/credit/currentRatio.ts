import type { Numbers } from "../columns";
import { quotients } from "./quotients";

/**
 * Current ratio: how often the current assets cover what is due within a year.
 *
 *     current ratio = current assets / current liabilities
 *
 * @param currentAssets      money, length n
 * @param currentLiabilities money, length n
 * @returns ratio, length n; NaN where the liabilities are not above 0 or either is missing
 * @throws  RangeError when the lengths differ
 * @see     S096; 流动资产比率 is read as this ratio, not as current assets over total assets
 * @example currentRatio([4120], [2030])[0] // ≈ 2.03
 */
export const currentRatio = (currentAssets: Numbers, currentLiabilities: Numbers): Float64Array =>
  quotients(currentAssets, currentLiabilities);
