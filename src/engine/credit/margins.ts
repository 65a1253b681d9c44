import { map2, type Numbers } from "../columns";
import { quotients } from "./quotients";

/**
 * Gross margin: the part of sales that is left after the cost of what was sold.
 *
 *     gross margin = (sales − cost of goods sold) / sales
 *
 * @param sales           money, length n
 * @param costOfGoodsSold money, length n
 * @returns fraction, length n, below 0 for sales under cost; NaN where sales are not above 0 or either is missing
 * @throws  RangeError when the lengths differ
 * @see     S097 (经营毛利率)
 * @example grossMargin([200, 0], [150, 10]) // [0.25, NaN]
 */
export const grossMargin = (sales: Numbers, costOfGoodsSold: Numbers): Float64Array =>
  quotients(
    map2(sales, costOfGoodsSold, (sold, cost) => sold - cost),
    sales,
  );

/**
 * Net margin: the part of sales that is left as profit.
 *
 *     net margin = net profit / sales
 *
 * @param netProfit money, length n; below 0 for a loss
 * @param sales     money, length n
 * @returns fraction, length n; NaN where sales are not above 0 or either is missing
 * @throws  RangeError when the lengths differ
 * @see     S096 (销售净利率)
 * @example netMargin([12, -3], [200, 60]) // [0.06, -0.05]
 */
export const netMargin = (netProfit: Numbers, sales: Numbers): Float64Array => quotients(netProfit, sales);
