import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  columnIndex,
  columnName,
  formatArea,
  formatReference,
  parseArea,
  parseReference,
  quoteSheetName,
} from "../../../src/sandbox/model/address";
import { boundingArea, contains, intersection, overlaps, subtract } from "../../../src/sandbox/model/area";
import { MAX_COLUMNS } from "../../../src/sandbox/model/workbook";
import type { Area } from "../../../src/sandbox/model/workbook";

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(40),
  column: fc.nat(40),
  rows: fc.integer({ min: 1, max: 20 }),
  columns: fc.integer({ min: 1, max: 20 }),
});
const size = ({ rows, columns }: Area) => rows * columns;

describe("addresses", () => {
  it.each([
    ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
    ["$B$2:c3", { row: 1, column: 1, rows: 2, columns: 2 }],
    ["C3:B2", { row: 1, column: 1, rows: 2, columns: 2 }],
    ["A:C", { row: 0, column: 0, rows: 1_048_576, columns: 3 }],
    ["2:5", { row: 1, column: 0, rows: 4, columns: 16_384 }],
  ])("%s is read", (text, expected) => {
    expect(parseArea(text)).toEqual(expected);
  });

  it.each(["", "A", "5", "A0", "A1:B", "XFE1", "A1048577", "A1:B2:C3", "Table1"])("%j names no cells", (text) => {
    expect(parseArea(text)).toBeUndefined();
  });

  it("may name their sheet, quoted where it must be", () => {
    expect(parseReference("='KAM ''s'!$A$1")).toEqual({ sheetName: "KAM 's", area: parseArea("A1") });
    expect(parseReference("客户!A1:B2")?.sheetName).toBe("客户");
    expect(["Sheet1", "客户", "A1", "My sheet", "it's", "R1C1", "2024"].map(quoteSheetName)).toEqual(
      ["Sheet1", "客户", "'A1'", "'My sheet'", "'it''s'", "'R1C1'", "'2024'"], // prettier-ignore
    );
    expect(formatReference("My sheet", parseArea("B2:C3")!, true)).toBe("'My sheet'!$B$2:$C$3");
  });

  it("come back as they were written (property)", () => {
    fc.assert(fc.property(area, (each) => void expect(parseArea(formatArea(each, true))).toEqual(each)));
    fc.assert(
      fc.property(fc.nat(MAX_COLUMNS - 1), (column) => void expect(columnIndex(columnName(column))).toBe(column)),
    );
  });
});

describe("areas", () => {
  it("intersect inside both and are bounded by what holds both (property)", () => {
    fc.assert(
      fc.property(area, area, (a, b) => {
        const common = intersection(a, b);
        expect(common !== undefined).toBe(overlaps(b, a));
        if (common) expect([contains(a, common), contains(b, common)]).toEqual([true, true]);
        expect([contains(boundingArea(a, b), a), contains(boundingArea(a, b), b)]).toEqual([true, true]);
      }),
    );
  });

  it("without a part leave parts that do not overlap and miss nothing (property)", () => {
    fc.assert(
      fc.property(area, area, (a, b) => {
        const parts = subtract(a, b);
        const common = intersection(a, b);
        expect(parts.reduce((sum, part) => sum + size(part), 0)).toBe(size(a) - (common ? size(common) : 0));
        parts.forEach((part, i) => parts.slice(i + 1).forEach((other) => expect(overlaps(part, other)).toBe(false)));
      }),
    );
  });
});
