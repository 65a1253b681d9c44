import { beforeEach, describe, expect, it } from "vitest";
import { styleAt } from "../../../src/sandbox/model/styles";
import { openWorkbook } from "./openWorkbook";
import type { OpenWorkbook } from "./openWorkbook";

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});

const styleOf = (row: number, column: number) => styleAt(book.host.workbook, book.host.workbook.sheets[0], row, column);

describe("formats of ranges", () => {
  it("are set member by member and read back, null where cells differ", async () => {
    await book.run(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.format.set({
        font: { bold: true, color: "red", size: 14, name: "Segoe UI", italic: true, underline: "Single" },
      });
      range.format.fill.color = "#00ff00";
      range.format.set({ horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true, indentLevel: 1 });
      sheet.getRange("B2").format.font.bold = false;
      sheet.getRange("B2").format.fill.clear();
      range.load("format/font/bold,format/font/color,format/font/size,format/fill/color,format/horizontalAlignment");
      await context.sync();
      expect([range.format.font.bold, range.format.font.color, range.format.font.size]).toEqual([null, "#FF0000", 14]);
      expect([range.format.fill.color, range.format.horizontalAlignment]).toEqual([null, "Center"]);
    });
    expect(styleOf(1, 0)).toMatchObject({
      bold: true,
      fill: "#00FF00",
      vertical: "Top",
      wrap: true,
      indent: 1,
      fontName: "Segoe UI",
    });
  });

  it("of whole columns hold for cells to come, without being listed", async () => {
    await book.run(async (sheet, context) => {
      sheet.getRange("B:B").numberFormat = "#,##0" as unknown as string[][];
      sheet.getRange("B9").values = [[1234]];
      const cell = sheet.getRange("B9");
      cell.load("text,numberFormatCategories");
      await context.sync();
      expect([cell.text, cell.numberFormatCategories]).toEqual([[["1,234"]], [["Number"]]]);
    });
    expect(book.host.workbook.sheets[0].styles).toEqual([]);
  });

  it("draw borders around and inside", async () => {
    await book.run(async (sheet) => {
      const { borders } = sheet.getRange("A1:B2").format;
      borders.getItem("EdgeBottom").style = "Double";
      borders.getItem("InsideVertical").color = "#0000FF";
    });
    expect(styleOf(1, 1).borders).toEqual({ EdgeBottom: { style: "Double", weight: "Thin", color: "#000000" } });
    expect(styleOf(0, 0).borders).toEqual({ EdgeRight: { style: "Continuous", weight: "Thin", color: "#0000FF" } });
  });

  it("size columns and rows, and fit columns to their texts", async () => {
    await book.run(async (sheet, context) => {
      const range = sheet.getRange("A1:B1");
      range.load("format/columnWidth,format/rowHeight");
      await context.sync();
      expect([range.format.columnWidth, range.format.rowHeight]).toEqual([48, 15]);
      range.values = [["Customer number", "客户"]];
      range.format.autofitColumns();
      sheet.getRange("C:D").format.columnWidth = 100;
      const [a, b, c] = ["A1", "B1", "C1:D1"].map((address) => sheet.getRange(address));
      for (const each of [a, b, c]) each.load("format/columnWidth,left");
      await context.sync();
      expect(a.format.columnWidth).toBeGreaterThan(70);
      expect(b.format.columnWidth).toBeLessThan(48);
      expect([c.format.columnWidth, c.left]).toEqual([100, a.format.columnWidth + b.format.columnWidth]);
    });
  });
});

describe("conditional formats", () => {
  it("of every kind are added with their rules and formats, and cleared", async () => {
    await book.run(async (sheet, context) => {
      const range = sheet.getRange("A1:A9");
      const { conditionalFormats } = range;
      const bar = conditionalFormats.add("DataBar");
      bar.dataBar.positiveFormat.fillColor = "#123456";
      conditionalFormats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#FF0000" },
      };
      const cell = conditionalFormats.add("CellValue");
      cell.cellValue.rule = { formula1: "=100", operator: "GreaterThan" };
      cell.cellValue.format.font.color = "#C00000";
      cell.cellValue.format.fill.color = "#FFEEEE";
      cell.stopIfTrue = true;
      const custom = conditionalFormats.add("Custom");
      custom.custom.rule.formula = '=$A1="D"';
      custom.custom.format.font.bold = true;
      conditionalFormats.add("ContainsText").textComparison.rule = { operator: "Contains", text: "late" };
      conditionalFormats.add("IconSet").iconSet.style = "ThreeArrows";
      conditionalFormats.load("items/type,items/priority");
      const first = conditionalFormats.getItemAt(0);
      const none = first.dataBarOrNullObject;
      await context.sync();
      expect(conditionalFormats.items.map(({ type }) => type)).toEqual([
        "IconSet",
        "ContainsText",
        "Custom",
        "CellValue",
        "ColorScale",
        "DataBar",
      ]);
      expect(none.isNullObject).toBe(true);
    });
    expect(book.host.workbook.sheets[0].conditionalFormats).toMatchObject([
      { type: "DataBar", color: "#123456", areas: [{ row: 0, column: 0, rows: 9, columns: 1 }] },
      { type: "ColorScale", colors: ["#FFFFFF", "#FF0000"] },
      {
        type: "CellValue",
        operator: "GreaterThan",
        formulas: ["=100"],
        style: { color: "#C00000", fill: "#FFEEEE" },
        stopIfTrue: true,
      },
      { type: "Custom", formula: '=$A1="D"', style: { bold: true } },
      { type: "ContainsText", operator: "Contains", text: "late" },
      { type: "IconSet", style: "ThreeArrows" },
    ]);
    await book.run(async (sheet) => sheet.getRange("A2:A9").clear("Formats"));
    expect(book.host.workbook.sheets[0].conditionalFormats[0].areas).toEqual([
      { row: 0, column: 0, rows: 1, columns: 1 },
    ]);
    await book.run(async (sheet) => sheet.getRange("A1").conditionalFormats.clearAll());
    expect(book.host.workbook.sheets[0].conditionalFormats).toEqual([]);
  });

  it("are asked only for what they are", async () => {
    const refused = book.refusal(
      (sheet) => void sheet.getRange("A1").conditionalFormats.add("DataBar").custom.rule.load("formula"),
    );
    expect(await refused).toBe("InvalidOperation at ConditionalFormat.custom");
  });
});

describe("data validation", () => {
  it("keeps rule, prompt and alert of exactly the range it is set on", async () => {
    await book.run(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("B1:B9");
      dataValidation.rule = { decimal: { formula1: 0, operator: "GreaterThan" } };
      dataValidation.prompt = { title: "Rate", message: "Above 0", showPrompt: true };
      dataValidation.errorAlert = { title: "Rate", message: "Not above 0", style: "Stop", showAlert: true };
      sheet.getRange("B3").dataValidation.clear();
      const inside = sheet.getRange("B5").dataValidation;
      const outside = sheet.getRange("B3").dataValidation;
      inside.load("rule,type");
      outside.load("type");
      await context.sync();
      expect([inside.rule, inside.type, outside.type]).toEqual([
        { decimal: { formula1: 0, operator: "GreaterThan" } },
        "Decimal",
        "None",
      ]);
    });
    const [validation] = book.host.workbook.sheets[0].validations;
    expect(validation.areas.map(({ row, rows }) => [row, rows])).toEqual([[0, 2], [3, 6]]); // prettier-ignore
    expect(validation.error).toEqual({ title: "Rate", message: "Not above 0", style: "Stop" });
  });
});
