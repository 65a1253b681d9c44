import { beforeEach, describe, expect, it } from "vitest";
import { openWorkbook } from "./openWorkbook";
import type { OpenWorkbook } from "./openWorkbook";

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});

const fill = (sheet: Excel.Worksheet): Excel.Table => {
  sheet.getRange("A1:C4").values = [["Customer", "Amount", "Amount"], ["Ann", 1, 2], ["Bob", 3, 4], ["Cem", 5, 6]]; // prettier-ignore
  return sheet.tables.add("A1:C4", true);
};

describe("tables", () => {
  it("are made of a range, with distinct titles, and give their parts", async () => {
    await book.run(async (sheet, context) => {
      const table = fill(sheet);
      table.name = "Accounts";
      const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
      parts.forEach((part) => part.load("address"));
      const header = table.getHeaderRowRange();
      header.load("values");
      table.load("id,name,style,showHeaders,showTotals,showBandedRows,showFilterButton");
      table.columns.load("items/name,items/index");
      table.rows.load("count");
      const body = table.columns.getItem("amount2").getDataBodyRange();
      body.load("address");
      await context.sync();
      expect(parts.map((part) => part.address)).toEqual(["Sheet1!A1:C4", "Sheet1!A1:C1", "Sheet1!A2:C4"]);
      expect(header.values).toEqual([["Customer", "Amount", "Amount2"]]);
      expect(table.columns.items.map((column) => column.name)).toEqual(["Customer", "Amount", "Amount2"]);
      expect([table.rows.count, body.address]).toEqual([3, "Sheet1!C2:C4"]);
      expect(table.toJSON()).toMatchObject({
        name: "Accounts",
        style: "TableStyleMedium2",
        showHeaders: true,
        showTotals: false,
      });
    });
  });

  it("are found by name or id, in the workbook, on the sheet and through a range", async () => {
    await book.run(async (sheet, context) => {
      fill(sheet);
      const { tables } = context.workbook;
      const found = tables.getItemOrNullObject("TABLE1");
      const missing = sheet.tables.getItemOrNullObject("Table2");
      const touched = sheet.getRange("B2:Z2").getTables(false);
      const held = sheet.getRange("B2:Z2").getTables(true);
      found.load("id,worksheet/name");
      touched.load("items/name");
      held.load("items/name");
      await context.sync();
      expect([found.worksheet.name, missing.isNullObject]).toEqual(["Sheet1", true]);
      expect([touched.items.length, held.items.length]).toEqual([1, 0]);
      const byId = tables.getItem(found.id);
      byId.load("name");
      await context.sync();
      expect(byId.name).toBe("Table1");
    });
  });

  it("without headers get a row of them above their cells", async () => {
    await book.run(async (sheet, context) => {
      sheet.getRange("A1:B2").values = [[1, 2], [3, 4]]; // prettier-ignore
      const range = sheet.tables.add(sheet.getRange("A1:B2"), false).getRange();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([["Column1", "Column2"], [1, 2], [3, 4]]); // prettier-ignore
    });
  });

  it("never overlap (office-js issue 1199) and bear distinct names (issue 551)", async () => {
    expect(await book.refusal((sheet) => void (fill(sheet), sheet.tables.add("B3:D9", true)))).toBe(
      "InvalidArgument at TableCollection.add",
    );
    expect(await book.refusal((sheet) => void (sheet.tables.add("F1:G3", true).name = "table1"))).toBe(
      "InvalidArgument at Table.name",
    );
  });

  it("are resized in place, but not moved", async () => {
    await book.run(async (sheet, context) => {
      const table = fill(sheet);
      table.resize("A1:D6");
      const range = table.getRange();
      range.load("address");
      table.columns.load("items/name");
      await context.sync();
      expect([range.address, table.columns.items.at(-1)?.name]).toEqual(["Sheet1!A1:D6", "Column4"]);
    });
    expect(await book.refusal((sheet) => sheet.tables.getItem("Table1").resize("A2:D6"))).toBe(
      "InvalidArgument at Table.resize",
    );
  });

  it("show a row of totals, and hide their headers", async () => {
    await book.run(async (sheet, context) => {
      const table = fill(sheet);
      table.showTotals = true;
      const totals = table.getTotalRowRange();
      totals.load("address,formulas");
      await context.sync();
      expect([totals.address, totals.formulas]).toEqual(["Sheet1!A5:C5", [["Total", "", "=SUBTOTAL(109,[Amount2])"]]]);
      table.showTotals = false;
      table.showHeaders = false;
      const range = table.getRange();
      range.load("address");
      const used = sheet.getUsedRange(true);
      used.load("address");
      await context.sync();
      expect([range.address, used.address]).toEqual(["Sheet1!A2:C4", "Sheet1!A2:C4"]);
    });
  });

  it("rename their columns when a header cell is written", async () => {
    await book.run(async (sheet, context) => {
      const table = fill(sheet);
      sheet.getRange("B1").values = [["Open"]];
      table.columns.getItemAt(2).name = "Paid";
      table.columns.load("items/name");
      await context.sync();
      expect(table.columns.items.map((column) => column.name)).toEqual(["Customer", "Open", "Paid"]);
    });
  });

  it("become plain cells again, or go with their cells", async () => {
    await book.run(async (sheet, context) => {
      const range = fill(sheet).convertToRange();
      range.load("address");
      const kept = sheet.getUsedRangeOrNullObject(true);
      await context.sync();
      expect([range.address, kept.isNullObject]).toEqual(["Sheet1!A1:C4", false]);
      sheet.tables.add("A1:C4", true).delete();
      const gone = sheet.getUsedRangeOrNullObject(true);
      const count = sheet.tables.getCount();
      await context.sync();
      expect([gone.isNullObject, count.value]).toEqual([true, 0]);
    });
  });
});
