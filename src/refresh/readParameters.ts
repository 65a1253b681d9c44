import type { RawParameter, RawParameters } from "../analyses/parseParameters";
import { parameters } from "../analyses/parameters";
import type { Cell, Grid } from "../read/grid";
import { parameterHeaders } from "../reports/parameterFrame";

/**
 * The values on our Parameters sheet, by id. The id column decides which parameter a row is, whatever language the sheet was
 * written in and wherever the user moved the rows; each value keeps its cell, so that an issue can name it.
 * Undefined when the headers are gone.
 */
export function readParameters(
  sheet: string,
  { row: firstRow, column: firstColumn, values }: Grid,
): RawParameters | undefined {
  const header = findHeader(values);
  if (header === undefined) return undefined;
  const read: Record<string, RawParameter> = {};
  for (let i = header.row + 1; i < values.length; i++) {
    const id = String(values[i][header.id] ?? "").trim();
    if (!isParameterId(id) || id in read) continue;
    const value = values[i][header.value] ?? null;
    read[id] = { value, sheet, row: firstRow + i, column: firstColumn + header.value };
  }
  return read;
}

function findHeader(values: Grid["values"]): { row: number; id: number; value: number } | undefined {
  for (const [row, cells] of values.entries()) {
    const id = indexOf(cells, parameterHeaders.id);
    const value = indexOf(cells, parameterHeaders.value);
    if (id >= 0 && value >= 0) return { row, id, value };
  }
  return undefined;
}

const indexOf = (cells: readonly Cell[], header: Readonly<Record<string, string>>): number =>
  cells.findIndex((cell) => Object.values(header).includes(String(cell ?? "").trim()));

/** "abcShareA" or, for one rate of many, "winRates[Proposal]". */
const isParameterId = (text: string): boolean => text.replace(/\[.*$/s, "") in parameters;
