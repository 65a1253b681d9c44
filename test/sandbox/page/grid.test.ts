import fc from "fast-check";
import { BooleanNumber, CellValueType } from "@univerjs/core";
import { describe, expect, it } from "vitest";
import { cellKey, createWorkbook, type Sheet, type Style, type Value } from "../../../src/sandbox/model/workbook";
import { areaValues, cellMatrix, cellPlace, entryOf, valueOf } from "../../../src/sandbox/page/grid/cellData";
import { conditionalRule } from "../../../src/sandbox/page/grid/conditionalRule";
import { areaOf, gridSize, pixels, points, rangeOf, sheetData } from "../../../src/sandbox/page/grid/sheetData";
import { styleData, styleIndex, styleKey, styleOf } from "../../../src/sandbox/page/grid/styleData";
import { tableTheme } from "../../../src/sandbox/page/grid/tableTheme";
import { workbookData } from "../../../src/sandbox/page/grid/workbookData";

const emptySheet = (): Sheet => createWorkbook().sheets[0];

describe("cells on their way to the grid", () => {
  it("bring value, formula and style; empty ones do not travel", () => {
    const sheet = emptySheet();
    sheet.values = [[1, undefined, "x"], [], [true, { error: "#N/A" }]];
    sheet.formulas.set(cellKey(0, 1), "=A1*2");
    sheet.styles = [[3]];
    expect(cellMatrix(sheet)).toEqual({
      0: {
        0: { v: 1, t: CellValueType.NUMBER, s: "s3" },
        1: { f: "=A1*2" },
        2: { v: "x", t: CellValueType.STRING },
      },
      2: { 0: { v: 1, t: CellValueType.BOOLEAN }, 1: { v: "#N/A", t: CellValueType.STRING } },
    });
  });
  it("name every cell of a changed area, so that emptied cells are emptied in the grid", () => {
    const sheet = emptySheet();
    sheet.values = [[5]];
    expect(areaValues(sheet, { row: 0, column: 0, rows: 1, columns: 2 })).toEqual({
      0: { 0: { v: 5, t: CellValueType.NUMBER, f: null, p: null }, 1: { v: null, f: null, p: null } },
    });
  });
  it("leave out what a formula spilled: that is the grid's to compute", () => {
    const sheet = emptySheet();
    sheet.values = [[1], [2]];
    sheet.formulas.set(cellKey(0, 0), "=SEQUENCE(2)");
    sheet.spills.set(cellKey(0, 0), { row: 0, column: 0, rows: 2, columns: 1 });
    expect(Object.keys(cellMatrix(sheet))).toEqual(["0"]);
    expect(areaValues(sheet, { row: 1, column: 0, rows: 1, columns: 1 })).toEqual({ 1: {} });
  });
  it("come back as they went", () => {
    const text = fc.string({ minLength: 1 }).filter((value) => !value.startsWith("#"));
    const value = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), text);
    fc.assert(
      fc.property(value, (original: Value) => {
        const sheet = emptySheet();
        sheet.values = [[original]];
        expect(valueOf(cellMatrix(sheet)[0][0])).toEqual(original);
      }),
    );
  });
  it("know their place by one number", () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(cellPlace(cellKey(row, column))).toEqual({ row, column });
      }),
    );
  });
});

describe("what the user typed", () => {
  it.each([
    ["a formula", { f: "=A1", v: 3 }, "=A1"],
    ["a number", { v: 3, t: CellValueType.NUMBER }, 3],
    ["a boolean", { v: 0, t: CellValueType.BOOLEAN }, false],
    ["a text that looks like a number", { v: "007", t: CellValueType.FORCE_STRING }, "'007"],
    ["an error", { v: "#N/A", t: CellValueType.STRING }, { error: "#N/A" }],
    ["a text of several lines", { p: { body: { dataStream: "a\rb\r\n" } } as never }, "'a\rb"],
    ["nothing", undefined, undefined],
  ])("is %s", (_, cell, entry) => {
    expect(entryOf(cell)).toEqual(entry);
  });
});

describe("styles", () => {
  const style: Style = {
    numberFormat: "#,##0.00",
    fontName: "Calibri",
    fontSize: 12,
    bold: true,
    italic: true,
    underline: true,
    color: "#0F6CBD",
    fill: "#FFF2CC",
    horizontal: "Right",
    vertical: "Center",
    wrap: true,
    indent: 2,
    borders: {
      EdgeTop: { style: "Continuous", weight: "Thin", color: "#808080" },
      EdgeBottom: { style: "Double", weight: "Thick", color: "#000000" },
      EdgeLeft: { style: "Dash", weight: "Medium", color: "#FF0000" },
      EdgeRight: { style: "Dot", weight: "Thin", color: "#00FF00" },
    },
  };
  it("survive the way to the grid and back", () => {
    expect(styleOf(styleData(style))).toEqual(style);
    expect(styleOf(styleData({ numberFormat: "General" }))).toEqual({ numberFormat: "General" });
  });
  it("are known to the grid by the workbook's number", () => {
    expect(styleIndex(styleKey(17))).toBe(17);
    expect(styleIndex("a8Xk2p")).toBeUndefined();
    expect(styleIndex({ bl: 1 })).toBeUndefined();
  });
  it("take colours as the grid's colour picker writes them", () => {
    expect(styleOf({ cl: { rgb: "rgb(15, 108, 189)" }, bg: { rgb: "#fff2cc" } })).toMatchObject({
      color: "#0F6CBD",
      fill: "#FFF2CC",
    });
  });
});

