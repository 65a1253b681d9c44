import type { AnalysisStep } from "../analyses/runAnalyses";
import type { Language } from "../i18n/language";
import type { Grid } from "../read/grid";
import type { Issue } from "../read/issue";
import type { Source } from "../read/schema";
import type { Report } from "../reports/report";
import type { PreviousFigures } from "../reports/reportContext";
import type { ReportDocument } from "../reports/reportDocument";
import type { SheetPlan } from "../reports/sheetPlan";
import type { Culture, SheetInfo } from "./workbook";

/**
 * The calculation as a conversation: it says what it wants to read, is fed the cells block by block, and answers with plans.
 * Plain data both ways, so that it runs in this thread (tests, command line) or in a worker (task pane) alike.
 */
export interface Calculation {
  /** From the first rows of every sheet (and all of our Parameters and History sheets): which sheet is which table. */
  recognise(request: RecogniseRequest): Promise<Recognition>;
  /** One block of a table's area, in order from top to bottom. */
  feed(table: string, block: Grid): Promise<void>;
  /** Everything was fed: compute all results. Tells which analysis it is at, for fitting a model to many customers takes seconds. */
  finish(request: FinishRequest, onStep?: (step: AnalysisStep) => void): Promise<Outcome>;
}

export interface SheetHead {
  readonly sheet: SheetInfo;
  /** The first rows of the used range (of our Parameters and History sheets: all of it). */
  readonly head: Grid;
  /** First rows of every Excel table on the sheet. */
  readonly tableHeads: readonly { readonly name: string; readonly head: Grid }[];
}

export interface RecogniseRequest {
  readonly heads: readonly SheetHead[];
  readonly culture: Culture;
  /** The sheet or Excel table that the user chose for a table, by table id. */
  readonly choices: Readonly<Record<string, string>>;
  /** Raw parameter values that override the Parameters sheet, by id: some decide how cells are read. */
  readonly overrides?: Readonly<Record<string, string | number>>;
  /** Ids of the reports that have a sheet in the workbook already: it is rewritten even when there is nothing to show. */
  readonly written?: readonly string[];
}

export interface Recognition {
  readonly sources: readonly Source[];
  /** Ids of input tables that were not found. */
  readonly missing: readonly string[];
  /** Sheets that also look like a table but were not taken. */
  readonly alternatives: readonly { readonly table: string; readonly sheet: string }[];
  readonly issues: readonly Issue[];
  /** Parameter values in force, by id, as far as the Parameters sheet tells. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

export interface FinishRequest {
  readonly asOfDay: number;
  readonly language: Language;
  /** Raw parameter values that override the Parameters sheet, by id. */
  readonly overrides: Readonly<Record<string, string | number>>;
  readonly version: string;
  /** Key figures of the refresh before, to show what changed. */
  readonly previous?: PreviousFigures;
  /** Whether `results` is wanted; it is large, and the pane has no use for it. */
  readonly withResults?: boolean;
}

export interface Outcome {
  readonly plans: readonly SheetPlan[];
  readonly issues: readonly Issue[];
  /** Issues of severity "stops" were found: nothing may be written but the Issues sheet. */
  readonly stopped: boolean;
  readonly summary: Summary;
  /** Results by stable ids, as `--json` writes them; without sheets unless they were asked for. */
  readonly results: ResultDocument;
}

/** What the pane and the command line say after a refresh. */
export interface Summary {
  readonly tables: readonly {
    readonly table: string;
    readonly sheet: string;
    readonly rowsRead: number;
    readonly rowsUsed: number;
    readonly rowsLeftOut: number;
  }[];
  /** The first screen: three to seven sentences with a number, each with the cell to look at. */
  readonly findings: readonly {
    readonly text: string;
    readonly sheet: string;
    readonly cell: string;
    readonly tone: "good" | "warning" | "bad" | "neutral";
  }[];
  /** The sheets that were written, each with its group. */
  readonly sheets: readonly { readonly name: string; readonly group: Report["group"] }[];
  readonly kpis: readonly {
    readonly id: string;
    readonly label: string;
    readonly text: string;
    readonly value: number | null;
  }[];
}

export interface ResultDocument {
  readonly asOf: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly sheets: Readonly<Record<string, ReportDocument>>;
  readonly issues: readonly unknown[];
}
