import type { Numbers } from "../columns";
import { mapRows } from "../mapRows";
import { quotients } from "./quotients";

/** What counts as invested; there is no single definition, so the base is printed beside the figure. */
export const INVESTMENT_BASES = ["equity", "investedCapital", "tangibleNetWorth"] as const;
export type InvestmentBase = (typeof INVESTMENT_BASES)[number];

/**
 * What is invested in a firm, by a stated base.
 *
 *     equity;  invested capital = equity + interest-bearing debt;  tangible net worth = equity − intangible assets
 *
 * @param base        which of them
 * @param equity      money, length n
 * @param debt        interest-bearing debt; money, length n; only for invested capital
 * @param intangibles money, length n; only for tangible net worth
 * @returns money, length n; NaN where an item that the base needs is missing
 * @throws  RangeError when the lengths differ
 * @see     S097
 * @example investment("investedCapital", [100], [60], [NaN]) // [160]
 */
export const investment = (base: InvestmentBase, equity: Numbers, debt: Numbers, intangibles: Numbers): Float64Array =>
  mapRows([equity, debt, intangibles], (owned, lent, intangible) => {
    if (base === "equity") return owned;
    return base === "investedCapital" ? owned + lent : owned - intangible;
  });

/**
 * Return on investment (ROI): what a period's profit makes of what is invested.
 *
 *     roi = profit / invested
 *
 * @param profit   of the period; money, length n; below 0 for a loss
 * @param invested by a stated base, as `investment` gives; money, length n
 * @returns fraction, length n; NaN where nothing, or less, is invested or either is missing
 * @throws  RangeError when the lengths differ
 * @see     S097 (投资报酬率)
 * @example returnOnInvestment([12, 12], [160, -5]) // [0.075, NaN]
 */
export const returnOnInvestment = (profit: Numbers, invested: Numbers): Float64Array => quotients(profit, invested);
