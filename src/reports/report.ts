import type { Label } from "../i18n/language";
import type { Entity, ColumnKind } from "../analyses/analysis";

/** A reference to a result column: "analysis.column", e.g. "abc.class". */
export type ColumnRef = string;
/** A reference to a figure: "analysis.kpi". */
export type KpiRef = string;

/** One result sheet, described. A literal a file in this folder. */
export interface Report {
  readonly id: string;
  /** The sheet's name. */
  readonly sheet: Label;
  /** A sentence with the number; `{analysis.kpi}` is filled in formatted. Falls back to `fallbackTitle` when a figure is missing. */
  readonly title: Label;
  readonly fallbackTitle: Label;
  readonly kpis: readonly KpiRef[];
  readonly tables: readonly ReportTable[];
  readonly charts: readonly ReportChart[];
}

export interface ReportTable {
  readonly id: string;
  readonly entity: Entity;
  readonly label: Label;
  readonly columns: readonly ReportColumn[];
  readonly sort?: { readonly by: ColumnRef; readonly order: "ascending" | "descending" };
  readonly totals?: readonly ColumnRef[];
}

export interface ReportColumn {
  readonly ref: ColumnRef;
  readonly look?: "dataBar" | "heat" | "classes";
  readonly startsGroup?: true;
  readonly kind?: ColumnKind;
}

export interface ReportChart {
  readonly id: string;
  readonly label: Label;
  readonly kind: "column" | "bar" | "line" | "stackedColumn" | "stackedBar" | "pareto";
  readonly entity: Entity;
  readonly categories: ColumnRef;
  readonly series: readonly {
    readonly ref: ColumnRef;
    readonly meaning: "actual" | "previous" | "plan" | "forecast" | "share" | "risk";
    readonly line?: true;
  }[];
  /** Only the first so many categories by the sort. */
  readonly top?: number;
  readonly sort?: { readonly by: ColumnRef; readonly order: "ascending" | "descending" };
}
