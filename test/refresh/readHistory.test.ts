import { describe, expect, it } from "vitest";
import { withResults, type HistoryEntry } from "../../src/analyses/history";
import { readHistory } from "../../src/refresh/readHistory";
import { createReportContext } from "../../src/reports/createReportContext";
import { planReports } from "../../src/reports/planReports";
import { history as report } from "../../src/reports/sheets/history";
import { cellsOf } from "../support/memoryWorkbook";

const long = { names: Array.from({ length: 9_000 }, (_, i) => `客户 ${i} 😀`) };
const entries: readonly HistoryEntry[] = [
  { asOfDay: 46_000, analysis: "changes", kept: { tiers: [0, 1, 2] } },
  { asOfDay: 46_030, analysis: "changes", kept: long },
];

/** The sheet as it would be written, and read again. */
function writtenAndRead(history: readonly HistoryEntry[], edit: (cells: unknown[][]) => void = () => {}) {
  const context = createReportContext({
    language: "zh-CN",
    asOfDay: 46_030,
    version: "1",
    results: new Map(),
    counts: [],
    issues: [],
    issueCount: 0,
    lines: [],
    history,
    explainedRows: 10,
  });
  const [plan] = planReports(context, [], [report]).plans;
  const values = cellsOf(plan);
  edit(values);
  return readHistory("KAM 历史记录", { row: 0, column: 0, values });
}

describe("the history of refreshes", () => {
  it("comes back from its sheet as it was kept, cut into cells that Excel takes", () => {
    expect(writtenAndRead(entries)).toEqual({ history: entries, issues: [] });
  });
  it("reports a record that was damaged, and keeps the others", () => {
    const { history, issues } = writtenAndRead(entries, (cells) => {
      const row = cells.findIndex((line) => line.includes("changes"));
      cells[row][4] = "{";
    });
    expect(history).toEqual([entries[1]]);
    expect(issues).toMatchObject([{ code: "historyRowUnreadable", value: "changes" }]);
  });
  it("takes a new as-of day in, replaces the same one, and forgets the oldest beyond 24", () => {
    const results = new Map([["changes", { keep: "new" } as never]]);
    const days = Array.from({ length: 24 }, (_, i): HistoryEntry => ({
      asOfDay: 100 + i,
      analysis: "changes",
      kept: i,
    }));
    expect(withResults(days, results, 123).map(({ asOfDay }) => asOfDay)).toEqual(days.map(({ asOfDay }) => asOfDay));
    expect(withResults(days, results, 123).at(-1)).toEqual({ asOfDay: 123, analysis: "changes", kept: "new" });
    expect(withResults(days, results, 124)[0]).toEqual(days[1]);
  });
});
