import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohortRetention } from "../../../src/engine/lifecycle/cohortRetention";
import { customerFlow } from "../../../src/engine/lifecycle/customerFlow";
import { customerPeriods, type CustomerPeriods } from "../../../src/engine/lifecycle/customerPeriods";
import { leakyBucketRatio } from "../../../src/engine/lifecycle/leakyBucket";
import { joinPeriods } from "../../../src/engine/lifecycle/joinPeriods";
import { revenueBridge } from "../../../src/engine/lifecycle/revenueBridge";
import { money } from "../arbitrary";

type Purchase = readonly [customer: number, period: number, amount: number];

const of = (purchases: readonly Purchase[], customers = 5, periods = 6): CustomerPeriods =>
  customerPeriods(
    purchases.map(([customer]) => customer),
    customers,
    purchases.map(([, period]) => period),
    periods,
    purchases.map(([, , amount]) => amount),
  );
const purchases = fc.array(fc.tuple(fc.nat(4), fc.nat(5), money), { maxLength: 40 });

/** Customer 0 buys in periods 0, 1, 4; 1 in 1; 2 in 2, 3, 4, 5. */
const sample = of(
  [
    [0, 0, 10],
    [0, 1, 30],
    [0, 4, 5],
    [1, 1, 7],
    [2, 2, 8],
    [2, 3, 6],
    [2, 4, 6],
    [2, 5, 9],
  ],
  3,
);

describe("purchases by customer and period", () => {
  it("add up purchases of a period, leave out what lies outside, and do not mind the order", () => {
    const { start, period, amount } = of(
      [
        [1, 3, 5],
        [0, 2, 1],
        [1, 3, 6],
        [1, 0, 2],
        [1, 9, 99],
        [1, NaN, 9],
        [0, 2, NaN],
      ],
      2,
    );
    expect([[...start], [...period], [...amount]]).toEqual([
      [0, 1, 3],
      [2, 0, 3],
      [1, 2, 11],
    ]);
    fc.assert(
      fc.property(purchases, (list) => {
        const [forward, backward] = [of(list), of(list.toReversed())];
        expect([backward.start, backward.period]).toEqual([forward.start, forward.period]);
        forward.amount.forEach((value, i) => expect(backward.amount[i]).toBeCloseTo(value, 6));
      }),
    );
  });
  it("refuse columns of different length", () => {
    expect(() => customerPeriods([0], 1, [], 1, [1])).toThrow("length");
    expect(() => of([[7, 0, 1]])).toThrow("group");
  });
});

describe("customer flow", () => {
  it("counts who came, went and came back (by hand)", () => {
    const flow = customerFlow(sample, 1);
    expect([...flow.gained]).toEqual([1, 1, 1, 0, 0, 0]);
    expect([...flow.lost]).toEqual([0, 0, 2, 0, 0, 1]);
    expect([...flow.reactivated]).toEqual([0, 0, 0, 0, 1, 0]);
    expect([...flow.opening]).toEqual([0, 1, 2, 1, 1, 2]);
    expect([...flow.closing]).toEqual([1, 2, 1, 1, 2, 1]);
    expect([...flow.churnRate]).toEqual([NaN, 0, 1, 0, 0, 0.5]);
    expect([...flow.retentionRate]).toEqual([NaN, 1, 0, 1, 1, 0.5]);
  });
  it("waits as long as it is told before a customer is lost (by hand)", () => {
    const flow = customerFlow(sample, 3);
    expect([...flow.lost]).toEqual([0, 0, 0, 0, 1, 0]);
    expect([...flow.reactivated]).toEqual([0, 0, 0, 0, 0, 0]);
  });
  it("obeys opening + gained + reactivated − lost = closing, and loses each customer once a silence", () => {
    fc.assert(
      fc.property(purchases, fc.integer({ min: 1, max: 4 }), (list, patience) => {
        const { opening, gained, reactivated, lost, closing } = customerFlow(of(list), patience);
        for (let i = 0; i < 6; i++) {
          expect(opening[i] + gained[i] + reactivated[i] - lost[i]).toBe(closing[i]);
          expect(opening[i]).toBe(i ? closing[i - 1] : 0);
          const members = new Set(
            list.filter(([, period]) => period <= i && period > i - patience).map(([who]) => who),
          );
          expect(closing[i]).toBe(members.size);
        }
      }),
    );
  });
  it("has an answer for no purchases, one month, and refuses no patience", () => {
    expect([...customerFlow(of([], 0, 2), 1).closing]).toEqual([0, 0]);
    expect([...customerFlow(of([[0, 0, 1]], 1, 1), 1).churnRate]).toEqual([NaN]);
    expect(() => customerFlow(sample, 0)).toThrow("patience");
  });
  it("is replaced by gained ÷ lost (leaky bucket)", () => {
    expect([...leakyBucketRatio([12, 3, 0, 5], [8, 6, 4, 0])]).toEqual([1.5, 0.5, 0, NaN]);
  });
});

