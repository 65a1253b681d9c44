import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { refreshWorkbook } from "../../src/cli/refreshCommand";
import { sampleWorkbook } from "../../src/cli/sample/sampleWorkbook";
import { SAMPLE_DAY } from "../../src/cli/sampleCommand";
import type { Workbook } from "../../src/sandbox/model/workbook";
import { readXlsx } from "../../src/sandbox/xlsx/readXlsx";
import { writeXlsx } from "../../src/sandbox/xlsx/writeXlsx";

const installed = ["soffice", "pdftotext"].every((program) => spawnSync(program, ["-h"]).error === undefined);

describe.runIf(installed)(
  "a refreshed workbook in LibreOffice (runs where soffice and pdftotext are installed)",
  () => {
    let folder: string;
    let pdf: string;
    let saved: Workbook;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "kam-desk-"));
      const workbook = sampleWorkbook({
        customers: 30,
        invoices: 200,
        opportunities: 20,
        seed: 3,
        mess: 0,
        language: "en-US",
        asOfDay: SAMPLE_DAY,
      });
      await refreshWorkbook(workbook, { asOfDay: SAMPLE_DAY, language: "en-US", overrides: {} });
      writeFileSync(join(folder, "book.xlsx"), await writeXlsx(workbook));
      convert("pdf", "book.pdf");
      pdf = execFileSync("pdftotext", ["-layout", join(folder, "out", "book.pdf"), "-"], {
        encoding: "utf8",
        maxBuffer: 2 ** 26,
      });
      convert("xlsx:Calc MS Excel 2007 XML", "book.xlsx");
      saved = await readXlsx(new Uint8Array(readFileSync(join(folder, "out", "book.xlsx"))));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    function convert(format: string, name: string): void {
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      execFileSync("soffice", [
        "--headless",
        profile,
        "--convert-to",
        format,
        "--outdir",
        join(folder, "out"),
        join(folder, "book.xlsx"),
      ]);
      readFileSync(join(folder, "out", name));
    }

    it("prints the titles, the definitions and formatted numbers", () => {
      expect(pdf).toMatch(/\d+\.\d% of the value comes from \d+ of 30 customers/);
      expect(pdf).toMatch(/As of 2026-06-30/);
      expect(pdf).toMatch(/\d{1,3}(,\d{3})+/);
      expect(pdf).toContain("Definitions and notes");
      expect(pdf).not.toMatch(/NaN|#DIV\/0!|#NAME\?|#REF!|#VALUE!|undefined/);
    });

    it("draws the three charts of the dashboard: a title stands on the page, all three are there when it saves", () => {
      expect(pdf).toMatch(/\d+\.\d% of the value comes from/);
      const { charts } = saved.sheets.find(({ name }) => name === "KAM Dashboard")!;
      expect(charts.map(({ title }) => title.text)).toEqual([
        expect.stringMatching(/^\d+\.\d% of the value comes from \d+ customers$/),
        expect.stringMatching(/% of what is owed is overdue$/),
        expect.stringMatching(/in the pipeline, .* expected$/),
      ]);
      expect(charts.every(({ series }) => series.length > 0)).toBe(true);
    });

    it("keeps tables, conditional formats and widths", () => {
      const customers = saved.sheets.find(({ name }) => name === "KAM Customers")!;
      expect(customers.tables.map(({ name }) => name)).toEqual(["KAM_Customers"]);
      expect(customers.tables[0].area.rows).toBeGreaterThan(30);
      expect(customers.conditionalFormats.length).toBeGreaterThan(0);
      expect(customers.columnWidths.size).toBeGreaterThan(10);
    });
  },
);
