import type { Numbers } from "../../engine/columns";
import type { CustomerLedger } from "../../ledger/ledger";
import { orderByValue } from "../orderByValue";

/** What names a customer for good, whatever the order of the sheets: its id, or its name where it has none. */
export const keyOf = ({ ids, names }: Pick<CustomerLedger, "ids" | "names">, row: number): string =>
  ids[row] || names[row];

const found = new WeakMap<Numbers, Uint32Array>();

/** Customers from the largest value to the smallest; equal values by id, missing values last. Found once for a column: many ask. */
export function customerOrder(values: Numbers, customers: Pick<CustomerLedger, "ids" | "names">): Uint32Array {
  const before = found.get(values);
  if (before) return before;
  const order = orderByValue(values, (row) => keyOf(customers, row));
  found.set(values, order);
  return order;
}

/** The place of each customer in an order, which decides between customers that are equal in something else. */
export function placesIn(order: Uint32Array): Float64Array {
  const places = new Float64Array(order.length);
  order.forEach((row, place) => (places[row] = place));
  return places;
}
