import type { Finding } from "./findings";
import type { Figure } from "./frame";
import { chooseTable, hasTotals, type PlacedTable } from "./planTable";
import type { Report, ReportChart } from "./report";
import type { ReportContext } from "./reportContext";
import type { Area } from "../read/grid";

/** Columns of the key-figure strip: each figure takes two, so that large digits fit. */
export const KPIS_PER_LINE = 5;
const KPI_ROWS = 3;
/** The first row of links, under title and source line. */
export const LINKS_ROW = 2;
/** Height of a chart and width of all charts together, in cells. */
const CHART_ROWS = 15;
const CHART_COLUMNS = 10;

/** A report with a place for each of its parts; rows count from 0. */
export interface Layout {
  readonly report: Report;
  readonly kpis: readonly (readonly [ref: string, figure: Figure])[];
  readonly kpiRow: number;
  readonly findings: readonly Finding[];
  readonly findingsRow: number;
  readonly charts: readonly PlacedChart[];
  readonly tables: readonly PlacedTable[];
  /** First row under everything: the notes begin here. */
  readonly notesRow: number;
}

export interface PlacedChart {
  readonly chart: ReportChart;
  readonly place: Area;
}

/** Places a report's parts from top to bottom: title, source line, links, key figures, findings, charts, tables, notes. */
export function layOut(report: Report, context: ReportContext, findings: readonly Finding[], linkRows = 1): Layout {
  const kpis = report.kpis.flatMap((ref) => {
    const figure = context.figures.get(ref);
    return figure && Number.isFinite(figure.value) ? [[ref, figure] as const] : [];
  });
  const kpiRow = LINKS_ROW + linkRows;
  const findingsRow = kpiRow + Math.max(1, Math.ceil(kpis.length / KPIS_PER_LINE) * KPI_ROWS);
  const shown = report.findings ? findings : [];
  const chartsRow = findingsRow + (shown.length > 0 ? shown.length + 2 : 0);
  const charts = placeCharts(report.charts, context, chartsRow);
  const tablesRow = chartsRow + (charts.length > 0 ? CHART_ROWS + 1 : 0);
  const { tables, nextRow } = placeTables(report, context, tablesRow);
  return { report, kpis, kpiRow, findings: shown, findingsRow, charts, tables, notesRow: nextRow + 1 };
}

function placeCharts(charts: readonly ReportChart[], { frames }: ReportContext, row: number): PlacedChart[] {
  const drawn = charts.filter(({ rows, categories, series }) => {
    const frame = frames.get(rows);
    const has = (ref: string): boolean => frame?.columns.has(ref) === true;
    return frame !== undefined && frame.rows > 0 && has(categories) && series.some(({ ref }) => has(ref));
  });
  const edge = (i: number): number => Math.floor((i * CHART_COLUMNS) / drawn.length);
  return drawn.map((chart, i) => ({
    chart,
    place: { row, column: edge(i), rows: CHART_ROWS, columns: edge(i + 1) - edge(i) },
  }));
}

/** The same charts beside each other in columns of these widths, as equally wide as whole columns allow. */
export function chartsWithin(charts: readonly PlacedChart[], columnWidths: readonly number[]): readonly PlacedChart[] {
  const widths = columnWidths.slice(0, CHART_COLUMNS);
  const upTo = widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width, 0));
  const all = upTo[upTo.length - 1] + widths[widths.length - 1];
  /** The column that begins nearest to the chart's part of the width; each chart has at least one. */
  const edge = (i: number): number => {
    if (i === charts.length) return widths.length;
    const off = (column: number): number => Math.abs(upTo[column] - (all * i) / charts.length);
    const open = Array.from({ length: widths.length - charts.length + 1 }, (_, k) => i + k);
    return open.reduce((best, column) => (off(column) < off(best) ? column : best));
  };
  return charts.map(({ chart, place }, i) => ({
    chart,
    place: { ...place, column: edge(i), columns: edge(i + 1) - edge(i) },
  }));
}

/** Headings stand over tables where a sheet has more than one thing to tell apart. */
export const hasHeadings = ({ tables, charts }: Pick<Report, "tables" | "charts">): boolean =>
  tables.length > 1 || charts.length > 0;

function placeTables(
  report: Report,
  context: ReportContext,
  firstRow: number,
): { tables: PlacedTable[]; nextRow: number } {
  const heading = hasHeadings(report) ? 1 : 0;
  const tables: PlacedTable[] = [];
  let row = firstRow;
  let bandEnd = firstRow;
  let column = 0;
  for (const table of report.tables) {
    const chosen = chooseTable(table, context);
    if (chosen === undefined || (table.optional && chosen.rows.length === 0)) continue;
    if (table.beside === undefined || tables.length === 0) {
      row = tables.length === 0 ? firstRow : bandEnd + 1;
      column = 0;
    }
    const placed: PlacedTable = { ...chosen, row: row + heading, column };
    tables.push(placed);
    bandEnd = Math.max(bandEnd, endRow(placed));
    column += placed.columns.length + 1;
  }
  return { tables, nextRow: bandEnd };
}

/** The first row under a table; an empty table still has one row. */
export const endRow = (placed: PlacedTable): number =>
  placed.row + 1 + Math.max(1, placed.rows.length) + (hasTotals(placed) ? 1 : 0);
