import { NONE } from "../../engine/columns";
import { wordCount } from "../columns/packedText";
import { createIssueList, MOST_WHILE_READING } from "../issueList";
import { type Check, issueAt, texts } from "./check";

/** A customer listed twice: the first row counts. Customers without an id are told apart by name. */
export const repeatedCustomers: Check = (table, rows) => repeatedBy("id", "name")(table, rows);

/** The same for a table that calls the customer otherwise; `idField` may be the name's where there are no ids. */
export const repeatedBy =
  (idField: string, nameField: string): Check =>
  (table, { keep }) => {
    const ids = texts(table, idField);
    const names = texts(table, nameField);
    const firstOfId = new Int32Array(wordCount(ids)).fill(-1);
    const firstOfName = new Int32Array(wordCount(names)).fill(-1);
    const issues = createIssueList(MOST_WHILE_READING);
    for (let row = 0; row < table.rows; row++) {
      const hasId = ids.codes[row] !== NONE;
      const [code, first] = hasId ? [ids.codes[row], firstOfId] : [names.codes[row], firstOfName];
      if (code === NONE) continue;
      if (first[code] < 0) first[code] = row;
      else {
        keep[row] = 0;
        const details = { rows: 1, first: table.sheetRow[first[code]] + 1 };
        issues.add(issueAt(table, row, hasId ? idField : nameField, "repeatedCustomer", "leftOut", details));
      }
    }
    return { issues: issues.finish() };
  };
