import type { Numbers } from "./columns";

/** Up to here comparing is faster than counting digits. */
const FEW = 4096;
const DIGIT = 65_536;

/**
 * Rows from the largest value to the smallest: ties in row order, missing values (NaN) last.
 *
 * @param values numbers, length n
 * @returns row numbers, length n
 * @example descending([10, NaN, 30, 10]) // [2, 0, 3, 1]
 */
export function descending(values: Numbers): Uint32Array {
  const column = values instanceof Float64Array ? values : Float64Array.from(values);
  const { rows, known } = knownFirst(column);
  const ranked = rows.subarray(0, known);
  rows.set(known <= FEW ? byComparison(ranked, column) : byDigits(ranked, column));
  return rows;
}

/** Rows with a value, then rows without, both in row order. */
function knownFirst(column: Float64Array): { rows: Uint32Array; known: number } {
  const rows = new Uint32Array(column.length);
  let known = 0;
  for (let row = 0; row < column.length; row++) if (column[row] === column[row]) rows[known++] = row;
  let next = known;
  for (let row = 0; next < rows.length; row++) if (column[row] !== column[row]) rows[next++] = row;
  return { rows, known };
}

/** Infinity − Infinity is NaN, which is no difference either. */
const byComparison = (rows: Uint32Array, column: Float64Array): Uint32Array =>
  rows.sort((a, b) => column[b] - column[a] || a - b);

/**
 * The same as `byComparison`, some five times faster for a hundred thousand rows: the bits of a number, turned so that larger
 * numbers have smaller bits, are sorted 16 at a time from the lowest (radix sort), each time keeping the order so far.
 */
function byDigits(rows: Uint32Array, column: Float64Array): Uint32Array {
  const digits = sortableBits(column);
  const counts = new Uint32Array(DIGIT);
  let from: Uint32Array = rows;
  let to: Uint32Array = new Uint32Array(rows.length);
  for (let place = 0; place < 4; place++) {
    counts.fill(0);
    for (let i = 0; i < from.length; i++) counts[digits[from[i] * 4 + place]]++;
    for (let digit = 0, start = 0; digit < DIGIT; digit++) {
      const count = counts[digit];
      counts[digit] = start;
      start += count;
    }
    for (let i = 0; i < from.length; i++) to[counts[digits[from[i] * 4 + place]]++] = from[i];
    [from, to] = [to, from];
  }
  return from;
}

/** Four 16-bit digits a number, lowest first; as unsigned numbers they rise while the values fall. */
function sortableBits(column: Float64Array): Uint16Array {
  // Adding 0 makes −0 the same as 0.
  const digits = new Uint16Array(column.map((value) => value + 0).buffer);
  for (let i = 3; i < digits.length; i += 4) {
    if (digits[i] & 0x8000) continue;
    digits[i] ^= 0x7fff;
    for (let lower = i - 3; lower < i; lower++) digits[lower] ^= 0xffff;
  }
  return digits;
}
