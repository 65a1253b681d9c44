import type { Label } from "../i18n/language";
import type { Entity, Pillar } from "../analyses/analysis";
import type { SeriesMeaning } from "./sheetPlan";

/** A reference to a result column: "analysis.column", e.g. "abc.class"; "ageing.*" stands for all columns that follow a parameter. */
export type ColumnRef = string;
/** A reference to a figure: "analysis.kpi". */
export type KpiRef = string;

/** What the rows of a result table are: rows of the analyses, or what the refresh itself has to say. */
export type RowKind = Entity | "issue" | "parameter" | "source" | "history";

/** One result sheet, described. A literal a file in this folder. */
export interface Report {
  readonly id: string;
  /** The sheet's name. */
  readonly sheet: Label;
  /** What the sheet's link is called on the other sheets. */
  readonly short: Label;
  /** Sheets of a group link to each other. */
  readonly group: "overview" | Pillar;
  /** Written only when it has something to show, or when the workbook has its sheet already. */
  readonly optional?: true;
  /** A sentence with the number; `{analysis.kpi}` is filled in formatted. The first whose figures all exist is taken. */
  readonly titles: readonly Label[];
  readonly kpis: readonly KpiRef[];
  /** Shows the most important sentences of the refresh, each with a link to its cell. */
  readonly findings?: true;
  readonly charts: readonly ReportChart[];
  readonly tables: readonly ReportTable[];
  /** Explanations that belong to the sheet rather than to a figure. */
  readonly notes?: readonly Label[];
  /** Input table without which the sheet has nothing to say. */
  readonly needs?: string;
  readonly gridlines?: false;
  /** Columns that stay in view beside the frozen header. */
  readonly freezeColumns?: number;
  /** Printed one page wide, however small that makes it: it is taken along on paper. */
  readonly onePageWide?: true;
}

export interface ReportTable {
  readonly id: string;
  /** Name of the Excel table. */
  readonly name: string;
  readonly rows: RowKind;
  /** Shown above the table when the sheet has several. */
  readonly label: Label;
  readonly columns: readonly ReportColumn[];
  readonly sort?: Sort;
  /** Only rows with a value other than 0 in at least one of these columns. */
  readonly where?: readonly ColumnRef[];
  /** Only the first so many rows by the sort; "explained" as many as the parameter `explainedRows` says, with a note. */
  readonly top?: number | "explained";
  /** Columns whose sum is shown below them. */
  readonly totals?: readonly ColumnRef[];
  /** Left out while it has no rows. */
  readonly optional?: true;
  /** Stands to the right of the table before it instead of below; both must be short. */
  readonly beside?: true;
  /** No filter buttons: the table is short, or stands beside another. */
  readonly plain?: true;
}

export interface Sort {
  readonly by: ColumnRef;
  readonly order: "ascending" | "descending";
}

export interface ReportColumn {
  readonly ref: ColumnRef;
  readonly look?: "dataBar" | "heat" | "shade" | "classes" | "negative" | "positive";
  readonly startsGroup?: true;
  readonly wrap?: true;
  /**
   * Written as a live formula, so that the figure can be followed and changed in the sheet: `[analysis.column]` is the cell
   * of that column in the same row, `{parameter}` or `{parameter[key]}` the cell of a value on the Parameters sheet.
   * It must give what the column holds; where a column it names is not on the sheet, values are written.
   */
  readonly formula?: string;
  /** Opens the row of the same thing (the customer) in another report. */
  readonly opens?: { readonly report: string; readonly table: string };
}

export interface ReportChart {
  readonly id: string;
  /** What the picture says; the first whose figures all exist is taken. */
  readonly titles: readonly Label[];
  readonly kind: "column" | "bar" | "line" | "stackedColumn" | "stackedBar" | "pareto";
  readonly rows: RowKind;
  readonly categories: ColumnRef;
  readonly series: readonly {
    readonly ref: ColumnRef;
    readonly meaning: SeriesMeaning;
    readonly line?: true;
    readonly labels?: true;
  }[];
  readonly sort?: Sort;
  /** Only rows with a value other than 0 in at least one of these columns. */
  readonly where?: readonly ColumnRef[];
  /** Only the first so many categories by the sort. */
  readonly top?: number;
}
