/** A stream of seeded chance: the same seed gives the same stream on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number from 0 to `below` − 1. */
  whole(below: number): number;
  /** True with a chance of `share`. */
  chance(share: number): boolean;
  /** Normal with mean 0 and standard deviation 1. */
  normal(): number;
  pick<T>(items: readonly T[]): T;
  /** Index drawn in proportion to rising cumulative weights. */
  weighted(cumulative: Float64Array): number;
}

/** sfc32 (Chris Doty-Humphrey's small fast counter), 128 bits of state filled from one number. */
export function random(seed: number): Random {
  let a = 0x9e3779b9 ^ seed;
  let b = 0x243f6a88 + seed;
  let c = 0xb7e15162;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
  // The first values still show the seed's pattern.
  for (let i = 0; i < 16; i++) next();
  const whole = (below: number): number => Math.floor(next() * below);
  return {
    next,
    whole,
    chance: (share) => next() < share,
    // Box–Muller.
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
    pick: (items) => items[whole(items.length)],
    weighted: (cumulative) => indexAbove(cumulative, next() * cumulative[cumulative.length - 1]),
  };
}

/** First index whose cumulative weight is above the value. */
function indexAbove(cumulative: Float64Array, value: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
