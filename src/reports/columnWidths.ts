import { NONE, type TextColumn } from "../engine/columns";
import { KPIS_PER_LINE, type Layout } from "./layout";
import type { PlanCell, PlanColumn, PlanTable, PlanText } from "./sheetPlan";
import { textWidth } from "./textWidth";

const NARROWEST = 9;
const WIDEST = 40;
/** Room for the cell's margins. */
const PADDING = 2.5;
/** The same and the filter button, before which headers above numbers stop. */
const HEADER_PADDING = 4;
/** Headers are bold, which is that much wider. */
const BOLD = 1.2;
/** Two columns must hold a large key figure. */
const KPI_WIDTH = 13;
/** Rows looked at: enough to see how wide a column's values are. */
const SAMPLE = 500;

/** Column widths in characters that show the content of tables, links and key figures. */
export function columnWidths(layout: Layout, tables: readonly PlanTable[], head: readonly PlanText[]): number[] {
  const widths: number[] = [];
  const widen = (column: number, width: number): void => {
    widths[column] = Math.max(widths[column] ?? NARROWEST, Math.ceil(width));
  };
  for (const [i, table] of tables.entries()) {
    for (const [j, column] of table.columns.entries()) {
      const { ref } = layout.tables[i].columns[j];
      widen(table.column + j, tableColumnWidth(column, layout.tables[i].frame.columns.get(ref)?.widest));
    }
  }
  for (const { role, column, values } of head)
    if (role === "link" && values.length === 1 && isShort(values[0][0]))
      widen(column, textWidth(String(values[0][0])) + 2);
  const kpiColumns = Math.min(layout.kpis.length, KPIS_PER_LINE) * 2;
  for (let column = 0; column < Math.max(kpiColumns, layout.charts.length > 0 ? 10 : 0); column++)
    widen(column, KPI_WIDTH);
  return Array.from(widths, (width) => width ?? NARROWEST);
}

/** A link in the row of links, not a sentence that may run over its neighbours. */
const isShort = (value: PlanCell): boolean => typeof value === "string" && textWidth(value) <= 20;

function tableColumnWidth(column: PlanColumn, widest = WIDEST): number {
  const content = Math.max(
    contentWidth(column),
    typeof column.total === "number" ? BOLD * numberWidth(column, column.total) : 0,
  );
  return Math.min(Math.max(content + PADDING, headerWidth(column.header) + HEADER_PADDING), widest);
}

/** A header takes at most two lines: half of it, but no less than its longest word. */
function headerWidth(header: string): number {
  const longestWord = Math.max(...header.split(/\s+/).map(textWidth));
  return BOLD * Math.max(Math.min(longestWord, 16), textWidth(header) / 2 + 1);
}

function contentWidth(column: PlanColumn): number {
  const { values } = column;
  if (values instanceof Float64Array) return widest(values.length, (row) => numberWidth(column, values[row]));
  if ("codes" in values) return wordsWidth(values);
  return widest(values.length, (row) => cellWidth(column, values[row]));
}

function widest(rows: number, widthOf: (row: number) => number): number {
  const step = Math.max(1, Math.floor(rows / SAMPLE));
  let most = 0;
  for (let row = 0; row < rows; row += step) most = Math.max(most, widthOf(row));
  return most;
}

const wordsWidth = ({ codes, words }: TextColumn): number =>
  widest(codes.length, (row) => (codes[row] === NONE ? 0 : textWidth(words[codes[row]])));

function cellWidth(column: PlanColumn, cell: PlanCell): number {
  if (typeof cell === "string") return textWidth(cell);
  if (typeof cell === "number") return numberWidth(column, cell);
  return 6;
}

/** Digits, separators and sign as the column's format writes them. */
function numberWidth({ numberFormat }: PlanColumn, value: number): number {
  if (!Number.isFinite(value)) return 0;
  if (numberFormat.startsWith("yyyy")) return numberFormat.length;
  if (numberFormat.includes("✓")) return 1;
  const percent = numberFormat.endsWith("%");
  const decimals = /\.(0+)/.exec(numberFormat)?.[1].length ?? 0;
  const digits = Math.max(1, Math.floor(Math.log10(Math.abs(percent ? value * 100 : value) || 1)) + 1);
  const separators = numberFormat.includes(",") ? Math.floor((digits - 1) / 3) : 0;
  return digits + separators + (decimals > 0 ? decimals + 1 : 0) + (percent ? 1 : 0) + (value < 0 ? 1 : 0);
}
