import type { IdMatch } from "../read/matchKey";
import type { InputTables } from "../read/tables/index";

/** The tables that customers, receivables and opportunities are made of; all others only belong to customers. */
type CoreId = "customers" | "receivables" | "opportunities";

/** An optional table beside the customer of each of its rows; −1 where a row names none or one that nobody knows. */
export interface OwnedTable<T> {
  readonly table: T;
  readonly customer: Int32Array;
}

/** The optional tables that were found, by id. */
export type OwnedTables = {
  readonly [Id in Exclude<keyof InputTables, CoreId>]?: OwnedTable<NonNullable<InputTables[Id]>>;
};

/** Whether a sheet of payments is taken: always, never, or where the receivables sheet itself does not tell what was paid. */
export type PaymentsRule = "needed" | "always" | "never";
/** What credit among the receivables settles: nothing, the invoice that it names, or also the oldest due invoices. */
export type CreditRule = "never" | "reference" | "oldest";

/** What the joining depends on; the parameters of the analyses hold it. */
export interface LedgerParameters {
  /** Months before the as-of day that count as revenue; 0 counts all. */
  readonly revenueMonths: number;
  readonly idMatch: IdMatch;
  readonly defaultTermDays: number;
  readonly paymentsSheet: PaymentsRule;
  readonly creditApplied: CreditRule;
  /** Win rates by stage as written; fractions. */
  readonly winRates: Readonly<Record<string, number>>;
}
