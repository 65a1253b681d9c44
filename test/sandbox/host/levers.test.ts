import { beforeEach, describe, expect, it } from "vitest";
import { openWorkbook } from "./openWorkbook";
import type { OpenWorkbook } from "./openWorkbook";

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
});

const write = (sheet: Excel.Worksheet, address = "A1") => void (sheet.getRange(address).values = [[1]]);

describe("levers", () => {
  it("limit requests to 5 MB, as Excel on the web does", async () => {
    const rows = Array.from({ length: 12_000 }, () => ["x".repeat(500)]);
    expect(await book.refusal((sheet) => void (sheet.getRange("A1:A12000").values = rows))).toBe(
      "RequestPayloadSizeLimitExceeded",
    );
    book.host.levers.maxRequestBytes = Infinity;
    await book.run(async (sheet) => void (sheet.getRange("A1:A12000").values = rows));
    expect(book.host.workbook.sheets[0].values.length).toBe(12_000);
  });

  it("limit answers to 5 MB", async () => {
    book.host.workbook.sheets[0].values = Array.from({ length: 12_000 }, () => ["x".repeat(500)]);
    expect(await book.refusal((sheet) => void sheet.getRange("A1:A12000").load("values"))).toBe(
      "ResponsePayloadSizeLimitExceeded",
    );
  });

  it("count bytes, not characters", async () => {
    book.host.levers.maxRequestBytes = 4000;
    const put = (text: string) => (sheet: Excel.Worksheet) => void (sheet.getRange("A1").values = [[text]]);
    await book.run(async (sheet) => put("a".repeat(1500))(sheet));
    expect(await book.refusal(put("客".repeat(1500)))).toBe("RequestPayloadSizeLimitExceeded");
  });

  it("refuse every batch while the user types into a cell", async () => {
    book.host.levers.cellEditMode = true;
    expect(await book.refusal((sheet) => void sheet.load("name"))).toBe("InvalidOperationInCellEditMode");
    book.host.levers.cellEditMode = false;
    await book.run(async (sheet) => write(sheet));
  });

  it("make the workbook read-only: reading goes on, writing is refused", async () => {
    book.host.levers.readOnly = true;
    await book.run(async (sheet, context) => {
      sheet.getRange("A1").load("values");
      await context.sync();
    });
    expect(await book.refusal((sheet) => write(sheet))).toBe("AccessDenied at Range.values");
    expect(await book.refusal((_, context) => void context.workbook.worksheets.add("x"))).toBe(
      "AccessDenied at WorksheetCollection.add",
    );
    expect(await book.refusal((_, context) => void context.workbook.settings.add("x", 1))).toBe(
      "AccessDenied at SettingCollection.add",
    );
  });

  it("protect a sheet, and the list of sheets", async () => {
    await book.run(async (sheet, context) => {
      sheet.protection.protect();
      context.workbook.protection.protect();
    });
    expect(await book.refusal((sheet) => write(sheet))).toBe("AccessDenied at Range.values");
    expect(await book.refusal((sheet) => void (sheet.getRange("A1").format.fill.color = "red"))).toBe(
      "AccessDenied at RangeFill.color",
    );
    expect(await book.refusal((sheet) => void sheet.tables.add("A1:B2", true))).toBe(
      "AccessDenied at TableCollection.add",
    );
    expect(await book.refusal((sheet) => void (sheet.name = "x"))).toBe("AccessDenied at Worksheet.name");
    await book.run(async (sheet, context) => {
      sheet.protection.unprotect();
      context.workbook.protection.unprotect();
      await context.sync();
      write(sheet);
      sheet.name = "Open";
    });
    expect(book.host.workbook.sheets[0].name).toBe("Open");
  });

  it("delay each answer", async () => {
    book.host.levers.delayMs = 40;
    const start = performance.now();
    await book.run(async (sheet, context) => {
      sheet.load("name");
      await context.sync();
    });
    expect(performance.now() - start).toBeGreaterThanOrEqual(39);
  });

  it("inject an error instead of the n-th batch", async () => {
    book.host.levers.failAtBatch = { index: 1, code: "GeneralException", message: "Try again" };
    await book.run(async (sheet) => write(sheet, "A1"));
    expect(await book.refusal((sheet) => write(sheet, "A2"))).toBe("GeneralException");
    book.host.levers.failAtBatch = { index: book.host.statistics.batches, code: 5102 };
    expect(await book.refusal((sheet) => write(sheet, "A3"))).toBe("ActivityLimitReached");
    await book.run(async (sheet) => write(sheet, "A4"));
    expect(Array.from(book.host.workbook.sheets[0].values, (line) => line?.[0])).toEqual([1, undefined, undefined, 1]);
  });

  it("inject an error at an action; what came before stays done, as in Excel", async () => {
    const batch = (sheet: Excel.Worksheet) => {
      write(sheet, "A1");
      write(sheet, "B1");
    };
    // Each write comes as: the range, a reference to it, the range again, and the value.
    book.host.levers.failAtAction = { index: 10, code: "MemoryLimitReached" };
    expect(await book.refusal(batch)).toContain("MemoryLimitReached");
    expect(book.host.workbook.sheets[0].values).toEqual([[1]]);
  });

  it("claim fewer requirement sets, which the genuine matrix judges", async () => {
    const { requirements } = book.Office.context;
    const supports = (version: string) => requirements.isSetSupported("ExcelApi", version);
    expect([supports("1.12"), supports("1.15"), supports("1.16")]).toEqual([true, true, false]);
    book.host.levers.requirementSets = { ExcelApi: "1.9" };
    expect([supports("1.9"), supports("1.12"), requirements.isSetSupported("SharedRuntime", "1.1")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("set the language", () => {
    book.host.levers.locale = "zh-CN";
    expect([book.Office.context.displayLanguage, book.Office.context.contentLanguage]).toEqual(["zh-CN", "zh-CN"]);
  });
});
