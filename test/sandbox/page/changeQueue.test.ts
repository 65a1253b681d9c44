import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/sandbox/host/types";
import { createChangeQueue, gather } from "../../../src/sandbox/page/grid/changeQueue";

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const change = (more: Partial<Change>): Change => ({ cells: [], sheets: [], workbook: false, ...more });

describe("changes on their way to the grid", () => {
  it("are passed on together, each sheet once", async () => {
    const passed: Change[] = [];
    const queue = createChangeQueue((each) => passed.push(each));
    queue.add(change({ cells: [{ sheetId: "a", area: area(0, 0) }], sheets: ["a"] }));
    queue.add(change({ cells: [{ sheetId: "a", area: area(4, 2) }], sheets: ["a", "b"], workbook: true }));
    expect(passed).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(passed).toEqual([{ cells: [{ sheetId: "a", area: area(0, 0, 5, 3) }], sheets: ["a", "b"], workbook: true }]);
  });
  it("wait for the end of what fills whole sheets, so that formulas are calculated once", async () => {
    const passed: Change[] = [];
    const queue = createChangeQueue((each) => passed.push(each));
    queue.add(change({ cells: [{ sheetId: "a", area: area(0, 0, 3_000, 1) }] }));
    await new Promise((resolve) => setTimeout(resolve, 400));
    queue.add(change({ cells: [{ sheetId: "a", area: area(0, 1, 3_000, 1) }] }));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(passed).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(passed).toEqual([change({ cells: [{ sheetId: "a", area: area(0, 0, 3_000, 2) }] })]);
  });
  it("are passed on at once when asked, and nothing where nothing changed", () => {
    const passed: Change[] = [];
    const queue = createChangeQueue((each) => passed.push(each));
    queue.flush();
    queue.add(change({ sheets: ["a"] }));
    queue.flush();
    queue.flush();
    expect(passed).toHaveLength(1);
  });
  it("stay apart where the area around them is far larger than they are", () => {
    const far = [area(0, 0), area(99_999, 9)];
    expect(gather(far)).toEqual(far);
    expect(gather([area(0, 0, 500, 1), area(0, 1, 500, 1)])).toEqual([area(0, 0, 500, 2)]);
  });
});
