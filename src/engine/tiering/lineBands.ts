import { bytesFrom, type Numbers } from "../columns";
import { UNKNOWN } from "./unknown";

/** Classes by lines drawn stricter and more lenient, as `heldClasses` takes them; columns of length n. */
export interface BandedClasses {
  readonly strict: Uint8Array;
  readonly lenient: Uint8Array;
}

/**
 * Classes by lines that are moved by a band: where the lines between classes lie is seen from the values of their members, so that it
 * works for any scheme by which larger values have better classes.
 *
 *     lenient: within the band below the least value of a class;  strict: beyond the band above the largest value of the class below
 *
 * @param values  value of each customer; length n
 * @param classes their classes; 0 = best, length n
 * @param band    part of a line's value; fraction, not below 0
 * @returns strict and lenient classes, nowhere strict better than lenient; `UNKNOWN` where the class is
 * @example lineBands([100, 99, 50], [0, 1, 1], 0.02) // { strict: [1, 1, 1], lenient: [0, 0, 1] }
 */
export function lineBands(values: Numbers, classes: ArrayLike<number>, band: number): BandedClasses {
  const count = Array.from(classes).reduce((most, code) => (code !== UNKNOWN && code >= most ? code + 1 : most), 0);
  const least = new Float64Array(count).fill(Infinity);
  const most = new Float64Array(count).fill(-Infinity);
  for (let row = 0; row < classes.length; row++) {
    const code = classes[row];
    if (code === UNKNOWN) continue;
    least[code] = Math.min(least[code], values[row]);
    most[code] = Math.max(most[code], values[row]);
  }
  // The line under class c: from the least of it and all better ones, from the most of all worse ones.
  const lenient: number[] = [];
  const strict: number[] = [];
  for (let code = 0; code + 1 < count; code++) {
    const above = Math.min(...least.subarray(0, code + 1));
    const below = Math.max(...most.subarray(code + 1));
    lenient.push(above - band * Math.abs(above));
    strict.push(Math.max(below + band * Math.abs(below), lenient[code]));
  }
  const classBy = (lines: readonly number[]) =>
    bytesFrom(classes, (code, row) => {
      if (code === UNKNOWN) return UNKNOWN;
      const found = lines.findIndex((line) => values[row] >= line);
      return found < 0 ? count - 1 : found;
    });
  return { strict: classBy(strict), lenient: classBy(lenient) };
}
