import { wordAt } from "../../engine/columns";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { UNKNOWN, type CellLink, type ColumnKind, type Results, type ResultValues } from "../analysis";
import { figureText } from "../figureText";
import type { SectionId } from "./dossierLines";

/** One line of the dossier: what it says of the customer, and where that stands. */
export interface Fact {
  readonly section: SectionId;
  readonly item: Label;
  readonly value: Label;
  /** The median of all customers; empty where none is meant. */
  readonly compared?: Label;
  readonly source: Label;
  readonly link?: CellLink;
}

export const nothing = label("", "");

/** A figure in both languages; "" where it is missing. */
export const figureLabel = (value: number, kind: ColumnKind): Label =>
  label(figureText(value, kind, "en-US"), figureText(value, kind, "zh-CN"));

/** A cell of a column in words: figures as their cells show them, classes and texts as they are; "" where it is missing. */
export function cellText(values: ResultValues, kind: ColumnKind, row: number): Label {
  if (values instanceof Float64Array) return figureLabel(values[row], kind);
  if ("classes" in values) return values.codes[row] === UNKNOWN ? nothing : values.classes[values.codes[row]].label;
  if ("words" in values) {
    const word = wordAt(values, row);
    return label(word, word);
  }
  return values[row] ?? nothing;
}

/** The column that a reference "analysis.column" names, with its label and kind; undefined where it was not computed. */
export function columnOf(results: Results, ref: string) {
  const [analysis, id] = ref.split(".");
  const result = results.get(analysis);
  if (!result || !("rows" in result) || !(id in result.columns)) return undefined;
  return { ...result.described[id], values: result.columns[id] };
}
