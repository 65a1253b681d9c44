import { describe, expect, it } from "vitest";
import { fileCompleteness } from "../../../src/engine/credit/fileCompleteness";
import { investigationOverdue } from "../../../src/engine/credit/investigationOverdue";
import { reliableWeights } from "../../../src/engine/credit/statementReliability";

describe("the reliability of statements", () => {
  it("lets an audited one count in full, a compiled one less, an unknown one least (S098)", () => {
    expect([...reliableWeights(10, [0, 1, 2, 3, 255, NaN], [1, 0.75, 0.5, 0.25])]).toEqual([10, 7.5, 5, 2.5, 2.5, 2.5]);
  });
  it("does not rise with a worse level", () => {
    expect(() => reliableWeights(1, [0], [0.5, 0.8])).toThrow("fall");
    expect(() => reliableWeights(1, [0], [1.1])).toThrow("fall");
    expect(() => reliableWeights(1, [0], [])).toThrow("level");
  });
});

describe("the next investigation", () => {
  it("is due an interval after the last, at once where there was none (S100)", () => {
    expect([...investigationOverdue([1000, 1000, NaN, NaN], [0, 1, 1, 2], [365, 180, Infinity], 1200)]).toEqual([
      -165,
      20,
      Infinity,
      -Infinity,
    ]);
    expect(() => investigationOverdue([1], [3], [1], 5)).toThrow("grade 3");
  });
});

describe("the completeness of a credit file", () => {
  it("is the weight of what is there, with a list of the rest (S099)", () => {
    const { complete, missing } = fileCompleteness(
      [
        [1, 0, 1],
        [1, 0, NaN],
      ],
      [3, 1],
    );
    expect([...complete]).toEqual([1, 0, 0.75]);
    expect(missing).toEqual([[], [0, 1], [1]]);
  });
  it("refuses weights that weigh nothing", () => {
    expect(() => fileCompleteness([[1]], [0])).toThrow("above 0");
    expect(() => fileCompleteness([[1]], [])).toThrow("weights");
  });
});
