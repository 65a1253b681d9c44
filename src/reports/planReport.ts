import { isoOf } from "../engine/dates";
import { fill } from "../i18n/fill";
import { cellAddress } from "../read/cellAddress";
import { firstSentence } from "./fillFigures";
import { figureText } from "../analyses/figureText";
import type { Finding } from "./findings";
import { columnWidths } from "./columnWidths";
import { rowHeights } from "./rowHeights";
import { chartsWithin, hasHeadings, KPIS_PER_LINE, type Layout, LINKS_ROW } from "./layout";
import { linkLines } from "./linkLines";
import { numberFormat } from "./numberFormat";
import type { Language } from "../i18n/language";
import type { ParameterCell } from "./liveFormula";
import { parameterCell, parameterInputs } from "./parameterInputs";
import type { ParameterLine } from "./parameterLines";
import { planChart } from "./planChart";
import { notesOf } from "./planNotes";
import { planTable, type Opener } from "./planTable";
import type { ReportContext } from "./reportContext";
import { reportWords } from "./reportWords";
import type { PlanChart, PlanLink, PlanTable, PlanText, SheetPlan } from "./sheetPlan";
import { breakLines, textWidth } from "./textWidth";
import { missingInput, sourceLine } from "./subtitle";

/** Where something stands in another report. */
export interface Places {
  /** The sheets that are written, in the order of their tabs. */
  readonly layouts: readonly Layout[];
  /** The cell of a table's row, or the table's header cell. */
  find(report: string, table: string, frameRow?: number): PlanLink | null;
}

/** Where the value of a parameter stands on the Parameters sheet. */
function parameterCells({ layouts }: Places, lines: readonly ParameterLine[], language: Language): ParameterCell {
  const layout = layouts.find(({ report }) => report.id === "parameters");
  const lineOf = new Map(lines.map(({ id }, line) => [id, line]));
  return (id) => {
    const line = lineOf.get(id);
    return layout && line !== undefined ? parameterCell(layout, line, language) : undefined;
  };
}

const NOTES_WIDTH = 130;

/** A report as plain data: what every cell of its sheet holds and how it looks. */
export function planReport(
  layout: Layout,
  context: ReportContext,
  places: Places,
  parameterLines: readonly ParameterLine[],
): SheetPlan {
  const { report, tables: placed } = layout;
  const { language } = context;
  const open: Opener = (opens, frameRow) => places.find(opens.report, opens.table, frameRow);
  const cells = parameterCells(places, parameterLines, language);
  const tables = placed.map((table) => planTable(table, language, open, cells));
  const head = headTexts(layout, context, places);
  const notes = noteTexts(layout, context, places);
  const widths = columnWidths(layout, tables, head);
  const pages = pagesOf(layout, widths, TITLE * textWidth(String(head[0].values[0][0])));
  const onPage = withChartsOnPage(layout, widths, pages.pagesWide);
  const charts = chartPlans(onPage, context, layout.notesRow + notes.length + 1);
  return {
    report: report.id,
    name: report.sheet[language],
    language,
    texts: [...head, ...headings(layout, context), ...notes, ...charts.texts],
    tables,
    charts: charts.charts,
    widths,
    heights: rowHeights(layout, tables, widths),
    freeze: freezeOf(layout),
    gridlines: report.gridlines ?? true,
    page: { titleRows: titleRowsOf(tables), ...pages },
    inputs: report.id === "parameters" ? parameterInputs(parameterLines, placed[0], language) : [],
  };
}

function headTexts(layout: Layout, context: ReportContext, places: Places): PlanText[] {
  const { report } = layout;
  const { language, figures } = context;
  const title = firstSentence(report.titles, figures, language);
  return [
    cell(0, 0, title, "title"),
    cell(1, 0, sourceLine(context), "subtitle"),
    ...linkTexts(layout, context, places),
    ...kpiTexts(layout, context),
    ...findingTexts(layout, context, places),
    ...missingTexts(layout, context),
  ];
}

