import { formatReference } from "../model/address";
import { isUnbounded } from "../model/area";
import { readValue, valueAt } from "../model/cells";
import { heightOfRows, leftOfColumn, topOfRow, widthOfColumns } from "../model/geometry";
import { changeSheet } from "./book";
import { invalidArgument } from "./hostError";
import type { Area, Chart, ChartAxis, ChartSeries, Sheet } from "../model/workbook";
import type { Book } from "./book";
import type { RangeItem, SheetItem } from "./objects";

/** Making charts from ranges, as Excel does it. */

export function addChart({ book, sheet }: SheetItem, type: string, source: RangeItem, seriesBy = "Auto"): Chart {
  if (typeof type !== "string" || type === "" || isUnbounded(source.area)) throw invalidArgument();
  changeSheet(book, sheet);
  const id = freeChartId(book);
  const chart: Chart = {
    id,
    name: freeChartName(sheet),
    type,
    title: { text: "Chart Title", visible: true },
    legend: { visible: true, position: "Bottom" },
    left: 0,
    top: 0,
    width: 360,
    height: 216,
    series: seriesOf(source, seriesBy),
    categoryAxis: createAxis(false),
    valueAxis: createAxis(true),
  };
  if (chart.series.length === 1) {
    chart.title.text = chart.series[0].name;
    chart.legend.visible = false;
  }
  sheet.charts.push(chart);
  return chart;
}

export const createAxis = (majorGridlines: boolean): ChartAxis => ({ visible: true, majorGridlines });

/** Places a chart over the cells from one to another, or with its corner on one. */
export function placeChart({ book, sheet }: SheetItem, chart: Chart, start: Area, end: Area | undefined): void {
  changeSheet(book, sheet);
  chart.left = leftOfColumn(sheet, start.column);
  chart.top = topOfRow(sheet, start.row);
  if (!end) return;
  chart.width = leftOfColumn(sheet, end.column) + widthOfColumns(sheet, end) - chart.left;
  chart.height = topOfRow(sheet, end.row) + heightOfRows(sheet, end) - chart.top;
}

export const seriesReference = ({ sheet, area }: RangeItem): string => formatReference(sheet.name, area, true);

/** Series in columns or rows; a first line of texts names the series, another the categories. */
export function seriesOf({ book, sheet, area }: RangeItem, seriesBy: string): ChartSeries[] {
  const inColumns = seriesBy === "Columns" || (seriesBy !== "Rows" && area.rows >= area.columns);
  const at = (line: number, index: number): Area =>
    inColumns
      ? { row: area.row + index, column: area.column + line, rows: 1, columns: 1 }
      : { row: area.row + line, column: area.column + index, rows: 1, columns: 1 };
  const isText = (cell: Area) => {
    const value = valueAt(sheet, cell.row, cell.column);
    return value === undefined || typeof value === "string";
  };
  const lines = inColumns ? area.columns : area.rows;
  const length = inColumns ? area.rows : area.columns;
  const hasNames = length > 1 && isText(at(lines - 1, 0));
  const hasCategories = lines > 1 && isText(at(0, length - 1));
  const first = hasNames ? 1 : 0;
  const reference = (line: number) =>
    seriesReference({ book, sheet, area: stretch(at(line, first), inColumns, length - first) });
  return range(hasCategories ? 1 : 0, lines).map((line, index) => {
    const { row, column } = at(line, 0);
    const name = hasNames ? String(readValue(valueAt(sheet, row, column))) : `Series${index + 1}`;
    const series: ChartSeries = { name, values: reference(line), axisGroup: "Primary" };
    return hasCategories ? { ...series, categories: reference(0) } : series;
  });
}

const stretch = (cell: Area, down: boolean, length: number): Area =>
  down ? { ...cell, rows: length } : { ...cell, columns: length };
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

function freeChartName({ charts }: Sheet): string {
  const taken = new Set(charts.map((chart) => chart.name));
  for (let n = 1; ; n += 1) if (!taken.has(`Chart ${n}`)) return `Chart ${n}`;
}

function freeChartId(book: Book): string {
  const taken = new Set(book.workbook.sheets.flatMap((sheet) => sheet.charts.map((chart) => chart.id)));
  for (;;) {
    const id = `{00000000-0002-0000-${String(book.nextId()).padStart(4, "0")}-000000000000}`;
    if (!taken.has(id)) return id;
  }
}
