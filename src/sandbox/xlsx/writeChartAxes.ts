import type { Chart, ChartAxis } from "../model/workbook";
import { chartTextXml } from "./chartText";
import { escapeXml } from "./escapedText";
import type { SeriesGroup } from "./groupSeries";
import { axisIds } from "./groupSeries";

/** The axes that a chart's groups of series need; pies have none. */
export function writeAxes(chart: Chart, groups: readonly SeriesGroup[]): string {
  const withAxes = groups.filter(({ kind }) => kind.element !== "pieChart" && kind.element !== "doughnutChart");
  const primary = withAxes.find(({ secondary }) => !secondary);
  const secondary = withAxes.find((group) => group.secondary);
  const hiddenCategories = { ...chart.categoryAxis, visible: false, majorGridlines: false, title: undefined };
  const secondaryValues = chart.secondaryValueAxis ?? { visible: true, majorGridlines: false };
  return (
    (primary ? pairXml(primary, chart.categoryAxis, chart.valueAxis) : "") +
    (secondary ? pairXml(secondary, primary ? hiddenCategories : chart.categoryAxis, secondaryValues) : "")
  );
}

function pairXml({ kind, secondary }: SeriesGroup, categories: ChartAxis, values: ChartAxis): string {
  const [categoryId, valueId] = axisIds(secondary);
  const sides = kind.horizontal ? (["l", secondary ? "t" : "b"] as const) : (["b", secondary ? "r" : "l"] as const);
  const scatter = kind.element === "scatterChart";
  const first = scatter
    ? axisXml(
        "valAx",
        categories,
        categoryId,
        valueId,
        sides[0],
        '<c:crosses val="autoZero"/><c:crossBetween val="midCat"/>',
      )
    : axisXml(
        "catAx",
        categories,
        categoryId,
        valueId,
        sides[0],
        '<c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>',
      );
  const between = scatter || kind.element === "areaChart" ? "midCat" : "between";
  const crosses = `<c:crosses val="${secondary ? "max" : "autoZero"}"/><c:crossBetween val="${between}"/>`;
  return first + axisXml("valAx", values, valueId, categoryId, sides[1], crosses);
}

const lineXml = (color: string): string =>
  `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr>`;

function axisXml(
  tag: "catAx" | "valAx",
  axis: ChartAxis,
  id: number,
  crossId: number,
  side: string,
  end: string,
): string {
  const upright = side === "l" || side === "r";
  const limit = (name: string, value: number | undefined): string =>
    value === undefined ? "" : `<c:${name} val="${value}"/>`;
  const format = axis.numberFormat
    ? `<c:numFmt formatCode="${escapeXml(axis.numberFormat)}" sourceLinked="0"/>`
    : '<c:numFmt formatCode="General" sourceLinked="1"/>';
  return (
    `<c:${tag}><c:axId val="${id}"/>` +
    `<c:scaling><c:orientation val="${axis.reversed ? "maxMin" : "minMax"}"/>${limit("max", axis.maximum)}${limit("min", axis.minimum)}</c:scaling>` +
    `<c:delete val="${axis.visible ? 0 : 1}"/><c:axPos val="${side}"/>` +
    (axis.majorGridlines ? `<c:majorGridlines>${lineXml("E0E0E0")}</c:majorGridlines>` : "") +
    (axis.title ? `<c:title>${chartTextXml(axis.title, 10, upright)}<c:overlay val="0"/></c:title>` : "") +
    // Labels stand at the low end, where negative bars do not cover them.
    `${format}<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${tag === "catAx" ? "low" : "nextTo"}"/>` +
    `${lineXml(tag === "catAx" ? "BFBFBF" : "E0E0E0")}<c:crossAx val="${crossId}"/>${end}</c:${tag}>`
  );
}
