import { describe, it, expect } from "vitest";
import type { SheetPlan } from "../../src/reports/sheetPlan";
import { createSheet } from "../../src/sandbox/model/workbook";
import type { Workbook } from "../../src/sandbox/model/workbook";
import { chartOf, numberColumn, planOf, tableOf, textColumn } from "./plans";
import { openExcel, sheetNamed, usersWorkbook, write } from "./support";

const names = ["Ada & Co", "Öst GmbH", "Łódź SA"];
const customers = tableOf("KAM_Customers", [
  textColumn("Customer", names),
  numberColumn("Revenue", [1200, 800, Number.NaN], { total: 2000 }),
  textColumn("Tier", ["A", "B", "C"], {
    look: { kind: "classes", classes: [{ word: "A", tone: { hue: "tier", step: 0, of: 3 } }] },
    startsGroup: true,
  }),
]);

const full = (parts: Partial<SheetPlan> = {}): SheetPlan =>
  planOf("customers", "KAM Customers", {
    tables: [customers],
    charts: [chartOf("pareto")],
    widths: [30, 12],
    freeze: { rows: 5, columns: 1 },
    page: { titleRows: [4, 4] },
    ...parts,
  });

const ofUser = ({ sheets }: Workbook): unknown =>
  structuredClone(sheets.filter((sheet) => !sheet.customProperties.has("kamDeskReport")));

