import { describe, expect, it } from "vitest";
import { enter, readValue, setSpill, setValue, usedArea } from "../../../src/sandbox/model/cells";
import { setNumberFormats, setStyle, styleAt } from "../../../src/sandbox/model/styles";
import { cellKey, createWorkbook } from "../../../src/sandbox/model/workbook";

const open = () => {
  const workbook = createWorkbook();
  return { workbook, sheet: workbook.sheets[0] };
};

describe("dynamic-array formulas", () => {
  it("spill their values, and take them back when another entry replaces the formula", () => {
    const { workbook, sheet } = open();
    enter(workbook, sheet, 0, 0, "=SEQUENCE(2,2)");
    setSpill(sheet, 0, 0, [[1, 2], [3, 4]]); // prettier-ignore
    expect(sheet.values).toEqual([[1, 2], [3, 4]]); // prettier-ignore
    expect([...sheet.formulas, ...sheet.spills]).toEqual([
      [cellKey(0, 0), "=SEQUENCE(2,2)"],
      [cellKey(0, 0), { row: 0, column: 0, rows: 2, columns: 2 }],
    ]);
    setSpill(sheet, 0, 0, [[5]]);
    expect([sheet.values[0][1], sheet.spills.size, sheet.formulas.size]).toEqual([undefined, 0, 1]);
    enter(workbook, sheet, 0, 0, "7");
    expect([sheet.values[0][0], sheet.formulas.size]).toEqual([7, 0]);
  });
});

describe("the used area", () => {
  it("holds values, formulas without a value, and formats unless only values count", () => {
    const { workbook, sheet } = open();
    expect(usedArea(sheet)).toBeUndefined();
    setValue(sheet, 2, 1, 0);
    enter(workbook, sheet, 4, 3, "=A1");
    setStyle(workbook, sheet, { row: 9, column: 0, rows: 1, columns: 1 }, { bold: true });
    expect(usedArea(sheet)).toEqual({ row: 2, column: 0, rows: 8, columns: 4 });
    expect(usedArea(sheet, { formats: false })).toEqual({ row: 2, column: 1, rows: 3, columns: 3 });
    const within = { row: 0, column: 0, rows: 4, columns: 9 };
    expect(usedArea(sheet, { within })).toEqual({ row: 2, column: 1, rows: 1, columns: 1 });
  });
});

describe("styles", () => {
  it("are shared by cells that look alike, in whatever order their members were set", () => {
    const { workbook, sheet } = open();
    const cell = (row: number) => ({ row, column: 0, rows: 1, columns: 1 });
    setStyle(workbook, sheet, cell(0), { bold: true });
    setStyle(workbook, sheet, cell(0), { color: "#FF0000" });
    setStyle(workbook, sheet, cell(1), { color: "#FF0000" });
    setStyle(workbook, sheet, cell(1), { bold: true });
    setStyle(workbook, sheet, cell(2), { bold: true });
    setStyle(workbook, sheet, cell(2), { bold: undefined });
    expect(sheet.styles[0]).toEqual(sheet.styles[1]);
    expect(sheet.styles[2]).toEqual([0]);
  });

  it("of a column hold where neither the cell nor its row has its own", () => {
    const { workbook, sheet } = open();
    setStyle(workbook, sheet, { row: 0, column: 1, rows: 1_048_576, columns: 1 }, { numberFormat: "0.0%" });
    setStyle(workbook, sheet, { row: 3, column: 0, rows: 1, columns: 16_384 }, { bold: true });
    setNumberFormats(workbook, sheet, { row: 5, column: 1, rows: 1, columns: 1 }, [["@"]]);
    const format = (row: number) => styleAt(workbook, sheet, row, 1);
    expect([format(0).numberFormat, format(3).bold, format(5).numberFormat]).toEqual(["0.0%", true, "@"]);
  });
});

describe("readValue", () => {
  it("says what Office.js says", () => {
    expect([undefined, 0, "", false, { error: "#REF!" }].map(readValue)).toEqual(["", 0, "", false, "#REF!"]);
  });
});
