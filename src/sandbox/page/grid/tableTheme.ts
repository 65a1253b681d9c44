import type { IStyleData } from "@univerjs/core";
import type { Table } from "../../model/workbook";

/** How a table style of Excel looks: the parts of it that the grid can draw. */
export interface TableTheme {
  name: string;
  headerRowStyle: IStyleData;
  firstRowStyle?: IStyleData;
  secondRowStyle?: IStyleData;
  lastRowStyle?: IStyleData;
}

/**
 * The look of "TableStyleLight1" and its kin: seven of each, black and then
 * Office's six accents. Light ones have a ruled head, those from Light8 on and
 * the medium and dark ones a filled head.
 */
export function tableTheme({ style, showBandedRows }: Pick<Table, "style" | "showBandedRows">): TableTheme {
  const [, shade, digits] = /(Light|Medium|Dark)(\d+)$/.exec(style) ?? ["", "Light", "1"];
  const number = Number(digits);
  const accent = ACCENTS[(number - 1) % ACCENTS.length];
  const isFilled = shade !== "Light" || (number >= 8 && number <= 14);
  const line = { s: 1, cl: { rgb: accent } };
  const band = showBandedRows ? { secondRowStyle: { bg: { rgb: tint(accent, shade === "Light" ? 0.15 : 0.2) } } } : {};
  return {
    name: `${style}${showBandedRows ? "" : "-plain"}`,
    headerRowStyle: isFilled
      ? { bg: { rgb: accent }, cl: { rgb: "#FFFFFF" }, bl: 1 }
      : { bg: { rgb: "#FFFFFF" }, bl: 1, bd: { t: line, b: line } },
    ...band,
    lastRowStyle: { bd: { b: line } },
  };
}

const ACCENTS = ["#404040", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** A colour mixed with white: `share` is the colour's part. */
function tint(color: string, share: number): string {
  const parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(255 - (255 - part) * share)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`.toUpperCase();
}
