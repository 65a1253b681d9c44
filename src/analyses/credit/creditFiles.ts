import { numbersFrom, wordAt } from "../../engine/columns";
import type { Ledger } from "../../ledger/ledger";
import { saysYes } from "./fileWords";

/** The credit file of each customer, and what of it counts on the as-of day. */
export interface CreditFiles {
  /** Row of the table by customer; −1 without a file. */
  readonly row: Int32Array;
  /** A number of the file by customer. */
  number(field: "character" | "capacity" | "capital" | "collateral" | "conditions" | "investigationDay"): Float64Array;
  /** What knocks a customer out, in the file's words; "" where nothing does. */
  knockOut(customer: number): string;
  /** Files of investigations after the as-of day. */
  readonly notYet: number;
  /** Rows of the table left out because another file of the same customer counts. */
  readonly repeated: readonly number[];
}

/** Of several files of a customer, the one investigated last counts, and of those the lowest on the sheet. */
export function creditFiles({ asOfDay, customers, tables: { creditFile } }: Ledger): CreditFiles {
  const row = new Int32Array(customers.count).fill(-1);
  let notYet = 0;
  const repeated: number[] = [];
  const day = creditFile?.table.columns.investigationDay;
  creditFile?.customer.forEach((customer, at) => {
    if (customer < 0) return;
    if (day![at] > asOfDay) {
      notYet++;
      return;
    }
    const before = row[customer];
    const counts = before < 0 || !(day![at] < day![before]);
    if (before >= 0) repeated.push(counts ? before : at);
    if (counts) row[customer] = at;
  });
  const denies = creditFile && saysYes(creditFile.table.columns.knockOut);
  return {
    row,
    notYet,
    repeated,
    number: (field) => numbersFrom(row, (at) => (at < 0 || !creditFile ? NaN : creditFile.table.columns[field][at])),
    knockOut(customer) {
      const at = row[customer];
      return at >= 0 && denies![at] ? wordAt(creditFile!.table.columns.knockOut, at) : "";
    },
  };
}
