import fc from "fast-check";
import { expect, it } from "vitest";
import { oneGroup } from "../../../src/engine/group";
import { paymentHabits } from "../../../src/engine/receivables/paymentHabits";
import { positiveMoney } from "../arbitrary";

/** Invoices of one customer: amount, invoice day, due day, paid day. */
const habits = (rows: number[][], asOfDay = 1000): Record<string, number> => {
  const column = (i: number): number[] => rows.map((row) => row[i]);
  const result = paymentHabits(oneGroup(rows.length), column(0), column(1), column(2), column(3), asOfDay);
  return Object.fromEntries(Object.entries(result).map(([key, values]) => [key, (values as Float64Array)[0]]));
};

it("weighs by amount, and tells late invoices apart from all (by hand)", () => {
  expect(
    habits([
      [300, 0, 30, 30],
      [100, 0, 30, 50],
      [100, 0, 60, 40],
    ]),
  ).toEqual({
    paidInvoices: 3,
    daysToPay: 36,
    termsDays: 36,
    daysLate: 0,
    daysLateWhenLate: 20,
    onTimeShare: 0.8,
    onTimeInvoices: 2 / 3,
  });
});
it("knows only what was paid by the day, and of credit notes nothing", () => {
  expect(
    habits(
      [
        [100, 0, 30, 50],
        [100, 0, 30, 20],
        [-500, 0, 30, 20],
        [100, 0, 30, NaN],
      ],
      40,
    ).daysLate,
  ).toBe(-10);
});
it("is missing without paid invoices, and where days are missing counts what is known", () => {
  const none = habits([]);
  expect(none.paidInvoices).toBe(0);
  expect([none.daysToPay, none.daysLate, none.onTimeShare, none.onTimeInvoices]).toEqual([NaN, NaN, NaN, NaN]);
  const noDue = habits([
    [100, 0, NaN, 50],
    [300, NaN, 30, 40],
  ]);
  expect([noDue.daysToPay, noDue.daysLate, noDue.termsDays, noDue.onTimeShare]).toEqual([50, 10, NaN, 0]);
});
it("of prompt payers is 0 days late, whatever the amounts; a day's delay of all adds a day", () => {
  const invoice = fc.tuple(positiveMoney, fc.nat(500), fc.nat(90));
  fc.assert(
    fc.property(fc.array(invoice, { minLength: 1 }), fc.integer({ min: 1, max: 60 }), (rows, delay) => {
      const paidAfter = (days: number): Record<string, number> =>
        habits(rows.map(([amount, day, terms]) => [amount, day, day + terms, day + terms + days]));
      expect(paidAfter(0).daysLate).toBe(0);
      expect(paidAfter(0).onTimeShare).toBeCloseTo(1, 12);
      expect(paidAfter(delay).daysLate).toBeCloseTo(delay, 9);
      expect(paidAfter(delay).daysToPay).toBeCloseTo(paidAfter(0).daysToPay + delay, 8);
    }),
  );
});
it("refuses columns of different length", () => {
  expect(() => paymentHabits(oneGroup(1), [1], [1], [1], [], 9)).toThrow("length");
});
