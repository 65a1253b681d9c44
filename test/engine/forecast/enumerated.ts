import fc from "fast-check";

/** A deal as the tests write it. */
export type Deal = readonly [amount: number, winRate: number];

export const deal = fc.tuple(
  fc.integer({ min: 1, max: 400 }),
  fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
);

export const amountsOf = (deals: readonly Deal[]): number[] => deals.map(([amount]) => amount);
export const ratesOf = (deals: readonly Deal[]): number[] => deals.map(([, rate]) => rate);

/** Every combination of won and lost deals, plainly written out: the witness for all that is cleverer. */
export function everyOutcome(deals: readonly Deal[]): { total: number; chance: number }[] {
  return deals.reduce(
    (outcomes, [amount, rate]) =>
      outcomes.flatMap(({ total, chance }) => [
        { total: total + amount, chance: chance * rate },
        { total, chance: chance * (1 - rate) },
      ]),
    [{ total: 0, chance: 1 }],
  );
}

/** P(total ≥ target), enumerated. */
export const chanceEnumerated = (deals: readonly Deal[], target: number): number =>
  everyOutcome(deals).reduce((sum, { total, chance }) => sum + (total >= target - 1e-9 ? chance : 0), 0);
