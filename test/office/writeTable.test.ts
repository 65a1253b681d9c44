import fc from "fast-check";
import { describe, it, expect } from "vitest";
import { NONE } from "../../src/engine/columns";
import { uniqueHeaders } from "../../src/office/writeTable";
import type { PlanTable } from "../../src/reports/sheetPlan";
import type { Sheet } from "../../src/sandbox/model/workbook";
import { numberColumn, planOf, tableOf, textColumn } from "./plans";
import { openExcel, readAll, sheetNamed, usersWorkbook, write } from "./support";
import type { OpenExcel } from "./support";

async function written(table: PlanTable, excel?: OpenExcel): Promise<OpenExcel & { sheet: Sheet }> {
  const opened = excel ?? (await openExcel(usersWorkbook()));
  await write(opened.port, [planOf("customers", "KAM Customers", { tables: [table] })]);
  expect(opened.host.unhandled).toEqual([]);
  return { ...opened, sheet: sheetNamed(opened.host, "KAM Customers") };
}

const revenue = numberColumn("Revenue", [300, 200, 100], { total: 600 });
const people = textColumn("Customer", ["Ada", "Bo", "Cy"], { total: "Total" });

describe("a native table", () => {
  it("has its name, its place, and Excel's own filter", async () => {
    const { sheet } = await written(tableOf("KAM_Customers", [people, revenue]));
    expect(sheet.tables).toMatchObject([
      {
        name: "KAM_Customers",
        area: { row: 4, column: 0, rows: 4, columns: 2 },
        columns: ["Customer", "Revenue"],
        showFilterButton: true,
        showTotals: false,
      },
    ]);
  });

  it("without rows has one that is empty", async () => {
    const { sheet } = await written(
      tableOf("KAM_Customers", [textColumn("Customer", []), numberColumn("Revenue", [])]),
    );
    expect(sheet.tables[0].area).toEqual({ row: 4, column: 0, rows: 2, columns: 2 });
    expect(sheet.values[5] ?? []).toEqual([]);
  });

  it("has Excel's own totals row: live where the total is the sum, a value where it is not", async () => {
    const share = numberColumn("Share", [0.5, 0.3, 0.2], { total: 0.25, numberFormat: "0.0%" });
    const { sheet } = await written(tableOf("KAM_Customers", [people, revenue, share], { totals: true }));
    expect(sheet.tables[0]).toMatchObject({ showTotals: true, area: { row: 4, column: 0, rows: 5, columns: 3 } });
    expect(sheet.formulas.get(8 * 16_384 + 1)).toBe("=SUBTOTAL(109,B6:B8)");
    expect([sheet.values[8][0], sheet.values[8][2]]).toEqual(["Total", 0.25]);
  });

  it("written again stays the same table, shorter or longer, so that formulas which name it live on", async () => {
    const first = await written(tableOf("KAM_Customers", [people, revenue], { totals: true }));
    const { id } = first.sheet.tables[0];
    const longer = tableOf("KAM_Customers", [textColumn("Customer", ["A", "B", "C", "D"]), numberColumn("Revenue", [4, 3, 2, 1])]); // prettier-ignore
    const { sheet } = await written(longer, first);
    expect(sheet.tables).toMatchObject([
      { id, area: { rows: 5 }, showTotals: false, columns: ["Customer", "Revenue"] },
    ]);
    expect(sheet.values.slice(5, 10).map((row) => row?.[0])).toEqual(["A", "B", "C", "D"]);
    await written(tableOf("KAM_Customers", [textColumn("Customer", ["A"]), numberColumn("Revenue", [4])]), first);
    expect(sheet.tables).toMatchObject([{ id, area: { rows: 2 } }]);
  });

  it("is replaced where other columns would be taken for the old ones, and before ExcelApi 1.13", async () => {
    const first = await written(tableOf("KAM_Customers", [people, revenue]));
    const { sheet } = await written(tableOf("KAM_Customers", [people]), first);
    expect(sheet.tables).toMatchObject([{ name: "KAM_Customers", columns: ["Customer"] }]);

    const old = await openExcel(usersWorkbook(), { requirementSets: { ExcelApi: "1.12" } });
    await written(tableOf("KAM_Customers", [people, revenue]), old);
    await written(tableOf("KAM_Customers", [people, revenue]), old);
    expect(sheetNamed(old.host, "KAM Customers").tables).toHaveLength(1);
  });

  it("grows without running into the table that stood below it", async () => {
    const excel = await openExcel(usersWorkbook());
    const stacked = (rows: number): PlanTable[] => {
      const words = Array.from({ length: rows }, (_, i) => `Stage ${i}`);
      return [tableOf("KAM_Stages", [textColumn("Stage", words)]), tableOf("KAM_Months", [people], { row: 8 + rows })];
    };
    for (const rows of [3, 20, 1]) {
      await write(excel.port, [planOf("forecast", "KAM Forecast", { tables: stacked(rows) })]);
      const { tables } = sheetNamed(excel.host, "KAM Forecast");
      const places = new Map(tables.map(({ name, area }) => [name, [area.row, area.rows]]));
      expect(places).toEqual(new Map([["KAM_Stages", [4, rows + 1]], ["KAM_Months", [8 + rows, 4]]])); // prettier-ignore
    }
  });

  it("gives way when the user has a table or a name of its name", async () => {
    const workbook = usersWorkbook();
    workbook.sheets[0].tables[0].name = "kam_customers";
    workbook.names.push({ name: "KAM_Customers_2", formula: "=1", visible: true, comment: "" });
    const first = await written(tableOf("KAM_Customers", [people]), await openExcel(workbook));
    expect(first.sheet.tables[0].name).toBe("KAM_Customers_3");
    const again = await written(tableOf("KAM_Customers", [people]), first);
    expect(again.sheet.tables[0].name).toBe("KAM_Customers_3");
    expect(workbook.sheets[0].tables[0].name).toBe("kam_customers");
  });

  it("has a header per column, each its own", () => {
    const headers = ["Tier", "tier", " ", "Tier (2)"].map((header, i) => numberColumn(`c${i}`, [1], { header }));
    expect(uniqueHeaders(headers)).toEqual(["Tier", "tier (2)", "c2", "Tier (2) (2)"]);
  });
});

