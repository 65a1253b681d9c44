import type { Area, ConditionalFormat } from "../model/workbook";
import { parseAreas } from "./cellAddress";
import type { Criterion } from "./conditionalCriteria";
import { evenThresholds, operatorOf, readCriterion, usualScale } from "./conditionalCriteria";
import { formulaFromFile } from "./functionPrefixes";
import type { XmlElement } from "./parseXml";
import { child, children, descendants, flag, numberOf } from "./parseXml";
import type { FileStyles } from "./readStyles";

/** Office's names of icon sets by the file's. */
export const ICON_SETS: Readonly<Record<string, string>> = {
  "3Arrows": "ThreeArrows",
  "3ArrowsGray": "ThreeArrowsGray",
  "3Flags": "ThreeFlags",
  "3TrafficLights1": "ThreeTrafficLights1",
  "3TrafficLights2": "ThreeTrafficLights2",
  "3Signs": "ThreeSigns",
  "3Symbols": "ThreeSymbols",
  "3Symbols2": "ThreeSymbols2",
  "4Arrows": "FourArrows",
  "4ArrowsGray": "FourArrowsGray",
  "4RedToBlack": "FourRedToBlack",
  "4Rating": "FourRating",
  "4TrafficLights": "FourTrafficLights",
  "5Arrows": "FiveArrows",
  "5ArrowsGray": "FiveArrowsGray",
  "5Rating": "FiveRating",
  "5Quarters": "FiveQuarters",
  // Newer than the first version of the format; they stand in the extension list.
  "3Stars": "ThreeStars",
  "3Triangles": "ThreeTriangles",
  "5Boxes": "FiveBoxes",
};

/** Comparison operators by the file's names; conditional formats and validations share them. */
export const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};

/** Text operators by the rule types that stand for them. */
export const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};

/** The conditional formats of a sheet, by priority. Kinds that the model does not know are left out. */
export function readConditionalFormats(root: XmlElement, styles: FileStyles): ConditionalFormat[] {
  const main = children(root, "conditionalFormatting").flatMap((block) =>
    readBlock(block, block.attributes.sqref, styles),
  );
  const extended = descendants(child(root, "extLst"), "conditionalFormatting").flatMap((block) =>
    // Extension rules that only add detail to a main rule carry no icon set of their own.
    readBlock(block, child(block, "sqref")?.text, styles).filter(({ type }) => type === "IconSet"),
  );
  return [...main, ...extended]
    .sort((a, b) => a.priority - b.priority)
    .map((format, at) => ({ ...format, id: `cf${at + 1}` }));
}

function readBlock(block: XmlElement, ranges: string | undefined, styles: FileStyles): ConditionalFormat[] {
  const areas = parseAreas(ranges);
  if (areas.length === 0) return [];
  return children(block, "cfRule").flatMap((rule) => readRule(rule, areas, styles) ?? []);
}

function readRule(rule: XmlElement, areas: Area[], styles: FileStyles): ConditionalFormat | undefined {
  const { type, operator, text } = rule.attributes;
  const base = {
    id: "",
    areas,
    priority: numberOf(rule, "priority") ?? 1,
    ...(flag(rule, "stopIfTrue") ? { stopIfTrue: true } : {}),
  };
  const style = styles.conditionalStyles[numberOf(rule, "dxfId") ?? -1] ?? {};
  const formulas = children(rule, "formula").map((formula) => formulaFromFile(formula.text));
  switch (type) {
    case "dataBar":
      return { ...base, type: "DataBar", color: styles.readColor(descendants(rule, "color")[0]) ?? "#638EC6" };
    case "colorScale":
      return { ...base, ...readColorScale(rule, styles) };
    case "cellIs":
      return { ...base, type: "CellValue", operator: OPERATORS[operator] ?? "EqualTo", formulas, style };
    case "expression":
      return { ...base, type: "Custom", formula: formulas[0] ?? "", style };
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return { ...base, type: "ContainsText", operator: TEXT_OPERATORS[type], text: text ?? "", style };
    case "iconSet":
      return { ...base, ...readIconSet(rule) };
    default:
      return undefined;
  }
}

const sameCriteria = (a: readonly Criterion[], b: readonly Criterion[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Thresholds are kept where they are not those that Excel takes by itself. */
function readColorScale(
  rule: XmlElement,
  styles: FileStyles,
): { type: "ColorScale"; colors: string[]; criteria?: Record<string, Criterion> } {
  const scale = child(rule, "colorScale");
  const colors = children(scale, "color").map((color) => styles.readColor(color) ?? "#FFFFFF");
  const criteria = children(scale, "cfvo").map(readCriterion);
  if (sameCriteria(criteria, usualScale(colors.length))) return { type: "ColorScale", colors };
  const points = criteria.map((criterion, at) => ({ ...criterion, color: colors[at] }));
  const [minimum, midpoint, maximum] = points.length > 2 ? points : [points[0], undefined, points[1]];
  return { type: "ColorScale", colors, criteria: { minimum, ...(midpoint ? { midpoint } : {}), maximum } };
}

function readIconSet(
  rule: XmlElement,
): Omit<Extract<ConditionalFormat, { type: "IconSet" }>, "id" | "areas" | "priority"> {
  const set = child(rule, "iconSet");
  const criteria = children(set, "cfvo").map((cfvo) => ({ ...readCriterion(cfvo), operator: operatorOf(cfvo) }));
  return {
    type: "IconSet",
    style: ICON_SETS[set?.attributes.iconSet ?? "3TrafficLights1"] ?? "ThreeTrafficLights1",
    ...(sameCriteria(criteria, evenThresholds(criteria.length)) ? {} : { criteria }),
    ...(flag(set, "showValue", true) ? {} : { showIconOnly: true }),
    ...(flag(set, "reverse") ? { reverseIconOrder: true } : {}),
  };
}
