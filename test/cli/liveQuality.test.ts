import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refreshWorkbook } from "../../src/cli/refreshCommand";
import { sampleWorkbook } from "../../src/cli/sample/sampleWorkbook";
import { SAMPLE_DAY } from "../../src/cli/sampleCommand";
import type { RefreshResult } from "../../src/refresh/refresh";
import type { Value, Workbook } from "../../src/sandbox/model/workbook";
import { readXlsx } from "../../src/sandbox/xlsx/readXlsx";
import { writeXlsx } from "../../src/sandbox/xlsx/writeXlsx";

const installed = spawnSync("soffice", ["--version"]).status === 0;
const MINUTES = 60_000;

/** Half of the customers are judged in full, the others have gaps. */
const book = (): Workbook =>
  sampleWorkbook({
    customers: 40,
    invoices: 400,
    opportunities: 30,
    seed: 5,
    mess: 0,
    language: "en-US",
    asOfDay: SAMPLE_DAY,
    judgements: true,
  });

const tables = [
  ["accountQuality", "KAM Account Quality", "quality", 25],
  ["accountQuality", "KAM Account Quality", "rising", 6],
  ["prospects", "KAM Prospects", "prospects", 3],
] as const;

describe.runIf(installed)(
  "the live formulas of account quality and prospects (runs where soffice is installed)",
  () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "kam-quality-"));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const refreshed = (workbook: Workbook, overrides: Readonly<Record<string, number>> = {}) =>
      refreshWorkbook(workbook, { asOfDay: SAMPLE_DAY, language: "en-US", overrides });

    /** The workbook as LibreOffice has it after calculating every formula. */
    async function calculated(workbook: Workbook, name: string): Promise<Workbook> {
      writeFileSync(join(folder, name), await writeXlsx(workbook));
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      execFileSync("soffice", ["--headless", profile, "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out"), join(folder, name)]); // prettier-ignore
      return readXlsx(new Uint8Array(readFileSync(join(folder, "out", name))));
    }

    /** Every live cell is what the add-in computes; classes and lists follow at the next refresh and are left out. */
    function expectSame(result: RefreshResult, planned: RefreshResult, found: Workbook): void {
      for (const [report, sheet, table, least] of tables) {
        const plan = planned.plans.find((each) => each.report === report)!.tables.find(({ id }) => id === table)!;
        const live = plan.columns.filter(({ formula }) => formula).map(({ id }) => id);
        expect(live.length).toBeGreaterThanOrEqual(least);
        const { values } = found.sheets.find(({ name }) => name === sheet)!;
        const key = table === "prospects" ? "prospect.name" : "customer.name";
        const cellsOf = (ref: string): Value[] => {
          const column = plan.columns.findIndex(({ id }) => id === ref) + plan.column;
          return Array.from({ length: plan.rows }, (_, row) => values[plan.row + 1 + row]?.[column]);
        };
        const ours = result.results.sheets[report].tables[table === "rising" ? "rising" : table].columns;
        const names = cellsOf(key);
        for (const ref of live)
          cellsOf(ref).forEach((cell, row) => {
            const at = ours[key].indexOf(names[row] as string);
            if (at < 0 && table === "rising") return;
            const expected = ours[ref][at];
            const where = `${ref} of ${String(names[row])}`;
            if (expected === null) expect([undefined, ""], `${where}: ${JSON.stringify(cell)}`).toContain(cell);
            else expect(cell, where).toBeCloseTo(expected as number, 7);
          });
      }
    }

    it(
      "give in LibreOffice what the add-in computes, for every customer, flag and prospect",
      async () => {
        const workbook = book();
        const result = await refreshed(workbook);
        expectSame(result, result, await calculated(workbook, "first.xlsx"));
        const scores = result.results.sheets.accountQuality.tables.quality.columns["quality.score"];
        expect(new Set(scores).size).toBeGreaterThan(20);
      },
      3 * MINUTES,
    );

    it(
      "follow changed weights, lines and limits on KAM Parameters as a refresh with them would",
      async () => {
        const changes = {
          "qualityZero[discount]": 0.1,
          "qualityFull[discount]": 0.1,
          "qualityFull[contribution]": 3,
          "riskLimits[overdue]": 0.6,
          riskyFrom: 1,
          "relationFull[duration]": 24,
          "promiseZero[credit]": 50,
          qualityKnownShare: 0.9,
          similarFrom: 0.4,
        };
        const workbook = book();
        const planned = await refreshed(workbook);
        const parameters = workbook.sheets.find(({ name }) => name === "KAM Parameters")!;
        const header = parameters.values.findIndex((cells) => cells?.includes("Value"));
        const column = parameters.values[header].indexOf("Value");
        for (const [id, value] of Object.entries(changes)) {
          const row = parameters.values.findIndex((cells) => cells?.includes(id));
          expect(row).toBeGreaterThan(header);
          parameters.values[row][column] = value;
        }
        const after = await refreshed(book(), changes);
        expectSame(after, planned, await calculated(workbook, "second.xlsx"));
        const flags = (result: RefreshResult) =>
          result.results.sheets.accountQuality.tables.quality.columns["risks.isRisky"];
        expect(flags(after)).not.toEqual(flags(planned));
      },
      3 * MINUTES,
    );
  },
);
