import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/engine/dates";
import { wordAt } from "../../src/engine/columns";
import { findTables } from "../../src/read/findTables";
import type { Cell } from "../../src/read/grid";
import { message } from "../../src/read/messages";
import type { Table } from "../../src/read/schema";
import type { targets } from "../../src/read/tables/targets";
import { readRows, sheet } from "./support/sheets";

/** A sheet of targets, recognised by its headers and its name, and read: a row for each value. */
function read(name: string, rows: readonly (readonly Cell[])[]) {
  const source = findTables([sheet(name, rows)], {}).sources.find(({ table }) => table === "targets");
  if (!source) return undefined;
  const result = readRows(source, rows);
  const table = result.table as unknown as Table<typeof targets>;
  const { owner, year, quarter, month, amount } = table.columns;
  return {
    ...result,
    lines: Array.from(amount, (value, row) =>
      [wordAt(owner, row), wordAt(year, row), wordAt(quarter, row), wordAt(month, row), value].join(" "),
    ),
    sheetRows: [...table.sheetRow],
  };
}

const english = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const chinese = Array.from({ length: 12 }, (_, i) => `${i + 1}月`);
const amounts = Array.from({ length: 12 }, (_, i) => 100 + i);

describe("targets side by side", () => {
  it("take their year from headers that are true dates", () => {
    const months = [dayOf(2026, 1, 1), dayOf(2026, 2, 1), dayOf(2026, 3, 1)];
    const found = read("Targets", [["Owner", ...months], ["Ann", 10, 20, 30]])!; // prettier-ignore
    expect(found.lines).toEqual(["Ann 2026  1 10", "Ann 2026  2 20", "Ann 2026  3 30"]);
    expect(found.issues).toEqual([]);
  });

  it.each([
    ["Targets", ["Owner", "Year", ...english]],
    ["销售目标", ["负责人", "年度", ...chinese]],
    ["2026年业绩指标", ["负责人", "年度", ...chinese.map((month) => `2026年${month}`)]],
    ["Quota", ["Sales Rep", "Year", ...english.map((month) => `${month} 2026`)]],
    ["Targets", ["Owner", "Year", ...chinese.map((_, i) => `2026-${String(i + 1).padStart(2, "0")}`)]],
    ["Targets", ["Owner", "Year", ...chinese.map((_, i) => dayOf(2026, i + 1, 1))]],
  ])("become a row for each month, in sheet “%s”", (name, headers) => {
    const found = read(name, [headers, ["Ann", 2026, ...amounts], ["Ben", 2026, ...amounts.map((each) => each * 2)]])!;
    expect(found.lines).toHaveLength(24);
    expect(found.lines.slice(0, 2)).toEqual(["Ann 2026  1 100", "Ann 2026  2 101"]);
    expect(found.lines[23]).toBe("Ben 2026  12 222");
    expect(found.sheetRows.slice(10, 14)).toEqual([1, 1, 2, 2]);
    expect(found.counts).toEqual({ read: 2, used: 2, leftOut: 0 });
    expect(found.issues).toEqual([]);
  });

  it.each([
    ["FY Targets", ["Owner", "Year", "Q1", "Q2", "Q3", "Q4"]],
    ["目标分解", ["负责人", "年度", "一季度", "二季度", "三季度", "四季度"]],
  ])("become a row for each quarter, in sheet “%s”", (name, headers) => {
    const found = read(name, [headers, ["Ann", 2026, 10, 20, "", 40]])!;
    expect(found.lines).toEqual(["Ann 2026 1  10", "Ann 2026 2  20", "Ann 2026 4  40"]);
  });

  it("keep months, quarters and the year's sum: the finest count when they are spread", () => {
    const found = read("Targets", [
      ["Owner", "Year", "Annual Target", "Jan", "Feb", "Mar", "Q2"],
      ["Ann", 2026, 1000, 10, 20, 30, 90],
    ])!;
    expect(found.lines).toEqual([
      "Ann 2026   1000",
      "Ann 2026  1 10",
      "Ann 2026  2 20",
      "Ann 2026  3 30",
      "Ann 2026 2  90",
    ]);
  });

  it("take the year from the sheet's name or from the headers where no column has it", () => {
    expect(
      read("Targets 2027", [
        ["Owner", ...english],
        ["Ann", ...amounts],
      ])!.lines[0],
    ).toBe("Ann 2027  1 100");
    expect(read("目标", [["负责人", "2027年1月", "2027年2月"], ["张三", 5, 6]])!.lines).toEqual(["张三 2027  1 5", "张三 2027  2 6"]); // prettier-ignore
  });

  it("read units in the headers, and report a cell that is no number at its place", () => {
    const found = read("销售目标", [["负责人", "年度", "1月（万元）", "2月（万元）"], ["张三", 2026, 5, "待定"]])!; // prettier-ignore
    expect(found.lines).toEqual(["张三 2026  1 50000"]);
    expect(found.issues).toMatchObject([{ code: "notANumber", row: 1, column: 3, header: "2月（万元）" }]);
  });

  it.each([
    ["periodNoYear", "Targets", ["Owner", ...english], ["Ann", ...amounts]],
    ["periodTwice", "Targets", ["Owner", "Jan 2026", "Feb 2026", "Jan 2027"], ["Ann", 1, 2, 3]],
    ["periodBeside", "Targets", ["Owner", "Year", "Month", "Jan", "Feb"], ["Ann", 2026, 1, 2, 3]],
  ] as const)("are refused with a remedy where they are ambiguous: %s", (code, name, headers, row) => {
    const found = read(name, [headers, row])!;
    expect(found.lines).toEqual([]);
    expect(found.issues).toMatchObject([{ code, severity: "leftOut", details: { rows: 1 } }]);
    for (const language of ["en-US", "zh-CN"] as const) {
      const { what, remedy } = message(found.issues[0], language)!;
      expect(what + remedy).not.toMatch(/[{}]/);
      expect(remedy).not.toBe("");
    }
  });

  it("are not seen in a sheet of sales by month that does not call itself one of targets", () => {
    expect(
      read("Sales by month", [
        ["Owner", "Year", ...english],
        ["Ann", 2026, ...amounts],
      ]),
    ).toBeUndefined();
    expect(
      read("回款统计", [
        ["负责人", "年度", ...chinese],
        ["张三", 2026, ...amounts],
      ]),
    ).toBeUndefined();
  });
});
