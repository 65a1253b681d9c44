import { label } from "../i18n/label";
import type { Label } from "../i18n/language";

type ScalarKind = "number" | "share" | "rate" | "days" | "months" | "count" | "money";

/** A threshold, rate or choice that the user may change: one row of the Parameters sheet. */
export type Parameter = {
  readonly label: Label;
  /** What it means and what changes when it changes, one or two sentences. */
  readonly meaning: Label;
  /** Where the default comes from, e.g. "convention", "S003". */
  readonly source: string;
} & (
  | {
      /** `share` and `rate` are fractions shown as percent; `days`, `months` and `count` are whole numbers. */
      readonly kind: ScalarKind;
      readonly default: number;
      readonly min: number;
      readonly max: number;
    }
  /** Free text, such as the name of a customer; "" where the calculation chooses. */
  | { readonly kind: "text"; readonly default: string; readonly most: number }
  | { readonly kind: "choice"; readonly default: string; readonly choices: Readonly<Record<string, Label>> }
  /** Rising whole numbers written "30, 60, 90". */
  | {
      readonly kind: "edges";
      readonly default: readonly number[];
      readonly min: number;
      readonly max: number;
      readonly most: number;
    }
  /** Bands of scores of recency, frequency and money, written "R4-5 F4-5 M1-3; R3 F4-5". */
  | { readonly kind: "scoreBands"; readonly default: string; readonly min: number; readonly max: number }
  /** Bands of scores for each of some segments, which together hold every code once; rows `id[key]` as those of a set. */
  | {
      readonly kind: "set";
      readonly of: "scoreBands";
      readonly keys: Readonly<Record<string, Label>>;
      readonly default: Readonly<Record<string, string>>;
      readonly min: number;
      readonly max: number;
      /**
       * Where a code would be in no segment, all go back to their defaults; where in several, the first counts; a segment that
       * never counts is told as well.
       */
      readonly together: "partition";
    }
  /** A number for each of some fixed keys (the weights of a score); a row each on the sheet, id `id[key]`. */
  | {
      readonly kind: "set";
      readonly of: ScalarKind;
      readonly keys: Readonly<Record<string, Label>>;
      readonly default: Readonly<Record<string, number>>;
      readonly min: number;
      readonly max: number;
      /**
       * What must hold between them: weights that do not sum to 1 are scaled, values that do not rise (or fall, or that fall where
       * they never should) in the order of the keys all go back to their defaults; both with an issue.
       */
      readonly together?: "sumsToOne" | "rises" | "falls" | "neverFalls";
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
  : P extends { kind: "text" }
    ? string
    : P extends { kind: "edges" }
      ? readonly number[]
      : P extends { kind: "rates" }
        ? Readonly<Record<string, number>>
        : P extends { kind: "set"; keys: infer K; default: Readonly<Record<string, infer V>> }
          ? Readonly<Record<keyof K & string, V extends string ? string : number>>
          : P extends { kind: "scoreBands" }
            ? string
            : number;

/** One value of a set as a parameter of its own. */
export function memberOf(set: Parameter & { kind: "set" }, key: string): Parameter {
  const { keys, meaning, source, min, max } = set;
  const words = label(`${set.label["en-US"]}: ${keys[key]["en-US"]}`, `${set.label["zh-CN"]}：${keys[key]["zh-CN"]}`);
  const member = { label: words, meaning, source, min, max };
  return set.of === "scoreBands"
    ? { ...member, kind: set.of, default: set.default[key] }
    : { ...member, kind: set.of, default: set.default[key] };
}
