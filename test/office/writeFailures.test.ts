import { describe, it, expect } from "vitest";
import type { SheetPlan } from "../../src/reports/sheetPlan";
import type { Levers } from "../../src/sandbox/host/types";
import type { Sheet, Workbook } from "../../src/sandbox/model/workbook";
import { chartOf, numberColumn, planOf, tableOf, textColumn } from "./plans";
import { openExcel, usersWorkbook, write } from "./support";
import type { OpenExcel } from "./support";

const plan = (id: string): SheetPlan =>
  planOf(id, `KAM ${id}`, {
    tables: [
      tableOf(`KAM_${id}`, [textColumn("Customer", ["Ada", "Bo", "Cy"]), numberColumn("Revenue", [3, 2, 1], { total: 6 })], { totals: true }), // prettier-ignore
    ],
    charts: [chartOf("revenue")],
    texts: [
      { row: 0, column: 0, values: [[`${id} in one sentence`]], role: "title" },
      { row: 1, column: 0, values: [["as of"]], role: "subtitle" },
    ],
    inputs: [{ area: { row: 2, column: 0, rows: 1, columns: 1 }, prompt: { title: "Day", message: "A day" } }],
  });
const plans = ["one", "two", "three"].map(plan);

const isOurs = (sheet: Sheet): boolean => sheet.customProperties.has("kamDeskReport");
const ofUser = ({ sheets }: Workbook): unknown => structuredClone(sheets.filter((sheet) => !isOurs(sheet)));
const stateOf = (sheet: Sheet): string | undefined => sheet.customProperties.get("kamDeskState");

/** A sheet's content without the ids that differ from refresh to refresh. */
const contentOf = (sheet: Sheet): unknown => ({
  values: sheet.values,
  formulas: sheet.formulas,
  tables: sheet.tables.map(({ id: _, ...table }) => table),
  charts: sheet.charts.map(({ id: _, ...chart }) => chart),
  validations: sheet.validations,
});

const isEmpty = ({ values, tables, charts }: Sheet): boolean =>
  values.flat().every((value) => value === undefined) && tables.length === 0 && charts.length === 0;

async function finished(): Promise<Map<string, unknown>> {
  const { port, host } = await openExcel(usersWorkbook());
  await write(port, plans);
  return new Map(host.workbook.sheets.filter(isOurs).map((sheet) => [sheet.name, contentOf(sheet)]));
}

const REQUESTS = 6; // 2 to look, 1 to prepare, 1 to write, 1 to finish, 1 for the pages

function expectSafe({ host }: OpenExcel, before: unknown, complete: ReadonlyMap<string, unknown>): void {
  expect(ofUser(host.workbook)).toEqual(before);
  for (const sheet of host.workbook.sheets.filter(isOurs)) {
    const [title = ""] = sheet.values[0] ?? [];
    const isWarned = String(title).includes("Incomplete");
    // Cut off before its warning, a new sheet is empty; after its title, every sheet has all it should have.
    if (stateOf(sheet) !== "complete" && (isWarned || isEmpty(sheet))) continue;
    expect(contentOf(sheet)).toEqual(complete.get(sheet.name));
  }
}

