import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  lintRfmRules,
  RFM_EIGHT_SEGMENTS,
  RFM_SEGMENT_RULES,
  rfmEightSegments,
  rfmSegments,
  type RfmSegmentRule,
} from "../../../src/engine/tiering/rfmSegments";
import { UNKNOWN } from "../../../src/engine/tiering/unknown";
import { money } from "../arbitrary";

const scores = [1, 2, 3, 4, 5];
const codes = scores.flatMap((r) => scores.flatMap((f) => scores.map((m) => [r, f, m] as const)));
const segmentOf = (r: number, f: number, m: number, rules = RFM_SEGMENT_RULES): string => {
  const one = (score: number): Uint8Array => Uint8Array.of(score);
  const [rule] = rfmSegments({ recency: one(r), frequency: one(f), monetary: one(m) }, rules);
  return rules[rule]?.segment ?? "none";
};

/** The ten rules of the R package's own test, where order decides (R/rfm-segment.R). */
const packageRules: RfmSegmentRule[] = [
  { segment: "Champions", recency: [4, 5], frequency: [4, 5], monetary: [4, 5] },
  { segment: "Loyal Customers", recency: [2, 5], frequency: [3, 5], monetary: [3, 5] },
  { segment: "Potential Loyalist", recency: [3, 5], frequency: [1, 3], monetary: [1, 3] },
  { segment: "New Customers", recency: [4, 5], frequency: [1, 1], monetary: [1, 1] },
  { segment: "Promising", recency: [3, 4], frequency: [1, 1], monetary: [1, 1] },
  { segment: "Need Attention", recency: [2, 3], frequency: [2, 3], monetary: [2, 3] },
  { segment: "About To Sleep", recency: [2, 3], frequency: [1, 2], monetary: [1, 2] },
  { segment: "At Risk", recency: [1, 2], frequency: [2, 5], monetary: [2, 5] },
  { segment: "Can't Lose Them", recency: [1, 1], frequency: [4, 5], monetary: [4, 5] },
  { segment: "Lost", recency: [1, 2], frequency: [1, 2], monetary: [1, 2] },
];

describe("RFM segments", () => {
  it("give each of the 125 codes to exactly one rule, in whatever order the rules stand", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...RFM_SEGMENT_RULES], { minLength: RFM_SEGMENT_RULES.length }), (rules) => {
        for (const [r, f, m] of codes) expect(segmentOf(r, f, m, rules)).toBe(segmentOf(r, f, m));
      }),
      { numRuns: 20 },
    );
    expect(codes.map(([r, f, m]) => segmentOf(r, f, m))).not.toContain("none");
    expect(lintRfmRules(RFM_SEGMENT_RULES, 5)).toEqual([]);
  });
  it("call 555 a champion, 111 lost, 155 one not to lose, 511 new", () => {
    expect([segmentOf(5, 5, 5), segmentOf(1, 1, 1), segmentOf(1, 5, 5), segmentOf(5, 1, 1)]).toEqual([
      "champions",
      "lost",
      "cannotLose",
      "newCustomer",
    ]);
  });
  it("are unknown without scores", () => expect(segmentOf(0, 0, 0)).toBe("none"));
});

describe("the check of segment rules", () => {
  it("finds what order hides in the R package's rules: New, Promising and Can't Lose can never win", () => {
    const unreachable = lintRfmRules(packageRules, 5).flatMap((finding) =>
      finding.kind === "unreachable" ? [packageRules[finding.rule].segment] : [],
    );
    expect(unreachable).toEqual(["New Customers", "Promising", "Can't Lose Them"]);
  });
  it("names every code with no rule or with several", () => {
    const rules = [
      { segment: "low", recency: [1, 1], frequency: [1, 2], monetary: [1, 2] },
      { segment: "all", recency: [1, 2], frequency: [1, 2], monetary: [2, 2] },
    ] as const;
    expect(lintRfmRules(rules, 2)).toEqual([
      { kind: "overlap", code: 112, rules: [0, 1] },
      { kind: "overlap", code: 122, rules: [0, 1] },
      { kind: "gap", code: 211 },
      { kind: "gap", code: 221 },
    ]);
  });
});

describe("the eight segments", () => {
  it("are 重要价值 … 一般挽留 by recency, frequency and money at the means", () => {
    const high = [1, 9, 900];
    const low = [99, 1, 10];
    const all = [0, 1].flatMap((m) => [0, 1].flatMap((r) => [0, 1].map((f) => [r, f, m])));
    const column = (which: number): number[] => all.map((is) => (is[which] ? low[which] : high[which]));
    const segments = rfmEightSegments(column(0), column(1), column(2), "mean");
    expect([...segments].map((code) => RFM_EIGHT_SEGMENTS[code])).toEqual([...RFM_EIGHT_SEGMENTS]);
  });
  it("call customers all alike high, whatever the fractions", () => {
    expect([...rfmEightSegments([0.1, 0.1, 0.1], [1, 1, 1], [0.7, 0.7, 0.7], "mean")]).toEqual([0, 0, 0]);
    expect([...rfmEightSegments([5], [1], [-30], "median")]).toEqual([0]);
  });
  it("take every customer, and only those with a missing value as unknown", () => {
    const value = fc.option(money, { nil: NaN, freq: 9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value)), fc.constantFrom("mean", "median"), (customers, by) => {
        const [r, f, m] = [0, 1, 2].map((column) => customers.map((values) => values[column]));
        rfmEightSegments(r, f, m, by as "mean").forEach((code, i) => {
          if (customers[i].some(Number.isNaN)) expect(code).toBe(UNKNOWN);
          else expect(RFM_EIGHT_SEGMENTS[code]).toBeDefined();
        });
      }),
    );
  });
});
