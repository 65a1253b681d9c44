import type { Numbers } from "../engine/columns";
import { descending } from "../engine/order";

/**
 * Rows from the largest value to the smallest; equal values by a key that names the row for good (by code unit), missing values last. The
 * order of the sheets does not matter, and only where values are equal are keys compared.
 */
export function orderByValue(values: Numbers, keyOf: (row: number) => string): Uint32Array {
  const order = descending(values);
  const byKey = (a: number, b: number): number => {
    const [left, right] = [keyOf(a), keyOf(b)];
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

const isEqual = (a: number, b: number): boolean => a === b || (a !== a && b !== b);
