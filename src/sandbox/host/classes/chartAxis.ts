import { changeSheet } from "../book";
import { createAxis } from "../charts";
import { HostError, invalidArgument } from "../hostError";
import { chartAxisObject, chartAxisTitleObject, chartGridlinesObject } from "../objects";
import type { ChartAxis } from "../../model/workbook";
import type { Definition, HostObject, Property } from "../definition";
import type { AxisItem, ChartItem } from "../objects";

export const chartAxes: Definition<ChartItem> = {
  navigations: {
    categoryAxis: (it) => axis(it, "Category", "Primary"),
    valueAxis: (it) => axis(it, "Value", "Primary"),
  },
  methods: { getItem: (it, type: string, group?: string) => axis(it, type, group ?? "Primary") },
};

export const chartAxis: Definition<AxisItem> = {
  properties: {
    axisGroup: { get: ({ axisGroup }) => axisGroup },
    maximum: bound("maximum"),
    minimum: bound("minimum"),
    numberFormat: {
      get: (it) => it.axis.numberFormat ?? "General",
      set: (it, numberFormat: string) => patch(it, { numberFormat }),
    },
    reversePlotOrder: {
      get: (it) => it.axis.reversed ?? false,
      set: (it, reversed: boolean) => patch(it, { reversed }),
    },
    type: { get: ({ axisType }) => axisType },
    visible: { get: (it) => it.axis.visible, set: (it, visible: boolean) => patch(it, { visible }) },
  },
  navigations: { majorGridlines: chartGridlinesObject, title: chartAxisTitleObject },
};

export const chartAxisTitle: Definition<AxisItem> = {
  properties: {
    text: { get: (it) => it.axis.title ?? "", set: (it, title: string) => patch(it, { title }) },
    visible: {
      get: (it) => it.axis.title !== undefined,
      set: (it, visible: boolean) => patch(it, { title: visible ? (it.axis.title ?? "Axis Title") : undefined }),
    },
  },
};

export const chartGridlines: Definition<AxisItem> = {
  properties: {
    visible: {
      get: (it) => it.axis.majorGridlines,
      set: (it, majorGridlines: boolean) => patch(it, { majorGridlines }),
    },
  },
};

function axis(it: ChartItem, type: string, group: string): HostObject {
  const { chart } = it;
  if (type === "Category" && group === "Primary") {
    return chartAxisObject({ ...it, axis: chart.categoryAxis, axisType: type, axisGroup: group });
  }
  if (type !== "Value") throw invalidArgument();
  if (group === "Primary") return chartAxisObject({ ...it, axis: chart.valueAxis, axisType: type, axisGroup: group });
  // The second axis is there from the first series on that is drawn against it.
  if (!chart.series.some((series) => series.axisGroup === "Secondary"))
    throw new HostError("InvalidOperation", "The chart has no such axis.");
  chart.secondaryValueAxis ??= createAxis(false);
  return chartAxisObject({ ...it, axis: chart.secondaryValueAxis, axisType: type, axisGroup: "Secondary" });
}

function patch({ book, sheet, axis: it }: AxisItem, members: Partial<ChartAxis>): void {
  changeSheet(book, sheet);
  Object.assign(it, members);
}

/** "" stands for a bound that Excel chooses. */
function bound(name: "minimum" | "maximum"): Property<AxisItem> {
  return {
    get: (it) => it.axis[name] ?? "",
    set: (it, value: number | string) =>
      patch(it, { [name]: value === "" || value === null ? undefined : Number(value) }),
  };
}
