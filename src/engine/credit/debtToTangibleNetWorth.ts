import { map2, type Numbers } from "../columns";
import { mapRows } from "../mapRows";

/**
 * Tangible net worth: what the owners have in the firm that could be sold.
 *
 *     tangible net worth = equity − intangible assets
 *
 * @param equity      money, length n; below 0 for an overindebted firm
 * @param intangibles intangible assets with goodwill; money, length n
 * @returns money, length n; NaN where either is missing
 * @throws  RangeError when the lengths differ
 * @see     S097
 * @example tangibleNetWorth([100000], [30000]) // [70000]
 */
export const tangibleNetWorth = (equity: Numbers, intangibles: Numbers): Float64Array =>
  map2(equity, intangibles, (owned, intangible) => owned - intangible);

/**
 * Debt to tangible net worth: how much others have lent for each unit that the owners have at risk.
 *
 *     ratio = total liabilities / (equity − intangible assets)
 *
 * @param totalLiabilities money, length n
 * @param equity           money, length n
 * @param intangibles      money, length n
 * @returns ratio, length n; ∞ where the tangible net worth is not above 0, because that is the worst and not a low ratio; NaN where
 *          an item is missing
 * @throws  RangeError when the lengths differ
 * @see     S097
 * @example debtToTangibleNetWorth([60000, 60000, NaN], [100000, 20000, 5], [30000, 30000, 0]) // [6 / 7, Infinity, NaN]
 */
export const debtToTangibleNetWorth = (
  totalLiabilities: Numbers,
  equity: Numbers,
  intangibles: Numbers,
): Float64Array =>
  mapRows([totalLiabilities, tangibleNetWorth(equity, intangibles)], (debt, worth) => {
    if (Number.isNaN(debt) || Number.isNaN(worth)) return NaN;
    return worth > 0 ? debt / worth : Infinity;
  });
