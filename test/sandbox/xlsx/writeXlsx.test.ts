import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Value, Workbook } from "../../../src/sandbox/model/workbook";
import { createWorkbook } from "../../../src/sandbox/model/workbook";
import { styleAt } from "../../../src/sandbox/model/styles";
import { readXlsx } from "../../../src/sandbox/xlsx/readXlsx";
import { writeXlsx } from "../../../src/sandbox/xlsx/writeXlsx";
import { richWorkbook } from "./richWorkbook";
import { schemaFaults } from "./schemaOrder";
import { partText, unzipParts } from "./smallPackage";

/** A workbook without what may differ between equal ones: its source, how styles are numbered, how empty rows are held. */
function comparable(workbook: Workbook): unknown {
  const looks = (lines: Map<number, number> | undefined): unknown =>
    [...(lines ?? [])].map(([at, style]) => [at, workbook.styles[style]]);
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    values: Array.from(sheet.values, (row) => Array.from(row ?? [])),
    styles: Array.from({ length: 20 }, (_, row) =>
      Array.from({ length: 8 }, (_cell, column) => styleAt(workbook, sheet, row, column)),
    ),
    rowStyles: looks(sheet.rowStyles),
    columnStyles: looks(sheet.columnStyles),
  }));
  return { ...workbook, sheets, styles: workbook.styles[0], source: undefined };
}

const rewritten = async (workbook: Workbook): Promise<Workbook> => readXlsx(await writeXlsx(workbook), workbook.name);

async function rewrittenRows(values: Value[][]): Promise<Value[][]> {
  const workbook = createWorkbook();
  workbook.sheets[0].values = values;
  return (await rewritten(workbook)).sheets[0].values;
}

describe("what is written reads back the same", () => {
  it("for one of everything that a workbook can hold", async () => {
    const workbook = richWorkbook();
    expect(comparable(await rewritten(workbook))).toEqual(comparable(workbook));
  });

  it("for any text, number, boolean and error", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom(
        "=1+1",
        "_x0041_",
        "_x005F_",
        "\r\n",
        " ",
        "\t",
        "]]>",
        '<&">',
        "客户\u0000",
        "😀",
        "\uFFFF",
        "'0017",
        "007",
      ),
    );
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0);
    const error = fc
      .constantFrom("#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!")
      .map((name) => ({ error: name }));
    const row = fc.array(fc.oneof(text, number, fc.boolean(), error, fc.integer({ min: 1, max: 60_000 })), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 3 }), async (rows) => {
        expect(await rewrittenRows(rows)).toEqual(rows);
      }),
      { numRuns: 60 },
    );
  });

  it("for the longest text that Excel holds; longer text is cut, for Excel would refuse the file", async () => {
    const longest = "长".repeat(32_767);
    expect(await rewrittenRows([[longest], [`${longest}x`]])).toEqual([[longest], [longest]]);
  });

  it("as text where text begins with “=”, and as a formula only where there is one", async () => {
    const workbook = createWorkbook();
    workbook.sheets[0].values = [["=1+1"]];
    const sheet = (await rewritten(workbook)).sheets[0];
    expect(sheet.values).toEqual([["=1+1"]]);
    expect(sheet.formulas.size).toBe(0);
  });

  it("with days counted from 1904 in a workbook that does so", async () => {
    const read = await rewritten({ ...createWorkbook(), date1904: true });
    expect(read.date1904).toBe(true);
  });
});

describe("the file", () => {
  it("is the same byte for byte when the workbook is the same", async () => {
    expect(Buffer.compare(await writeXlsx(richWorkbook()), await writeXlsx(richWorkbook()))).toBe(0);
  });

  it("keeps to the schema's order of elements in every part", async () => {
    const workbook = richWorkbook();
    const [sheet] = workbook.sheets;
    const more = [
      "Pie",
      "Doughnut",
      "Area",
      "AreaStacked",
      "BarClustered",
      "XYScatter",
      "XYScatterLines",
      "LineMarkersStacked",
    ];
    more.forEach((type, at) =>
      sheet.charts.push({ ...sheet.charts[2], id: type, name: type, type, top: 600 + at * 240 }),
    );
    const parts = Object.keys(unzipParts(await writeXlsx(workbook))).filter((name) => /\.(xml|rels)$/.test(name));
    const bytes = await writeXlsx(workbook);
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.flatMap((name) => schemaFaults(partText(bytes, name)).map((fault) => `${name}: ${fault}`))).toEqual(
      [],
    );
  });

  it("has a type for every part and a part for every relationship", async () => {
    const bytes = await writeXlsx(richWorkbook());
    const names = Object.keys(unzipParts(bytes));
    const types = partText(bytes, "[Content_Types].xml");
    for (const name of names.filter((each) => each !== "[Content_Types].xml" && !each.endsWith(".rels"))) {
      expect(types).toContain(`PartName="/${name}"`);
    }
    const targets = names
      .filter((name) => name.endsWith(".rels"))
      .flatMap((name) => [...partText(bytes, name).matchAll(/Target="\/([^"]+)"/g)]);
    expect(targets.map(([, target]) => target).filter((target) => !names.includes(target))).toEqual([]);
  });

  it("holds a column and line chart with a second axis as one chart of two groups", async () => {
    const chart = partText(await writeXlsx(richWorkbook()), "xl/charts/chart1.xml");
    expect(chart).toMatch(
      /<c:barChart>.*<c:axId val="101"\/><c:axId val="102"\/><\/c:barChart><c:lineChart>.*<c:axId val="103"\/><c:axId val="104"\/><\/c:lineChart>/,
    );
    expect(chart).toContain('<c:valAx><c:axId val="104"/>');
    expect(chart).toContain("<c:v>Customer 1</c:v>");
  });

  it("names table columns as the header cells read, each name once", async () => {
    const workbook = createWorkbook();
    const [sheet] = workbook.sheets;
    sheet.values = [
      ["Amount", "Amount", undefined],
      [1, 2, 3],
    ];
    sheet.tables.push({
      ...richWorkbook().sheets[0].tables[0],
      area: { row: 0, column: 0, rows: 2, columns: 3 },
      columns: ["Amount", "amount", ""],
      showTotals: false,
    });
    const read = (await rewritten(workbook)).sheets[0];
    expect(read.values[0]).toEqual(["Amount", "amount2", "Column3"]);
    expect(read.tables[0].columns).toEqual(["Amount", "amount2", "Column3"]);
  });

  it("marks spilled formulas as dynamic arrays", async () => {
    const bytes = await writeXlsx(richWorkbook());
    expect(partText(bytes, "xl/worksheets/sheet2.xml")).toContain(
      '<c r="A5" cm="1"><f t="array" ref="A5:A7">_xlfn.SEQUENCE(3)</f><v>1</v></c>',
    );
    expect(partText(bytes, "xl/metadata1.xml")).toContain('name="XLDAPR"');
  });
});

describe("formulas without a value", () => {
  const written = async (value: Value): Promise<string> => {
    const workbook = createWorkbook();
    workbook.sheets[0].values = [[value]];
    workbook.sheets[0].formulas.set(0, "=1+1");
    return partText(await writeXlsx(workbook), "xl/workbook.xml");
  };
  it("are calculated when Excel opens the file", async () => {
    expect(await written(undefined)).toContain('<calcPr fullCalcOnLoad="1"/>');
  });
  it("are the only reason to: Excel trusts the values of the others", async () => {
    expect(await written(2)).not.toContain("fullCalcOnLoad");
  });
});
