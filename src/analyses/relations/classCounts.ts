import { groupSums, sum } from "../../engine/sum";
import { UNKNOWN } from "../analysis";

/** How many customers each class has, what they bring, and how many of them are key accounts. */
export interface ClassCounts {
  readonly customers: Float64Array;
  readonly share: Float64Array;
  readonly revenue: Float64Array;
  readonly revenueShare: Float64Array;
  readonly keyAccounts: Float64Array;
}

/** Counts by class; shares are of the customers with a class, NaN without any. */
export function classCounts(
  codes: Uint8Array,
  classes: number,
  revenue: Float64Array,
  isKey?: Float64Array,
): ClassCounts {
  const [customers, keyAccounts] = [new Float64Array(classes), new Float64Array(classes)];
  const sums = groupSums(classes);
  codes.forEach((code, row) => {
    if (code === UNKNOWN) return;
    customers[code]++;
    if (isKey?.[row] === 1) keyAccounts[code]++;
    sums.add(code, revenue[row]);
  });
  const totals = sums.totals();
  const shares = (values: Float64Array): Float64Array => {
    const all = sum(values);
    return values.map((value) => (all > 0 ? value / all : NaN));
  };
  return { customers, share: shares(customers), revenue: totals, revenueShare: shares(totals), keyAccounts };
}
