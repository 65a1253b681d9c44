import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coarserPeriods } from "../../../src/engine/lifecycle/coarserPeriods";
import { customerFlow } from "../../../src/engine/lifecycle/customerFlow";
import { customerPeriods, type CustomerPeriods } from "../../../src/engine/lifecycle/customerPeriods";
import { relativeTrend } from "../../../src/engine/lifecycle/declineSignals";
import { lossEvents } from "../../../src/engine/lifecycle/lossEvents";
import { periodTrends } from "../../../src/engine/lifecycle/periodTrends";
import { trailingSum } from "../../../src/engine/lifecycle/trailingSum";

const PERIODS = 8;
const CUSTOMERS = 4;
const purchases = fc.array(fc.tuple(fc.nat(CUSTOMERS - 1), fc.nat(PERIODS - 1), fc.integer({ min: 1, max: 900 })), {
  maxLength: 30,
});
const of = (list: readonly (readonly [number, number, number])[]): CustomerPeriods =>
  customerPeriods(
    list.map(([customer]) => customer),
    CUSTOMERS,
    list.map(([, period]) => period),
    PERIODS,
    list.map(([, , amount]) => amount),
  );

describe("losses of customers", () => {
  /** Customer 0 buys in 0, 1, 5; customer 1 in 2; customer 2 in 7. */
  const sample = of([
    [0, 0, 1],
    [0, 1, 1],
    [0, 5, 1],
    [1, 2, 1],
    [2, 7, 1],
  ]);

  it("come after the patience of each customer, and are past once it buys again (by hand)", () => {
    const { customer, period, cameBack } = lossEvents(sample, { patience: [2, 4, 1, 1] });
    expect([[...customer], [...period], [...cameBack]]).toEqual([
      [0, 0, 1],
      [3, 7, 6],
      [1, 0, 0],
    ]);
  });
  it("come when somebody said so, and are a return when the customer buys later", () => {
    const told = lossEvents(sample, { patience: 2, told: [2, 3, NaN, NaN] });
    expect([...told.customer].map((c, i) => [c, told.period[i], told.cameBack[i]])).toEqual([
      [0, 2, 1],
      [0, 7, 0],
      [1, 3, 0],
    ]);
  });
  it("are not judged in a period that is still running", () => {
    expect([...lossEvents(sample, { patience: 2, complete: 7 }).period]).toEqual([3, 4]);
  });
  it("never come where the patience is missing", () => {
    expect(lossEvents(sample, { patience: [NaN, NaN, NaN, NaN] }).period).toHaveLength(0);
  });
  it("refuse a patience that is no whole number above 0", () => {
    expect(() => lossEvents(sample, { patience: 0 })).toThrow("patience must be a whole number above 0");
    expect(() => lossEvents(sample, { patience: [1] })).toThrow("a row for each customer");
  });

  it("leave as many customers as a plain walk through the periods counts: opening + new + won back − lost = closing", () => {
    fc.assert(
      fc.property(
        purchases,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: CUSTOMERS, maxLength: CUSTOMERS }),
        (list, patience) => {
          const flow = customerFlow(of(list), { patience });
          for (let now = 0; now < PERIODS; now++) {
            const present = patience.filter((silence, customer) =>
              list.some(([c, period]) => c === customer && period <= now && period > now - silence),
            ).length;
            expect(flow.closing[now]).toBe(present);
            expect(flow.opening[now] + flow.gained[now] + flow.reactivated[now] - flow.lost[now]).toBe(present);
          }
        },
      ),
    );
  });
});

describe("trends of all customers at once", () => {
  it("are those of one series after another, from the first purchase on", () => {
    fc.assert(
      fc.property(purchases, (list) => {
        const found = periodTrends(of(list), 2, PERIODS, 2);
        for (let customer = 0; customer < CUSTOMERS; customer++) {
          const own = list.filter(([c]) => c === customer);
          const first = Math.max(2, Math.min(...own.map(([, period]) => period)));
          const series = Array.from({ length: Math.max(0, PERIODS - first) }, (_, i) =>
            own.reduce((total, [, period, amount]) => (period === first + i ? total + amount : total), 0),
          );
          const expected = own.length > 0 && series.length >= 2 ? relativeTrend(series) : NaN;
          if (Number.isNaN(expected)) expect(found[customer]).toBeNaN();
          else expect(found[customer]).toBeCloseTo(expected, 9);
        }
      }),
    );
  });
  it("refuse a span that ends before it begins and too few periods", () => {
    expect(() => periodTrends(of([]), 3, 2, 3)).toThrow("must not end before it begins");
    expect(() => periodTrends(of([]), 0, 2, 1)).toThrow("least must be at least 2");
  });
});

describe("longer periods", () => {
  it("hold the same purchases: quarters that begin in January, of months that begin in March", () => {
    const months = of([
      [0, 0, 5],
      [0, 1, 7],
      [0, 4, 2],
      [1, 7, 1],
    ]);
    const quarters = coarserPeriods(months, 3, 2);
    expect([quarters.periods, [...quarters.start], [...quarters.period], [...quarters.amount]]).toEqual([
      4,
      [0, 3, 4, 4, 4],
      [0, 1, 2, 3],
      [5, 7, 2, 1],
    ]);
  });
  it("lose no money", () => {
    fc.assert(
      fc.property(purchases, fc.integer({ min: 1, max: 4 }), (list, length) => {
        const total = coarserPeriods(of(list), length, length - 1).amount.reduce((sum, each) => sum + each, 0);
        expect(total).toBe(list.reduce((sum, [, , amount]) => sum + amount, 0));
      }),
    );
  });
});

describe("a trailing sum", () => {
  it("takes the periods that end with the given one and no more", () => {
    const cells = of([
      [1, 0, 100],
      [1, 3, 20],
      [1, 4, 3],
      [1, 6, 4000],
    ]);
    expect(trailingSum(cells, cells.amount, 1, 4, 4)).toBe(23);
    expect(trailingSum(cells, cells.amount, 0, 4, 4)).toBe(0);
    expect(trailingSum(cells, [1, NaN, 1, 1], 1, 4, 4)).toBeNaN();
  });
});
