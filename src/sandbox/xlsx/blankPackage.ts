import type { Workbook } from "../model/workbook";
import { CONTENT_TYPES } from "./contentTypes";
import { escapeXml } from "./escapedText";
import type { Package } from "./openPackage";
import { OFFICE_RELATIONSHIPS } from "./relationships";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A workbook file without sheets: what a workbook that comes from no file is written into. */
export function blankPackage({ date1904, styles }: Workbook): Package {
  const texts = {
    "[Content_Types].xml":
      `<Types xmlns="${PACKAGE}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      `<Override PartName="/xl/styles.xml" ContentType="${CONTENT_TYPES.styles}"/></Types>`,
    "_rels/.rels":
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}"><workbookPr${date1904 ? ' date1904="1"' : ""}/>` +
      '<bookViews><workbookView activeTab="0"/></bookViews><sheets></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      `<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE_RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": blankStyles(styles[0]?.fontName, styles[0]?.fontSize).slice(DECLARATION.length),
  };
  const encoder = new TextEncoder();
  return new Map(Object.entries(texts).map(([name, text]) => [name, encoder.encode(DECLARATION + text)]));
}

/** The styles that every workbook has: one font, the two fills that Excel reserves, one cell format, "Normal". */
export function blankStyles(fontName = "Calibri", fontSize = 11): string {
  return (
    `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
    `<fonts count="1"><font><sz val="${fontSize}"/><name val="${escapeXml(fontName)}"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
