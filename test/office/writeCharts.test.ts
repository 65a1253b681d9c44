import { describe, it, expect } from "vitest";
import type { PlanChart, SheetPlan } from "../../src/reports/sheetPlan";
import type { Chart, Sheet } from "../../src/sandbox/model/workbook";
import { chartOf, numberColumn, planOf, tableOf, textColumn } from "./plans";
import { openExcel, sheetNamed, usersWorkbook, write } from "./support";

async function drawn(chart: PlanChart, parts: Partial<SheetPlan> = {}): Promise<{ chart?: Chart; sheet: Sheet }> {
  const { port, host } = await openExcel(usersWorkbook());
  const columns = [textColumn("Customer", ["A", "B", "C"]), numberColumn("Revenue", [5, 3, 2]), numberColumn("Share", [0.5, 0.8, 1])]; // prettier-ignore
  await write(port, [planOf("dashboard", "KAM Dashboard", { tables: [tableOf("KAM_D", columns)], charts: [chart], ...parts })]); // prettier-ignore
  expect(host.unhandled).toEqual([]);
  const sheet = sheetNamed(host, "KAM Dashboard");
  return { chart: sheet.charts[0], sheet };
}

const share = { name: "Cumulative share", values: { row: 5, column: 2, rows: 3, columns: 1 }, meaning: "share", line: true } as const; // prettier-ignore
const revenue = chartOf("x").series[0];

describe("native charts", () => {
  it.each([
    ["column", "ColumnClustered"],
    ["bar", "BarClustered"],
    ["line", "Line"],
    ["stackedColumn", "ColumnStacked"],
    ["stackedBar", "BarStacked"],
    ["pareto", "ColumnClustered"],
  ] as const)("%s is Excel's %s", async (kind, type) => {
    const { chart } = await drawn(chartOf("revenue", { kind }));
    expect(chart).toMatchObject({ type, name: "KAM revenue", title: { text: "Chart revenue" } });
    expect(chart?.series).toMatchObject([{ name: "Revenue" }]);
    expect(chart?.series[0].values).toContain("$B$6:$B$8");
    expect(chart?.series[0].categories).toContain("$A$6:$A$8");
  });

  it("one series needs no legend, two do", async () => {
    expect((await drawn(chartOf("one"))).chart?.legend.visible).toBe(false);
    const { chart } = await drawn(chartOf("two", { series: [revenue, { ...share, line: undefined }] }));
    expect(chart?.legend.visible).toBe(true);
  });

  it("a Pareto chart has the cumulative share as a line on a second axis from 0 to 1", async () => {
    const { chart } = await drawn(chartOf("pareto", { kind: "pareto", series: [revenue, share] }));
    expect(chart?.series).toMatchObject([
      { name: "Revenue", axisGroup: "Primary" },
      { name: "Cumulative share", axisGroup: "Secondary", type: "Line" },
    ]);
    expect(chart?.secondaryValueAxis).toMatchObject({ minimum: 0, maximum: 1, numberFormat: "0%" });
  });

  it("series are drawn by what they mean: actual solid dark, previous light, plan outlined, forecast half and outlined (IBCS)", async () => {
    const meanings = ["actual", "previous", "plan", "forecast"] as const;
    const { chart } = await drawn(
      chartOf("x", { series: meanings.map((meaning) => ({ ...revenue, name: meaning, meaning })) }),
    );
    expect(chart?.series).toMatchObject([
      { color: "#404040" },
      { color: "#8C8C8C" },
      { hollow: true, outline: "#404040" },
      { color: "#A0A0A0", outline: "#404040" },
    ]);
  });

  it("bars read from top to bottom, and start at zero unless one is negative", async () => {
    const { chart } = await drawn(chartOf("x", { kind: "bar" }));
    expect(chart?.categoryAxis.reversed).toBe(true);
    expect(chart?.valueAxis.minimum).toBe(0);
    const columns = [textColumn("Customer", ["A", "B", "C"]), numberColumn("Revenue", [5, -3, 2])];
    const negative = await drawn(chartOf("x"), { tables: [tableOf("KAM_D", columns)] });
    expect(negative.chart?.valueAxis.minimum).toBeUndefined();
  });

  it("labels take the place of the axis and its gridlines", async () => {
    const { chart } = await drawn(chartOf("x", { series: [{ ...revenue, labels: true }] }));
    expect(chart?.series[0].dataLabels).toMatchObject({ visible: true, numberFormat: "#,##0" });
    expect(chart?.valueAxis).toMatchObject({ visible: false, majorGridlines: false });
  });

  it("cover the cells that were planned", async () => {
    const { chart } = await drawn(chartOf("x", { place: { row: 10, column: 2, rows: 4, columns: 3 } }));
    // Standard cells are 48 by 15 points.
    expect(chart).toMatchObject({ left: 96, top: 150, width: 144, height: 60 });
  });

  it("without categories are not drawn", async () => {
    const { sheet } = await drawn(chartOf("x", { categories: { row: 5, column: 0, rows: 0, columns: 1 } }));
    expect(sheet.charts).toEqual([]);
  });
});
