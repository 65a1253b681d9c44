import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refreshWorkbook } from "../../src/cli/refreshCommand";
import { dayOfIso } from "../../src/engine/dates";
import type { RefreshResult } from "../../src/refresh/refresh";
import { cellKey, createSheet, createWorkbook, type Value, type Workbook } from "../../src/sandbox/model/workbook";
import { readXlsx } from "../../src/sandbox/xlsx/readXlsx";
import { writeXlsx } from "../../src/sandbox/xlsx/writeXlsx";

const installed = spawnSync("soffice", ["--version"]).status === 0;
const MINUTES = 60_000;
const asOfDay = dayOfIso("2026-06-30");

/** Sixteen customers of all kinds: one-off and steady, dear and cheap to serve, strict, strong, without data. */
function book(): Workbook {
  const customers: Value[][] = [
    ["Customer ID", "Customer Name", "Industry", "Potential Score", "Strategic", "Discount", "Cost to Serve", "Returns",
      "Complaints", "Strict Requirements", "Broken Promises", "Annual Revenue"], // prettier-ignore
  ];
  const invoices: Value[][] = [
    ["Invoice No", "Customer ID", "Invoice Date", "Due Date", "Amount", "Paid Amount", "Cost"],
  ];
  const visits: Value[][] = [["Customer ID", "Visit Date", "Hours"]];
  for (let c = 0; c < 16; c++) {
    const id = `C${String(c + 1).padStart(2, "0")}`;
    const some = (value: Value, every: number): Value => (c % every === 0 ? undefined : value);
    customers.push([
      id, `Customer ${id}`, c % 2 ? "Food" : "Metal", some((c % 5) + 1, 4), c % 3 ? "no" : "yes", some((c % 6) * 0.08, 5),
      some(c * 900, 3), some(c * 400, 6), c % 7, c % 4 ? "no" : "yes", some(c % 6, 2), some(c * 12_000_000, 3),
    ]); // prettier-ignore
    const orders = c === 3 ? 1 : c === 15 ? 0 : 2 + ((c * 5) % 11);
    for (let n = 0; n < orders; n++) {
      const day = asOfDay - 10 - Math.floor((n * (c === 9 ? 90 : 640)) / orders);
      const amount = c === 3 ? 90_000 : (c + 1) * 1_000 + n * 350;
      invoices.push([
        `I${c}-${n}`, id, day, day + 30, amount, n % 3 === 0 && c % 4 === 1 ? 0 : amount, amount * (c === 5 ? 1.05 : 0.6 + (c % 5) * 0.05),
      ]); // prettier-ignore
    }
    if (c % 2 === 0) visits.push([id, asOfDay - 20 - c, 2 + c]);
  }
  const workbook = createWorkbook("live.xlsx");
  const sheets: [string, Value[][]][] = [["Customers", customers], ["Invoices", invoices], ["Visits", visits]]; // prettier-ignore
  workbook.sheets = sheets.map(([name, values], i) => ({
    ...createSheet(`{00000000-000A-0000-0000-00000000000${i + 1}}`, name),
    values,
  }));
  return workbook;
}

describe.runIf(installed)("the live formulas of “KAM Tiering Why” (runs where soffice is installed)", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kam-live-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The workbook as LibreOffice has it after calculating every formula. */
  async function calculated(workbook: Workbook, name: string): Promise<Workbook> {
    writeFileSync(join(folder, name), await writeXlsx(workbook));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync("soffice", ["--headless", profile, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), join(folder, name)]); // prettier-ignore
    return readXlsx(new Uint8Array(readFileSync(join(folder, "out", name))));
  }

  /** Every cell of a table's column. */
  function columnOf({ plans }: RefreshResult, { sheets }: Workbook, table: string, ref: string): Value[] {
    const planned = plans.find(({ report }) => report === "tieringWhy")!.tables.find(({ id }) => id === table)!;
    const column = planned.columns.findIndex(({ id }) => id === ref) + planned.column;
    const { values } = sheets.find(({ name }) => name === "KAM Tiering Why")!;
    return Array.from({ length: planned.rows }, (_, row) => values[planned.row + 1 + row]?.[column]);
  }

  const formulaColumns = ({ plans }: RefreshResult, table: string): string[] =>
    plans
      .find(({ report }) => report === "tieringWhy")!
      .tables.find(({ id }) => id === table)!
      .columns.filter(({ formula }) => formula !== undefined)
      .map(({ id }) => id);

  const refreshed = async (workbook: Workbook, overrides: Readonly<Record<string, number>> = {}) =>
    refreshWorkbook(workbook, { asOfDay, language: "en-US", overrides });

  /** Compares every formula's value with what the add-in computes. */
  function expectSame(result: RefreshResult, found: Workbook): void {
    for (const table of ["criteria", "why"]) {
      const columns = formulaColumns(result, table);
      expect(columns.length).toBeGreaterThan(table === "why" ? 25 : 1);
      for (const ref of columns) {
        const ours = result.results.sheets.tieringWhy.tables[table].columns[ref];
        const theirs = columnOf(result, found, table, ref);
        theirs.forEach((cell, row) => {
          const expected = ours[row];
          const where = `${ref}, row ${row + 1}`;
          if (expected === null)
            expect(cell === undefined || cell === "", `${where}: ${JSON.stringify(cell)}`).toBe(true);
          else expect(cell, where).toBeCloseTo(expected as number, 9);
        });
      }
    }
  }

  it(
    "give in LibreOffice what the add-in computes, for every customer and criterion",
    async () => {
      const workbook = book();
      const result = await refreshed(workbook);
      expectSame(result, await calculated(workbook, "first.xlsx"));
      const keys = result.results.sheets.tieringWhy.tables.why.columns["keyAccount.isKey"];
      expect(new Set(keys).size).toBeGreaterThan(1);
    },
    3 * MINUTES,
  );

  it(
    "follow a changed threshold, weight and limit on KAM Parameters as a refresh with them would",
    async () => {
      const changes = {
        "keyThresholds[volume]": 0.5,
        "keyWeights[goal]": 0.5,
        keyLeastScore: 0.4,
        excludeDiscount: 0.1,
        dropOverdue: 0.05,
        dropRevenue: 20_000,
      };
      const workbook = book();
      const before = await refreshed(workbook);
      const parameters = workbook.sheets.find(({ name }) => name === "KAM Parameters")!;
      for (const [id, value] of Object.entries(changes)) {
        const row = parameters.values.findIndex((cells) => cells?.includes(id));
        const header = parameters.values.findIndex((cells) => cells?.includes("Value"));
        const column = parameters.values[header].indexOf("Value");
        expect(row).toBeGreaterThan(header);
        parameters.values[row][column] = value;
        expect(parameters.formulas.has(cellKey(row, column))).toBe(false);
      }
      const found = await calculated(workbook, "second.xlsx");
      const after = await refreshed(book(), changes);
      expectSame(after, found);
      // What the change does is not nothing.
      const key = (result: RefreshResult) => result.results.sheets.tieringWhy.tables.why.columns["keyAccount.isKey"];
      expect(key(after)).not.toEqual(key(before));
    },
    3 * MINUTES,
  );
});
