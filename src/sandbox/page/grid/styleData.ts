import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { Border, Style } from "../../model/workbook";

/** Cell styles between the sandbox's model and the grid. */

/** Key of a model style in the grid's registry: its index in `Workbook.styles`. */
export const styleKey = (index: number): string => `s${index}`;

/** The model's index of a grid style's key; undefined for a style the grid made. */
export function styleIndex(key: unknown): number | undefined {
  return typeof key === "string" && /^s\d+$/.test(key) ? Number(key.slice(1)) : undefined;
}

export function styleData(style: Style): IStyleData {
  return withoutEmpty({
    n: style.numberFormat === "General" ? undefined : { pattern: style.numberFormat },
    ff: style.fontName,
    fs: style.fontSize,
    bl: style.bold ? BooleanNumber.TRUE : undefined,
    it: style.italic ? BooleanNumber.TRUE : undefined,
    ul: style.underline ? { s: BooleanNumber.TRUE } : undefined,
    cl: style.color ? { rgb: style.color } : undefined,
    bg: style.fill ? { rgb: style.fill } : undefined,
    ht: style.horizontal && HORIZONTAL[style.horizontal],
    vt: style.vertical && VERTICAL[style.vertical],
    tb: style.wrap ? WrapStrategy.WRAP : undefined,
    pd: style.indent ? { l: 2 + style.indent * INDENT_PIXELS } : undefined,
    bd: borderData(style.borders),
  });
}

/** The model's style of a grid style, after the user formatted a cell. */
export function styleOf(data: Nullable<IStyleData>): Style {
  const style: Style = { numberFormat: data?.n?.pattern ?? "General" };
  if (!data) return style;
  const { ht, vt, pd, bd } = data;
  return {
    ...style,
    ...withoutEmpty({
      fontName: data.ff ?? undefined,
      fontSize: data.fs,
      bold: data.bl === BooleanNumber.TRUE || undefined,
      italic: data.it === BooleanNumber.TRUE || undefined,
      underline: data.ul?.s === BooleanNumber.TRUE || undefined,
      color: hexColor(data.cl?.rgb),
      fill: hexColor(data.bg?.rgb),
      horizontal: ht == null ? undefined : keyOf(HORIZONTAL, ht),
      vertical: vt == null ? undefined : keyOf(VERTICAL, vt),
      wrap: data.tb === WrapStrategy.WRAP || undefined,
      indent: pd?.l && pd.l > 2 ? Math.round((pd.l - 2) / INDENT_PIXELS) : undefined,
      borders: bd
        ? withoutEmpty({
            EdgeTop: borderOf(bd.t),
            EdgeBottom: borderOf(bd.b),
            EdgeLeft: borderOf(bd.l),
            EdgeRight: borderOf(bd.r),
          })
        : undefined,
    }),
  };
}

/** Excel's indent is three spaces of the default font. */
const INDENT_PIXELS = 9;

const HORIZONTAL: Partial<Record<NonNullable<Style["horizontal"]>, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Partial<Record<NonNullable<Style["vertical"]>, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** The grid writes colours as "#rrggbb" or "rgb(r,g,b)". */
function hexColor(color: Nullable<string>): string | undefined {
  const numbers = /^rgba?\(\s*(\d+)\D+(\d+)\D+(\d+)/.exec(color ?? "");
  const hex = numbers
    ? numbers
        .slice(1)
        .map((part) => Number(part).toString(16).padStart(2, "0"))
        .join("")
    : color?.replace(/^#/, "");
  return hex && /^[\da-f]{6}$/i.test(hex) ? `#${hex.toUpperCase()}` : undefined;
}

function borderData(borders: Style["borders"]): IStyleData["bd"] {
  if (!borders) return undefined;
  const side = (border: Border | undefined): IBorderStyleData | undefined =>
    border && border.style !== "None" ? { s: borderStyle(border), cl: { rgb: border.color } } : undefined;
  return withoutEmpty({
    t: side(borders.EdgeTop),
    b: side(borders.EdgeBottom),
    l: side(borders.EdgeLeft),
    r: side(borders.EdgeRight),
  });
}

function borderStyle({ style, weight }: Border): BorderStyleTypes {
  if (style === "Double") return BorderStyleTypes.DOUBLE;
  if (style === "Dash") return weight === "Medium" ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
  if (style === "Dot") return BorderStyleTypes.DOTTED;
  return WEIGHTS[weight];
}

const WEIGHTS = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

function borderOf(data: Nullable<IBorderStyleData>): Border | undefined {
  if (!data || data.s === BorderStyleTypes.NONE) return undefined;
  const color = hexColor(data.cl?.rgb) ?? "#000000";
  if (data.s === BorderStyleTypes.DOUBLE) return { style: "Double", weight: "Thick", color };
  if (data.s === BorderStyleTypes.DASHED) return { style: "Dash", weight: "Thin", color };
  if (data.s === BorderStyleTypes.MEDIUM_DASHED) return { style: "Dash", weight: "Medium", color };
  if (data.s === BorderStyleTypes.DOTTED) return { style: "Dot", weight: "Thin", color };
  return { style: "Continuous", weight: keyOf(WEIGHTS, data.s) ?? "Thin", color };
}

function keyOf<K extends string, V>(record: Partial<Record<K, V>>, value: V): K | undefined {
  return (Object.keys(record) as K[]).find((key) => record[key] === value);
}

function withoutEmpty<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
