import { parseReference } from "../../model/address";
import { formatValue } from "../../model/formatValue";
import type { Chart, ChartAxis, ChartSeries, Sheet, Value, Workbook } from "../../model/workbook";
import { chartKind, type ChartKind } from "../../xlsx/chartKind";

/** Office's chart colours, for series that name none. */
export const CHART_COLORS = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** Colour of texts. A chart keeps its own white ground under a dark theme, as in Excel. */
const ink = "#424242";

/** A chart of the workbook as an ECharts option: the same data, kinds, axes, colours and labels. */
export function chartOption(chart: Chart, workbook: Workbook): Record<string, unknown> {
  const context: Context = { chart, workbook, kind: chartKind(chart.type) };
  const title = chart.title.visible && chart.title.text !== "";
  return {
    animation: false,
    color: CHART_COLORS,
    textStyle: { fontFamily: '"Segoe UI", "Microsoft YaHei UI", sans-serif', color: ink },
    title: title
      ? {
          text: chart.title.text,
          left: "center",
          top: 6,
          textStyle: {
            fontSize: 14,
            fontWeight: 400,
            color: ink,
            width: (chart.width * 96) / 72 - 24,
            overflow: "break",
          },
        }
      : undefined,
    legend: legend(context),
    tooltip: { trigger: isRound(context.kind) ? "item" : "axis", confine: true },
    ...(isRound(context.kind) ? { series: [pieSeries(context)] } : cartesian(context, title)),
  };
}

interface Context {
  chart: Chart;
  workbook: Workbook;
  kind: ChartKind;
}

const isRound = ({ element }: ChartKind): boolean => element === "pieChart" || element === "doughnutChart";

function legend({ chart }: Context) {
  const places = {
    Top: { top: chart.title.visible ? 30 : 6, left: "center" },
    Bottom: { bottom: 4, left: "center" },
    Left: { left: 4, top: "middle", orient: "vertical" },
    Right: { right: 4, top: "middle", orient: "vertical" },
    Corner: { right: 4, top: 6, orient: "vertical" },
  };
  return {
    show: chart.legend.visible,
    textStyle: { color: ink },
    itemWidth: 14,
    itemHeight: 10,
    ...places[chart.legend.position],
  };
}

function pieSeries({ chart, workbook, kind }: Context) {
  const [first] = chart.series;
  const names = first ? categoriesOf(first, workbook) : [];
  const data = (first ? numbersOf(first, workbook) : []).map((value, i) => ({
    value,
    name: names[i] ?? String(i + 1),
  }));
  const visible = first?.dataLabels?.visible ?? false;
  const format = first?.dataLabels?.numberFormat;
  return {
    type: "pie",
    data,
    radius: kind.element === "doughnutChart" ? ["35%", visible ? "55%" : "65%"] : visible ? "55%" : "65%",
    center: ["50%", chart.legend.visible && chart.legend.position === "Bottom" ? "47%" : "54%"],
    label: { show: visible, color: ink, formatter: ({ value }: { value: number }) => shown(value, format) },
    labelLine: { show: visible, length: 6, length2: 6 },
  };
}

function cartesian(context: Context, title: boolean) {
  const { chart, workbook, kind } = context;
  const categories = chart.series[0] ? categoriesOf(chart.series[0], workbook, chart.categoryAxis.numberFormat) : [];
  const second = chart.series.some(({ axisGroup }) => axisGroup === "Secondary");
  const category = categoryAxis(context, categories);
  const values = [
    valueAxis(context, chart.valueAxis),
    ...(second ? [valueAxis(context, chart.secondaryValueAxis ?? chart.valueAxis, true)] : []),
  ];
  const { visible, position } = chart.legend;
  return {
    grid: {
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
      left: visible && position === "Left" ? 110 : 14,
      // Labels beside lying bars stand outside of what the axes need.
      right: (visible && position === "Right" ? 110 : 20) + (kind.horizontal && hasLabels(chart) ? 60 : 0),
      top:
        (title ? 22 + 18 * titleLines(chart) : 20) +
        (visible && position === "Top" ? 24 : 0) +
        (chart.valueAxis.title ? 8 : 0),
      bottom: 12 + (visible && position === "Bottom" ? 26 : 0) + (chart.categoryAxis.title ? 18 : 0),
    },
    xAxis: kind.horizontal ? values : category,
    yAxis: kind.horizontal ? category : values,
    series: chart.series.map((series) => cartesianSeries(context, series)),
  };
}

/** Lines that the title takes, a letter being about 7 pixels wide and an ideograph 14. */
const titleLines = ({ title, width }: Chart): number =>
  Math.ceil(
    ([...title.text].length * 7 + (title.text.match(/[\u2e80-\uffef]/g)?.length ?? 0) * 7) / ((width * 96) / 72 - 24),
  );

const hasLabels = ({ series }: Chart): boolean => series.some(({ dataLabels }) => dataLabels?.visible);

function categoryAxis({ chart, kind }: Context, categories: string[]) {
  const axis = chart.categoryAxis;
  const isScatter = kind.element === "scatterChart";
  return {
    type: isScatter ? "value" : "category",
    ...(isScatter ? {} : { data: categories }),
    show: axis.visible,
    name: axis.title,
    nameLocation: "middle",
    nameGap: 28,
    nameTextStyle: { color: ink },
    // Excel draws the first category of lying bars at the bottom, unless the axis is reversed.
    inverse: axis.reversed ?? false,
    axisTick: { show: false },
    axisLabel: { color: ink, hideOverlap: true },
    axisLine: { show: true, lineStyle: { color: "#BFBFBF" } },
  };
}

