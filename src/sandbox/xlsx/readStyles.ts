import type { Border, ConditionalStyle, Style } from "../model/workbook";
import { BUILT_IN_FORMATS } from "./builtInFormats";
import type { XmlElement } from "./parseXml";
import { child, children, flag, numberOf, parseXml } from "./parseXml";
import type { ReadColor } from "./readColors";
import { colorReader } from "./readColors";

export interface FileStyles {
  /** One style per cell format (xf) of the file, in its order, so that a cell's `s` is the index. */
  cellStyles: Style[];
  /** The styles of conditional formats (dxf). */
  conditionalStyles: ConditionalStyle[];
  readColor: ReadColor;
}

/** The styles part of a file; Excel's default style alone when it has none. */
export function readStyles(text: string | undefined, themeText: string | undefined): FileStyles {
  const root = text === undefined ? undefined : parseXml(text);
  const readColor = colorReader(themeText, root);
  const cellStyles = readCellStyles(root, readColor);
  return {
    cellStyles: cellStyles.length > 0 ? cellStyles : [{ numberFormat: "General" }],
    conditionalStyles: children(child(root, "dxfs"), "dxf").map((dxf) => readConditionalStyle(dxf, readColor)),
    readColor,
  };
}

function readCellStyles(root: XmlElement | undefined, readColor: ReadColor): Style[] {
  const formats = new Map(
    children(child(root, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode,
    ]),
  );
  const fonts = children(child(root, "fonts"), "font").map((font) => readFont(font, readColor));
  const fills = children(child(root, "fills"), "fill").map((fill) => readFill(fill, readColor));
  const borders = children(child(root, "borders"), "border").map((border) => readBorders(border, readColor));
  return children(child(root, "cellXfs"), "xf").map((xf) => {
    const formatId = numberOf(xf, "numFmtId") ?? 0;
    return withoutGaps({
      numberFormat: formats.get(formatId) ?? BUILT_IN_FORMATS[formatId] ?? "General",
      ...fonts[numberOf(xf, "fontId") ?? 0],
      fill: fills[numberOf(xf, "fillId") ?? 0],
      ...readAlignment(child(xf, "alignment")),
      borders: borders[numberOf(xf, "borderId") ?? 0],
    });
  });
}

function readFont(font: XmlElement, readColor: ReadColor): Partial<Style> {
  const underline = child(font, "u");
  return {
    fontName: child(font, "name")?.attributes.val,
    fontSize: numberOf(child(font, "sz"), "val"),
    bold: isOn(child(font, "b")),
    italic: isOn(child(font, "i")),
    underline: underline && underline.attributes.val !== "none" ? true : undefined,
    color: readColor(child(font, "color")),
  };
}

/** `<b/>` means on, `<b val="0"/>` off. */
const isOn = (element: XmlElement | undefined): true | undefined =>
  element && flag(element, "val", true) ? true : undefined;

function readFill(fill: XmlElement, readColor: ReadColor): string | undefined {
  const pattern = child(fill, "patternFill");
  if (!pattern || (pattern.attributes.patternType ?? "none") === "none") return undefined;
  const solid = pattern.attributes.patternType === "solid";
  return readColor(child(pattern, solid ? "fgColor" : "bgColor")) ?? (solid ? "#000000" : undefined);
}

const ALIGNMENTS: Record<string, Style["horizontal"]> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL_ALIGNMENTS: Record<string, Style["vertical"]> = {
  top: "Top",
  center: "Center",
  justify: "Justify",
  distributed: "Distributed",
};

function readAlignment(alignment: XmlElement | undefined): Partial<Style> {
  return {
    horizontal: ALIGNMENTS[alignment?.attributes.horizontal ?? ""],
    vertical: VERTICAL_ALIGNMENTS[alignment?.attributes.vertical ?? ""],
    wrap: flag(alignment, "wrapText") || undefined,
    indent: numberOf(alignment, "indent") || undefined,
  };
}

const EDGES = { left: "EdgeLeft", right: "EdgeRight", top: "EdgeTop", bottom: "EdgeBottom" } as const;
const LINES: Record<string, [Border["style"], Border["weight"]]> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  double: ["Double", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["Dash", "Thin"],
  mediumDashDot: ["Dash", "Medium"],
  dashDotDot: ["Dot", "Thin"],
  mediumDashDotDot: ["Dot", "Medium"],
  slantDashDot: ["Dash", "Medium"],
};

function readBorders(border: XmlElement, readColor: ReadColor): Style["borders"] {
  const borders: NonNullable<Style["borders"]> = {};
  for (const [side, edge] of Object.entries(EDGES)) {
    const line = child(border, side);
    const known = LINES[line?.attributes.style ?? ""];
    if (known)
      borders[edge] = { style: known[0], weight: known[1], color: readColor(child(line, "color")) ?? "#000000" };
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

function readConditionalStyle(dxf: XmlElement, readColor: ReadColor): ConditionalStyle {
  const font = child(dxf, "font");
  // In a dxf a solid fill's colour stands in bgColor, unlike in cell fills.
  const pattern = child(child(dxf, "fill"), "patternFill");
  return withoutGaps({
    color: readColor(child(font, "color")),
    fill: readColor(child(pattern, "bgColor")) ?? readColor(child(pattern, "fgColor")),
    bold: isOn(child(font, "b")),
  });
}

/** The object without its undefined members: absent says the same and compares equal. */
function withoutGaps<T extends object>(object: T): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
