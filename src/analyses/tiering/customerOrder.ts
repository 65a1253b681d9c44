import type { Numbers } from "../../engine/columns";
import { descending } from "../../engine/order";
import type { CustomerLedger } from "../../ledger/ledger";

/** What names a customer for good, whatever the order of the sheets: its id, or its name where it has none. */
export const keyOf = ({ ids, names }: Pick<CustomerLedger, "ids" | "names">, row: number): string =>
  ids[row] || names[row];

/**
 * Customers from the largest value to the smallest; equal values by id (by code unit), missing values last. The order of the sheets
 * does not matter, and only where values are equal are ids compared.
 */
export function customerOrder(values: Numbers, customers: Pick<CustomerLedger, "ids" | "names">): Uint32Array {
  const order = descending(values);
  const byKey = (a: number, b: number): number => {
    const [left, right] = [keyOf(customers, a), keyOf(customers, b)];
    return left < right ? -1 : left > right ? 1 : a - b;
  };
  let from = 0;
  for (let to = 1; to <= order.length; to++) {
    if (to < order.length && isEqual(values[order[to]], values[order[from]])) continue;
    if (to - from > 1) order.subarray(from, to).sort(byKey);
    from = to;
  }
  return order;
}

/** The place of each customer in an order, which decides between customers that are equal in something else. */
export function placesIn(order: Uint32Array): Float64Array {
  const places = new Float64Array(order.length);
  order.forEach((row, place) => (places[row] = place));
  return places;
}

const isEqual = (a: number, b: number): boolean => a === b || (a !== a && b !== b);
