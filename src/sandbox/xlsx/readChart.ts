import type { Chart, ChartAxis, ChartSeries } from "../model/workbook";
import type { XmlElement } from "./parseXml";
import { child, children, descendants, flag, numberOf } from "./parseXml";
import type { ReadColor } from "./readColors";
import { pointsFromEmu } from "./units";

export type ChartContent = Omit<Chart, "id" | "name" | "left" | "top" | "width" | "height" | "altText">;

/** What a chart part shows; undefined when it is of a kind that the model does not know. */
export function readChart(root: XmlElement, readColor: ReadColor): ChartContent | undefined {
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea");
  const groups = plot?.children.filter((group) => typeOf(group) !== undefined) ?? [];
  if (!plot || groups.length === 0) return undefined;
  const type = typeOf(groups[0]) as string;
  const axes = new Map(plot.children.filter(isAxis).map((axis) => [child(axis, "axId")?.attributes.val, axis]));
  const [primary, ...others] = groups.map((group) => axesOf(group, axes));
  const secondary = others.find(({ value }) => value && value !== primary.value);
  const title = child(chart, "title");
  const gapWidth = numberOf(descendants(plot, "gapWidth")[0], "val");
  return {
    type,
    title: { text: plainText(title), visible: title !== undefined },
    legend: readLegend(child(chart, "legend")),
    series: groups.flatMap((group, at) => {
      const isSecondary = at > 0 && others[at - 1].value !== primary.value;
      return children(group, "ser").map((series) =>
        readSeries(series, typeOf(group) as string, type, isSecondary, readColor),
      );
    }),
    categoryAxis: readAxis(primary.category),
    valueAxis: readAxis(primary.value),
    ...(secondary ? { secondaryValueAxis: readAxis(secondary.value) } : {}),
    ...(gapWidth === undefined ? {} : { gapWidth }),
  };
}

const GROUPINGS: Record<string, string> = {
  clustered: "Clustered",
  standard: "Clustered",
  stacked: "Stacked",
  percentStacked: "Stacked100",
};

/** Office's name of a chart group such as `<barChart>`. */
function typeOf(group: XmlElement): string | undefined {
  const grouping = GROUPINGS[child(group, "grouping")?.attributes.val ?? "standard"] ?? "Clustered";
  const stacking = grouping === "Clustered" ? "" : grouping;
  switch (group.name) {
    case "barChart":
    case "bar3DChart":
      return (child(group, "barDir")?.attributes.val === "bar" ? "Bar" : "Column") + grouping;
    case "lineChart":
      return flag(child(group, "marker"), "val") && hasMarkers(group) ? `LineMarkers${stacking}` : `Line${stacking}`;
    case "areaChart":
      return `Area${stacking}`;
    case "pieChart":
      return "Pie";
    case "doughnutChart":
      return "Doughnut";
    case "scatterChart":
      return "XYScatter";
    default:
      return undefined;
  }
}

const hasMarkers = (group: XmlElement): boolean =>
  children(group, "ser").some((series) => descendants(child(series, "marker"), "symbol")[0]?.attributes.val !== "none");

const isAxis = ({ name }: XmlElement): boolean => ["catAx", "dateAx", "valAx", "serAx"].includes(name);

function axesOf(
  group: XmlElement,
  axes: Map<string | undefined, XmlElement>,
): { category?: XmlElement; value?: XmlElement } {
  const [first, second] = children(group, "axId").flatMap(({ attributes }) => axes.get(attributes.val) ?? []);
  return { category: first, value: second };
}

