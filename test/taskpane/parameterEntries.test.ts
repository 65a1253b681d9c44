import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  inSets,
  matchesQuery,
  parameterEntries,
  shownValue,
  typedValue,
  type ParameterEntry,
} from "../../src/taskpane/parameterEntries";

const entry = (id: string, values: Readonly<Record<string, unknown>> = {}): ParameterEntry => {
  const found = parameterEntries(values).find((line) => line.id === id);
  if (!found) throw new Error(`no line ${id}`);
  return found;
};

describe("the parameter form's lines", () => {
  it("show defaults until values are known", () => {
    expect(entry("abcShareA").value).toBe(0.8);
    expect(entry("abcShareA", { abcShareA: 0.7 }).value).toBe(0.7);
  });

  it("have a line for each stage's win rate, named as the calculation takes it", () => {
    const line = entry("winRates[Proposal]", { winRates: { Proposal: 0.5, Negotiation: 0.8 } });
    expect(line.value).toBe(0.5);
    expect(line.parameter.label["zh-CN"]).toContain("Proposal");
  });

  it("edit fractions as percent, without rounding noise", () => {
    const line = entry("abcShareA", { abcShareA: 0.07 });
    expect(shownValue(line, 0.07)).toBe("7");
    expect(typedValue(line, "57")).toBe(0.57);
  });

  it("refuse what is outside the range, no number, or not whole where days are counted", () => {
    expect(typedValue(entry("abcShareA"), "101")).toBeUndefined();
    expect(typedValue(entry("dsoDays"), "abc")).toBeUndefined();
    expect(typedValue(entry("dsoDays"), "")).toBeUndefined();
    expect(typedValue(entry("dsoDays"), "30.5")).toBeUndefined();
    expect(typedValue(entry("dsoDays"), "30")).toBe(30);
  });

  it("take bucket edges only when they rise", () => {
    const edges = entry("ageingEdges");
    expect(shownValue(edges, edges.value)).toBe("30, 60, 90");
    expect(typedValue(edges, "30, 60, 90, 180")).toBe("30, 60, 90, 180");
    expect(typedValue(edges, "30；60，90")).toBe("30；60，90");
    expect(typedValue(edges, "30, 30")).toBeUndefined();
    expect(typedValue(edges, "60, 30")).toBeUndefined();
  });

  it("are found by any of their words, in the language shown", () => {
    const found = (query: string, language: "en-US" | "zh-CN"): string[] =>
      parameterEntries({}).flatMap((line) => (matchesQuery(line, query, language) ? [line.id] : []));
    expect(found("ageing bas", "en-US")).toEqual(["ageingBasis"]);
    expect(found("账龄起算日", "zh-CN")).toContain("ageingBasis");
    expect(found(" ABCSHAREA ", "zh-CN")).toEqual(["abcShareA"]);
  });

  it("stand together when they belong to one set, each named by its key", () => {
    const words = (text: string) => ({ "en-US": text, "zh-CN": text });
    const set = { label: words("Weights"), meaning: words("m") };
    const line = (id: string, of?: typeof set) => ({ ...entry("dsoDays"), id, of });
    const blocks = inSets([line("a"), line("w[x]", set), line("w[y]", set), line("b")]);
    expect(blocks.map((block) => block.map(({ id }) => id))).toEqual([["a"], ["w[x]", "w[y]"], ["b"]]);
  });

  it("take back what they show, for every share (property)", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (basisPoints) => {
        const line = entry("abcShareA");
        const share = basisPoints / 10_000;
        expect(typedValue(line, shownValue(line, share))).toBeCloseTo(share, 12);
      }),
    );
  });
});
