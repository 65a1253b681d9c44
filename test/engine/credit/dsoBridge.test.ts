import fc from "fast-check";
import { expect, it } from "vitest";
import { daysSalesOutstanding } from "../../../src/engine/credit/daysSalesOutstanding";
import { DSO_PARTS, dsoBridge, type DsoPeriod } from "../../../src/engine/credit/dsoBridge";
import { sum } from "../../../src/engine/sum";
import { money } from "../arbitrary";

const period = (rows: number[][], periodDays = 90): DsoPeriod => ({
  creditSales: rows.map(([sales]) => sales),
  notDue: rows.map(([, notDue]) => notDue),
  overdue: rows.map(([, , overdue]) => overdue),
  termsDays: rows.map(([, , , terms]) => terms),
  periodDays,
});
const rounded = (bridge: ReturnType<typeof dsoBridge>): number[] =>
  DSO_PARTS.map((part) => Math.round(bridge[part] * 1e6) / 1e6 + 0);

it("puts longer terms at level sales into terms alone (by hand: 30 → 45 days)", () => {
  const bridge = dsoBridge(period([[90, 30, 9, 30]]), period([[90, 45, 9, 45]]));
  expect([bridge.before, bridge.after]).toEqual([39, 54]);
  expect(rounded(bridge)).toEqual([15, 0, 0, 0]);
});
it("puts late sales of a period into sales timing, and unpaid debt into delinquency (by hand)", () => {
  expect(rounded(dsoBridge(period([[90, 30, 9, 30]]), period([[90, 50, 9, 30]])))).toEqual([0, 20, 0, 0]);
  expect(rounded(dsoBridge(period([[90, 30, 9, 30]]), period([[90, 30, 19, 30]])))).toEqual([0, 0, 10, 0]);
});
it("puts a shift of sales to slower customers into mix alone (by hand: 50:50 → 25:75 of 30 and 60 days)", () => {
  const fast = (sales: number): number[] => [sales, sales / 3, 0, 30];
  const slow = (sales: number): number[] => [sales, (sales * 2) / 3, 0, 60];
  const bridge = dsoBridge(period([fast(450), slow(450)]), period([fast(225), slow(675)]));
  expect([bridge.before, bridge.after]).toEqual([45, 52.5]);
  expect(rounded(bridge)).toEqual([0, 0, 0, 7.5]);
});
it("puts the effect of unknown terms into timing", () => {
  expect(rounded(dsoBridge(period([[90, 30, 9, NaN]]), period([[90, 45, 9, 45]])))).toEqual([0, 15, 0, 0]);
});
it("puts a new customer into mix, and what a lost one still owes into delinquency (by hand)", () => {
  const bridge = dsoBridge(
    period(
      [
        [100, 20, 0, 20],
        [0, 0, 0, 20],
      ],
      100,
    ),
    period(
      [
        [0, 0, 15, 20],
        [100, 20, 0, 20],
      ],
      100,
    ),
  );
  expect([bridge.before, bridge.after]).toEqual([20, 35]);
  expect(rounded(bridge)).toEqual([0, 0, 15, 0]);
});
it("is the DSO of the balance method also where a customer returned more than it bought, and still adds up (by hand)", () => {
  const [before, after] = [period([[90, 30, 9, 30], [10, 0, 2, 30]]), period([[120, 45, 9, 45], [-20, 0, 6, 30]])]; // prettier-ignore
  const bridge = dsoBridge(before, after);
  expect(bridge.before).toBeCloseTo((41 / 100) * 90, 9);
  expect(bridge.after).toBeCloseTo((60 / 100) * 90, 9);
  expect(sum(DSO_PARTS.map((part) => bridge[part]))).toBeCloseTo(bridge.after - bridge.before, 9);
});
it("is missing where a period has no sales", () => {
  const bridge = dsoBridge(period([[0, 5, 5, 30]]), period([[90, 45, 9, 45]]));
  expect([bridge.before, bridge.terms, bridge.mix]).toEqual([NaN, NaN, NaN]);
  expect(bridge.after).toBe(54);
});
it("refuses periods of different customers or of no days", () => {
  expect(() => dsoBridge(period([]), period([[1, 1, 1, 1]]))).toThrow("customers");
  expect(() => dsoBridge(period([[1, 1, 1, 1]], 0), period([[1, 1, 1, 1]]))).toThrow("periodDays");
});

const customer = fc.tuple(
  fc.oneof(money, fc.constantFrom(0, NaN)),
  money,
  money.map((owed) => Math.max(owed, 0)),
  fc.oneof(fc.integer({ min: 0, max: 120 }), fc.constant(NaN)),
);
const both = fc.array(fc.tuple(customer, customer), { minLength: 1, maxLength: 12 });
const apart = (rows: [number[], number[]][], days: number): [DsoPeriod, DsoPeriod] => [
  period(rows.map(([before]) => before)),
  period(
    rows.map(([, after]) => after),
    days,
  ),
];

it("adds up: the parts are the whole change, in total and by customer", () => {
  fc.assert(
    fc.property(both, fc.integer({ min: 28, max: 366 }), (rows, days) => {
      const bridge = dsoBridge(...apart(rows, days));
      fc.pre(!Number.isNaN(bridge.mix));
      const change = bridge.after - bridge.before;
      const scale = 1 + Math.abs(bridge.before) + Math.abs(bridge.after);
      const size = Math.max(scale, ...DSO_PARTS.flatMap((part) => [...bridge.byCustomer[part]].map(Math.abs)));
      const total = DSO_PARTS.reduce((all, part) => all + bridge[part], 0);
      expect(Math.abs(total - change) / size).toBeLessThan(1e-9);
      for (const part of DSO_PARTS) expect(bridge[part]).toBe(sum(bridge.byCustomer[part]));
    }),
  );
});
it("agrees with the balance method, and reverses when time does", () => {
  fc.assert(
    fc.property(both, (rows) => {
      const [earlier, later] = apart(rows, 90);
      const bridge = dsoBridge(earlier, later);
      fc.pre(!Number.isNaN(bridge.mix));
      const sold = sum(Array.from(earlier.creditSales, (sales) => sales || 0));
      const [simple] = daysSalesOutstanding([sum(earlier.notDue) + sum(earlier.overdue)], [sold], 90);
      expect(bridge.before / simple || 1).toBeCloseTo(1, 6);
      const back = dsoBridge(later, earlier);
      for (const part of DSO_PARTS) {
        const size = 1 + Math.abs(bridge[part]);
        expect((bridge[part] + back[part]) / size).toBeCloseTo(0, 6);
      }
    }),
  );
});
