import type { ColumnKind } from "./analysis";
import { isoOf } from "../engine/dates";
import type { Language } from "../i18n/language";

/** A figure as text, with the same digits as its cell shows; "" when it is missing. */
export function figureText(value: number, kind: ColumnKind, language: Language): string {
  if (!Number.isFinite(value)) return "";
  switch (kind) {
    case "share":
    case "rate":
      return `${decimal(value * 100, 1, language)}%`;
    case "money":
      return decimal(value, value === 0 || Math.abs(value) >= 1_000 ? 0 : 2, language);
    case "number":
      return decimal(value, 2, language);
    case "day":
      return isoOf(value);
    case "month":
      return isoOf(value).slice(0, 7);
    case "flag":
      return value === 0 ? "" : "✓";
    default:
      return decimal(value, 0, language);
  }
}

const decimal = (value: number, digits: number, language: Language): string =>
  new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // A rounded −0 reads as a mistake.
    signDisplay: "negative",
  }).format(value);