describe("when a refresh breaks off", () => {
  it.each(Array.from({ length: REQUESTS }, (_, index) => [index]))(
    "at request %i: the user's sheets are untouched, ours complete or marked with a visible warning",
    async (index) => {
      const complete = await finished();
      const before = ofUser(usersWorkbook());
      const excel = await openExcel(usersWorkbook(), { failAtBatch: { index, code: "AccessDenied" } });
      const writing = write(excel.port, plans);
      if (index === REQUESTS - 1)
        await writing; // pages: a courtesy
      else await expect(writing).rejects.toMatchObject({ code: "readOnly" });
      expectSafe(excel, before, complete);
      await write(excel.port, plans);
      expectAllComplete(excel, complete);
    },
  );

  it.each(Array.from({ length: REQUESTS }, (_, index) => [index]))(
    "at request %i of a second refresh: likewise",
    async (index) => {
      const complete = await finished();
      const before = ofUser(usersWorkbook());
      const excel = await openExcel(usersWorkbook());
      await write(excel.port, plans);
      excel.host.levers.failAtBatch = { index: excel.host.statistics.batches + index, code: "AccessDenied" };
      await write(excel.port, plans).catch(() => {});
      expectSafe(excel, before, complete);
      await write(excel.port, plans);
      expectAllComplete(excel, complete);
    },
  );

  it.each([
    [2, 3],
    [2, 10],
    [2, 25],
    [3, 12],
    [3, 40],
    [3, 90],
    [3, 150],
    [4, 9],
    [5, 5],
  ])("in the middle of request %i, at action %i: likewise", async (request, action) => {
    const complete = await finished();
    const before = ofUser(usersWorkbook());
    const excel = await openExcel(usersWorkbook(), {}, (n, { levers }) => {
      levers.failAtAction = n === request ? { index: action, code: "AccessDenied" } : undefined;
    });
    await write(excel.port, plans).catch(() => {});
    expectSafe(excel, before, complete);
    await write(excel.port, plans);
    expectAllComplete(excel, complete);
  });

  it.each(Array.from({ length: REQUESTS - 1 }, (_, index) => [index]))(
    "by an error that passes, at request %i: it starts again once and succeeds",
    async (index) => {
      const excel = await openExcel(usersWorkbook(), { failAtBatch: { index, code: "GeneralException" } });
      await write(excel.port, plans);
      expectAllComplete(excel, await finished());
    },
  );

  it("by the user's wish: marked, and no further request is sent", async () => {
    const excel = await openExcel(usersWorkbook());
    const cancel = new AbortController();
    const writing = excel.port.write(plans, { version: "1", asOfDay: 1 }, () => cancel.abort(), cancel.signal);
    await expect(writing).rejects.toMatchObject({ name: "AbortError" });
    expect(excel.host.statistics.batches).toBe(4);
    expect(excel.host.workbook.sheets.filter(isOurs).map(stateOf)).toEqual(["incomplete", "incomplete", "incomplete"]);
  });

  it("by a cell the user edits: it waits and goes on where it was", async () => {
    const excel = await openExcel(usersWorkbook(), {}, (n, { levers }) => {
      levers.cellEditMode = n === 4 || n === 5;
    });
    await write(excel.port, plans);
    expect(excel.cellEdits).toEqual([true, false]);
    expectAllComplete(excel, await finished());
  });
});

function expectAllComplete({ host }: OpenExcel, complete: ReadonlyMap<string, unknown>): void {
  const ours = host.workbook.sheets.filter(isOurs);
  expect(ours.map(stateOf)).toEqual(["complete", "complete", "complete"]);
  for (const sheet of ours) expect(contentOf(sheet)).toEqual(complete.get(sheet.name));
}

describe("requests above the limit", () => {
  const large = (rows: number): SheetPlan => {
    const words = Array.from({ length: rows }, (_, i) => `Customer ${i} 客户`);
    const numbers = words.map((_, i) => i / 7);
    return planOf("large", "KAM Large", { tables: [tableOf("KAM_Large", [textColumn("Customer", words), numberColumn("A", numbers), numberColumn("B", numbers)])] }); // prettier-ignore
  };

  it.each<[string, Partial<Levers>]>([
    ["40 kB", { maxRequestBytes: 40_000 }],
    ["150 kB", { maxRequestBytes: 150_000 }],
  ])("are sent again in halves, nothing lost and nothing twice (limit %s)", async (_, levers) => {
    const reference = await openExcel(usersWorkbook());
    await write(reference.port, [large(5_000)]);
    const excel = await openExcel(usersWorkbook(), levers);
    await write(excel.port, [large(5_000)]);
    expect(contentOf(excel.host.workbook.sheets[2])).toEqual(contentOf(reference.host.workbook.sheets[2]));
  });

  it("do not arise at 100,000 rows: every request stays below 5 MB, half of it in fact", async () => {
    const excel = await openExcel(usersWorkbook(), { maxRequestBytes: 2_500_000 });
    const progress = await write(excel.port, [large(100_000)]);
    expect(progress.at(-1)).toEqual({ sheet: "KAM Large", rowsDone: 100_000, rowsTotal: 100_000 });
    expect(progress.length).toBeGreaterThan(1);
    // No request was refused: one per step of progress, and five around them.
    expect(excel.host.statistics.batches).toBe(progress.length + 5);
  });
});
