import type { PlanColumn, PlanTable } from "../reports/sheetPlan";
import type { Area } from "../read/grid";
import { areaAddress, rangeOf } from "./addresses";
import { blockOf, bytesOf, cellColumn, written } from "./cells";
import type { CellColumn } from "./cells";
import { conditionalFormat } from "./conditionalFormats";
import { bodyRows, tableRange } from "./placeTables";
import type { PlacedTable } from "./placeTables";
import type { Target } from "./prepareSheets";
import { BYTES_PER_COMMAND } from "./steps";
import type { Step } from "./steps";
import { drawBorder, RULE } from "./styles";

/** Cells that are made into a block in one go: about 10 ms of work. */
const BLOCK_CELLS = 20_000;
/** Excel gives every link an object of its own; beyond this a sheet becomes slow to open. Rows are sorted by weight, so the first matter most. */
const MAX_LINKS = 1_000;

/** A native table: number formats first, because they decide what text becomes; then values in blocks; then everything by column. */
export function* tableSteps(target: Target, placed: PlacedTable): Generator<Step> {
  const { table } = placed;
  const columns = table.columns.map((column) => cellColumn(localised(column, target)));
  yield step(target, columns.length, (sheet) => formatNumbers(sheet, table, columns));
  yield step(target, 2, (sheet) => writeHeader(sheet, table));
  yield* bodySteps(target, table, columns);
  yield step(target, 8, (sheet) => makeTable(sheet, placed));
  if (table.totals) yield step(target, columns.length + 3, (sheet) => writeTotals(sheet, table));
  yield step(target, 4 * columns.length + 6, (sheet) => formatColumns(sheet, table));
  for (const [i, column] of table.columns.entries()) yield* linkSteps(target, table, column, i);
}

function step({ id }: Target, commands: number, write: (sheet: Excel.Worksheet) => void): Step {
  return {
    bytes: commands * BYTES_PER_COMMAND,
    issue: ({ workbook }) => write(workbook.worksheets.getItem(id)),
  };
}

/** The column with the sheets that its formula names called by their real names. */
function localised(column: PlanColumn, { localise }: Target): PlanColumn {
  const { formula } = column;
  return formula ? { ...column, formula: { ...formula, pieces: formula.pieces.map(localise) } } : column;
}

/** The cells of one column of a table: its data rows only. */
function bodyOf(table: PlanTable, column: number): Area {
  return { row: table.row + 1, column: table.column + column, rows: bodyRows(table), columns: 1 };
}

function formatNumbers(sheet: Excel.Worksheet, table: PlanTable, columns: readonly CellColumn[]): void {
  for (const [i, { numberFormat }] of columns.entries()) {
    if (numberFormat === "General") continue;
    rangeOf(sheet, bodyOf(table, i)).numberFormat = numberFormat as never; // one value for all cells
  }
}

function headerOf({ row, column, columns }: PlanTable): Area {
  return { row, column, rows: 1, columns: columns.length };
}

function writeHeader(sheet: Excel.Worksheet, table: PlanTable): void {
  const range = rangeOf(sheet, headerOf(table));
  range.values = [uniqueHeaders(table.columns).map((header) => written(header))];
}

/** Excel refuses two columns of one name, whatever their case, and columns without one. */
export function uniqueHeaders(columns: readonly PlanColumn[]): string[] {
  const seen = new Set<string>();
  return columns.map(({ header, id }) => {
    const name = header.trim() || id;
    let unique = name;
    for (let i = 2; seen.has(unique.toLowerCase()); i++) unique = `${name} (${i})`;
    seen.add(unique.toLowerCase());
    return unique;
  });
}

function* bodySteps(target: Target, table: PlanTable, columns: readonly CellColumn[]): Generator<Step> {
  const rowsPerBlock = Math.max(1, Math.floor(BLOCK_CELLS / columns.length));
  for (let first = 0; first < table.rows; first += rowsPerBlock) {
    yield blockStep(target, table, columns, first, Math.min(rowsPerBlock, table.rows - first));
  }
}

/** A block of rows, expanded from the columns when its request is built and forgotten with it. */
function blockStep(
  target: Target,
  table: PlanTable,
  columns: readonly CellColumn[],
  first: number,
  rows: number,
): Step {
  const part = (from: number, count: number): Step => blockStep(target, table, columns, from, count);
  return {
    bytes: estimateBytes(columns, first, rows),
    rows,
    issue: ({ workbook }) => {
      const area = { row: table.row + 1 + first, column: table.column, rows, columns: columns.length };
      const range = rangeOf(workbook.worksheets.getItem(target.id), area);
      const block = blockOf(columns, first, rows);
      if (columns.some(({ hasFormulas }) => hasFormulas)) range.formulas = block;
      else range.values = block;
    },
    halves: rows > 1 ? () => [part(first, rows >> 1), part(first + (rows >> 1), rows - (rows >> 1))] : undefined,
  };
}

