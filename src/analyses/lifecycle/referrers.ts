import { NONE } from "../../engine/columns";
import type { CustomerLedger } from "../../ledger/ledger";
import { matchKey } from "../../read/matchKey";
import { textField } from "../customerField";

/** The customer that recommended us to each one; −1 where none did or nobody knows it. Ids count before names; nobody recommends itself. */
export function referrersOf(customers: CustomerLedger): Int32Array {
  const { codes, words } = textField(customers, "referredBy");
  const referrers = new Int32Array(customers.count).fill(-1);
  if (words.length === 0) return referrers;
  const known = new Map<string | number, number>();
  for (const column of [customers.names, customers.ids])
    column.forEach((word, customer) => {
      if (word !== "") known.set(matchKey(word), customer);
    });
  const found = words.map((word) => known.get(matchKey(word)) ?? -1);
  codes.forEach((code, customer) => {
    if (code !== NONE && found[code] !== customer) referrers[customer] = found[code];
  });
  return referrers;
}
