import type { ParameterValues } from "../parameters";

/** How financial years lie and are named. */
export type FiscalYear = Pick<ParameterValues, "fiscalFirstMonth" | "fiscalYearNamed">;

/** First month of the financial year that a month is in, as `monthOf` counts months. */
export function fiscalStart(month: number, { fiscalFirstMonth }: FiscalYear): number {
  const into = (month - (fiscalFirstMonth - 1)) % 12;
  return month - (into < 0 ? into + 12 : into);
}

/** First month of the financial year that bears a number. */
export const fiscalYearStart = (year: number, { fiscalFirstMonth, fiscalYearNamed }: FiscalYear): number =>
  (fiscalFirstMonth > 1 && fiscalYearNamed === "end" ? year - 1 : year) * 12 + fiscalFirstMonth - 1;

/** The number of the financial year that begins in a month. */
export const fiscalYearOf = (start: number, { fiscalFirstMonth, fiscalYearNamed }: FiscalYear): number =>
  Math.floor(start / 12) + (fiscalFirstMonth > 1 && fiscalYearNamed === "end" ? 1 : 0);

/** A calendar month, 1 to 12, of the financial year that begins in `start`. */
export function monthOfFiscalYear(number: number, start: number): number {
  const into = (number - 1 - (start % 12) + 12) % 12;
  return start + into;
}