describe("writing result sheets", () => {
  it("makes them after the user's sheets, in the order of the plans", async () => {
    const { port, host } = await openExcel(usersWorkbook());
    await write(port, [planOf("dashboard", "KAM Dashboard"), full()]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual([
      "Customers",
      "Receivables",
      "KAM Dashboard",
      "KAM Customers",
    ]);
    expect(host.unhandled).toEqual([]);
  });

  it("puts one that is new among ours behind the one planned before it, wherever the user has moved that", async () => {
    const { port, host } = await openExcel(usersWorkbook());
    const [dashboard, forecast, history] = [
      planOf("dashboard", "KAM Dashboard"),
      planOf("forecast", "KAM Forecast"),
      planOf("history", "KAM History"),
    ];
    await write(port, [dashboard, history]);
    host.workbook.sheets.splice(1, 0, createSheet("{9}", "Notes"));
    await write(port, [dashboard, full(), forecast, history]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual([
      "Customers",
      "Notes",
      "Receivables",
      "KAM Dashboard",
      "KAM Customers",
      "KAM Forecast",
      "KAM History",
    ]);
    expect(host.unhandled).toEqual([]);
  });

  it("marks them as ours and complete, with version and day for whoever reads them without us", async () => {
    const { port, host } = await openExcel(usersWorkbook());
    await write(port, [full()]);
    expect(Object.fromEntries(sheetNamed(host, "KAM Customers").customProperties)).toEqual({
      kamDeskReport: "customers",
      kamDeskState: "complete",
      kamDeskLanguage: "en-US",
      kamDeskVersion: "0.1.0",
      kamDeskAsOf: "2024-12-31", // day 45657, as Excel shows it
    });
  });

  it("leaves the user's sheets as they were", async () => {
    const workbook = usersWorkbook();
    const before = ofUser(workbook);
    const { port } = await openExcel(workbook);
    await write(port, [full()]);
    await write(port, [full()]);
    expect(ofUser(workbook)).toEqual(before);
  });

  it("written twice, looks the same", async () => {
    const { port, host } = await openExcel(usersWorkbook());
    await write(port, [full()]);
    const once = structuredClone({ ...sheetNamed(host, "KAM Customers"), charts: [], conditionalFormats: [] });
    const counts = countsOf(sheetNamed(host, "KAM Customers"));
    await write(port, [full()]);
    expect({ ...sheetNamed(host, "KAM Customers"), charts: [], conditionalFormats: [] }).toEqual(once);
    expect(countsOf(sheetNamed(host, "KAM Customers"))).toEqual(counts);
  });

  it("takes away what the last refresh left: rows, tables, charts, formats, frozen panes", async () => {
    const { port, host } = await openExcel(usersWorkbook());
    await write(port, [full()]);
    await write(port, [planOf("customers", "KAM Customers")]);
    const sheet = sheetNamed(host, "KAM Customers");
    expect(sheet.values.flat().filter((value) => value !== undefined)).toEqual(["Title of KAM Customers"]);
    expect(countsOf(sheet)).toEqual({ tables: 0, charts: 0, conditionalFormats: 0, merges: 0, validations: 0 });
    expect(sheet.frozen).toEqual({ rows: 0, columns: 0 });
  });

  it("leaves a chart alone that the user added to a sheet of ours", async () => {
    const { port, host } = await openExcel(usersWorkbook());
    await write(port, [full()]);
    sheetNamed(host, "KAM Customers").charts[0].name = "My own chart";
    await write(port, [full()]);
    expect(sheetNamed(host, "KAM Customers").charts.map(({ name }) => name)).toEqual(["My own chart", "KAM pareto"]);
  });

  it("says how far it is after each request", async () => {
    const { port } = await openExcel(usersWorkbook());
    expect(await write(port, [planOf("issues", "KAM Issues"), full()])).toEqual([
      { sheet: "KAM Customers", rowsDone: 3, rowsTotal: 3 },
    ]);
  });
});

function countsOf({ tables, charts, conditionalFormats, merges, validations }: Workbook["sheets"][number]) {
  return {
    tables: tables.length,
    charts: charts.length,
    conditionalFormats: conditionalFormats.length,
    merges: merges.length,
    validations: validations.length,
  };
}

describe("whose sheet it is", () => {
  it("a sheet of the name that is not ours is refused before anything is written", async () => {
    const workbook = usersWorkbook();
    workbook.sheets.push(createSheet("{3}", "kam customers"));
    const before = structuredClone(workbook);
    const { port } = await openExcel(workbook);
    const writing = write(port, [planOf("dashboard", "KAM Dashboard"), full()]);
    await expect(writing).rejects.toMatchObject({ code: "sheetNotOurs", details: { sheet: "kam customers" } });
    expect(workbook).toEqual(before);
  });

  it("ours is found by its mark, whatever the user named it, and keeps that name", async () => {
    const { port, host } = await openExcel(usersWorkbook());
    await write(port, [full()]);
    const sheet = sheetNamed(host, "KAM Customers");
    sheet.name = "Big accounts";
    await write(port, [full(), linking("KAM Customers")]);
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual([
      "Customers",
      "Receivables",
      "Big accounts",
      "KAM Dashboard",
    ]);
    const dashboard = sheetNamed(host, "KAM Dashboard");
    expect([...dashboard.hyperlinks.values()]).toMatchObject([{ documentReference: "'Big accounts'!A6" }]);
    expect([...dashboard.formulas.values()]).toEqual(["='Big accounts'!B6"]);
  });

  it("after a switch of language the same sheet takes its new name, if that is free", async () => {
    const { port, host } = await openExcel(usersWorkbook());
    await write(port, [full()]);
    const { id } = sheetNamed(host, "KAM Customers");
    await write(port, [full({ name: "KAM 客户", language: "zh-CN" })]);
    expect(sheetNamed(host, "KAM 客户").id).toBe(id);
    host.workbook.sheets.push(createSheet("{9}", "KAM Customers"));
    await write(port, [full()]);
    expect(sheetNamed(host, "KAM 客户").id).toBe(id);
    expect(sheetNamed(host, "KAM 客户").customProperties.get("kamDeskLanguage")).toBe("en-US");
  });

  it("a copy the user made of it stays the user's snapshot", async () => {
    const { port, host } = await openExcel(usersWorkbook());
    await write(port, [full()]);
    const copy = { ...structuredClone(sheetNamed(host, "KAM Customers")), id: "{9}", name: "KAM Customers (2)", tables: [], charts: [] }; // prettier-ignore
    host.workbook.sheets.unshift(copy);
    const before = structuredClone(copy);
    await write(port, [full()]);
    expect(copy).toEqual(before);
  });

  it.each([
    ["a protected sheet of ours", (workbook: Workbook) => (workbook.sheets[2].protected = true), "sheetProtected"],
  ])("%s is refused by name, nothing half written", async (_, protect, code) => {
    const workbook = usersWorkbook();
    const { port } = await openExcel(workbook);
    await write(port, [full()]);
    protect(workbook);
    const before = structuredClone(workbook);
    await expect(write(port, [planOf("a", "KAM A"), full()])).rejects.toMatchObject({
      code,
      details: { sheet: "KAM Customers" },
    });
    expect(workbook).toEqual(before);
  });

  it("a workbook opened for reading only is refused", async () => {
    const { port } = await openExcel(usersWorkbook(), { readOnly: true });
    await expect(write(port, [full()])).rejects.toMatchObject({ code: "readOnly" });
  });

  it("a table longer than a sheet is refused before anything is written", async () => {
    const { port, host } = await openExcel(usersWorkbook());
    const tooLong = { ...customers, rows: 1_048_576 };
    await expect(write(port, [full({ tables: [tooLong] })])).rejects.toMatchObject({ code: "tooLarge" });
    expect(host.statistics.batches).toBe(0);
  });
});

function linking(sheet: string): SheetPlan {
  const link = { sheet, cell: "A6" };
  const formula = { pieces: [`='${sheet}'!B`, ""], firstRow: 6 };
  return planOf("dashboard", "KAM Dashboard", {
    texts: [{ row: 2, column: 0, values: [["Customers"]], role: "link", link }],
    tables: [tableOf("KAM_Linking", [{ ...numberColumn("Revenue", [10]), formula }])],
  });
}

describe("the number of requests", () => {
  it("six sheets of 200 customers take 6: two to look, one to prepare, one to write them all, one to finish, one for the pages", async () => {
    const { port, host } = await openExcel(usersWorkbook());
    const words = Array.from({ length: 200 }, (_, i) => `Customer ${i}`);
    const numbers = words.map((_, i) => i * 10);
    const plans = ["A", "B", "C", "D", "E", "F"].map((name) => {
      const columns = Array.from({ length: 20 }, (_, i) => numberColumn(`N${i}`, numbers));
      return planOf(name, `KAM ${name}`, {
        tables: [tableOf(`KAM_${name}`, [textColumn("Customer", words), ...columns])],
      });
    });
    await write(port, plans);
    expect(host.statistics.batches).toBe(6);
    await write(port, plans);
    expect(host.statistics.batches).toBe(12);
  });
});
