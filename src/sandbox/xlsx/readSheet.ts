import { parseArea } from "../model/address";
import type { Hyperlink, Sheet } from "../model/workbook";
import { cellKey, createSheet } from "../model/workbook";
import { readCells } from "./readCells";
import { readCharts } from "./readCharts";
import { readConditionalFormats } from "./readConditionalFormats";
import type { FileStyles } from "./readStyles";
import { readCustomProperty } from "./readCustomProperty";
import { readPageLayout } from "./readPageLayout";
import { readTable } from "./readTable";
import { readValidations } from "./readValidations";
import type { Package } from "./openPackage";
import { readText } from "./openPackage";
import type { XmlElement } from "./parseXml";
import { child, children, flag, numberOf, parseXml } from "./parseXml";
import type { Relationship } from "./relationships";
import { readRelationships } from "./relationships";
import { pointsFromCharacters } from "./units";

export interface SheetContext {
  parts: Package;
  strings: string[];
  styles: FileStyles;
  date1904: boolean;
}

/** The sheet that the part `partName` holds. */
export function readSheet(id: string, name: string, partName: string, context: SheetContext): Sheet {
  const sheet = createSheet(id, name);
  const text = readText(context.parts, partName);
  if (text === undefined) return sheet;
  const root = parseXml(text, "sheetData");
  const data = child(root, "sheetData");
  readView(root, context, sheet);
  readColumns(root, sheet);
  if (data) readCells(text, data.contentStart, data.contentEnd, context, sheet);
  readRelatedParts(root, readRelationships(context.parts, partName), context, sheet);
  sheet.merges = children(child(root, "mergeCells"), "mergeCell").flatMap(
    ({ attributes }) => parseArea(attributes.ref) ?? [],
  );
  sheet.conditionalFormats = readConditionalFormats(root, context.styles);
  sheet.validations = readValidations(root);
  sheet.protected = flag(child(root, "sheetProtection"), "sheet");
  sheet.page = readPageLayout(root);
  return sheet;
}

function readView(root: XmlElement, { styles }: SheetContext, sheet: Sheet): void {
  const view = child(child(root, "sheetViews"), "sheetView");
  const pane = child(view, "pane");
  sheet.tabColor = styles.readColor(child(child(root, "sheetPr"), "tabColor")) ?? "";
  sheet.showGridlines = flag(view, "showGridLines", true);
  if (pane?.attributes.state?.startsWith("frozen")) {
    sheet.frozen = { rows: numberOf(pane, "ySplit") ?? 0, columns: numberOf(pane, "xSplit") ?? 0 };
  }
}

function readColumns(root: XmlElement, sheet: Sheet): void {
  for (const column of children(child(root, "cols"), "col")) {
    const width = numberOf(column, "width");
    const style = numberOf(column, "style") ?? 0;
    const first = (numberOf(column, "min") ?? 1) - 1;
    const last = (numberOf(column, "max") ?? first + 1) - 1;
    for (let at = first; at <= last; at++) {
      if (width !== undefined) sheet.columnWidths.set(at, pointsFromCharacters(width));
      if (flag(column, "hidden")) sheet.hiddenColumns.add(at);
      if (style > 0) (sheet.columnStyles ??= new Map()).set(at, style);
    }
  }
}

/** What stands in parts of its own: tables, hyperlink addresses, custom properties, charts. */
function readRelatedParts(
  root: XmlElement,
  related: Relationship[],
  { parts, styles }: SheetContext,
  sheet: Sheet,
): void {
  const targetOf = (element: XmlElement | undefined): string | undefined =>
    related.find(({ id }) => id === element?.attributes.id)?.target;
  sheet.tables = children(child(root, "tableParts"), "tablePart").flatMap(
    (part) => readTable(readText(parts, targetOf(part)), sheet) ?? [],
  );
  for (const link of children(child(root, "hyperlinks"), "hyperlink")) readHyperlink(link, targetOf(link), sheet);
  for (const property of children(child(root, "customProperties"), "customPr")) {
    sheet.customProperties.set(property.attributes.name, readCustomProperty(parts, targetOf(property)));
  }
  const drawing = targetOf(child(root, "drawing"));
  if (drawing !== undefined) sheet.charts = readCharts(parts, drawing, sheet, styles.readColor);
}

/** A link over a large area is kept at its first cell only. */
const MOST_LINKED_CELLS = 10_000;

function readHyperlink(element: XmlElement, target: string | undefined, sheet: Sheet): void {
  const area = parseArea(element.attributes.ref);
  if (!area) return;
  const { location, display, tooltip } = element.attributes;
  const link: Hyperlink = {
    ...(target === undefined ? {} : { address: location === undefined ? target : `${target}#${location}` }),
    ...(target === undefined && location !== undefined ? { documentReference: location } : {}),
    ...(display === undefined ? {} : { textToDisplay: display }),
    ...(tooltip === undefined ? {} : { screenTip: tooltip }),
  };
  const { rows, columns } = area.rows * area.columns > MOST_LINKED_CELLS ? { rows: 1, columns: 1 } : area;
  for (let row = area.row; row < area.row + rows; row++) {
    for (let column = area.column; column < area.column + columns; column++) {
      sheet.hyperlinks.set(cellKey(row, column), link);
    }
  }
}
