import type { Numbers } from "../columns";
import { quotients } from "./quotients";

/**
 * Receivables turnover: how often a period's credit sales renew the receivables.
 *
 *     turnover = net credit sales / average receivables
 *
 * @param creditSales        net credit sales of the period; money, length n
 * @param averageReceivables as `averageBalance` gives; money, length n
 * @returns times, length n; NaN where the receivables are not above 0 or either is missing
 * @throws  RangeError when the lengths differ
 * @see     S097
 * @example receivablesTurnover([8258], averageBalance([1950], [1880]))[0] // ≈ 4.31
 */
export const receivablesTurnover = (creditSales: Numbers, averageReceivables: Numbers): Float64Array =>
  quotients(creditSales, averageReceivables);

/**
 * Inventory turnover: how often a period's cost of goods sold renews the inventory. Sales in its place would count the margin too.
 *
 *     turnover = cost of goods sold / average inventory
 *
 * @param costOfGoodsSold  of the period; money, length n
 * @param averageInventory as `averageBalance` gives; money, length n
 * @returns times, length n; NaN where the inventory is not above 0 or either is missing
 * @throws  RangeError when the lengths differ
 * @see     S097
 * @example inventoryTurnover([5328], averageBalance([810], [860]))[0] // ≈ 6.38
 */
export const inventoryTurnover = (costOfGoodsSold: Numbers, averageInventory: Numbers): Float64Array =>
  quotients(costOfGoodsSold, averageInventory);
