import { expect, it } from "vitest";
import { accountStatus } from "../../../src/engine/tiering/accountStatus";

it("counts an order on the last day before the period as gone by, one a day later as producing", () => {
  expect([...accountStatus([100, 101], [0, 0], 100)]).toEqual([2, 0]);
});
it("puts producing before incubating before potential", () => {
  expect([...accountStatus([200, 50, NaN, NaN], [3, 1, 2, 0], 100)]).toEqual([0, 1, 1, 2]);
});
it("refuses columns of different length", () => {
  expect(() => accountStatus([1], [], 0)).toThrow(RangeError);
});
