import fc from "fast-check";
import { describe, it, expect } from "vitest";
import type { Cell } from "../../src/read/grid";
import type { Levers } from "../../src/sandbox/host/types";
import { createWorkbook } from "../../src/sandbox/model/workbook";
import type { Workbook } from "../../src/sandbox/model/workbook";
import { joined, openExcel, readAll, usersWorkbook } from "./support";

const filled = (rows: number, columns: number): Workbook => {
  const workbook = createWorkbook();
  workbook.sheets[0].values = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => (column === 0 ? `R${row}` : row * columns + column)),
  );
  return workbook;
};
const expected = (rows: number, columns: number): Cell[][] => filled(rows, columns).sheets[0].values as Cell[][];
const areaOf = (rows: number, columns: number) => ({ row: 0, column: 0, rows, columns });

describe("reading in blocks", () => {
  it("hands over cells with the place of their first", async () => {
    const { port } = await openExcel(usersWorkbook());
    const blocks = await readAll(port, "Customers", { row: 1, column: 0, rows: 2, columns: 2 });
    expect(blocks).toEqual([{ row: 1, column: 0, values: [["Ada & Co", 1200], ["Öst GmbH", 800]] }]); // prettier-ignore
  });

  it("asks nothing for an area without cells", async () => {
    const { port, host } = await openExcel(usersWorkbook());
    expect(await readAll(port, "Customers", { row: 0, column: 0, rows: 0, columns: 2 })).toEqual([]);
    expect(host.statistics.batches).toBe(0);
  });

  it("reads 100,000 × 8 cells in few requests, each answer well under the limit", async () => {
    const { port, host } = await openExcel(filled(100_000, 8));
    const blocks = await readAll(port, "Sheet1", areaOf(100_000, 8));
    expect(joined(blocks, areaOf(100_000, 8)).length).toBe(100_000);
    expect(Math.max(...blocks.map(({ values }) => values.length * 8))).toBeLessThanOrEqual(150_000);
    expect(host.statistics.batches).toBe(blocks.length);
    expect(blocks.length).toBeLessThanOrEqual(10);
  });

  it("is never more than one block ahead of who takes them", async () => {
    const { port, host } = await openExcel(filled(30_000, 8));
    let taken = 0;
    await port.read("Sheet1", areaOf(30_000, 8), async () => {
      taken++;
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(host.statistics.batches).toBeLessThanOrEqual(taken + 1);
    });
    expect(taken).toBeGreaterThan(2);
  });

  it.each<[string, Partial<Levers>]>([
    ["answers above the limit (5104)", { maxResponseBytes: 20_000 }],
    ["more cells than allowed, said by an error", { maxCells: 3_000, tooManyCells: "error" }],
    ["more cells than allowed, shown by null", { maxCells: 3_000, tooManyCells: "null" }],
  ])("halves and asks again: %s", async (_, levers) => {
    const { port } = await openExcel(filled(5_000, 4), levers);
    const blocks = await readAll(port, "Sheet1", areaOf(5_000, 4));
    expect(joined(blocks, areaOf(5_000, 4))).toEqual(expected(5_000, 4));
  });

  it("gives up when a single row is too large", async () => {
    const { port } = await openExcel(filled(10, 4), { maxCells: 3 });
    await expect(readAll(port, "Sheet1", areaOf(10, 4))).rejects.toMatchObject({
      code: "tooLarge",
      details: { sheet: "Sheet1" },
    });
  });

  it("names the sheet that is missing", async () => {
    const { port } = await openExcel(usersWorkbook());
    await expect(readAll(port, "Gone", areaOf(1, 1))).rejects.toMatchObject({
      code: "sheetMissing",
      details: { sheet: "Gone" },
    });
  });

  it("stops when cancelled, and when the taker fails", async () => {
    const { port } = await openExcel(filled(50_000, 8));
    const cancel = new AbortController();
    const reading = port.read("Sheet1", areaOf(50_000, 8), () => cancel.abort(), cancel.signal);
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
    const failing = port.read("Sheet1", areaOf(50_000, 8), () => Promise.reject(new Error("full")));
    await expect(failing).rejects.toThrow("full");
  });

  it("loses nothing and hands nothing over twice, whatever the sizes and limits", async () => {
    const sizes = fc.record({
      rows: fc.integer({ min: 1, max: 3_000 }),
      columns: fc.integer({ min: 1, max: 12 }),
      maxCells: fc.integer({ min: 12, max: 40_000 }),
      maxResponseBytes: fc.integer({ min: 2_000, max: 100_000 }),
      tooManyCells: fc.constantFrom("null" as const, "error" as const),
    });
    await fc.assert(
      fc.asyncProperty(sizes, async ({ rows, columns, ...levers }) => {
        const { port } = await openExcel(filled(rows, columns), levers);
        const blocks = await readAll(port, "Sheet1", areaOf(rows, columns));
        expect(joined(blocks, areaOf(rows, columns))).toEqual(expected(rows, columns));
      }),
      { numRuns: 40 },
    );
  });
});

describe("reading while the user edits a cell", () => {
  it("waits with a hint, and reads on when the cell is left", async () => {
    const { port, host, cellEdits } = await openExcel(usersWorkbook(), { cellEditMode: true });
    setTimeout(() => (host.levers.cellEditMode = false), 4);
    const blocks = await readAll(port, "Customers", areaOf(1, 2));
    expect(blocks[0].values).toEqual([["Customer", "Revenue"]]);
    expect(cellEdits).toEqual([true, false]);
  });

  it("gives up after a bounded number of tries", async () => {
    const { port, host, cellEdits } = await openExcel(usersWorkbook(), { cellEditMode: true });
    await expect(readAll(port, "Customers", areaOf(1, 2))).rejects.toMatchObject({ code: "cellEditMode" });
    expect(host.statistics.batches).toBe(6);
    expect(cellEdits).toEqual([true, false]);
  });

  it("stops waiting when cancelled", async () => {
    const { port } = await openExcel(usersWorkbook(), { cellEditMode: true });
    const reading = port.read("Customers", areaOf(1, 2), () => {}, AbortSignal.timeout(3));
    await expect(reading).rejects.toMatchObject({ name: "TimeoutError" });
  });
});

describe("reading while another workbook has the focus", () => {
  it.each(["GeneralException", "InvalidSelection", "InactiveWorkbook"])("asks once more after %s", async (code) => {
    const { port } = await openExcel(usersWorkbook(), { failAtBatch: { index: 0, code } });
    expect(await readAll(port, "Customers", areaOf(1, 2))).toHaveLength(1);
  });

  it("asks only once more", async () => {
    const { port, host } = await openExcel(usersWorkbook(), { failAtAction: { index: 0, code: "InvalidSelection" } });
    await expect(readAll(port, "Customers", areaOf(1, 2))).rejects.toMatchObject({ code: "otherWorkbookActive" });
    expect(host.statistics.batches).toBe(2);
  });
});
