import type { Groups } from "../engine/group";
import type { CustomerSales } from "./customerSales";
import type { Table } from "../read/schema";
import type { assessments } from "../read/tables/assessments";
import type { customers } from "../read/tables/customers";
import type { opportunities } from "../read/tables/opportunities";
import type { receivables } from "../read/tables/receivables";
import type { OwnedTables } from "./tables";

/** The tables joined and indexed once; every analysis works on these columns. */
export interface Ledger {
  /** The day the figures are for; what happened later is not yet known. */
  readonly asOfDay: number;
  readonly customers: CustomerLedger;
  readonly receivables: ReceivableLedger;
  readonly opportunities?: OpportunityLedger;
  /** The other tables that were found, each with the customer of its rows. */
  readonly tables: OwnedTables;
}

/** One row per customer: those listed, then those that only appear in receivables or opportunities, in order of first appearance. */
export interface CustomerLedger {
  readonly count: number;
  readonly ids: readonly string[];
  /** The name, or the id where there is none. */
  readonly names: readonly string[];
  /** The customers sheet, when there is one. */
  readonly table?: Table<typeof customers>;
  /** Row in `table` of each customer; -1 when it is not listed there. */
  readonly tableRow: Int32Array;
  /** What people judge of customers, when there is such a sheet; where both have a field, it fills the gaps of `table`. */
  readonly judged?: Judgements;
  /** Invoiced (credit notes subtracted) in the revenue window that ends on the as-of day; money. */
  readonly revenue: Float64Array;
  /** Revenue less cost in the same window; NaN where neither cost, profit nor margin is known. */
  readonly profit: Float64Array;
  /** Invoiced in all the data up to the as-of day. */
  readonly revenueEver: Float64Array;
  /** Invoices (amount above 0) in the window; also the only ones that `firstDay` and `lastDay` look at. */
  readonly invoiceCount: Float64Array;
  /** First and last invoice day up to the as-of day; NaN where there is none. */
  readonly firstDay: Float64Array;
  readonly lastDay: Float64Array;
  /** Open amount above 0 on the as-of day (debit side) and unapplied credit (credit side, 0 or below). */
  readonly open: Float64Array;
  readonly credit: Float64Array;
  readonly overdue: Float64Array;
}

/** The assessments sheet, and its row of each customer; -1 where it says nothing of one. */
export interface Judgements {
  readonly table: Table<typeof assessments>;
  readonly row: Int32Array;
}

/** One row per receivable used, in sheet order. */
export interface ReceivableLedger {
  /** The sheet; one without rows, columns and place (`sheet` is "") where the workbook has none. */
  readonly table: Table<typeof receivables>;
  readonly count: number;
  /** Customer index of each row. */
  readonly customer: Uint32Array;
  /** Invoiced amount in the workbook's currency; credit notes are negative. */
  readonly amount: Float64Array;
  readonly invoiceDay: Float64Array;
  /** Due day; where the sheet has none: invoice day + the customer's terms, or the default terms. */
  readonly dueDay: Float64Array;
  /** Still owed on the as-of day: 0 when paid, given up or not yet invoiced on that day; negative for unapplied credit. */
  readonly open: Float64Array;
  /** Day the invoice was fully paid, NaN while open (or unknown). */
  readonly paidDay: Float64Array;
  /** Day of the last payment (or write-off), in full or in part; NaN without one, or where its day is not known. A day after the as-of day stays. */
  readonly lastPaymentDay: Float64Array;
  /** What was given up of the invoice by the as-of day: no longer open, but never paid; money. On the row of a write-off itself, what it found nothing open to give up for; 0 or below. */
  readonly writtenOff: Float64Array;
  /** Invoiced up to the as-of day. */
  readonly known: Uint8Array;
  /** An invoice or a credit note, which is revenue; payments and write-offs listed among them are not. */
  readonly sale: Uint8Array;
  /** `INVOICE`, `CREDIT_NOTE`, `PAYMENT` or `WRITE_OFF`, by the document type. */
  readonly kind: Uint8Array;
  /** What is left of payments on a sheet of their own, by customer; money, 0 or below. It stands in no row. */
  readonly unapplied: Float64Array;
  /** Rows sorted by customer: `rows[start[c] … start[c + 1])` are customer c's, in sheet order. */
  readonly byCustomer: Groups;
  readonly sales: CustomerSales;
}

/** One row per opportunity used, in sheet order. */
export interface OpportunityLedger {
  readonly table: Table<typeof opportunities>;
  readonly count: number;
  /** Customer index, or -1 when the opportunity names none. */
  readonly customer: Int32Array;
  readonly amount: Float64Array;
  /** Index into `stages`. */
  readonly stage: Uint32Array;
  /** Stages in order of progress: those of the stages sheet in its order, known stage words by their usual order, others by first appearance. */
  readonly stages: readonly string[];
  /** Win rate of each stage: the stages sheet's, else the parameter's, else the usual one of a known stage word; NaN where there is none. */
  readonly stageRate: Float64Array;
  /** What the stages sheet or each stage's word says: 0 open, 1 won, 2 lost. */
  readonly stageState: Uint8Array;
  /** Forecast category of each stage's deals (`FORECAST_CATEGORIES`) as the stages sheet says; −1 where it does not. */
  readonly stageCategory: Int8Array;
  /** Level of the funnel of each stage as the stages sheet says: 0 potential, 1 incubating, 2 producing; −1 where it does not. */
  readonly stageLevel: Int8Array;
  /** The open stage that each opportunity reached last, also where its stage is now won or lost; `NONE` where unknown. */
  readonly lastStage: Uint32Array;
  /** 0 open, 1 won, 2 lost on the as-of day. */
  readonly state: Uint8Array;
  /** Registered up to the as-of day. */
  readonly known: Uint8Array;
  /** Win rate of the deal: its own where given, else the stage's; fraction, NaN where unknown. */
  readonly winRate: Float64Array;
  /** Day it is expected to close (open) or did close (won, lost); NaN where unknown. */
  readonly closeDay: Float64Array;
}
export const OPEN = 0;
export const WON = 1;
export const LOST = 2;
