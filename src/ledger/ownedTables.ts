import { NONE, wordAt, type TextColumn } from "../engine/columns";
import type { Issue } from "../read/issue";
import type { InputTable, Table } from "../read/schema";
import type { InputTables } from "../read/tables/index";
import type { CustomerIndex } from "./customerIndex";
import { cellIssue } from "./ledgerIssues";
import type { OwnedTables } from "./tables";

/** Tables with a place of their own in the ledger. */
const core: readonly string[] = ["customers", "receivables", "opportunities"];

/**
 * The optional tables, each with the customer of its rows. They add nobody to the customers: a name that neither the
 * customers sheet nor receivables nor opportunities know is an issue at its first cell.
 */
export function ownedTables(
  tables: InputTables,
  index: CustomerIndex,
): { readonly tables: OwnedTables; readonly issues: readonly Issue[] } {
  const found = Object.entries(tables).filter(([id, table]) => table && !core.includes(id));
  const owned = found.map(([id, table]) => [id, { table, customer: customersOf(table, index) }] as const);
  return {
    tables: Object.fromEntries(owned) as OwnedTables,
    issues: owned.flatMap(([, { table, customer }]) => (namesCustomers(table) ? strangers(table, customer) : [])),
  };
}

/** Tables such as the stages have no customers. */
const namesCustomers = ({ columns }: Table<InputTable>): boolean => "customer" in columns || "customerName" in columns;

const textOf = ({ columns }: Table<InputTable>, field: string): TextColumn =>
  (columns[field] as TextColumn | undefined) ?? { codes: new Uint32Array(0), words: [] };

function customersOf(table: Table<InputTable>, index: CustomerIndex): Int32Array {
  const [id, name] = [textOf(table, "customer"), textOf(table, "customerName")];
  const noIds = { codes: new Uint32Array(table.rows).fill(NONE), words: [] };
  return index.find(id.codes.length === table.rows ? id : noIds, name);
}

/** Those whom nobody knows, each at its first cell. */
function strangers(table: Table<InputTable>, customer: Int32Array): Issue[] {
  const seen = new Map<string, { row: number; field: string; rows: number }>();
  customer.forEach((owner, row) => {
    if (owner >= 0) return;
    const field = wordAt(textOf(table, "customer"), row) === "" ? "customerName" : "customer";
    const word = wordAt(textOf(table, field), row);
    const known = seen.get(word);
    if (known) known.rows++;
    else if (word !== "") seen.set(word, { row, field, rows: 1 });
  });
  return [...seen].map(([word, { row, field, rows }]) =>
    cellIssue("stranger", "leftOut", table, row, field, word, { rows }),
  );
}
