import { matchKey } from "../../read/matchKey";
import type { CustomerLedger } from "../../ledger/ledger";
import { resultOf, type AnalysisInput } from "../analysis";
import { keyOf } from "../tiering/customerOrder";

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
  const keyRow = largest(customers, (row) => isKey?.[row] === 1);
  const row = keyRow >= 0 ? keyRow : largest(customers, () => true);
  return { row, by: wanted === "" ? "default" : "unknownName" };
}

/** The customer with the most revenue, of equal ones the first by id, so that the order of the sheet does not matter; −1 where none counts. */
function largest(customers: CustomerLedger, counts: (row: number) => boolean): number {
  const { revenue } = customers;
  let found = -1;
  revenue.forEach((value, row) => {
    if (!counts(row)) return;
    const isMore = found < 0 || value > revenue[found];
    if (isMore || (value === revenue[found] && keyOf(customers, row) < keyOf(customers, found))) found = row;
  });
  return found;
}
