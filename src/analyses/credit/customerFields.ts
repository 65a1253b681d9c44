import { numbersFrom } from "../../engine/columns";
import type { CustomerLedger } from "../../ledger/ledger";

type Numeric =
  | "creditLimit"
  | "paymentTermDays"
  | "companyRevenue"
  | "guarantee"
  | "openOrders"
  | "uninvoiced"
  | "limitValidUntil"
  | "created";

/** A number of the customers sheet for each customer; NaN where it is not listed or the cell is empty. */
export const customerField = ({ table, tableRow }: CustomerLedger, field: Numeric): Float64Array =>
  numbersFrom(tableRow, (row) => (table && row >= 0 ? table.columns[field][row] : NaN));