function readAxis(axis: XmlElement | undefined): ChartAxis {
  const scaling = child(axis, "scaling");
  const title = plainText(child(axis, "title"));
  const minimum = numberOf(child(scaling, "min"), "val");
  const maximum = numberOf(child(scaling, "max"), "val");
  const format = child(axis, "numFmt");
  return {
    visible: axis !== undefined && !flag(child(axis, "delete"), "val"),
    majorGridlines: child(axis, "majorGridlines") !== undefined,
    ...(title === "" ? {} : { title }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(format && !flag(format, "sourceLinked") ? { numberFormat: format.attributes.formatCode } : {}),
    ...(child(scaling, "orientation")?.attributes.val === "maxMin" ? { reversed: true } : {}),
  };
}

const LEGEND_POSITIONS: Record<string, Chart["legend"]["position"]> = {
  t: "Top",
  b: "Bottom",
  l: "Left",
  r: "Right",
  tr: "Corner",
};

function readLegend(legend: XmlElement | undefined): Chart["legend"] {
  const position = LEGEND_POSITIONS[child(legend, "legendPos")?.attributes.val ?? "r"] ?? "Right";
  return { visible: legend !== undefined, position };
}

function readSeries(
  series: XmlElement,
  type: string,
  chartType: string,
  isSecondary: boolean,
  readColor: ReadColor,
): ChartSeries {
  const properties = child(series, "spPr");
  const line = child(properties, "ln");
  const isLine = type.startsWith("Line") || type.startsWith("XY");
  const categories = formulaOf(child(series, "cat") ?? child(series, "xVal"));
  const color = readFill(isLine ? line : properties, readColor);
  const outline = isLine ? undefined : readFill(line, readColor);
  const labels = child(series, "dLbls");
  const weight = numberOf(line, "w");
  const marker = child(child(series, "marker"), "symbol")?.attributes.val;
  return {
    name: readName(child(series, "tx")),
    ...(type === chartType ? {} : { type }),
    values: formulaOf(child(series, "val") ?? child(series, "yVal")) ?? "",
    ...(categories === undefined ? {} : { categories }),
    ...(color === undefined ? {} : { color }),
    ...(outline === undefined ? {} : { outline }),
    ...(!isLine && child(properties, "noFill") ? { hollow: true } : {}),
    axisGroup: isSecondary ? "Secondary" : "Primary",
    ...(labels ? { dataLabels: readLabels(labels) } : {}),
    ...((isLine || outline) && weight !== undefined ? { lineWeight: pointsFromEmu(weight) } : {}),
    ...(marker === undefined ? {} : { markerStyle: marker[0].toUpperCase() + marker.slice(1) }),
  };
}

const formulaOf = (data: XmlElement | undefined): string | undefined => descendants(data, "f")[0]?.text;

/** A series is named by a cell, whose text is kept beside it, or by text of its own. */
const readName = (name: XmlElement | undefined): string => descendants(name, "v")[0]?.text ?? plainText(name);

function readFill(properties: XmlElement | undefined, readColor: ReadColor): string | undefined {
  const fill = child(properties, "solidFill");
  const rgb = child(fill, "srgbClr");
  if (rgb) return `#${rgb.attributes.val.toUpperCase()}`;
  const scheme = SCHEME_COLORS[child(fill, "schemeClr")?.attributes.val ?? ""];
  return scheme === undefined
    ? undefined
    : readColor({ ...(fill as XmlElement), attributes: { theme: String(scheme) } });
}

const SCHEME_COLORS: Record<string, number> = {
  bg1: 0,
  tx1: 1,
  bg2: 2,
  tx2: 3,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
};

function readLabels(labels: XmlElement): NonNullable<ChartSeries["dataLabels"]> {
  const shown = ["showVal", "showPercent", "showCatName"].some((name) => flag(child(labels, name), "val"));
  const format = child(labels, "numFmt");
  return {
    visible: shown && !flag(child(labels, "delete"), "val"),
    ...(format && !flag(format, "sourceLinked") ? { numberFormat: format.attributes.formatCode } : {}),
  };
}

/** The text of a title, its paragraphs on lines of their own; of one taken from a cell the text kept beside it. */
function plainText(element: XmlElement | undefined): string {
  const paragraphs = descendants(element, "p").map((paragraph) =>
    descendants(paragraph, "t")
      .map(({ text }) => text)
      .join(""),
  );
  return paragraphs.length > 0
    ? paragraphs.join("\n")
    : descendants(element, "v")
        .map(({ text }) => text)
        .join("");
}
