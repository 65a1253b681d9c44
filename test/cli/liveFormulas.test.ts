import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refreshWorkbook } from "../../src/cli/refreshCommand";
import { sampleWorkbook } from "../../src/cli/sample/sampleWorkbook";
import { SAMPLE_DAY } from "../../src/cli/sampleCommand";
import type { Language } from "../../src/i18n/language";
import { addMonths } from "../../src/engine/dates";
import { reports } from "../../src/reports/index";
import type { SheetPlan } from "../../src/reports/sheetPlan";
import type { Value, Workbook } from "../../src/sandbox/model/workbook";
import { readXlsx } from "../../src/sandbox/xlsx/readXlsx";
import { writeXlsx } from "../../src/sandbox/xlsx/writeXlsx";
import { valueAt } from "../support/memoryWorkbook";
import { smallBooks } from "../support/smallBooks";
import { xlsxOf } from "../support/xlsxBook";

const installed = spawnSync("soffice", ["-h"]).error === undefined;

/** Reports of which at least one column is a formula. */
const liveReports = reports
  .filter(({ tables }) => tables.some(({ columns }) => columns.some(({ formula }) => formula !== undefined)))
  .map(({ id }) => id);

/** The workbook as LibreOffice has it after calculating every formula; the file carries none of their values. */
async function calculated(workbook: Workbook, folder: string): Promise<Workbook> {
  writeFileSync(join(folder, "book.xlsx"), await writeXlsx(workbook));
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const to = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out")];
  execFileSync("soffice", ["--headless", profile, ...to, join(folder, "book.xlsx")]);
  return readXlsx(new Uint8Array(readFileSync(join(folder, "out", "book.xlsx"))));
}

/** Columns of formulas with what LibreOffice makes of them and what the analyses computed. */
function liveColumns({ name, tables }: SheetPlan, saved: Workbook) {
  const { values } = saved.sheets.find((sheet) => sheet.name === name)!;
  return tables.flatMap((table) =>
    table.columns.flatMap((column, j) => {
      if (!column.formula) return [];
      const rows = Array.from({ length: table.rows }, (_, i) => i);
      return [
        {
          id: column.id,
          cells: rows.map((i) => values[table.row + 1 + i]?.[table.column + j]),
          computed: rows.map((i) => valueAt({ values: column.values }, i)),
        },
      ];
    }),
  );
}

/** Each formula's value is the analysis' own. @returns how many numbers were compared */
function expectSame(plan: SheetPlan, saved: Workbook): number {
  let numbers = 0;
  for (const { id, cells, computed } of liveColumns(plan, saved))
    cells.forEach((cell, row) => {
      const [expected, where] = [computed[row], `${plan.name}, ${id}, row ${row + 1}`];
      if (typeof expected === "number") {
        numbers++;
        const tolerance = 1e-9 * Math.max(1, Math.abs(expected));
        expect(Math.abs((cell as number) - expected), `${where}: ${cell} for ${expected}`).toBeLessThanOrEqual(
          tolerance,
        );
      } else expect(cell ?? "", where).toBe(expected ?? "");
    });
  return numbers;
}

function expectNoErrors(plans: readonly SheetPlan[], saved: Workbook): void {
  for (const { name } of plans)
    saved.sheets
      .find((sheet) => sheet.name === name)!
      .values.forEach((cells: readonly Value[] | undefined, row) =>
        cells?.forEach((cell, column) => {
          if (typeof cell === "string")
            expect(cell, `${name}, row ${row + 1}, column ${column + 1}`).not.toMatch(
              /^#(DIV|N\/A|NUM|VALUE|REF|NAME)|\bNaN\b|undefined/,
            );
        }),
      );
}

/** The whole sample book: judgements, relations, credit files; refreshed at two as-of days, as a user would have it after a quarter. */
describe.runIf(installed).each(["en-US", "zh-CN"] as const)(
  "every live formula of every sheet, calculated by LibreOffice (%s; runs where soffice is installed)",
  (language: Language) => {
    let folder: string;
    let saved: Workbook;
    let plans: readonly SheetPlan[];

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "kam-formulas-"));
      const size = { customers: 40, invoices: 1200, opportunities: 40, seed: 6, mess: 0, asOfDay: SAMPLE_DAY };
      const workbook = sampleWorkbook({ ...size, language, relations: true, judgements: true, credit: true });
      const options = { language, overrides: {} };
      await refreshWorkbook(workbook, { ...options, asOfDay: addMonths(SAMPLE_DAY, -3) });
      plans = (await refreshWorkbook(workbook, { ...options, asOfDay: SAMPLE_DAY })).plans;
      saved = await calculated(workbook, folder);
    }, 240_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each(liveReports)("%s: each cell is what the analysis computes", (report) => {
      const plan = plans.find((each) => each.report === report);
      expect(plan, "the sample has what the sheet needs").toBeDefined();
      expect(expectSame(plan!, saved)).toBeGreaterThan(0);
    });

    it("no cell of any sheet of ours holds an error or the word NaN", () => expectNoErrors(plans, saved));
  },
);

describe.runIf(installed)("small books, calculated by LibreOffice (runs where soffice is installed)", () => {
  it.each(["one customer, one invoice", "all equal", "all refunds", "customers that never bought"])(
    "%s: every formula gives the analysis' value or nothing, never an error",
    async (name) => {
      const folder = mkdtempSync(join(tmpdir(), "kam-small-"));
      const workbook = await readXlsx(await xlsxOf(smallBooks[name]));
      const options = { asOfDay: SAMPLE_DAY, language: "en-US", overrides: {} } as const;
      const { plans } = await refreshWorkbook(workbook, options);
      const saved = await calculated(workbook, folder);
      rmSync(folder, { recursive: true, force: true });
      for (const plan of plans) expectSame(plan, saved);
      expectNoErrors(plans, saved);
    },
    120_000,
  );
});
