import { describe, expect, it } from "vitest";
import { dayOfIso } from "../../../src/engine/dates";
import { cellsOf, resultOf, type Book } from "../resultsOf";

const deal = (stage: string, more: Record<string, string | number> = {}) => ({ stage, amount: 10, ...more });
const times = <T>(count: number, row: T): T[] => Array.from({ length: count }, () => row);
const gone = (status: string, lastStage: string, more: Record<string, string | number> = {}) =>
  deal(status, { lastStage, actualClose: "2024-06-01", ...more });

/** 4 + 2 + 3 open, 5 lost early, 1 lost late, 3 won. */
const book: Book = {
  opportunities: [
    ...times(4, deal("Prospecting", { created: "2024-06-20", stageEntered: "2024-06-20" })),
    ...times(2, deal("Proposal", { created: "2024-03-01", stageEntered: "2024-05-31", callOutcome: "Advance" })),
    ...times(3, deal("Negotiation", { created: "2024-03-01", stageEntered: "2024-06-10", callOutcome: "暂时中断" })),
    ...times(5, gone("Lost", "Prospecting", { created: "2024-05-02", stageEntered: "2024-05-02" })),
    gone("Lost", "Negotiation", { created: "2024-05-02", stageEntered: "2024-05-22" }),
    ...times(3, gone("Won", "Negotiation", { created: "2024-03-03", stageEntered: "2024-05-27", amount: 20 })),
  ],
};

describe("the funnel", () => {
  const funnel = resultOf(book, "funnel");
  it("has stock and flow of every stage, lost deals in it (counted by hand)", () => {
    expect(cellsOf(funnel, "stage")).toEqual(["Prospecting", "Proposal", "Negotiation"]);
    expect(cellsOf(funnel, "open")).toEqual([4, 2, 3]);
    expect(cellsOf(funnel, "openAmount")).toEqual([40, 20, 30]);
    expect(cellsOf(funnel, "reached")).toEqual([18, 9, 7]);
    expect(cellsOf(funnel, "advanced")).toEqual([9, 7, 3]);
    expect(cellsOf(funnel, "lost")).toEqual([5, 0, 1]);
    expect(cellsOf(funnel, "conversion")).toEqual([9 / 14, 1, 3 / 4]);
    expect(cellsOf(funnel, "dropOff")).toEqual([5 / 18, 0, 1 / 7]);
  });
  it("has days: usual ones from finished stays, from open ones where those are fewer than three", () => {
    // Stays: 30 × 5; none; 10 once and 5 × 3 (median 5).
    expect(cellsOf(funnel, "usualDays")).toEqual([30, 30, 5]);
    // Negotiation stands 20 days, four times the usual.
    expect(cellsOf(funnel, "stale")).toEqual([0, 0, 3]);
    expect(cellsOf(funnel, "advanceRate")).toEqual([null, 1, 0]);
    expect(funnel.kpis.stale).toBe(3);
  });
  it("moves at deals × won of decided × average ÷ days to win (9 × 3/9 × 10 ÷ 90 × 30 = 10)", () => {
    expect(funnel.kpis.winRate).toBeCloseTo(3 / 9, 12);
    expect(funnel.kpis.cycleDays).toBe(90);
    expect(funnel.kpis.velocity).toBeCloseTo(10, 9);
  });
  it("leaves conversion empty where losses do not tell their stage, and says how many", () => {
    const silent = {
      opportunities: [...times(3, deal("Proposal")), ...times(2, deal("Lost", { actualClose: "2024-06-01" }))],
    };
    const result = resultOf(silent, "funnel");
    expect(cellsOf(result, "open")).toEqual([3]);
    expect(cellsOf(result, "conversion")).toEqual([null]);
    expect(result.notes[0]["en-US"]).toContain("2 of 2 lost deals do not tell");
  });
  it("takes the stage of lost deals from what earlier refreshes saw, else from the sheet, and says which", () => {
    const open = [
      { id: "a", ...deal("Prospecting") },
      { id: "b", ...deal("Negotiation") },
      { id: "c", ...deal("Proposal") },
    ];
    const before = resultOf({ opportunities: open, asOf: "2024-05-15" }, "dealMove");
    const history = [{ analysis: "dealMove", asOfDay: dayOfIso("2024-05-15"), kept: before.keep }];
    const lost = (id: string, more: Record<string, string> = {}) => ({ id, ...deal("Lost"), actualClose: "2024-06-01", ...more }); // prettier-ignore
    const rows = [
      lost("a"),
      lost("b", { lastStage: "Prospecting" }),
      lost("d", { lastStage: "Proposal" }),
      open[2],
      { id: "x", ...deal("Prospecting") },
      { id: "y", ...deal("Negotiation") },
    ];
    const now = resultOf({ opportunities: rows, history }, "funnel");
    // a was seen at Prospecting, b at Negotiation whatever the sheet says, d was never seen.
    expect(cellsOf(now, "stage")).toEqual(["Prospecting", "Proposal", "Negotiation"]);
    expect(now.notes.map((note) => note["en-US"]).join()).toContain(
      "Stage of lost deals: as earlier refreshes saw it for 2, as the sheet says for 1.",
    );
    expect(cellsOf(now, "lost")).toEqual([1, 1, 1]);
  });
  it("counts only deals registered in the window, but all that are open", () => {
    const windowed = resultOf({ ...book, set: { funnelMonths: 2 } }, "funnel");
    expect(cellsOf(windowed, "open")).toEqual([4, 2, 3]);
    expect(windowed.kpis.winRate).toBe(0);
  });
  it("of nothing is empty", () => expect(resultOf({ opportunities: [] }, "funnel").rows).toBe(0));
});

