import { NONE } from "../engine/columns";
import { KPIS_PER_LINE, type Layout } from "./layout";
import type { PlanColumn, PlanTable, SheetPlan } from "./sheetPlan";
import { breakLines, textWidth } from "./textWidth";

type Heights = NonNullable<SheetPlan["heights"]>;

const TITLE_POINTS = 24;
const KPI_POINTS = 26;
const LINE_POINTS = 15;
/** What the filter button takes of a header's width, and how much wider bold letters are. */
const HEADER_MARGIN = 3;
const BOLD = 1.2;
/** Letters are narrower than the digits that widths are counted in, ideographs a little wider than two of them. */
const PROPORTIONAL = 1.12;
const IDEOGRAPHS = 0.94;

/** Heights where the host would not find them by itself: title and key figures in a large font, wrapped texts in a file nobody has opened yet. */
export function rowHeights(layout: Layout, tables: readonly PlanTable[], widths: readonly number[]): Heights {
  const title = { row: 0, rows: 1, points: TITLE_POINTS };
  return [
    title,
    ...kpiHeights(layout),
    ...headerHeights(tables, widths),
    ...tables.flatMap((table) => wrappedHeights(table, widths)),
  ];
}

/** Headers wrap; tables beside each other share their row. */
function headerHeights(tables: readonly PlanTable[], widths: readonly number[]): Heights {
  const lines = new Map<number, number>();
  for (const { row, column, columns } of tables)
    for (const [i, { header }] of columns.entries()) {
      const count = breakLines(header, (widths[column + i] - HEADER_MARGIN) / BOLD).length;
      lines.set(row, Math.max(lines.get(row) ?? 1, count));
    }
  return [...lines]
    .filter(([, count]) => count > 1)
    .map(([row, count]) => ({ row, rows: 1, points: count * LINE_POINTS }));
}

function kpiHeights({ kpis, kpiRow }: Layout): Heights {
  const lines = Math.ceil(kpis.length / KPIS_PER_LINE);
  return Array.from({ length: lines }, (_, line) => ({ row: kpiRow + 1 + line * 3, rows: 1, points: KPI_POINTS }));
}

/** Runs of neighbouring rows with the same number of lines, those of one line left out. */
function wrappedHeights(table: PlanTable, widths: readonly number[]): Heights {
  const wrapped = table.columns.flatMap((column, i) =>
    column.wrap ? [{ column, width: widths[table.column + i] }] : [],
  );
  const runs: { row: number; rows: number; points: number }[] = [];
  if (wrapped.length === 0) return runs;
  for (let i = 0; i < table.rows; i++) {
    const lines = Math.max(...wrapped.map(({ column, width }) => linesOf(textAt(column, i), width)), 1);
    const points = lines * LINE_POINTS;
    const last = runs.at(-1);
    if (last && last.points === points && last.row + last.rows === table.row + 1 + i) last.rows++;
    else if (lines > 1) runs.push({ row: table.row + 1 + i, rows: 1, points });
  }
  return runs;
}

/** Lines that a wrapped text takes in a column. */
function linesOf(text: string, width: number): number {
  const isWide = textWidth(text) > 1.3 * text.length;
  return breakLines(text, width * (isWide ? IDEOGRAPHS : PROPORTIONAL)).length;
}

function textAt({ values }: PlanColumn, row: number): string {
  if (values instanceof Float64Array) return "";
  if (!("codes" in values)) return String(values[row] ?? "");
  return values.codes[row] === NONE ? "" : values.words[values.codes[row]];
}
