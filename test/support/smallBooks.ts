import { dayOfIso } from "../../src/engine/dates";
import type { Cell } from "../../src/read/grid";
import type { Sheets } from "./books";

const headers = [
  "Invoice No",
  "Customer ID",
  "Customer Name",
  "Invoice Date",
  "Due Date",
  "Amount",
  "Paid Amount",
  "Cost",
];
const invoice = (n: number, customer: string, day: string, amount: number): Cell[] => [
  `I${n}`,
  customer,
  `Customer ${customer}`,
  dayOfIso(day),
  dayOfIso(day) + 30,
  amount,
  0,
  amount / 2,
];
const list = (...rows: [customer: string, day: string, amount: number][]): readonly (readonly Cell[])[] => [
  headers,
  ...rows.map((row, i) => invoice(i, ...row)),
];
const customers = (...ids: string[]): readonly (readonly Cell[])[] => [
  ["Customer ID", "Customer Name", "Industry", "Owner", "Credit Limit", "Potential Score", "Lost Reason"],
  ...ids.map((id) => [id, `Customer ${id}`, "Food", "Ann", 0, "", ""]),
];
const deals = (...rows: [id: string, amount: Cell][]): readonly (readonly Cell[])[] => [
  ["Opportunity ID", "Opportunity Name", "Customer ID", "Stage", "Amount", "Probability", "Expected close date"],
  ...rows.map(([id, amount]) => [`O${id}`, `Deal ${id}`, id, "Proposal", amount, "", dayOfIso("2026-08-15")]),
];

/** Books as small and as odd as they come: what every sheet must show without a number that is none. As of 30 June 2026. */
export const smallBooks: Readonly<Record<string, Sheets>> = {
  "one customer, one invoice": { Customers: customers("A"), Invoices: list(["A", "2026-06-01", 100]) },
  "one customer of three years": {
    Invoices: list(["A", "2023-07-01", 90], ["A", "2025-02-01", 100], ["A", "2026-06-01", 110]),
    Opportunities: deals(["A", 50]),
  },
  "all equal": {
    Customers: customers("A", "B", "C", "D", "E", "F"),
    Invoices: list(...["A", "B", "C", "D", "E", "F"].map((id): [string, string, number] => [id, "2026-03-01", 100])),
    Opportunities: deals(["A", 9], ["B", 9]),
  },
  "fewer customers than bins": {
    Invoices: list(["A", "2026-06-01", 100], ["A", "2025-06-01", 100], ["B", "2026-05-01", 40]),
  },
  "one month": {
    Invoices: list(["A", "2026-06-01", 100], ["A", "2026-06-20", 50], ["B", "2026-06-02", 40], ["C", "2026-06-30", 10]),
  },
  "all refunds": {
    Customers: customers("A", "B"),
    Invoices: list(["A", "2026-05-01", -100], ["B", "2026-06-01", -40], ["A", "2025-01-01", -5]),
  },
  "sales and refunds that cancel": {
    Invoices: list(["A", "2026-05-01", 100], ["A", "2026-05-02", -100], ["B", "2025-06-01", 0]),
  },
  "all invoices after the as-of day": { Customers: customers("A"), Invoices: list(["A", "2027-01-01", 100]) },
  "customers that never bought": {
    Customers: customers("A", "B"),
    Invoices: list(),
    Opportunities: deals(["A", ""], ["B", 0]),
  },
};
