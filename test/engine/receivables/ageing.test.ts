import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupRows, oneGroup } from "../../../src/engine/group";
import { ageing } from "../../../src/engine/receivables/ageing";
import { ageingBuckets, bucketDays } from "../../../src/engine/receivables/ageingBucket";
import { daysPastDue, overdueAmount } from "../../../src/engine/receivables/overdue";
import { sum } from "../../../src/engine/sum";
import { day, edges, money, seeded } from "../arbitrary";

const invoice = fc.record({ customer: fc.nat(4), open: money, due: day });
const cents = (amount: number): number => Math.round(amount * 100);

describe("ageing buckets", () => {
  it("end with their last day: 0/1, 30/31, 60/61, 90/91 (methods of S101)", () => {
    expect([...ageingBuckets([0, 1, 30, 31, 60, 61, 90, 91], [30, 60, 90])]).toEqual([0, 1, 1, 2, 2, 3, 3, 4]);
  });
  it("put every age into exactly one bucket, whose days hold it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 1000 }), edges, (days, line) => {
        const [bucket] = ageingBuckets([days], line);
        const { from, to } = bucketDays(bucket, line);
        expect(days).toBeGreaterThanOrEqual(from);
        expect(days).toBeLessThanOrEqual(to);
      }),
    );
  });
  it("refuse edges that do not rise", () => {
    expect(() => ageingBuckets([1], [30, 30])).toThrow("rise");
    expect(() => ageingBuckets([1], [0])).toThrow("rise");
    expect(() => bucketDays(5, [30])).toThrow("no bucket");
  });
});

describe("ageing", () => {
  it("of a credit, a current and two late invoices (by hand)", () => {
    const result = ageing(groupRows([0, 0, 1, 1], 2), [100, -30, 40, 60], [1000, 1000, 970, 969], 1000, [30]);
    expect(result.buckets.map((bucket) => [...bucket])).toEqual([
      [100, 0],
      [0, 40],
      [0, 60],
    ]);
    expect([...result.credit]).toEqual([-30, 0]);
    expect([...result.total]).toEqual([70, 100]);
    expect([...result.oldestDays]).toEqual([NaN, 31]);
  });
  it("of no invoices is 0 for every customer", () => {
    const empty = ageing(groupRows([], 2), [], [], 1000, [30, 60]);
    expect(empty.buckets.map((bucket) => [...bucket])).toEqual(Array(4).fill([0, 0]));
    expect([...empty.total]).toEqual([0, 0]);
  });
  it("counts an amount without a day as not due, so that nothing is lost", () => {
    expect([...ageing(oneGroup(1), [5], [NaN], 1000, []).buckets[0]]).toEqual([5]);
  });
  it("reconciles: Σ buckets + credit = Σ open for every customer, whatever the edges and the order of rows", () => {
    fc.assert(
      fc.property(fc.array(invoice), day, edges, (invoices, asOf, line) => {
        const run = (rows: typeof invoices): number[] => {
          const column = <K extends keyof (typeof rows)[0]>(key: K): number[] => rows.map((row) => row[key]);
          const { buckets, credit, total } = ageing(
            groupRows(column("customer"), 5),
            column("open"),
            column("due"),
            asOf,
            line,
          );
          return [...total, sum(credit), ...buckets.map(sum)].map(cents);
        };
        const totals = [0, 1, 2, 3, 4].map((c) => sum(invoices.map((row) => (row.customer === c ? row.open : 0))));
        expect(run(invoices).slice(0, 5)).toEqual(totals.map(cents));
        expect(run([...invoices].reverse())).toEqual(run(invoices));
        expect(
          run(invoices)
            .slice(5)
            .reduce((a, b) => a + b, 0),
        ).toBe(cents(sum(invoices.map((row) => row.open))));
      }),
    );
  });
  it("reconciles to the cent over a million invoices", () => {
    const random = seeded(7);
    const n = 1_000_000;
    const customer = Uint32Array.from({ length: n }, () => random() * 1000);
    const openCents = Float64Array.from({ length: n }, () => Math.floor(random() * 1e8) - 5e6);
    const due = Float64Array.from({ length: n }, () => 44_900 + Math.floor(random() * 200));
    const result = ageing(
      groupRows(customer, 1000),
      openCents.map((value) => value / 100),
      due,
      45_000,
      [30, 60, 90],
    );
    const exact = openCents.reduce((a, b) => a + b, 0);
    expect(cents(sum([...result.buckets, result.credit].map(sum)))).toBe(exact);
    expect(cents(sum(result.total))).toBe(exact);
  });
  it("agrees with the overdue amounts of the single invoices", () => {
    fc.assert(
      fc.property(fc.array(invoice), day, (invoices, asOf) => {
        const open = invoices.map((row) => row.open);
        const due = invoices.map((row) => row.due);
        const { buckets } = ageing(oneGroup(invoices.length), open, due, asOf, [30, 60, 90]);
        expect(cents(sum(buckets.slice(1).map(sum)))).toBe(cents(sum(overdueAmount(due, open, asOf))));
      }),
    );
  });
});

describe("overdue", () => {
  it("begins the day after the due day", () => {
    expect([...overdueAmount([1000, 1000], [10, 10], 1000)]).toEqual([0, 0]);
    expect([...overdueAmount([1000], [10], 1001)]).toEqual([10]);
  });
  it("is missing for a missing amount, and nothing for a missing day or a credit", () => {
    expect([...overdueAmount([1, NaN, 1], [NaN, 10, -10], 5)]).toEqual([NaN, 0, 0]);
  });
  it("refuses a missing as-of day", () => {
    expect(() => overdueAmount([1], [1], NaN)).toThrow("asOfDay");
    expect(() => daysPastDue([1], NaN)).toThrow("asOfDay");
  });
});
