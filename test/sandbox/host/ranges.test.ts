import { beforeEach, describe, expect, it } from "vitest";
import fc from "fast-check";
import { openWorkbook } from "./openWorkbook";
import type { OpenWorkbook } from "./openWorkbook";

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});

/** Writes to A1 and on, then reads the members named. */
const writeAndRead = (values: unknown[][], members = "values"): Promise<Excel.Range> =>
  book.run(async (sheet, context) => {
    const range = sheet.getRangeByIndexes(0, 0, values.length, values[0].length);
    range.values = values;
    range.load(members);
    await context.sync();
    return range;
  });

describe("values", () => {
  it("reads empty cells as empty texts, and arrays are the caller's own", async () => {
    const range = await writeAndRead([[null, null]]);
    expect(range.values).toStrictEqual([["", ""]]);
    expect(range.values).toBeInstanceOf(Array);
  });

  it('leaves a cell alone where null is written and empties it where "" is', async () => {
    await writeAndRead([[1, 2, 3]]);
    expect((await writeAndRead([[null, "", 4]])).values).toEqual([[1, "", 4]]);
  });

  it("reads texts as Excel reads an entry, unless the cell is formatted as text or an apostrophe leads", async () => {
    const entries = [["12", "50%", "1/2/2024", "TRUE", "#N/A", "'12", "1,234.5", "Ann 7"]];
    const range = await writeAndRead(entries, "values,numberFormat,valueTypes,text");
    expect(range.values).toEqual([[12, 0.5, 45_293, true, "#N/A", "12", 1234.5, "Ann 7"]]);
    expect(range.numberFormat).toEqual([
      ["General", "0%", "m/d/yyyy", "General", "General", "General", "#,##0.00", "General"],
    ]);
    expect(range.valueTypes).toEqual([
      ["Double", "Double", "Double", "Boolean", "Error", "String", "Double", "String"],
    ]);
    expect(range.text).toEqual([["12", "50%", "1/2/2024", "TRUE", "#N/A", "12", "1,234.50", "Ann 7"]]);
    await book.run(async (sheet, context) => {
      const cell = sheet.getRange("A5");
      cell.numberFormat = [["@"]];
      cell.values = [["007"]];
      cell.load("values");
      await context.sync();
      expect(cell.values).toEqual([["007"]]);
    });
  });

  it("keeps formulas beside values, which are unknown until somebody calculates", async () => {
    const range = await writeAndRead([["=1+1", 5]], "values,formulas");
    expect(range.formulas).toEqual([["=1+1", 5]]);
    expect(range.values).toEqual([["", 5]]);
    expect((await writeAndRead([[7, null]], "values,formulas")).formulas).toEqual([[7, 5]]);
  });

  it("lets a resolver fill in the values of formulas after each batch", async () => {
    book = await openWorkbook({
      calculate: ({ sheets: [sheet] }) => sheet.formulas.forEach((_, key) => ((sheet.values[0] ??= [])[key] = 42)),
    });
    await writeAndRead([["=6*7"]]);
    expect((await writeAndRead([[null]])).values).toEqual([[42]]);
  });

  it("puts one value into every cell of a range", async () => {
    await book.run(async (sheet, context) => {
      const range = sheet.getRange("B2:C3");
      range.values = 9 as unknown as number[][];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[9, 9], [9, 9]]); // prettier-ignore
    });
  });

  it("refuses a grid of another size (office-js issue 1025), also when the client sends it in chunks", async () => {
    expect(await book.refusal((sheet) => void (sheet.getRange("A1:B2").values = [[1, 2]]))).toBe(
      "InvalidArgument at Range.values",
    );
    const many = Array.from({ length: 2000 }, () => [1]);
    expect(await book.refusal((sheet) => void (sheet.getRange("A1:A1999").values = many))).toBe(
      "InvalidArgument at Range._ValidateArraySize",
    );
  });

  it("answers null for the values of whole columns, and for too many cells", async () => {
    book.host.levers.maxCells = 3;
    await book.run(async (sheet, context) => {
      const column = sheet.getRange("A:A");
      const square = sheet.getRange("A1:B2");
      column.load("values,rowCount,isEntireColumn");
      square.load("values,cellCount");
      await context.sync();
      expect([column.values, column.rowCount, column.isEntireColumn]).toEqual([null, 1_048_576, true]);
      expect([square.values, square.cellCount]).toEqual([null, 4]);
    });
    book.host.levers.tooManyCells = "error";
    expect(await book.refusal((sheet) => void sheet.getRange("A1:B2").load("values"))).toBe(
      "RangeExceedsLimit at Range.values",
    );
  });

  it("reads back what was written: any numbers, truths and plain texts, in any shape (property)", async () => {
    const text = fc.string({ unit: fc.constantFrom(..."abcxyz客户 äß"), minLength: 1 });
    const cell = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      fc.boolean(),
      text,
    );
    const grid = fc
      .tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
      );
    await fc.assert(
      fc.asyncProperty(grid, async (values) => {
        expect((await writeAndRead(values)).values).toEqual(
          values.map((line) => line.map((each) => (each === 0 ? 0 : each))),
        );
      }),
      { numRuns: 25 },
    );
  });

  it("puts 1,600 rows into place, which the client sends in chunks", async () => {
    const values = Array.from({ length: 1600 }, (_, r) => [
      r,
      `row ${String.fromCharCode(97 + (r % 26))}`,
      r % 2 === 0,
    ]);
    expect((await writeAndRead(values)).values).toEqual(values);
  });
});

