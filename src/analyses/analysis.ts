import type { TextColumn } from "../engine/columns";
import type { Label } from "../i18n/language";
import type { Ledger } from "../ledger/ledger";
import type { Issue } from "../read/issue";
import type { ParameterId, ParameterValues } from "./parameters";

/** What one row of a result is about. All analyses of one entity have the same rows in the same order. */
export type Entity =
  | "customer"
  | "receivable"
  | "opportunity"
  | "bucket"
  | "stage"
  | "month"
  | "portfolio"
  // Credit.
  | "statement"
  | "holdRule"
  | "grade"
  | "lossBucket"
  | "week"
  | "dsoCause"
  | "dsoMonth"
  | "receiptMethod"
  | "integrity"
  | "contradiction"
  // Forecast.
  | "outcome"
  | "category"
  | "step"
  | "level"
  | "shape"
  | "targetMonth"
  | "forecaster"
  | "chanceBand"
  | "target"
  | "reason"
  | "dealMove"
  | "owner"
  | "series"
  | "rateGroup"
  | "rateFactor"
  | "moveKind"
  | "trendMonth"
  | "backtestPeriod"
  // Value and churn.
  | "valueMethod"
  | "modelParameter"
  | "valueTier"
  | "equityCause"
  | "scenario"
  | "lifetimeYear"
  | "churnTier"
  | "churnReason"
  | "cohortAge"
  // Tiering.
  | "tier"
  | "curvePoint"
  | "criterion"
  | "segment"
  | "transition"
  | "accountClass"
  | "prospect"
  | "flow"
  | "cohort"
  // One account.
  | "dossierFact"
  | "dossierPoint"
  | "dossierMonth"
  | "dossierDeal"
  | "dossierInvoice"
  // Plans, loyalty, care, offers.
  | "plan"
  | "loyaltyType"
  | "loyaltyRung"
  | "depthLevel"
  | "managementPhase"
  | "accountPhase"
  | "careEvent"
  | "festival"
  | "winBackAction"
  | "revenuePeriod"
  | "offerSegment"
  | "offerFeature";

/** How a result column reads: decides number format, alignment, width and totals. */
export type ColumnKind =
  "text" | "class" | "money" | "share" | "rate" | "number" | "count" | "days" | "day" | "month" | "flag";

export interface ResultColumn {
  readonly label: Label;
  readonly kind: ColumnKind;
  /** The definition printed beside the figures; one sentence with formula. */
  readonly definition: Label;
}

/** One class of a classification, e.g. tier A. */
export interface Class {
  /** Stable English id. */
  readonly id: string;
  readonly label: Label;
  /** How the class looks everywhere: position in a sequence (0 = highest value or lowest risk) or a signal. */
  readonly look?: { readonly rank: number; readonly of: number } | "good" | "warning" | "bad" | "neutral";
}

/** A class per row: code into `classes`; 255 = unknown. */
export interface ClassColumn {
  readonly codes: Uint8Array;
  readonly classes: readonly Class[];
}
export const UNKNOWN = 255;

/** Text in the user's language rather than from the data, one per row. */
export type Labels = readonly Label[];

/** A cell of the user's own sheets that a result is about. */
export interface CellLink {
  readonly sheet: string;
  /** Address, e.g. "C14". */
  readonly cell: string;
}

export type ResultValues = Float64Array | TextColumn | ClassColumn | Labels;

/** Columns whose number follows a parameter (one per ageing bucket), in the order in which they are shown. */
export type VaryingColumns = (parameters: ParameterValues) => Readonly<Record<string, ResultColumn>>;

/** A single figure with its definition. */
export interface Kpi {
  readonly label: Label;
  readonly kind: ColumnKind;
  readonly definition: Label;
}

/** The three parts of the work. */
export type Pillar = "tiering" | "credit" | "forecast";

