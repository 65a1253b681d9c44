import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NONE } from "../../../src/engine/columns";
import { ambiguousKeys } from "../../../src/engine/receivables/ambiguousKeys";
import { rowsOffTerms, rowsOutOfOrder, rowsOverpaid } from "../../../src/engine/receivables/contradictions";
import { exchangeRates } from "../../../src/engine/receivables/exchangeRates";
import { repeatedRows } from "../../../src/engine/receivables/repeatedRows";

describe("contradictions", () => {
  it("are a day before the one that it follows; missing days claim nothing", () => {
    expect([...rowsOutOfOrder([10, 10, NaN, 10], [9, 10, 1, NaN])]).toEqual([0]);
  });
  it("are due days off the terms by more than the tolerance", () => {
    expect([...rowsOffTerms([0, 0, 0, 0, 0], [30, 33, 34, 26, 90], [30, 30, 30, 30, NaN], 3)]).toEqual([2, 3]);
    expect(() => rowsOffTerms([1], [1], [], 0)).toThrow("length");
  });
  it("are payments above the amount, for credit notes below it", () => {
    expect([...rowsOverpaid([100, 100, -20, 0, NaN], [100.004, 101, -21, 5, 5], 0.005)]).toEqual([1, 2, 3]);
  });
});

describe("repeated rows", () => {
  it("name the first row they repeat, in all columns; what is missing repeats nothing", () => {
    expect([
      ...repeatedRows([
        [1, 1, 2, 1, NONE, NONE],
        [5, 5, 5, 5, 5, 5],
      ]),
    ]).toEqual([NONE, 0, NONE, 0, NONE, NONE]);
    expect([
      ...repeatedRows([
        [1, 1],
        [NaN, NaN],
      ]),
    ]).toEqual([NONE, NONE]);
    expect([...repeatedRows([])]).toEqual([]);
  });
  it("agree with a comparison of every pair", () => {
    const small = fc.nat(3);
    fc.assert(
      fc.property(fc.array(fc.tuple(small, small, small)), (rows) => {
        const columns = [0, 1, 2].map((i) => rows.map((row) => row[i]));
        const plain = rows.map((row, i) => {
          const first = rows.findIndex((other) => other.every((value, k) => value === row[k]));
          return first < i ? first : NONE;
        });
        expect([...repeatedRows(columns)]).toEqual(plain);
      }),
    );
  });
});

describe("ambiguous keys", () => {
  it("are ids with several names and, turned round, names with several ids", () => {
    const [ids, names] = [
      [1, 1, 2, 3, 3, NONE],
      [7, 8, 8, 9, NONE, 9],
    ];
    expect(ambiguousKeys(ids, names)).toEqual([{ key: 1, values: [7, 8], rows: [0, 1] }]);
    expect(ambiguousKeys(names, ids)).toEqual([{ key: 8, values: [1, 2], rows: [1, 2] }]);
    expect(() => ambiguousKeys([1], [])).toThrow("length");
  });
});

describe("rates of exchange", () => {
  const table = { currency: [0, 1, 0, 0], day: [20, NaN, 10, 30], rate: [8, 2, 7, 9] };
  it("are the latest that hold on the day; none before the first, 1 for one's own", () => {
    const rates = exchangeRates([0, 0, 0, 0, 1, NONE, 2], [9, 10, 29, 99, 1, 5, 5], table, 3, 2);
    expect([...rates]).toEqual([NaN, 7, 8, 9, 2, 1, 1]);
  });
  it("need a day, but where a rate holds from ever", () => {
    expect([...exchangeRates([0, 1], [NaN, NaN], table, 2, NONE)]).toEqual([NaN, 2]);
  });
  it("refuse a rate of 0", () => {
    expect(() => exchangeRates([], [], { currency: [0], day: [1], rate: [0] }, 1, NONE)).toThrow("above 0");
  });
});
