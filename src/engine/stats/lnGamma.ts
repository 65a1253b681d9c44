/** ζ(k) − 1 for k = 2, 3, …: the coefficients of ln Γ around 2. */
const ZETA_MINUS_1 = [
  0.6449340668482264, 0.2020569031595943, 0.08232323371113819, 0.03692775514336993, 0.01734306198444914,
  0.008349277381922827, 0.00407735619794434, 0.0020083928260822143, 0.0009945751278180853, 0.0004941886041194645,
  0.0002460865533080483, 0.00012271334757848915, 6.124813505870483e-5, 3.058823630702049e-5, 1.528225940865187e-5,
  7.637197637899763e-6, 3.81729326499984e-6, 1.908212716553939e-6, 9.539620338727962e-7, 4.769329867878064e-7,
  2.38450502727733e-7, 1.1921992596531106e-7, 5.960818905125948e-8, 2.980350351465228e-8, 1.4901554828365043e-8,
  7.45071178983543e-9,
];
const EULER = 0.5772156649015329;
const HALF_LN_2PI = 0.9189385332046728;

/** From here on Stirling's series with eight terms is right to the last digit. */
export const STIRLING_FROM = 10;
/** B₂ₖ / (2k (2k − 1)) for k = 1 … 8. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360_360, 1 / 156, -3617 / 122_400];

/**
 * Logarithm of the gamma function, right to about 15 significant digits everywhere, also beside its zeros at 1 and 2.
 *
 *     ln Γ(x) = ln (x − 1)!
 *
 * @param x number above 0
 * @returns ln Γ(x); Infinity at 0, NaN below and where missing
 * @see     Abramowitz & Stegun (1964), 6.1.33 (series at 2), 6.1.15 (recurrence), 6.1.41 (Stirling)
 * @example lnGamma(5) // Math.log(24)
 * @example lnGamma(0.5) // Math.log(Math.PI) / 2
 */
export function lnGamma(x: number): number {
  if (!(x >= 0)) return NaN;
  if (x >= STIRLING_FROM) return x < Infinity ? (x - 0.5) * Math.log(x) - x + HALF_LN_2PI + stirlingRest(x) : Infinity;
  if (x < 0.5) return lnGammaNear2(x) - Math.log1p(x) - Math.log(x);
  if (x < 1.5) return lnGammaNear2(x - 1) - Math.log1p(x - 1);
  let product = 1;
  let near = x;
  while (near > 2.5) product *= --near;
  return lnGammaNear2(near - 2) + Math.log(product);
}

/** What ln Γ(x) has beyond (x − ½) ln x − x + ½ ln 2π; for x from `STIRLING_FROM` on. */
export function stirlingRest(x: number): number {
  const inverseSquare = 1 / (x * x);
  return STIRLING.reduceRight((rest, coefficient) => rest * inverseSquare + coefficient, 0) / x;
}

/** ln Γ(2 + z) for |z| ≤ ½. */
function lnGammaNear2(z: number): number {
  let rest = 0;
  for (let k = ZETA_MINUS_1.length + 1; k >= 2; k--) rest = z * (ZETA_MINUS_1[k - 2] / k - rest);
  return z * (1 - EULER + rest);
}
