import type { Parts } from "./smallPackage";
import { relationships, zipParts } from "./smallPackage";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * A user's macro workbook with what must survive: two sheets, a table, a pivot table with its cache, a shape, a picture, macros,
 * a slicer cache, a custom XML part, a calculation chain, names, and parts that no one knows.
 */
export const userParts = (): Parts => ({
  "[Content_Types].xml":
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="png" ContentType="image/png"/>' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>' +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPES}.worksheet+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>` +
    `<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/>` +
    `<Override PartName="/xl/tables/table1.xml" ContentType="${TYPES}.table+xml"/>` +
    `<Override PartName="/xl/pivotTables/pivotTable1.xml" ContentType="${TYPES}.pivotTable+xml"/>` +
    `<Override PartName="/xl/pivotCache/pivotCacheDefinition1.xml" ContentType="${TYPES}.pivotCacheDefinition+xml"/>` +
    `<Override PartName="/xl/calcChain.xml" ContentType="${TYPES}.calcChain+xml"/>` +
    '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>',
  "_rels/.rels": relationships(
    ["rId1", "officeDocument", "xl/workbook.xml"],
    ["rId2", "thumbnail", "docProps/thumbnail.wmf"],
  ),
  "docProps/thumbnail.wmf": new Uint8Array([1, 2, 3]),
  "xl/workbook.xml":
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<workbook ${MAIN} ${R}>\r\n  <workbookPr codeName="ThisWorkbook"/>\r\n` +
    '  <bookViews><workbookView xWindow="0" activeTab="1"/></bookViews>\r\n' +
    '  <sheets>\r\n    <sheet name="Receivables" sheetId="4" r:id="rId1"/>\r\n    <sheet name="Pivot" sheetId="9" r:id="rId2"/>\r\n  </sheets>\r\n' +
    '  <definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">Pivot!$A$1:$C$9</definedName><definedName name="Factor" comment="x">0.5</definedName></definedNames>' +
    '<calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="3" r:id="rId7"/></pivotCaches></workbook>',
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "worksheet", "/xl/worksheets/sheet2.xml"],
    ["rId3", "styles", "styles.xml"],
    ["rId4", "sharedStrings", "sharedStrings.xml"],
    ["rId5", "calcChain", "calcChain.xml"],
    ["rId6", "vbaProject", "vbaProject.bin"],
    ["rId7", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
    ["rId8", "customXml", "../customXml/item1.xml"],
  ),
  "xl/worksheets/sheet1.xml":
    `<worksheet ${MAIN} ${R}><cols><col min="3" max="3" width="12" style="1"/></cols><sheetData>` +
    '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
    '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1"><v>100</v></c></row>' +
    '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="1"><v>200</v></c><c r="D3"><f t="shared" ref="D3:D5" si="0">B3*2</f><v>400</v></c></row>' +
    '<row r="4"><c r="D4"><f t="shared" si="0"/><v>0</v></c></row><row r="5"><c r="D5"><f t="shared" si="0"/><v>0</v></c></row>' +
    '<row r="7" hidden="1"/></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
  "xl/worksheets/_rels/sheet1.xml.rels": relationships(["rId1", "table", "../tables/table1.xml"]),
  "xl/tables/table1.xml": `<table ${MAIN} id="1" name="Sales" displayName="Sales" ref="A1:B3"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Customer"/><tableColumn id="2" name="Amount"/></tableColumns></table>`,
  "xl/worksheets/sheet2.xml": `<worksheet ${MAIN} ${R}><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData/><drawing r:id="rId2"/></worksheet>`,
  "xl/worksheets/_rels/sheet2.xml.rels": relationships(
    ["rId1", "pivotTable", "../pivotTables/pivotTable1.xml"],
    ["rId2", "drawing", "../drawings/drawing1.xml"],
  ),
  "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition ${MAIN} name="P" cacheId="3"/>`,
  "xl/pivotTables/_rels/pivotTable1.xml.rels": relationships([
    "rId1",
    "pivotCacheDefinition",
    "../pivotCache/pivotCacheDefinition1.xml",
  ]),
  "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition ${MAIN}/>`,
  "xl/drawings/drawing1.xml":
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:oneCellAnchor><xdr:sp macro="Macro1"/></xdr:oneCellAnchor></xdr:wsDr>',
  "xl/drawings/_rels/drawing1.xml.rels": relationships(["rId1", "image", "../media/image1.png"]),
  "xl/media/image1.png": new Uint8Array([137, 80, 78, 71]),
  "xl/sharedStrings.xml": `<sst ${MAIN} count="4" uniqueCount="3"><si><t>Customer</t></si><si><t>Amount</t></si><si><t>Ölwerk</t></si></sst>`,
  "xl/styles.xml":
    `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts>` +
    '<fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="170" applyNumberFormat="1"/></cellXfs><dxfs count="0"/><tableStyles count="0"/></styleSheet>',
  "xl/calcChain.xml": `<calcChain ${MAIN}><c r="D3" i="4"/><c r="D4"/><c r="D5"/></calcChain>`,
  "xl/vbaProject.bin": new Uint8Array([208, 207, 17, 224, 0, 255]),
  "xl/slicerCaches/slicerCache1.xml": "<slicerCacheDefinition/>",
  "customXml/item1.xml": '<b:Sources xmlns:b="urn:bibliography"/>',
  "odd/part.xyz": new Uint8Array([0, 1, 2]),
});

export const userFile = (change: (parts: Parts) => void = () => {}): Uint8Array => {
  const parts = userParts();
  change(parts);
  return zipParts(parts);
};
