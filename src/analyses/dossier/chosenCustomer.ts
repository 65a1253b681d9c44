import { matchKey } from "../../read/matchKey";
import { resultOf, type AnalysisInput } from "../analysis";

/** The customer that the dossier is about. */
export interface ChosenCustomer {
  /** −1 where there is no customer at all. */
  readonly row: number;
  /** How it was found: as the parameter says, or because that names nobody, or because it says nothing. */
  readonly by: "parameter" | "unknownName" | "default";
}

/** As the parameter says, by ID or name; else the key account with the most revenue, else the customer with the most. */
export function chosenCustomer(input: Pick<AnalysisInput, "ledger" | "parameters" | "results">): ChosenCustomer {
  const { customers } = input.ledger;
  const wanted = input.parameters.dossierCustomer;
  if (wanted !== "") {
    const key = matchKey(wanted, input.parameters.idMatch);
    const is = (word: string): boolean => word !== "" && matchKey(word, input.parameters.idMatch) === key;
    const byId = customers.ids.findIndex(is);
    const row = byId >= 0 ? byId : customers.names.findIndex(is);
    if (row >= 0) return { row, by: "parameter" };
  }
  const isKey = resultOf(input, "keyAccount")?.columns.isKey as Float64Array | undefined;
  const keyRow = largest(customers.revenue, (row) => isKey?.[row] === 1);
  const row = keyRow >= 0 ? keyRow : largest(customers.revenue, () => true);
  return { row, by: wanted === "" ? "default" : "unknownName" };
}

/** The first row with the largest value; −1 where none counts. */
function largest(values: Float64Array, counts: (row: number) => boolean): number {
  let found = -1;
  values.forEach((value, row) => {
    if (counts(row) && (found < 0 || value > values[found])) found = row;
  });
  return found;
}
