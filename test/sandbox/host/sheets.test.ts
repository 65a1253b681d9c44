import { beforeEach, describe, expect, it } from "vitest";
import { openWorkbook } from "./openWorkbook";
import type { OpenWorkbook } from "./openWorkbook";

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});

describe("worksheets", () => {
  it("are listed, counted, added at the end and found by name or id", async () => {
    await book.run(async (_, context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("KAM 客户");
      worksheets.load("items/name,items/id,items/visibility");
      const count = worksheets.getCount();
      const missing = worksheets.getItemOrNullObject("Nope");
      const range = missing.getRange("A1");
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["Sheet1", "KAM 客户"]);
      expect([count.value, missing.isNullObject, range.isNullObject]).toEqual([2, true, true]);
      const byId = worksheets.getItem(worksheets.items[1].id);
      byId.load("name");
      added.load("position");
      await context.sync();
      expect([byId.name, added.position]).toEqual(["KAM 客户", 1]);
    });
  });

  it.each(["", "a/b", "a:b", "[x]", "'quoted'", "x".repeat(32)])("are not renamed to %j", async (name) => {
    expect(await book.refusal((sheet) => void (sheet.name = name))).toBe("InvalidArgument at Worksheet.name");
  });

  it("bear distinct names, whatever the case", async () => {
    expect(await book.refusal((_, context) => void context.workbook.worksheets.add("SHEET1"))).toBe(
      "ItemAlreadyExists at WorksheetCollection.add",
    );
  });

  it("are hidden, moved, coloured, activated and deleted", async () => {
    await book.run(async (sheet, context) => {
      const other = context.workbook.worksheets.add("Other");
      other.set({ position: 0, tabColor: "#ff0000", showGridlines: false });
      sheet.activate();
      sheet.visibility = "Hidden";
      other.load("position,tabColor,showGridlines");
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load("name");
      await context.sync();
      expect([other.position, other.tabColor, other.showGridlines, active.name]).toEqual([
        0,
        "#FF0000",
        false,
        "Other",
      ]);
      sheet.delete();
      await context.sync();
    });
    expect(book.host.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Other"]);
  });

  it("are never deleted or hidden down to the last visible one", async () => {
    expect(await book.refusal((sheet) => sheet.delete())).toBe("InvalidOperation at Worksheet.delete");
    expect(await book.refusal((sheet) => void (sheet.visibility = "Hidden"))).toBe(
      "InvalidOperation at Worksheet.visibility",
    );
  });

  it("silently do nothing when they are null objects", async () => {
    await book.run(async (_, context) => {
      context.workbook.worksheets.getItemOrNullObject("Nope").delete();
      await context.sync();
    });
    expect(book.host.unhandled).toEqual([]);
  });

  it("freeze panes, and lay out their pages", async () => {
    await book.run(async (sheet, context) => {
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B5"));
      sheet.pageLayout.orientation = "Landscape";
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintTitleRows("$5:$5");
      sheet.pageLayout.setPrintTitleColumns("$A:$B");
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "Page &P";
      const frozen = sheet.freezePanes.getLocationOrNullObject();
      frozen.load("address");
      await context.sync();
      expect(frozen.address).toBe("Sheet1!A1:B5");
    });
    const [{ page, frozen }] = book.host.workbook.sheets;
    expect(frozen).toEqual({ rows: 5, columns: 2 });
    expect(page).toMatchObject({
      orientation: "Landscape",
      fitWidth: 1,
      printTitleRows: "$5:$5",
      printTitleColumns: "$A:$B",
      footer: { center: "Page &P" },
    });
  });
});

describe("stores", () => {
  it("keep settings of any JSON, custom properties of sheets and of the workbook", async () => {
    await book.run(async (sheet, context) => {
      const { settings, properties } = context.workbook;
      settings.add("parameters", { edges: [30, 60], name: "默认" });
      sheet.customProperties.add("owner", "kam");
      properties.custom.add("version", 3);
      properties.title = "Accounts";
      await context.sync();
      const setting = settings.getItemOrNullObject("parameters");
      const missing = settings.getItemOrNullObject("nothing");
      const owner = sheet.customProperties.getItemOrNullObject("owner");
      setting.load("value");
      missing.load("value");
      owner.load("value");
      sheet.customProperties.load("items/key");
      properties.custom.load("items/key,items/value,items/type");
      properties.load("title");
      await context.sync();
      expect([setting.value, missing.isNullObject, owner.value]).toEqual([
        { edges: [30, 60], name: "默认" },
        true,
        "kam",
      ]);
      expect(sheet.customProperties.items.map(({ key }) => key)).toEqual(["owner"]);
      expect(properties.custom.items.map(({ key, value, type }) => [key, value, type])).toEqual([
        ["version", 3, "Number"],
      ]);
      expect(properties.title).toBe("Accounts");
      setting.delete();
      await context.sync();
    });
    expect([...book.host.workbook.settings.keys()]).toEqual([]);
  });

  it("keep a setting of null, and refuse one that is gone", async () => {
    await book.run(async (_, context) => {
      const setting = context.workbook.settings.add("nothing", null);
      setting.load("value");
      await context.sync();
      expect(setting.value).toBeNull();
    });
    const gone = book.refusal((_, context) => void context.workbook.settings.getItem("gone").load("value"));
    expect(await gone).toBe("ItemNotFound at SettingCollection.getItem");
  });

  it("keep names of the workbook and of a sheet, which stand for ranges", async () => {
    await book.run(async (sheet, context) => {
      context.workbook.names.add("Rates", sheet.getRange("B2:B3"), "yearly");
      sheet.names.add("Local", "=5");
      await context.sync();
      const name = context.workbook.names.getItem("rates");
      const range = name.getRange();
      const viaSheet = sheet.getRange("Rates");
      const local = sheet.names.getItemOrNullObject("Local");
      const none = context.workbook.names.getItemOrNullObject("Local");
      name.load("formula,comment,type,scope");
      range.load("address");
      viaSheet.load("address");
      local.load("value,scope");
      await context.sync();
      expect(name.toJSON()).toMatchObject({
        formula: "=Sheet1!$B$2:$B$3",
        comment: "yearly",
        type: "Range",
        scope: "Workbook",
      });
      expect([range.address, viaSheet.address]).toEqual(["Sheet1!B2:B3", "Sheet1!B2:B3"]);
      expect([local.value, local.scope, none.isNullObject]).toEqual([5, "Worksheet", true]);
    });
  });
});

describe("the application", () => {
  it("tells the language's separators and dates, and calculates on demand", async () => {
    book.host.levers.locale = "de-DE";
    await book.run(async (_, context) => {
      const { application } = context.workbook;
      const culture = application.cultureInfo;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculate("Full");
      application.load("calculationMode");
      culture.load("name,numberFormat,datetimeFormat");
      await context.sync();
      expect([application.calculationMode, culture.name]).toEqual(["Automatic", "de-DE"]);
      expect(culture.numberFormat.toJSON()).toEqual({ numberDecimalSeparator: ",", numberGroupSeparator: "." });
      expect(culture.datetimeFormat.dateSeparator).toBe(".");
    });
  });
});
