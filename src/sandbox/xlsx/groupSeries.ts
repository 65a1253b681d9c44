import type { Chart, ChartSeries } from "../model/workbook";
import type { ChartKind } from "./chartKind";
import { chartKind } from "./chartKind";

/** Series of one kind on one axis are drawn together. */
export interface SeriesGroup {
  kind: ChartKind;
  secondary: boolean;
  /** Each with its place in the whole chart, which decides its default colour. */
  series: { series: ChartSeries; index: number }[];
}

/** The groups of a chart, those on the primary axis first; never none. */
export function groupSeries(chart: Chart): SeriesGroup[] {
  const groups = new Map<string, SeriesGroup>();
  chart.series.forEach((series, index) => {
    const type = series.type ?? chart.type;
    const kind = chartKind(type);
    const secondary =
      series.axisGroup === "Secondary" && kind.element !== "pieChart" && kind.element !== "doughnutChart";
    const key = `${type} ${secondary}`;
    const group = groups.get(key) ?? { kind, secondary, series: [] };
    groups.set(key, group);
    group.series.push({ series, index });
  });
  if (groups.size === 0) return [{ kind: chartKind(chart.type), secondary: false, series: [] }];
  // The primary axis comes first: readers take the first group's axes for the chart's own.
  return [...groups.values()].sort((a, b) => Number(a.secondary) - Number(b.secondary));
}

/** Axis numbers: primary and secondary pairs of category and value axis. */
export const axisIds = (secondary: boolean): [category: number, value: number] => (secondary ? [103, 104] : [101, 102]);
