import { describe, it, expect } from "vitest";
import { createSheet, createWorkbook } from "../../src/sandbox/model/workbook";
import { planOf } from "./plans";
import { openExcel, usersWorkbook, write } from "./support";

describe("the workbook's sheets", () => {
  it("are listed in tab order with what is on them", async () => {
    const { port } = await openExcel(usersWorkbook());
    expect(await port.sheets()).toEqual([
      {
        name: "Customers",
        visible: true,
        used: { row: 0, column: 0, rows: 3, columns: 2 },
        tables: [
          { name: "Accounts", area: { row: 0, column: 0, rows: 3, columns: 2 }, hasHeaders: true, hasTotals: false },
        ],
      },
      { name: "Receivables", visible: true, used: { row: 0, column: 0, rows: 3, columns: 2 }, tables: [] },
    ]);
  });

  it("say when they are hidden or empty", async () => {
    const workbook = createWorkbook();
    workbook.sheets.push({ ...createSheet("{2}", "Old"), visibility: "VeryHidden", values: [[undefined, 5]] });
    const { port } = await openExcel(workbook);
    const [empty, hidden] = await port.sheets();
    expect(empty.used).toBeUndefined();
    expect(hidden).toMatchObject({ visible: false, used: { row: 0, column: 1, rows: 1, columns: 1 } });
  });

  it("take two requests, however many there are", async () => {
    const workbook = createWorkbook();
    for (let i = 2; i <= 200; i++) workbook.sheets.push(createSheet(`{${i}}`, `Sheet${i}`));
    const { port, host } = await openExcel(workbook);
    expect(await port.sheets()).toHaveLength(200);
    expect(host.statistics.batches).toBe(2);
  });

  it("tell ours, in which language, and whether it was finished", async () => {
    const { port, host } = await openExcel(usersWorkbook());
    await write(port, [planOf("customers", "KAM 客户", { language: "zh-CN" })]);
    expect((await port.sheets()).at(-1)).toMatchObject({
      name: "KAM 客户",
      report: "customers",
      language: "zh-CN",
      incomplete: false,
    });
    host.workbook.sheets.at(-1)?.customProperties.set("kamDeskState", "incomplete");
    expect((await port.sheets()).at(-1)).toMatchObject({ incomplete: true });
  });
});