describe("the shape of the funnel (own reading of S109)", () => {
  const shapesOf = (counts: readonly number[]) => {
    const words = ["Prospecting", "Qualification", "Proposal", "Negotiation"];
    const opportunities = counts.flatMap((count, i) => times(count, deal(words[i])));
    return resultOf({ opportunities }, "funnelShapes");
  };
  it("is healthy, bulging, starved, clogged, or not judged, with the figure that decided", () => {
    expect(cellsOf(shapesOf([20, 12, 8, 5]), "shape")).toEqual(["healthy", "healthy"]);
    expect(cellsOf(shapesOf([20, 12, 18, 5]), "shape")).toEqual(["bulging", "bulging"]);
    expect(cellsOf(shapesOf([20, 12, 18, 5]), "evidence")[0]).toBe(
      "“Proposal” holds 150 % of the stage before it; the line is 125 %.",
    );
    expect(cellsOf(shapesOf([40, 30, 3, 2]), "evidence")[0]).toContain("After “Qualification”");
    expect(cellsOf(shapesOf([2, 5, 9, 12]), "shape")).toEqual(["starved", "starved"]);
    expect(cellsOf(shapesOf([2, 1, 1, 1]), "shape")).toEqual([null, null]);
  });
});

describe("the levels of the funnel (S108)", () => {
  it("follow the win rate of the stage (by hand: 5 %, 50 %, 80 %)", () => {
    const levels = resultOf(book, "funnelLevels");
    expect(cellsOf(levels, "level")).toEqual(["potential", "incubating", "producing"]);
    expect(cellsOf(levels, "open")).toEqual([4, 0, 5]);
    expect(cellsOf(levels, "reached")).toEqual([18, 9, 9]);
    expect(cellsOf(levels, "conversion")).toEqual([9 / 14, 1, 3 / 4]);
  });
});

describe("revenue outside the funnel (S107)", () => {
  it("was invoiced before the customer's first opportunity, or to one without any (by hand: 30 + 10 of 100)", () => {
    const invoice = (customer: string, amount: number, invoiceDate: string) => ({ customer, amount, invoiceDate });
    const off = resultOf(
      {
        receivables: [
          invoice("a", 60, "2024-05-05"),
          invoice("b", 30, "2024-05-05"),
          invoice("a", 10, "2024-04-01"),
          invoice("b", 500, "2020-01-01"),
        ],
        opportunities: [deal("Proposal", { customer: "a", created: "2024-05-01" })],
      },
      "offFunnel",
    );
    expect(cellsOf(off, "amount")).toEqual([10, 30]);
    expect(off.kpis).toMatchObject({ amount: 40, share: 0.4, invoices: 2 });
  });
  it("is empty where no opportunity tells when it was registered", () => {
    expect(resultOf({ opportunities: [deal("Proposal")] }, "offFunnel").kpis.amount).toBeNaN();
  });
});
