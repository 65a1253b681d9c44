import type { ClassColumn } from "../analyses/analysis";
import { sum } from "../engine/sum";
import type { Language } from "../i18n/language";
import { arrangeRows } from "./arrangeRows";
import type { Frame, FrameColumn } from "./frame";
import { alignment, numberFormat } from "./numberFormat";
import { liveFormula, type ParameterCell } from "./liveFormula";
import type { ReportContext } from "./reportContext";
import { reportWords } from "./reportWords";
import type { ReportColumn, ReportTable } from "./report";
import type { PlanColumn, PlanLink, PlanLook, PlanTable, PlanValues, Tone } from "./sheetPlan";
import { hasValue, isClasses, isNumbers, largest, takeNumbers, takeText, textValues } from "./values";

/** A table with its rows chosen and its place on the sheet. */
export interface PlacedTable {
  readonly table: ReportTable;
  readonly frame: Frame;
  /** Rows of the frame, in the order they are shown. */
  readonly rows: Uint32Array;
  /** Rows that it leaves out because only the first are explained. */
  readonly unexplained: number;
  /** The columns that could be computed. */
  readonly known: readonly ReportColumn[];
  /** Those of them with a value in any row: the sheet shows no empty columns. */
  readonly columns: readonly ReportColumn[];
  /** Sheet row of its header and its first sheet column, counted from 0. */
  readonly row: number;
  readonly column: number;
}

/** Live formulas are for following a figure; so many rows nobody follows, and Excel would be slow with them: values are written. */
const MOST_LIVE_ROWS = 5_000;

/** Opens the row of the same thing in another report; null where it has none. */
export type Opener = (opens: NonNullable<ReportColumn["opens"]>, frameRow: number) => PlanLink | null;

/** A table's rows and columns, without a place yet; undefined when nothing of it could be computed. */
export function chooseTable(
  table: ReportTable,
  { frames, language, explainedRows }: ReportContext,
): Omit<PlacedTable, "row" | "column"> | undefined {
  const frame = frames.get(table.rows);
  if (frame === undefined) return undefined;
  // Rows that are chosen by what was not computed are none.
  if (table.where?.every((ref) => !frame.columns.has(ref))) return undefined;
  const known = table.columns.flatMap((column) => expand(column, frame)).filter(({ ref }) => frame.columns.has(ref));
  // Names alone, where the figures that belong to them were not computed, say nothing.
  const isName = ({ ref }: ReportColumn): boolean => ["text", "flag"].includes(frame.columns.get(ref)!.kind);
  if (known.every(isName) && known.length < Math.max(1, table.columns.length)) return undefined;
  const columns = frame.rows === 0 ? known : known.filter(({ ref }) => hasValue(frame.columns.get(ref)!.values));
  const all = arrangeRows(frame, { ...table, top: table.top === "explained" ? undefined : table.top }, language);
  const rows = table.top === "explained" ? all.subarray(0, explainedRows) : all;
  return { table, frame, known, columns, rows, unexplained: all.length - rows.length };
}

/** "ageing.*" becomes the columns of that analysis which follow a parameter, in their order. */
function expand(column: ReportColumn, frame: Frame): readonly ReportColumn[] {
  if (!column.ref.endsWith(".*")) return [column];
  const prefix = column.ref.slice(0, -1);
  const refs = [...frame.columns].filter(([ref, { varies }]) => varies && ref.startsWith(prefix)).map(([ref]) => ref);
  return refs.map((ref, i) => ({ ...column, ref, startsGroup: i === 0 ? column.startsGroup : undefined }));
}

export function planTable(
  placed: PlacedTable,
  language: Language,
  open: Opener,
  parameterCell: ParameterCell,
): PlanTable {
  const { table, frame, rows } = placed;
  const columns = placed.columns.map((column) =>
    planColumn(column, frame.columns.get(column.ref)!, placed, language, open, parameterCell),
  );
  return {
    id: table.id,
    name: table.name,
    row: placed.row,
    column: placed.column,
    rows: rows.length,
    columns: hasTotals(placed) ? [{ ...columns[0], total: reportWords.total[language] }, ...columns.slice(1)] : columns,
    totals: hasTotals(placed),
    filter: table.plain === undefined,
  };
}

/** A total row stands under a table that has rows and a column to sum. */
export const hasTotals = ({ table, rows }: Pick<PlacedTable, "table" | "rows">): boolean =>
  rows.length > 0 && (table.totals?.length ?? 0) > 0;

function planColumn(
  column: ReportColumn,
  { label, kind, values, cells, links, hue, varies }: FrameColumn,
  placed: PlacedTable,
  language: Language,
  open: Opener,
  parameterCell: ParameterCell,
): PlanColumn {
  const { table, rows } = placed;
  const isLive = column.formula !== undefined && rows.length <= MOST_LIVE_ROWS;
  const formula = isLive ? liveFormula(column.formula!, placed, parameterCell) : undefined;
  const numbers = isNumbers(values) ? takeNumbers(values, rows) : undefined;
  const total = numbers && isTotalled(column.ref, table, varies) ? sum(numbers) : undefined;
  const link = linkOf(column, links, open);
  const plain: PlanValues = cells
    ? Array.from(rows, (row) => cells[row])
    : (numbers ?? takeText(textValues(values as Exclude<typeof values, Float64Array>, language), rows));
  return {
    id: column.ref,
    header: label[language],
    values: plain,
    formula,
    // In a cell of the format text a formula would be text too.
    numberFormat:
      cells || (formula && !numbers)
        ? "General"
        : numberFormat(kind, numbers && Math.max(largest(numbers), Math.abs(total ?? 0))),
    // Text and numbers below each other in one column: neither side suits both.
    align: cells ? "center" : alignment(kind),
    wrap: column.wrap,
    total,
    look: lookOf(column, isClasses(values) ? values : undefined, hue, language),
    startsGroup: column.startsGroup,
    links: link && Array.from(rows, link),
  };
}

/** "analysis.*" means the columns that follow a parameter, as it does among the columns. */
const isTotalled = (ref: string, { totals = [] }: ReportTable, varies = false): boolean =>
  totals.includes(ref) || (varies && totals.includes(ref.replace(/\.\w+$/, ".*")));

function linkOf(
  { opens }: ReportColumn,
  links: readonly (PlanLink | null)[] | undefined,
  open: Opener,
): ((frameRow: number) => PlanLink | null) | undefined {
  if (opens) return (row) => open(opens, row);
  return links && ((row) => links[row]);
}

function lookOf(
  { look }: ReportColumn,
  classes: ClassColumn | undefined,
  hue: FrameColumn["hue"],
  language: Language,
): PlanLook | undefined {
  switch (look) {
    case "dataBar":
    case "heat":
    case "shade":
      return { kind: look };
    case "classes":
      return classes && { kind: "classes", classes: wordTones(classes, hue ?? "tier", language) };
    case "negative":
      return { kind: "threshold", operator: "below", limit: 0, tone: "bad" };
    case "positive":
      return { kind: "threshold", operator: "above", limit: 0, tone: "bad" };
    default:
      return undefined;
  }
}

function wordTones(
  { classes }: ClassColumn,
  hue: NonNullable<FrameColumn["hue"]>,
  language: Language,
): { word: string; tone: Tone }[] {
  return classes.flatMap(({ label, look }) => {
    if (look === undefined) return [];
    const tone: Tone = typeof look === "string" ? look : { hue, step: look.rank, of: look.of };
    return [{ word: label[language], tone }];
  });
}
