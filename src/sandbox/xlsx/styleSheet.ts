import type { Border, ConditionalStyle, Style } from "../model/workbook";
import { builtInFormatId } from "./builtInFormats";
import { escapeXml } from "./escapedText";
import type { XmlElement } from "./parseXml";
import { child, children, numberOf, parseXml } from "./parseXml";
import { appendTo, applyEdits, withPrefix } from "./patchXml";
import { readStyles } from "./readStyles";

/** A file's styles, to which those that our sheets need are appended; what the file has is never changed. */
export interface StyleSheet {
  /** The file's number (a cell's `s`) for a style of the workbook. */
  cellFormat(index: number): number;
  /** The file's number (`dxfId`) for a conditional format's style. */
  conditional(style: ConditionalStyle): number;
  /** The styles part with everything appended that was asked for. */
  text(): string;
}

const ORDER = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

export function openStyleSheet(text: string, themeText: string | undefined, styles: readonly Style[]): StyleSheet {
  const root = parseXml(text);
  const inFile = readStyles(text, themeText).cellStyles;
  const base = inFile[0];
  const formats = formatNumbers(root);
  const lists = Object.fromEntries(
    ["fonts", "fills", "borders", "cellXfs", "dxfs"].map((name) => [name, elementList(text, root, name)]),
  );
  const known = new Map<number, number>();

  function addFormat(style: Style): number {
    const whole = { fontName: base.fontName, fontSize: base.fontSize, ...style };
    const format = formats.numberOf(whole.numberFormat);
    const font = lists.fonts.numberOf(fontXml(whole));
    const fill = whole.fill === undefined ? 0 : lists.fills.numberOf(fillXml(whole.fill));
    const border = lists.borders.numberOf(borderXml(whole.borders ?? {}));
    return lists.cellXfs.numberOf(cellFormatXml(whole, format, font, fill, border));
  }

  function cellFormat(index: number): number {
    const style = styles[index];
    if (style === undefined) return 0;
    const same = inFile[index] !== undefined && sameStyle(style, inFile[index], base);
    const number = known.get(index) ?? (same ? index : addFormat(style));
    known.set(index, number);
    return number;
  }

  return {
    cellFormat,
    conditional: (style) => lists.dxfs.numberOf(conditionalXml(style)),
    text() {
      const edits = Object.entries({ numFmts: formats, ...lists }).flatMap(([name, { added }]) =>
        appendTo(text, root, name, ORDER, added),
      );
      return applyEdits(text, edits);
    },
  };
}

interface NumberedList {
  added: string[];
  numberOf(item: string): number;
}

/** The elements of a container by number; one that is asked for again, or that an earlier run left, is used again. */
function elementList(text: string, root: XmlElement, name: string): NumberedList {
  const existing = child(root, name)?.children ?? [];
  const numbers = new Map<string, number>();
  existing.forEach(({ start, end }, at) => {
    const xml = text.slice(start, end);
    if (!numbers.has(xml)) numbers.set(xml, at);
  });
  const added: string[] = [];
  return {
    added,
    numberOf(xml) {
      const written = withPrefix(xml, root.prefix);
      const number = numbers.get(written) ?? existing.length + added.push(xml) - 1;
      numbers.set(written, number);
      return number;
    },
  };
}

/** Number formats are numbered by themselves: built-in ones are fixed, custom ones begin at 164. */
function formatNumbers(root: XmlElement): NumberedList {
  const elements = children(child(root, "numFmts"), "numFmt");
  const numbers = new Map(elements.map((each) => [each.attributes.formatCode, Number(each.attributes.numFmtId)]));
  let next = Math.max(163, ...elements.map((each) => numberOf(each, "numFmtId") ?? 0)) + 1;
  const added: string[] = [];
  return {
    added,
    numberOf(format) {
      const number = builtInFormatId(format) ?? numbers.get(format);
      if (number !== undefined) return number;
      numbers.set(format, next);
      added.push(`<numFmt numFmtId="${next}" formatCode="${escapeXml(format)}"/>`);
      return next++;
    },
  };
}

