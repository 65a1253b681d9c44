import type { XmlElement } from "./parseXml";
import { child, descendants, flag, numberOf, parseXml } from "./parseXml";

/** Turns a colour element (rgb, theme with tint, or indexed) into "#RRGGBB"; undefined for none or automatic. */
export type ReadColor = (element: XmlElement | undefined) => string | undefined;

/** A reader of colours that knows the workbook's theme and its own palette, where it has one. */
export function colorReader(themeText: string | undefined, styles: XmlElement | undefined): ReadColor {
  const theme = themeColors(themeText);
  const palette = descendants(child(styles, "colors"), "rgbColor").map(({ attributes }) => sixDigits(attributes.rgb));
  return (element) => {
    if (!element || flag(element, "auto")) return undefined;
    const base = baseColor(element, theme, palette.length > 0 ? palette : INDEXED_COLORS);
    return base === undefined ? undefined : tinted(base, numberOf(element, "tint") ?? 0);
  };
}

/** The theme's colours in the order in which SpreadsheetML numbers them: light before dark. */
export function themeColors(themeText: string | undefined): string[] {
  const scheme = themeText === undefined ? undefined : descendants(parseXml(themeText), "clrScheme")[0];
  if (!scheme) return OFFICE_THEME;
  const colors = Object.fromEntries(
    scheme.children.map(({ name, children: [color] }) => [
      name,
      sixDigits(color?.attributes.lastClr ?? color?.attributes.val),
    ]),
  );
  return THEME_ORDER.map((name, at) => colors[name] ?? OFFICE_THEME[at]);
}

/** A colour moved towards white (tint above 0) or black (below 0) in lightness (ECMA-376 part 1, 18.8.19). */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [hue, saturation, lightness] = toHsl(color);
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHsl(hue, saturation, moved);
}

function baseColor({ attributes }: XmlElement, theme: string[], palette: string[]): string | undefined {
  if (attributes.rgb !== undefined) return sixDigits(attributes.rgb);
  if (attributes.theme !== undefined) return theme[Number(attributes.theme)];
  if (attributes.indexed !== undefined) return palette[Number(attributes.indexed)];
  return undefined;
}

const sixDigits = (hex: string | undefined): string => `#${(hex ?? "000000").slice(-6).toUpperCase()}`;

function toHsl(color: string): [number, number, number] {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const span = most - least;
  const lightness = (most + least) / 2;
  if (span === 0) return [0, 0, lightness];
  const saturation = span / (1 - Math.abs(2 * lightness - 1));
  const sixth =
    most === red ? (green - blue) / span : most === green ? (blue - red) / span + 2 : (red - green) / span + 4;
  return [(sixth * 60 + 360) % 360, saturation, lightness];
}

function fromHsl(hue: number, saturation: number, lightness: number): string {
  const chroma = saturation * Math.min(lightness, 1 - lightness);
  const part = (shift: number): string => {
    const turn = (shift + hue / 30) % 12;
    const share = lightness - chroma * Math.max(-1, Math.min(turn - 3, 9 - turn, 1));
    return Math.round(Math.min(1, Math.max(0, share)) * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${part(0)}${part(8)}${part(4)}`.toUpperCase();
}

const THEME_ORDER = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");
const colorList = (list: string): string[] => list.split(" ").map((hex) => `#${hex}`);
const OFFICE_THEME = colorList("FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72");
const BASIC = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
/** The palette of old (ECMA-376 part 1, 18.8.27); 64 and 65 are the system's text and background. */
const INDEXED_COLORS = colorList(
  `${BASIC} ${BASIC} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC ` +
    "CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
    "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 000000 FFFFFF",
);
