import { resultOf, type AnalysisInput } from "../analysis";

/** A column of numbers that another analysis gave for every customer; NaN for all where it was skipped. */
export function columnOf(input: Pick<AnalysisInput, "ledger" | "results">, analysis: string, id: string): Float64Array {
  const values = resultOf(input, analysis)?.columns[id];
  return values instanceof Float64Array ? values : new Float64Array(input.ledger.customers.count).fill(NaN);
}

/** Codes of a classification that another analysis gave; 255 for all where it was skipped. */
export function codesOf(input: Pick<AnalysisInput, "ledger" | "results">, analysis: string, id: string): Uint8Array {
  const values = resultOf(input, analysis)?.columns[id];
  return values && "classes" in values ? values.codes : new Uint8Array(input.ledger.customers.count).fill(255);
}
