import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NONE } from "../../../src/engine/columns";
import { allocatePayments } from "../../../src/engine/receivables/allocatePayments";
import { openAsOf } from "../../../src/engine/receivables/openAsOf";
import { sum } from "../../../src/engine/sum";
import { money, positiveMoney } from "../arbitrary";

describe("what was open on a day", () => {
  it("is known by what had happened by then (by hand)", () => {
    const of = (asOf: number): number[] => [
      ...openAsOf([100, 100, -30, 100], [10, 20, 10, 10], [100, 60, NaN, NaN], [40, 40, NaN, 30], asOf),
    ];
    expect(of(9)).toEqual([0, 0, 0, 0]);
    expect(of(15)).toEqual([100, 0, -30, 100]);
    expect(of(30)).toEqual([100, 100, -30, 0]);
    expect(of(40)).toEqual([0, 40, -30, 0]);
  });
  it("leaves no dust of a paid invoice, counts what has no day as always there, and stays missing without an amount", () => {
    expect([...openAsOf([0.3, 100, NaN], [1, NaN, 1], [0.1 + 0.2, 40, 5], [2, NaN, 2], 9)]).toEqual([0, 60, NaN]);
  });
  it("does not depend on what happens later", () => {
    const invoice = fc.tuple(money, fc.nat(100), positiveMoney, fc.nat(100));
    fc.assert(
      fc.property(fc.array(invoice), fc.nat(100), (rows, asOf) => {
        const open = (list: typeof rows): Float64Array =>
          openAsOf(
            list.map(([amount]) => amount),
            list.map(([, day]) => day),
            list.map(([, , paid]) => paid),
            list.map(([, day, , delay]) => day + delay),
            asOf,
          );
        const known = rows.map(([amount, day, paid, delay]): (typeof rows)[0] =>
          day + delay > asOf ? [amount, day, 0, 0] : [amount, day, paid, delay],
        );
        expect(open(known)).toEqual(open(rows));
      }),
    );
  });
  it("refuses a missing as-of day", () => {
    expect(() => openAsOf([1], [1], [1], [1], NaN)).toThrow("asOfDay");
  });
});

describe("the allocation of payments", () => {
  const invoices = { customer: [0, 0, 1, 0], amount: [100, 50, 80, -20], day: [5, 3, 1, 1] };
  it("goes by reference first, then oldest first, and tells which (by hand)", () => {
    const payments = {
      customer: [0, 0, 1],
      amount: [30, 90, 100],
      day: [10, 12, 11],
      invoice: Uint32Array.of(0, NONE, NONE),
    };
    expect(allocatePayments(invoices, payments, 2)).toEqual({
      open: Float64Array.of(30, 0, 0, -20),
      byReference: Float64Array.of(30, 0, 0, 0),
      byAge: Float64Array.of(40, 50, 80, 0),
      lastPaidDay: Float64Array.of(12, 12, 11, NaN),
      unapplied: Float64Array.of(0, 20),
      left: Float64Array.of(0, 0, 20),
    });
  });
  it("gives what exceeds a named invoice to the customer's other invoices", () => {
    const payments = { customer: [0], amount: [120], day: [10], invoice: Uint32Array.of(1) };
    const { open, unapplied } = allocatePayments(invoices, payments, 2);
    expect([...open]).toEqual([30, 0, 80, -20]);
    expect([...unapplied]).toEqual([0, 0]);
  });
  it("refuses a payment that names another customer's invoice", () => {
    const payments = { customer: [0], amount: [1], day: [1], invoice: Uint32Array.of(2) };
    expect(() => allocatePayments(invoices, payments, 2)).toThrow("another customer");
  });
  it("loses no money: Σ open − Σ unapplied = Σ invoices − Σ payments, and no invoice is overpaid", () => {
    const invoice = fc.tuple(fc.nat(3), positiveMoney, fc.nat(400));
    const payment = fc.tuple(fc.nat(3), positiveMoney, fc.nat(400), fc.nat(30));
    fc.assert(
      fc.property(fc.array(invoice), fc.array(payment), (items, paid) => {
        const customer = items.map(([c]) => c);
        const named = paid.map(([c, , , row]) => (customer[row] === c ? row : NONE));
        const { open, byReference, byAge, unapplied } = allocatePayments(
          { customer, amount: items.map(([, amount]) => amount), day: items.map(([, , day]) => day) },
          {
            customer: paid.map(([c]) => c),
            amount: paid.map(([, amount]) => amount),
            day: paid.map(([, , day]) => day),
            invoice: Uint32Array.from(named),
          },
          4,
        );
        const [invoiced, received] = [sum(items.map(([, each]) => each)), sum(paid.map(([, each]) => each))];
        expect(sum(open) - sum(unapplied)).toBeCloseTo(invoiced - received, 4);
        items.forEach(([, amount], i) => {
          expect(open[i]).toBeGreaterThanOrEqual(0);
          expect(open[i] + byReference[i] + byAge[i]).toBeCloseTo(amount, 6);
        });
        for (let c = 0; c < 4; c++) {
          if (unapplied[c] > 0) expect(sum(open.filter((_, i) => customer[i] === c))).toBe(0);
        }
      }),
    );
  });
});
