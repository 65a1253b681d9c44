import type { ConditionalFormat } from "../model/workbook";
import { areaAddress, cellAddress } from "./cellAddress";
import type { Criterion } from "./conditionalCriteria";
import { criterionXml, evenThresholds, usualScale } from "./conditionalCriteria";
import { escapeXml } from "./escapedText";
import { formulaForFile } from "./functionPrefixes";
import { ICON_SETS, OPERATORS, TEXT_OPERATORS } from "./readConditionalFormats";
import type { StyleSheet } from "./styleSheet";
import { argb } from "./styleSheet";

/** The conditional formats of a sheet: the main elements, and those that only Excel 2010 and newer read. */
export interface ConditionalFormatXml {
  main: string;
  /** For the sheet's extension list; empty when there is none. */
  extension: string;
}

type Rule<T extends ConditionalFormat["type"]> = Extract<ConditionalFormat, { type: T }>;

export function writeConditionalFormats(
  formats: readonly ConditionalFormat[],
  styles: StyleSheet,
): ConditionalFormatXml {
  const ordered = [...formats].filter(({ areas }) => areas.length > 0).sort((a, b) => a.priority - b.priority);
  const main: string[] = [];
  const extended: string[] = [];
  ordered.forEach((format, at) => {
    const ranges = format.areas.map(areaAddress).join(" ");
    const common = `priority="${at + 1}"${format.stopIfTrue ? ' stopIfTrue="1"' : ""}`;
    if (format.type === "IconSet" && isNewIconSet(format)) {
      extended.push(extensionBlock(newIconSetXml(format, common, ruleId(at)), ranges));
      return;
    }
    main.push(
      `<conditionalFormatting sqref="${ranges}">${ruleXml(format, common, ruleId(at), styles)}</conditionalFormatting>`,
    );
    if (format.type === "DataBar") extended.push(extensionBlock(dataBarDetail(format, ruleId(at)), ranges));
  });
  return { main: main.join(""), extension: extended.length > 0 ? extensionXml(extended.join("")) : "" };
}

/** The id that ties a rule to its extension; any unique one will do, and this one is the same every time. */
const ruleId = (at: number): string => `{00000000-000E-0000-0000-${String(at + 1).padStart(12, "0")}}`;

function ruleXml(format: ConditionalFormat, common: string, id: string, styles: StyleSheet): string {
  switch (format.type) {
    case "DataBar":
      return `<cfRule type="dataBar" ${common}>${dataBarXml(format)}${ruleExtension(id)}</cfRule>`;
    case "ColorScale":
      return `<cfRule type="colorScale" ${common}>${colorScaleXml(format)}</cfRule>`;
    case "IconSet":
      return `<cfRule type="iconSet" ${common}>${iconSetXml(format)}</cfRule>`;
    case "CellValue":
      return (
        `<cfRule type="cellIs" dxfId="${styles.conditional(format.style)}" ${common} operator="${fileName(OPERATORS, format.operator, "equal")}">` +
        `${format.formulas.map(formulaXml).join("")}</cfRule>`
      );
    case "Custom":
      return `<cfRule type="expression" dxfId="${styles.conditional(format.style)}" ${common}>${formulaXml(format.formula)}</cfRule>`;
    case "ContainsText":
      return containsTextXml(format, common, styles);
  }
}

const formulaXml = (formula: string): string => `<formula>${escapeXml(formulaForFile(String(formula)))}</formula>`;

/** The file's name for one of Office's; names are compared without regard to case, and "…OrEqualTo" is "…OrEqual". */
function fileName(names: Readonly<Record<string, string>>, officeName: string, otherwise: string): string {
  const wanted = officeName.toLowerCase().replace(/orequalto$/, "orequal");
  return Object.entries(names).find(([, office]) => office.toLowerCase() === wanted)?.[0] ?? otherwise;
}

const dataBarXml = ({ color }: Rule<"DataBar">): string =>
  `<dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="${argb(color)}"/></dataBar>`;

