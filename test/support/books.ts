import { dayOfIso } from "../../src/engine/dates";
import type { Cell } from "../../src/read/grid";

const day = dayOfIso;

/** 30 June 2026: every small book of the tests is looked at on this day. */
export const AS_OF_DAY = day("2026-06-30");

export type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** Seven customers that bought 400, 300, 150, 80, 40, 20 and 10 (the example of the ABC spec), three invoices still open. */
export const smallBook: Sheets = {
  Customers: [
    ["Customer ID", "Customer Name", "Region", "Owner", "Credit Limit"],
    ["C1", "Alder", "North", "Ann", 100],
    ["C2", "Birch", "North", "Ben", 500],
    ["C3", "Cedar", "South", "Ann", 500],
    ["C4", "Elm", "South", "Ben", ""],
    ["C5", "Fir", "North", "Ann", ""],
    ["C6", "Hazel", "South", "Ben", ""],
    ["C7", "Oak", "North", "Ann", ""],
  ],
  Invoices: [
    ["Invoice No", "Customer ID", "Invoice Date", "Due Date", "Amount", "Paid Amount"],
    ["I1", "C1", day("2026-05-01"), day("2026-05-31"), 400, 280],
    ["I2", "C2", day("2026-06-10"), day("2026-07-10"), 300, 0],
    ["I3", "C3", day("2026-02-01"), day("2026-03-03"), 150, 100],
    ["I4", "C4", day("2026-01-05"), day("2026-02-04"), 80, 80],
    ["I5", "C5", day("2026-01-05"), day("2026-02-04"), 40, 40],
    ["I6", "C6", day("2026-01-05"), day("2026-02-04"), 20, 20],
    ["I7", "C7", day("2026-01-05"), day("2026-02-04"), 10, 10],
  ],
  Opportunities: [
    ["Opportunity ID", "Opportunity Name", "Customer ID", "Stage", "Amount", "Probability", "Expected close date"],
    ["O1", "Frame order", "C1", "Proposal", 1_000, 0.5, day("2026-07-15")],
    ["O2", "Spare parts", "C2", "Negotiation", 200, 0.8, day("2026-08-20")],
    ["O3", "New plant", "C3", "Prospecting", 5_000, 0.05, day("2027-01-10")],
  ],
};

/** The same receivables alone. */
export const receivablesOnly: Sheets = { Invoices: smallBook.Invoices };