function valueAxis(context: Context, axis: ChartAxis, second = false) {
  const { chart, kind } = context;
  const format = axis.numberFormat ?? (kind.grouping === "percentStacked" ? "0%" : sourceFormat(context, second));
  return {
    type: "value",
    show: axis.visible,
    name: axis.title,
    nameTextStyle: { color: ink },
    min: axis.minimum,
    max: axis.maximum ?? (kind.grouping === "percentStacked" ? 1 : undefined),
    splitNumber: kind.horizontal ? 3 : 5,
    position: second && !chartKind(chart.type).horizontal ? "right" : undefined,
    axisLabel: { color: ink, hideOverlap: true, formatter: (value: number) => shown(value, format) },
    splitLine: { show: axis.majorGridlines && !second, lineStyle: { color: "#8884", type: "solid" } },
  };
}

/** An axis without a format of its own takes that of its first number, as in Excel ("linked to source"). */
function sourceFormat({ chart, workbook }: Context, second: boolean): string | undefined {
  const group = second ? "Secondary" : "Primary";
  const series = chart.series.find(({ axisGroup }) => axisGroup === group);
  const format = series && cellsOf(series.values, workbook)[0]?.format;
  return format === "General" ? undefined : format;
}

function cartesianSeries(context: Context, series: ChartSeries) {
  const { chart, workbook } = context;
  const kind = series.type ? chartKind(series.type) : context.kind;
  const isStacked = kind.grouping === "stacked" || kind.grouping === "percentStacked";
  const labels = series.dataLabels;
  const data =
    kind.grouping === "percentStacked"
      ? shares(series, chart, workbook)
      : kind.element === "scatterChart"
        ? points(series, workbook)
        : numbersOf(series, workbook);
  return {
    type: kind.element === "barChart" ? "bar" : kind.element === "scatterChart" && !kind.joined ? "scatter" : "line",
    name: series.name,
    data,
    stack: isStacked ? "all" : undefined,
    areaStyle: kind.element === "areaChart" ? {} : undefined,
    itemStyle: series.color ? { color: series.color } : undefined,
    lineStyle: { width: series.lineWeight ?? 2.25 },
    // A line's labels hang on its marks.
    symbolSize: kind.markers || !labels?.visible ? 4 : 1,
    showSymbol:
      kind.markers || (labels?.visible ?? false) || (series.markerStyle !== undefined && series.markerStyle !== "None"),
    [kind.horizontal || context.kind.horizontal ? "xAxisIndex" : "yAxisIndex"]:
      series.axisGroup === "Secondary" ? 1 : 0,
    barCategoryGap: `${gapShare(chart.gapWidth ?? 150)}%`,
    label: labels?.visible
      ? {
          show: true,
          position: isStacked ? "inside" : context.kind.horizontal ? "right" : "top",
          color: isStacked ? undefined : ink,
          formatter: ({ value }: { value: number }) => shown(value, labels.numberFormat),
        }
      : undefined,
  };
}

/** Excel's gap is in percent of a bar; the drawing's in percent of a category. */
const gapShare = (gapWidth: number): number => Math.round((100 * gapWidth) / (100 + gapWidth));

function shares(series: ChartSeries, chart: Chart, workbook: Workbook): (number | null)[] {
  const all = chart.series.map((each) => numbersOf(each, workbook));
  return numbersOf(series, workbook).map((value, i) => {
    const total = all.reduce((sum, values) => sum + Math.abs(values[i] ?? 0), 0);
    return value === null || total === 0 ? null : value / total;
  });
}

function points(series: ChartSeries, workbook: Workbook): [number | null, number | null][] {
  const x = series.categories ? cellsOf(series.categories, workbook).map(({ value }) => numberOrNull(value)) : [];
  return numbersOf(series, workbook).map((y, i) => [x[i] ?? i + 1, y]);
}

const numbersOf = ({ values }: ChartSeries, workbook: Workbook): (number | null)[] =>
  cellsOf(values, workbook).map(({ value }) => numberOrNull(value));

const numberOrNull = (value: Value): number | null => (typeof value === "number" ? value : null);

const categoriesOf = ({ categories, values }: ChartSeries, workbook: Workbook, axisFormat?: string): string[] =>
  categories
    ? cellsOf(categories, workbook).map(({ value, format }) => formatValue(value, axisFormat ?? format))
    : cellsOf(values, workbook).map((_, i) => String(i + 1));

interface ShownCell {
  value: Value;
  format: string;
}

/** The cells of a reference such as "'KAM Dashboard'!$B$20:$B$30", row by row. */
function cellsOf(reference: string, workbook: Workbook): ShownCell[] {
  const parsed = parseReference(reference);
  const sheet = workbook.sheets.find(({ name }) => name === parsed?.sheetName);
  if (!parsed || !sheet) return [];
  const { row, column, rows, columns } = parsed.area;
  return Array.from({ length: rows * columns }, (_, i) =>
    cellOf(workbook, sheet, row + Math.floor(i / columns), column + (i % columns)),
  );
}

function cellOf(workbook: Workbook, sheet: Sheet, row: number, column: number): ShownCell {
  const format = workbook.styles[sheet.styles[row]?.[column] ?? 0]?.numberFormat ?? "General";
  return { value: sheet.values[row]?.[column], format };
}

const shown = (value: number, format: string | undefined): string =>
  formatValue(value, format ?? "#,##0.##").replace(/\.$/, "");
