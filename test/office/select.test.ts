import { describe, it, expect } from "vitest";
import { openExcel, sheetNamed, usersWorkbook } from "./support";

describe("showing a cell", () => {
  it("brings its sheet to the front and selects it", async () => {
    const { port, host } = await openExcel(usersWorkbook());
    await port.select("Receivables", "B3");
    const { id } = sheetNamed(host, "Receivables");
    expect(host.workbook.activeSheetId).toBe(id);
    expect(host.workbook.selection).toMatchObject({ sheetId: id, row: 2, column: 1 });
  });

  it("names the sheet that is gone", async () => {
    const { port } = await openExcel(usersWorkbook());
    await expect(port.select("Gone", "A1")).rejects.toMatchObject({ code: "sheetMissing", details: { sheet: "Gone" } });
  });
});
