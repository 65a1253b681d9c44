import { addMonths } from "../../engine/dates";
import type { Ledger } from "../../ledger/ledger";

/** Hours spent with each customer in the months before the as-of day; NaN everywhere without a visits sheet. */
export function visitHours({ asOfDay, customers, tables }: Ledger, months: number): Float64Array {
  const hours = new Float64Array(customers.count).fill(tables.visits ? 0 : NaN);
  if (!tables.visits) return hours;
  const { table, customer } = tables.visits;
  const start = months > 0 ? addMonths(asOfDay, -months) : -Infinity;
  for (let row = 0; row < table.rows; row++) {
    const [day, spent] = [table.columns.date[row], table.columns.hours[row]];
    if (customer[row] >= 0 && day > start && day <= asOfDay && spent > 0) hours[customer[row]] += spent;
  }
  return hours;
}
