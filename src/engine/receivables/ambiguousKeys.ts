import { assert } from "../assert";
import { NONE } from "../columns";

/** A key that stands beside several values. */
export interface AmbiguousKey {
  readonly key: number;
  /** By first appearance. */
  readonly values: readonly number[];
  /** First row of each value. */
  readonly rows: readonly number[];
}

/**
 * Keys that stand beside more than one value: an id with several names, or, the other way round, a name with several ids.
 *
 * @param keys   codes, length n
 * @param values codes, length n; rows where either is missing (`NONE`) are left out
 * @returns ambiguous keys by first appearance
 * @throws  RangeError when the lengths differ
 * @see     product-definitions (c) 11
 * @example ambiguousKeys([1, 1, 2, 1], [5, 6, 5, 5]) // [{ key: 1, values: [5, 6], rows: [0, 1] }]
 */
export function ambiguousKeys(keys: ArrayLike<number>, values: ArrayLike<number>): AmbiguousKey[] {
  assert(keys.length === values.length, `columns differ in length: ${keys.length} and ${values.length}`);
  const found = new Map<number, Map<number, number>>();
  const isAmbiguous = ambiguous(keys, values);
  for (let row = 0; row < keys.length; row++) {
    if (keys[row] === NONE || values[row] === NONE || !isAmbiguous[keys[row]]) continue;
    let partners = found.get(keys[row]);
    if (!partners) found.set(keys[row], (partners = new Map()));
    if (!partners.has(values[row])) partners.set(values[row], row);
  }
  return [...found].map(([key, partners]) => ({ key, values: [...partners.keys()], rows: [...partners.values()] }));
}

/** 1 for each key with more than one value. Nearly all have one: a map for each would be most of the work. */
function ambiguous(keys: ArrayLike<number>, values: ArrayLike<number>): Uint8Array {
  let last = -1;
  for (let row = 0; row < keys.length; row++) if (keys[row] !== NONE && keys[row] > last) last = keys[row];
  const first = new Uint32Array(last + 1).fill(NONE);
  const found = new Uint8Array(last + 1);
  for (let row = 0; row < keys.length; row++) {
    const [key, value] = [keys[row], values[row]];
    if (key === NONE || value === NONE) continue;
    if (first[key] === NONE) first[key] = value;
    else if (first[key] !== value) found[key] = 1;
  }
  return found;
}
