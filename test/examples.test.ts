/// <reference types="vite/client" />
import { describe, expect, it } from "vitest";
import { agrees, evaluate, examplesIn, throwsAs } from "./tools/examples";
import { sourcesUnder } from "./tools/sourceFiles";

type Names = Record<string, unknown>;

const modules = import.meta.glob<Names>("../src/engine/**/*.ts", { eager: true });
/** An example may build its arguments with any other function of the engine; its own file's names come first. */
const engine: Names = Object.assign({}, ...Object.values(modules));

for (const [path, text] of sourcesUnder("src/engine")) {
  const examples = examplesIn(text);
  if (!examples.length) continue;
  describe(path, () => {
    const names = { ...engine, ...modules[`../${path}`] };
    it.each(examples)("$expression // $claim", ({ expression, claim }) => {
      if (claim.startsWith("throws")) {
        expect(throwsAs(errorOf(expression, names), claim)).toBe(true);
      } else {
        const value = evaluate(expression, names);
        expect(agrees(value, claim, names), `it is ${show(value)}`).toBe(true);
      }
    });
  });
}

function errorOf(expression: string, names: Names): unknown {
  try {
    evaluate(expression, names);
  } catch (error) {
    return error;
  }
  return undefined;
}

function show(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (ArrayBuffer.isView(member)) return Array.from(member as Float64Array, String);
    return typeof member === "number" ? String(member) : member;
  });
}

describe("the reading of examples", () => {
  it("finds one beside its tag, several below it, and one that spans lines", () => {
    const text = `
/**
 * Doubles.
 * @example double(1) // 2
 * @returns twice
 */
/**
 * @example
 * double(2) // 4
 * double(
 *   3,
 * ) // 6
 */`;
    expect(examplesIn(text).map(({ expression, claim }) => [expression, claim])).toEqual([
      ["double(1)", "2"],
      ["double(2)", "4"],
      ["double(\n3,\n)", "6"],
    ]);
  });
  it("refuses an example that claims nothing", () => {
    expect(() => examplesIn("/**\n * @example double(1)\n */")).toThrow("line 2");
  });
});

describe("the comparison with the claim", () => {
  it.each([
    [0.1 + 0.2, "0.3", true],
    [0.3001, "0.3", false],
    [[22.5, NaN], "[22.5, NaN]", true],
    [Float64Array.of(22.5, NaN), "[22.5, NaN]", true],
    [[22.5, 0], "[22.5, NaN]", false],
    [[1], "[1, 2]", false],
    [{ a: Uint32Array.of(1), b: "x" }, '{ a: [1], b: "x" }', true],
    [{ a: 1 }, "{ b: 1 }", false],
    ["A", '"A"', true],
    [0.69146, "≈ 0.69", true],
    [0.6951, "≈ 0.69", false],
    [1 / 3, "1 / 3", true],
  ])("of %j with %s", (value, claim, verdict) => {
    expect(agrees(value, claim, {})).toBe(verdict);
  });
  it("knows a promised error", () => {
    expect(throwsAs(new RangeError("columns differ"), "throws RangeError: columns differ")).toBe(true);
    expect(throwsAs(new RangeError("columns differ"), "throws TypeError")).toBe(false);
    expect(throwsAs(undefined, "throws")).toBe(false);
  });
});
