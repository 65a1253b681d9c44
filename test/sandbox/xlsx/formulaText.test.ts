import { describe, expect, it } from "vitest";
import { formulaForFile, formulaFromFile } from "../../../src/sandbox/xlsx/functionPrefixes";
import { shiftFormula } from "../../../src/sandbox/xlsx/shiftFormula";

describe("formulas that are filled down", () => {
  it.each([
    ["A1+$B$2+C$3+$D4", "B3+$B$2+D$3+$D6"],
    ["SUM(A1:B2,C:C,4:4)", "SUM(B3:C4,D:D,6:6)"],
    ['"A1"&A1', '"A1"&B3'],
    ["'A1 sheet'!A1+Sheet1!A1", "'A1 sheet'!B3+Sheet1!B3"],
    ["LOG10(A1)+ATAN2(A1,2)+Rate2024", "LOG10(B3)+ATAN2(B3,2)+Rate2024"],
    ["Table1[[#This Row],[A1]]+A1", "Table1[[#This Row],[A1]]+B3"],
    ["1.5E3*A1", "1.5E3*B3"],
  ])("%s two rows down and one to the right reads %s", (formula, moved) => {
    expect(shiftFormula(formula, 2, 1)).toBe(moved);
  });
});

describe("function names in files", () => {
  it.each([
    ["=XLOOKUP(1,A:A,B:B)", "_xlfn.XLOOKUP(1,A:A,B:B)"],
    ["=FILTER(SORT(A:A),A:A>0)", "_xlfn._xlws.FILTER(_xlfn._xlws.SORT(A:A),A:A>0)"],
    ["=PERCENTILE.INC(A:A,0.5)", "_xlfn.PERCENTILE.INC(A:A,0.5)"],
    ["=KAM.DSO(A1,B1)", "_xldudf_KAM_DSO(A1,B1)"],
    ['=SUM(A1)&"KAM.DSO("', 'SUM(A1)&"KAM.DSO("'],
    ["=NETWORKDAYS.INTL(A1,B1)", "NETWORKDAYS.INTL(A1,B1)"],
  ])("%s is stored as %s and read back", (shown, stored) => {
    expect(formulaForFile(shown)).toBe(stored);
    expect(formulaFromFile(stored)).toBe(shown);
  });
});
