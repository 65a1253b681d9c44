import { beforeEach, describe, expect, it } from "vitest";
import { openWorkbook } from "./openWorkbook";
import type { OpenWorkbook } from "./openWorkbook";

let book: OpenWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
  await book.run(async (sheet) => {
    sheet.getRange("A1:C4").values = [["Month", "Won", "Share"], ["Jan", 1, 0.1], ["Feb", 2, 0.2], ["Mar", 3, 0.7]]; // prettier-ignore
  });
});

describe("charts", () => {
  it("take names, categories and values from their range", async () => {
    await book.run(async (sheet, context) => {
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
      sheet.charts.load("items/name,items/chartType");
      const series = sheet.charts.getItem("Chart 1").series;
      series.load("items/name,count");
      await context.sync();
      expect(sheet.charts.items.map(({ name, chartType }) => [name, chartType])).toEqual([
        ["Chart 1", "ColumnClustered"],
      ]);
      expect(series.items.map(({ name }) => name)).toEqual(["Won", "Share"]);
    });
    expect(book.host.workbook.sheets[0].charts[0].series[1]).toEqual({
      name: "Share",
      values: "Sheet1!$C$2:$C$4",
      categories: "Sheet1!$A$2:$A$4",
      axisGroup: "Primary",
    });
  });

  it("are given series, a second axis, titles, labels and a place", async () => {
    await book.run(async (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Columns");
      chart.name = "Pareto";
      const line = chart.series.add("Cumulated");
      line.setValues(sheet.getRange("C2:C4"));
      line.setXAxisValues(sheet.getRange("A2:A4"));
      line.chartType = "Line";
      line.axisGroup = "Secondary";
      line.format.line.color = "#112233";
      line.format.line.weight = 1.5;
      line.markerStyle = "None";
      line.hasDataLabels = true;
      line.dataLabels.numberFormat = "0%";
      const bars = chart.series.getItemAt(0);
      bars.format.fill.setSolidColor("#445566");
      bars.gapWidth = 40;
      chart.title.text = "Pareto";
      chart.legend.position = "Top";
      chart.axes.getItem("Value", "Secondary").maximum = 1;
      chart.axes.valueAxis.title.text = "Revenue";
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.setPosition("E2", "H10");
      chart.load("left,top,width,height,id");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([192, 15, 192, 135]);
    });
    expect(book.host.workbook.sheets[0].charts[0]).toMatchObject({
      name: "Pareto",
      title: { text: "Pareto", visible: true },
      legend: { position: "Top" },
      gapWidth: 40,
      categoryAxis: { reversed: true },
      valueAxis: { title: "Revenue", majorGridlines: false },
      secondaryValueAxis: { maximum: 1 },
      series: [
        { name: "Won", color: "#445566" },
        {
          type: "Line",
          axisGroup: "Secondary",
          values: "Sheet1!$C$2:$C$4",
          color: "#112233",
          lineWeight: 1.5,
          markerStyle: "None",
          dataLabels: { visible: true, numberFormat: "0%" },
        },
      ],
    });
    expect(book.host.unhandled).toEqual([]);
  });

  it("and their series are deleted", async () => {
    await book.run(async (sheet, context) => {
      const chart = sheet.charts.add("Pie", sheet.getRange("A1:B4"));
      chart.series.getItemAt(0).delete();
      chart.series.load("count");
      await context.sync();
      expect(chart.series.count).toBe(0);
      chart.delete();
      const gone = sheet.charts.getItemOrNullObject("Chart 1");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });
});
