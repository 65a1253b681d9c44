import { describe, it, expect } from "vitest";
import { inputTables } from "../../src/read/tables/index";
import { findTables } from "../../src/read/findTables";
import type { Cell } from "../../src/read/grid";
import type { SheetHead } from "../../src/read/sheetHead";
import { type Rows, sheet } from "./support/sheets";

const invoiceHeaders = ["Invoice No", "Customer ID", "Invoice Date", "Due Date", "Amount"];
const invoice = (i: number): Cell[] => [`INV-${i}`, `C${i}`, 45000 + i, 45030 + i, 100 + i];
const invoices: Rows = [invoiceHeaders, invoice(1), invoice(2), invoice(3)];
const customers: Rows = [
  ["Customer ID", "Customer Name", "Credit Limit"],
  ["C1", "Acme", 1000],
  ["C2", "Bolt", 2000],
];
const deals: Rows = [
  ["Opportunity", "Account Name", "Amount", "Date", "Due Date", "Stage", "Probability"],
  ["Big", "Acme", 100, 45000, 45100, "Proposal", 0.5],
];

/** Which sheet or Excel table is which input table. */
const found = (heads: readonly SheetHead[], choices: Record<string, string> = {}): Record<string, string> =>
  Object.fromEntries(
    findTables(heads, choices).sources.map(({ table, sheet, excelTable }) => [table, excelTable ?? sheet]),
  );

/** A sheet with Excel tables beside its loose cells. */
function sheetWithTables(
  name: string,
  rows: Rows,
  tables: Record<string, { row: number; rows: Rows; hasTotals?: boolean }>,
): SheetHead {
  const plain = sheet(name, rows);
  const entries = Object.entries(tables);
  return {
    sheet: {
      ...plain.sheet,
      tables: entries.map(([table, { row, rows: own, hasTotals = false }]) => ({
        name: table,
        area: { row, column: 0, rows: own.length, columns: own[0].length },
        hasHeaders: true,
        hasTotals,
      })),
    },
    head: plain.head,
    tableHeads: entries.map(([table, { row, rows: own }]) => ({ name: table, head: { row, column: 0, values: own } })),
  };
}

