import type { Language } from "../i18n/language";
import type { TextColumn } from "../engine/columns";
import type { Area } from "../read/grid";

/** A result sheet as plain, serialisable data: everything a host needs to write it. Rows and columns count from 0. */
export interface SheetPlan {
  /** Stable id of the report, e.g. "customers". */
  readonly report: string;
  /** The sheet's name in the language, e.g. "KAM Customers". */
  readonly name: string;
  readonly language: Language;
  readonly texts: readonly PlanText[];
  readonly tables: readonly PlanTable[];
  readonly charts: readonly PlanChart[];
  /** Column widths in characters, from column A; missing columns keep the default. */
  readonly widths: readonly number[];
  /** Heights of rows that do not follow from the font: large figures, wrapped texts. Points, for runs of rows. */
  readonly heights?: readonly { readonly row: number; readonly rows: number; readonly points: number }[];
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly page: PlanPage;
  /** Cells that the user may edit, with what they accept. */
  readonly inputs: readonly PlanInput[];
}

/** A cell: text, number, boolean or nothing. Text that starts with "=" is text, never a formula. */
export type PlanCell = string | number | boolean | null;

/** What a piece of text is for; the office room gives each role its look. */
export type Role =
  | "title"
  | "subtitle"
  | "link"
  | "kpiLabel"
  | "kpiValue"
  | "kpiNote"
  | "heading"
  | "body"
  | "note"
  | "warning"
  | "input"
  | "chartData";

/** Cells outside tables: a block of values in one role. */
export interface PlanText {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly PlanCell[])[];
  readonly role: Role;
  readonly numberFormat?: string;
  /** A place that the (single) cell links to: a sheet's name and a cell. */
  readonly link?: { readonly sheet: string; readonly cell: string };
  readonly wrap?: boolean;
  /** Columns to merge the single cell over (long sentences); keep rare. */
  readonly span?: number;
}

/** Values of a table's column, kept columnar so that a host can write it in blocks. */
export type PlanValues = Float64Array | TextColumn | readonly PlanCell[];

/**
 * A formula that is the same in every row but for the number of that row: its pieces with the number between them. A plan holds
 * it once, not once a row: thousands of texts would make it slow to hand over.
 */
export interface RowFormula {
  readonly pieces: readonly string[];
  /** The number that Excel gives the first row of data. */
  readonly firstRow: number;
}

export interface PlanColumn {
  /** Stable English id. */
  readonly id: string;
  readonly header: string;
  /** NaN is written as an empty cell. */
  readonly values: PlanValues;
  /** Written in place of the values, which are what it gave when it was planned; the host computes its own. */
  readonly formula?: RowFormula;
  /** Excel number format, invariant. */
  readonly numberFormat: string;
  readonly align: "left" | "right" | "center";
  readonly wrap?: boolean;
  /** The total shown under the column, when a sum means something. */
  readonly total?: number | string;
  readonly look?: PlanLook;
  /** Starts a group of columns: a thin border on its left. */
  readonly startsGroup?: boolean;
  /** Rows whose cell links to another cell: `links[i]` for row i, or null. */
  readonly links?: readonly (PlanLink | null)[];
}
export interface PlanLink {
  readonly sheet: string;
  readonly cell: string;
}

/** How values are shown beyond their number. */
export type PlanLook =
  | { readonly kind: "dataBar" }
  | { readonly kind: "heat" }
  /** Shares from none to all, on the same scale in every column. */
  | { readonly kind: "shade" }
  /** Cells equal to a word take that word's colour. */
  | { readonly kind: "classes"; readonly classes: readonly { readonly word: string; readonly tone: Tone }[] }
  /** Negative or above-limit numbers stand out. */
  | { readonly kind: "threshold"; readonly operator: "above" | "below"; readonly limit: number; readonly tone: Tone };

/** A colour by meaning: a step of a sequential hue (0 = first of `of`), or a signal. */
export type Tone =
  | { readonly hue: "tier" | "risk" | "stage"; readonly step: number; readonly of: number }
  | "good"
  | "warning"
  | "bad"
  | "neutral";

/** A native Excel table. `row` is the header row; `rows` counts data rows (0 is allowed: one empty row is written). */
export interface PlanTable {
  readonly id: string;
  /** Workbook-wide name, e.g. "KAM_Customers". */
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: readonly PlanColumn[];
  readonly totals: boolean;
  readonly filter: boolean;
}

/** What a series stands for; decides fill (actual solid dark, previous light, plan outlined, forecast half strength). */
export type SeriesMeaning = "actual" | "previous" | "plan" | "forecast" | "share" | "risk";

/** A native Excel chart over cells of the same sheet. */
export interface PlanChart {
  readonly id: string;
  readonly title: string;
  /** What the picture says, for screen readers. */
  readonly altText: string;
  readonly kind: "column" | "bar" | "line" | "stackedColumn" | "stackedBar" | "pareto";
  readonly categories: Area;
  readonly series: readonly {
    readonly name: string;
    readonly values: Area;
    readonly meaning: SeriesMeaning;
    /** A line over columns on a second axis (Pareto's cumulative share). */
    readonly line?: boolean;
    readonly tone?: Tone;
    readonly labels?: boolean;
  }[];
  readonly valueFormat: string;
  /** Format of the categories where they are numbers that read better without decimals. */
  readonly categoryFormat?: string;
  readonly valueTitle?: string;
  /** Cells that the chart covers. */
  readonly place: Area;
}

export interface PlanPage {
  /** Rows repeated on every printed page: first and last, counted from 0. */
  readonly titleRows?: readonly [number, number];
  /** Columns repeated on every printed page. */
  readonly titleColumns?: readonly [number, number];
  /** Pages side by side, where one would be too small to read; 1 when absent. */
  readonly pagesWide?: number;
}

export interface PlanInput {
  readonly area: Area;
  /** What the cell accepts, as Excel's data validation; absent when any text may be written. */
  readonly accepts?:
    | { readonly kind: "list"; readonly items: readonly string[] }
    | { readonly kind: "number"; readonly min: number; readonly max: number; readonly whole: boolean };
  readonly prompt: { readonly title: string; readonly message: string };
  /** Number format of the cells, where it differs from their column's, and of so many columns to the right, themselves counted. */
  readonly numberFormat?: string;
  readonly formattedColumns?: number;
}