describe("what is in the cells", () => {
  const nasty = [
    "=1+1",
    "+1",
    "-2",
    "@SUM(A1)",
    "'quoted",
    "1-2",
    "007",
    "1e5",
    "12%",
    "TRUE",
    "#N/A",
    "2024-01-05",
    "客户",
    "",
  ];

  it.each<[string, PlanTable]>([
    ["a column of text", tableOf("KAM_T", [textColumn("Text", nasty)])],
    ["a column of cells", tableOf("KAM_T", [{ ...textColumn("Text", []), values: nasty }])],
    ["a column of text and numbers", tableOf("KAM_T", [{ ...numberColumn("Text", []), values: [...nasty, 1, null] }])],
  ])("%s is kept as text, whatever it looks like", async (_, table) => {
    const { port, sheet } = await written(table);
    const [{ values }] = await readAll(port, "KAM Customers", { row: 5, column: 0, rows: nasty.length, columns: 1 });
    expect(values.map(([value]) => value)).toEqual(nasty);
    expect(sheet.formulas.size).toBe(0);
  });

  it("a missing number or word is an empty cell", async () => {
    const word = { ...textColumn("Tier", []), values: { codes: Uint32Array.of(0, NONE), words: ["A"] } };
    const { sheet } = await written(tableOf("KAM_T", [numberColumn("Revenue", [Number.NaN, Infinity]), word]));
    expect(sheet.values[5]?.[0]).toBeUndefined();
    expect(sheet.values[6]?.filter((value) => value !== undefined) ?? []).toEqual([]);
  });

  it("a formula of the plan is live in every row, and its total sums it", async () => {
    const formula = { pieces: ["=$A", "*2+$A", ""], firstRow: 6 };
    const twice = { ...numberColumn("Twice", [30, 60, 90]), formula, total: 180 };
    const { sheet } = await written({ ...tableOf("KAM_T", [numberColumn("Once", [10, 20, 30]), twice]), totals: true });
    expect([...sheet.formulas.values()]).toEqual(["=$A6*2+$A6", "=$A7*2+$A7", "=$A8*2+$A8", "=SUBTOTAL(109,B6:B8)"]);
  });

  it("links lead to their cells", async () => {
    const links = [{ sheet: "Receivables", cell: "A2" }, null, { sheet: "Bob's", cell: "B3" }];
    const { sheet } = await written(tableOf("KAM_T", [{ ...people, links }]));
    expect([...sheet.hyperlinks].map(([key, { documentReference }]) => [key / 16_384, documentReference])).toEqual([
      [5, "'Receivables'!A2"],
      [7, "'Bob''s'!B3"],
    ]);
    expect(sheet.values[5][0]).toBe("Ada");
  });

  it("every row is written once and in its place, whatever the sizes", async () => {
    const sizes = fc.record({
      rows: fc.integer({ min: 1, max: 4_000 }),
      columns: fc.integer({ min: 1, max: 30 }),
      maxRequestBytes: fc.integer({ min: 60_000, max: 600_000 }),
    });
    await fc.assert(
      fc.asyncProperty(sizes, async ({ rows, columns, maxRequestBytes }) => {
        const numbers = (column: number) => Array.from({ length: rows }, (_, row) => row * columns + column);
        const table = tableOf(
          "KAM_T",
          Array.from({ length: columns }, (_, i) => numberColumn(`N${i}`, numbers(i))),
        );
        const { sheet } = await written(table, await openExcel(usersWorkbook(), { maxRequestBytes }));
        expect(sheet.values.slice(5).flat()).toEqual(Array.from({ length: rows * columns }, (_, i) => i));
      }),
      { numRuns: 15 },
    );
  });
});

