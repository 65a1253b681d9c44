import { describe, expect, it } from "vitest";
import { dayOfIso } from "../../../src/engine/dates";
import { sum } from "../../../src/engine/sum";
import type { Cell } from "../../../src/read/grid";
import { smallBook, type Sheets } from "../../support/books";
import { memoryWorkbook } from "../../support/memoryWorkbook";
import { refreshed } from "../../support/refreshed";
import { cellsOf, resultOf, type Book } from "../resultsOf";
import type { HistoryEntry } from "../../../src/analyses/history";

const day = dayOfIso;
const header = [
  "Opportunity ID",
  "Opportunity Name",
  "Customer ID",
  "Stage",
  "Amount",
  "Expected close date",
  "Actual close date",
];
const row = (id: string, stage: string, amount: number, close: string, actual = ""): Cell[] => [
  id,
  `Deal ${id}`,
  "C1",
  stage,
  amount,
  day(close),
  actual ? day(actual) : "",
];
const earlier = [
  row("a", "Proposal", 100, "2026-07-10"),
  row("b", "Proposal", 200, "2026-07-20"),
  row("c", "Proposal", 300, "2026-08-05"),
  row("d", "Proposal", 400, "2026-08-01"),
  row("e", "Proposal", 500, "2026-09-30"),
  row("f", "Proposal", 600, "2026-07-15"),
  row("g", "Proposal", 700, "2026-07-30"),
  row("i", "Qualification", 50, "2026-07-05"),
  row("j", "Proposal", 60, "2026-07-05"),
];
const later = [
  row("a", "Won", 100, "2026-07-10", "2026-06-25"),
  row("b", "Lost", 200, "2026-07-20", "2026-06-28"),
  row("c", "Proposal", 300, "2026-10-01"),
  row("d", "Proposal", 400, "2026-07-01"),
  row("e", "Proposal", 500, "2026-08-15"),
  row("f", "Proposal", 450, "2026-07-15"),
  row("h", "Proposal", 800, "2026-08-20"),
  row("i", "Proposal", 50, "2026-07-05"),
  row("j", "Proposal", 60, "2026-07-05"),
];
const bookOf = (rows: Cell[][]): Sheets => ({ ...smallBook, Opportunities: [header, ...rows] });

/** Two refreshes of one workbook whose opportunities are edited in between: the History sheet carries the first into the second. */
async function twoRefreshes(language: "en-US" | "zh-CN" = "en-US") {
  const first = await refreshed(bookOf(earlier), { asOfDay: day("2026-06-15"), language });
  const edited = memoryWorkbook(bookOf(later));
  const history = first.workbook.plans.get("history")!;
  await edited.write([history], {} as never, () => {});
  const second = await refreshed(edited, { asOfDay: day("2026-06-30"), language });
  return { first, second };
}

describe("two refreshes with a fortnight between them", () => {
  it("show each deal's move with both sides (by hand)", async () => {
    const { first, second } = await twoRefreshes();
    expect(first.sheets).not.toContain("KAM Movement");
    expect(second.sheets).toContain("KAM Movement");
    const { columns } = second.results.sheets.movement.tables.deals;
    const moves = (columns["dealMove.deal"] as string[]).map((deal, i) => [
      deal,
      columns["dealMove.move"][i],
      columns["dealMove.change"][i],
    ]);
    expect(moves).toEqual([
      ["Deal a", "won", -100],
      ["Deal b", "lost", -200],
      ["Deal c", "pushedOut", -300],
      ["g", "removed", -700],
      ["Deal h", "new", 800],
      ["Deal e", "pulledIn", 500],
      ["Deal f", "shrunk", -150],
      ["Deal d", "advanced", 0],
      ["Deal i", "stageChanged", 0],
    ]);
    expect(columns["dealMove.oldAmount"][6]).toBe(600);
    expect(columns["dealMove.newAmount"][6]).toBe(450);
    expect(columns["dealMove.oldStage"][8]).toBe("Qualification");
    expect(columns["dealMove.newStage"][8]).toBe("Proposal");
    expect(columns["dealMove.daysMoved"][2]).toBe(57);
  });
  it("lead from the pipeline then to the pipeline now, with the slip rate (by hand: 1 of 8 deals, 300 of 2,410)", async () => {
    const { second } = await twoRefreshes();
    const { kpis, tables } = second.results.sheets.movement;
    expect(kpis).toMatchObject({ "dealMove.start": 2410, "dealMove.end": 2260, "dealMove.won": 100 });
    expect(kpis["dealMove.slipRate"]).toBeCloseTo(1 / 8, 12);
    expect(kpis["dealMove.slipAmountRate"]).toBeCloseTo(300 / 2410, 12);
    const changes = tables.kinds.columns["moveKind.change"] as number[];
    expect(sum(changes.slice(0, -1).map((value) => value ?? 0))).toBe(changes.at(-1));
    expect(tables.kinds.columns["moveKind.deals"].at(0)).toBe(8);
    expect(tables.kinds.columns["moveKind.deals"].at(-1)).toBe(6);
  });
  it("say on the Forecast sheet of the first refresh that the next one will show movements", async () => {
    const { first, second } = await twoRefreshes();
    const notes = (plans: typeof first.plans): string =>
      JSON.stringify(plans.find(({ report }) => report === "forecast")!.texts);
    expect(notes(first.plans)).toContain("the Movement sheet shows");
    expect(notes(second.plans)).not.toContain("the Movement sheet shows");
  });
  it("read the history in Chinese too", async () => {
    const { second } = await twoRefreshes("zh-CN");
    expect(second.sheets).toContain("KAM 商机变动");
  });
});

