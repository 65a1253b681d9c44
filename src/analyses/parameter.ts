import type { Label } from "../i18n/language";

/** A threshold, rate or choice that the user may change: one row of the Parameters sheet. */
export type Parameter = {
  readonly label: Label;
  /** What it means and what changes when it changes, one or two sentences. */
  readonly meaning: Label;
  readonly group: "general" | "tiering" | "credit" | "forecast";
  /** Where the default comes from, e.g. "convention", "S003". */
  readonly source: string;
} & (
  | {
      /** `share` and `rate` are fractions shown as percent; `days`, `months` and `count` are whole numbers. */
      readonly kind: "number" | "share" | "rate" | "days" | "months" | "count" | "money";
      readonly default: number;
      readonly min: number;
      readonly max: number;
    }
  | { readonly kind: "choice"; readonly default: string; readonly choices: Readonly<Record<string, Label>> }
  /** Rising whole numbers written "30, 60, 90". */
  | {
      readonly kind: "edges";
      readonly default: readonly number[];
      readonly min: number;
      readonly max: number;
      readonly most: number;
    }
  /** One rate for each key found in the data (a stage), with defaults by key; a row each on the sheet, id `id[key]`. */
  | {
      readonly kind: "rates";
      readonly default: Readonly<Record<string, number>>;
      readonly min: number;
      readonly max: number;
    }
);

/** The value a parameter takes. */
export type ValueOf<P extends Parameter> = P extends { kind: "choice"; choices: infer C }
  ? keyof C & string
  : P extends { kind: "edges" }
    ? readonly number[]
    : P extends { kind: "rates" }
      ? Readonly<Record<string, number>>
      : number;
