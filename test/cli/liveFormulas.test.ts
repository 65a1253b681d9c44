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

const installed = spawnSync("soffice", ["-h"]).error === undefined;

/** Reports of which at least one column is a formula. */
const liveReports = reports
  .filter(({ tables }) => tables.some(({ columns }) => columns.some(({ formula }) => formula !== undefined)))
  .map(({ id }) => id);

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
      writeFileSync(join(folder, "book.xlsx"), await writeXlsx(workbook));
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      const to = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out")];
      execFileSync("soffice", ["--headless", profile, ...to, join(folder, "book.xlsx")]);
      saved = await readXlsx(new Uint8Array(readFileSync(join(folder, "out", "book.xlsx"))));
    }, 240_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const liveColumns = ({ name, tables }: SheetPlan) => {
      const { values } = saved.sheets.find((sheet) => sheet.name === name)!;
      return tables.flatMap((table) =>
        table.columns.flatMap((column, j) =>
          column.formula
            ? [
                {
                  id: column.id,
                  cells: Array.from({ length: table.rows }, (_, i) => values[table.row + 1 + i]?.[table.column + j]),
                  computed: Array.from({ length: table.rows }, (_, i) => valueAt({ values: column.values }, i)),
                },
              ]
            : [],
        ),
      );
    };

    it.each(liveReports)("%s: each cell is what the analysis computes", (report) => {
      const plan = plans.find((each) => each.report === report);
      expect(plan, "the sample has what the sheet needs").toBeDefined();
      const live = liveColumns(plan!);
      expect(live.length).toBeGreaterThan(0);
      let numbers = 0;
      for (const { id, cells, computed } of live)
        cells.forEach((cell, row) => {
          const expected = computed[row];
          if (typeof expected === "number") {
            numbers++;
            const tolerance = 1e-9 * Math.max(1, Math.abs(expected));
            expect(Math.abs((cell as number) - expected), `${id}, row ${row + 1}: ${cell} for ${expected}`).toBeLessThanOrEqual(tolerance); // prettier-ignore
          } else expect(cell ?? "", `${id}, row ${row + 1}`).toBe(expected ?? "");
        });
      expect(numbers).toBeGreaterThan(0);
    });

    it("no cell of any sheet of ours holds an error or the word NaN", () => {
      for (const { name } of plans) {
        const { values } = saved.sheets.find((sheet) => sheet.name === name)!;
        values.forEach((cells: readonly Value[] | undefined, row) =>
          cells?.forEach((cell, column) => {
            if (typeof cell === "string")
              expect(cell, `${name}, row ${row + 1}, column ${column + 1}`).not.toMatch(/^#(DIV|N\/A|NUM|VALUE|REF|NAME)|\bNaN\b|undefined/); // prettier-ignore
          }),
        );
      }
    });
  },
);