describe("a sheet on its way to the grid", () => {
  it("brings name, widths in pixels, frozen panes, merges and visibility", () => {
    const sheet = emptySheet();
    Object.assign(sheet, { visibility: "Hidden", showGridlines: false, frozen: { rows: 5, columns: 1 } });
    sheet.columnWidths.set(2, 75);
    sheet.rowHeights.set(0, 30);
    sheet.hiddenColumns.add(4);
    sheet.merges.push({ row: 0, column: 0, rows: 1, columns: 3 });
    expect(sheetData(sheet)).toMatchObject({
      name: "Sheet1",
      hidden: BooleanNumber.TRUE,
      showGridlines: BooleanNumber.FALSE,
      freeze: { ySplit: 5, xSplit: 1, startRow: 5, startColumn: 1 },
      columnData: { 2: { w: 100 }, 4: { hd: BooleanNumber.TRUE } },
      rowData: { 0: { h: 40, ia: BooleanNumber.FALSE } },
      mergeData: [{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 2 }],
    });
  });
  it("is not frozen at -1", () => {
    expect(sheetData(emptySheet()).freeze).toEqual({ ySplit: 0, xSplit: 0, startRow: -1, startColumn: -1 });
  });
  it("leaves room below and beside what is used", () => {
    const sheet = emptySheet();
    sheet.values[4999] = Array<Value>(60).fill(1);
    expect(gridSize(sheet)).toEqual({ rowCount: 5200, columnCount: 70 });
  });
  it("has 96 pixels to 72 points", () => {
    expect([pixels(72), points(96)]).toEqual([96, 72]);
    const area = { row: 2, column: 3, rows: 4, columns: 5 };
    expect(areaOf(rangeOf(area))).toEqual(area);
  });
  it("comes with its workbook in the workbook's order", () => {
    const workbook = createWorkbook("book.xlsx");
    expect(workbookData(workbook)).toMatchObject({ name: "book.xlsx", sheetOrder: [workbook.activeSheetId] });
  });
});

describe("conditional formats", () => {
  const areas = [{ row: 1, column: 0, rows: 3, columns: 1 }];
  const base = { id: "1", areas, priority: 1 };
  const style = { fill: "#0F6CBD", color: "#FFFFFF", bold: true };

  it("are data bars from zero", () => {
    expect(conditionalRule({ ...base, type: "DataBar", color: "#0F6CBD" })?.rule).toMatchObject({
      type: "dataBar",
      config: { positiveColor: "#0F6CBD", isGradient: false, min: { type: "num", value: 0 }, max: { type: "max" } },
    });
  });
  it("are colour scales of two or three colours", () => {
    const config = (colors: string[]) => conditionalRule({ ...base, type: "ColorScale", colors })?.rule.config;
    expect(config(["#FFFFFF", "#63BE7B"])).toMatchObject([{ value: { type: "min" } }, { value: { type: "max" } }]);
    expect(config(["#F8696B", "#FFEB84", "#63BE7B"])).toMatchObject([
      {},
      { value: { type: "percentile", value: 50 } },
      {},
    ]);
  });
  it("are comparisons with numbers and texts, with the classes' colours", () => {
    const rule = (operator: string, ...formulas: string[]) =>
      conditionalRule({ ...base, type: "CellValue", operator, formulas, style })?.rule;
    expect(rule("Between", "1", "=5")).toMatchObject({ subType: "number", operator: "between", value: [1, 5] });
    expect(rule("EqualTo", '="A"')).toMatchObject({
      subType: "text",
      operator: "equal",
      value: "A",
      style: { bg: { rgb: "#0F6CBD" }, cl: { rgb: "#FFFFFF" }, bl: BooleanNumber.TRUE },
    });
    expect(rule("GreaterThan", "=$B$1")).toBeUndefined();
  });
  it("are formulas and searches in texts", () => {
    expect(conditionalRule({ ...base, type: "Custom", formula: "A2>1", style })?.rule).toMatchObject({
      value: "=A2>1",
    });
    const contains = { ...base, type: "ContainsText" as const, operator: "Contains", text: "late", style };
    expect(conditionalRule(contains)?.rule).toMatchObject({ operator: "containsText", value: "late" });
  });
});

describe("table styles", () => {
  it("are ruled and banded where Excel's are light", () => {
    expect(tableTheme({ style: "TableStyleLight2", showBandedRows: true })).toMatchObject({
      name: "TableStyleLight2",
      headerRowStyle: { bd: { b: { cl: { rgb: "#4472C4" } } } },
      secondRowStyle: { bg: { rgb: "#E3EAF6" } },
    });
  });
  it("have a filled head where Excel's are medium, and no bands where the table has none", () => {
    const theme = tableTheme({ style: "TableStyleMedium2", showBandedRows: false });
    expect(theme.headerRowStyle).toMatchObject({ bg: { rgb: "#4472C4" }, cl: { rgb: "#FFFFFF" } });
    expect(theme.secondRowStyle).toBeUndefined();
  });
});
