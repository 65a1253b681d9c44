import type { Sheet } from "../model/workbook";
import { MAX_COLUMNS } from "../model/workbook";
import { cellAddress } from "./cellAddress";
import type { SheetIndex } from "./indexCells";
import type { XmlElement } from "./parseXml";
import { child, numberOf, parseXml } from "./parseXml";
import { withPrefix } from "./patchXml";
import { cellContent, formulaContent, storedValue } from "./writeCells";
import type { WriteContext } from "./writeContext";

/** A sheet's part while cells of it are changed. */
export interface PatchedPart {
  text: string;
  /** The `<sheetData>` element. */
  data: XmlElement;
  /** The `<col>` elements. */
  columns: readonly XmlElement[];
  index: SheetIndex;
  /** The sheet as it is to be, and as the file has it. */
  sheet: Sheet;
  original: Sheet;
  context: WriteContext;
}

/** A cell's text as it is to be. A formula that did not change keeps its text, a cell that was there its style. */
export function patchedCell(key: number, part: PatchedPart): string {
  const { text, data, index, sheet, original, context } = part;
  const row = Math.floor(key / MAX_COLUMNS);
  const column = key % MAX_COLUMNS;
  const place = index.rows.get(row)?.cells.get(column);
  const cellText = place ? text.slice(place.start, place.end) : "";
  const existing = place && parseXml(cellText);
  const style = styleNumber(row, column, existing, part);
  const start = `<c r="${cellAddress(row, column)}"${style ? ` s="${style}"` : ""}`;
  const value = sheet.values[row]?.[column];
  const formula = sheet.formulas.get(key);
  const ours = (xml: string): string => withPrefix(xml, data.prefix);
  if (formula === undefined) return ours(start + cellContent(value));
  const kept = formula === original.formulas.get(key) && !index.orphans.has(key) ? child(existing, "f") : undefined;
  if (!kept) return ours(start + formulaContent(formula, value, sheet.spills.get(key), context.dynamicArray));
  const mark = existing?.attributes.cm === undefined ? "" : ` cm="${existing.attributes.cm}"`;
  const [type, stored] = storedValue(value);
  return ours(`${start}${mark}${type}>`) + cellText.slice(kept.start, kept.end) + ours(`${stored}</c>`);
}

/** New cells look like their row or column, as they do in Excel. */
function styleNumber(
  row: number,
  column: number,
  existing: XmlElement | undefined,
  part: PatchedPart,
): string | undefined {
  const { sheet, original, index, columns, context } = part;
  const style = sheet.styles[row]?.[column] ?? 0;
  if (existing && style === (original.styles[row]?.[column] ?? 0)) return existing.attributes.s;
  if (style !== 0) return String(context.styles.cellFormat(style));
  if (existing || sheet.styles[row]?.[column] !== undefined) return undefined;
  return index.rows.get(row)?.style ?? styleOfColumn(columns, column);
}

function styleOfColumn(columns: readonly XmlElement[], column: number): string | undefined {
  const number = column + 1;
  const spans = (each: XmlElement): boolean =>
    (numberOf(each, "min") ?? 0) <= number && number <= (numberOf(each, "max") ?? 0);
  return columns.find(spans)?.attributes.style;
}
