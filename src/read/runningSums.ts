import { type RunningSums } from "./rowKind";
import type { SourceField } from "./sourceFields";

/** Sums of the amount columns over the rows kept, from the top and since the last total row. */
export interface RunningSumsBuilder {
  /** Add the row kept as `at`. */
  add(at: number): void;
  startAnew(): void;
  /** The sums, to be compared with the row taken in at `at`. */
  at(at: number): RunningSums;
}

export function createRunningSums(fields: readonly SourceField[]): RunningSumsBuilder {
  const amounts = fields.filter(({ kind }) => kind === "money");
  const fromTop = new Float64Array(amounts.length);
  const sinceTotal = new Float64Array(amounts.length);
  let rows = 0;
  return {
    add,
    startAnew: () => void sinceTotal.fill(0),
    at: (at) => ({ areRepeatedBy: (read) => areRepeated(read, at) }),
  };

  function add(at: number): void {
    rows++;
    for (let i = 0; i < amounts.length; i++) {
      const amount = amounts[i].reader.numberAt(at);
      if (Number.isNaN(amount)) continue;
      fromTop[i] += amount;
      sinceTotal[i] += amount;
    }
  }

  function areRepeated(read: readonly SourceField[], at: number): boolean {
    const compared = read.filter((field) => amounts.includes(field));
    const equals = (sums: Float64Array): boolean =>
      compared.every((field) => isClose(field.reader.numberAt(at), sums[amounts.indexOf(field)]));
    return rows > 1 && compared.length > 0 && (equals(fromTop) || equals(sinceTotal));
  }
}

/** Totals are rounded to cents, and sums of many cents drift. */
const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= 0.005 + 1e-9 * Math.abs(b);
