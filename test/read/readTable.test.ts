import { describe, it, expect } from "vitest";
import fc from "fast-check";
import { type TextColumn, wordAt } from "../../src/engine/columns";
import { dayOf } from "../../src/engine/dates";
import { findTables } from "../../src/read/findTables";
import type { Cell } from "../../src/read/grid";
import type { Issue } from "../../src/read/issue";
import { createTableReader } from "../../src/read/readTable";
import type { Source } from "../../src/read/schema";
import { receivables } from "../../src/read/tables/receivables";
import { american, chinese, german, readRows, readSheet, type Rows } from "./support/sheets";

const headers = ["Invoice No", "Customer ID", "Invoice Date", "Due Date", "Amount"];
const good: Cell[] = ["INV-1", "C1", 45000, 45030, 100];
const row = (changes: Record<number, Cell>): Cell[] => good.map((cell, i) => (i in changes ? changes[i] : cell));
const read = (rows: Rows, culture = american) => readSheet([headers, good, ...rows], "receivables", culture);
const codes = (issues: readonly Issue[]): string[] => issues.map(({ code }) => code);
const words = (column: unknown): string[] =>
  Array.from({ length: (column as TextColumn).codes.length }, (_, i) => wordAt(column as TextColumn, i));
const rowsLeftOut = (issues: readonly Issue[]): number =>
  issues.reduce((sum, { details }) => sum + Number(details?.rows ?? 0), 0);

