import type { TextColumn } from "../engine/columns";
import type { Area } from "./grid";
import type { Label } from "../i18n/language";

/**
 * What a field holds: `key` identifies (leading zeros kept, 17850 = "17850"), `text` is free text, `money` is an amount in
 * the workbook's currency, `number` a plain number, `rate` a fraction (65 % → 0.65), `day` an Excel day number,
 * `days` a count of days, `flag` yes or no (1 or 0).
 */
export type FieldKind = "key" | "text" | "money" | "number" | "rate" | "day" | "days" | "flag";

/** One column of an input table. */
export interface Field {
  readonly kind: FieldKind;
  readonly label: Label;
  /** What the field is for, one sentence. */
  readonly meaning: Label;
  /** Header synonyms in all languages, as people write them; where two columns match, the earlier synonym wins. */
  readonly headers: readonly string[];
  /** A header that means something else when one of these stands beside it: `Account` beside `Journal` is a ledger account. */
  readonly unlessBeside?: Readonly<Record<string, readonly string[]>>;
  /** A row without it is left out and reported. */
  readonly required?: true;
}

/** One input table, described; `src/read/tables/` holds one literal a file. */
export interface InputTable {
  readonly id: string;
  readonly label: Label;
  /** One of the tables of which a workbook must have at least one; without any, nothing can be computed. */
  readonly isBasis?: true;
  readonly fields: Readonly<Record<string, Field>>;
  /** Groups of fields of which at least one each must be found before a sheet counts as this table. */
  readonly recognisedBy: readonly (readonly string[])[];
  /** Groups of fields of which every row must have at least one each; a row without is left out and reported. */
  readonly rowNeeds?: readonly (readonly string[])[];
  /** Fields of which the first that is found differs from row to row: one row for each customer. */
  readonly distinct?: readonly string[];
  /** Headers of amounts that are in the workbook's currency whatever the row's currency says. */
  readonly localHeaders?: readonly string[];
  /** Words in sheet names that break a tie between sheets with the same headers. */
  readonly sheetNames?: readonly string[];
  /** Values that may stand side by side in a row, each of which becomes a row of its own. */
  readonly sideBySide?: SideBySide;
  /** What it means for the results when an optional table is not there. */
  readonly whenMissing?: Label;
}

/** Columns that hold the same value for periods side by side. Such a sheet counts as the table only by its name, or where the user says so. */
export interface SideBySide {
  /** The field that their cells are values of. */
  readonly value: string;
  /** The field of the year that all columns of a row are in. */
  readonly year: string;
  /** Fields of which one tells the year; without any, headers or the sheet's name must. */
  readonly dated: readonly string[];
  /** By field: which field the column's period is a word of. */
  readonly columns: Readonly<Record<string, { readonly field: string; readonly word: string }>>;
}

type ColumnOf<K extends FieldKind> = K extends "key" | "text" ? TextColumn : Float64Array;

/** The checked columns of a table: every field of the schema, missing fields as columns of missing values. */
export type ColumnsOf<T extends InputTable> = {
  readonly [F in keyof T["fields"]]: ColumnOf<T["fields"][F]["kind"]>;
};

/** A table that was read: columns of equal length, and where each row came from. */
export interface Table<T extends InputTable> {
  readonly schema: T;
  readonly rows: number;
  readonly columns: ColumnsOf<T>;
  /** Fields that the sheet really has. */
  readonly present: ReadonlySet<string>;
  /** Sheet row of every table row, counted from 0. */
  readonly sheetRow: Uint32Array;
  readonly source: Source;
  /** Rows that were read but do not count, and why; they are no part of the columns above. */
  readonly leftOut?: LeftOut<T>;
}

/** Why a row was left out: its number was there before, or its currency has no rate. */
export type LeftOutReason = "repeated" | "noRate";

/** Rows that do not count, as a table of their own, with the reason of each. */
export interface LeftOut<T extends InputTable> {
  readonly table: Table<T>;
  readonly reasons: readonly LeftOutReason[];
}

/** Where a table was found. */
export interface Source {
  /** Id of the input table. */
  readonly table: string;
  readonly sheet: string;
  /** The Excel table's name, when it is one. */
  readonly excelTable?: string;
  /** Data rows under the header row. */
  readonly area: Area;
  /** Sheet row of the headers, counted from 0. */
  readonly headerRow: number;
  readonly columns: readonly SourceColumn[];
  /** Headers that belong to no field. */
  readonly unused: readonly string[];
}

/** Which column holds which field. */
export interface SourceColumn {
  readonly field: string;
  /** The header as written on the sheet. */
  readonly header: string;
  /** Sheet column, counted from 0. */
  readonly column: number;
  /** Factor from the header's unit: 万元 → 10,000. */
  readonly factor: number;
  /** An amount that is in the workbook's currency whatever the row's currency says. */
  readonly local?: true;
}
