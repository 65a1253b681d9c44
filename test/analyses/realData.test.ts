import { describe, expect, it } from "vitest";
import { defaultParameters } from "../../src/analyses/parseParameters";
import { runAnalyses } from "../../src/analyses/runAnalyses";
import { dayOfIso } from "../../src/engine/dates";
import { buildLedger } from "../../src/ledger/buildLedger";
import { checkTables } from "../../src/read/checkTables";
import type { InputTables } from "../../src/read/tables/index";
import { csvRows, hasData, readSheet } from "../read/support/sheets";

/** A public file from its cells to the figures; the file lies beside the project (see test/read/support/sheets.ts). */
function figures(tables: InputTables, asOf: string): Record<string, number> {
  const { ledger } = buildLedger(checkTables(tables).tables, defaultParameters, dayOfIso(asOf));
  const { results } = runAnalyses(ledger, defaultParameters);
  return Object.fromEntries(
    [...results].flatMap(([id, result]) =>
      "kpis" in result ? Object.entries(result.kpis).map(([kpi, value]) => [`${id}.${kpi}`, value]) : [],
    ),
  );
}

describe.runIf(hasData)("IBM late payment histories as of 30 June 2013, half a year before their end", () => {
  it("have the revenue, open and overdue amounts and DSO that a plain loop in Python finds (csv and datetime only)", () => {
    const { table } = readSheet(csvRows("ibm_late_payment/accounts_receivable.csv"), "receivables");
    const found = figures({ receivables: table as unknown as InputTables["receivables"] }, "2013-06-30");
    expect(found["revenue.revenue"]).toBeCloseTo(78_704.45, 2);
    expect(found["ageing.total"]).toBeCloseTo(5119.85, 2);
    expect(found["ageing.overdue"]).toBeCloseTo(835.56, 2);
    expect(found["openReceivables.invoices"]).toBe(84);
    expect(found["dso.creditSales"]).toBeCloseTo(19_903.7, 2);
    expect(found["dso.dso"]).toBeCloseTo(23.150796, 5);
  });
});