describe("a table that is read", () => {
  it("has every field of the schema, missing ones as missing values", () => {
    const { table, counts } = read([]);
    expect(counts).toEqual({ read: 1, used: 1, leftOut: 0 });
    expect([...table.present]).toEqual(["invoice", "customer", "invoiceDate", "dueDate", "amount"]);
    expect(table.columns.amount).toEqual(Float64Array.of(100));
    expect(table.columns.paidDate).toEqual(Float64Array.of(NaN));
    expect(words(table.columns.customerName)).toEqual([""]);
  });

  it("remembers the sheet row of each row", () =>
    expect([...read([["", "", "", "", ""], row({ 0: "INV-2" })]).table.sheetRow]).toEqual([1, 3]));

  it("is the same however its cells come in blocks", () => {
    const rows: Rows = [
      headers,
      ...Array.from({ length: 40 }, (_, i) => row({ 0: `INV-${i}`, 1: i % 7, 2: i % 5 ? 45000 + i : "bad" })),
    ];
    const { source } = readSheet(rows, "receivables").table;
    const whole = readRows(source, rows, american, 1000);
    for (const blockRows of [1, 3, 39]) expect(readRows(source, rows, american, blockRows)).toEqual(whole);
  });

  it("may stand anywhere on its sheet", () => {
    const rows: Rows = [headers, good, row({ 0: "INV-2", 4: "tbd" }), ["", "Total", "", "", 100]];
    const place = { row: 4, column: 2 };
    const used = { ...place, rows: rows.length, columns: headers.length };
    const head = {
      sheet: { name: "S", visible: true, used, tables: [] },
      head: { ...place, values: rows },
      tableHeads: [],
    };
    const [source] = findTables([head], {}).sources;
    expect(source.area).toEqual({ row: 5, column: 2, rows: 3, columns: 5 });
    const reader = createTableReader(receivables, source, { culture: american, idMatch: "exact" });
    reader.feed({ row: 5, column: 2, values: rows.slice(1) });
    const { table, issues } = reader.finish();
    expect([[...table.sheetRow], [...table.columns.amount]]).toEqual([[5], [100]]);
    expect(issues.map(({ code, row: at, column }) => [code, at, column])).toEqual([
      ["notANumberRow", 6, 6],
      ["totalRow", 7, 3],
    ]);
  });

  it('takes 17850, "17850", "17850.0" and "17850 " for one id, "0017850" for another', () => {
    const { table } = read([17850, "17850", "17850.0", "17850 ", "0017850"].map((id) => row({ 1: id })));
    expect(words(table.columns.customer)).toEqual(["C1", "17850", "17850", "17850", "17850", "0017850"]);
  });

  it("ignores leading zeros when the parameter says so", () => {
    const { source } = read([]).table;
    const reader = createTableReader(receivables, source, { culture: american, idMatch: "ignoreZeros" });
    reader.feed({ row: 1, column: 0, values: [row({ 1: "0017850" }), row({ 1: 17850 }), row({ 1: "00C7" })] });
    expect(words(reader.finish().table.columns.customer)).toEqual(["0017850", "0017850", "00C7"]);
  });

  it("folds names by case, width and spaces, and shows the first spelling", () => {
    const { table } = readSheet(
      [
        ["Customer Name", "Date", "Amount"],
        ["Acme  Ltd ", 45000, 1],
        ["ACME LTD", 45000, 1],
        ["Ａｃｍｅ Ltd", 45000, 1],
      ],
      "receivables",
    );
    expect(words(table.columns.customerName)).toEqual(["Acme Ltd", "Acme Ltd", "Acme Ltd"]);
  });

  it("reads text numbers by what the column shows, else by the workbook's culture", () => {
    const amounts = (texts: string[], culture = american) =>
      [
        ...(read(
          texts.map((text) => row({ 4: text })),
          culture,
        ).table.columns.amount as Float64Array),
      ].slice(1);
    expect(amounts(["1,234", "1,234.50"], german)).toEqual([1234, 1234.5]);
    expect(amounts(["1.234", "1.234,50"])).toEqual([1234, 1234.5]);
    expect(amounts(["1,234"])).toEqual([1234]);
    expect(amounts(["1,234"], german)).toEqual([1.234]);
    expect(codes(read([row({ 4: "1,234" })]).issues)).toEqual(["decimalAssumed", "numbersAsText"]);
  });

  it("lets a cell's own unit count instead of the column's", () => {
    const { table, issues } = readSheet(
      [
        ["客户编号", "开票日期", "应收金额（万元）"],
        ["C1", 45000, 12.5],
        ["C1", 45000, "8.2万"],
        ["C1", 45000, "30,000元"],
        ["C1", 45000, "１２.５"],
      ],
      "receivables",
    );
    expect([...(table.columns.amount as Float64Array)]).toEqual([125_000, 82_000, 30_000, 125_000]);
    const details = { count: 2, reading: 82_000 };
    expect(issues).toContainEqual(expect.objectContaining({ code: "ownUnit", severity: "assumed", row: 2, details }));
  });

  it("does not let a row that is left out take part in deciding", () => {
    const { table } = read([row({ 1: "", 4: "1,234" }), row({ 4: 1234 })], german);
    expect([...(table.columns.amount as Float64Array)]).toEqual([100, 1234]);
  });

  it("decides day and month by the whole column and says so once", () => {
    const { table, issues } = read(["3/4/2023", "13/4/2023", "5/6/2023"].map((text) => row({ 2: text })));
    expect([...(table.columns.invoiceDate as Float64Array)].slice(1)).toEqual([
      dayOf(2023, 4, 3),
      dayOf(2023, 4, 13),
      dayOf(2023, 6, 5),
    ]);
    expect(issues.filter(({ code }) => code === "dateOrderSeen")).toHaveLength(1);
  });

  it.each([
    [american, dayOf(2023, 3, 4)],
    [german, dayOf(2023, 4, 3)],
    [chinese, dayOf(2023, 3, 4)],
  ])("assumes the culture's order where the column leaves it open", (culture, day) => {
    const { table, issues } = read([row({ 2: "3/4/2023" })], culture);
    expect((table.columns.invoiceDate as Float64Array)[1]).toBe(day);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "dateOrderAssumed", severity: "assumed", value: "3/4/2023" }),
    );
  });

  it("reads a column that contradicts itself cell by cell, and names the cells", () => {
    const { table, issues } = read(["13/4/2023", "4/14/2023", "4/15/2023", "1/2/2023"].map((text) => row({ 2: text })));
    expect([...(table.columns.invoiceDate as Float64Array)].slice(1)).toEqual([
      dayOf(2023, 4, 13),
      dayOf(2023, 4, 14),
      dayOf(2023, 4, 15),
      dayOf(2023, 1, 2),
    ]);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "dateOtherOrder", row: 2, column: 2, value: "13/4/2023" }),
    );
    expect(codes(issues)).toContain("dateOrderAssumed");
  });

  it("places two-digit years where the numbers vary least", () => {
    const { table } = read(
      ["20-10-16", "25-10-16", "01-03-17"].map((text) => row({ 2: text })),
      chinese,
    );
    expect((table.columns.invoiceDate as Float64Array)[1]).toBe(dayOf(2016, 10, 20));
  });

  it("multiplies by the header's unit", () => {
    const { table } = readSheet(
      [
        ["客户编号", "客户名称", "信用额度(万元)"],
        ["K1", "甲公司", 50],
        ["K2", "乙公司", "1.5"],
      ],
      "customers",
    );
    expect([...(table.columns.creditLimit as Float64Array)]).toEqual([500_000, 15_000]);
  });

  it("reads percents as fractions, decided by the column", () => {
    const rates = (cells: Cell[]) => {
      const rows = cells.map((cell, i) => [`D${i}`, "Proposal", 100, cell]);
      const { table, issues } = readSheet(
        [["Opportunity", "Stage", "Amount", "Probability"], ...rows],
        "opportunities",
      );
      return [[...(table.columns.winRate as Float64Array)], codes(issues)];
    };
    expect(rates([0.5, 0.8, 1])).toEqual([[0.5, 0.8, 1], []]);
    expect(rates([50, 80, 1])).toEqual([[0.5, 0.8, 0.01], ["percentAssumed"]]);
    expect(rates(["50%", 0.8, "100%"])).toEqual([[0.5, 0.8, 1], []]);
    expect(rates([0.5, 0.8, 65])).toEqual([[0.5, 0.8, 0.65], ["percentAssumed"]]);
  });
});

