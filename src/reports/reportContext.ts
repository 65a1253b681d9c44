import type { Results } from "../analyses/analysis";
import type { Language } from "../i18n/language";
import type { Figures, Frames } from "./frame";

/** Rows of one input table: read, used and left out. */
export interface TableCounts {
  readonly table: string;
  readonly sheet: string;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsLeftOut: number;
}

/** Everything reports draw from. */
export interface ReportContext {
  readonly language: Language;
  readonly asOfDay: number;
  readonly version: string;
  readonly results: Results;
  readonly frames: Frames;
  readonly figures: Figures;
  readonly counts: readonly TableCounts[];
  /** Rows that tables of explanations show. */
  readonly explainedRows: number;
  /** Currency code of the amounts, when the data name a single one. */
  readonly currency?: string;
  /** Key figures of the refresh before, to show what changed. */
  readonly previous?: PreviousFigures;
}

export interface PreviousFigures {
  readonly asOfDay: number;
  readonly kpis: Readonly<Record<string, number>>;
}
