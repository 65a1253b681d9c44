import type { Role } from "../reports/sheetPlan";
import { signals } from "./tones";

/** How a role looks. The font itself stays the workbook's theme font: only size, weight and colour are ours. */
export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: string;
  readonly align?: "Left" | "Right" | "Center";
}

/** The one accent: tab colour, links, the cumulative line. */
export const ACCENT = "#0F6CBD";
/** Text that is read second; 4.5:1 and more on white. */
export const GREY = "#616161";
/** Hairlines between groups of columns. */
export const RULE = "#BDBDBD";
/** Text in cells that the user may edit, blue on pale yellow as in financial models. */
const INPUT = { colour: "#0000C0", fill: "#FFFBE6", border: "#BFA100" };

export const styles: Readonly<Record<Role, Style>> = {
  title: { size: 16, bold: true },
  subtitle: { size: 9, colour: GREY },
  link: { underline: true, colour: ACCENT },
  kpiLabel: { size: 9, colour: GREY, align: "Left" },
  kpiValue: { size: 18, bold: true, align: "Left" },
  kpiNote: { size: 9, colour: GREY, align: "Left" },
  heading: { size: 12, bold: true },
  body: {},
  note: { size: 9, colour: GREY },
  warning: { bold: true, colour: signals.warning.text, fill: signals.warning.fill },
  input: INPUT,
  chartData: { size: 9, colour: GREY },
};

/** Gives cells a style; says only what differs from the default, for every property is a command. */
export function applyStyle({ format }: Excel.Range, style: Style): void {
  if (style.size) format.font.size = style.size;
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.underline) format.font.underline = "Single";
  if (style.colour) format.font.color = style.colour;
  if (style.fill) format.fill.color = style.fill;
  if (style.align) format.horizontalAlignment = style.align;
  if (style.border) for (const edge of edges) drawBorder(format, edge, style.border);
}

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** A thin line on one side of cells. */
export function drawBorder(format: Excel.RangeFormat, edge: (typeof edges)[number], colour: string): void {
  const border = format.borders.getItem(edge);
  border.style = "Continuous";
  border.weight = "Thin";
  border.color = colour;
}
