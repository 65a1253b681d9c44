import type { Area, Value, Workbook } from "../model/workbook";

/**
 * The host's contract: what a transport, the page and tests may ask of it. The
 * wire types are those of the client library's batch protocol ("ProcessQuery"),
 * named as they stand on the wire.
 */
export interface Host {
  readonly workbook: Workbook;

  /** Answers one batch: no delay, no size limits. */
  process(body: RequestBody): ResponseBody | ChannelError;

  /**
   * What a transport calls: answers one batch as text, after the delay and within the size limits of the levers.
   * `requestBytes` is the size of the request's JSON text in UTF-8 (see `byteLength`).
   */
  answer(body: RequestBody, requestBytes: number): Promise<TextAnswer>;

  /** Switches that tests may turn at any time. */
  readonly levers: Levers;

  /** Entries to forward to the client as a `richApiMessage`. They arrive in a task of their own, after the answer. Returns the way to stop. */
  onEvent(listener: (entries: EventEntry[]) => void): () => void;

  /** Sends an entry to the client by the listeners of `onEvent`, e.g. a custom-function call; the entry's id is added. */
  send(category: number, type: number, targetId: string, message: string): void;

  /** What part of the model changed, after each batch or edit that changed any. Returns the way to stop. */
  onChange(listener: (change: Change) => void): () => void;

  /** Every member that was asked for and is not declared, e.g. "Range.sort"; empty when the sandbox sufficed. */
  readonly unhandled: string[];

  /** A user's edit in the grid: text is read as Excel reads an entry ("12" is a number, "=A1" a formula); fires onChanged. Throws `HostError` where Excel would refuse. */
  edit(sheetId: string, row: number, column: number, entry: Value): void;

  /** A user's selection in the grid; also activates the sheet. Fires onSelectionChanged, onActivated and onDeactivated. */
  select(sheetId: string, area: Area): void;

  /** Tells the host that the page or a file changed the model directly, so that formulas and listeners follow. */
  touch(change: Change): void;

  readonly statistics: Statistics;
}

export interface HostOptions {
  levers?: Partial<Levers>;
  /** Service objects of object path type 2: service name → method → answer. They extend or replace the host's own (see services.ts). */
  services?: Services;
  /**
   * Fills in the values of formula cells; called after each batch or edit that changed cells, with what changed. It may
   * add the cells it filled to `change.cells`, so that the listeners of `onChange` hear of them too.
   */
  calculate?: (workbook: Workbook, change: Change) => void;
}

/** e.g. `{ "Microsoft.AppRuntime.AppRuntimeService": { setAppRuntimeState: ([state]) => … } }`; method names as the client spells them in camelCase. */
export type Services = Record<string, Record<string, (args: unknown[]) => unknown>>;

/** What part of the model changed. */
export interface Change {
  /** Cells whose value, formula or format changed. */
  cells: { sheetId: string; area: Area }[];
  /** Sheets whose layout changed: widths, tables, charts, conditional formats, merges, freeze panes, name, colour… */
  sheets: string[];
  /** Whether the sheet list, the active sheet, the selection, names or settings changed. */
  workbook: boolean;
}

export interface Levers {
  /** Above it a request is refused with channel error 5103. Bytes; default 5 MiB as in Excel on the web. */
  maxRequestBytes: number;
  /** Above it an answer is replaced by channel error 5104. Bytes; default 5 MiB. */
  maxResponseBytes: number;
  /** Cells one range may hold before its values can be neither read nor written; default 5,000,000. */
  maxCells: number;
  /** What reading more than `maxCells` does: values null, or the error RangeExceedsLimit. */
  tooManyCells: "null" | "error";
  /** The user is typing into a cell: every batch is refused with channel error 5004. */
  cellEditMode: boolean;
  /** The workbook is open read-only: every write is refused with AccessDenied. */
  readOnly: boolean;
  /** Pause before each answer, milliseconds. */
  delayMs: number;
  /** An error injected instead of the n-th batch (0-based, counted from the host's start); a numeric code is a channel error. */
  failAtBatch?: { index: number; code: string | number; message?: string };
  /** An error injected at an action of every batch while set; earlier actions stay applied. */
  failAtAction?: { index: number; code: string; message?: string };
  /** Requirement sets the host claims, e.g. `{ ExcelApi: "1.15" }`; read by transports when they start. */
  requirementSets: Record<string, string>;
  /** Display and data language, e.g. "en-US"; read by transports when they start, and by `application.cultureInfo`. */
  locale: string;
}

export interface Statistics {
  /** Batches, without those in which the client gives references back after a run. */
  batches: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
  /** Time spent inside `process`, milliseconds. */
  milliseconds: number;
}

/** `[category, type, targetId, message, id, isRemote]`, an entry of a `richApiMessage`'s `ArrayData`. */
export type EventEntry = [
  category: number,
  type: number,
  targetId: string,
  message: string,
  id: number,
  isRemote: boolean,
];

/** A refusal of the whole batch, e.g. 5004 cell-edit mode, 5103 request too large, 5104 answer too large. */
export interface ChannelError {
  channelError: number;
}

export type TextAnswer = { text: string } | ChannelError;

export const isChannelError = (answer: object): answer is ChannelError => "channelError" in answer;

export interface RequestBody {
  AutoKeepReference?: boolean;
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface Action {
  Id: number;
  /** 1 Instantiate, 2 Query, 3 Method, 4 SetProperty, 5 Trace, 6 RecursiveQuery, 7 QueryAsJson, 8 EnsureUnchanged, 9 Update. */
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Beside each argument: 0, or the id of the object path that stands in its place. */
  ReferencedObjectPathIds?: (number | number[])[];
}

export interface ObjectPath {
  Id: number;
  /** 1 GlobalObject, 2 NewObject, 3 Method, 4 Property, 5 Indexer, 6 ReferenceId, 7 NullObject. */
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: WireError;
}

export interface WireError {
  Code: string;
  Message: string;
  Location: string;
  ActionIndex: number;
  HttpStatusCode: number;
}
