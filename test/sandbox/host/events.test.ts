import { beforeEach, describe, expect, it } from "vitest";
import { eventsArrived, openWorkbook } from "./openWorkbook";
import type { Change } from "../../../src/sandbox/host/types";
import type { OpenWorkbook } from "./openWorkbook";

let book: OpenWorkbook;
let sheetId: string;
beforeEach(async () => {
  book = await openWorkbook();
  sheetId = book.host.workbook.sheets[0].id;
});

/** Listens to changes of the first sheet; answers what was heard so far. */
async function listen(): Promise<Excel.WorksheetChangedEventArgs[]> {
  const heard: Excel.WorksheetChangedEventArgs[] = [];
  await book.run(async (sheet, context) => {
    sheet.onChanged.add(async (event) => void heard.push(event));
    await context.sync();
  });
  return heard;
}

describe("events", () => {
  it("tell an add-in of its own writes, once per range, chunks or not", async () => {
    const heard = await listen();
    await book.run(async (sheet) => {
      sheet.getRange("A1:B2000").values = Array.from({ length: 2000 }, () => [1, 2]);
      sheet.getRange("D1").values = [[3]];
      sheet.getRange("D1").format.font.bold = true;
    });
    await eventsArrived();
    expect(heard.map(({ address }) => address)).toEqual(["A1:B2000", "D1"]);
    expect(heard[0]).toMatchObject({
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "ThisLocalAddin",
      worksheetId: sheetId,
    });
  });

  it("tell of the user's edits, and hand over the range", async () => {
    const heard = await listen();
    book.host.edit(sheetId, 1, 2, "50%");
    await eventsArrived();
    expect(heard).toMatchObject([{ address: "C2", triggerSource: "Unknown", source: "Local" }]);
    await book.run(async (_, context) => {
      const range = heard[0].getRange(context);
      range.load("values,address");
      await context.sync();
      expect([range.address, range.values]).toEqual(["Sheet1!C2", [[0.5]]]);
    });
  });

  it("reach the collection as well, and stop when the handler is removed or events are off", async () => {
    const heard: string[] = [];
    const handler = await book.run(async (_, context) => {
      const added = context.workbook.worksheets.onChanged.add(async ({ address }) => void heard.push(address));
      await context.sync();
      return added;
    });
    book.host.edit(sheetId, 0, 0, 1);
    await eventsArrived();
    await book.run(async (sheet, context) => {
      context.runtime.enableEvents = false;
      sheet.getRange("A2").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
    });
    await book.Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    book.host.edit(sheetId, 2, 0, 1);
    await eventsArrived();
    expect(heard).toEqual(["A1"]);
  });

  it("tell of sheets that come, go, are renamed, activated and left", async () => {
    const heard: string[] = [];
    await book.run(async (_, context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => void heard.push("added"));
      worksheets.onDeleted.add(async () => void heard.push("deleted"));
      worksheets.onActivated.add(async ({ worksheetId }) => void heard.push(`activated ${worksheetId === sheetId}`));
      worksheets.onDeactivated.add(async ({ worksheetId }) => void heard.push(`left ${worksheetId === sheetId}`));
      await context.sync();
      const other = worksheets.add("Other");
      other.activate();
      other.delete();
    });
    await eventsArrived();
    expect(heard).toEqual(["added", "left true", "activated false", "left false", "activated true", "deleted"]);
  });

  it("tell of the selection and of changes in a table", async () => {
    const heard: string[] = [];
    await book.run(async (sheet, context) => {
      const table = sheet.tables.add("A1:B3", true);
      table.onChanged.add(async ({ address, tableId }) => void heard.push(`table ${tableId} ${address}`));
      sheet.onSelectionChanged.add(async ({ address }) => void heard.push(`selected ${address}`));
      context.workbook.onSelectionChanged.add(async () => void heard.push("selected"));
      await context.sync();
    });
    book.host.select(sheetId, { row: 4, column: 0, rows: 1, columns: 2 });
    book.host.edit(sheetId, 1, 1, "x");
    book.host.edit(sheetId, 9, 9, "outside");
    await eventsArrived();
    expect(heard).toEqual(["selected", "selected A5:B5", "table 1 B2"]);
  });
});

describe("the page", () => {
  it("hears once per batch which cells, sheets and lists changed", async () => {
    const heard: Change[] = [];
    const stop = book.host.onChange((change) => heard.push(change));
    await book.run(async (sheet, context) => {
      sheet.getRange("A1:A3000").values = Array.from({ length: 3000 }, () => [1]);
      sheet.freezePanes.freezeRows(1);
      await context.sync();
      context.workbook.settings.add("a", 1);
      await context.sync();
      sheet.getRange("A1").load("values");
      await context.sync();
    });
    stop();
    book.host.edit(sheetId, 0, 0, 2);
    expect(heard).toEqual([
      { cells: [{ sheetId, area: { row: 0, column: 0, rows: 3000, columns: 1 } }], sheets: [sheetId], workbook: false },
      { cells: [], sheets: [], workbook: true },
    ]);
  });

  it("is refused where Excel would refuse the user", () => {
    book.host.workbook.sheets[0].protected = true;
    expect(() => book.host.edit(sheetId, 0, 0, 1)).toThrow("protected");
    expect(() => book.host.edit("nowhere", 0, 0, 1)).toThrow("doesn't exist");
  });

  it("lets formulas follow what it changed in the model itself", async () => {
    const asked: Change[] = [];
    book = await openWorkbook({ calculate: (_, change) => asked.push(change) });
    const change = {
      cells: [{ sheetId, area: { row: 0, column: 0, rows: 1, columns: 1 } }],
      sheets: [],
      workbook: false,
    };
    book.host.touch(change);
    expect(asked).toEqual([change]);
  });
});
