import type { PlanChart, SeriesMeaning, SheetPlan } from "../reports/sheetPlan";
import { rangeOf } from "./addresses";
import { written } from "./cells";
import type { Target } from "./prepareSheets";
import { BYTES_PER_COMMAND } from "./steps";
import type { Step } from "./steps";
import { ACCENT } from "./styles";
import { mix, signals, toneColours } from "./tones";

type PlanSeries = PlanChart["series"][number];

/** Charts of ours are told by their name from those the user adds to the sheet. */
const PREFIX = "KAM ";
export const isChartOfOurs = (name: string): boolean => name.startsWith(PREFIX);

const chartTypes = {
  column: "ColumnClustered",
  bar: "BarClustered",
  line: "Line",
  stackedColumn: "ColumnStacked",
  stackedBar: "BarStacked",
  pareto: "ColumnClustered",
} as const satisfies Record<PlanChart["kind"], string>;

/** Native charts over the cells of the sheet; one without any category is not drawn. */
export function* chartSteps(target: Target): Generator<Step> {
  for (const chart of target.plan.charts) {
    if (chart.categories.rows < 1 || chart.series.length === 0) continue;
    yield {
      bytes: (24 + 14 * chart.series.length) * BYTES_PER_COMMAND,
      issue: ({ workbook }) => writeChart(workbook.worksheets.getItem(target.id), target.plan, chart),
    };
  }
}

function writeChart(sheet: Excel.Worksheet, plan: SheetPlan, chart: PlanChart): void {
  const source = rangeOf(sheet, chart.series[0].values);
  const native = sheet.charts.add(chartTypes[chart.kind], source, isTall(chart) ? "Columns" : "Rows");
  native.name = PREFIX + chart.id;
  native.title.text = chart.title;
  native.legend.visible = chart.series.length > 1;
  if (chart.series.length > 1) native.legend.position = "Bottom";
  for (const [i, series] of chart.series.entries()) {
    const drawn = i === 0 ? native.series.getItemAt(0) : native.series.add(series.name);
    drawn.name = series.name;
    if (i > 0) drawn.setValues(rangeOf(sheet, series.values));
    drawn.setXAxisValues(rangeOf(sheet, chart.categories));
    drawSeries(drawn, chart, series);
  }
  drawAxes(native, plan, chart);
  placeChart(sheet, native, chart);
}

const isTall = ({ series: [{ values }] }: PlanChart): boolean => values.rows >= values.columns;

/** Its first and last cell, so that it stays over them when widths differ from what was planned. */
function placeChart(sheet: Excel.Worksheet, native: Excel.Chart, { place }: PlanChart): void {
  const first = { row: place.row, column: place.column, rows: 1, columns: 1 };
  const last = { ...first, row: place.row + place.rows - 1, column: place.column + place.columns - 1 };
  native.setPosition(rangeOf(sheet, first), rangeOf(sheet, last));
}

/** Fill and outline by what the series stands for (IBCS): the same meaning looks the same in every chart. */
interface Mark {
  readonly fill?: string;
  readonly line?: string;
}
const INK = "#404040";
const marks: Readonly<Record<SeriesMeaning, Mark>> = {
  actual: { fill: INK },
  previous: { fill: "#8C8C8C" },
  plan: { line: INK },
  // The chart API has no hatching: the same dark at half strength, with a dark outline.
  forecast: { fill: mix(INK, "#FFFFFF", 0.5), line: INK },
  share: { fill: ACCENT },
  risk: { fill: signals.bad.text },
};

export function markOf({ meaning, tone }: Pick<PlanSeries, "meaning" | "tone">): Mark {
  const mark = marks[meaning];
  if (!tone) return mark;
  const { fill, text } = toneColours(tone);
  // Signals are pale as fills of text; as marks they take the strong colour.
  const colour = typeof tone === "string" ? text : fill;
  return { fill: mark.fill && colour, line: mark.line && (mark.fill ? mark.line : colour) };
}

function drawSeries(drawn: Excel.ChartSeries, chart: PlanChart, series: PlanSeries): void {
  const mark = markOf(series);
  if (chart.kind === "line" || series.line) drawLine(drawn, series, mark);
  else drawBars(drawn, mark);
  if (series.line) drawn.axisGroup = "Secondary";
  if (series.labels) drawLabels(drawn, chart.valueFormat);
}

function drawLine(drawn: Excel.ChartSeries, series: PlanSeries, mark: Mark): void {
  if (series.line) drawn.chartType = "Line";
  drawn.format.line.color = mark.fill ?? mark.line ?? INK;
  drawn.format.line.weight = 2;
  drawn.markerStyle = "None";
}

function drawBars(drawn: Excel.ChartSeries, mark: Mark): void {
  if (mark.fill) drawn.format.fill.setSolidColor(mark.fill);
  else drawn.format.fill.clear();
  if (mark.line) {
    drawn.format.line.color = mark.line;
    drawn.format.line.weight = 1;
  }
  drawn.gapWidth = 50;
}

function drawLabels(drawn: Excel.ChartSeries, numberFormat: string): void {
  drawn.hasDataLabels = true;
  drawn.dataLabels.showValue = true;
  drawn.dataLabels.numberFormat = numberFormat;
}

function drawAxes(native: Excel.Chart, plan: SheetPlan, chart: PlanChart): void {
  const { categoryAxis, valueAxis } = native.axes;
  const isLabelled = chart.series.every(({ labels, line }) => labels || line);
  valueAxis.numberFormat = chart.valueFormat;
  if (chart.categoryFormat) categoryAxis.numberFormat = chart.categoryFormat;
  // Bars are compared by their length, so they start at zero; Excel sees to it itself once one is negative.
  if (!hasNegative(plan, chart)) valueAxis.minimum = 0;
  // Labels on the bars say what an axis and its lines would only let one guess.
  valueAxis.majorGridlines.visible = !isLabelled;
  if (isLabelled) valueAxis.visible = false;
  if (chart.valueTitle) valueAxis.title.text = chart.valueTitle;
  // Bars from top to bottom in the order of the cells.
  if (chart.kind === "bar" || chart.kind === "stackedBar") categoryAxis.reversePlotOrder = true;
  if (chart.series.some(({ line }) => line)) drawShareAxis(native);
}

function drawShareAxis(native: Excel.Chart): void {
  const axis = native.axes.getItem("Value", "Secondary");
  axis.minimum = 0;
  axis.maximum = 1;
  axis.numberFormat = "0%";
}

/** Whether a value the chart shows is below zero, as far as the plan's own cells tell. */
function hasNegative(plan: SheetPlan, { series }: PlanChart): boolean {
  return series.some(({ values: { row, column, rows, columns } }) => {
    for (let i = row; i < row + rows; i++) {
      for (let j = column; j < column + columns; j++) if (isNegative(plan, i, j)) return true;
    }
    return false;
  });
}

function isNegative(plan: SheetPlan, row: number, column: number): boolean {
  const value = textValue(plan, row, column) ?? tableValue(plan, row, column);
  return typeof value === "number" && value < 0;
}

function textValue({ texts }: SheetPlan, row: number, column: number): unknown {
  for (const text of texts) {
    const cell = text.values[row - text.row]?.[column - text.column];
    if (cell !== undefined) return written(cell);
  }
  return undefined;
}

function tableValue({ tables }: SheetPlan, row: number, column: number): unknown {
  for (const table of tables) {
    const values = table.columns[column - table.column]?.values;
    if (values && !("codes" in values) && row > table.row) return values[row - table.row - 1];
  }
  return undefined;
}
