/** A source of numbers that look as if drawn by chance, even over 0 ≤ u < 1. */
export type Random = () => number;

/**
 * Small fast counter generator (sfc32) with a seed: the same seed gives the same numbers on every machine, so that a simulation can
 * be repeated to the last byte.
 *
 * @param seed whole number; only its lowest 32 bits count
 * @returns a function that draws the next number, in steps of 2⁻³²
 * @see     Doty-Humphrey, PractRand (sfc32, seeded by 12 rounds)
 * @example sfc32(1)() === sfc32(1)() // true
 * @example sfc32(1)() === sfc32(2)() // false
 */
export function sfc32(seed: number): Random {
  let [a, b, c, counter] = [0, seed | 0, 0, 1];
  const next = (): number => {
    const drawn = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return (drawn >>> 0) / 4_294_967_296;
  };
  for (let round = 0; round < 12; round++) next();
  return next;
}
