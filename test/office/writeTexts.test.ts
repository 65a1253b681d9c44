import { describe, it, expect } from "vitest";
import type { PlanInput, SheetPlan } from "../../src/reports/sheetPlan";
import type { Sheet, Style } from "../../src/sandbox/model/workbook";
import { planOf } from "./plans";
import { openExcel, sheetNamed, usersWorkbook, write } from "./support";

async function written(
  parts: Partial<SheetPlan>,
): Promise<{ sheet: Sheet; styleAt: (row: number, column: number) => Style }> {
  const { port, host } = await openExcel(usersWorkbook());
  await write(port, [planOf("dashboard", "KAM Dashboard", parts)]);
  expect(host.unhandled).toEqual([]);
  const sheet = sheetNamed(host, "KAM Dashboard");
  return { sheet, styleAt: (row, column) => host.workbook.styles[sheet.styles[row]?.[column] ?? 0] };
}

describe("text outside tables", () => {
  it("is written where it belongs, in its role's look and the theme's font", async () => {
    const { sheet, styleAt } = await written({
      texts: [
        { row: 0, column: 0, values: [["12 of 180 customers bring 80 % of revenue"]], role: "title" },
        { row: 3, column: 1, values: [["Overdue", "DSO"], [1234.5, Number.NaN]], role: "kpiValue", numberFormat: "#,##0" }, // prettier-ignore
      ],
    });
    expect(sheet.values[0][0]).toBe("12 of 180 customers bring 80 % of revenue");
    expect(sheet.values[3].slice(1)).toEqual(["Overdue", "DSO"]);
    expect(sheet.values[4][1]).toBe(1234.5);
    expect(styleAt(0, 0)).toMatchObject({ fontSize: 16, bold: true });
    expect(styleAt(0, 0).fill).toBeUndefined();
    expect(styleAt(4, 1)).toMatchObject({ fontSize: 18, bold: true, numberFormat: "#,##0" });
    expect(styleAt(4, 1).fontName).toBeUndefined();
  });

  it("that starts a formula stays text", async () => {
    const { sheet } = await written({
      texts: [{ row: 2, column: 0, values: [["=1+1"]], role: "body" }],
    });
    expect(sheet.values[2][0]).toBe("=1+1");
    expect([...sheet.formulas.values()]).toEqual([]);
  });

  it("links, wraps and spans columns", async () => {
    const link = { sheet: "Receivables", cell: "A2" };
    const { sheet, styleAt } = await written({
      texts: [
        { row: 2, column: 0, values: [["Issues"]], role: "link", link },
        { row: 3, column: 0, values: [["A long note"]], role: "note", wrap: true, span: 6 },
      ],
    });
    expect([...sheet.hyperlinks.values()]).toMatchObject([{ documentReference: "'Receivables'!A2" }]);
    expect(styleAt(2, 0)).toMatchObject({ underline: true });
    expect(styleAt(3, 0)).toMatchObject({ wrap: true, vertical: "Top" });
    expect(sheet.merges).toMatchObject([{ row: 3, column: 0, rows: 1, columns: 6 }]);
  });

  it("without a title leaves no trace of the warning", async () => {
    const { sheet, styleAt } = await written({ texts: [] });
    expect(sheet.values[0]?.[0]).toBeUndefined();
    expect(styleAt(0, 0).fill).toBeUndefined();
  });
});

describe("the sheet's layout", () => {
  it("has widths in characters, frozen panes, gridlines as planned", async () => {
    const { sheet } = await written({ widths: [30, 8.43], freeze: { rows: 5, columns: 1 }, gridlines: false });
    // Excel's standard column is 8.43 characters, 64 pixels, 48 points wide.
    expect(sheet.columnWidths.get(1)).toBeCloseTo(48, 1);
    expect(sheet.columnWidths.get(0)).toBeCloseTo(161.25, 1);
    expect(sheet.frozen).toEqual({ rows: 5, columns: 1 });
    expect(sheet.showGridlines).toBe(false);
  });

  it("prints on landscape A4, one page wide, header rows and page numbers on every page", async () => {
    const { sheet } = await written({ page: { titleRows: [4, 5] } });
    expect(sheet.page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      fitWidth: 1,
      printTitleRows: "$5:$6",
      footer: { left: "&A", right: "Page &P of &N" },
    });
  });

  it("prints a very wide sheet on several pages side by side, the first columns on each", async () => {
    const { sheet } = await written({ page: { titleRows: [4, 4], titleColumns: [0, 1], pagesWide: 3 } });
    expect(sheet.page).toMatchObject({ fitWidth: 3, printTitleRows: "$5:$5", printTitleColumns: "$A:$B" });
  });

  it("speaks the sheet's language to the last page", async () => {
    const { sheet } = await written({ language: "zh-CN" });
    expect(sheet.page.footer?.right).toBe("第 &P 页，共 &N 页");
  });
});

describe("cells the user may edit", () => {
  const cell = { row: 4, column: 2, rows: 1, columns: 1 };
  const prompt = { title: "Win rate", message: "0 to 1" };
  const ruleOf = async (accepts: PlanInput["accepts"]) => {
    const { sheet } = await written({ inputs: [{ area: cell, accepts, prompt }] });
    expect(sheet.validations).toMatchObject([{ areas: [cell], prompt }]);
    return sheet.validations[0].rule;
  };

  it("accept a number within bounds, or with one bound only", async () => {
    expect(await ruleOf({ kind: "number", min: 0, max: 1, whole: false })).toEqual({
      decimal: { formula1: 0, formula2: 1, operator: "Between" },
    });
    expect(await ruleOf({ kind: "number", min: 1, max: Infinity, whole: true })).toEqual({
      wholeNumber: { formula1: 1, operator: "GreaterThanOrEqualTo" },
    });
    expect(await ruleOf({ kind: "number", min: -Infinity, max: 9, whole: false })).toEqual({
      decimal: { formula1: 9, operator: "LessThanOrEqualTo" },
    });
  });

  it("accept a word from a list, or anything where Excel cannot hold the list", async () => {
    expect(await ruleOf({ kind: "list", items: ["due", "invoice"] })).toEqual({
      list: { inCellDropDown: true, source: "due,invoice" },
    });
    expect(await ruleOf({ kind: "list", items: ["a, b", "c"] })).toEqual({ custom: { formula: "=TRUE" } });
    expect(await ruleOf(undefined)).toEqual({ custom: { formula: "=TRUE" } });
  });
});
