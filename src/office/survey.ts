import type { Area } from "../read/grid";
import type { SheetInfo } from "../refresh/workbook";
import type { Connection } from "./connection";
import { run } from "./run";
import type { RunOptions } from "./run";
import { readMark } from "./sheetMark";
import type { SheetMark } from "./sheetMark";

/** What is in the workbook, as far as reading or writing sheets must know it. */
export interface Survey {
  readonly isReadOnly: boolean;
  /** Sheets may not be added, renamed or moved. */
  readonly isProtected: boolean;
  readonly sheets: readonly SurveyedSheet[];
  /** Names that a table must not take, lower case: those of tables and of defined names. */
  readonly names: ReadonlySet<string>;
}

export interface SurveyedSheet {
  readonly id: string;
  readonly name: string;
  readonly isVisible: boolean;
  readonly isProtected: boolean;
  readonly mark?: SheetMark;
  readonly used?: Area;
  readonly tables: readonly (SheetInfo["tables"][number] & { readonly id: string })[];
  readonly charts: readonly string[];
}

/** Looks at the whole workbook in two requests, whatever its size: first what there is, then where it is. */
export async function survey(connection: Connection, options: RunOptions = {}): Promise<Survey> {
  const all = { ...options, repeatable: true };
  const list = await run(connection, ({ workbook }) => loadList(workbook), all);
  const sheetIds = list.sheets.items.map(({ id }) => id);
  const tableIds = list.tables.items.map(({ id }) => id);
  const found = await run(
    connection,
    ({ workbook }) => ({
      sheets: sheetIds.map((id) => loadSheet(workbook.worksheets.getItem(id))),
      tables: tableIds.map((id) => loadTable(workbook.tables.getItem(id))),
    }),
    all,
  );

  const tables = list.tables.items.map((table, i) => ({
    id: table.id,
    name: table.name,
    hasHeaders: table.showHeaders,
    hasTotals: table.showTotals,
    area: areaOf(found.tables[i].range),
    sheetId: found.tables[i].sheet.id,
  }));
  const surveyed: Survey = {
    isReadOnly: list.workbook.readOnly,
    isProtected: list.protection.protected,
    names: new Set([...list.tables.items, ...list.names.items].map(({ name }) => name.toLowerCase())),
    sheets: list.sheets.items.map(({ id, name, visibility }, i) => ({
      id,
      name,
      isVisible: visibility === "Visible",
      isProtected: found.sheets[i].protection.protected,
      mark: readMark(found.sheets[i].properties.items),
      used: found.sheets[i].used.isNullObject ? undefined : areaOf(found.sheets[i].used),
      tables: tables.filter(({ sheetId }) => sheetId === id),
      charts: found.sheets[i].charts.items.map((chart) => chart.name),
    })),
  };
  rememberOwn(connection, surveyed);
  return surveyed;
}

function rememberOwn({ ownSheets }: Connection, { sheets }: Survey): void {
  ownSheets.clear();
  for (const { id, mark } of sheets) if (mark) ownSheets.add(id);
}

function loadList(workbook: Excel.Workbook) {
  return {
    workbook: workbook.load("readOnly"),
    protection: workbook.protection.load("protected"),
    sheets: workbook.worksheets.load("items/id,items/name,items/visibility"),
    tables: workbook.tables.load("items/id,items/name,items/showHeaders,items/showTotals"),
    names: workbook.names.load("items/name"),
  };
}

function loadSheet(sheet: Excel.Worksheet) {
  return {
    properties: sheet.customProperties.load("items/key,items/value"),
    protection: sheet.protection.load("protected"),
    used: loadArea(sheet.getUsedRangeOrNullObject(true)),
    charts: sheet.charts.load("items/name"),
  };
}

function loadTable(table: Excel.Table) {
  return { range: loadArea(table.getRange()), sheet: table.worksheet.load("id") };
}

function loadArea(range: Excel.Range): Excel.Range {
  return range.untrack().load("rowIndex,columnIndex,rowCount,columnCount");
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}
