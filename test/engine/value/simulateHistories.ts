import type { BgNbdParameters } from "../../../src/engine/value/bgNbdLikelihood";

/** Customers that buy and leave as a BG/NBD model says, observed for up to `longest` days; purchases at any time. */
export function simulateHistories(
  customers: number,
  { r, alpha, a, b }: BgNbdParameters,
  random: () => number,
  longest = 1000,
): { repeats: Float64Array; recency: Float64Array; age: Float64Array } {
  const column = (): Float64Array => new Float64Array(customers);
  const histories = { repeats: column(), recency: column(), age: column() };
  for (let i = 0; i < customers; i++) {
    const rate = gamma(r, random) / alpha;
    const leave = gamma(a, random);
    const chance = leave / (leave + gamma(b, random));
    histories.age[i] = 1 + Math.floor(random() * longest);
    let time = exponential(rate, random);
    for (; time < histories.age[i]; time += exponential(rate, random)) {
      histories.repeats[i]++;
      histories.recency[i] = time;
      if (random() < chance) break;
    }
  }
  return histories;
}

const exponential = (rate: number, random: () => number): number => -Math.log(1 - random()) / rate;

const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Marsaglia & Tsang (2000). */
export function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = normal(random);
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
