import type { Cell } from "./grid";
import type { FieldMatch, HeaderIndex } from "./headerIndex";
import { looksLike } from "./looksLike";
import type { SourceColumn } from "./schema";

/** A header on the sheet, ready to be looked up. */
export interface HeaderCell {
  readonly column: number;
  readonly written: string;
  readonly keys: readonly string[];
  /** Factor from the unit in the header; undefined where it names none. */
  readonly factor: number | undefined;
}

/** Which column holds which field, and which headers were not taken for a reason worth telling. */
export interface ColumnMatch {
  readonly columns: readonly SourceColumn[];
  readonly unused: readonly string[];
  /** The same header once more; the first column counts. */
  readonly repeated: readonly HeaderCell[];
  /** Headers whose cells hold something else altogether. */
  readonly misleading: readonly (HeaderCell & { readonly field: string })[];
}

interface Candidate extends FieldMatch {
  readonly header: HeaderCell;
  readonly fit: number;
}

/** Cells that say no are believed from three on. */
const ENOUGH_CELLS = 3;

/**
 * Match the headers of a row with the fields of a table. Each field takes one column and each column one field: the surer
 * synonym first, then the column further left. A header that may be two fields (`Customer`: number or name) goes where its cells fit.
 * @param statedFactor factor of the unit that is stated for all amounts whose header names none
 */
export function matchColumns(
  headers: readonly HeaderCell[],
  index: HeaderIndex,
  cellsUnder: (column: number) => readonly Cell[],
  statedFactor = 1,
): ColumnMatch {
  const beside = new Set(headers.flatMap(({ keys }) => keys));
  const candidates: Candidate[] = [];
  const misleading: (HeaderCell & { field: string })[] = [];
  for (const header of headers) {
    const matches = index.fieldsOf(header.keys, beside);
    for (const match of matches) {
      const fit = looksLike(index.table.fields[match.field].kind, cellsUnder(header.column));
      if (isBelievable(index, match, fit, matches.length > 1)) candidates.push({ ...match, header, fit: fit.share });
      else if (matches.length === 1) misleading.push({ ...header, field: match.field });
    }
  }
  const taken = assign(candidates);
  const columns = taken.map(({ field, header }) => sourceColumn(field, header, index, statedFactor));
  const left = headers.filter((header) => !taken.some((candidate) => candidate.header === header));
  const repeated = left.filter(({ keys }) => taken.some(({ header }) => header.keys[0] === keys[0]));
  const unused = left.map(({ written }) => written);
  return {
    columns,
    unused,
    repeated,
    misleading: misleading.filter(({ field }) => !taken.some((c) => c.field === field)),
  };
}

/** A header that may be two fields must fit by its cells; one that is clear is only given up when no cell fits. */
function isBelievable(
  index: HeaderIndex,
  { field }: FieldMatch,
  fit: { cells: number; share: number },
  isShared: boolean,
): boolean {
  if (fit.cells === 0) return true;
  if (isShared) return fit.share >= 0.5;
  const { kind } = index.table.fields[field];
  return kind === "key" || kind === "text" || fit.share > 0 || fit.cells < ENOUGH_CELLS;
}

function assign(candidates: readonly Candidate[]): Candidate[] {
  const order = [...candidates].sort((a, b) => a.rank - b.rank || a.header.column - b.header.column || b.fit - a.fit);
  const taken: Candidate[] = [];
  for (const candidate of order) {
    const isFree = taken.every(({ field, header }) => field !== candidate.field && header !== candidate.header);
    if (isFree) taken.push(candidate);
  }
  return taken.sort((a, b) => a.header.column - b.header.column);
}

function sourceColumn(
  field: string,
  { written, column, factor, keys }: HeaderCell,
  index: HeaderIndex,
  statedFactor: number,
): SourceColumn {
  const place = { field, header: written.trim(), column, factor: factorFor(index, field, factor, statedFactor) };
  return index.isLocal(keys) ? { ...place, local: true } : place;
}

/** A header's unit counts for amounts, months (30) only for terms; a unit stated for the whole table is about money. */
function factorFor(index: HeaderIndex, field: string, own: number | undefined, stated: number): number {
  const { kind } = index.table.fields[field];
  if (own === undefined) return kind === "money" ? stated : 1;
  const isAmount = kind === "money" || kind === "number";
  return (isAmount && own !== 30) || (kind === "days" && own === 30) ? own : 1;
}
