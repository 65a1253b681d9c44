import { expect, it } from "vitest";
import { cellsOf, resultOf } from "../resultsOf";

const sale = (customer: string, month: number, amount: number, more = {}) => ({
  customer,
  invoice: `${customer}-${month}`,
  invoiceDate: `2024-0${month}-01`,
  dueDate: `2024-0${month}-15`,
  amount,
  cost: amount / 2,
  ...more,
});

it("does not tell to drop the customer of the first tier that breaks its promises, but to settle it; a small one is dropped (S011)", () => {
  // Both leave all that is open overdue for more than 90 days; the large one brings nine tenths of the revenue.
  const receivables = [
    ...[1, 2, 3, 4, 5].map((month) => sale("large", month, 900, month === 1 ? {} : { paidAmount: 900 })),
    ...[1, 2, 3, 4, 5].map((month) => sale("small", month, 30, month === 1 ? {} : { paidAmount: 30 })),
    ...["c", "d", "e", "f"].map((id) => sale(id, 5, 20, { paidAmount: 20 })),
  ];
  const result = resultOf({ receivables, asOf: "2024-06-30", set: { dropOverdueDays: 90 } }, "action");
  const [actions, reasons, flags] = ["action", "reason", "breaksCredit"].map((id) => cellsOf(result, id));
  expect(actions.slice(0, 2)).toEqual(["review", "drop"]);
  expect(reasons.slice(0, 2)).toEqual([
    "key account, breaks credit promises: settle it with the customer",
    "breaks credit promises",
  ]);
  expect(flags.slice(0, 2)).toEqual([1, 1]);
  expect(result.kpis.drop).toBe(1);
});
