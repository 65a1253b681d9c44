import type { ColumnKind, ResultValues } from "../analyses/analysis";
import type { Label } from "../i18n/language";
import type { ColumnRef, RowKind } from "./report";
import type { PlanCell, PlanLink } from "./sheetPlan";

/** One column that reports may show: what it is called, how it reads, what it means and its values. */
export interface FrameColumn {
  readonly label: Label;
  readonly kind: ColumnKind;
  /** The definition printed in the notes; absent where the header says it all. */
  readonly definition?: Label;
  readonly values: ResultValues;
  /** What stands in the cells, where it is not of one kind all through: the editable values of parameters. */
  readonly cells?: readonly PlanCell[];
  /** The cell that each row's cell opens. */
  readonly links?: readonly (PlanLink | null)[];
  /** One of the columns that follow a parameter. */
  readonly varies?: boolean;
  /** The hue of its classes: value of a customer, risk, progress of a sale. */
  readonly hue?: "tier" | "risk" | "stage";
  /** Widest the column may become, in characters. */
  readonly widest?: number;
}

/** Everything known about rows of one kind: one column per figure, from whichever analysis computed it. */
export interface Frame {
  readonly rows: number;
  readonly columns: ReadonlyMap<ColumnRef, FrameColumn>;
}

export type Frames = ReadonlyMap<RowKind, Frame>;

/** A single figure as reports use it: in titles, key figures and sentences. */
export interface Figure {
  readonly label: Label;
  readonly kind: ColumnKind;
  readonly definition?: Label;
  readonly value: number;
  /** What it says where it is words rather than a number. */
  readonly text?: Label;
}

export type Figures = ReadonlyMap<string, Figure>;

/** A frame from literal columns: `frame(2, { "issue.cell": … })`. */
export const frame = (rows: number, columns: Readonly<Record<ColumnRef, FrameColumn>>): Frame => ({
  rows,
  columns: new Map(Object.entries(columns)),
});

/** Adds the columns of one frame to another of the same rows. */
export const joinFrames = (left: Frame | undefined, right: Frame): Frame =>
  left ? { rows: left.rows, columns: new Map([...left.columns, ...right.columns]) } : right;
