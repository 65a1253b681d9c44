import { describe, expect, it } from "vitest";
import { cellsOf, resultOf, type Book } from "../resultsOf";

/** As of 30 June 2024, half of the year is over (181 of 365 days). Ada bought 600 with a margin of 40 %; 50 are overdue. */
const book: Book = {
  customers: [
    { id: "C1", name: "Ada" },
    { id: "C2", name: "Bo" },
  ],
  receivables: [
    { customer: "C1", invoiceDate: "2024-02-01", amount: 550, cost: 330, paidAmount: 550, paidDate: "2024-02-20" },
    { customer: "C1", invoiceDate: "2024-05-01", amount: 50, cost: 30, dueDate: "2024-05-31" },
    { customer: "C2", invoiceDate: "2024-05-01", amount: 10, cost: 9, dueDate: "2024-07-31" },
  ],
  plans: [
    { customer: "C1", objective: "Revenue", baseline: 400, target: 800, startDay: "2024-01-01", dueDay: "2024-12-31" },
    { customer: "C1", objective: "Profit margin", baseline: 0.35, target: 0.38, dueDay: "2024-12-31" },
    { customer: "C1", objective: "Overdue", target: 10, dueDay: "2024-12-31" },
    { customer: "C1", objective: "Workshops", baseline: 0, target: 4, actual: 1, startDay: "2024-01-01", dueDay: "2024-12-31" }, // prettier-ignore
    { customer: "C1", objective: "Audit passed", target: 1, actual: 0, dueDay: "2024-05-31" },
    { customer: "C1", objective: "Trust", target: 5 },
    { customer: "C9", objective: "Revenue", target: 1 },
  ],
  asOf: "2024-06-30",
};

describe("the account plan (by hand)", () => {
  const plan = resultOf(book, "plan");
  it("measures what the sheets know and takes the plan's own figures first", () => {
    expect(cellsOf(plan, "actual")).toEqual([600, 40, 50, 1, 0, null]);
    expect(cellsOf(plan, "by")).toEqual(["measured", "measured", "measured", "plan", "plan", null]);
    expect(cellsOf(plan, "baseline").slice(0, 2)).toEqual([400, 35]);
    expect(cellsOf(plan, "variance").slice(0, 3)).toEqual([-200, 2, 40]);
  });
  it("compares progress with the time that has gone: 181 of 365 days", () => {
    expect(cellsOf(plan, "progress").slice(0, 4)).toEqual([0.5, expect.closeTo(5 / 3, 9), 0.2, 0.25]);
    expect(cellsOf(plan, "expected")[0]).toBeCloseTo(181 / 365, 12);
    // 0.5 of 0.496 is green; 40 % beats 38 %; 0.2 of 0.496 is red; 0.25 too; past due; no figure.
    expect(cellsOf(plan, "state")).toEqual(["onTrack", "met", "offTrack", "offTrack", "offTrack", null]);
    expect(plan.kpis).toMatchObject({ objectives: 6, met: 1, green: 1, amber: 0, red: 3 });
  });
  it("leaves out objectives of strangers and says so", () => {
    expect(plan.notes.map((note) => note["en-US"]).join()).toContain("Objectives left out: 1,");
  });
  it("stands in the dossier of its account", () => {
    const dossier = resultOf(book, "dossier");
    const items = cellsOf(dossier, "item");
    const at = items.indexOf("Objective: Revenue (actual / target)");
    expect(cellsOf(dossier, "value")[at]).toBe("600.00 / 800.00; Green");
    expect(cellsOf(dossier, "source")[at]).toBe("Account plans");
  });
});