describe("how a column looks", () => {
  it("by number format, alignment, and a hairline where a group starts", async () => {
    const { host, sheet } = await written(tableOf("KAM_T", [people, { ...revenue, startsGroup: true }]));
    const style = host.workbook.styles[sheet.styles[6][1]];
    expect(style).toMatchObject({ numberFormat: "#,##0", horizontal: "Right" });
    expect(style.borders?.EdgeLeft?.style).toBe("Continuous");
    expect(host.workbook.styles[sheet.styles[6][0]].numberFormat).toBe("@");
  });

  it("by bars, heat, words and limits, over its data rows only", async () => {
    const columns = [
      numberColumn("Share", [1, 2, 3], { look: { kind: "dataBar" } }),
      numberColumn("Heat", [1, 2, 3], { look: { kind: "heat" } }),
      textColumn("Tier", ["A", 'B"', "C"], {
        look: { kind: "classes", classes: ["A", 'B"'].map((word, step) => ({ word, tone: { hue: "tier", step, of: 3 } as const })) }, // prettier-ignore
      }),
      numberColumn("Late", [1, 2, 3], { look: { kind: "threshold", operator: "above", limit: 30, tone: "bad" } }),
    ];
    const { sheet } = await written(tableOf("KAM_T", columns));
    const formats = sheet.conditionalFormats;
    expect(formats.map(({ type, areas }) => [type, areas[0].row, areas[0].rows, areas[0].column])).toEqual([
      ["DataBar", 5, 3, 0],
      ["ColorScale", 5, 3, 1],
      ["CellValue", 5, 3, 2],
      ["CellValue", 5, 3, 2],
      ["Custom", 5, 3, 3],
    ]);
    expect(formats[3]).toMatchObject({ formulas: ['="B"""'], operator: "EqualTo" });
    expect(formats[4]).toMatchObject({ formula: "=AND(ISNUMBER(D6),D6>30)", style: { bold: true } });
  });
});
