import type { Chart, Sheet } from "../model/workbook";
import { CONTENT_TYPES } from "./contentTypes";
import { escapeXml } from "./escapedText";
import type { GridPlace } from "./gridPosition";
import { columnAt, rowAt } from "./gridPosition";
import { OFFICE_RELATIONSHIPS } from "./relationships";
import { emuFromPoints } from "./units";
import { writeChart } from "./writeChart";
import type { WriteContext } from "./writeContext";

/** Write the drawing that shows a sheet's charts, and the charts. Returns the drawing's part name. */
export function writeDrawing(sheet: Sheet, { workbook, store, folder }: WriteContext): string {
  const drawing = store.freeName(`${folder}drawings/drawing#.xml`);
  const related = sheet.charts.map((chart, at) => {
    const target = store.freeName(`${folder}charts/chart#.xml`);
    store.put(target, writeChart(chart, workbook), CONTENT_TYPES.chart);
    return { id: `rId${at + 1}`, type: "chart", target, external: false };
  });
  const anchors = sheet.charts.map((chart, at) => anchorXml(chart, at, sheet)).join("");
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
    `xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${anchors}</xdr:wsDr>`;
  store.put(drawing, xml, CONTENT_TYPES.drawing);
  store.putRelationships(drawing, related);
  return drawing;
}

function anchorXml(chart: Chart, at: number, sheet: Sheet): string {
  const from = [columnAt(sheet, chart.left), rowAt(sheet, chart.top)] as const;
  const to = [columnAt(sheet, chart.left + chart.width), rowAt(sheet, chart.top + chart.height)] as const;
  const description = chart.altText ? ` descr="${escapeXml(chart.altText)}"` : "";
  return (
    `<xdr:twoCellAnchor editAs="oneCell"><xdr:from>${placeXml(...from)}</xdr:from><xdr:to>${placeXml(...to)}</xdr:to>` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    `<xdr:cNvPr id="${at + 2}" name="${escapeXml(chart.name)}"${description}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    `xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="rId${at + 1}"/>` +
    "</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>"
  );
}

const placeXml = (column: GridPlace, row: GridPlace): string =>
  `<xdr:col>${column.index}</xdr:col><xdr:colOff>${emuFromPoints(column.offset)}</xdr:colOff>` +
  `<xdr:row>${row.index}</xdr:row><xdr:rowOff>${emuFromPoints(row.offset)}</xdr:rowOff>`;
