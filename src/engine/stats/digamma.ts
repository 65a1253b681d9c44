/** B₂ₖ / 2k for k = 1 … 8. */
const SERIES = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32_760, 1 / 12, -3617 / 8160];

/**
 * Digamma function: the slope of `lnGamma`, as fits by maximum likelihood need it.
 *
 *     ψ(x) = d ln Γ(x) / dx
 *
 * @param x number above 0
 * @returns ψ(x), absolute error about 1e-15; NaN for 0, below, and where missing
 * @see     Abramowitz & Stegun (1964), 6.3.5 (recurrence) and 6.3.18 (asymptotic series)
 * @example digamma(1) // -0.577215664901533
 */
export function digamma(x: number): number {
  if (!(x > 0)) return NaN;
  let shifted = 0;
  let large = x;
  for (; large < 10; large++) shifted -= 1 / large;
  const inverseSquare = 1 / (large * large);
  const rest = SERIES.reduceRight((tail, coefficient) => (tail + coefficient) * inverseSquare, 0);
  return shifted + Math.log(large) - 0.5 / large - rest;
}
