import { describe, expect, it } from "vitest";
import { analyses } from "../../src/analyses/index";
import { createCalculation } from "../../src/refresh/createCalculation";
import { refresh, type RefreshProgress } from "../../src/refresh/refresh";
import { reports } from "../../src/reports/index";
import { receivablesOnly, smallBook } from "../support/books";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { defaultOptions, refreshed } from "../support/refreshed";

const nameOf = ({ sheet }: (typeof reports)[number]): string => sheet["en-US"];

describe("a refresh", () => {
  it("writes every result sheet after everything was read", async () => {
    const { workbook, sheets, stopped } = await refreshed(smallBook);
    expect(stopped).toBe(false);
    expect(sheets).toEqual(reports.map(nameOf).filter((name) => sheets.includes(name)));
    expect(sheets).toEqual(expect.arrayContaining(reports.filter(({ optional }) => !optional).map(nameOf)));
    const firstWrite = workbook.log.findIndex((entry) => entry.startsWith("write"));
    expect(workbook.log.slice(firstWrite)).toEqual(sheets.map((name) => `write ${name}`));
  });

  it("counts every row of the sheets: used + left out = read", async () => {
    const { summary } = await refreshed(smallBook);
    expect(summary.tables).toEqual([
      { table: "receivables", sheet: "Invoices", rowsRead: 7, rowsUsed: 7, rowsLeftOut: 0 },
      { table: "customers", sheet: "Customers", rowsRead: 7, rowsUsed: 7, rowsLeftOut: 0 },
      { table: "opportunities", sheet: "Opportunities", rowsRead: 3, rowsUsed: 3, rowsLeftOut: 0 },
    ]);
  });

  it("leaves the user's sheets as they were", async () => {
    const { workbook } = await refreshed(smallBook);
    for (const [name, rows] of Object.entries(smallBook)) {
      rows.forEach((row, i) => row.forEach((value, j) => expect(workbook.cell(name, i, j)).toBe(value)));
    }
  });

  it("gives the same plans for the same workbook, and again after its own sheets are there", async () => {
    const first = await refreshed(smallBook);
    const again = await refreshed(first.workbook);
    expect(again.plans).toEqual(first.plans);
    expect((await refreshed(smallBook)).plans).toEqual(first.plans);
  });

  it("takes a workbook that has receivables only: customers are derived, the forecast says what it needs", async () => {
    const { issues, plans, stopped } = await refreshed(receivablesOnly);
    expect(stopped).toBe(false);
    expect(issues.map(({ code }) => code)).toContain("customersDerived");
    const forecast = plans.find(({ report }) => report === "forecast")!;
    expect(forecast.tables).toEqual([]);
    expect(forecast.texts.map(({ values }) => values[0][0]).join("\n")).toContain(
      "No sheet with Opportunities was found",
    );
  });

  it("writes nothing but the issues when there are no receivables, and says so", async () => {
    const { stopped, sheets, summary, issues } = await refreshed({ Notes: [["Hello"], ["World"]] });
    expect(stopped).toBe(true);
    expect(sheets).toEqual(["KAM Issues"]);
    expect(issues[0]).toMatchObject({ code: "tableMissing", severity: "stops" });
    expect(summary.kpis).toEqual([]);
  });

  it("stops with customers alone, and names both tables of which one is needed", async () => {
    const { stopped, issues, plans } = await refreshed({ Customers: smallBook.Customers });
    expect(stopped).toBe(true);
    expect(plans.map(({ report }) => report)).toEqual(["issues"]);
    const missing = issues.filter(({ severity }) => severity === "stops");
    expect(missing.map(({ code, table }) => [code, table])).toEqual([
      ["tableMissing", "receivables"],
      ["tableMissing", "opportunities"],
    ]);
  });

  it("takes a workbook that has opportunities only: the credit sheets say what they need", async () => {
    const { stopped, issues, plans } = await refreshed({ Opportunities: smallBook.Opportunities });
    expect(stopped).toBe(false);
    expect(issues).toContainEqual({ code: "optionalTableMissing", severity: "assumed", table: "receivables" });
    const texts = (report: string): string =>
      plans
        .find((plan) => plan.report === report)!
        .texts.flatMap(({ values }) => values.flat())
        .join(" ");
    expect(texts("receivables")).toContain("No sheet with Receivables was found.");
    expect(texts("customers")).toContain("Tiering and credit are left out; revenue is what won deals brought.");
    const forecast = plans.find(({ report }) => report === "forecast")!;
    expect(forecast.tables.map(({ id }) => id)).toEqual(expect.arrayContaining(["stages", "months", "customers"]));
  });

  it.each([
    ["Targets", ["Owner", "Year", "Jan", "Feb", "Mar", "Q1", "Q2", "Q3"]],
    ["销售目标", ["负责人", "年度", "1月", "2月", "3月", "一季度", "二季度", "三季度"]],
  ])("reads targets side by side, in a financial year from April, from sheet “%s”", async (name, headers) => {
    const targets = [headers, ["Ann", 2027, 10, 20, 30, 300, 60, 90], ["Ben", 2027, 1, 2, 3, 30, 6, 9]];
    const overrides = { fiscalFirstMonth: 4, targetSeason: "even" };
    const { results, summary, issues } = await refreshed({ ...smallBook, [name]: targets }, { overrides });
    expect(summary.tables).toContainEqual({ table: "targets", sheet: name, rowsRead: 2, rowsUsed: 2, rowsLeftOut: 0 });
    expect(issues.filter(({ table }) => table === "targets")).toEqual([]);
    // 30 June 2026 lies in the year from April 2026 to March 2027; its first quarter is April to June.
    const { months } = results.sheets.targets.tables;
    expect(months.columns["targetMonths.month"]).toEqual(expect.arrayContaining(["2026-04", "2027-03"]));
    expect(months.columns["targetMonths.target"]).toEqual([110, 110, 110, 22, 22, 22, 33, 33, 33, 11, 22, 33]);
    expect(results.sheets.targets.kpis["targetMonths.target"]).toBe(561);
  });

  it("tells what it does and how far it is", async () => {
    const seen: RefreshProgress[] = [];
    await refresh(memoryWorkbook(smallBook), createCalculation(), defaultOptions, (progress) => seen.push(progress));
    expect([...new Set(seen.map(({ phase }) => phase))]).toEqual(["recognising", "reading", "calculating", "writing"]);
    const steps = seen.flatMap((progress) => ("step" in progress && progress.step ? [progress.step] : []));
    expect(steps.map(({ begun }) => begun)).toEqual(analyses.map((_, i) => i + 1));
    expect(steps.map(({ label }) => label["en-US"])).toContain("Customer value");
    const invoices = seen.filter((progress) => progress.phase === "reading" && progress.sheet === "Invoices");
    expect(invoices.map((progress) => "rowsDone" in progress && progress.rowsDone)).toEqual([0, 3, 6, 7]);
  });

  it("measures its phases by the clock that it is given", async () => {
    let time = 0;
    const { timings } = await refreshed(smallBook, { now: () => (time += 10) });
    expect(timings).toEqual({ recognising: 10, reading: 10, calculating: 10, writing: 10 });
  });
});

describe("breaking off", () => {
  /** Aborts when a phase begins, and tells what was written by then. */
  async function abortAt(phase: RefreshProgress["phase"]): Promise<string[]> {
    const workbook = memoryWorkbook(smallBook);
    const stop = new AbortController();
    const run = refresh(
      workbook,
      createCalculation(),
      defaultOptions,
      (progress) => progress.phase === phase && stop.abort(),
      stop.signal,
    );
    await expect(run).rejects.toThrow(/abort/i);
    return workbook.log.filter((entry) => entry.startsWith("write"));
  }

  it.each(["recognising", "reading", "calculating"] as const)("while %s writes nothing", async (phase) => {
    expect(await abortAt(phase)).toEqual([]);
  });

  it("while writing stops after the sheet in hand", async () => {
    expect(await abortAt("writing")).toEqual(["write KAM Dashboard"]);
  });
});
