/** What a chart type of Office means in a file. */
export interface ChartKind {
  element: "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart" | "scatterChart";
  grouping: "clustered" | "standard" | "stacked" | "percentStacked";
  /** Bars lie; columns stand. */
  horizontal: boolean;
  markers: boolean;
  /** Scatter charts may join their points. */
  joined: boolean;
}

/** The kind of an Excel.ChartType such as "ColumnClustered" or "LineMarkersStacked100"; unknown types become columns. */
export function chartKind(type: string): ChartKind {
  const stacking = /stacked100$/i.test(type) ? "percentStacked" : /stacked$/i.test(type) ? "stacked" : undefined;
  const kind = { grouping: stacking ?? "standard", horizontal: false, markers: false, joined: false } as const;
  if (/^bar/i.test(type) && !/^barofpie/i.test(type)) {
    return { ...kind, element: "barChart", grouping: stacking ?? "clustered", horizontal: true };
  }
  if (/^line/i.test(type)) return { ...kind, element: "lineChart", markers: /markers/i.test(type) };
  if (/^area/i.test(type)) return { ...kind, element: "areaChart" };
  if (/^pie|^barofpie/i.test(type)) return { ...kind, element: "pieChart" };
  if (/^doughnut/i.test(type)) return { ...kind, element: "doughnutChart" };
  if (/^xyscatter/i.test(type)) {
    return { ...kind, element: "scatterChart", markers: !/nomarkers$/i.test(type), joined: /lines|smooth/i.test(type) };
  }
  return { ...kind, element: "barChart", grouping: stacking ?? "clustered" };
}
