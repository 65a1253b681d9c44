const DENSITY_AT_0 = 0.3989422804014327;
/** Up to here the series is exact enough, from here on the fraction converges fast enough. */
const TAIL_FROM = 2;

/**
 * Distribution function of the standard normal distribution (as NORM.S.DIST): the chance to stay at or below z.
 *
 * @param z standard deviations from the mean
 * @returns probability, to about 14 significant digits also far below 0; NaN where missing
 * @see     Marsaglia (2004), Evaluating the Normal Distribution (series); Laplace's continued fraction for the tails
 * @example normalCdf(0) // 0.5
 * @example normalCdf(-1.959963984540054) // 0.025
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return NaN;
  if (Math.abs(z) < TAIL_FROM) return 0.5 + density(z) * series(z);
  return z < 0 ? tail(-z) : 1 - tail(z);
}

const density = (z: number): number => DENSITY_AT_0 * Math.exp((-z * z) / 2);

/** z + z³/3 + z⁵/(3·5) + … */
function series(z: number): number {
  let total = z;
  let term = z;
  for (let k = 3; total + term !== total; k += 2) {
    term *= (z * z) / k;
    total += term;
  }
  return total;
}

/** φ(z) / (z + 1/(z + 2/(z + 3/(z + …)))), from the inside out. */
function tail(z: number): number {
  if (z > 40) return 0;
  let fraction = z;
  for (let k = Math.ceil(20 + 600 / (z * z)); k > 0; k--) fraction = z + k / fraction;
  return density(z) / fraction;
}
