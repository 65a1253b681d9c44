import fc from "fast-check";

/** Amounts of money as sheets hold them: cents, from credits to large invoices. */
export const money = fc.integer({ min: -2_000_000, max: 50_000_000 }).map((cents) => cents / 100);

/** Amounts above 0. */
export const positiveMoney = fc.integer({ min: 1, max: 50_000_000 }).map((cents) => cents / 100);

/** Days of this century. */
export const day = fc.integer({ min: 36_526, max: 73_000 });

/** Rising edges above 0. */
export const edges = fc
  .uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 0, maxLength: 8 })
  .map((days) => days.sort((a, b) => a - b));

/** A seeded generator of numbers in [0, 1): the same seed gives the same numbers everywhere. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
