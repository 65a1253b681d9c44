import { describe, expect, it } from "vitest";
import { calculateTotals } from "../../../src/sandbox/host/calculateTotals";
import { cellKey, createWorkbook } from "../../../src/sandbox/model/workbook";
import type { Workbook } from "../../../src/sandbox/model/workbook";

const workbookWith = (formula: string): Workbook => {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  sheet.values = [["Customer", "Revenue"], ["Ada", 300], ["Bo", "n/a"], ["Cy", 100], ["Total"]];
  sheet.formulas.set(cellKey(4, 1), formula);
  sheet.tables.push({
    id: "1",
    name: "T",
    area: { row: 0, column: 0, rows: 5, columns: 2 },
    columns: ["Customer", "Revenue"],
    showHeaders: true,
    showTotals: true,
    showBandedRows: true,
    showFilterButton: true,
    style: "",
  });
  return workbook;
};
const changeOf = ({ sheets: [{ id }] }: Workbook) => ({
  cells: [{ sheetId: id, area: { row: 1, column: 1, rows: 1, columns: 1 } }],
  sheets: [],
  workbook: false,
});

describe("sums in totals rows", () => {
  it("add up the numbers above", () => {
    const workbook = workbookWith("=SUBTOTAL(109,B2:B4)");
    calculateTotals(workbook, changeOf(workbook));
    expect(workbook.sheets[0].values[4][1]).toBe(400);
    expect(workbook.sheets[0].formulas.get(cellKey(4, 1))).toBe("=SUBTOTAL(109,B2:B4)");
  });

  it("leave hidden rows out", () => {
    const workbook = workbookWith("=SUBTOTAL(109,B2:B4)");
    workbook.sheets[0].hiddenRows.add(1);
    calculateTotals(workbook, changeOf(workbook));
    expect(workbook.sheets[0].values[4][1]).toBe(100);
  });

  it("wait for formulas that have no value yet, rather than take them for 0", () => {
    const workbook = workbookWith("=SUBTOTAL(109,B2:B4)");
    const [sheet] = workbook.sheets;
    sheet.formulas.set(cellKey(1, 1), "=3*100");
    sheet.values[1][1] = undefined;
    sheet.values[4][1] = 0;
    calculateTotals(workbook, changeOf(workbook));
    expect(sheet.values[4][1]).toBeUndefined();
    sheet.values[1][1] = 300;
    calculateTotals(workbook, changeOf(workbook));
    expect(sheet.values[4][1]).toBe(400);
  });

  it("other formulas, and sheets that did not change, keep what they had", () => {
    const other = workbookWith("=SUM(B2:B4)");
    calculateTotals(other, changeOf(other));
    const untouched = workbookWith("=SUBTOTAL(109,B2:B4)");
    calculateTotals(untouched, { cells: [], sheets: [], workbook: false });
    expect([other, untouched].map(({ sheets }) => sheets[0].values[4][1])).toEqual([undefined, undefined]);
  });
});
