import type { IRange } from "@univerjs/core";
import type { Host } from "../../host/types";
import { sameArea } from "../../model/area";
import { renameSheet } from "../../model/renameSheet";
import { createSheet, type Area, type Sheet } from "../../model/workbook";
import type { CellMatrix } from "./cellData";
import type { GridCommand, GridCommands } from "./gridCommands";
import { areaOf, points } from "./sheetData";
import { boundsOf, cellsOf, takeCells, takeNumberFormats, takeSpills } from "./takeCells";

export interface GridToModelOptions {
  /** Runs what brings the grid's news to the host. */
  tell<T>(act: () => T): T;
  /** Excel would refuse the user's edit; the model is as it was, and the grid must be put back. */
  onRefused(sheet: Sheet, area: Area, message: string): void;
}

/** Brings what the user does in the grid, and what its formulas compute, into the model. Returns the way to stop. */
export function gridToModel(host: Host, grid: GridCommands, options: GridToModelOptions): () => void {
  const sheetOf = (id: string): Sheet | undefined => host.workbook.sheets.find((sheet) => sheet.id === id);
  const take = (command: GridCommand): void => {
    const sheet = sheetOf(command.sheetId);
    if (command.id === "sheet.mutation.insert-sheet") return addSheet(host, command);
    if (command.id === "formula.mutation.set-array-formula-data") return takeSpills(host, command);
    if (!sheet) return;
    const handler = HANDLERS[command.id];
    if (handler) handler(host, sheet, command);
    else if (command.id === "sheet.mutation.set-range-values") takeCells(host, sheet, grid, command);
    else if (NUMBER_FORMATS.includes(command.id)) takeNumberFormats(host, sheet, grid, command);
  };
  return grid.watch((command) => {
    try {
      options.tell(() => take(command));
    } catch (refusal) {
      const sheet = sheetOf(command.sheetId);
      const cells = cellsOf(command.params.cellValue as CellMatrix | undefined);
      if (!sheet || cells.length === 0) throw refusal;
      options.onRefused(sheet, boundsOf(cells), refusal instanceof Error ? refusal.message : String(refusal));
    }
  });
}

/** The grid sets a date's or percentage's format in a step of its own. */
const NUMBER_FORMATS = ["sheet.mutation.set.numfmt", "sheet.mutation.remove.numfmt"];

type Handler = (host: Host, sheet: Sheet, command: GridCommand) => void;

const HANDLERS: Record<string, Handler> = {
  "sheet.operation.set-selections": (host, sheet, { params }) => {
    const range = (params.selections as { range: IRange }[]).at(-1)?.range;
    // The grid moves the selection along while the mouse is down; 2 is "moved to the end".
    if (!range || params.type === 0 || params.type === 1) return;
    // It also selects by itself when it has drawn a sheet, which may no longer be the one in front by then.
    const { activeSheetId, selection } = host.workbook;
    const area = areaOf(withinSheet(range));
    if (activeSheetId !== sheet.id || (selection.sheetId === sheet.id && sameArea(selection, area))) return;
    host.select(sheet.id, area);
  },
  "sheet.operation.set-worksheet-active": (host, sheet) => {
    if (host.workbook.activeSheetId === sheet.id) return;
    const { sheetId, ...area } = host.workbook.selection;
    host.select(sheet.id, sheetId === sheet.id ? area : { row: 0, column: 0, rows: 1, columns: 1 });
  },
  "sheet.mutation.set-worksheet-name": (host, sheet, { params }) => {
    renameSheet(host.workbook, sheet, String(params.name));
    host.touch({ cells: [], sheets: [sheet.id], workbook: true });
  },
  "sheet.mutation.remove-sheet": (host, sheet) => {
    const { sheets } = host.workbook;
    const index = sheets.indexOf(sheet);
    sheets.splice(index, 1);
    if (host.workbook.activeSheetId === sheet.id) {
      host.select((sheets[index] ?? sheets[index - 1]).id, { row: 0, column: 0, rows: 1, columns: 1 });
    }
    host.touch({ cells: [], sheets: [], workbook: true });
  },
  "sheet.mutation.set-worksheet-order": (host, sheet, { params }) => {
    const { sheets } = host.workbook;
    sheets.splice(sheets.indexOf(sheet), 1);
    sheets.splice(Number(params.toOrder), 0, sheet);
    host.touch({ cells: [], sheets: [], workbook: true });
  },
  "sheet.mutation.set-worksheet-hidden": (host, sheet, { params }) => {
    sheet.visibility = params.hidden ? "Hidden" : "Visible";
    host.touch({ cells: [], sheets: [sheet.id], workbook: true });
  },
  "sheet.mutation.set-worksheet-col-width": (host, sheet, { params }) => {
    const width = params.colWidth as number | Record<number, number>;
    for (const { startColumn, endColumn } of params.ranges as IRange[]) {
      for (let column = startColumn; column <= endColumn; column += 1) {
        sheet.columnWidths.set(column, points(typeof width === "number" ? width : width[column]));
      }
    }
    host.touch({ cells: [], sheets: [sheet.id], workbook: false });
  },
  "sheet.mutation.set-frozen": (host, sheet, { params }) => {
    sheet.frozen = { rows: Number(params.ySplit), columns: Number(params.xSplit) };
    host.touch({ cells: [], sheets: [sheet.id], workbook: false });
  },
};

/** A click on a row's or column's head leaves the other ends open. */
function withinSheet(range: IRange): IRange {
  const { startRow, endRow, startColumn, endColumn } = range;
  return {
    startRow: startRow || 0,
    startColumn: startColumn || 0,
    endRow: Number.isNaN(endRow) ? 0 : endRow,
    endColumn: Number.isNaN(endColumn) ? 0 : endColumn,
  };
}

function addSheet(host: Host, { params }: GridCommand): void {
  const { id, name } = params.sheet as { id: string; name: string };
  if (host.workbook.sheets.some((sheet) => sheet.id === id)) return;
  host.workbook.sheets.splice(Number(params.index), 0, createSheet(id, name));
  host.touch({ cells: [], sheets: [id], workbook: true });
}
