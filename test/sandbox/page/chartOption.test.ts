import { describe, expect, it } from "vitest";
import { createWorkbook, type Chart, type ChartSeries, type Workbook } from "../../../src/sandbox/model/workbook";
import { chartOption } from "../../../src/sandbox/page/grid/chartOption";

/** Customers in A2:A4, revenue in B2:B4, cumulative share in C2:C4, cost in D2:D4. */
function workbook(): Workbook {
  const book = createWorkbook();
  book.styles.push({ numberFormat: "0%" });
  const [sheet] = book.sheets;
  sheet.values = [
    ["Customer", "Revenue", "Cumulative", "Cost"],
    ["Alpha", 600, 0.6, 300],
    ["Beta", 300, 0.9, 100],
    ["Gamma", 100, 1, undefined],
  ];
  for (const row of [1, 2, 3]) sheet.styles[row] = [0, 0, 1];
  return book;
}

const series = (column: string, more: Partial<ChartSeries> = {}): ChartSeries => ({
  name: column,
  values: `Sheet1!$${column}$2:$${column}$4`,
  categories: "Sheet1!$A$2:$A$4",
  axisGroup: "Primary",
  ...more,
});

const chart = (type: string, all: ChartSeries[], more: Partial<Chart> = {}): Chart => ({
  id: "1",
  name: "Chart 1",
  type,
  title: { text: "Revenue", visible: true },
  legend: { visible: false, position: "Bottom" },
  left: 0,
  top: 0,
  width: 300,
  height: 200,
  series: all,
  categoryAxis: { visible: true, majorGridlines: false },
  valueAxis: { visible: true, majorGridlines: true },
  ...more,
});

interface Drawn {
  title?: { text: string };
  xAxis: Axis & Axis[];
  yAxis: Axis & Axis[];
  series: Record<string, unknown>[];
}
type Axis = { data?: string[]; inverse?: boolean; axisLabel: { formatter(value: number): string } };

const drawn = (type: string, all: ChartSeries[], more?: Partial<Chart>): Drawn =>
  chartOption(chart(type, all, more), workbook()) as unknown as Drawn;

describe("a chart of the workbook, drawn", () => {
  it("has standing columns over its categories", () => {
    const option = drawn("ColumnClustered", [series("B", { color: "#1F4E79" })]);
    expect(option.title?.text).toBe("Revenue");
    expect(option.xAxis.data).toEqual(["Alpha", "Beta", "Gamma"]);
    expect(option.series[0]).toMatchObject({ type: "bar", data: [600, 300, 100], itemStyle: { color: "#1F4E79" } });
  });
  it("has lying bars, the first at the top when the axis is reversed", () => {
    const option = drawn("BarClustered", [series("B")], {
      categoryAxis: { visible: true, majorGridlines: false, reversed: true },
    });
    expect(option.yAxis).toMatchObject({ data: ["Alpha", "Beta", "Gamma"], inverse: true });
  });
  it("stacks, and leaves a gap where a cell is empty", () => {
    const option = drawn("ColumnStacked", [series("B"), series("D")]);
    expect(option.series.map(({ stack }) => stack)).toEqual(["all", "all"]);
    expect(option.series[1].data).toEqual([300, 100, null]);
  });
  it("stacks shares to 100 %", () => {
    const option = drawn("BarStacked100", [series("B"), series("D")]);
    expect(option.series[0].data).toEqual([600 / 900, 300 / 400, 1]);
  });
  it("joins columns and a line on a second axis, as a Pareto chart does", () => {
    const line = series("C", { type: "Line", axisGroup: "Secondary" });
    const option = drawn("ColumnClustered", [series("B"), line], {
      secondaryValueAxis: { visible: true, majorGridlines: false, minimum: 0, maximum: 1 },
    });
    expect(option.series.map(({ type, yAxisIndex }) => [type, yAxisIndex])).toEqual([
      ["bar", 0],
      ["line", 1],
    ]);
    expect(option.yAxis[1]).toMatchObject({ min: 0, max: 1, position: "right" });
    // Without a format of its own the axis takes that of the cells.
    expect(option.yAxis[1].axisLabel.formatter(0.5)).toBe("50%");
  });
  it("cuts a pie, with labels in their number format", () => {
    const labelled = series("B", { dataLabels: { visible: true, numberFormat: "#,##0.0" } });
    const [pie] = drawn("Pie", [labelled]).series as unknown as {
      data: object[];
      label: { formatter(item: { value: number }): string };
    }[];
    expect(pie.data[0]).toEqual({ name: "Alpha", value: 600 });
    expect(pie.label.formatter({ value: 600 })).toBe("600.0");
  });
  it("marks points of a scatter by both columns", () => {
    const option = drawn("XYScatter", [series("D", { categories: "Sheet1!$B$2:$B$4" })]);
    expect(option.series[0]).toMatchObject({
      type: "scatter",
      data: [
        [600, 300],
        [300, 100],
        [100, null],
      ],
    });
  });
  it("is empty, not broken, when its sheet is gone", () => {
    const option = drawn("Line", [series("B", { values: "Gone!$B$2:$B$4", categories: "Gone!$A$2:$A$4" })]);
    expect(option.series[0].data).toEqual([]);
  });
  it("has no title where none is shown", () => {
    expect(drawn("Line", [series("B")], { title: { text: "x", visible: false } }).title).toBeUndefined();
  });
});
