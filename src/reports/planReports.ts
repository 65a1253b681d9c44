import { cellAddress } from "../read/cellAddress";
import type { PlanLink, SheetPlan } from "./sheetPlan";
import { findFindings, type Finding } from "./findings";
import { reports } from "./index";
import { linkLines } from "./linkLines";
import { layOut, type Layout } from "./layout";
import type { ParameterLine } from "./parameterLines";
import { planReport, type Places } from "./planReport";
import type { PlacedTable } from "./planTable";
import type { Report } from "./report";
import type { ReportContext } from "./reportContext";
import { reportDocument, type ReportDocument } from "./reportDocument";
import { figureText } from "../analyses/figureText";

/** What the user sees after a refresh, as plain data. */
export interface PlannedReports {
  readonly plans: readonly SheetPlan[];
  readonly findings: readonly { text: string; sheet: string; cell: string; tone: Finding["tone"] }[];
  readonly kpis: readonly { id: string; label: string; text: string; value: number | null }[];
  readonly sheets: readonly { readonly name: string; readonly group: Report["group"] }[];
  /** Results by stable ids, made when asked for: they are large. */
  documents(): Record<string, ReportDocument>;
}

/** Turns results into sheets. First everything is placed, then written out, so that sheets can point into each other. */
export function planReports(
  context: ReportContext,
  parameterLines: readonly ParameterLine[],
  catalogue: readonly Report[] = reports,
  written: readonly string[] = [],
): PlannedReports {
  const found = findFindings(context);
  const all = catalogue.map((report) => layOut(report, context, found, linkLines(report, catalogue).length));
  const layouts = all.filter(
    (layout) => hasContent(layout) || !layout.report.optional || written.includes(layout.report.id),
  );
  const places = placesIn(layouts, context);
  return {
    plans: layouts.map((layout) => planReport(layout, context, places, parameterLines)),
    findings: found.flatMap(({ text, tone, report, table, frameRow }) => {
      const place = places.find(report, table, frameRow);
      return place ? [{ text, tone, ...place }] : [];
    }),
    kpis: keyFigures(layouts, context),
    sheets: layouts.map(({ report }) => ({ name: report.sheet[context.language], group: report.group })),
    documents: () => Object.fromEntries(layouts.map((layout) => [layout.report.id, reportDocument(layout)])),
  };
}

const hasContent = ({ tables, charts }: Layout): boolean =>
  charts.length > 0 || tables.some(({ rows }) => rows.length > 0);

function placesIn(layouts: readonly Layout[], { language }: ReportContext): Places {
  const finders = new Map<string, Finder>();
  for (const { report, tables } of layouts)
    for (const placed of tables)
      finders.set(`${report.id} ${placed.table.id}`, finderIn(placed, report.sheet[language]));
  return { layouts, find: (report, table, frameRow) => finders.get(`${report} ${table}`)?.(frameRow) ?? null };
}

type Finder = (frameRow?: number) => PlanLink | null;

/** Finds the cell of a table's row by the row of its frame, or the header cell. */
function finderIn({ frame, rows, row, column }: PlacedTable, sheet: string): Finder {
  // Made at the first question: a search for each row of another long table would look at every pair.
  let shownAt: Int32Array | undefined;
  const placeOf = (frameRow: number): number => {
    if (shownAt === undefined) {
      shownAt = new Int32Array(frame.rows).fill(-1);
      rows.forEach((each, shown) => (shownAt![each] = shown));
    }
    return shownAt[frameRow] ?? -1;
  };
  return (frameRow) => {
    if (frameRow === undefined) return { sheet, cell: cellAddress(row, column) };
    const shown = placeOf(frameRow);
    return shown < 0 ? null : { sheet, cell: cellAddress(row + 1 + shown, column) };
  };
}

/** The Dashboard's figures, for the pane and the command line. */
function keyFigures(layouts: readonly Layout[], { language }: ReportContext): PlannedReports["kpis"] {
  const dashboard = layouts.find(({ report }) => report.id === "dashboard");
  return (dashboard?.kpis ?? []).map(([id, { label, kind, value }]) => ({
    id,
    label: label[language],
    text: figureText(value, kind, language),
    value,
  }));
}