function colorScaleXml({ colors, criteria }: Rule<"ColorScale">): string {
  const shown = colors.slice(0, 3);
  const { minimum, midpoint, maximum } = (criteria ?? {}) as Record<string, Criterion | undefined>;
  const given = [minimum, midpoint, maximum].flatMap((point) => point ?? []);
  const points = given.length === shown.length ? given : usualScale(shown.length);
  const colorsXml = shown.map((color) => `<color rgb="${argb(color)}"/>`).join("");
  return `<colorScale>${points.map((point) => criterionXml({ ...point, operator: undefined })).join("")}${colorsXml}</colorScale>`;
}

const iconSetName = (format: Rule<"IconSet">): string => fileName(ICON_SETS, format.style, "3TrafficLights1");

/** One threshold for each icon. The first is where the values begin, whatever the workbook says. */
function thresholds(format: Rule<"IconSet">): Criterion[] {
  const even = evenThresholds(Number(iconSetName(format)[0]));
  const given = (format.criteria ?? []) as Criterion[];
  return even.map((usual, at) => (at > 0 && given[at]?.formula ? given[at] : usual));
}

const iconAttributes = ({ showIconOnly, reverseIconOrder }: Rule<"IconSet">): string =>
  (showIconOnly ? ' showValue="0"' : "") + (reverseIconOrder ? ' reverse="1"' : "");

const iconSetXml = (format: Rule<"IconSet">): string =>
  `<iconSet iconSet="${iconSetName(format)}"${iconAttributes(format)}>${thresholds(format).map(criterionXml).join("")}</iconSet>`;

const NEW_ICON_SETS = new Set(["3Stars", "3Triangles", "5Boxes"]);
const isNewIconSet = (format: Rule<"IconSet">): boolean => NEW_ICON_SETS.has(iconSetName(format));

function newIconSetXml(format: Rule<"IconSet">, common: string, id: string): string {
  // Here a threshold's value stands in an element of its own.
  const limits = thresholds(format).map((each) =>
    criterionXml(each).replace(/^<cfvo(.*?) val="([^"]*)"(.*?)\/>$/, "<x14:cfvo$1$3><xm:f>$2</xm:f></x14:cfvo>"),
  );
  const set = `<x14:iconSet iconSet="${iconSetName(format)}"${iconAttributes(format)}>${limits.join("")}</x14:iconSet>`;
  return `<x14:cfRule type="iconSet" ${common} id="${id}">${set}</x14:cfRule>`;
}

/** Text rules need a formula beside the text, about the first cell of their range. */
function containsTextXml(
  { areas, operator, text, style }: Rule<"ContainsText">,
  common: string,
  styles: StyleSheet,
): string {
  const type = fileName(TEXT_OPERATORS, operator, "containsText");
  const cell = cellAddress(areas[0].row, areas[0].column);
  const quoted = `"${text.replaceAll('"', '""')}"`;
  const formulas: Record<string, string> = {
    containsText: `NOT(ISERROR(SEARCH(${quoted},${cell})))`,
    notContainsText: `ISERROR(SEARCH(${quoted},${cell}))`,
    beginsWith: `LEFT(${cell},LEN(${quoted}))=${quoted}`,
    endsWith: `RIGHT(${cell},LEN(${quoted}))=${quoted}`,
  };
  const operatorName = type === "notContainsText" ? "notContains" : type;
  return (
    `<cfRule type="${type}" dxfId="${styles.conditional(style)}" ${common} operator="${operatorName}" text="${escapeXml(text)}">` +
    `<formula>${escapeXml(formulas[type])}</formula></cfRule>`
  );
}

// Data bars of Excel 2007 draw negative amounts like small ones; the newer detail gives them an axis and their own colour.
const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

const ruleExtension = (id: string): string =>
  `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="${X14}"><x14:id>${id}</x14:id></ext></extLst>`;

const dataBarDetail = ({ color }: Rule<"DataBar">, id: string): string =>
  `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" border="1" gradient="0" negativeBarBorderColorSameAsPositive="0">` +
  `<x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:borderColor rgb="${argb(color)}"/>` +
  '<x14:negativeFillColor rgb="FFFF0000"/><x14:negativeBorderColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>';

const extensionBlock = (rule: string, ranges: string): string =>
  `<x14:conditionalFormatting xmlns:xm="${XM}">${rule}<xm:sqref>${ranges}</xm:sqref></x14:conditionalFormatting>`;

const extensionXml = (blocks: string): string =>
  `<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${X14}"><x14:conditionalFormattings>${blocks}</x14:conditionalFormattings></ext>`;
