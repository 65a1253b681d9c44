import { lnGamma, stirlingRest, STIRLING_FROM } from "./lnGamma";

/**
 * Logarithm of the beta function. Where an argument is large, the three gammas nearly cancel; there the difference of their
 * Stirling series is taken instead of the difference of their values.
 *
 *     ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b)
 *
 * @param a number above 0
 * @param b number above 0
 * @returns ln B(a, b); Infinity when either is 0, NaN below and where missing
 * @see     Abramowitz & Stegun (1964), 6.2.2
 * @example lnBeta(2, 3) // -Math.log(12)
 */
export function lnBeta(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return NaN;
  const small = Math.min(a, b);
  const large = Math.max(a, b);
  if (small >= STIRLING_FROM) return ofTwoLarge(small, large);
  if (large >= STIRLING_FROM) return lnGamma(small) + lnGammaRatio(large, small);
  return lnGamma(a) + lnGamma(b) - lnGamma(a + b);
}

/** ln Γ(x) − ln Γ(x + h) for large x. */
function lnGammaRatio(x: number, h: number): number {
  const y = x + h;
  return (x - 0.5) * Math.log1p(-h / y) - h * (Math.log(y) - 1) + stirlingRest(x) - stirlingRest(y);
}

function ofTwoLarge(small: number, large: number): number {
  const both = small + large;
  const rest = stirlingRest(small) + stirlingRest(large) - stirlingRest(both);
  const width = 0.5 * Math.log((2 * Math.PI * both) / (small * large));
  return small * Math.log(small / both) + large * Math.log1p(-small / both) + width + rest;
}
