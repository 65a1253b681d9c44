import type { Culture } from "../culture";
import type { IdMatch } from "../matchKey";
import { parseFlag } from "../parse/parseFlag";
import { parseTermDays } from "../parse/parseTermDays";
import type { FieldKind } from "../schema";
import { createAmountReader } from "./amountReader";
import type { ColumnReader } from "./columnReader";
import { createDayReader } from "./dayReader";
import { createRateReader } from "./rateReader";
import { createTextReader } from "./textReader";
import { createWordReader } from "./wordReader";

/** Longer payment terms than ten years are no terms. */
const LONGEST_TERM = 3650;

export interface ReaderOptions {
  readonly capacity: number;
  readonly factor: number;
  readonly culture: Culture;
  readonly idMatch: IdMatch;
  readonly isMark?: (word: string) => boolean;
}

/** The reader for a kind of field. */
export function readerOf(kind: FieldKind, { capacity, factor, culture, idMatch, isMark }: ReaderOptions): ColumnReader {
  switch (kind) {
    case "key":
      return createTextReader(capacity, idMatch, isMark);
    case "text":
      return createTextReader(capacity, "exact", isMark);
    case "money":
    case "number":
      return createAmountReader(capacity, factor, culture);
    case "rate":
      return createRateReader(capacity);
    case "day":
      return createDayReader(capacity, culture);
    case "days":
      return createWordReader(
        capacity,
        (days) => termOf(days * factor),
        (text) => termOf(parseTermDays(text)),
      );
    case "flag":
      return createWordReader(capacity, (value) => (value === 0 || value === 1 ? value : NaN), parseFlag);
  }
}

const termOf = (days: number): number => (days >= 0 && days <= LONGEST_TERM ? days : NaN);
