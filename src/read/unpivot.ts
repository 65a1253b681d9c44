import { NONE, type TextColumn } from "../engine/columns";
import { takeCodes, takeNumbers } from "../engine/take";
import { headerKey, normaliseHeader } from "./normaliseHeader";
import type { Issue } from "./issue";
import type { ColumnsOf, InputTable, SideBySide, Table } from "./schema";

const YEAR = /(?:^|\D)(20\d{2})(?:\D|$)/;

/**
 * A table whose values stand side by side, a column for each month or quarter, as one with a row for each value. The cells of a row keep its
 * place on the sheet. What cannot be told for sure is refused with an issue: two columns of one period, a period in a column of its own
 * besides, and periods of no year.
 */
export function unpivot<T extends InputTable>(table: Table<T>): { readonly table: Table<T>; readonly issues: Issue[] } {
  const { sideBySide } = table.schema;
  const spread = table.source.columns.filter(({ field }) => sideBySide && field in sideBySide.columns);
  if (!sideBySide || spread.length === 0) return { table, issues: [] };
  const refused = refusalOf(table, sideBySide);
  if (refused) return { table: rowsOf(table, sideBySide, [], ""), issues: [refused] };
  const fields = [
    ...(table.present.has(sideBySide.value) ? [sideBySide.value] : []),
    ...spread.map(({ field }) => field),
  ];
  return { table: rowsOf(table, sideBySide, fields, yearOf(table) ?? ""), issues: [] };
}

function refusalOf({ schema, source, present, rows }: Table<InputTable>, sideBySide: SideBySide): Issue | undefined {
  const place = { table: schema.id, sheet: source.sheet, row: source.headerRow, severity: "leftOut" } as const;
  const known = new Set(
    Object.keys(sideBySide.columns).flatMap((field) => schema.fields[field].headers.map(headerKey)),
  );
  const twice = source.unused.find((header) => normaliseHeader(header).keys.some((key) => known.has(key)));
  if (twice !== undefined) return { ...place, code: "periodTwice", value: twice, details: { rows } };
  const beside = [...new Set(Object.values(sideBySide.columns).map(({ field }) => field))].find((id) =>
    present.has(id),
  );
  if (beside !== undefined) return { ...place, code: "periodBeside", details: { rows, field: beside } };
  const dated = sideBySide.dated.some((field) => present.has(field));
  return dated || yearOf({ source }) !== undefined ? undefined : { ...place, code: "periodNoYear", details: { rows } };
}

/** The one year that the headers name, else the one in the sheet's name. */
function yearOf({ source }: Pick<Table<InputTable>, "source">): string | undefined {
  const years = new Set(source.columns.flatMap(({ header }) => YEAR.exec(header)?.[1] ?? []));
  if (years.size > 0) return years.size === 1 ? [...years][0] : undefined;
  return YEAR.exec(source.sheet)?.[1];
}

/** A row for each value that is there, in the order of the sheet's rows, then of its columns. */
function rowsOf<T extends InputTable>(
  table: Table<T>,
  { value, year, columns: periods }: SideBySide,
  fields: readonly string[],
  yearWord: string,
): Table<T> {
  const columns = table.columns as Readonly<Record<string, Float64Array | TextColumn>>;
  const cells: [row: number, field: string][] = [];
  for (let row = 0; row < table.rows; row++)
    for (const field of fields) if (!Number.isNaN((columns[field] as Float64Array)[row])) cells.push([row, field]);
  const rows = Uint32Array.from(cells, ([row]) => row);
  const taken = Object.entries(columns).map(([id, column]) => [id, take(column, rows)] as const);
  const words = (id: string): TextColumn =>
    wordsOf(cells.map(([, field]) => (periods[field]?.field === id ? periods[field].word : "")));
  const own = columns[year] as TextColumn;
  const added = {
    [value]: Float64Array.from(cells, ([row, field]) => (columns[field] as Float64Array)[row]),
    [year]: wordsOf(cells.map(([row]) => (own.codes[row] === NONE ? yearWord : own.words[own.codes[row]]))),
    ...Object.fromEntries([...new Set(Object.values(periods).map(({ field }) => field))].map((id) => [id, words(id)])),
  };
  return {
    ...table,
    rows: rows.length,
    columns: { ...Object.fromEntries(taken), ...added } as ColumnsOf<T>,
    present: new Set([...table.present, ...Object.keys(added)]),
    sheetRow: takeCodes(table.sheetRow, rows),
  };
}

const take = (column: Float64Array | TextColumn, rows: Uint32Array): Float64Array | TextColumn =>
  column instanceof Float64Array
    ? takeNumbers(column, rows)
    : { codes: takeCodes(column.codes, rows), words: column.words };

function wordsOf(texts: readonly string[]): TextColumn {
  const words = [...new Set(texts.filter((text) => text !== ""))];
  return { codes: Uint32Array.from(texts, (text) => (text === "" ? NONE : words.indexOf(text))), words };
}
