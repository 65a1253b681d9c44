import { cellKey } from "../model/workbook";
import { columnOf } from "./cellAddress";
import type { XmlElement } from "./parseXml";
import { eachAttribute, scanXml } from "./scanXml";

/** Where the rows and cells of a sheet stand in its text. */
export interface SheetIndex {
  rows: Map<number, FoundRow>;
  /** Cells that share the formula of one in `rewritten`; theirs must be written out before it goes. */
  orphans: Set<number>;
}

export interface FoundRow {
  start: number;
  /** Where the start tag ends; the same as `end` for an empty `<row/>`. */
  contentStart: number;
  contentEnd: number;
  end: number;
  style: string | undefined;
  /** Cells by column, in the order of the text. */
  cells: Map<number, { start: number; end: number }>;
}

/** Index the rows of `data`, a sheet's `<sheetData>`, for changing cells; `rewritten` are those whose formula changes. */
export function indexCells(text: string, data: XmlElement, rewritten: ReadonlySet<number>): SheetIndex {
  const rows = new Map<number, FoundRow>();
  const shared = new Map<string, { master?: number; members: number[] }>();
  let row = -1;
  let column = -1;
  let current: FoundRow | undefined;

  scanXml(
    text,
    {
      open(tag) {
        const attributes: Record<string, string> = {};
        if (tag.name === "row" || tag.name === "c" || tag.name === "f") {
          eachAttribute(text, tag.attributesStart, tag.attributesEnd, (name, value) => (attributes[name] = value));
        }
        if (tag.name === "row") {
          row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
          column = -1;
          const { start, end } = tag;
          const style =
            attributes.customFormat === "1" || attributes.customFormat === "true" ? attributes.s : undefined;
          current = { start, contentStart: end, contentEnd: end, end, style, cells: new Map() };
          rows.set(row, current);
        } else if (tag.name === "c") {
          column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
          current?.cells.set(column, { start: tag.start, end: tag.end });
        } else if (tag.name === "f" && attributes.t === "shared") {
          const group = shared.get(attributes.si) ?? { members: [] };
          shared.set(attributes.si, group);
          if (tag.empty) group.members.push(cellKey(row, column));
          else group.master = cellKey(row, column);
        }
      },
      close(name, start, end) {
        const cell = current?.cells.get(column);
        if (name === "c" && cell) cell.end = end;
        if (name === "row" && current) Object.assign(current, { contentEnd: start, end });
      },
      text() {},
    },
    data.contentStart,
    data.contentEnd,
  );

  const lost = [...shared.values()].filter(({ master }) => master !== undefined && rewritten.has(master));
  return { rows, orphans: new Set(lost.flatMap(({ members }) => members)) };
}
