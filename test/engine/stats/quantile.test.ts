import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile, sortedKnown } from "../../../src/engine/stats/quantile";

const values = fc.array(
  fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 1e300)),
  { maxLength: 60 },
);

describe("values in order", () => {
  it("are what comparing gives, whole numbers close together or not (property)", () => {
    fc.assert(
      fc.property(fc.oneof(values, fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 60 })), (column) => {
        const known = column.filter((value) => !Number.isNaN(value)).map((value) => value + 0);
        const sorted = Array.from(sortedKnown(column), (value) => value + 0);
        expect(sorted).toEqual(known.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      }),
    );
  });
});

describe("quantiles of type 7", () => {
  it("are R's: quantile(c(3, 1, 4, 1, 5, 9, 2, 6), c(0, .25, .5, .9, 1)) gives 1, 1.75, 3.5, 6.9, 9", () => {
    const sample = [3, 1, 4, 1, 5, 9, 2, 6];
    [1, 1.75, 3.5, 6.9, 9].forEach((expected, i) =>
      expect(quantile(sample, [0, 0.25, 0.5, 0.9, 1][i])).toBeCloseTo(expected, 12),
    );
  });
  it("are missing where no value is known", () => {
    expect(quantile([NaN], 0.5)).toBeNaN();
  });
});
