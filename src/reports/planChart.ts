import type { ColumnKind } from "../analyses/analysis";
import type { Language } from "../i18n/language";
import { fill } from "../i18n/fill";
import type { Area } from "../read/grid";
import { arrangeRows } from "./arrangeRows";
import { firstSentence } from "./fillFigures";
import type { FrameColumn } from "./frame";
import type { PlacedChart } from "./layout";
import { numberFormat } from "./numberFormat";
import type { ReportContext } from "./reportContext";
import { reportWords } from "./reportWords";
import type { PlanCell, PlanChart, PlanText } from "./sheetPlan";
import { hasValue, isNumbers, largest, textValues } from "./values";
import { wordAt } from "../engine/columns";

/** A chart and the cells it is drawn from. */
export interface ChartPlan {
  readonly chart: PlanChart;
  readonly texts: readonly PlanText[];
  /** The first row under its cells. */
  readonly endRow: number;
}

/** Plans a chart over a small labelled block of cells whose first cell is at `row`, `column`. */
export function planChart(
  { chart, place }: PlacedChart,
  context: ReportContext,
  row: number,
  column: number,
): ChartPlan {
  const { language, figures } = context;
  const frame = context.frames.get(chart.rows)!;
  const rows = arrangeRows(frame, chart, language);
  const known = chart.series.filter(({ ref }) => frame.columns.has(ref));
  // A series without any value would only be a word in the legend.
  const valued = known.filter(({ ref }) => hasValue(frame.columns.get(ref)!.values));
  const series = valued.length > 0 ? valued : known;
  const shown = [chart.categories, ...series.map(({ ref }) => ref)].map((ref) => frame.columns.get(ref)!);
  const area = (index: number): Area => ({ row: row + 1, column: column + index, rows: rows.length, columns: 1 });
  const title = firstSentence(chart.titles, figures, language);
  const names = shown.map(({ label }) => label[language]);
  return {
    endRow: row + 1 + rows.length,
    texts: shown.flatMap((values, i) => dataColumn(values, rows, language, row, column + i)),
    chart: {
      id: chart.id,
      title,
      altText: fill(reportWords.chartAlt[language], { title, categories: names[0], series: names.slice(1).join(", ") }),
      kind: chart.kind,
      categories: area(0),
      series: series.map(({ meaning, line, labels }, i) => ({
        name: names[i + 1],
        values: area(i + 1),
        meaning,
        line,
        labels,
      })),
      valueFormat: axisFormat(shown[1].kind),
      categoryFormat: isNumbers(shown[0].values) && isShare(shown[0].kind) ? axisFormat(shown[0].kind) : undefined,
      place,
    },
  };
}

/** Axes need no decimals: the cells have them. */
const axisFormat = (kind: ColumnKind): string => (isShare(kind) ? "0%" : "#,##0");
const isShare = (kind: ColumnKind): boolean => kind === "share" || kind === "rate";

function dataColumn(
  { label, kind, values }: FrameColumn,
  rows: Uint32Array,
  language: Language,
  row: number,
  column: number,
): PlanText[] {
  const cells = Array.from(rows, cellOf(values, language));
  const format = numberFormat(kind, isNumbers(values) ? largest(values) : undefined);
  return [
    { row, column, values: [[label[language]]], role: "chartData" },
    { row: row + 1, column, values: cells.map((cell) => [cell]), role: "chartData", numberFormat: format },
  ];
}

function cellOf(values: FrameColumn["values"], language: Language): (row: number) => PlanCell {
  if (isNumbers(values)) return (row) => (Number.isFinite(values[row]) ? values[row] : null);
  const words = textValues(values, language);
  return (row) => wordAt(words, row);
}
