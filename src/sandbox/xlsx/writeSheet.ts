import { DEFAULT_COLUMN_WIDTH } from "../model/geometry";
import type { Sheet } from "../model/workbook";
import { MAX_COLUMNS, cellKey } from "../model/workbook";
import { areaAddress, cellAddress } from "./cellAddress";
import { CONTENT_TYPES } from "./contentTypes";
import { escapeXml } from "./escapedText";
import { customPropertyBytes } from "./readCustomProperty";
import type { Relationship } from "./relationships";
import { OFFICE_RELATIONSHIPS } from "./relationships";
import { argb } from "./styleSheet";
import { charactersFromPoints } from "./units";
import type { WriteContext } from "./writeContext";
import { writeCells } from "./writeCells";
import { writeConditionalFormats } from "./writeConditionalFormats";
import { writeDrawing } from "./writeDrawing";
import { isFitted, writePageLayout } from "./writePageLayout";
import { tableColumnNames, writeTable } from "./writeTable";
import { writeValidations } from "./writeValidations";

/** Write a sheet as the part `partName`, with the parts that belong to it. `selected`: the tab shown first. */
export function writeSheet(sheet: Sheet, partName: string, selected: boolean, context: WriteContext): void {
  const related: Relationship[] = [];
  const relate = (type: string, target: string, external = false): string => {
    const id = `rId${related.length + 1}`;
    related.push({ id, type, target, external });
    return id;
  };
  const { main, extension } = writeConditionalFormats(sheet.conditionalFormats, context.styles);
  const cells = writeCells(sheet, tableHeaders(sheet), {
    cellFormat: context.styles.cellFormat,
    dynamicArray: context.dynamicArray,
  });
  // The order of the elements is the schema's (CT_Worksheet); Excel insists on it.
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE_RELATIONSHIPS}">` +
    propertiesXml(sheet) +
    viewXml(sheet, selected) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(sheet, context) +
    `<sheetData>${cells}</sheetData>` +
    (sheet.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "") +
    mergesXml(sheet) +
    main +
    writeValidations(sheet.validations, context.workbook.date1904) +
    hyperlinksXml(sheet, relate) +
    writePageLayout(sheet.page) +
    customPropertiesXml(sheet, context, relate) +
    drawingXml(sheet, context, relate) +
    tablesXml(sheet, context, relate) +
    (extension && `<extLst>${extension}</extLst>`) +
    "</worksheet>";
  context.store.put(partName, xml, CONTENT_TYPES.worksheet);
  context.store.putRelationships(partName, related);
}

type Relate = (type: string, target: string, external?: boolean) => string;

function tableHeaders(sheet: Sheet): Map<number, string> {
  const shown = sheet.tables.filter(({ showHeaders }) => showHeaders);
  return new Map(
    shown.flatMap((table) =>
      tableColumnNames(table).map((name, at): [number, string] => [
        cellKey(table.area.row, table.area.column + at),
        name,
      ]),
    ),
  );
}

function propertiesXml(sheet: Sheet): string {
  const content =
    (sheet.tabColor ? `<tabColor rgb="${argb(sheet.tabColor)}"/>` : "") +
    (isFitted(sheet.page) ? '<pageSetUpPr fitToPage="1"/>' : "");
  return content && `<sheetPr>${content}</sheetPr>`;
}

function viewXml(sheet: Sheet, selected: boolean): string {
  const start = `<sheetView${sheet.showGridlines ? "" : ' showGridLines="0"'}${selected ? ' tabSelected="1"' : ""} workbookViewId="0"`;
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return `<sheetViews>${start}/></sheetViews>`;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = (columns ? ` xSplit="${columns}"` : "") + (rows ? ` ySplit="${rows}"` : "");
  return (
    `<sheetViews>${start}><pane${split} topLeftCell="${cellAddress(rows, columns)}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}"/></sheetView></sheetViews>`
  );
}

/** Neighbouring columns that look the same stand in one element. */
function columnsXml(
  { columnWidths, hiddenColumns, columnStyles = new Map() }: Sheet,
  { styles }: WriteContext,
): string {
  const places = [...new Set([...columnWidths.keys(), ...hiddenColumns, ...columnStyles.keys()])].sort((a, b) => a - b);
  const runs: { first: number; last: number; look: string }[] = [];
  for (const at of places) {
    const width = charactersFromPoints(columnWidths.get(at) ?? DEFAULT_COLUMN_WIDTH);
    const style = columnStyles.get(at);
    const look =
      ` width="${width}"${style ? ` style="${styles.cellFormat(style)}"` : ""}` +
      `${hiddenColumns.has(at) ? ' hidden="1"' : ""} customWidth="1"`;
    const run = runs.at(-1);
    if (run && run.last === at - 1 && run.look === look) run.last = at;
    else runs.push({ first: at, last: at, look });
  }
  const elements = runs.map(({ first, last, look }) => `<col min="${first + 1}" max="${last + 1}"${look}/>`);
  return elements.length === 0 ? "" : `<cols>${elements.join("")}</cols>`;
}

function mergesXml({ merges }: Sheet): string {
  if (merges.length === 0) return "";
  return `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("")}</mergeCells>`;
}

function hyperlinksXml(sheet: Sheet, relate: Relate): string {
  const ids = new Map<string, string>();
  const elements = [...sheet.hyperlinks]
    .sort(([a], [b]) => a - b)
    .map(([key, { address, documentReference, textToDisplay, screenTip }]) => {
      const target = address && safeAddress(address);
      if (target && !ids.has(target)) ids.set(target, relate("hyperlink", target, true));
      return (
        `<hyperlink ref="${cellAddress(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS)}"` +
        (target ? ` r:id="${ids.get(target)}"` : "") +
        (documentReference ? ` location="${escapeXml(documentReference.replace(/^#/, ""))}"` : "") +
        (screenTip ? ` tooltip="${escapeXml(screenTip)}"` : "") +
        (textToDisplay ? ` display="${escapeXml(textToDisplay)}"` : "") +
        "/>"
      );
    });
  return elements.length === 0 ? "" : `<hyperlinks>${elements.join("")}</hyperlinks>`;
}

/** A target that is no valid address makes Excel refuse the file. */
const safeAddress = (address: string): string => address.replace(/[\s<>"{}|^`]/g, encodeURIComponent);

function customPropertiesXml(sheet: Sheet, { store, folder }: WriteContext, relate: Relate): string {
  const elements = [...sheet.customProperties].map(([name, value]) => {
    const part = store.freeName(`${folder}customProperty#.bin`);
    store.put(part, customPropertyBytes(value), CONTENT_TYPES.customProperty);
    return `<customPr name="${escapeXml(name)}" r:id="${relate("customProperty", part)}"/>`;
  });
  return elements.length === 0 ? "" : `<customProperties>${elements.join("")}</customProperties>`;
}

function drawingXml(sheet: Sheet, context: WriteContext, relate: Relate): string {
  if (sheet.charts.length === 0) return "";
  return `<drawing r:id="${relate("drawing", writeDrawing(sheet, context))}"/>`;
}

function tablesXml(sheet: Sheet, { store, tables, folder }: WriteContext, relate: Relate): string {
  const elements = sheet.tables.map((table) => {
    const part = store.freeName(`${folder}tables/table#.xml`);
    const { id, name } = tables.take(table.name);
    store.put(part, writeTable(table, id, name, sheet), CONTENT_TYPES.table);
    return `<tablePart r:id="${relate("table", part)}"/>`;
  });
  return elements.length === 0 ? "" : `<tableParts count="${elements.length}">${elements.join("")}</tableParts>`;
}
