/** How the room reaches Excel; made once by `excelWorkbook`. */
export interface Connection {
  readonly excel: Pick<typeof Excel, "run">;
  /** Whether the host has a requirement set, e.g. ("ExcelApi", "1.13"). */
  readonly isSetSupported: (set: string, version: string) => boolean;
  /** Called with true when Excel waits for the user to leave a cell, with false when it goes on. */
  readonly onCellEdit: (isWaiting: boolean) => void;
  /** How often and after how many milliseconds a request is sent again while the user edits a cell. */
  readonly patience: { readonly attempts: number; readonly pauseMs: number };
  /** Ids of our sheets as last seen: a quick answer to whose sheet has changed. */
  readonly ownSheets: Set<string>;
}
