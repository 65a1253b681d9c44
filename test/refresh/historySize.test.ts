import { beforeAll, describe, expect, it } from "vitest";
import { sfc32 } from "../../src/engine/stats/sfc32";
import type { RefreshResult } from "../../src/refresh/refresh";
import { AS_OF_DAY, type Sheets } from "../support/books";
import { memoryWorkbook, type MemoryWorkbook } from "../support/memoryWorkbook";
import { refreshed } from "../support/refreshed";

const CUSTOMERS = 500;
const DEALS = 200;
const DAYS = 24;
const MONTH = 30;
const CELL = 32_767;

/** Five hundred customers that bought for three years, and two hundred deals. */
function book(): Sheets {
  const random = sfc32(1);
  const id = (c: number): string => `C${10_000 + c}`;
  const stages = ["Prospecting", "Proposal", "Negotiation", "Closed Won", "Closed Lost"];
  return {
    Customers: [
      ["Customer ID", "Customer Name", "Region", "Owner"],
      ...Array.from({ length: CUSTOMERS }, (_, c) => [id(c), `Customer number ${c}`, `Region ${c % 7}`, `Owner ${c % 9}`]),
    ],
    Invoices: [
      ["Invoice No", "Customer ID", "Invoice Date", "Due Date", "Amount", "Paid Amount"],
      ...Array.from({ length: CUSTOMERS * 4 }, (_, i) => {
        const day = AS_OF_DAY - Math.floor(random() * 1_000);
        const amount = Math.round(1e6 * random()) / 100;
        return [`I${i}`, id(i % CUSTOMERS), day, day + 30, amount, random() < 0.8 ? amount : 0];
      }),
    ],
    Opportunities: [
      ["Opportunity ID", "Opportunity Name", "Customer ID", "Stage", "Amount", "Owner", "Created Date", "Expected close date"],
      ...Array.from({ length: DEALS }, (_, d) => [
        `OPP-${d}`, `Deal number ${d}`, id(d), stages[d % stages.length], 1_000 * (1 + (d % 40)), `Owner ${d % 9}`,
        AS_OF_DAY - 200 + (d % 150), AS_OF_DAY + (d % 120) - 20,
      ]),
    ],
  }; // prettier-ignore
}

type Columns = Readonly<Record<string, readonly (string | number | null)[]>>;
const historyOf = ({ results }: RefreshResult): Columns =>
  results.sheets.history.tables.history.columns as unknown as Columns;

describe("what two years of monthly refreshes keep, for 500 customers and 200 deals", () => {
  let workbook: MemoryWorkbook;
  let kept: Columns;
  let last: RefreshResult;

  /** One refresh, its record copied to 23 months before and one more, and a second refresh that reads them all. */
  beforeAll(async () => {
    workbook = memoryWorkbook(book());
    kept = historyOf(await refreshed(workbook));
    const plan = workbook.plans.get("history")!;
    const [table] = plan.tables;
    const rows = kept["history.id"].length;
    for (let copy = 1; copy <= DAYS; copy++)
      for (let i = 0; i < rows; i++) {
        const line = [
          AS_OF_DAY - copy * MONTH,
          "",
          kept["history.id"][i],
          kept["history.part"][i],
          kept["history.data"][i],
        ];
        line.forEach((value, column) =>
          workbook.edit(plan.name, table.row + 100 + copy * rows + i, table.column + column, value),
        );
      }
    last = await refreshed(workbook);
  });

  it("is bounded: 24 as-of days, the oldest goes, each record as large as before", () => {
    const days = [...new Set(historyOf(last)["history.asOf"])];
    expect(days).toHaveLength(DAYS);
    expect(historyOf(last)["history.id"]).toHaveLength(DAYS * kept["history.id"].length);
    expect(last.issues.filter(({ code }) => code.startsWith("history"))).toEqual([]);
  });

  it("fits into cells of Excel and takes 30 bytes a customer or deal and refresh, half a megabyte in all", () => {
    const texts = historyOf(last)["history.data"].map(String);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThan(CELL);
    const bytes = texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0);
    expect(bytes / DAYS / (CUSTOMERS + DEALS)).toBeLessThan(40);
    expect(texts.length).toBeLessThan(DAYS * 12);
  });
});
