import { assert } from "../assert";

const MOST_TERMS = 1_000_000;
const EPSILON = 2 ** -53;

/**
 * Gauss' hypergeometric function for real arguments.
 *
 *     ₂F₁(a, b; c; z) = 1 + ab/c z + a(a+1)b(b+1)/(c(c+1)2!) z² + …
 *
 * Where the terms would grow before they fall or change their sign, Euler's transformation (1 − z)^(c−a−b) ₂F₁(c − a, c − b; c; z)
 * is summed instead; for z below −½, Pfaff's (1 − z)^−a ₂F₁(a, c − b; c; z / (z − 1)).
 *
 * @param a number
 * @param b number
 * @param c above 0
 * @param z below 1
 * @returns value; NaN when an argument is missing or the series does not settle (z too near to 1)
 * @throws  RangeError when c is not above 0 or z not below 1
 * @see     Abramowitz & Stegun (1964), 15.1.1, 15.3.3, 15.3.4
 * @example hypergeometric2F1(1, 1, 2, 0.5) // 2 * Math.LN2
 */
export function hypergeometric2F1(a: number, b: number, c: number, z: number): number {
  if (Number.isNaN(a + b + c + z)) return NaN;
  assert(z < 1, `z must be below 1, not ${z}`);
  if (z < -0.5) return (1 - z) ** -a * hypergeometric2F1(a, c - b, c, z / (z - 1));
  return z <= 0 || isDirectBest(a, b, c)
    ? series(a, b, c, z)
    : Math.exp((c - a - b) * Math.log1p(-z)) * series(c - a, c - b, c, z);
}

/**
 * How fast ₂F₁ leaves 1 as its first argument leaves 0: the part that stays when the 1 and the factor a / c are taken out, exact also
 * where a is 0 or c − 1 is.
 *
 *     (₂F₁(a, b; c; z) − 1) · c / a = bz + (a + 1) b (b + 1) / ((c + 1) 2!) z² + …
 *
 * @param a number
 * @param b number
 * @param c above −1
 * @param z between −1 and 1
 * @returns value; NaN when an argument is missing or the series does not settle (z too near to 1)
 * @throws  RangeError when c is not above −1 or z not between −1 and 1
 * @example hypergeometricSlope(1, 1, 1, 0.5) // 1
 */
export function hypergeometricSlope(a: number, b: number, c: number, z: number): number {
  if (Number.isNaN(a + b + c + z)) return NaN;
  assert(c > -1, `c must be above -1, not ${c}`);
  assert(Math.abs(z) < 1, `z must be between -1 and 1, not ${z}`);
  let term = b * z;
  let total = term;
  for (let n = 1; n < MOST_TERMS; n++) {
    const growth = (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    term *= growth;
    total += term;
    // What follows is at most a geometric series once the terms fall steadily.
    if (Math.abs(growth) < 1 && Math.abs(term) <= EPSILON * Math.abs(total) * (1 - Math.abs(z))) return total;
  }
  return NaN;
}

/** Series whose terms all have one sign lose no digits; of two such the one whose terms fall is shorter. */
function isDirectBest(a: number, b: number, c: number): boolean {
  if (Math.min(c - a, c - b) >= 0) return c - a - b >= 0;
  return Math.min(a, b) >= 0 || c - a - b >= 0;
}

function series(a: number, b: number, c: number, z: number): number {
  assert(c > 0, `c must be above 0, not ${c}`);
  return 1 + (a / c) * hypergeometricSlope(a, b, c, z);
}
