/** ζ(k) − 1 for k = 2, 3, …: the coefficients of ln Γ around 2. */
const ZETA_MINUS_1 = [
  0.644934066848226436, 0.202056903159594285, 0.0823232337111381915, 0.0369277551433699263, 0.0173430619844491397,
  0.00834927738192282684, 0.00407735619794433938, 0.00200839282608221442, 0.000994575127818085337,
  0.000494188604119464559, 0.000246086553308048299, 0.000122713347578489147, 6.12481350587048293e-5,
  3.05882363070204936e-5, 1.52822594086518717e-5, 7.63719763789976227e-6, 3.81729326499983986e-6,
  1.90821271655393893e-6, 9.53962033872796113e-7, 4.76932986787806463e-7, 2.3845050272773299e-7, 1.19219925965311073e-7,
  5.96081890512594796e-8, 2.98035035146522802e-8, 1.49015548283650412e-8, 7.45071178983542949e-9,
];
const EULER = 0.577215664901532861;
const HALF_LN_2PI = 0.918938533204672742;

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
