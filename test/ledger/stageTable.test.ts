import { describe, expect, it } from "vitest";
import { resultsOf, type Book } from "../analyses/resultsOf";

const book: Book = {
  stages: [
    { stage: "Scoping", order: 2, winRate: 0.4, category: "Best Case", level: "孵化" },
    { stage: "First talk", order: 1, winRate: 0.15, category: "Pipeline", level: "Potential" },
    { stage: "Signed", order: 3, category: "Won" },
    { stage: "Idle", order: 4, winRate: 0.05 },
  ],
  opportunities: [
    { stage: "scoping", amount: 100 },
    { stage: "First talk", amount: 100 },
    { stage: "Signed", amount: 100, actualClose: "2024-06-01", lastStage: "Scoping" },
    { stage: "Proposal", amount: 100 },
    { stage: "Lost", amount: 100, actualClose: "2024-06-01" },
  ],
};
const codesOf = (given: Book): string[] => resultsOf(given).issues.map(({ code }) => code);

describe("the stages sheet", () => {
  it("gives order, rates, states, categories and levels of the stages (by hand)", () => {
    const { stages, stageRate, stageState, stageCategory, stageLevel } = resultsOf(book).ledger.opportunities!;
    expect(stages).toEqual(["First talk", "scoping", "Idle", "Proposal", "Signed", "Lost"]);
    expect([...stageRate].slice(0, 4)).toEqual([0.15, 0.4, 0.05, 0.5]);
    expect([...stageState]).toEqual([0, 0, 0, 0, 1, 2]);
    expect([...stageCategory].slice(0, 4)).toEqual([1, 2, -1, -1]);
    expect([...stageLevel].slice(0, 3)).toEqual([0, 1, -1]);
  });
  it("comes before the parameter, which is said", () => {
    const { ledger, issues } = resultsOf({ ...book, set: { "winRates[Scoping]": 0.9 } });
    expect(ledger.opportunities!.winRate[0]).toBe(0.4);
    expect(issues.find(({ code }) => code === "rateOverruled")?.details).toMatchObject({ parameter: 0.9, rate: 0.4 });
  });
  it("does not know every stage: those are named with their cell", () => {
    const issue = resultsOf(book).issues.filter(({ code }) => code === "stageNotListed");
    expect(issue.map(({ value, row }) => [value, row])).toEqual([
      ["Proposal", 4],
      ["Lost", 5],
    ]);
    expect(codesOf({ opportunities: book.opportunities })).not.toContain("stageNotListed");
  });
  it("tells where closed deals came from; the word Lost alone does not", () => {
    const { lastStage, stages } = resultsOf(book).ledger.opportunities!;
    expect([...lastStage].map((code) => stages[code] ?? null)).toEqual([
      "scoping",
      "First talk",
      "scoping",
      "Proposal",
      null,
    ]);
  });
});

describe("doubts about single deals", () => {
  it("are said once each with their number and first cell", () => {
    const { issues } = resultsOf({
      opportunities: [
        { stage: "Proposal", amount: 1, winRate: 1.65 },
        { stage: "Proposal", winRate: -0.1 },
        { stage: "Won", amount: 1 },
      ],
    });
    const found = issues.map(({ code, row, details }) => [code, row, details?.rows]);
    expect(found).toContainEqual(["rateOutside", 1, 2]);
    expect(found).toContainEqual(["dealWithoutAmount", 2, 1]);
    expect(found).toContainEqual(["closedUndated", 3, 1]);
  });
});
