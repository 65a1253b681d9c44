import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/read/grid";
import { readParameters } from "../../src/refresh/readParameters";
import { smallBook } from "../support/books";
import { parameterCellOf } from "../support/editParameter";
import { refreshed } from "../support/refreshed";

async function edited(id: string, value: Cell, language: "en-US" | "zh-CN" = "en-US") {
  const { workbook } = await refreshed(smallBook, { language });
  const cell = parameterCellOf(workbook, id);
  workbook.edit(cell.sheet, cell.row, cell.column, value);
  return { cell, ...(await refreshed(workbook, { language })) };
}

describe("the Parameters sheet", () => {
  it("decides the next refresh: a lower A line makes fewer customers A", async () => {
    // What the customers before carry: 0, 40, 70, 85, 93, 97 and 99 %.
    const { results } = await edited("abcShareA", 0.4);
    expect(results.parameters.abcShareA).toBe(0.4);
    expect(results.sheets.customers.tables.customers.columns["abc.class"]).toEqual(["A", "B", "B", "B", "B", "C", "C"]);
  });

  it("takes choices in the language it was written in, and in any other after a switch", async () => {
    const { workbook, results } = await edited("abcRule", "含本户：归下一类别", "zh-CN");
    expect(results.parameters.abcRule).toBe("inclusive");
    expect((await refreshed(workbook, { language: "en-US" })).results.parameters.abcRule).toBe("inclusive");
  });

  it("keeps a bad value in its cell, names the cell, and shows that the default is used", async () => {
    const { issues, workbook, cell, results } = await edited("dsoDays", "ninety");
    expect(issues.find(({ code }) => code === "parameterNotANumber")).toMatchObject({
      sheet: "KAM Parameters",
      row: cell.row,
      column: cell.column,
      value: "ninety",
    });
    expect(results.parameters.dsoDays).toBe(90);
    expect(workbook.cell(cell.sheet, cell.row, cell.column)).toBe("ninety");
    expect(workbook.cell(cell.sheet, cell.row, cell.column + 1)).toBe("90 days");
  });

  it("returns to the default when a cell is cleared", async () => {
    const { results, issues } = await edited("dsoDays", "");
    expect(results.parameters.dsoDays).toBe(90);
    expect(issues.filter(({ code }) => code.startsWith("parameter"))).toEqual([]);
  });

  it("lists a win rate for each stage found, and an edited one counts", async () => {
    const book = { ...smallBook, Opportunities: smallBook.Opportunities.map((row) => row.filter((_, i) => i !== 5)) };
    const { workbook } = await refreshed(book);
    const cell = parameterCellOf(workbook, "winRates[Proposal]");
    workbook.edit(cell.sheet, cell.row, cell.column, 0.25);
    const { results } = await refreshed(workbook);
    const { columns } = results.sheets.forecast.tables.stages;
    expect(columns["pipeline.rate"][columns["pipeline.stage"].indexOf("Proposal")]).toBe(0.25);
  });

  it("is overruled by what the refresh is told", async () => {
    const { workbook } = await edited("dsoDays", 60);
    const { results } = await refreshed(workbook, { overrides: { dsoDays: 30 } });
    expect(results.parameters.dsoDays).toBe(30);
  });

  it("offers each value with its limits, as Excel's data validation", async () => {
    const { workbook } = await refreshed(smallBook);
    const { inputs, tables } = workbook.plans.get("parameters")!;
    expect(inputs).toHaveLength(tables[0].rows);
    const at = parameterCellOf(workbook, "abcShareA");
    expect(inputs.find(({ area }) => area.row === at.row)).toMatchObject({
      accepts: { kind: "number", min: 0, max: 1, whole: false },
      numberFormat: "0.0%",
    });
  });
});

describe("reading the Parameters sheet", () => {
  const grid = (values: Cell[][]) => ({ row: 0, column: 0, values });

  it("goes by the ids, wherever the user moved the columns", () => {
    const read = readParameters(
      "P",
      grid([
        ["", ""],
        ["Id", "x", "Value"],
        ["dsoDays", "", 30],
        ["mine", "", 1],
      ]),
    );
    expect(read).toEqual({ dsoDays: { value: 30, sheet: "P", row: 2, column: 2 } });
  });

  it("finds nothing on a sheet without its headers", () => {
    expect(readParameters("P", grid([["dsoDays", 30]]))).toBeUndefined();
  });

  it("says so when the headers of ours are gone, and writes the sheet anew", async () => {
    const { workbook } = await refreshed(smallBook);
    const cell = parameterCellOf(workbook, "dsoDays");
    const { row } = workbook.plans.get("parameters")!.tables[0];
    workbook.edit(cell.sheet, row, cell.column, "changed");
    const { issues, results } = await refreshed(workbook);
    expect(issues.map(({ code }) => code)).toContain("parametersUnreadable");
    expect(results.parameters.dsoDays).toBe(90);
    expect(workbook.cell(cell.sheet, row, cell.column)).toBe("Value");
  });
});
