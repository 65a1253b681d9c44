import { expect, it } from "vitest";
import { dayOfIso } from "../../src/engine/dates";
import { refreshed } from "../support/refreshed";

const day = dayOfIso;

it("closes an invoice that was paid in its currency, however the rate has moved since, and none that was not (by hand)", async () => {
  const { results } = await refreshed({
    Invoices: [
      ["Invoice No", "Customer ID", "Invoice Date", "Due Date", "Amount", "Currency"],
      ["I1", "C1", day("2026-03-01"), day("2026-03-31"), 100.1, "EUR"],
      ["I2", "C1", day("2026-03-01"), day("2026-03-31"), 200, "EUR"],
      ["I3", "C2", day("2026-03-01"), day("2026-03-31"), 50, "USD"],
    ],
    Payments: [
      ["Payment No", "Customer ID", "Payment Date", "Payment Amount", "Currency", "Applied To"],
      ["P1", "C1", day("2026-05-02"), 100.1, "EUR", "I1"],
      ["P2", "C1", day("2026-05-02"), 150, "EUR", "I2"],
      ["P3", "C2", day("2026-05-02"), 40, "EUR", "I3"],
    ],
    Rates: [
      ["Currency", "Effective Date", "Exchange Rate"],
      ["USD", day("2026-01-01"), 1],
      ["EUR", day("2026-01-01"), 1.1],
      ["EUR", day("2026-05-01"), 1.2],
    ],
  });
  const { columns } = results.sheets.openInvoices.tables.openInvoices;
  const open = Object.fromEntries(columns["openReceivables.invoice"].map((id, i) => [id, columns["openReceivables.open"][i]])); // prettier-ignore
  // 50 of 200 euros are left at the invoice's 1.1; 40 euros at 1.2 pay 48 of 50 dollars.
  expect(open).toEqual({ I2: expect.closeTo(55, 9), I3: expect.closeTo(2, 9) });
  expect(results.sheets.receivables.kpis["ageing.total"]).toBeCloseTo(57, 9);
});
