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

const installed = spawnSync("soffice", ["-h"]).error === undefined;

/** The formulas of the Value and Churn sheets carry no value; what stands in them afterwards is LibreOffice's own result. */
describe.runIf(installed)(
  "live formulas of value and churn, calculated by LibreOffice (runs where soffice is installed)",
  () => {
    let folder: string;
    let saved: Workbook;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), "kam-desk-"));
      const options = {
        customers: 40,
        invoices: 1500,
        opportunities: 20,
        seed: 4,
        mess: 0,
        asOfDay: SAMPLE_DAY,
      } as const;
      const workbook = sampleWorkbook({ ...options, language: "en-US" });
      await refreshWorkbook(workbook, { asOfDay: SAMPLE_DAY, language: "en-US", overrides: {} });
      writeFileSync(join(folder, "book.xlsx"), await writeXlsx(workbook));
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      const to = ["--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", join(folder, "out")];
      execFileSync("soffice", ["--headless", profile, ...to, join(folder, "book.xlsx")]);
      saved = await readXlsx(new Uint8Array(readFileSync(join(folder, "out", "book.xlsx"))));
    }, 120_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    /** The rows of a table as numbers or text, by header. */
    function table(sheetName: string, name: string): Record<string, unknown>[] {
      const sheet = saved.sheets.find((each) => each.name === sheetName)!;
      const { area, columns } = sheet.tables.find((each) => each.name === name)!;
      return Array.from({ length: area.rows - 1 }, (_, i) =>
        Object.fromEntries(columns.map((header, j) => [header, sheet.values[area.row + 1 + i]?.[area.column + j]])),
      );
    }
    const parameter = (label: string): number =>
      Number(table("KAM Parameters", "KAM_Parameters").find(({ Parameter }) => Parameter === label)!.Value);

    it("what-if: the multiple is the geometric sum of its own row, equity and change follow", () => {
      const years = parameter("Horizon (years)");
      const rows = table("KAM Value", "KAM_WhatIf");
      expect(rows).toHaveLength(7);
      for (const row of rows) {
        const kept = Number(row.Retention) / (1 + Number(row.Discount));
        const multiple = Array.from({ length: years }, (_, k) => kept ** (k + 1)).reduce((sum, each) => sum + each, 0);
        expect(Number(row.Multiple)).toBeCloseTo(multiple, 9);
        expect(Number(row["Customer equity"])).toBeCloseTo(Number(row["Value a year"]) * multiple, 2);
        expect(Number(row.Change)).toBeCloseTo(Number(row["Customer equity"]) - Number(row.Today), 2);
      }
      expect(Number(rows[0].Change)).toBeCloseTo(0, 2);
    });

    it("churn risk: the score is the weighted mean of the points that are known, with the weights as delivered", () => {
      const rows = table("KAM Churn", "KAM_ChurnRisk");
      expect(rows.length).toBeGreaterThan(0);
      const weights = [0.3, 0.15, 0.3, 0.1, 0.15];
      const signs = ["Sales change", "Change of months with orders", "Silence", "Overdue share", "Slower payment"];
      for (const row of rows) {
        const known = signs.flatMap((sign, i) => {
          const points = row[`${sign}: points`];
          return typeof points === "number" ? [[weights[i], points] as const] : [];
        });
        const total = known.reduce((sum, [weight]) => sum + weight, 0);
        const score = known.reduce((sum, [weight, points]) => sum + weight * points, 0) / total;
        expect(Number(row["Churn risk"])).toBeCloseTo(score, 9);
      }
    });
  },
);
