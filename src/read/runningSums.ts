import { type RunningSums } from "./rowKind";
import type { SourceField } from "./sourceFields";

/** Sums of the amount columns over the rows kept, from the top and since the last total row. */
export interface RunningSumsBuilder {
  /** The sums of the rows kept before `at`, to be compared with the row taken in there. */
  at(at: number): RunningSums;
  /** A total row came after the rows kept before `at`. */
  startAnew(at: number): void;
}

/** Rows are only added up when a row looks like a total without a label: most sheets have none. */
export function createRunningSums(fields: readonly SourceField[]): RunningSumsBuilder {
  const amounts = fields.filter(({ kind }) => kind === "money");
  const fromTop = new Float64Array(amounts.length);
  const sinceTotal = new Float64Array(amounts.length);
  let added = 0;
  return { at: (at) => ({ areRepeatedBy: (read) => areRepeated(read, at) }), startAnew };

  function startAnew(at: number): void {
    addUpTo(at);
    sinceTotal.fill(0);
  }

  function addUpTo(at: number): void {
    for (; added < at; added++) {
      for (let i = 0; i < amounts.length; i++) {
        const amount = amounts[i].reader.numbers!.values[added];
        if (Number.isNaN(amount)) continue;
        fromTop[i] += amount;
        sinceTotal[i] += amount;
      }
    }
  }

  function areRepeated(read: readonly SourceField[], at: number): boolean {
    addUpTo(at);
    const compared = read.filter((field) => amounts.includes(field));
    const equals = (sums: Float64Array): boolean =>
      compared.every((field) => isClose(field.reader.numbers!.values[at], sums[amounts.indexOf(field)]));
    return at > 1 && compared.length > 0 && (equals(fromTop) || equals(sinceTotal));
  }
}

/** Totals are rounded to cents, and sums of many cents drift. */
const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 0.005 + 1e-9 * Math.abs(b);
