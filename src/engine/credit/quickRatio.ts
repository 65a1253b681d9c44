import type { Numbers } from "../columns";
import { mapRows } from "../mapRows";
import { quotients } from "./quotients";

/**
 * Quick ratio (acid test), liquid assets: how often cash, securities and receivables cover what is due within a year.
 *
 *     quick ratio = (cash + short-term investments + receivables) / current liabilities
 *
 * The three definitions of the quick ratio agree when current assets hold nothing but cash, securities, receivables and
 * inventory; prepayments set them apart.
 *
 * @param cash                 money, length n
 * @param shortTermInvestments money, length n
 * @param receivables          money, length n
 * @param currentLiabilities   money, length n
 * @returns ratio, length n; NaN where the liabilities are not above 0 or an item is missing
 * @throws  RangeError when the lengths differ
 * @see     S097
 * @example quickRatioOfLiquidAssets([300], [200], [500], [800]) // [1.25]
 */
export const quickRatioOfLiquidAssets = (
  cash: Numbers,
  shortTermInvestments: Numbers,
  receivables: Numbers,
  currentLiabilities: Numbers,
): Float64Array =>
  quotients(
    mapRows([cash, shortTermInvestments, receivables], (a, b, c) => a + b + c),
    currentLiabilities,
  );

/**
 * Quick ratio (acid test), less inventory.
 *
 *     quick ratio = (current assets − inventory) / current liabilities
 *
 * @param currentAssets      money, length n
 * @param inventory          money, length n
 * @param currentLiabilities money, length n
 * @returns ratio, length n; NaN where the liabilities are not above 0 or an item is missing
 * @throws  RangeError when the lengths differ
 * @see     S097
 * @example quickRatioLessInventory([1500], [400], [800]) // [1.375]
 */
export const quickRatioLessInventory = (
  currentAssets: Numbers,
  inventory: Numbers,
  currentLiabilities: Numbers,
): Float64Array =>
  quotients(
    mapRows([currentAssets, inventory], (assets, stock) => assets - stock),
    currentLiabilities,
  );

/**
 * Quick ratio (acid test), less inventory and prepayments, which cannot be turned into money either.
 *
 *     quick ratio = (current assets − inventory − prepayments) / current liabilities
 *
 * @param currentAssets      money, length n
 * @param inventory          money, length n
 * @param prepayments        money, length n
 * @param currentLiabilities money, length n
 * @returns ratio, length n; NaN where the liabilities are not above 0 or an item is missing
 * @throws  RangeError when the lengths differ
 * @see     S097; Dynamics 365 Business Central, finance KPIs
 * @example quickRatioLessPrepayments([1500], [400], [100], [800]) // [1.25]
 */
export const quickRatioLessPrepayments = (
  currentAssets: Numbers,
  inventory: Numbers,
  prepayments: Numbers,
  currentLiabilities: Numbers,
): Float64Array =>
  quotients(
    mapRows([currentAssets, inventory, prepayments], (assets, stock, prepaid) => assets - stock - prepaid),
    currentLiabilities,
  );