describe("findTables", () => {
  it("goes by headers, not by names", () =>
    expect(found([sheet("Customers", invoices), sheet("Invoices", customers), sheet("x", deals)])).toEqual({
      receivables: "Customers",
      customers: "Invoices",
      opportunities: "x",
    }));

  it("takes a list of deals for opportunities even with customer, amount and dates", () =>
    expect(found([sheet("Receivables", deals)])).toEqual({ opportunities: "Receivables" }));

  it("finds headers under title rows, banners and instructions", () => {
    const titles: Rows = [
      ["ACME CORP", "", "", "", ""],
      ["A/R Aging Detail"],
      ["As of March 31, 2024"],
      [],
      [
        "请勿修改标题行。必填字段以*标记；日期格式为 YYYY-MM-DD，金额保留两位小数，超过一千行请分批导入，谢谢配合。",
        "",
        "",
        "",
        "",
      ],
    ];
    const [source] = findTables([sheet("S", [...titles, ...invoices])], {}).sources;
    expect(source.headerRow).toBe(5);
    expect(source.area).toEqual({ row: 6, column: 0, rows: 3, columns: 5 });
  });

  it("does not look for headers below the first 30 rows", () => {
    const titles: Rows = Array.from({ length: 30 }, () => ["title"]);
    expect(found([sheet("S", [...titles, ...invoices])])).toEqual({});
  });

  it("joins a header that spans two rows", () => {
    const rows: Rows = [
      ["Invoice", "", "Customer", "", "Amount", "Open"],
      ["No.", "Date", "ID", "Name", "", "Balance"],
      ["INV-1", 45000, "C1", "Acme", 100, 50],
    ];
    const [source] = findTables([sheet("S", rows)], {}).sources;
    expect(source.headerRow).toBe(1);
    expect(source.columns.map(({ field }) => field)).toEqual([
      "invoice",
      "invoiceDate",
      "customer",
      "customerName",
      "amount",
      "openAmount",
    ]);
  });

  it("prefers an Excel table to the loose range of its sheet, without its totals row", () => {
    const total = ["Total", "", "", "", 306];
    const head = sheetWithTables("S", [["Notes"], [], ...invoices, total], {
      tblAR: { row: 2, rows: [...invoices, total], hasTotals: true },
    });
    const [source] = findTables([head], {}).sources;
    expect(source).toMatchObject({ sheet: "S", excelTable: "tblAR", headerRow: 2, area: { row: 3, rows: 3 } });
  });

  it("lets two Excel tables of one sheet be two input tables", () => {
    const head = sheetWithTables("S", invoices, {
      ar: { row: 0, rows: invoices },
      clients: { row: 20, rows: customers },
    });
    expect(found([head])).toEqual({ receivables: "ar", customers: "clients" });
  });

  it("never reads result sheets, and hidden sheets only when nothing else is there", () => {
    expect(found([sheet("KAM Receivables", invoices, { report: "receivables" })])).toEqual({});
    const hidden = sheet("old", invoices, { visible: false });
    expect(found([hidden, sheet("new", invoices)])).toEqual({ receivables: "new" });
    expect(findTables([hidden], {}).issues.map(({ code }) => code)).toContain("hiddenSheet");
  });

  it("reports the sheets that look the same, and prefers a telling name, else the first tab", () => {
    const { sources, alternatives, issues } = findTables([sheet("2023", invoices), sheet("应收2024", invoices)], {});
    expect(sources[0].sheet).toBe("应收2024");
    expect(alternatives).toEqual([{ table: "receivables", sheet: "2023" }]);
    expect(issues).toContainEqual(expect.objectContaining({ code: "otherSheet", sheet: "2023" }));
    expect(found([sheet("b", invoices), sheet("a", invoices)])).toEqual({ receivables: "b" });
  });

  it("prefers a sheet with data to a template", () =>
    expect(found([sheet("Receivables", [invoiceHeaders]), sheet("x", invoices)])).toEqual({ receivables: "x" }));

  it("follows the user's choice of sheet or Excel table, also of none", () => {
    const heads = [sheet("a", invoices), sheet("b", invoices), sheet("c", customers)];
    expect(found(heads, { receivables: "b" })).toMatchObject({ receivables: "b" });
    expect(found(heads, { customers: "" })).toEqual({ receivables: "a" });
  });

  it("says why a choice cannot be followed", () => {
    const { sources, issues } = findTables([sheet("a", invoices), sheet("c", customers)], { receivables: "c" });
    expect(sources.map(({ table }) => table)).toEqual(["customers"]);
    expect(issues).toContainEqual(expect.objectContaining({ code: "choiceUnfit", severity: "stops", sheet: "c" }));
  });

  it("decides by its cells whether Customer is a number or a name", () => {
    const headers = ["Customer", "Date", "Amount"];
    const fieldOf = (cell: Cell): string =>
      findTables([sheet("S", [headers, [cell, 45000, 1]])], {}).sources[0].columns[0].field;
    expect([fieldOf(17850), fieldOf("C-001"), fieldOf("Acme Ltd"), fieldOf("上海某某公司")]).toEqual([
      "customer",
      "customer",
      "customerName",
      "customerName",
    ]);
  });

  it("takes Due for a date or an amount by its cells", () => {
    const headers = ["Contact", "Date", "Total", "Due"];
    const fieldOf = (cell: Cell): string =>
      findTables([sheet("S", [headers, ["Acme", 45000, 5, cell]])], {}).sources[0].columns[3].field;
    expect([fieldOf("13/04/2024"), fieldOf("1,284.50")]).toEqual(["dueDate", "openAmount"]);
  });

  it("takes the first of two equal headers and reports the other; empty headers are nothing", () => {
    const rows: Rows = [
      ["", "Customer ID", "Amount", "Amount", "Invoice Date", ""],
      [0, "C1", 1, 2, 45000, ""],
    ];
    const { sources, issues } = findTables([sheet("S", rows)], {});
    expect(sources[0].columns.find(({ field }) => field === "amount")?.column).toBe(2);
    expect(issues).toContainEqual(expect.objectContaining({ code: "repeatedHeader", row: 0, column: 3 }));
    expect(sources[0].unused).toEqual(["Amount"]);
  });

  it("gives up a header whose cells are something else, and says so", () => {
    const rows: Rows = [
      ["Customer ID", "Amount", "Invoice Date", "Paid Date"],
      ...[1, 2, 3].map((i) => [`C${i}`, 1, 45000, "bank transfer"]),
    ];
    const { sources, issues } = findTables([sheet("S", rows)], {});
    expect(sources[0].columns.map(({ field }) => field)).not.toContain("paidDate");
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "headerContent", column: 3, details: { field: "paidDate" } }),
    );
  });

  it("multiplies by the unit in the header and says so", () => {
    const rows: Rows = [
      ["客户编号", "客户名称", "信用额度（万元）"],
      ["K1", "某某公司", 50],
    ];
    const { sources, issues } = findTables([sheet("S", rows)], {});
    expect(sources[0].columns[2].factor).toBe(10_000);
    expect(issues).toContainEqual(expect.objectContaining({ code: "unitFactor", details: { factor: 10_000 } }));
  });

  it("multiplies amounts by the unit that stands above the table, unless their header names one, and says so", () => {
    const rows: Rows = [
      ["应收账款明细表", "", "编制单位：某某公司 金额单位：人民币万元"],
      ["客户名称", "开票日期", "应收金额", "已收金额(元)", "账期"],
      ["某某公司", 45000, 12.5, 100_000, 30],
    ];
    const { sources, issues } = findTables([sheet("S", rows)], {});
    const factors = Object.fromEntries(sources[0].columns.map(({ field, factor }) => [field, factor]));
    expect(factors).toMatchObject({ amount: 10_000, paidAmount: 1 });
    const details = { factor: 10_000, headers: "应收金额" };
    expect(issues).toContainEqual(expect.objectContaining({ code: "statedUnit", row: 0, column: 2, details }));
  });

  it.each([
    ["单位:千元", 1e3],
    ["單位：萬元", 1e4],
    ["(in EUR thousands)", 1e3],
    ["All amounts in millions", 1e6],
    ["USD '000", 1e3],
    ["单位：元", 1],
    ["编制单位：万元集团", 1],
    ["Updated in 2026", 1],
  ])("reads %j above a table as times %d", (line, factor) => {
    const rows: Rows = [
      ["Receivables", line],
      ["Customer", "Invoice Date", "Amount"],
      ["Acme", 45000, 12],
    ];
    const { sources } = findTables([sheet("S", rows)], {});
    expect(sources[0].columns.find(({ field }) => field === "amount")?.factor).toBe(factor);
  });

  it("does not take a list of orders, where customers repeat, for the customers", () => {
    const orders: Rows = [
      ["orderNumber", "customerNumber", "status", "region"],
      ...Array.from({ length: 12 }, (_, i) => [i, i % 3, "Shipped", "EU"]),
    ];
    expect(found([sheet("orders", orders)])).toEqual({});
  });

  it("knows amounts in the workbook's currency by their header", () => {
    const rows: Rows = [
      ["Account", "Posting Date", "Amount in doc. curr.", "Amount in local currency"],
      [1, 45000, 2, 3],
    ];
    expect(findTables([sheet("S", rows)], {}).sources[0].columns[2]).toMatchObject({
      field: "amount",
      column: 3,
      local: true,
    });
  });

  it("names what is missing when nothing is found", () => {
    const { sources, missing, issues } = findTables(
      [
        sheet("S", [
          ["a", "b"],
          [1, 2],
        ]),
        { ...sheet("empty", []), head: { row: 0, column: 0, values: [] } },
      ],
      {},
    );
    expect([sources, missing]).toEqual([[], inputTables.map(({ id }) => id)]);
    expect(issues[0]).toMatchObject({ code: "tableMissing", severity: "stops" });
  });
});
