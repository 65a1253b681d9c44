import { describe, expect, it } from "vitest";
import { dayOfIso } from "../../../src/engine/dates";
import type { Row } from "../../ledger/tableOf";
import { cellsOf, resultOf, type Book } from "../resultsOf";

const sale = (customer: string, invoiceDate: string, amount: number): Row => ({ customer, invoiceDate, amount });

/** As of 10 July 2026: three whole years to June, and four months of 2023 before them that only tell who had bought already. */
const book: Book = {
  receivables: [
    ...[sale("Ada", "2023-04-01", 10), sale("Ada", "2023-07-01", 60), sale("Ada", "2024-06-30", 40)],
    ...[sale("Ada", "2025-01-01", 160), sale("Ada", "2025-02-01", -10), sale("Ada", "2026-03-01", 120)],
    ...[sale("Bo", "2024-01-01", 200), sale("Bo", "2026-06-30", 50)],
    sale("Cy", "2024-09-01", 80),
    ...[sale("Di", "2023-03-01", 30), sale("Di", "2024-10-01", 40), sale("Di", "2025-10-01", 40)],
    sale("Eve", "2025-07-01", 70),
    sale("Fay", "2026-07-05", 1000),
  ],
  asOf: "2026-07-10",
};

describe("revenue by year and cause (by hand)", () => {
  const flow = resultOf(book, "revenueFlow");
  const row = (column: string): unknown[] => cellsOf(flow, column);

  it("shows the years that have one before them; the running month is in none", () => {
    expect(row("until")).toEqual([dayOfIso("2025-06-01"), dayOfIso("2026-06-01")]);
  });
  it("opens with the year before and closes with the year's revenue: 300 + 80 + 40 + 50 − 0 − 200 = 270, then 280", () => {
    expect(row("opening")).toEqual([300, 270]);
    expect(row("gained")).toEqual([80, 70]);
    expect(row("reactivated")).toEqual([40, 50]);
    expect(row("expanded")).toEqual([50, 0]);
    expect(row("contracted")).toEqual([0, 30]);
    expect(row("lost")).toEqual([200, 80]);
    expect(row("closing")).toEqual([270, 280]);
  });
  it("tells gross churn, 200 ÷ 300 and 80 ÷ 270, from net churn, 150 ÷ 300 and 110 ÷ 270", () => {
    expect(row("grossChurn")).toEqual([200 / 300, 80 / 270]);
    expect(row("netChurn")).toEqual([0.5, 110 / 270]);
    expect(flow.kpis).toMatchObject({ grossChurn: 80 / 270, netChurn: 110 / 270 });
  });
  it("has no row, and says why, below two whole years", () => {
    const short = resultOf({ receivables: [sale("Ada", "2025-01-10", 5)], asOf: "2026-06-30" }, "revenueFlow");
    expect(short.rows).toBe(0);
    expect(short.notes.map((note) => note["en-US"])).toEqual(["Revenue flow needs two whole years of invoices."]);
  });
});
