import type { Chart, Sheet } from "../model/workbook";
import { leftOf, topOf } from "./gridPosition";
import type { Package } from "./openPackage";
import { readText } from "./openPackage";
import type { XmlElement } from "./parseXml";
import { child, descendants, numberOf, parseXml } from "./parseXml";
import { readChart } from "./readChart";
import type { ReadColor } from "./readColors";
import { readRelationships } from "./relationships";
import { pointsFromEmu } from "./units";

/** The charts that a drawing part shows, in drawing order. Shapes, pictures and kinds of chart unknown are left out. */
export function readCharts(parts: Package, drawing: string, sheet: Sheet, readColor: ReadColor): Chart[] {
  const text = readText(parts, drawing);
  if (text === undefined) return [];
  const related = readRelationships(parts, drawing);
  return parseXml(text).children.flatMap((anchor, at) => {
    const frame = descendants(anchor, "graphicFrame")[0];
    const reference = descendants(frame, "chart")[0]?.attributes.id;
    const chartText = readText(parts, related.find(({ id }) => id === reference)?.target);
    const chart = chartText === undefined ? undefined : readChart(parseXml(chartText), readColor);
    if (!chart) return [];
    const properties = descendants(frame, "cNvPr")[0];
    return {
      ...chart,
      ...readPlace(anchor, sheet),
      id: `${sheet.id}/chart${at + 1}`,
      name: properties?.attributes.name ?? `Chart ${at + 1}`,
      ...(properties?.attributes.descr ? { altText: properties.attributes.descr } : {}),
    };
  });
}

/** Where an anchor puts its drawing: between two cells, from a cell, or at a fixed place. */
function readPlace(anchor: XmlElement, sheet: Sheet): Pick<Chart, "left" | "top" | "width" | "height"> {
  const from = child(anchor, "from");
  const to = child(anchor, "to");
  const extent = child(anchor, "ext");
  const position = child(anchor, "pos");
  const left = from ? leftOf(sheet, placeOf(from, "col")) : pointsFromEmu(numberOf(position, "x") ?? 0);
  const top = from ? topOf(sheet, placeOf(from, "row")) : pointsFromEmu(numberOf(position, "y") ?? 0);
  const width = to ? leftOf(sheet, placeOf(to, "col")) - left : pointsFromEmu(numberOf(extent, "cx") ?? 0);
  const height = to ? topOf(sheet, placeOf(to, "row")) - top : pointsFromEmu(numberOf(extent, "cy") ?? 0);
  return { left, top, width, height };
}

const placeOf = (mark: XmlElement, axis: "col" | "row"): { index: number; offset: number } => ({
  index: Number(child(mark, axis)?.text ?? 0),
  offset: pointsFromEmu(Number(child(mark, `${axis}Off`)?.text ?? 0)),
});
