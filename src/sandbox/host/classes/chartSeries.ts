import { changeSheet } from "../book";
import { createAxis, seriesReference } from "../charts";
import { asColor } from "../color";
import {
  existing,
  seriesFillObject,
  seriesFormatObject,
  seriesLabelsObject,
  seriesLineObject,
  seriesObject,
} from "../objects";
import { rangeArgument } from "../ranges";
import { patchChart } from "./chart";
import type { ChartSeries } from "../../model/workbook";
import type { Definition, HostObject } from "../definition";
import type { ChartItem, SeriesItem } from "../objects";

export const chartSeriesCollection: Definition<ChartItem> = {
  properties: { count: { get: ({ chart }) => chart.series.length } },
  methods: {
    add: (it, name?: string, index?: number) => {
      changeSheet(it.book, it.sheet);
      const { series } = it.chart;
      const added: ChartSeries = { name: name ?? `Series${series.length + 1}`, values: "", axisGroup: "Primary" };
      series.splice(index ?? series.length, 0, added);
      return object(it, added);
    },
    getCount: ({ chart }) => chart.series.length,
    getItemAt: (it, index: number) => object(it, existing(it.chart.series[index])),
  },
  items: (it) => it.chart.series.map((series) => object(it, series)),
};

const object = (it: ChartItem, series: ChartSeries): HostObject => seriesObject({ ...it, series });

export const chartSeries: Definition<SeriesItem> = {
  properties: {
    axisGroup: { get: ({ series }) => series.axisGroup, set: setAxisGroup },
    chartType: {
      get: ({ chart, series }) => series.type ?? chart.type,
      set: (it, type: string) => patch(it, { type }),
    },
    gapWidth: {
      get: ({ chart }) => chart.gapWidth ?? 150,
      set: (it, gapWidth: number) => patchChart(it, { gapWidth }),
    },
    hasDataLabels: {
      get: ({ series }) => series.dataLabels?.visible ?? false,
      set: (it, visible: boolean) => patch(it, { dataLabels: { ...it.series.dataLabels, visible } }),
    },
    markerStyle: {
      get: ({ series }) => series.markerStyle ?? "Automatic",
      set: (it, markerStyle: string) => patch(it, { markerStyle }),
    },
    name: { get: ({ series }) => series.name, set: (it, name: string) => patch(it, { name }) },
  },
  navigations: { dataLabels: seriesLabelsObject, format: seriesFormatObject },
  methods: {
    delete: ({ book, sheet, chart, series }) => {
      changeSheet(book, sheet);
      chart.series = chart.series.filter((each) => each !== series);
    },
    setValues: (it, range: unknown) => patch(it, { values: referenceOf(it, range) }),
    setXAxisValues: (it, range: unknown) => patch(it, { categories: referenceOf(it, range) }),
  },
};

const referenceOf = ({ book, sheet }: SeriesItem, range: unknown): string =>
  seriesReference(rangeArgument(book, sheet, range));

function setAxisGroup(it: SeriesItem, axisGroup: ChartSeries["axisGroup"]): void {
  patch(it, { axisGroup });
  if (axisGroup === "Secondary") it.chart.secondaryValueAxis ??= createAxis(false);
}

function patch({ book, sheet, series }: SeriesItem, members: Partial<ChartSeries>): void {
  changeSheet(book, sheet);
  Object.assign(series, members);
}

export const chartSeriesFormat: Definition<SeriesItem> = {
  navigations: { fill: seriesFillObject, line: seriesLineObject },
};

export const chartFill: Definition<SeriesItem> = {
  methods: {
    clear: (it) => patch(it, { color: undefined, hollow: true }),
    setSolidColor: (it, color: string) => patch(it, { color: asColor(color), hollow: undefined }),
  },
};

export const chartLineFormat: Definition<SeriesItem> = {
  properties: {
    color: {
      get: (it) => (isLine(it) ? it.series.color : it.series.outline) ?? "#000000",
      set: (it, color: string) => patch(it, isLine(it) ? { color: asColor(color) } : { outline: asColor(color) }),
    },
    weight: {
      get: ({ series }) => series.lineWeight ?? 2.25,
      set: (it, lineWeight: number) => patch(it, { lineWeight }),
    },
  },
  methods: {
    clear: (it) =>
      patch(
        it,
        isLine(it) ? { color: undefined, lineWeight: undefined } : { outline: undefined, lineWeight: undefined },
      ),
  },
};

/** What has no area to fill: its line is all of it. */
const isLine = ({ chart, series }: SeriesItem): boolean => /^(Line|XYScatter|Radar)/.test(series.type ?? chart.type);

/** Labels of one series, or through the chart of all of them. */
export const chartDataLabels: Definition<ChartItem & Partial<SeriesItem>> = {
  properties: {
    numberFormat: {
      get: (it) => labelled(it)[0]?.dataLabels?.numberFormat ?? "General",
      set: (it, numberFormat: string) => label(it, { visible: true, numberFormat }),
    },
    showValue: {
      get: (it) => labelled(it)[0]?.dataLabels?.visible ?? false,
      set: (it, visible: boolean) => label(it, { visible }),
    },
  },
};

const labelled = ({ chart, series }: ChartItem & Partial<SeriesItem>): ChartSeries[] =>
  series ? [series] : chart.series;

function label(it: ChartItem & Partial<SeriesItem>, members: Partial<NonNullable<ChartSeries["dataLabels"]>>): void {
  changeSheet(it.book, it.sheet);
  for (const series of labelled(it)) series.dataLabels = { visible: false, ...series.dataLabels, ...members };
}
