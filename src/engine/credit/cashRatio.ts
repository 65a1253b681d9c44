import { map2, type Numbers } from "../columns";
import { quotients } from "./quotients";

/**
 * Cash ratio: how often cash and securities alone cover what is due within a year.
 *
 *     cash ratio = (cash + short-term investments) / current liabilities
 *
 * @param cash                 money, length n
 * @param shortTermInvestments money, length n
 * @param currentLiabilities   money, length n
 * @returns ratio, length n; NaN where the liabilities are not above 0 or an item is missing
 * @throws  RangeError when the lengths differ
 * @see     S096
 * @example cashRatio([300], [200], [800]) // [0.625]
 */
export const cashRatio = (cash: Numbers, shortTermInvestments: Numbers, currentLiabilities: Numbers): Float64Array =>
  quotients(
    map2(cash, shortTermInvestments, (money, papers) => money + papers),
    currentLiabilities,
  );