describe("purchases by longer periods", () => {
  it("are those that would be counted by them at once; periods that belong to none are left out", () => {
    const cells = fc.array(fc.record({ customer: fc.nat(3), month: fc.nat(8), amount: fc.integer() }));
    fc.assert(
      fc.property(cells, (list) => {
        const column = (of: (one: (typeof list)[number]) => number): number[] => list.map(of);
        const [customer, month, amount] = [column((c) => c.customer), column((c) => c.month), column((c) => c.amount)];
        const joined = [-1, 0, 0, 1, 1, 1, 3, 3, -1];
        const once = customerPeriods(
          customer,
          4,
          column((c) => joined[c.month]),
          4,
          amount,
        );
        expect(joinPeriods(customerPeriods(customer, 4, month, 9, amount), joined, 4)).toEqual(once);
      }),
    );
  });
  it("refuses too few, or such that fall", () => {
    const cells = customerPeriods([0], 1, [0], 2, [1]);
    expect(() => joinPeriods(cells, [0], 1)).toThrow(RangeError);
    expect(() => joinPeriods(cells, [1, 0], 2)).toThrow(RangeError);
  });
});

describe("the revenue bridge", () => {
  it("explains revenue by cause (by hand)", () => {
    const bridge = revenueBridge(sample);
    expect([...bridge.closing]).toEqual([10, 37, 8, 6, 11, 9]);
    expect([...bridge.gained]).toEqual([10, 7, 8, 0, 0, 0]);
    expect([...bridge.reactivated]).toEqual([0, 0, 0, 0, 5, 0]);
    expect([...bridge.expanded]).toEqual([0, 20, 0, 0, 0, 3]);
    expect([...bridge.contracted]).toEqual([0, 0, 0, 2, 0, 0]);
    expect([...bridge.lost]).toEqual([0, 0, 37, 0, 0, 5]);
    expect(bridge.grossChurn[5]).toBeCloseTo(5 / 11, 12);
    expect(bridge.netChurn[5]).toBeCloseTo(2 / 11, 12);
    expect([bridge.netChurn[0], bridge.netChurn[1]]).toEqual([NaN, -2]);
  });
  it("adds up, also with refunds only", () => {
    fc.assert(
      fc.property(purchases, (list) => {
        const { opening, gained, reactivated, expanded, contracted, lost, closing } = revenueBridge(of(list));
        for (let i = 0; i < 6; i++) {
          const explained = opening[i] + gained[i] + reactivated[i] + expanded[i] - contracted[i] - lost[i];
          expect(explained).toBeCloseTo(closing[i], 5);
        }
      }),
    );
    const refunds = revenueBridge(
      of(
        [
          [0, 0, -5],
          [0, 1, -9],
        ],
        1,
        2,
      ),
    );
    expect([refunds.closing[1], refunds.contracted[1], refunds.grossChurn[1]]).toEqual([-9, 4, NaN]);
  });
});

describe("cohort retention", () => {
  it("is a triangle of those that bought again (by hand)", () => {
    const { size, active, retention } = cohortRetention(sample);
    expect([...size]).toEqual([1, 1, 1, 0, 0, 0]);
    expect(active.map((row) => [...row])).toEqual([
      [1, 1, 0, 0, 1, 0],
      [1, 0, 0, 0, 0],
      [1, 1, 1, 1],
      [0, 0, 0],
      [0, 0],
      [0],
    ]);
    expect([...retention[3]]).toEqual([NaN, NaN, NaN]);
  });
  it("holds every customer in one cohort and every purchase period in one cell", () => {
    fc.assert(
      fc.property(purchases, (list) => {
        const cells = of(list);
        const { size, active, retention } = cohortRetention(cells);
        const total = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
        expect(total(size)).toBe(new Set(list.map(([customer]) => customer)).size);
        expect(active.reduce((all, row) => all + total(row), 0)).toBe(cells.period.length);
        retention.forEach((row, cohort) => expect(row[0]).toBe(size[cohort] ? 1 : NaN));
      }),
    );
  });
});