/** One analysis: what it answers, what it needs, what it computes. A literal a file in this folder. */
export interface Analysis<C extends string = string, K extends string = string> {
  readonly id: string;
  readonly pillar: Pillar;
  readonly entity: Entity;
  readonly label: Label;
  /** The question it answers. */
  readonly question: Label;
  /** Input tables without which it is skipped, with the reason given. */
  readonly needs: readonly string[];
  readonly parameters: readonly ParameterId[];
  /** Analyses that must have run before. */
  readonly after?: readonly string[];
  readonly columns: Readonly<Record<C, ResultColumn>>;
  /** Further columns that depend on parameters; `columnsOf` gives all. */
  readonly varyingColumns?: VaryingColumns;
  readonly kpis: Readonly<Record<K, Kpi>>;
  /** Words that it gives beside its figures, for titles: whom a sheet is about. */
  readonly words?: readonly string[];
  compute(input: AnalysisInput): AnalysisOutput<C, K>;
}

export interface AnalysisInput {
  readonly ledger: Ledger;
  readonly parameters: ParameterValues;
  /** Results of the analyses named in `after`. */
  readonly results: Results;
  /** What this analysis kept at earlier as-of days, the earliest first. */
  readonly past: readonly Memory[];
  /** What another analysis kept at earlier as-of days, the earliest first. */
  keptBy(analysis: string): readonly Memory[];
}

/** What an analysis kept at a refresh, to compare later ones with: plain JSON, small, by stable ids. Whoever reads it checks it. */
export interface Memory {
  readonly asOfDay: number;
  readonly kept: unknown;
}

export interface AnalysisOutput<C extends string = string, K extends string = string> {
  readonly rows: number;
  readonly columns: Readonly<Record<C, ResultValues>>;
  /** Values of the varying columns, by their names. */
  readonly varying?: Readonly<Record<string, ResultValues>>;
  /** Cells that the cells of a column open, one per row. */
  readonly links?: Readonly<Partial<Record<C, readonly (CellLink | null)[]>>>;
  /** NaN where a figure does not exist. */
  readonly kpis: Readonly<Record<K, number>>;
  /** By the names declared. */
  readonly words?: Readonly<Record<string, Label>>;
  /** What the result leaves out or assumes, said to the user; the definition in force ("exclusive rule, by revenue"). */
  readonly notes?: readonly Label[];
  readonly issues?: readonly Issue[];
  /** What is kept in the workbook for later refreshes; they find it in `past`. */
  readonly keep?: unknown;
}

/** What running an analysis gave; `columns` holds the varying ones too, each described in `described`. */
export interface AnalysisDone {
  readonly analysis: Analysis;
  readonly described: Readonly<Record<string, ResultColumn>>;
  readonly rows: number;
  readonly columns: Readonly<Record<string, ResultValues>>;
  readonly links?: Readonly<Partial<Record<string, readonly (CellLink | null)[]>>>;
  readonly kpis: Readonly<Record<string, number>>;
  readonly words?: Readonly<Record<string, Label>>;
  readonly notes: readonly Label[];
  readonly keep?: unknown;
}

/** What running an analysis gave, or why it was skipped. */
export type AnalysisResult = AnalysisDone | { readonly analysis: Analysis; readonly skipped: Label };

/** Every analysis by id: what it gave, or why it was skipped. */
export type Results = ReadonlyMap<string, AnalysisResult>;

/** Checks a literal's types without widening its column and KPI names. */
export const defineAnalysis = <C extends string, K extends string>(analysis: Analysis<C, K>): Analysis<C, K> =>
  analysis;

/** All columns of an analysis under the parameters in force: the fixed ones first. */
export const columnsOf = (analysis: Analysis, parameters: ParameterValues): Readonly<Record<string, ResultColumn>> => ({
  ...analysis.columns,
  ...analysis.varyingColumns?.(parameters),
});

/** The result of an analysis that this one comes after, or undefined when that was skipped. */
export function resultOf(input: Pick<AnalysisInput, "results">, id: string): AnalysisDone | undefined {
  const result = input.results.get(id);
  return result && "rows" in result ? result : undefined;
}
