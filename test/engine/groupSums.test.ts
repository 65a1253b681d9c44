import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupSums, sum } from "../../src/engine/sum";

describe("sums of money by customer", () => {
  it("are right to the cent over 1,000,000 rows, beside whole cents added up as integers (property)", () => {
    const rows = 1_000_000;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.integer({ min: 1, max: 5 }), (seed, customers) => {
        const sums = groupSums(customers);
        const cents = new Array<bigint>(customers).fill(0n);
        let state = seed;
        for (let row = 0; row < rows; row++) {
          state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
          const amount = (state % 2_000_000_000) - 500_000_000;
          sums.add(row % customers, amount / 100);
          cents[row % customers] += BigInt(amount);
        }
        const totals = sums.totals();
        totals.forEach((total, c) => expect(BigInt(Math.round(total * 100))).toBe(cents[c]));
        expect(BigInt(Math.round(sum(totals) * 100))).toBe(cents.reduce((a, b) => a + b));
      }),
      { numRuns: 3 },
    );
  });
  it("can be asked one by one and begin anew, as if they were new (property)", () => {
    const values = fc.array(fc.tuple(fc.nat(2), fc.double({ min: -1e9, max: 1e9 })), { maxLength: 30 });
    fc.assert(
      fc.property(values, values, (before, after) => {
        const [used, fresh] = [groupSums(3), groupSums(3)];
        for (const [group, value] of before) used.add(group, value);
        used.clear();
        for (const [group, value] of after) for (const sums of [used, fresh]) sums.add(group, value);
        expect([0, 1, 2].map(used.total)).toEqual([...fresh.totals()]);
        expect(used.totals()).toEqual(fresh.totals());
      }),
    );
  });
});