const cell = (row: number, column: number, value: string, role: PlanText["role"]): PlanText => ({
  row,
  column,
  values: [[value]],
  role,
});

/** Links to the sheets of the same group and to those of all, then one to the notes of this; on the Dashboard each group begins a line. */
function linkTexts({ report, notesRow }: Layout, { language }: ReportContext, { layouts }: Places): PlanText[] {
  const lines = linkLines(
    report,
    layouts.map((layout) => layout.report),
  );
  const links = lines.flatMap((line, i) =>
    line.map((other, column): PlanText => ({
      ...cell(LINKS_ROW + i, column, other.short[language], "link"),
      link: { sheet: other.sheet[language], cell: "A1" },
    })),
  );
  const lastLine = lines.length - 1;
  const notes: PlanText = {
    ...cell(LINKS_ROW + lastLine, lines[lastLine].length, reportWords.notesLink[language], "link"),
    link: { sheet: report.sheet[language], cell: cellAddress(notesRow, 0) },
  };
  return [...links, notes];
}

/** A small label, the large figure and what changed, each over two columns. */
function kpiTexts({ kpis, kpiRow }: Layout, context: ReportContext): PlanText[] {
  const { language } = context;
  return kpis.flatMap(([ref, { label, kind, value }], i): PlanText[] => {
    const row = kpiRow + Math.floor(i / KPIS_PER_LINE) * 3;
    const column = (i % KPIS_PER_LINE) * 2;
    const format = numberFormat(kind, Math.abs(value));
    return [
      cell(row, column, label[language], "kpiLabel"),
      { row: row + 1, column, values: [[value]], role: "kpiValue", numberFormat: format, span: 2 },
      cell(row + 2, column, changeText(ref, value, kind, context), "kpiNote"),
    ];
  });
}

function changeText(
  ref: string,
  value: number,
  kind: Parameters<typeof figureText>[1],
  context: ReportContext,
): string {
  const { previous, language } = context;
  const before = previous?.kpis[ref];
  if (previous === undefined || before === undefined || !Number.isFinite(before)) return "";
  const date = isoOf(previous.asOfDay);
  const change = value - before;
  const text = figureText(Math.abs(change), kind, language);
  if (text === figureText(0, kind, language)) return fill(reportWords.unchanged[language], { date });
  // A share that goes from 50% to 60% has risen by 10 points, not by 10%.
  const isShare = kind === "share" || kind === "rate";
  const size = isShare ? fill(reportWords.points[language], { change: text.replace("%", "") }) : text;
  return fill(reportWords.before[language], { date, change: `${change > 0 ? "▲" : "▼"} ${size}` });
}

const marks = { good: "✓", warning: "▲", bad: "●", neutral: "–" } as const satisfies Record<Finding["tone"], string>;

function findingTexts({ findings, findingsRow }: Layout, { language }: ReportContext, places: Places): PlanText[] {
  if (findings.length === 0) return [];
  const lines = findings.map(({ text, tone, report, table, frameRow }, i): PlanText => {
    const link = places.find(report, table, frameRow) ?? undefined;
    return { ...cell(findingsRow + 1 + i, 0, `${marks[tone]} ${text}`, link ? "link" : "body"), link };
  });
  return [cell(findingsRow, 0, reportWords.findings[language], "heading"), ...lines];
}

/** Says what is needed where the sheet has nothing to show for want of an input. */
function missingTexts({ report, tables, kpiRow }: Layout, { language, counts }: ReportContext): PlanText[] {
  if (tables.length > 0) return [];
  const lacks = report.needs !== undefined && !counts.some(({ table }) => table === report.needs);
  const text = lacks ? missingInput(report.needs!, language) : reportWords.noRows[language];
  return breakLines(text, NOTES_WIDTH).map((line, i) => cell(kpiRow + i, 0, line, "body"));
}

