import type { IdMatch } from "../read/matchKey";
import type { Table } from "../read/schema";
import type { customers } from "../read/tables/customers";
import type { opportunities } from "../read/tables/opportunities";
import type { receivables } from "../read/tables/receivables";

/**
 * The tables, read and checked: money in one currency, cancelled and doubled rows left out. Only receivables must be there.
 */
export interface LedgerTables {
  readonly customers?: Table<typeof customers>;
  readonly receivables: Table<typeof receivables>;
  readonly opportunities?: Table<typeof opportunities>;
}

/** What the joining depends on; the parameters of the analyses hold it. */
export interface LedgerParameters {
  /** Months before the as-of day that count as revenue; 0 counts all. */
  readonly revenueMonths: number;
  readonly idMatch: IdMatch;
  readonly defaultTermDays: number;
  /** Win rates by stage as written; fractions. */
  readonly winRates: Readonly<Record<string, number>>;
}
