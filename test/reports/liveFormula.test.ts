import { describe, expect, it } from "vitest";
import { formulaInRow, liveFormula } from "../../src/reports/liveFormula";

const table = { row: 9, column: 1, columns: [{ ref: "score.raw" }, { ref: "score.points" }] };
const parameterCell = (id: string): string | undefined =>
  id === "weights[size]" ? "'KAM Parameters'!$B$12" : undefined;

describe("a live formula", () => {
  it("names the cells of its own row and of the parameters", () => {
    const formula = liveFormula("=[score.points]*{weights[size]}+[score.raw]", table, parameterCell);
    expect([formulaInRow(formula!, 0), formulaInRow(formula!, 4)]).toEqual([
      "=$C11*'KAM Parameters'!$B$12+$B11",
      "=$C15*'KAM Parameters'!$B$12+$B15",
    ]);
  });
  it("has an empty text in the place of a column that is not shown because it is empty", () => {
    const known = [...table.columns, { ref: "score.weight" }];
    const formula = liveFormula('=IF([score.weight]="","",[score.raw])', { ...table, known }, parameterCell);
    expect(formula).toEqual({ pieces: ['=IF(""="","",$B', ")"], firstRow: 11 });
  });
  it("is not written where a column or a parameter that it names is missing", () => {
    expect(liveFormula("=[score.weight]", table, parameterCell)).toBeUndefined();
    expect(liveFormula("={weights[age]}", table, parameterCell)).toBeUndefined();
  });
});
