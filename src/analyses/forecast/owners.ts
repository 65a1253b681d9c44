import { NONE, placesFrom, type TextColumn } from "../../engine/columns";
import type { Ledger } from "../../ledger/ledger";
import { matchKey } from "../../read/matchKey";

/** Everyone who owns opportunities, customers or targets; −1 where a row names nobody. */
export interface Owners {
  /** As written where first met. */
  readonly names: readonly string[];
  /** By row of the opportunity ledger. */
  readonly ofDeal: Int32Array;
  /** By customer. */
  readonly ofCustomer: Int32Array;
  /** By row of the targets sheet. */
  readonly ofTarget: Int32Array;
}

/** Owners of the three sheets as one list, made once: spellings that differ in case, width and spaces are one. */
export function ownersOf(ledger: Ledger): Owners {
  const before = found.get(ledger);
  if (before) return before;
  const owners = ownersIn(ledger);
  found.set(ledger, owners);
  return owners;
}

const found = new WeakMap<Ledger, Owners>();

function ownersIn({ opportunities, customers, tables }: Ledger): Owners {
  const names: string[] = [];
  const byKey = new Map<string | number, number>();
  const indexOf = (word: string): number => {
    const key = matchKey(word);
    const known = byKey.get(key);
    if (known !== undefined) return known;
    byKey.set(key, names.length);
    return names.push(word) - 1;
  };
  const rowsOf = (column: TextColumn | undefined): Int32Array => {
    if (!column) return new Int32Array(0);
    const ofWord = new Int32Array(column.words.length).fill(-2);
    return placesFrom(column.codes, (code) => {
      if (code === NONE) return -1;
      if (ofWord[code] === -2) ofWord[code] = indexOf(column.words[code]);
      return ofWord[code];
    });
  };
  const ofDeal = rowsOf(opportunities?.table.columns.owner);
  const ofTarget = rowsOf(tables.targets?.table.columns.owner);
  const listed = rowsOf(customers.table?.columns.owner);
  const ofCustomer = placesFrom(customers.tableRow, (row) => (row < 0 ? -1 : (listed[row] ?? -1)));
  return { names, ofDeal, ofCustomer, ofTarget };
}