function headings(layout: Layout, { language }: ReportContext): PlanText[] {
  if (!hasHeadings(layout.report)) return [];
  return layout.tables.map(({ table, row, column }) => cell(row - 1, column, table.label[language], "heading"));
}

function noteTexts(layout: Layout, context: ReportContext, places: Places): PlanText[] {
  const { language } = context;
  const row = layout.notesRow;
  const lines = notesOf(layout, context).flatMap(({ text, opens }) =>
    breakLines(text, NOTES_WIDTH).map((line) => ({ line, opens })),
  );
  return [
    cell(row, 0, reportWords.notes[language], "heading"),
    ...lines.map(({ line, opens }, i): PlanText => {
      const link = opens === undefined ? undefined : (places.find(opens, opens) ?? undefined);
      return { ...cell(row + 1 + i, 0, line, link ? "link" : "note"), link };
    }),
  ];
}

/** The cells that charts are drawn from stand under everything else, side by side. */
function chartPlans(
  { charts: placed }: Layout,
  context: ReportContext,
  firstRow: number,
): { charts: PlanChart[]; texts: PlanText[] } {
  if (placed.length === 0) return { charts: [], texts: [] };
  const texts: PlanText[] = [cell(firstRow, 0, reportWords.chartData[context.language], "note")];
  const charts: PlanChart[] = [];
  let column = 0;
  for (const each of placed) {
    const planned = planChart(each, context, firstRow + 1, column);
    charts.push(planned.chart);
    texts.push(...planned.texts);
    column += planned.chart.series.length + 2;
  }
  return { charts, texts };
}

/** Where a sheet is printed over several pages, its charts stand on the first: one cut in two cannot be read. */
function withChartsOnPage(layout: Layout, widths: readonly number[], pagesWide = 1): Layout {
  if (pagesWide === 1 || layout.charts.length === 0) return layout;
  const page = widths.reduce((sum, width) => sum + width, 0) / pagesWide;
  let [columns, used] = [0, 0];
  while (columns < widths.length && used + widths[columns] <= page) used += widths[columns++];
  return columns < layout.charts.length
    ? layout
    : { ...layout, charts: chartsWithin(layout.charts, widths.slice(0, columns)) };
}

/** The header of a sheet's only table stays in view; where there are several, only columns can. */
function freezeOf({ report, tables }: Layout): SheetPlan["freeze"] {
  if (report.tables.length !== 1 || tables.length === 0 || hasHeadings(report))
    return { rows: 0, columns: report.freezeColumns ?? 0 };
  return { rows: tables[0].row + 1, columns: report.freezeColumns ?? 0 };
}

/** The longest table's header is repeated on every printed page. */
function titleRowsOf(tables: readonly PlanTable[]): readonly [number, number] | undefined {
  const long = tables.filter(({ filter }) => filter);
  if (long.length === 0) return undefined;
  const { row } = long.reduce((longest, table) => (table.rows > longest.rows ? table : longest));
  return [row, row];
}

/** Characters that a page's width may hold and still be read: about two thirds of the usual size on landscape A4. */
const PAGE_WIDTH = 200;

/** How much wider a title's letters are than those of cells. */
const TITLE = 1.6;

/**
 * As many pages side by side as can be read, and no more than leave the title whole on the first; the columns that stay in view on the
 * screen stay on every page.
 */
function pagesOf(
  { report }: Layout,
  widths: readonly number[],
  titleWidth: number,
): Pick<SheetPlan["page"], "pagesWide" | "titleColumns"> {
  const width = widths.reduce((sum, each) => sum + each, 0);
  const pagesWide = Math.min(Math.ceil(width / PAGE_WIDTH), Math.floor(width / titleWidth));
  if (pagesWide <= 1 || report.onePageWide) return {};
  return { pagesWide, ...(report.freezeColumns ? { titleColumns: [0, report.freezeColumns - 1] } : {}) };
}
