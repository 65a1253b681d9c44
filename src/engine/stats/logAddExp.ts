/**
 * Logarithm of a sum of two numbers that are known by their logarithms, without overflow.
 *
 *     ln(eᵃ + eᵇ) = max(a, b) + ln(1 + e^−|a − b|)
 *
 * @param a logarithm; −Infinity stands for 0
 * @param b logarithm
 * @returns ln(eᵃ + eᵇ); NaN when either is missing
 * @see     numpy.logaddexp
 * @example logAddExp(1000, 1000) // 1000.6931471805599
 * @example logAddExp(-Infinity, 3) // 3
 */
export function logAddExp(a: number, b: number): number {
  // Equal infinities have no difference.
  if (a === b) return a + Math.LN2;
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}