describe("the comparison", () => {
  const kept = (ids: string[], more: object = {}): HistoryEntry => ({
    analysis: "dealMove",
    asOfDay: day("2024-06-15"),
    kept: {
      ids,
      amounts: ids.map(() => 100),
      close: ids.map(() => day("2024-07-15")),
      states: "0".repeat(ids.length),
      stage: ids.map(() => 0),
      stages: ["Proposal"],
      ...more,
    },
  });
  const deal = { stage: "Proposal", amount: 100, expectedClose: "2024-07-15" };
  it("is with the latest refresh that is old enough", () => {
    const book: Book = { history: [kept(["a"])], opportunities: [{ ...deal, id: "a" }] };
    expect(resultOf(book, "dealMove").kpis.since).toBe(day("2024-06-15"));
    expect(resultOf({ ...book, set: { movementDays: 16 } }, "dealMove").kpis.since).toBeNaN();
    expect(resultOf(book, "dealMove").rows).toBe(0);
  });
  it("counts all deals where none has a date", () => {
    const opportunities = [
      { id: "a", stage: "Won", amount: 100 },
      { id: "b", stage: "Proposal", amount: 70 },
    ];
    const result = resultOf({ history: [kept(["a", "b"], { close: [null, null] })], opportunities }, "dealMove");
    expect(cellsOf(result, "move")).toEqual(["won", "shrunk"]);
    expect(result.kpis).toMatchObject({ start: 200, end: 70 });
  });
  it("takes a name with its customer for the id where there is none; doubles cannot be followed", () => {
    const rows = [
      { ...deal, name: "Plant", customer: "x" },
      { ...deal, name: "Plant", customer: "y" },
      { ...deal, name: "Plant", customer: "y" },
      deal,
    ];
    const { keep } = resultOf({ opportunities: rows }, "dealMove");
    expect((keep as { ids: string[] }).ids).toEqual(["Plant | x", "Plant | y"]);
  });
  it("keeps the largest deals and leaves the smaller ones out on both sides, and says so", () => {
    const rows = [1, 5, 3].map((amount, i) => ({ ...deal, id: `d${i}`, amount, created: "2024-01-01" }));
    const first = resultOf(
      { asOf: "2024-06-15", opportunities: [...rows, ...manyOf(9)], set: { snapshotDeals: 10 } },
      "dealMove",
    );
    expect((first.keep as { cut: number }).cut).toBe(2);
    expect(first.notes.at(-1)!["en-US"]).toContain("Only the 10 largest deals");
    const history = [{ analysis: "dealMove", asOfDay: day("2024-06-15"), kept: first.keep }];
    const second = resultOf({ history, opportunities: [...rows, ...manyOf(9)] }, "dealMove");
    expect([second.rows, second.kpis.start, second.kpis.end]).toEqual([0, 905, 905]);
  });
  const manyOf = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...deal, id: `m${i}`, created: "2024-01-01" }));
});
