import { WorkbookError } from "../refresh/workbook";
import type { WorkbookErrorCode } from "../refresh/workbook";

/** What we do about an error of Excel's. */
interface Meaning {
  readonly code: WorkbookErrorCode;
  /** The request was refused before any of it was carried out; the same request may be sent again. */
  readonly refused?: true;
  /** May pass by itself, e.g. while another workbook has the focus; worth a second try from the start. */
  readonly passing?: true;
}

/**
 * Every error code that Excel documents or its client library raises, in our words.
 * Codes without a cause the user can act on are "unexpected"; none is left out.
 *
 * @see https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export const meanings: Readonly<Record<string, Meaning>> = {
  InvalidOperationInCellEditMode: { code: "cellEditMode", refused: true },
  RequestPayloadSizeLimitExceeded: { code: "tooLarge", refused: true },
  ResponsePayloadSizeLimitExceeded: { code: "tooLarge" },
  RangeExceedsLimit: { code: "tooLarge" },
  OperationCellsExceedLimit: { code: "tooLarge" },
  NonBlankCellOffSheet: { code: "tooLarge" },
  MemoryLimitReached: { code: "memory" },
  ActivityLimitReached: { code: "memory" },

  AccessDenied: { code: "readOnly" },
  Unauthenticated: { code: "readOnly" },
  BadPassword: { code: "sheetProtected" },
  ItemNotFound: { code: "sheetMissing" },
  UnsupportedSheet: { code: "sheetMissing" },
  ItemAlreadyExists: { code: "nameTaken" },

  InactiveWorkbook: { code: "otherWorkbookActive", passing: true },
  InvalidSelection: { code: "otherWorkbookActive", passing: true },

  ApiNotFound: { code: "hostTooOld" },
  ApiNotAvailable: { code: "hostTooOld" },
  NotImplemented: { code: "hostTooOld" },
  UnsupportedFeature: { code: "hostTooOld" },
  UnsupportedOperation: { code: "hostTooOld" },

  HostRestartNeeded: { code: "hostRestartNeeded" },
  InvalidOrTimedOutSession: { code: "hostRestartNeeded" },
  ConnectionFailure: { code: "hostRestartNeeded" },
  ServiceNotAvailable: { code: "hostRestartNeeded" },
  Timeout: { code: "hostRestartNeeded" },
  WriteNotSupportedWhenModalDialogOpen: { code: "cellEditMode", refused: true },

  GeneralException: { code: "unexpected", passing: true },
  RequestAborted: { code: "unexpected", passing: true },
  Conflict: { code: "unexpected", passing: true },
  "Client Error": { code: "unexpected" },
  CannotRegisterEvent: { code: "unexpected" },
  CannotUpdateReadOnlyProperty: { code: "unexpected" },
  ContentLengthRequired: { code: "unexpected" },
  DirtySupportingFormula: { code: "unexpected" },
  EmptyChartSeries: { code: "unexpected" },
  FilteredRangeConflict: { code: "unexpected" },
  FormulaLengthExceedsLimit: { code: "unexpected" },
  InsertDeleteConflict: { code: "unexpected" },
  InvalidArgument: { code: "unexpected" },
  InvalidBinding: { code: "unexpected" },
  InvalidObjectPath: { code: "unexpected" },
  InvalidOperation: { code: "unexpected" },
  InvalidReference: { code: "unexpected" },
  InvalidRequest: { code: "unexpected" },
  InvalidRequestContext: { code: "unexpected" },
  InvalidRibbonDefinition: { code: "unexpected" },
  MergedRangeConflict: { code: "unexpected" },
  OpenWorkbookLinksBlocked: { code: "unexpected" },
  PivotTableRangeConflict: { code: "unexpected" },
  PowerQueryRefreshResourceChallenge: { code: "unexpected" },
  PropertyNotLoaded: { code: "unexpected" },
  RangeImageExceedsLimit: { code: "unexpected" },
  RunMustReturnPromise: { code: "unexpected" },
  RefreshWorkbookLinksBlocked: { code: "unexpected" },
  UnsupportedFillType: { code: "unexpected" },
  UndoNotSupported: { code: "unexpected" },
  ValueNotLoaded: { code: "unexpected" },
};

/** The Excel code of an error that the client library raised; undefined for any other error. */
export function excelCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error) || !("debugInfo" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** The request was refused as a whole: nothing of it was carried out. */
export const isRefused = (error: unknown): boolean => meanings[excelCode(error) ?? ""]?.refused === true;

/** A second try from the start may succeed. */
export const isPassing = (error: unknown): boolean => {
  const code = excelCode(error instanceof WorkbookError ? error.cause : error);
  return code !== undefined && meanings[code]?.passing === true;
};

/** An error of Excel's as ours; every other error (cancelled, a fault of ours) as it is. */
export function toWorkbookError(error: unknown, details: Readonly<Record<string, string>> = {}): unknown {
  const excel = excelCode(error);
  if (excel === undefined || error instanceof WorkbookError) return error;
  const { message = "", debugInfo } = error as { message?: string; debugInfo?: { errorLocation?: string } };
  const all = { ...details, excelCode: excel, excelMessage: message, location: debugInfo?.errorLocation ?? "" };
  return new WorkbookError(meanings[excel]?.code ?? "unexpected", all, { cause: error });
}
