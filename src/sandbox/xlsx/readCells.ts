import { parseArea } from "../model/address";
import type { Sheet, Value } from "../model/workbook";
import { cellKey } from "../model/workbook";
import { columnOf } from "./cellAddress";
import { unescapeCellText } from "./escapedText";
import { formulaFromFile } from "./functionPrefixes";
import type { XmlTag } from "./scanXml";
import { decodeXml, eachAttribute, scanXml } from "./scanXml";
import { serialFromIsoDate } from "./serialFromIsoDate";
import { shiftFormula } from "./shiftFormula";

export interface CellContext {
  strings: string[];
  date1904: boolean;
}

/** Where cells go: the members of a sheet that its rows fill. */
export type CellTarget = Pick<
  Sheet,
  "values" | "formulas" | "spills" | "styles" | "rowStyles" | "columnStyles" | "rowHeights" | "hiddenRows"
>;

/** Read the rows of a sheet, text[from, to), into `target`. */
export function readCells(text: string, from: number, to: number, context: CellContext, target: CellTarget): void {
  const shared = new Map<string, { formula: string; row: number; column: number }>();
  let row = -1;
  let column = -1;
  let cell = { type: "n", style: 0 };
  let formula: FormulaTag | undefined;
  let collects: "" | "v" | "f" | "t" = "";
  let phonetic = 0;
  let raw: string | undefined;
  let formulaText = "";

  scanXml(
    text,
    {
      open(tag) {
        switch (tag.name) {
          case "c":
            cell = { type: "n", style: 0 };
            raw = formula = undefined;
            formulaText = "";
            column++;
            eachAttribute(text, tag.attributesStart, tag.attributesEnd, (name, value) => {
              if (name === "r") column = columnOf(value);
              else if (name === "t") cell.type = value;
              else if (name === "s") cell.style = Number(value);
            });
            if (tag.empty) putCell();
            break;
          case "v":
            raw ??= "";
            collects = tag.empty ? "" : "v";
            break;
          case "is":
            raw = "";
            break;
          case "t":
            collects = tag.empty || phonetic > 0 ? "" : "t";
            break;
          case "f":
            formula = readFormulaTag(text, tag);
            collects = tag.empty ? "" : "f";
            break;
          case "rPh":
            if (!tag.empty) phonetic++;
            break;
          case "row":
            row = readRowTag(text, tag, row + 1, target);
            column = -1;
            break;
        }
      },
      close(name) {
        if (name === "c") putCell();
        else if (name === "rPh") phonetic--;
        else if (name === "v" || name === "f" || name === "t") collects = "";
      },
      text(start, end, literal) {
        if (collects === "") return;
        const part = literal ? text.slice(start, end) : decodeXml(text.slice(start, end));
        if (collects === "f") formulaText += part;
        else raw = (raw ?? "") + part;
      },
    },
    from,
    to,
  );

  function putCell(): void {
    // A cell says its style itself; that of its row or column is for cells that the file does not hold.
    const inherits = target.columnStyles?.has(column) || target.rowStyles?.has(row);
    if (cell.style !== 0 || inherits) (target.styles[row] ??= [])[column] = cell.style;
    const value = readValue(cell.type, raw, formula !== undefined, context);
    if (value !== undefined) (target.values[row] ??= [])[column] = value;
    if (formula) putFormula(formula, formulaText);
  }

  function putFormula({ kind, group, area }: FormulaTag, written: string): void {
    if (kind === "dataTable") return;
    const key = cellKey(row, column);
    const master = shared.get(group);
    if (kind === "shared" && written === "" && master) {
      const shifted = shiftFormula(master.formula, row - master.row, column - master.column);
      target.formulas.set(key, formulaFromFile(shifted));
    } else if (written !== "") {
      if (kind === "shared") shared.set(group, { formula: written, row, column });
      target.formulas.set(key, formulaFromFile(written));
      const spill = kind === "array" ? parseArea(area) : undefined;
      if (spill) target.spills.set(key, spill);
    }
  }
}

interface FormulaTag {
  /** "normal", "shared", "array" or "dataTable". */
  kind: string;
  group: string;
  area: string;
}

function readFormulaTag(text: string, tag: XmlTag): FormulaTag {
  const formula = { kind: "normal", group: "", area: "" };
  eachAttribute(text, tag.attributesStart, tag.attributesEnd, (name, value) => {
    if (name === "t") formula.kind = value;
    else if (name === "si") formula.group = value;
    else if (name === "ref") formula.area = value;
  });
  return formula;
}

/** The row's number from 0; `next` when the file leaves it out. */
function readRowTag(text: string, tag: XmlTag, next: number, target: CellTarget): number {
  let row = next;
  let height: number | undefined;
  let hidden = false;
  let style = 0;
  let hasStyle = false;
  eachAttribute(text, tag.attributesStart, tag.attributesEnd, (name, value) => {
    if (name === "r") row = Number(value) - 1;
    else if (name === "ht") height = Number(value);
    else if (name === "hidden") hidden = isYes(value);
    else if (name === "s") style = Number(value);
    else if (name === "customFormat") hasStyle = isYes(value);
  });
  if (hasStyle && style > 0) (target.rowStyles ??= new Map()).set(row, style);
  if (height !== undefined) target.rowHeights.set(row, height);
  if (hidden) target.hiddenRows.add(row);
  return row;
}

const isYes = (value: string): boolean => value === "1" || value === "true";

/** A cell's value by its type; undefined when it is empty. */
function readValue(type: string, raw: string | undefined, hasFormula: boolean, context: CellContext): Value {
  if (raw === undefined) return undefined;
  switch (type) {
    case "s":
      return context.strings[Number(raw)];
    case "inlineStr":
      return unescapeCellText(raw);
    case "str":
      // Some writers store a formula's error as its text.
      return hasFormula && ERRORS.has(raw) ? { error: raw } : unescapeCellText(raw);
    case "b":
      return raw.trim() === "1" || raw.trim() === "true";
    case "e":
      return { error: raw };
    case "d":
      return serialFromIsoDate(raw.trim(), context.date1904) ?? raw;
    default:
      return raw.trim() === "" || Number.isNaN(Number(raw)) ? undefined : Number(raw);
  }
}

const ERRORS = new Set(
  "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED! #BUSY! #CONNECT! #UNKNOWN!".split(
    " ",
  ),
);
