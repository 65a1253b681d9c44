import type { Sheet } from "../model/workbook";
import { MAX_COLUMNS, cellKey, isCellError } from "../model/workbook";
import { indexCells } from "./indexCells";
import { readText, writeText } from "./openPackage";
import { child, children, parseXml } from "./parseXml";
import { patchTableHeaders } from "./patchTableHeaders";
import type { Edit } from "./patchXml";
import { applyEdits } from "./patchXml";
import type { PatchedPart } from "./patchedCell";
import { patchedCell } from "./patchedCell";
import type { WriteContext } from "./writeContext";

/**
 * Bring the cells of a user's sheet in which it differs from `original`, the sheet as the file has it, up to date in
 * its part; all else of the part stays verbatim.
 */
export function patchCells(sheet: Sheet, original: Sheet, partName: string, context: WriteContext): void {
  const text = readText(context.store.parts, partName);
  const changed = changedCells(sheet, original);
  const root = text === undefined || changed.size === 0 ? undefined : parseXml(text, "sheetData");
  const data = child(root, "sheetData");
  if (text === undefined || !data) return;
  const rewritten = new Set([...changed].filter((key) => sheet.formulas.get(key) !== original.formulas.get(key)));
  const index = indexCells(text, data, rewritten);
  const columns = children(child(root, "cols"), "col");
  const part: PatchedPart = { text, data, columns, index, sheet, original, context };
  const edits = [...byRow([...changed, ...index.orphans])].flatMap(([row, keys]) => rowEdits(row, keys, part));
  writeText(context.store.parts, partName, applyEdits(text, withOpenData(edits, part)));
  patchTableHeaders(sheet, partName, context.store.parts);
}

function changedCells(sheet: Sheet, original: Sheet): Set<number> {
  const keys = new Set<number>();
  const rows = Math.max(sheet.values.length, original.values.length, sheet.styles.length);
  for (let row = 0; row < rows; row++) {
    const [values, before] = [sheet.values[row] ?? [], original.values[row] ?? []];
    const [styles, stylesBefore] = [sheet.styles[row] ?? [], original.styles[row] ?? []];
    for (let column = 0; column < Math.max(values.length, before.length, styles.length); column++) {
      const same = isSameValue(values[column], before[column]) && (styles[column] ?? 0) === (stylesBefore[column] ?? 0);
      if (!same) keys.add(cellKey(row, column));
    }
  }
  for (const key of [...sheet.formulas.keys(), ...original.formulas.keys()]) {
    if (sheet.formulas.get(key) !== original.formulas.get(key)) keys.add(key);
  }
  return keys;
}

const isSameValue = (a: unknown, b: unknown): boolean =>
  a === b || (isCellError(a) && isCellError(b) && a.error === b.error);

/** Keys by row, both in ascending order. */
function byRow(keys: readonly number[]): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const key of [...new Set(keys)].sort((a, b) => a - b)) {
    const row = Math.floor(key / MAX_COLUMNS);
    const ofRow = rows.get(row) ?? [];
    rows.set(row, ofRow);
    ofRow.push(key);
  }
  return rows;
}

function rowEdits(row: number, keys: readonly number[], part: PatchedPart): Edit[] {
  const { text, data, index } = part;
  const found = index.rows.get(row);
  const cells = (): string => keys.map((key) => patchedCell(key, part)).join("");
  if (!found) {
    const after = [...index.rows].reduce(
      (at, [other, { end }]) => (other < row ? Math.max(at, end) : at),
      data.contentStart,
    );
    return [{ start: after, end: after, text: `<${data.prefix}row r="${row + 1}">${cells()}</${data.prefix}row>` }];
  }
  if (found.contentStart === found.end) {
    const tag = text.slice(found.start, found.end).replace(/\s*\/>$/, ">");
    return [{ start: found.start, end: found.end, text: `${tag}${cells()}</${data.prefix}row>` }];
  }
  return keys.map((key) => {
    const column = key % MAX_COLUMNS;
    const cell = found.cells.get(column);
    const next = [...found.cells].find(([other]) => other > column)?.[1].start ?? found.contentEnd;
    return { start: cell?.start ?? next, end: cell?.end ?? next, text: patchedCell(key, part) };
  });
}

/** An empty `<sheetData/>` is opened to take its first rows. */
function withOpenData(edits: readonly Edit[], { data, text }: PatchedPart): readonly Edit[] {
  if (data.contentStart !== data.end) return edits;
  const tag = text.slice(data.start, data.end).replace(/\s*\/>$/, ">");
  const rows = edits.map((edit) => edit.text).join("");
  return [{ start: data.start, end: data.end, text: `${tag}${rows}</${data.prefix}sheetData>` }];
}
