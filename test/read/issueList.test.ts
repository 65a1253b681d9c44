import { describe, it, expect } from "vitest";
import fc from "fast-check";
import type { Issue } from "../../src/read/issue";
import { summarise } from "../../src/read/issueList";

const issue = (row: number, more: Partial<Issue> = {}): Issue => ({
  code: "notADay",
  severity: "leftOut",
  sheet: "S",
  column: 2,
  row,
  ...more,
});

describe("summarise", () => {
  it("keeps the first and folds the rest into one with their number and rows", () => {
    const issues = [3, 5, 6, 7, 9].map((row) => issue(row, { details: { rows: 1 } }));
    expect(summarise(issues, 1)).toEqual([
      issues[0],
      {
        code: "more",
        severity: "leftOut",
        sheet: "S",
        column: 2,
        row: 5,
        details: { of: "notADay", count: 4, ranges: "6–8, 10", rows: 4 },
      },
    ]);
  });

  it("folds by code, sheet and column, and keeps the order", () => {
    const issues = [issue(1), issue(2, { column: 3 }), issue(3), issue(4, { code: "x" }), issue(5)];
    expect(summarise(issues, 1).map(({ code, row }) => [code, row])).toEqual([
      ["notADay", 1],
      ["notADay", 2],
      ["more", 3],
      ["x", 4],
    ]);
  });

  it("leaves few issues alone", () => expect(summarise([issue(1), issue(2)], 2)).toEqual([issue(1), issue(2)]));

  it("counts every issue and row once, also when it is applied again", () => {
    const rows = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 100 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (list, first, second) => {
        const issues = list.map((row) => issue(row, { details: { rows: 1 } }));
        const twice = summarise(summarise(issues, first), second);
        const sum = (of: (found: Issue) => unknown): number =>
          twice.reduce((total, found) => total + Number(of(found)), 0);
        expect(sum(({ code, details }) => (code === "more" ? details?.count : 1))).toBe(list.length);
        expect(sum(({ details }) => details?.rows)).toBe(list.length);
      }),
    );
  });
});
