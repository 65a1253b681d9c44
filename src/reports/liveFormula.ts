import { columnLetters } from "../read/cellAddress";
import type { RowFormula } from "./sheetPlan";

/** The cell of a parameter's value as a formula names it, sheet and all; undefined when there is no such parameter. */
export type ParameterCell = (id: string) => string | undefined;

/** Where a table stands: its header row, its first column, and its columns in order. */
interface Place {
  readonly row: number;
  readonly column: number;
  readonly columns: readonly { readonly ref: string }[];
  /** All that could be computed, also those that are not shown because no row has a value. */
  readonly known?: readonly { readonly ref: string }[];
}

/**
 * A report column's formula on the sheet; undefined when something that it names is not to be found.
 * `[analysis.column]` becomes the cell of that column in the row, or an empty text where the column is not shown because it is
 * empty; `{parameter}` becomes the cell of the parameter's value.
 */
export function liveFormula(
  template: string,
  { columns, known = [], row, column }: Place,
  parameterCell: ParameterCell,
): RowFormula | undefined {
  let complete = true;
  const withParameters = template.replace(/\{([^{}]+)\}/g, (_, id: string) => {
    const cell = parameterCell(id);
    complete &&= cell !== undefined;
    return cell ?? "";
  });
  const parts = withParameters.split(/\[([\w.]+\.\w+)\]/);
  const places = parts.map((part, i) => (i % 2 === 0 ? -1 : columns.findIndex(({ ref }) => ref === part)));
  const isEmpty = (part: string): boolean => known.some(({ ref }) => ref === part);
  if (!complete || places.some((place, i) => i % 2 === 1 && place < 0 && !isEmpty(parts[i]))) return undefined;
  const pieces = [""];
  for (const [i, part] of parts.entries()) {
    const isCell = i % 2 === 1 && places[i] >= 0;
    const text = i % 2 === 0 ? part : isCell ? `$${columnLetters(column + places[i])}` : '""';
    pieces[pieces.length - 1] += text;
    // The number of the row comes here.
    if (isCell) pieces.push("");
  }
  return { pieces, firstRow: row + 2 };
}

/** The formula in a shown row, counted from 0. */
export const formulaInRow = ({ pieces, firstRow }: RowFormula, row: number): string =>
  pieces.join(String(firstRow + row));
