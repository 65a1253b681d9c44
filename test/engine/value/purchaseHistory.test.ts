import fc from "fast-check";
import { expect, it } from "vitest";
import { dayOf } from "../../../src/engine/dates";
import { purchaseHistory } from "../../../src/engine/value/purchaseHistory";
import { day, positiveMoney } from "../arbitrary";

it("gives (1, 5, 6), (0, 0, 37), (2, 4, 37) for the three customers of `lifetimes` tests/test_utils.py", () => {
  const days = [
    dayOf(2015, 2, 1),
    dayOf(2015, 2, 6),
    dayOf(2015, 1, 1),
    dayOf(2015, 1, 1),
    dayOf(2015, 1, 2),
    dayOf(2015, 1, 5),
  ];
  const history = purchaseHistory([0, 2, 3, 6], days, [1, 2, 3, 4, 5, 7], dayOf(2015, 2, 7), 1);
  expect([...history.repeats]).toEqual([1, 0, 2]);
  expect([...history.recency]).toEqual([5, 0, 4]);
  expect([...history.age]).toEqual([6, 37, 37]);
  expect([...history.meanSpend]).toEqual([2, NaN, 6]);
});
it("counts purchases of a day as one, and leaves out what comes later or has no day", () => {
  const { repeats, recency, meanSpend } = purchaseHistory([0, 5], [10, 12.3, 12.9, 99, NaN], [1, 2, 3, 4, 5], 20, 1);
  expect([repeats[0], recency[0], meanSpend[0]]).toEqual([1, 2, 5]);
});
it("is missing for a customer without purchases, and there may be none at all", () => {
  const { repeats, age } = purchaseHistory([0, 0, 0], [], [], 20, 7);
  expect([...repeats, ...age]).toEqual([NaN, NaN, NaN, NaN]);
  expect(() => purchaseHistory([0, 1], [1], [1], 20, 0)).toThrow("unitDays");
});
it("does not depend on the order of rows; recency never exceeds age", () => {
  const purchase = fc.tuple(fc.integer({ min: 0, max: 3 }), day, positiveMoney.map(Math.round));
  fc.assert(
    fc.property(fc.array(purchase), day, (purchases, asOf) => {
      const of = (list: typeof purchases): ReturnType<typeof purchaseHistory> => {
        const groups = [0, 1, 2, 3].map((key) => list.filter(([own]) => own === key));
        const start = groups.reduce((all, { length }) => [...all, all[all.length - 1] + length], [0]);
        const sorted = groups.flat();
        return purchaseHistory(
          start,
          sorted.map(([, when]) => when),
          sorted.map(([, , amount]) => amount),
          asOf,
          7,
        );
      };
      const history = of(purchases);
      expect(of([...purchases].reverse())).toEqual(history);
      for (let i = 0; i < 4; i++) {
        if (Number.isNaN(history.repeats[i])) continue;
        expect(history.recency[i]).toBeLessThanOrEqual(history.age[i]);
        expect(history.recency[i] === 0).toBe(history.repeats[i] === 0);
      }
    }),
  );
});
