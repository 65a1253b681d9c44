import type { SheetPlan } from "./sheetPlan";
import { findFindings, type Finding } from "./findings";
import { reports } from "./index";
import { linkLines } from "./linkLines";
import { layOut, type Layout } from "./layout";
import type { ParameterLine } from "./parameterLines";
import { cellOfRow, planReport, type Places } from "./planReport";
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
  return {
    layouts,
    find(report, table, frameRow) {
      const layout = layouts.find((each) => each.report.id === report);
      const placed = layout?.tables.find((each) => each.table.id === table);
      return placed ? cellOfRow(placed, layout!.report.sheet[language], frameRow) : null;
    },
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
