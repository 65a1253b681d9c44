import { addChart, placeChart, seriesOf } from "../charts";
import { changeSheet } from "../book";
import { invalidArgument } from "../hostError";
import { asRange, chartAxesObject, chartLabelsObject, chartLegendObject, chartObject, chartTitleObject, existing, seriesCollectionObject, sheetById, worksheetObject } from "../objects"; // prettier-ignore
import { rangeArgument } from "../ranges";
import type { Chart } from "../../model/workbook";
import type { Definition, HostObject, Property } from "../definition";
import type { ChartItem, SheetItem } from "../objects";

export const chartCollection: Definition<SheetItem> = {
  properties: { count: { get: ({ sheet }) => sheet.charts.length } },
  methods: {
    add: (it, type: string, source: unknown, seriesBy?: string) => {
      const range = asRange(source);
      if (!range) throw invalidArgument();
      return chartObject({ ...it, chart: addChart(it, type, range, seriesBy) });
    },
    getCount: ({ sheet }) => sheet.charts.length,
    getItem: (it, name: string) => existing(find(it, name)),
    getItemAt: (it, index: number) => chartObject({ ...it, chart: existing(it.sheet.charts[index]) }),
    getItemOrNullObject: find,
  },
  items: (it) => it.sheet.charts.map((chart) => chartObject({ ...it, chart })),
  item: (it, key: string) => existing(find(it, key)),
};

function find(it: SheetItem, key: string): HostObject | null {
  const { charts } = it.sheet;
  const chart =
    charts.find((each) => each.id === key) ??
    charts.find((each) => each.name.toLowerCase() === String(key).toLowerCase());
  return chart ? chartObject({ ...it, chart }) : null;
}

export const chart: Definition<ChartItem> = {
  identity: ({ chart: { id } }) => ({ Id: id }),
  isAlive: ({ book, sheet, chart: it }) => sheetById(book, sheet.id)?.charts.includes(it) ?? false,
  properties: {
    chartType: { get: (it) => it.chart.type, set: (it, type: string) => patchChart(it, { type }) },
    height: size("height"),
    id: { get: (it) => it.chart.id },
    left: size("left"),
    name: { get: (it) => it.chart.name, set: (it, name: string) => patchChart(it, { name }) },
    top: size("top"),
    width: size("width"),
  },
  navigations: {
    axes: chartAxesObject,
    dataLabels: chartLabelsObject,
    legend: chartLegendObject,
    series: seriesCollectionObject,
    title: chartTitleObject,
    worksheet: worksheetObject,
  },
  methods: {
    delete: ({ book, sheet, chart: it }) => {
      changeSheet(book, sheet);
      sheet.charts = sheet.charts.filter((each) => each !== it);
    },
    setData: (it, source: unknown, seriesBy?: string) =>
      patchChart(it, { series: seriesOf(rangeArgument(it.book, it.sheet, source), seriesBy ?? "Auto") }),
    setPosition: (it, start: unknown, end?: unknown) => {
      const place = (argument: unknown) => rangeArgument(it.book, it.sheet, argument).area;
      placeChart(it, it.chart, place(start), end === undefined ? undefined : place(end));
    },
  },
};

export function patchChart({ book, sheet, chart: it }: ChartItem, members: Partial<Chart>): void {
  changeSheet(book, sheet);
  Object.assign(it, members);
}

function size(name: "left" | "top" | "width" | "height"): Property<ChartItem> {
  return {
    get: (it) => it.chart[name],
    set: (it, points: number) => {
      if (typeof points !== "number" || points < 0) throw invalidArgument();
      patchChart(it, { [name]: points });
    },
  };
}

export const chartTitle: Definition<ChartItem> = {
  properties: {
    text: {
      get: (it) => it.chart.title.text,
      set: (it, text: string) => patchChart(it, { title: { text, visible: true } }),
    },
    visible: {
      get: (it) => it.chart.title.visible,
      set: (it, visible: boolean) => patchChart(it, { title: { ...it.chart.title, visible } }),
    },
  },
};

export const chartLegend: Definition<ChartItem> = {
  properties: {
    position: {
      get: (it) => it.chart.legend.position,
      set: (it, position: Chart["legend"]["position"]) => patchChart(it, { legend: { ...it.chart.legend, position } }),
    },
    visible: {
      get: (it) => it.chart.legend.visible,
      set: (it, visible: boolean) => patchChart(it, { legend: { ...it.chart.legend, visible } }),
    },
  },
};
