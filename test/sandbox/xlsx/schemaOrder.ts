import { XMLParser, XMLValidator } from "fast-xml-parser";

/**
 * The order of child elements that ECMA-376 part 1 (annex A, transitional schemas) prescribes for the elements that we
 * write; Excel takes a part that breaks it for damaged.
 */
const ORDER: Record<string, string> = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState " +
    "dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup " +
    "headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects " +
    "controls webPublishItems tableParts extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection pivotSelection extLst",
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize " +
    "customWorkbookViews pivotCaches extLst",
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  dxf: "font numFmt fill alignment border protection extLst",
  border: "left right top bottom diagonal vertical horizontal",
  table: "autoFilter sortState tableColumns tableStyleInfo extLst",
  tableColumn: "calculatedColumnFormula totalsRowFormula xmlColumnPr extLst",
  cfRule: "formula colorScale dataBar iconSet extLst",
  "x14:dataBar": "x14:cfvo x14:fillColor x14:borderColor x14:negativeFillColor x14:negativeBorderColor x14:axisColor",
  dataValidation: "formula1 formula2",
  c: "f v is extLst",
  metadata: "metadataTypes metadataStrings mdxMetadata futureMetadata cellMetadata valueMetadata extLst",
  "c:chartSpace":
    "c:date1904 c:lang c:roundedCorners c:style c:clrMapOvr c:pivotSource c:protection c:chart c:spPr c:txPr c:externalData c:printSettings c:userShapes",
  "c:chart":
    "c:title c:autoTitleDeleted c:pivotFmts c:view3D c:floor c:sideWall c:backWall c:plotArea c:legend c:plotVisOnly c:dispBlanksAs",
  "c:title": "c:tx c:layout c:overlay c:spPr c:txPr",
  "c:legend": "c:legendPos c:legendEntry c:layout c:overlay c:spPr c:txPr",
  "c:barChart": "c:barDir c:grouping c:varyColors c:ser c:dLbls c:gapWidth c:overlap c:serLines c:axId",
  "c:lineChart": "c:grouping c:varyColors c:ser c:dLbls c:dropLines c:hiLowLines c:upDownBars c:marker c:smooth c:axId",
  "c:areaChart": "c:grouping c:varyColors c:ser c:dLbls c:dropLines c:axId",
  "c:pieChart": "c:varyColors c:ser c:dLbls c:firstSliceAng",
  "c:doughnutChart": "c:varyColors c:ser c:dLbls c:firstSliceAng c:holeSize",
  "c:scatterChart": "c:scatterStyle c:varyColors c:ser c:dLbls c:axId",
  "c:ser":
    "c:idx c:order c:tx c:spPr c:invertIfNegative c:explosion c:marker c:dPt c:dLbls c:trendline c:errBars c:cat c:val c:xVal c:yVal c:smooth",
  "c:dPt": "c:idx c:invertIfNegative c:marker c:bubble3D c:explosion c:spPr",
  "c:dLbls":
    "c:dLbl c:delete c:numFmt c:spPr c:txPr c:dLblPos c:showLegendKey c:showVal c:showCatName c:showSerName c:showPercent c:showBubbleSize c:separator",
  "c:marker": "c:symbol c:size c:spPr",
  "c:scaling": "c:logBase c:orientation c:max c:min",
  "c:catAx":
    "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr " +
    "c:txPr c:crossAx c:crosses c:crossesAt c:auto c:lblAlgn c:lblOffset c:noMultiLvlLbl",
  "c:valAx":
    "c:axId c:scaling c:delete c:axPos c:majorGridlines c:minorGridlines c:title c:numFmt c:majorTickMark c:minorTickMark c:tickLblPos c:spPr " +
    "c:txPr c:crossAx c:crosses c:crossesAt c:crossBetween c:majorUnit c:minorUnit c:dispUnits",
  "c:numCache": "c:formatCode c:ptCount c:pt",
  "c:strCache": "c:ptCount c:pt",
  "xdr:twoCellAnchor": "xdr:from xdr:to xdr:graphicFrame xdr:clientData",
  "xdr:graphicFrame": "xdr:nvGraphicFramePr xdr:xfrm a:graphic",
};

type Node = Record<string, Node[]>;

/** What is wrong with a part: not well-formed, elements out of order, or unknown among their siblings. Empty when nothing is. */
export function schemaFaults(xml: string): string[] {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return [valid.err.msg];
  const nodes = new XMLParser({ preserveOrder: true, ignoreAttributes: true }).parse(xml) as Node[];
  return nodes.flatMap((node) => faultsIn(node));
}

function faultsIn(node: Node): string[] {
  return Object.entries(node).flatMap(([name, content]) => {
    if (!Array.isArray(content)) return [];
    const childNames = content
      .flatMap((child) => Object.keys(child))
      .filter((each) => each !== "#text" && each !== ":@");
    return [...orderFaults(name, childNames), ...content.flatMap(faultsIn)];
  });
}

function orderFaults(parent: string, childNames: string[]): string[] {
  const order = ORDER[parent]?.split(" ");
  if (!order) return [];
  const places = childNames.map((name) => order.indexOf(name));
  return places.flatMap((place, at) => {
    if (place < 0) return [`<${childNames[at]}> does not belong in <${parent}>`];
    return at > 0 && place < places[at - 1]
      ? [`<${childNames[at]}> stands behind <${childNames[at - 1]}> in <${parent}>`]
      : [];
  });
}
