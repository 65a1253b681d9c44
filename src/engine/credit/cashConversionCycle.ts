import { assert } from "../assert";
import type { Numbers } from "../columns";
import { mapRows } from "../mapRows";
import { quotients } from "./quotients";

/**
 * Days inventory outstanding (DIO): how long goods lie before they are sold.
 *
 *     dio = average inventory / cost of goods sold × days
 *
 * @param averageInventory as `averageBalance` gives; money, length n
 * @param costOfGoodsSold  of the period; money, length n
 * @param periodDays       length of the period; days, above 0
 * @returns days, length n; NaN where the cost is not above 0 or either is missing
 * @throws  RangeError when the lengths differ or `periodDays` is not above 0
 * @see     S093
 * @example daysInventoryOutstanding([2050], [4000], 365)[0] // ≈ 187.06
 */
export function daysInventoryOutstanding(
  averageInventory: Numbers,
  costOfGoodsSold: Numbers,
  periodDays: number,
): Float64Array {
  return daysOf(averageInventory, costOfGoodsSold, periodDays);
}

/**
 * Days payables outstanding (DPO): how long the firm itself takes to pay.
 *
 *     dpo = average payables / cost of goods sold × days
 *
 * @param averagePayables as `averageBalance` gives; money, length n
 * @param costOfGoodsSold or the purchases of the period, whichever is printed beside; money, length n
 * @param periodDays      length of the period; days, above 0
 * @returns days, length n; NaN where the cost is not above 0 or either is missing
 * @throws  RangeError when the lengths differ or `periodDays` is not above 0
 * @see     S093
 * @example daysPayablesOutstanding([1200], [4000], 365) // [109.5]
 */
export function daysPayablesOutstanding(
  averagePayables: Numbers,
  costOfGoodsSold: Numbers,
  periodDays: number,
): Float64Array {
  return daysOf(averagePayables, costOfGoodsSold, periodDays);
}

function daysOf(balance: Numbers, flow: Numbers, periodDays: number): Float64Array {
  assert(periodDays > 0, `periodDays must be above 0, not ${periodDays}`);
  return quotients(balance, flow).map((periods) => periods * periodDays);
}

/**
 * Cash conversion cycle (CCC): for how many days money is bound between paying for goods and being paid for them.
 *
 *     ccc = dio + dso − dpo
 *
 * @param inventoryDays  DIO; days, length n
 * @param receivableDays DSO; days, length n
 * @param payableDays    DPO; days, length n
 * @returns days, length n, below 0 where suppliers pay for the stock; NaN where one is missing
 * @throws  RangeError when the lengths differ
 * @see     S093 (资金积压期间); Farlex Financial Dictionary: 97.6 for the statement of the example
 * @example cashConversionCycle(daysInventoryOutstanding([2050], [4000], 365), daysSalesOutstanding([660], [12000], 365), daysPayablesOutstanding([1200], [4000], 365)) // [97.6375]
 */
export const cashConversionCycle = (
  inventoryDays: Numbers,
  receivableDays: Numbers,
  payableDays: Numbers,
): Float64Array => mapRows([inventoryDays, receivableDays, payableDays], (dio, dso, dpo) => dio + dso - dpo);
