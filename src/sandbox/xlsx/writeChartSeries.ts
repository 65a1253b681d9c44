import type { ChartSeries, Value, Workbook } from "../model/workbook";
import type { ChartKind } from "./chartKind";
import { escapeXml } from "./escapedText";
import { readReference } from "./readReference";
import { emuFromPoints } from "./units";

/** Excel's colours of series that have none of their own: the Office theme's accents. */
const SERIES_COLORS = ["4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47"];
const DEFAULT_LINE_POINTS = 2.25;

/** One series. `index` is its place in the chart. */
export function writeSeries(series: ChartSeries, index: number, kind: ChartKind, workbook: Workbook): string {
  const color = series.color
    ? series.color.replace("#", "").toUpperCase()
    : SERIES_COLORS[index % SERIES_COLORS.length];
  const start = `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${nameXml(series.name, workbook)}`;
  const labels = labelsXml(series, kind);
  const categories = series.categories ?? "";
  const data = categoriesXml("cat", categories, workbook) + valuesXml("val", series.values, workbook);
  switch (kind.element) {
    case "barChart":
      return `${start}${fillXml(color, series)}<c:invertIfNegative val="0"/>${labels}${data}</c:ser>`;
    case "areaChart":
      return `${start}${fillXml(color, series)}${labels}${data}</c:ser>`;
    case "lineChart":
      return `${start}${lineXml(color, series)}${markerXml(series, kind, color)}${labels}${data}<c:smooth val="0"/></c:ser>`;
    case "scatterChart": {
      const line = kind.joined ? lineXml(color, series) : "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>";
      const points = valuesXml("xVal", categories, workbook) + valuesXml("yVal", series.values, workbook);
      return `${start}${line}${markerXml(series, kind, color)}${labels}${points}<c:smooth val="0"/></c:ser>`;
    }
    case "pieChart":
    case "doughnutChart":
      return `${start}${slicesXml(readReference(workbook, series.values).values.length)}${labels}${data}</c:ser>`;
  }
}

/** A name that begins with "=" is a cell's; any other is text. */
function nameXml(name: string, workbook: Workbook): string {
  if (name === "") return "";
  if (!name.startsWith("=")) return `<c:tx><c:v>${escapeXml(name)}</c:v></c:tx>`;
  return `<c:tx>${stringsXml(name.slice(1), readReference(workbook, name).values)}</c:tx>`;
}

const solid = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;

function fillXml(color: string, { outline, hollow, lineWeight = 1 }: ChartSeries): string {
  const line = outline
    ? `<a:ln w="${emuFromPoints(lineWeight)}">${solid(outline.replace("#", "").toUpperCase())}</a:ln>`
    : "";
  return `<c:spPr>${hollow ? "<a:noFill/>" : solid(color)}${line}</c:spPr>`;
}

const lineXml = (color: string, { lineWeight }: ChartSeries): string =>
  `<c:spPr><a:ln w="${emuFromPoints(lineWeight ?? DEFAULT_LINE_POINTS)}" cap="rnd">${solid(color)}<a:round/></a:ln></c:spPr>`;

/** Slices take the colours in turn; a slice's white border keeps neighbours apart. */
function slicesXml(count: number): string {
  return Array.from({ length: count }, (_, at) => {
    const fill = solid(SERIES_COLORS[at % SERIES_COLORS.length]);
    return `<c:dPt><c:idx val="${at}"/><c:bubble3D val="0"/><c:spPr>${fill}<a:ln w="9525">${solid("FFFFFF")}</a:ln></c:spPr></c:dPt>`;
  }).join("");
}

const MARKERS = new Set(["circle", "dash", "diamond", "dot", "none", "plus", "square", "star", "triangle", "x"]);

function markerXml({ markerStyle }: ChartSeries, kind: ChartKind, color: string): string {
  const wanted = markerStyle && markerStyle.toLowerCase() !== "automatic" ? markerStyle.toLowerCase() : undefined;
  const symbol = wanted && MARKERS.has(wanted) ? wanted : kind.markers ? "circle" : "none";
  if (symbol === "none") return '<c:marker><c:symbol val="none"/></c:marker>';
  return `<c:marker><c:symbol val="${symbol}"/><c:size val="5"/><c:spPr>${solid(color)}</c:spPr></c:marker>`;
}

function labelsXml({ dataLabels }: ChartSeries, kind: ChartKind): string {
  if (!dataLabels?.visible) return "";
  const format = dataLabels.numberFormat
    ? `<c:numFmt formatCode="${escapeXml(dataLabels.numberFormat)}" sourceLinked="0"/>`
    : "";
  const round = kind.element === "pieChart" || kind.element === "doughnutChart";
  // Slices labelled in per cent show their shares, not their values.
  const shares = round && (dataLabels.numberFormat?.includes("%") ?? false);
  return (
    `<c:dLbls>${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:showLegendKey val="0"/><c:showVal val="${shares ? 0 : 1}"/>` +
    `<c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="${shares ? 1 : 0}"/><c:showBubbleSize val="0"/></c:dLbls>`
  );
}

// Charts carry a copy of their data, which viewers without a calculation engine show.

function categoriesXml(tag: string, reference: string, workbook: Workbook): string {
  if (reference === "") return "";
  const { values, numberFormat } = readReference(workbook, reference);
  const isText = values.some((value) => typeof value === "string");
  return `<c:${tag}>${isText ? stringsXml(reference, values) : numbersXml(reference, values, numberFormat)}</c:${tag}>`;
}

function valuesXml(tag: string, reference: string, workbook: Workbook): string {
  if (reference === "") return "";
  const { values, numberFormat } = readReference(workbook, reference);
  return `<c:${tag}>${numbersXml(reference, values, numberFormat)}</c:${tag}>`;
}

const formulaXml = (reference: string): string => `<c:f>${escapeXml(reference.replace(/^=/, ""))}</c:f>`;

function stringsXml(reference: string, values: readonly Value[]): string {
  const points = values.map((value, at) =>
    value === undefined || typeof value === "object"
      ? ""
      : `<c:pt idx="${at}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return `<c:strRef>${formulaXml(reference)}<c:strCache><c:ptCount val="${values.length}"/>${points.join("")}</c:strCache></c:strRef>`;
}

function numbersXml(reference: string, values: readonly Value[], numberFormat: string): string {
  const points = values.map((value, at) =>
    typeof value === "number" ? `<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>` : "",
  );
  return (
    `<c:numRef>${formulaXml(reference)}<c:numCache><c:formatCode>${escapeXml(numberFormat)}</c:formatCode>` +
    `<c:ptCount val="${values.length}"/>${points.join("")}</c:numCache></c:numRef>`
  );
}
