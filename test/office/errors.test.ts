import { describe, it, expect } from "vitest";
import { WorkbookError } from "../../src/refresh/workbook";
import { isPassing, isRefused, meanings, toWorkbookError } from "../../src/office/errors";
import { openExcel, usersWorkbook } from "./support";

const excelError = (code: string): object =>
  Object.assign(new Error(`said ${code}`), { code, debugInfo: { errorLocation: "Range.values" } });

/** Excel-specific and common codes of Microsoft's page "Error handling with the application-specific JavaScript APIs". */
const documented =
  `AccessDenied ActivityLimitReached ApiNotAvailable ApiNotFound BadPassword Conflict ContentLengthRequired
  GeneralException HostRestartNeeded InsertDeleteConflict InvalidArgument InvalidBinding InvalidOperation InvalidReference
  InvalidRequest InvalidRibbonDefinition InvalidSelection ItemAlreadyExists ItemNotFound MemoryLimitReached NotImplemented
  RequestAborted RequestPayloadSizeLimitExceeded ResponsePayloadSizeLimitExceeded ServiceNotAvailable Unauthenticated
  UnsupportedFeature UnsupportedOperation EmptyChartSeries FilteredRangeConflict FormulaLengthExceedsLimit InactiveWorkbook
  InvalidOperationInCellEditMode MergedRangeConflict NonBlankCellOffSheet OperationCellsExceedLimit PivotTableRangeConflict
  RangeExceedsLimit RefreshWorkbookLinksBlocked UnsupportedSheet UndoNotSupported`.split(/\s+/);

describe("Excel's error codes in our words", () => {
  it("knows every code that Microsoft documents", () => {
    expect([...documented, "Client Error"].filter((code) => !(code in meanings))).toEqual([]);
  });

  it("knows every code that the client library itself names", async () => {
    const { office } = await openExcel(usersWorkbook());
    const library = office as unknown as { Excel: { ErrorCodes: object }; OfficeExtension: { ErrorCodes: object } };
    const codes = Object.values({ ...library.Excel.ErrorCodes, ...library.OfficeExtension.ErrorCodes }) as string[];
    expect(codes.length).toBeGreaterThan(30);
    expect(codes.filter((code) => !(code in meanings))).toEqual([]);
  });

  it.each([
    ["InvalidOperationInCellEditMode", "cellEditMode"],
    ["RequestPayloadSizeLimitExceeded", "tooLarge"],
    ["ItemNotFound", "sheetMissing"],
    ["AccessDenied", "readOnly"],
    ["InactiveWorkbook", "otherWorkbookActive"],
    ["MemoryLimitReached", "memory"],
    ["ApiNotFound", "hostTooOld"],
    ["HostRestartNeeded", "hostRestartNeeded"],
    ["SomethingNew", "unexpected"],
  ])("%s becomes %s, with Excel's own words kept for the details", (excel, ours) => {
    const error = toWorkbookError(excelError(excel), { sheet: "Customers" }) as WorkbookError;
    expect(error).toBeInstanceOf(WorkbookError);
    expect(error.code).toBe(ours);
    expect(error.details).toEqual({
      sheet: "Customers",
      excelCode: excel,
      excelMessage: `said ${excel}`,
      location: "Range.values",
    });
    expect(error.cause).toMatchObject({ code: excel });
  });

  it("leaves errors that are not Excel's as they are", () => {
    const own = new TypeError("ours");
    expect(toWorkbookError(own)).toBe(own);
  });

  it("tells refusals, after which nothing was done, from errors in the middle", () => {
    expect(isRefused(excelError("RequestPayloadSizeLimitExceeded"))).toBe(true);
    expect(isRefused(excelError("ResponsePayloadSizeLimitExceeded"))).toBe(false);
    expect(isPassing(toWorkbookError(excelError("InvalidSelection")))).toBe(true);
    expect(isPassing(excelError("AccessDenied"))).toBe(false);
  });
});
