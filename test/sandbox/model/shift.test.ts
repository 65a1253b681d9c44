import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { parseArea } from "../../../src/sandbox/model/address";
import { enter, usedArea } from "../../../src/sandbox/model/cells";
import { deleteArea, insertArea } from "../../../src/sandbox/model/shift";
import { setStyle, styleAt } from "../../../src/sandbox/model/styles";
import { cellKey, createWorkbook } from "../../../src/sandbox/model/workbook";

function sheetWith(...lines: (string | number)[][]) {
  const workbook = createWorkbook();
  const [sheet] = workbook.sheets;
  lines.forEach((line, r) => line.forEach((entry, c) => enter(workbook, sheet, r, c, entry)));
  return { workbook, sheet };
}
const area = (address: string) => parseArea(address)!;

describe("inserting and deleting cells", () => {
  it("moves values, formulas, styles, tables and sizes of whole rows", () => {
    const { workbook, sheet } = sheetWith([1], [2], ["=A1"]);
    setStyle(workbook, sheet, area("A2"), { numberFormat: "General", bold: true });
    sheet.rowHeights.set(1, 30);
    sheet.merges.push(area("A2:B3"));
    insertArea(sheet, area("1:2"), "down");
    expect(sheet.values.map((line) => line[0])).toEqual([undefined, undefined, 1, 2]);
    expect([...sheet.formulas]).toEqual([[cellKey(4, 0), "=A1"]]);
    expect([styleAt(workbook, sheet, 3, 0).bold, sheet.rowHeights.get(3)]).toEqual([true, 30]);
    expect(sheet.merges).toEqual([area("A4:B5")]);
    deleteArea(sheet, area("4:4"), "down");
    expect([sheet.values[3]?.[0], sheet.merges, [...sheet.formulas.keys()]]).toEqual([
      undefined,
      [area("A4:B4")],
      [cellKey(3, 0)],
    ]);
  });

  it("within a block of columns leaves the others where they are", () => {
    const { sheet } = sheetWith([1, 10], [2, 20]);
    insertArea(sheet, area("A1"), "down");
    expect(sheet.values).toEqual([[undefined, 10], [1, 20], [2]]);
    deleteArea(sheet, area("B1"), "right");
    expect(sheet.values[0]).toEqual([undefined]);
  });

  it("undo each other (property)", () => {
    const cells = fc.array(fc.array(fc.integer({ min: 1 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 6,
    });
    const place = fc.constantFrom("A1", "B1:B2", "A2:C2", "2:3", "B:B", "C4");
    fc.assert(
      fc.property(cells, place, fc.constantFrom<"down" | "right">("down", "right"), (lines, address, axis) => {
        if (/^\d/.test(address) && axis === "right") return;
        if (/^[A-Z]:/.test(address) && axis === "down") return;
        const { sheet } = sheetWith(...lines);
        insertArea(sheet, area(address), axis);
        deleteArea(sheet, area(address), axis);
        const used = usedArea(sheet)!;
        expect(used).toEqual({ row: 0, column: 0, rows: lines.length, columns: 3 });
        expect(lines.map((line, r) => line.map((_, c) => sheet.values[r][c]))).toEqual(lines);
      }),
    );
  });
});
