import { BAD, FAILED, MARKED, MISSING, READ, READ_FROM_TEXT, type Remark, type Run } from "./columns/columnReader";
import type { Cell, Grid } from "./grid";
import type { Issue } from "./issue";
import { createIssueList, MOST_WHILE_READING } from "./issueList";
import { type RowKind, rowKind } from "./rowKind";
import { createRunningSums } from "./runningSums";
import type { Field, InputTable, Source, Table } from "./schema";
import { type ReadContext, rowNeeds, sourceFields, type SourceField } from "./sourceFields";
import { firstRows } from "./columns/firstRows";
import { tableColumns } from "./tableColumns";
import { unpivot } from "./unpivot";

/** Takes the cells under a table's headers block by block, and gives the checked columns at the end. */
export interface TableReader<T extends InputTable> {
  /** One block of the area, in order from top to bottom; it holds all columns of the source. */
  feed(block: Grid): void;
  finish(): ReadResult<T>;
}

/** Rows used + rows left out = rows read; each row left out is counted by an issue's `details.rows`. */
export interface ReadResult<T extends InputTable> {
  readonly table: Table<T>;
  readonly issues: Issue[];
  readonly counts: Counts;
}

export interface Counts {
  readonly read: number;
  readonly used: number;
  /** Blank rows included. */
  readonly leftOut: number;
}

/** Rows that are taken in together: so many that their cells stay in the processor's cache from column to column. */
const LONGEST_RUN = 1024;

/** Start reading a table from where `findTables` found it. */
export function createTableReader<T extends InputTable>(
  schema: T,
  source: Source,
  context: ReadContext,
): TableReader<T> {
  const fields = sourceFields(schema, source, context);
  const needs = rowNeeds(schema, fields);
  const sums = createRunningSums(fields);
  const report = createReport(schema, source);
  let sheetRows = new Uint32Array(Math.max(source.area.rows, 16));
  let read = 0;
  let used = 0;
  let reach = LONGEST_RUN;
  const masks = new Int32Array(LONGEST_RUN);
  return { feed, finish };

  function feed({ values: rows, row: firstRow, column: firstColumn }: Grid): void {
    for (let from = 0; from < rows.length;) {
      const to = Math.min(from + reach, rows.length);
      const run = plainRun({ rows, from, to, at: used, masks }, firstColumn);
      keep(firstRow + from, run.to - from);
      // Where rows are seldom plain, little is taken in that is soon overwritten.
      reach = run.to === to ? Math.min(reach * 2, LONGEST_RUN) : Math.max(run.to - from, 1);
      from = run.to;
      if (run.to < to) takeRow(rows[from], firstRow + from++, firstColumn);
    }
    read += rows.length;
  }

  /** Take in rows, column by column, up to the first that lacks something or needs a closer look. */
  function plainRun(run: Run, firstColumn: number): Run {
    masks.fill(0, 0, run.to - run.from);
    for (const { reader, source, bit } of fields) {
      run = { ...run, to: reader.readRun(run, source.column - firstColumn, bit) };
    }
    for (const { mask } of needs) {
      let met = run.from;
      while (met < run.to && (masks[met - run.from] & mask) !== 0) met++;
      run = { ...run, to: met };
    }
    return run;
  }

  function takeRow(cells: readonly Cell[], sheetRow: number, firstColumn: number): void {
    let mask = 0;
    let isPlain = true;
    let isDoubtful = false;
    for (const field of fields) {
      const state = field.reader.read(cells[field.source.column - firstColumn], used);
      field.state = state;
      if (state !== MISSING && state < BAD) mask |= field.bit;
      if (state > READ) isPlain = false;
      if (state === MARKED) isDoubtful = true;
    }
    for (const need of needs) if ((mask & need.mask) === 0) isDoubtful = true;
    if (isDoubtful && !isData(cells, sheetRow, firstColumn)) return;
    if (!isPlain) for (const field of fields) report.cell(field, cells[field.source.column - firstColumn], sheetRow);
    keep(sheetRow, 1);
  }

  /** Look closer at a row that lacks something or may be a label; one that is no data is reported. */
  function isData(cells: readonly Cell[], sheetRow: number, firstColumn: number): boolean {
    const inPlace = firstColumn === 0 ? cells : [...new Array<Cell>(firstColumn).fill(null), ...cells];
    const kind = rowKind(inPlace, fields, needs, sums.at(used));
    if (kind.code === "data") return true;
    if (kind.code === "totalRow") sums.startAnew(used);
    report.leaveOut(kind, inPlace, sheetRow);
    return false;
  }

  function keep(sheetRow: number, count: number): void {
    while (used + count > sheetRows.length) sheetRows = grown(sheetRows);
    for (let i = 0; i < count; i++) sheetRows[used + i] = sheetRow + i;
    used += count;
  }

  function finish(): ReadResult<T> {
    const finished = new Map(fields.map((field) => [field.id, field.reader.finish(used)]));
    for (const field of fields) {
      for (const remark of finished.get(field.id)!.remarks) report.remark(field, remark, sheetRows);
    }
    const table: Table<T> = {
      schema,
      rows: used,
      columns: tableColumns(schema, used, (id) => finished.get(id)?.column),
      present: new Set(fields.map((field) => field.id)),
      sheetRow: firstRows(sheetRows, used),
      source,
    };
    const spread = unpivot(table);
    const issues = [...report.finish(), ...spread.issues];
    return { table: spread.table, issues, counts: { read, used, leftOut: read - used } };
  }
}

