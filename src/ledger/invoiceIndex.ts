import { NONE, numbersFrom } from "../engine/columns";
import { subtractMoney } from "../engine/money";
import { matchKey } from "../read/matchKey";
import { INVOICE } from "./documentWords";
import type { ReceivableLedger } from "./ledger";

/**
 * Open invoices by number, the one due first in front; what a piece takes is counted, so that the next goes to the next
 * instalment.
 */
export interface InvoiceIndex {
  /** Split an amount over the open rows of a number; what no row takes comes last, with `NONE`. */
  split(number: string, customer: number, amount: number): { readonly row: number; readonly amount: number }[];
  /** A customer that has the number; −1 where none has. */
  ownerOf(number: string): number;
  /** The first row of the number; −1 where there is none. */
  rowOf(number: string): number;
}

export function createInvoiceIndex({ table, kind, open, dueDay, customer }: ReceivableLedger): InvoiceIndex {
  const { codes, words } = table.columns.invoice;
  const keyOf = words.map((word) => matchKey(word));
  const rowsOf = new Map<string | number, number[]>();
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] === NONE || kind[row] !== INVOICE) continue;
    const rows = rowsOf.get(keyOf[codes[row]]);
    if (rows) rows.push(row);
    else rowsOf.set(keyOf[codes[row]], [row]);
  }
  const left = numbersFrom(open, (amount) => (amount > 0 ? amount : 0));
  const sorted = new Set<string | number>();
  const rowOf = (number: string): number => rowsOf.get(matchKey(number))?.[0] ?? -1;
  return { split, ownerOf: (number) => customer[rowOf(number)] ?? -1, rowOf };

  function split(number: string, owner: number, amount: number): { row: number; amount: number }[] {
    const key = matchKey(number);
    const rows = rowsOf.get(key) ?? [];
    if (!sorted.has(key)) rows.sort((a, b) => dueDay[a] - dueDay[b] || a - b);
    sorted.add(key);
    const parts: { row: number; amount: number }[] = [];
    let rest = amount;
    for (const row of rows) {
      const taken = customer[row] === owner ? Math.min(rest, left[row]) : 0;
      if (!(taken > 0)) continue;
      left[row] = subtractMoney(left[row], taken);
      rest = subtractMoney(rest, taken);
      parts.push({ row, amount: taken });
    }
    return rest > 0 || parts.length === 0 ? [...parts, { row: NONE, amount: rest }] : parts;
  }
}
