import { describe, expect, it } from "vitest";
import { deliveredValue } from "../../../src/engine/tiering/deliveredValue";

describe("customer delivered value", () => {
  it("agrees with the tractor example of Kotler's text: a value of $20,000 at a price of $16,000 delivers $4,000", () => {
    expect(deliveredValue([20_000], [16_000])).toEqual({ value: 20_000, cost: 16_000, delivered: 4_000, ratio: 1.25 });
  });
  it("adds components up and leaves out what is missing (by hand)", () => {
    expect(deliveredValue([5, NaN, 3], [2, NaN])).toEqual({ value: 8, cost: 2, delivered: 6, ratio: 4 });
    expect(deliveredValue([5], [])).toEqual({ value: 5, cost: 0, delivered: 5, ratio: NaN });
    expect(deliveredValue([NaN], [1]).delivered).toBeNaN();
  });
});
