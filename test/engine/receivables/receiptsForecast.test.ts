import { describe, expect, it } from "vitest";
import { calibrateReceipts } from "../../../src/engine/receivables/calibrateReceipts";
import { expectedReceipts } from "../../../src/engine/receivables/expectedReceipts";
import { paymentDelays } from "../../../src/engine/receivables/paymentDelays";
import { receiptsForecast } from "../../../src/engine/receivables/receiptsForecast";
import { seeded } from "../arbitrary";

const random = seeded(7);
const N = 600;
const customer = Array.from({ length: N }, (_, i) => i % 12);
const amount = Array.from({ length: N }, () => 50 + Math.floor(random() * 1000));
const invoiceDay = Array.from({ length: N }, () => Math.floor(random() * 400));
const dueDay = invoiceDay.map((day) => day + 30);
const paidDay = dueDay.map((day, i) => day + Math.floor((random() + random()) * 10) + customer[i] - 8);
const history = { customer, amount, invoiceDay, dueDay, paidDay };
const AS_OF = 380;
const plan = { periods: 6, periodDays: 7, strength: 20, level: 0.8, widening: 1 };
const rows = customer.map((_, i) => i).filter((i) => invoiceDay[i] <= AS_OF && paidDay[i] > AS_OF);
const open = {
  customer: rows.map((i) => customer[i]),
  amount: rows.map((i) => amount[i]),
  dueDay: rows.map((i) => dueDay[i]),
};

describe("receipts to be expected, customer by customer", () => {
  const delays = paymentDelays(history, 12, AS_OF, plan.strength);
  const forecast = receiptsForecast(open, delays, 12, AS_OF, plan);
  const invoiceByInvoice = expectedReceipts(
    open.amount,
    open.dueDay.map((due) => AS_OF - due),
    open.customer.map((c) => delays.curveOf(c)),
    plan.periods,
    plan.periodDays,
    plan.level,
  );
  it("are those of the single invoices, whose sum is computed exactly", () => {
    for (let w = 0; w < plan.periods; w++) expect(forecast.expected[w]).toBeCloseTo(invoiceByInvoice.expected[w], 6);
    expect(forecast.later).toBeCloseTo(invoiceByInvoice.later, 6);
    expect(forecast.beyondHistory).toBeCloseTo(invoiceByInvoice.beyondHistory, 6);
  });
  it("have about the band of the exact sum: within a tenth of what is expected, where more than a few invoices are behind it", () => {
    for (let w = 0; w < 3; w++) {
      const tolerance = 0.1 * forecast.expected[w];
      expect(Math.abs(forecast.low[w] - invoiceByInvoice.low[w])).toBeLessThan(tolerance);
      expect(Math.abs(forecast.high[w] - invoiceByInvoice.high[w])).toBeLessThan(tolerance);
    }
  });
  it("have a band that grows with the widening and stays within 0 and all that is open", () => {
    const wide = receiptsForecast(open, delays, 12, AS_OF, { ...plan, widening: 50 });
    expect(wide.low.every((low, w) => low >= 0 && low <= forecast.low[w])).toBe(true);
    const all = open.amount.reduce((sum, money) => sum + money, 0);
    expect(wide.high.every((high, w) => high <= all && high >= forecast.high[w])).toBe(true);
  });
  it("leave out what has been open longer than anything in the history", () => {
    const old = { customer: [0], amount: [70], dueDay: [AS_OF - 5000] };
    const { expected, beyondHistory, later } = receiptsForecast(old, delays, 12, AS_OF, plan);
    expect([...expected, later, beyondHistory]).toEqual([0, 0, 0, 0, 0, 0, 0, 70]);
  });
});

describe("the calibration of receipts", () => {
  const calibrationPlan = { origins: [300, 330, 350], periods: 4, periodDays: 7, level: 0.8, strengths: [0, 20, 500] };
  it("does not look beyond the last week of its origins", () => {
    const known = calibrateReceipts(history, 12, calibrationPlan);
    const later = paidDay.map((day) => (day > 350 + 28 ? day + 999 : day));
    expect(calibrateReceipts({ ...history, paidDay: later }, 12, calibrationPlan)).toEqual(known);
  });
  it("takes the strength with the least error and a band that holds its part of the past", () => {
    const { strength, widening, rows: past } = calibrateReceipts(history, 12, calibrationPlan);
    const errorOf = (only: number): number =>
      calibrateReceipts(history, 12, { ...calibrationPlan, strengths: [only] }).rows.reduce(
        (sum, row) => sum + Math.abs(row.actual - row.expected),
        0,
      );
    expect(Math.min(...calibrationPlan.strengths.map(errorOf))).toBe(errorOf(strength));
    expect(widening).toBeGreaterThanOrEqual(1);
    expect(past.filter(({ actual, low, high }) => low <= actual && actual <= high).length).toBeGreaterThanOrEqual(
      Math.floor(0.8 * past.length),
    );
  });
  it("says nothing without origins, and refuses to choose among no strengths", () => {
    expect(calibrateReceipts(history, 12, { ...calibrationPlan, origins: [] })).toMatchObject({
      widening: 1,
      rows: [],
    });
    expect(() => calibrateReceipts(history, 12, { ...calibrationPlan, strengths: [] })).toThrow("strength");
  });
});
