import { columnName } from "../model/address";
import { styleIndexAt } from "../model/styles";
import type { Area, Sheet, Value } from "../model/workbook";
import { MAX_COLUMNS, cellKey, isCellError } from "../model/workbook";
import { areaAddress } from "./cellAddress";
import { escapeCellText, escapeXml } from "./escapedText";
import { formulaForFile } from "./functionPrefixes";

export interface CellStyleNumbers {
  /** The file's style number for a style of the workbook. */
  cellFormat(index: number): number;
  /** The number that marks a cell's formula as a dynamic array; undefined writes it as an array formula. */
  dynamicArray?: number;
}

/** The rows of a sheet. Table headers are written as the tables name their columns: Excel repairs files where they differ. */
export function writeCells(sheet: Sheet, headers: ReadonlyMap<number, string>, numbers: CellStyleNumbers): string {
  const letters = Array.from({ length: widest(sheet, headers) }, (_, column) => columnName(column));
  const formulaRows = formulasByRow(sheet);
  const headerRows = new Set([...headers.keys()].map((key) => Math.floor(key / MAX_COLUMNS)));
  const rows: string[] = [];
  for (let row = 0, count = rowCount(sheet, headers); row < count; row++) {
    const values = sheet.values[row];
    const styles = sheet.styles[row];
    const formulas = formulaRows.get(row);
    const attributes = rowAttributes(sheet, row, numbers);
    if (!values && !styles && !formulas && !headerRows.has(row) && attributes === "") continue;
    let cells = "";
    for (let column = 0; column < letters.length; column++) {
      const value = headerRows.has(row) ? (headers.get(cellKey(row, column)) ?? values?.[column]) : values?.[column];
      const formula = formulas?.get(column);
      // An empty cell is written for its style, be it the default one where its row or column has another.
      const style = styleIndexAt(sheet, row, column);
      const isEmpty = value === undefined && formula === undefined;
      if (isEmpty && (styles?.[column] === undefined || (style === 0 && !inherits(sheet, row, column)))) continue;
      const number = style ? numbers.cellFormat(style) : 0;
      const start = `<c r="${letters[column]}${row + 1}"${number ? ` s="${number}"` : ""}`;
      cells +=
        formula === undefined
          ? start + cellContent(value)
          : start + formulaContent(formula, value, sheet.spills.get(cellKey(row, column)), numbers.dynamicArray);
    }
    if (cells !== "" || attributes !== "") rows.push(`<row r="${row + 1}"${attributes}>${cells}</row>`);
  }
  return rows.join("");
}

/** Excel holds no longer text in a cell, and takes a file with one for damaged. */
const LONGEST_TEXT = 32_767;

/** A cell from behind its `r` and `s` attributes: type and value. Text stands in the cell, so shared strings stay as they are. */
export function cellContent(value: Value): string {
  if (typeof value === "number") return Number.isFinite(value) ? `><v>${value}</v></c>` : "/>";
  if (typeof value === "string") {
    const text = escapeCellText(value.slice(0, LONGEST_TEXT));
    return ` t="inlineStr"><is><t${needsSpace(value) ? ' xml:space="preserve"' : ""}>${text}</t></is></c>`;
  }
  if (typeof value === "boolean") return ` t="b"><v>${value ? 1 : 0}</v></c>`;
  return isCellError(value) ? ` t="e"><v>${storedError(value.error)}</v></c>` : "/>";
}

/** The same for a cell with a formula and its value, if that is known. */
export function formulaContent(formula: string, value: Value, spill: Area | undefined, dynamicArray?: number): string {
  const text = escapeXml(formulaForFile(formula));
  const array = spill ? ` t="array" ref="${areaAddress(spill)}"` : "";
  const mark = spill && dynamicArray !== undefined ? ` cm="${dynamicArray}"` : "";
  const [type, stored] = storedValue(value);
  return `${mark}${type}><f${array}>${text}</f>${stored}</c>`;
}

/** The value beside a formula: the cell's type attribute and the stored value, both empty when it is not known. */
export function storedValue(value: Value): [type: string, stored: string] {
  if (typeof value === "number") return ["", Number.isFinite(value) ? `<v>${value}</v>` : ""];
  if (typeof value === "string") return [' t="str"', `<v>${escapeCellText(value.slice(0, LONGEST_TEXT))}</v>`];
  if (typeof value === "boolean") return [' t="b"', `<v>${value ? 1 : 0}</v>`];
  return isCellError(value) ? [' t="e"', `<v>${storedError(value.error)}</v>`] : ["", ""];
}

const needsSpace = (text: string): boolean => /^\s|\s$|\n|\s\s/.test(text);

const ERRORS = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);

/** Newer errors (#SPILL!, #BUSY!…) stand in files as #VALUE!; what they are Excel keeps elsewhere and finds again. */
const storedError = (error: string): string => (ERRORS.has(error) ? error : "#VALUE!");

const inherits = ({ rowStyles, columnStyles }: Sheet, row: number, column: number): boolean =>
  Boolean(rowStyles?.get(row) ?? columnStyles?.get(column));

function rowAttributes({ rowHeights, hiddenRows, rowStyles }: Sheet, row: number, numbers: CellStyleNumbers): string {
  const height = rowHeights.get(row);
  const style = rowStyles?.get(row);
  return (
    (style ? ` s="${numbers.cellFormat(style)}" customFormat="1"` : "") +
    (height === undefined ? "" : ` ht="${height}" customHeight="1"`) +
    (hiddenRows.has(row) ? ' hidden="1"' : "")
  );
}

function formulasByRow(sheet: Sheet): Map<number, Map<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const [key, formula] of sheet.formulas) {
    const row = Math.floor(key / MAX_COLUMNS);
    const columns = rows.get(row) ?? new Map<number, string>();
    rows.set(row, columns.set(key % MAX_COLUMNS, formula));
  }
  return rows;
}

function rowCount(sheet: Sheet, headers: ReadonlyMap<number, string>): number {
  let count = Math.max(sheet.values.length, sheet.styles.length);
  for (const key of [...sheet.formulas.keys(), ...headers.keys()])
    count = Math.max(count, Math.floor(key / MAX_COLUMNS) + 1);
  for (const row of [...sheet.rowHeights.keys(), ...sheet.hiddenRows, ...(sheet.rowStyles?.keys() ?? [])])
    count = Math.max(count, row + 1);
  return count;
}

function widest(sheet: Sheet, headers: ReadonlyMap<number, string>): number {
  let width = 0;
  for (const row of sheet.values) width = Math.max(width, row?.length ?? 0);
  for (const row of sheet.styles) width = Math.max(width, row?.length ?? 0);
  for (const key of [...sheet.formulas.keys(), ...headers.keys()]) width = Math.max(width, (key % MAX_COLUMNS) + 1);
  return width;
}
