import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Cell } from "../../../src/read/grid";
import type { Culture } from "../../../src/read/culture";
import { findTables } from "../../../src/read/findTables";
import { createTableReader, type ReadResult } from "../../../src/read/readTable";
import type { InputTable, Source } from "../../../src/read/schema";
import type { SheetHead } from "../../../src/read/sheetHead";
import { inputTables } from "../../../src/read/tables/index";

export type Rows = readonly (readonly Cell[])[];
export const american: Culture = { decimalSeparator: ".", groupSeparator: ",", dateOrder: "mdy" };
export const german: Culture = { decimalSeparator: ",", groupSeparator: ".", dateOrder: "dmy" };
export const chinese: Culture = { decimalSeparator: ".", groupSeparator: ",", dateOrder: "ymd" };

/** A sheet whose used range starts in A1. */
export function sheet(name: string, rows: Rows, more: { visible?: boolean; report?: string } = {}): SheetHead {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return {
    sheet: { name, visible: true, used: { row: 0, column: 0, rows: rows.length, columns }, tables: [], ...more },
    head: { row: 0, column: 0, values: rows.slice(0, 40) },
    tableHeads: [],
  };
}

/** Read a source from the rows of its sheet, in blocks of uneven size. */
export function readRows(source: Source, rows: Rows, culture = american, blockRows = 7): ReadResult<InputTable> {
  const schema = inputTables.find(({ id }) => id === source.table) as InputTable;
  const reader = createTableReader(schema, source, { culture, idMatch: "exact" });
  const { row, rows: count } = source.area;
  for (let at = row; at < row + count; at += blockRows) {
    reader.feed({ row: at, column: 0, values: rows.slice(at, Math.min(at + blockRows, row + count)) });
  }
  return reader.finish();
}

/** Recognise the one table of a sheet and read it. */
export function readSheet(rows: Rows, table: string, culture = american): ReadResult<InputTable> {
  const source = findTables([sheet("Sheet1", rows)], {}).sources.find((found) => found.table === table);
  if (!source) throw new Error(`the sheet was not recognised as ${table}`);
  return readRows(source, rows, culture);
}

/** The public data files lie beside the project, or where KAM_DATA says; they are no part of it. */
export const dataFolder = process.env.KAM_DATA ?? resolve(import.meta.dirname, "../../../../shared/data");
export const hasData = existsSync(dataFolder);

/** Rows of a CSV file as Excel shows them when dates stay text: numbers as numbers, but digits with leading zeros as text. */
export function csvRows(file: string): Rows {
  const text = readFileSync(resolve(dataFolder, file), "utf8").replace(/^\uFEFF/, "");
  const rows = [...text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/g)];
  const result: Cell[][] = [[]];
  for (const [, field, end] of rows) {
    result[result.length - 1].push(cellOf(field));
    if (end !== ",") result.push([]);
  }
  return result.filter((row) => row.length > 1);
}

function cellOf(field: string): Cell {
  const text = field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field;
  return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
