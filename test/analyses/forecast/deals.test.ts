import { describe, expect, it } from "vitest";
import { marksOf } from "../../../src/analyses/forecast/dealInfo";
import { textColumn } from "../../ledger/tableOf";
import { cellsOf, resultOf, type Book } from "../resultsOf";

const open = { stage: "Proposal", amount: 100, expectedClose: "2024-08-01", nextStep: "Call" };

describe("the care of deals (by hand)", () => {
  const book: Book = {
    opportunities: [
      { ...open, expectedClose: "2024-06-20", lastActivity: "2024-06-29" },
      { ...open, amount: undefined, expectedClose: undefined, lastActivity: "2024-05-31" },
      { ...open, nextStep: undefined, lastActivity: "2024-06-01", callOutcome: "Continuation" },
      { ...open, lastActivity: "2024-06-30", callOutcome: "Advance" },
    ],
  };
  const care = resultOf(book, "dealCare");
  it("names every doubt", () => {
    expect(cellsOf(care, "why")).toEqual([
      "past its close date",
      "no amount, no close date, quiet",
      "only continued, no next step",
      "",
    ]);
    expect(cellsOf(care, "doubts")).toEqual([1, 3, 2, 0]);
    expect(cellsOf(care, "lateDays")).toEqual([10, null, null, null]);
    expect(cellsOf(care, "outcome")).toEqual([null, null, "continuation", "advance"]);
    expect(care.kpis).toMatchObject({ doubtful: 3, pastDue: 1, noAmount: 1, quiet: 1 });
  });
  it("asks for no next step where the sheet has no such column, nor for dates where no deal has one", () => {
    expect(cellsOf(resultOf({ opportunities: [{ stage: "Proposal", amount: 1 }] }, "dealCare"), "why")).toEqual([""]);
  });
});

describe("the information chain (S113)", () => {
  it("is complete in part, and names what nobody knows (by hand: 6 of 10)", () => {
    const info = resultOf(
      {
        opportunities: [
          {
            ...open,
            knownParticipants: "2",
            knownNeeds: "2",
            knownBudget: "1",
            knownDecision: "1",
            knownCompetition: "0",
          },
          { ...open, knownParticipants: "是", knownNeeds: "部分" },
        ],
      },
      "dealInfo",
    );
    expect(cellsOf(info, "completeness")).toEqual([0.6, 0.3]);
    expect(cellsOf(info, "unknown")).toEqual(["competition", "budget, decision, competition"]);
    expect(info.kpis.average).toBeCloseTo(0.45, 12);
  });
  it("takes a 1 as a tick where no mark is above 1", () => {
    expect(marksOf([textColumn(["1", "0"]), textColumn(["1", undefined])]).map((column) => [...column])).toEqual([
      [2, 0],
      [2, NaN],
    ]);
  });
  it("is empty where nothing is asked", () => {
    expect(cellsOf(resultOf({ opportunities: [open] }, "dealInfo"), "completeness")).toEqual([null]);
  });
});

describe("purchase factors (S114, S118)", () => {
  it("weigh our marks against the rival's, each relative to the better one (by hand)", () => {
    const marks = { ourNeed: 8, ourValue: 6, ourTrust: 10, ourPrice: 5, ourExperience: 8 };
    const rivals = { rivalNeed: 8, rivalValue: 8, rivalTrust: 5, rivalPrice: 10, rivalExperience: 8 };
    const drivers = resultOf({ opportunities: [{ ...open, ...marks, ...rivals }, open] }, "dealDrivers");
    expect((cellsOf(drivers, "ours") as number[])[0]).toBeCloseTo(0.2 * (1 + 0.75 + 1 + 0.5 + 1), 12);
    expect((cellsOf(drivers, "rival") as number[])[0]).toBeCloseTo(0.2 * (1 + 1 + 0.5 + 1 + 1), 12);
    expect(cellsOf(drivers, "weakest")).toEqual(["price", ""]);
    expect(drivers.kpis.trailing).toBe(1);
  });
});

describe("the buying centre (S111, S112)", () => {
  it("asks for the role that decides the customer's stage", () => {
    const centre = resultOf(
      {
        opportunities: [
          { ...open, buyingStage: "Internal approval", rolesCovered: "User; Economic buyer" },
          { ...open, buyingStage: "评估比较", rolesCovered: "使用者、决策者" },
          { ...open, buyingStage: "evaluate best choice", rolesCovered: "procurement" },
        ],
      },
      "buyingCentre",
    );
    expect(cellsOf(centre, "stage")).toEqual(["approval", "evaluation", "evaluation"]);
    expect(cellsOf(centre, "keyRole")).toEqual(["decision maker", "evaluator", "evaluator"]);
    expect(cellsOf(centre, "reached")).toEqual([1, 0, 1]);
    expect(cellsOf(centre, "coverage")).toEqual([0.4, 0.4, 0.2]);
    expect(centre.kpis.unreached).toBe(1);
  });
});

describe("the gates of the buying stages (S111)", () => {
  const at = (buyingStage: string, exitMarks = ""): Record<string, string | number> => ({
    ...open,
    buyingStage,
    exitMarks,
  });
  it("are met when the end marks of all stages before are given", () => {
    const centre = resultOf(
      {
        opportunities: [
          at("Evaluation", "Need; Approval; Design"),
          at("评估比较", "发现需求、系统设计"),
          at("need"),
          at("Commitment"),
          { ...open, exitMarks: "Need" },
        ],
      },
      "buyingCentre",
    );
    expect(cellsOf(centre, "gate")).toEqual([1, 0, 1, 0, null]);
    expect(cellsOf(centre, "gateMissing")).toEqual(["", "Internal approval", "", "Need found, Internal approval, Design, Evaluation", ""]); // prettier-ignore
    expect(centre.kpis.ungated).toBe(2);
    expect(centre.notes[0]["en-US"]).toContain("Evaluation – negotiation begins");
  });
  it("are not asked for where the sheet does not tell of end marks", () => {
    const centre = resultOf({ opportunities: [{ ...open, buyingStage: "Evaluation" }] }, "buyingCentre");
    expect(cellsOf(centre, "gate")).toEqual([null]);
    expect(centre.kpis.ungated).toBeNaN();
  });
});

describe("reasons of closed deals (S185)", () => {
  it("stand most frequent first, spellings together, those without counted (by hand)", () => {
    const lost = (lossReason?: string, amount = 10) => ({
      stage: "Lost",
      lossReason,
      amount,
      actualClose: "2024-05-01",
    });
    const reasons = resultOf(
      {
        opportunities: [
          lost("Budget"),
          lost("Price"),
          lost("price ", 20),
          lost("PRICE"),
          lost(),
          { stage: "Won", lossReason: "Price", amount: 5, actualClose: "2024-05-01" },
          { ...open, lossReason: "Price" },
        ],
      },
      "lossReasons",
    );
    expect(cellsOf(reasons, "reason")).toEqual(["Price", "Budget"]);
    expect(cellsOf(reasons, "lost")).toEqual([3, 1]);
    expect(cellsOf(reasons, "cumulative")).toEqual([0.75, 1]);
    expect(cellsOf(reasons, "lostAmount")).toEqual([40, 10]);
    expect(cellsOf(reasons, "won")).toEqual([1, 0]);
    expect(reasons.kpis).toMatchObject({ lost: 5, unexplained: 1, topShare: 0.75 });
  });
});