function sameStyle(style: Style, other: Style, base: Style): boolean {
  const key = (each: Style): string => {
    const whole: Record<string, unknown> = { fontName: base.fontName, fontSize: base.fontSize, ...each };
    return JSON.stringify(
      Object.keys(whole)
        .sort()
        .map((name) => [name, whole[name] === false ? undefined : whole[name]]),
    );
  };
  return key(style) === key(other);
}

/** "#RRGGBB" as files write it, with full opacity. */
export const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;

const colorXml = (name: string, color: string | undefined): string =>
  color === undefined || color === "" ? "" : `<${name} rgb="${argb(color)}"/>`;

function fontXml({ fontName = "Calibri", fontSize = 11, bold, italic, underline, color }: Style): string {
  const switches = `${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}${underline ? "<u/>" : ""}`;
  return `<font>${switches}<sz val="${fontSize}"/>${colorXml("color", color)}<name val="${escapeXml(fontName)}"/></font>`;
}

const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid">${colorXml("fgColor", color)}<bgColor indexed="64"/></patternFill></fill>`;

function borderXml(borders: NonNullable<Style["borders"]>): string {
  const side = (name: string, border: Border | undefined): string => {
    const line = border && lineStyle(border);
    return border && line ? `<${name} style="${line}">${colorXml("color", border.color)}</${name}>` : `<${name}/>`;
  };
  const { EdgeLeft, EdgeRight, EdgeTop, EdgeBottom } = borders;
  const sides = side("left", EdgeLeft) + side("right", EdgeRight) + side("top", EdgeTop) + side("bottom", EdgeBottom);
  return `<border>${sides}<diagonal/></border>`;
}

const CONTINUOUS = { Hairline: "hair", Thin: "thin", Medium: "medium", Thick: "thick" };

function lineStyle({ style, weight }: Border): string | undefined {
  const heavy = weight === "Medium" || weight === "Thick";
  switch (style) {
    case "Continuous":
      return CONTINUOUS[weight];
    case "Dash":
      return heavy ? "mediumDashed" : "dashed";
    case "Dot":
      return heavy ? "mediumDashDotDot" : "dotted";
    case "Double":
      return "double";
    case "None":
      return undefined;
  }
}

function cellFormatXml(style: Style, format: number, font: number, fill: number, border: number): string {
  const alignment = alignmentXml(style);
  const ids = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
  const applies =
    `${format ? ' applyNumberFormat="1"' : ""}${font ? ' applyFont="1"' : ""}${fill ? ' applyFill="1"' : ""}` +
    `${border ? ' applyBorder="1"' : ""}${alignment ? ' applyAlignment="1"' : ""}`;
  return alignment ? `<xf ${ids}${applies}>${alignment}</xf>` : `<xf ${ids}${applies}/>`;
}

function alignmentXml({ horizontal, vertical, wrap, indent }: Style): string {
  const attributes =
    (horizontal && horizontal !== "General" ? ` horizontal="${horizontalName(horizontal)}"` : "") +
    (vertical && vertical !== "Bottom" ? ` vertical="${vertical.toLowerCase()}"` : "") +
    (wrap ? ' wrapText="1"' : "") +
    (indent ? ` indent="${indent}"` : "");
  return attributes && `<alignment${attributes}/>`;
}

const horizontalName = (name: string): string =>
  name === "CenterAcrossSelection" ? "centerContinuous" : name.toLowerCase();

function conditionalXml({ color, fill, bold }: ConditionalStyle): string {
  const font = color || bold ? `<font>${bold ? "<b/>" : ""}${colorXml("color", color)}</font>` : "";
  const background = fill
    ? `<fill><patternFill patternType="solid">${colorXml("fgColor", fill)}${colorXml("bgColor", fill)}</patternFill></fill>`
    : "";
  return `<dxf>${font}${background}</dxf>`;
}