function grown(rows: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(rows.length * 2);
  larger.set(rows);
  return larger;
}

/** Writes down what was left out, unreadable or read from text. */
function createReport(schema: InputTable, source: Source) {
  const issues = createIssueList(MOST_WHILE_READING);
  const place = { table: schema.id, sheet: source.sheet };
  const fromText = new Map<SourceField, { count: number; row: number; value: string }>();
  let blank = { count: 0, first: 0 };
  return { leaveOut, cell, remark, finish };

  function leaveOut(kind: Exclude<RowKind, { code: "data" }>, cells: readonly Cell[], row: number): void {
    if (kind.code === "blankRow") blank = { count: blank.count + 1, first: blank.count === 0 ? row : blank.first };
    else if (kind.code === "unreadable") addCell(kind.field, cells[kind.field.source.column], row, "Row", { rows: 1 });
    else if (kind.code === "missingField") addMissing(kind, row);
    else {
      const column = Math.max(0, cells.indexOf(kind.value));
      issues.add({
        ...place,
        code: kind.code,
        severity: "leftOut",
        row,
        column,
        value: kind.value,
        details: { rows: 1 },
      });
    }
  }

  function addMissing({ field, need }: Extract<RowKind, { code: "missingField" }>, row: number): void {
    const { column, header } = field.source;
    const details = { rows: 1, fields: need.fields.map(({ id }) => id).join(",") };
    issues.add({ ...place, code: "missingField", severity: "leftOut", row, column, header, details });
  }

  /** A cell of a row that counts. */
  function cell(field: SourceField, content: Cell, row: number): void {
    if (field.state === READ_FROM_TEXT) countText(field, content, row);
    else if (field.state > MARKED) addCell(field, content, row, "", {});
  }

  function addCell(field: SourceField, content: Cell, row: number, suffix: string, details: Issue["details"]): void {
    const { column, header } = field.source;
    const code = (field.state === FAILED ? "errorCell" : unreadableCode[field.kind]) + suffix;
    issues.add({ ...place, code, severity: "leftOut", row, column, header, value: String(content), details });
  }

  function countText(field: SourceField, content: Cell, row: number): void {
    const seen = fromText.get(field);
    if (seen) seen.count++;
    else fromText.set(field, { count: 1, row, value: String(content) });
  }

  function remark({ source: { column, header } }: SourceField, { at, ...said }: Remark, sheetRow: Uint32Array): void {
    issues.add({ ...place, column, header, row: at === undefined ? undefined : sheetRow[at], ...said });
  }

  function finish(): Issue[] {
    for (const [field, { count, row, value }] of fromText) {
      const { column, header } = field.source;
      const code = field.kind === "day" ? "datesAsText" : "numbersAsText";
      issues.add({ ...place, code, severity: "note", row, column, header, value, details: { count } });
    }
    const { count, first } = blank;
    if (count > 0)
      issues.add({ ...place, code: "blankRows", severity: "note", row: first, details: { count, rows: count } });
    return issues.finish();
  }
}

const unreadableCode: Readonly<Record<Field["kind"], string>> = {
  key: "errorCell",
  text: "errorCell",
  money: "notANumber",
  number: "notANumber",
  rate: "notARate",
  day: "notADay",
  days: "notTerms",
  flag: "notAFlag",
};
