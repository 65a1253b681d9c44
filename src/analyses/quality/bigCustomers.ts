import type { AnalysisInput } from "../analysis";
import { codesOf, columnOf } from "./columnOf";

/** 1 for customers of the first tier in force and for key accounts, 0 for the others. Comes after "tier" and "keyAccount". */
export function bigCustomers(input: Pick<AnalysisInput, "ledger" | "results">): Uint8Array {
  const isKey = columnOf(input, "keyAccount", "isKey");
  return codesOf(input, "tier", "tier").map((tier, row) => (tier === 0 || isKey[row] === 1 ? 1 : 0));
}
