import type { Label } from "../i18n/language";

/** A cell with an error, such as #DIV/0!, as a host hands it over. */
export type CellError = object;

/** A cell as a custom function receives it; an empty one is "", null or (on some hosts) 0. */
export type Argument = string | number | boolean | null | undefined | CellError;
export type Matrix = readonly (readonly Argument[])[];

/** What a function answers in one cell: NaN becomes #N/A, "" an empty cell. */
export type Answer = string | number | boolean;

export interface FunctionParameter {
  readonly name: string;
  readonly description: Label;
  readonly type: "number" | "string" | "boolean" | "any";
  /** `matrix` takes a range or an array; a single cell arrives as 1 × 1. */
  readonly dimensionality: "scalar" | "matrix";
  readonly optional?: true;
}

/** One custom function, described; metadata, help and the reference are generated from it. */
export interface CustomFunction {
  /** Never changed after release; `=KAM.<id>` in cells. */
  readonly id: string;
  readonly group: "tiering" | "credit" | "forecast";
  readonly summary: Label;
  readonly parameters: readonly FunctionParameter[];
  readonly result: {
    readonly description: Label;
    readonly type: "number" | "string" | "any";
    readonly dimensionality: "scalar" | "matrix";
  };
  /** How empty cells count, printed in the help. */
  readonly blanks: Label;
  /** Arguments as JSON and the result; runs as a test and is shown in the help. */
  readonly example: { readonly arguments: readonly unknown[]; readonly result: unknown };
  /** Pure and synchronous; a RangeError's message becomes #VALUE! with that text. */
  run(...args: readonly (Argument | Matrix)[]): Answer | readonly (readonly Answer[])[];
}