describe("places", () => {
  const address = async (pick: (sheet: Excel.Worksheet) => Excel.Range): Promise<string> =>
    book.run(async (sheet, context) => {
      const range = pick(sheet);
      range.load("address");
      await context.sync();
      return range.isNullObject ? "none" : range.address.replace("Sheet1!", "");
    });

  it.each<[string, (sheet: Excel.Worksheet) => Excel.Range, string]>([
    ["getCell", (s) => s.getRange("B2:D4").getCell(1, 2), "D3"],
    ["getResizedRange", (s) => s.getRange("B2:C3").getResizedRange(2, -1), "B2:B5"],
    ["getOffsetRange", (s) => s.getRange("B2:C3").getOffsetRange(-1, 3), "E1:F2"],
    ["getRow", (s) => s.getRange("B2:C3").getRow(1), "B3:C3"],
    ["getColumn", (s) => s.getRange("B2:C3").getColumn(0), "B2:B3"],
    ["getLastRow", (s) => s.getRange("B2:C9").getLastRow(), "B9:C9"],
    ["getLastColumn", (s) => s.getRange("B2:C9").getLastColumn(), "C2:C9"],
    ["getLastCell", (s) => s.getRange("B2:C9").getLastCell(), "C9"],
    ["getRowsBelow", (s) => s.getRange("B2:C3").getRowsBelow(2), "B4:C5"],
    ["getRowsAbove", (s) => s.getRange("B5:C6").getRowsAbove(), "B4:C4"],
    ["getColumnsAfter", (s) => s.getRange("B2:C3").getColumnsAfter(1), "D2:D3"],
    ["getColumnsBefore", (s) => s.getRange("D2:E3").getColumnsBefore(2), "B2:C3"],
    ["getBoundingRect", (s) => s.getRange("B2").getBoundingRect("D1:E5"), "B1:E5"],
    ["getIntersection", (s) => s.getRange("A1:C3").getIntersection(s.getRange("B2:D4")), "B2:C3"],
    ["getIntersectionOrNullObject", (s) => s.getRange("A1").getIntersectionOrNullObject("C3"), "none"],
    ["getEntireRow", (s) => s.getRange("B2:C3").getEntireRow(), "2:3"],
    ["getEntireColumn", (s) => s.getRange("B2:C3").getEntireColumn(), "B:C"],
    ["getAbsoluteResizedRange", (s) => s.getRange("B2").getAbsoluteResizedRange(3, 2), "B2:C4"],
    ["getUsedRange of nothing", (s) => s.getUsedRange(true), "A1"],
    ["getUsedRangeOrNullObject of nothing", (s) => s.getUsedRangeOrNullObject(), "none"],
    ["getSpillingToRangeOrNullObject", (s) => s.getRange("A1").getSpillingToRangeOrNullObject(), "none"],
  ])("%s", async (_name, pick, expected) => {
    expect(await address(pick)).toBe(expected);
  });

  it("is refused outside the grid, at bad addresses (office-js issue 1561) and on other sheets", async () => {
    expect(await book.refusal((s) => void s.getRange("A1").getOffsetRange(-1, 0).load("address"))).toBe(
      "InvalidArgument at Range.getOffsetRange",
    );
    expect(await book.refusal((s) => void s.getRange("A0").load("address"))).toBe(
      "InvalidArgument at Worksheet.getRange",
    );
    expect(await book.refusal((s) => void s.getRange("A1").getIntersection("C3").load("address"))).toBe(
      "ItemNotFound at Range.getIntersection",
    );
  });

  it("resizing adds up, and a bounding rectangle holds both ranges (property)", async () => {
    const place = fc.record({
      row: fc.nat(50),
      column: fc.nat(50),
      rows: fc.integer({ min: 1, max: 9 }),
      columns: fc.integer({ min: 1, max: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(place, place, async (a, b) => {
        const { one, both } = await book.run(async (sheet, context) => {
          const range = (p: typeof a) => sheet.getRangeByIndexes(p.row, p.column, p.rows, p.columns);
          const resized = sheet.getCell(a.row, a.column).getResizedRange(a.rows - 1, a.columns - 1);
          const bounding = resized.getBoundingRect(range(b));
          for (const each of [resized, bounding]) each.load("rowIndex,columnIndex,rowCount,columnCount");
          await context.sync();
          return { one: resized, both: bounding };
        });
        expect([one.rowIndex, one.columnIndex, one.rowCount, one.columnCount]).toEqual([
          a.row,
          a.column,
          a.rows,
          a.columns,
        ]);
        expect([both.rowIndex, both.columnIndex]).toEqual([Math.min(a.row, b.row), Math.min(a.column, b.column)]);
        expect(both.rowIndex + both.rowCount).toBe(Math.max(a.row + a.rows, b.row + b.rows));
        expect(both.columnIndex + both.columnCount).toBe(Math.max(a.column + a.columns, b.column + b.columns));
      }),
      { numRuns: 20 },
    );
  });

  it("uses the cells with values, and with formats unless only values count", async () => {
    await book.run(async (sheet, context) => {
      sheet.getRange("B2:C3").values = [[1, ""], ["", 2]]; // prettier-ignore
      sheet.getRange("E9").format.fill.color = "yellow";
      const all = sheet.getUsedRange();
      const values = sheet.getUsedRangeOrNullObject(true);
      const part = sheet.getRange("C:Z").getUsedRange(true);
      for (const each of [all, values, part]) each.load("address");
      await context.sync();
      expect([all.address, values.address, part.address]).toEqual(["Sheet1!B2:E9", "Sheet1!B2:C3", "Sheet1!C3"]);
    });
  });
});

describe("cells", () => {
  it("are cleared by kind", async () => {
    await book.run(async (sheet, context) => {
      const range = sheet.getRange("A1");
      range.values = [[5]];
      range.format.font.bold = true;
      range.clear("Contents");
      range.load("values,format/font/bold");
      await context.sync();
      expect([range.values, range.format.font.bold]).toEqual([[[""]], true]);
      range.clear();
      range.load("format/font/bold");
      const used = sheet.getUsedRangeOrNullObject();
      await context.sync();
      expect([range.format.font.bold, used.isNullObject]).toEqual([false, true]);
    });
  });

  it("move when others are inserted or deleted", async () => {
    await book.run(async (sheet, context) => {
      sheet.getRange("A1:B3").values = [[1, 2], [3, 4], [5, 6]]; // prettier-ignore
      sheet.getRange("2:2").insert("Down");
      sheet.getRange("A1").delete("Left");
      const range = sheet.getRange("A1:B4");
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[2, ""], ["", ""], [3, 4], [5, 6]]); // prettier-ignore
    });
  });

  it("merge into the first, which alone keeps its contents", async () => {
    await book.run(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.values = [[1, 2], [3, 4]]; // prettier-ignore
      range.merge();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[1, ""], ["", ""]]); // prettier-ignore
    });
    expect(book.host.workbook.sheets[0].merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
  });

  it("carry links", async () => {
    await book.run(async (sheet, context) => {
      const cell = sheet.getRange("A1");
      cell.hyperlink = { documentReference: "Sheet1!B5", textToDisplay: "Go", screenTip: "Tip" };
      cell.load("hyperlink,values,format/font/underline");
      await context.sync();
      expect(cell.hyperlink).toEqual({ documentReference: "Sheet1!B5", textToDisplay: "Go", screenTip: "Tip" });
      expect([cell.values, cell.format.font.underline]).toEqual([[["Go"]], "Single"]);
    });
  });

  it("can be selected, which activates their sheet", async () => {
    await book.run(async (_, context) => {
      const other = context.workbook.worksheets.add("Other");
      other.getRange("B2:C3").select();
      const active = context.workbook.worksheets.getActiveWorksheet();
      const selected = context.workbook.getSelectedRange();
      const cell = context.workbook.getActiveCell();
      active.load("name");
      selected.load("address");
      cell.load("address");
      await context.sync();
      expect([active.name, selected.address, cell.address]).toEqual(["Other", "Other!B2:C3", "Other!B2"]);
    });
  });
});