/** By a sample of rows: exact enough, since a request that turns out too large is sent again in halves. */
function estimateBytes(columns: readonly CellColumn[], first: number, rows: number): number {
  const sampled = Math.min(rows, 50);
  const stride = rows / sampled;
  const sample = Array.from({ length: sampled }, (_, i) => blockOf(columns, first + Math.floor(i * stride), 1)[0]);
  const values = (bytesOf(sample) / sampled) * rows * 1.1;
  // The client library parts values into pieces of 1,500 cells, four commands each.
  return values + Math.ceil((rows * columns.length) / 1500) * 2 * BYTES_PER_COMMAND;
}

function makeTable(sheet: Excel.Worksheet, { table, name, keptId }: PlacedTable): void {
  // One that is kept has its size already: it took it before its values came, lest Excel make it grow by itself.
  const native = keptId ? sheet.tables.getItem(keptId) : sheet.tables.add(tableRange(sheet, table), true);
  native.name = name;
  // Thin rules only: what sets rows and columns apart are alignment and space, and what has a fill means something by it.
  native.style = "TableStyleLight1";
  native.showBandedRows = false;
  native.showFilterButton = table.filter;
  if (table.totals) native.showTotals = true;
}

/** Excel's own totals row, so that sorting and filtering leave it alone. */
function writeTotals(sheet: Excel.Worksheet, table: PlanTable): void {
  const row = table.row + 1 + bodyRows(table);
  const range = rangeOf(sheet, { ...headerOf(table), row });
  range.formulas = [table.columns.map((column, i) => totalOf(column, bodyOf(table, i)))];
  range.format.font.bold = true;
  drawBorder(range.format, "EdgeTop", "#000000");
  for (const [i, { total, numberFormat }] of table.columns.entries()) {
    if (typeof total !== "number" || numberFormat === "General") continue;
    rangeOf(sheet, { ...bodyOf(table, i), row, rows: 1 }).numberFormat = numberFormat as never; // one value for all cells
  }
}

/** A total that is its column's sum is a live one, which follows the filter; any other (an average, a share) is a value. */
function totalOf({ total, values, formula }: PlanColumn, body: Area): string | number {
  if (typeof total !== "number") return total === undefined ? "" : written(total).toString();
  if (!formula && !(values instanceof Float64Array && isSum(values, total))) return Number.isFinite(total) ? total : "";
  return `=SUBTOTAL(109,${areaAddress(body)})`;
}

function isSum(values: Float64Array, total: number): boolean {
  let sum = 0;
  let size = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) continue;
    sum += values[i];
    size += Math.abs(values[i]);
  }
  return Math.abs(sum - total) <= 1e-9 * size;
}

function formatColumns(sheet: Excel.Worksheet, table: PlanTable): void {
  const header = rangeOf(sheet, headerOf(table));
  header.format.wrapText = true;
  header.format.verticalAlignment = "Bottom";
  header.format.font.bold = true;
  header.format.autofitRows();
  const rows = 1 + bodyRows(table) + (table.totals ? 1 : 0);
  const wraps = table.columns.some(({ wrap }) => wrap);
  for (const [i, column] of table.columns.entries()) {
    const { format } = rangeOf(sheet, { row: table.row, column: table.column + i, rows, columns: 1 });
    format.horizontalAlignment = alignments[column.align];
    // A text would touch the number before it.
    if (column.align === "left" && table.columns[i - 1]?.align === "right") format.indentLevel = 1;
    if (column.startsGroup && i > 0) drawBorder(format, "EdgeLeft", RULE);
    if (wraps) wrapBody(rangeOf(sheet, bodyOf(table, i)), column);
    if (column.look && table.rows > 0)
      conditionalFormat(rangeOf(sheet, bodyOf(table, i)), bodyOf(table, i), column.look);
  }
}

const alignments = { left: "Left", right: "Right", center: "Center" } as const;

/** All cells of a row start on its first line, whichever of them wraps. */
function wrapBody({ format }: Excel.Range, { wrap }: PlanColumn): void {
  if (wrap) format.wrapText = true;
  format.verticalAlignment = "Top";
}

function* linkSteps(target: Target, table: PlanTable, { links = [] }: PlanColumn, column: number): Generator<Step> {
  let count = 0;
  for (const [i, link] of links.slice(0, table.rows).entries()) {
    if (!link || ++count > MAX_LINKS) continue;
    const cell = { ...bodyOf(table, column), row: table.row + 1 + i, rows: 1 };
    yield step(target, 2, (sheet) => {
      rangeOf(sheet, cell).hyperlink = { documentReference: target.reference(link) };
    });
  }
}
