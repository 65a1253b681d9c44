import { NONE } from "../../engine/columns";
import type { Issue } from "../issue";
import { type Check, issueAt, texts } from "./check";

/** A customer listed twice: the first row counts. Customers without an id are told apart by name. */
export const repeatedCustomers: Check = (table, { keep }) => {
  const ids = texts(table, "id");
  const names = texts(table, "name");
  const firstOfId = new Int32Array(ids.words.length).fill(-1);
  const firstOfName = new Int32Array(names.words.length).fill(-1);
  const issues: Issue[] = [];
  for (let row = 0; row < table.rows; row++) {
    const hasId = ids.codes[row] !== NONE;
    const [code, first] = hasId ? [ids.codes[row], firstOfId] : [names.codes[row], firstOfName];
    if (code === NONE) continue;
    if (first[code] < 0) first[code] = row;
    else {
      keep[row] = 0;
      const details = { rows: 1, first: table.sheetRow[first[code]] + 1 };
      issues.push(issueAt(table, row, hasId ? "id" : "name", "repeatedCustomer", "leftOut", details));
    }
  }
  return { issues };
};
