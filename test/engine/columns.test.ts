import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { map2, NONE, wordAt } from "../../src/engine/columns";
import { groupRows } from "../../src/engine/group";
import { subtractMoney } from "../../src/engine/money";
import { descending } from "../../src/engine/order";
import { sum, sumByGroup } from "../../src/engine/sum";
import { money, seeded } from "./arbitrary";

describe("map2", () => {
  it("refuses columns of different length", () => {
    expect(() => map2([1], [1, 2], Math.max)).toThrow(RangeError);
  });
});

describe("wordAt", () => {
  it("reads the word of a row, and nothing where the cell was empty", () => {
    const column = { codes: Uint32Array.of(1, NONE), words: ["Lukas AG", "Weyland"] };
    expect([wordAt(column, 0), wordAt(column, 1)]).toEqual(["Weyland", ""]);
  });
});

describe("groupRows", () => {
  it("puts every row into its group once, in order", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), (keys) => {
        const { start, rows } = groupRows(keys, 10);
        expect([...rows].sort((a, b) => a - b)).toEqual(keys.map((_, row) => row));
        for (let group = 0; group < 10; group++) {
          const members = [...rows.subarray(start[group], start[group + 1])];
          expect(members).toEqual(keys.flatMap((key, row) => (key === group ? [row] : [])));
        }
      }),
    );
  });
  it("refuses a key that is no group", () => {
    expect(() => groupRows([3], 3)).toThrow("names group 3");
  });
});

describe("sum", () => {
  it("is right to the cent over a million rows, as whole cents prove", () => {
    const random = seeded(1);
    const cents = Array.from({ length: 1_000_000 }, () => Math.floor(random() * 1e9) - 1e8);
    const exact = cents.reduce((total, value) => total + value, 0);
    expect(Math.round(sum(cents.map((value) => value / 100)) * 100)).toBe(exact);
  });
  it("splits into groups without losing anything", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(4), money)), (rows) => {
        const keys = rows.map(([key]) => key);
        const values = rows.map(([, value]) => value);
        expect(Math.round(sum(sumByGroup(keys, 5, values)) * 100)).toBe(Math.round(sum(values) * 100));
      }),
    );
  });
  it("leaves missing values out, and is 0 for nothing", () => {
    expect([sum([NaN, 2]), sum([]), sum([NaN])]).toEqual([2, 0, 0]);
  });
});

describe("subtractMoney", () => {
  it("leaves nothing of an invoice paid in parts, where plain subtraction leaves dust", () => {
    expect(0.3 - (0.1 + 0.2)).not.toBe(0);
    expect(subtractMoney(0.3, 0.1 + 0.2)).toBe(0);
  });
  it("keeps a cent of a hundred million", () => {
    expect(subtractMoney(100_000_000, 99_999_999.99)).toBeCloseTo(0.01, 6);
  });
  it("is missing when either is", () => {
    expect([subtractMoney(NaN, 1), subtractMoney(1, NaN)]).toEqual([NaN, NaN]);
  });
});

describe("descending", () => {
  it("sorts ties by row and missing values last, after the smallest that is known", () => {
    expect([...descending([1, NaN, 5, -Infinity, 5])]).toEqual([2, 4, 0, 3, 1]);
  });
});

describe("descending over many rows", () => {
  it("gives what comparing gives, signs, zeros, infinities and ties included", () => {
    const random = seeded(11);
    const special = [0, -0, Infinity, -Infinity, NaN, 5e-324, -5e-324, 1e308];
    const values = Float64Array.from({ length: 20_000 }, () =>
      random() < 0.1 ? special[Math.floor(random() * special.length)] : Math.round((random() - 0.3) * 5000) / 100,
    );
    const known = [...values.keys()].filter((row) => !Number.isNaN(values[row]));
    const missing = [...values.keys()].filter((row) => Number.isNaN(values[row]));
    const compared = known.sort((a, b) => (values[a] < values[b] ? 1 : values[a] > values[b] ? -1 : a - b));
    expect([...descending(values)]).toEqual([...compared, ...missing]);
  });
});