describe("rows that are left out", () => {
  const leftOut = (cells: Cell[]) => {
    const { counts, issues } = read([row({ 0: "INV-2", 4: 50 }), cells, row({ 0: "INV-3" })]);
    const issue = issues.find(({ details }) => details?.rows !== undefined);
    return counts.leftOut === 0 ? "used" : issue?.code;
  };

  it.each<[string, Cell[], string]>([
    ["blank", ["", "", "", "", ""], "blankRows"],
    ["spaces only", [" ", "", "", null, ""], "blankRows"],
    ["Total in the key", ["", "Total", "", "", 150], "totalRow"],
    ["合计 in the key, with a space", ["", "合 计", "", "", 150], "totalRow"],
    ["Grand Total in another column", ["Grand Total:", "", "", "", 150], "totalRow"],
    ["a customer's total", ["", "Total Acme Ltd", "", "", 150], "totalRow"],
    ["a sum without a label", ["", "", "", "", 150], "totalRow"],
    ["the headers again", headers, "headerRow"],
    ["a signature", ["Prepared by: Ann", "", "", "", ""], "footnoteRow"],
    ["no customer", row({ 1: "" }), "missingField"],
    ["no customer, by an empty word", row({ 1: "N/A" }), "missingField"],
    ["no dates", row({ 2: "", 3: "" }), "missingField"],
    ["no readable amount", row({ 4: "tbd" }), "notANumberRow"],
    ["no readable date", row({ 2: "soon", 3: "" }), "notADayRow"],
    ["a failed formula", row({ 4: "#REF!" }), "errorCellRow"],
  ])("%s", (_, cells, code) => expect(leftOut(cells)).toBe(code));

  it.each<[string, Cell[]]>([
    ["a customer called Total with a date", row({ 1: "Total" })],
    ["a customer whose name begins so", row({ 1: "Total Energies" })],
    ["one date of two", row({ 2: "" })],
    ["an unreadable due date", row({ 3: "soon" })],
    ["an amount equal to the sum", row({ 4: 150 })],
  ])("but not: %s", (_, cells) => expect(leftOut(cells)).toBe("used"));

  it("names the cell of what is missing or unreadable, and a cell that counts as empty", () => {
    const { issues } = read([row({ 1: "" }), row({ 4: "tbd" }), row({ 3: "#N/A" })]);
    expect(issues).toEqual([
      expect.objectContaining({ code: "missingField", sheet: "Sheet1", row: 2, column: 1, header: "Customer ID" }),
      expect.objectContaining({ code: "notANumberRow", row: 3, column: 4, header: "Amount", value: "tbd" }),
      expect.objectContaining({ code: "errorCell", row: 4, column: 3, header: "Due Date", value: "#N/A" }),
    ]);
  });

  it("a signature under a list of customers is no customer", () => {
    const { counts, issues } = readSheet(
      [
        ["客户编号", "客户名称", "信用额度"],
        ["K1", "甲公司", 5],
        ["制表人：张三", "", ""],
      ],
      "customers",
    );
    expect(counts).toEqual({ read: 2, used: 1, leftOut: 1 });
    expect(codes(issues)).toEqual(["footnoteRow"]);
  });

  it("a total of credit limits without a label is known by its sum", () => {
    const { counts, issues } = readSheet(
      [
        ["客户编号", "客户名称", "信用额度"],
        ["K1", "甲", 5],
        ["K2", "乙", 7],
        ["", "", 12],
      ],
      "customers",
    );
    expect(counts.used).toBe(2);
    expect(codes(issues)).toEqual(["totalRow"]);
  });

  it("leave no words behind", () => {
    const { table } = read([row({ 1: "C9", 4: "" }), row({ 1: "C2" })]);
    expect((table.columns.customer as TextColumn).words).toEqual(["C1", "C2"]);
  });

  it("and rows used are together all rows, whatever stands in the cells", () => {
    const cell = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<Cell>(...good, "C2", 45100, -5, "1,234", "3/4/2023", "13/4/2023") },
      fc.constantFrom<Cell>(
        "",
        null,
        " ",
        "N/A",
        "#REF!",
        "Total",
        "合计",
        "Total Acme",
        "Amount",
        "Customer ID",
        "abc",
        true,
        0,
        2023,
        NaN,
      ),
      fc.string({ maxLength: 8 }),
      fc.double(),
    );
    const source = read([]).table.source;
    const grid = fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.tuple(cell, cell, cell, cell, cell) },
        fc.constant(good),
        fc.constant(["", "", "", "", ""]),
        fc.constant(headers),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(
        grid,
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom(american, german, chinese),
        (rows, blockRows, culture) => {
          const area: Source["area"] = { ...source.area, rows: rows.length };
          const { table, issues, counts } = readRows({ ...source, area }, [headers, ...rows], culture, blockRows);
          expect(counts.read).toBe(rows.length);
          expect(counts.used + counts.leftOut).toBe(rows.length);
          expect(counts.leftOut).toBe(rowsLeftOut(issues));
          expect(table.rows).toBe(counts.used);
          for (const column of Object.values(table.columns)) {
            expect(column instanceof Float64Array ? column.length : column.codes.length).toBe(counts.used);
          }
        },
      ),
    );
  });
});
