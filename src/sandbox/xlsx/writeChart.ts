import type { Chart, Workbook } from "../model/workbook";
import { chartTextXml, textPropertiesXml } from "./chartText";
import type { SeriesGroup } from "./groupSeries";
import { axisIds, groupSeries } from "./groupSeries";
import { writeAxes } from "./writeChartAxes";
import { writeSeries } from "./writeChartSeries";

/**
 * A chart part. Charts of Excel's newer kinds of column, bar, line, area, pie, doughnut and scatter, and combinations
 * of them with a second value axis. The order of all elements is the schema's (ECMA-376 part 1, 21.2); Excel insists on it.
 */
export function writeChart(chart: Chart, workbook: Workbook): string {
  const groups = groupSeries(chart);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<c:date1904 val="${workbook.date1904 ? 1 : 0}"/><c:roundedCorners val="0"/><c:chart>` +
    titleXml(chart) +
    "<c:plotArea><c:layout/>" +
    groups.map((group) => groupXml(group, chart, workbook)).join("") +
    writeAxes(chart, groups) +
    "</c:plotArea>" +
    legendXml(chart) +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>' +
    textPropertiesXml(9) +
    "</c:chartSpace>"
  );
}

function titleXml({ title }: Chart): string {
  if (!title.visible) return '<c:autoTitleDeleted val="1"/>';
  const text = title.text === "" ? "" : chartTextXml(title.text, 14);
  return `<c:title>${text}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>`;
}

const LEGEND_POSITIONS = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr" };

function legendXml({ legend }: Chart): string {
  if (!legend.visible) return "";
  return `<c:legend><c:legendPos val="${LEGEND_POSITIONS[legend.position]}"/><c:overlay val="0"/></c:legend>`;
}

function groupXml(group: SeriesGroup, chart: Chart, workbook: Workbook): string {
  const { kind, secondary } = group;
  const series = group.series.map((each) => writeSeries(each.series, each.index, kind, workbook)).join("");
  const axes = axisIds(secondary)
    .map((id) => `<c:axId val="${id}"/>`)
    .join("");
  const grouping = `<c:grouping val="${kind.grouping}"/>`;
  const varyColors = (vary: boolean): string => `<c:varyColors val="${vary ? 1 : 0}"/>`;
  switch (kind.element) {
    case "barChart": {
      const gap = `<c:gapWidth val="${chart.gapWidth ?? 150}"/>`;
      const overlap = kind.grouping === "clustered" ? "" : '<c:overlap val="100"/>';
      const direction = `<c:barDir val="${kind.horizontal ? "bar" : "col"}"/>`;
      return `<c:barChart>${direction}${grouping}${varyColors(false)}${series}${gap}${overlap}${axes}</c:barChart>`;
    }
    case "lineChart":
      return `<c:lineChart>${grouping}${varyColors(false)}${series}<c:marker val="1"/>${axes}</c:lineChart>`;
    case "areaChart":
      return `<c:areaChart>${grouping}${varyColors(false)}${series}${axes}</c:areaChart>`;
    case "pieChart":
      return `<c:pieChart>${varyColors(true)}${series}<c:firstSliceAng val="0"/></c:pieChart>`;
    case "doughnutChart":
      return `<c:doughnutChart>${varyColors(true)}${series}<c:firstSliceAng val="0"/><c:holeSize val="60"/></c:doughnutChart>`;
    case "scatterChart":
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/>${varyColors(false)}${series}${axes}</c:scatterChart>`;
  }
}
