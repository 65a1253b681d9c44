import { describe, it, expect } from "vitest";
import { languages } from "../../src/i18n/language";
import { checkTables } from "../../src/read/checkTables";
import type { InputTables } from "../../src/read/tables/index";
import { findTables } from "../../src/read/findTables";
import type { Cell } from "../../src/read/grid";
import type { Issue } from "../../src/read/issue";
import { summarise } from "../../src/read/issueList";
import { message, messages } from "../../src/read/messages";
import type { SheetHead } from "../../src/read/sheetHead";
import { readRows, type Rows, sheet } from "./support/sheets";

const headers = [
  "Invoice No",
  "Customer ID",
  "Invoice Date",
  "Due Date",
  "Amount",
  "Amount",
  "Paid Date",
  "Paid Amount",
  "Status",
  "Currency",
  "Disputed",
  "Profit",
];
const row = (changes: Record<number, Cell> = {}): Cell[] =>
  ["INV", "C1", 45000, 45030, 100, 0, 45020, 100, "Paid", "CNY", "No", 5].map((cell, i) =>
    i in changes ? changes[i] : cell,
  );

/** Everything that can be wrong with receivables, in one sheet. */
const messy: Rows = [
  headers,
  ...[1, 2, 3].map((i) => row({ 0: `A${i}` })),
  row({ 0: "A1" }),
  row({ 0: "A2", 4: 7 }),
  row({ 0: "B1", 1: "" }),
  row({ 0: "B2", 1: "" }),
  row({ 0: "B3", 4: "tbd" }),
  row({ 0: "B4", 2: "soon", 3: "" }),
  row({ 0: "B5", 4: "#REF!" }),
  row({ 0: "C1", 3: "soon", 10: "perhaps" }),
  row({ 0: "C2", 7: "none yet" }),
  row({ 0: "C3", 3: "#N/A" }),
  row({ 0: "D1", 2: "13/4/2023" }),
  row({ 0: "D2", 2: "4/14/2023" }),
  row({ 0: "D3", 2: "3/4/2023" }),
  row({ 0: "D4", 6: "30/4/2024" }),
  row({ 0: "E1", 4: "1,234", 11: "0.5%" }),
  row({ 0: "F1", 4: -5, 7: 0 }),
  row({ 0: "F2", 3: 44990 }),
  row({ 0: "F3", 6: 44990 }),
  row({ 0: "F4", 7: 300 }),
  row({ 0: "G1", 8: "作废" }),
  row({ 0: "G2", 9: "USD" }),
  [],
  headers,
  ["", "Total", "", "", 5000],
  ["Prepared by Ann"],
];
const withRates: Rows = [
  ["Invoice No", "Customer ID", "Invoice Date", "Amount", "Currency", "Rate", "汇率"],
  ["A1", "C1", 45000, 100, "CNY", 1, 1],
  ["A2", "C1", 45000, 100, "USD", 7, 7],
  ["A3", "C1", 45000, 100, "EUR", "", ""],
];
/** Amounts in two currencies, with the rates on a sheet of their own. */
const foreign: Rows = [
  ["Invoice No", "Customer ID", "Invoice Date", "Due Date", "Amount", "Currency"],
  ["A1", "C1", 45000, 45030, 100, "CNY"],
  ["A2", "C1", 45000, 45030, 100, "USD"],
];
const rates: Rows = [
  ["Currency", "Valid From", "Exchange Rate"],
  ["USD", 44000, 7],
  ["EUR", 44000, 0],
];
const local: Rows = [
  ["Account", "Posting Date", "Amount in local currency", "Document currency", "Paid Amount"],
  [1, 45000, 700, "USD", 50],
  [2, 45000, 200, "CNY", 20],
  [3, 45000, 200, "CNY", 20],
];
const customers: Rows = [
  ["客户编号", "客户名称", "信用额度(万元)", "账期", "毛利率", "建档日期"],
  ["C1", "甲", 5, "月结30天", 0.2, "见备注"],
  ["C1", "甲", 5, "soon", "high", "见备注"],
  ["C2", "乙", 5, 30, 20, "见备注"],
  ["C3", "丙", 5, 30, 30, "见备注"],
];
/** Amounts in 万元, which stands above the table; one says otherwise. */
const inTenThousands: Rows = [
  ["应收账款明细", "单位：万元"],
  ["客户编号", "开票日期", "应收金额"],
  ["C1", 45000, 12.5],
  ["C1", 45000, "8.2万"],
];
/** Targets side by side, ambiguous in one way each. */
const targets: readonly Rows[] = [
  [
    ["Owner", "Jan", "Feb", "Mar"],
    ["Ann", 1, 2, 3],
  ],
  [
    ["Owner", "Jan 2026", "Feb 2026", "Jan 2027"],
    ["Ann", 1, 2, 3],
  ],
  [
    ["Owner", "Year", "Month", "Jan", "Feb"],
    ["Ann", 2026, 1, 2, 3],
  ],
];
/** Tables that need more of a row than ours, for the messages that ours cannot cause. */
const deals: Rows = [
  ["Opportunity", "Stage", "Amount"],
  ["Big", "Proposal", 10],
];

function issuesOf(
  heads: readonly SheetHead[],
  rows: Record<string, Rows>,
  choices: Record<string, string> = {},
): Issue[] {
  const found = findTables(heads, choices);
  const read = found.sources.map((source) => [source.table, readRows(source, rows[source.sheet])] as const);
  const tables = Object.fromEntries(read.map(([id, { table }]) => [id, table])) as unknown as InputTables;
  const checked = tables.receivables ? checkTables(tables).issues : [];
  return [...found.issues, ...read.flatMap(([, { issues }]) => issues), ...checked];
}

const book = (rows: Record<string, Rows>, visible = true): [SheetHead[], Record<string, Rows>] => [
  Object.entries(rows).map(([name, own]) => sheet(name, own, { visible })),
  rows,
];

const emitted: readonly Issue[] = [
  ...issuesOf(...book({ messy, customers, again: messy })),
  ...issuesOf(...book({ withRates, deals }, false)),
  ...issuesOf(...book({ foreign, rates })),
  ...issuesOf(...book({ local })),
  ...issuesOf(...book({ inTenThousands })),
  ...targets.flatMap((rows) => issuesOf(...book({ Targets: rows }))),
  ...issuesOf(
    ...book({
      ageing: [
        ["Customer", "0-30 days", "31-60 days", "61-90 days"],
        ["Acme", 1, 2, 3],
      ],
    }),
  ),
  ...issuesOf(
    ...book({
      nearly: [
        ["Invoice No", "Customer Name", "Invoice Date"],
        ["A", "Acme", 45000],
      ],
    }),
    { customers: "nearly" },
  ),
];
const all = [...emitted, ...summarise(emitted, 1)];

/** Written for fields that no row needs today; they wait for tables whose rows do. */
const waiting = ["notARateRow", "notTermsRow", "notAFlagRow"];

describe("messages", () => {
  it("are there for every issue that a workbook can cause, and for no other", () => {
    const codes = new Set(all.map(({ code }) => code));
    expect([...codes].filter((code) => !(code in messages))).toEqual([]);
    expect(
      Object.keys(messages)
        .filter((code) => !codes.has(code))
        .sort(),
    ).toEqual([...waiting].sort());
  });

  it.each(languages)("fill all their placeholders (%s)", (language) => {
    for (const issue of all) {
      const { what, remedy } = message(issue, language)!;
      expect(`${what} ${remedy}`, issue.code).not.toMatch(/[{}]|undefined|NaN|“”|‘’/);
    }
  });

  it("are Chinese in Chinese and English in English", () => {
    for (const issue of emitted) {
      expect(message(issue, "zh-CN")!.what, issue.code).toMatch(/[\u4e00-\u9fff]/);
      expect(message(issue, "zh-CN")!.remedy, issue.code).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(message({ code: "tableMissing", severity: "stops", table: "receivables" }, "en-US")!.what).toBe(
      "No sheet looks like Receivables.",
    );
  });

  it("name the cell, the header, the content and the remedy", () => {
    const issue: Issue = {
      code: "notANumberRow",
      severity: "leftOut",
      table: "receivables",
      sheet: "S",
      row: 13,
      column: 3,
      header: "Open amount",
      value: "n/k",
    };
    expect(message(issue, "en-US")).toEqual({
      what: "D14, Open amount: ‘n/k’ is not a number; the row is left out.",
      remedy: "Write the number alone into D14.",
    });
    expect(message(issue, "zh-CN")!.what).toBe("D14（Open amount）：“n/k”不是数字，该行未计入。");
  });

  it("name fields by their labels", () => {
    const issue: Issue = {
      code: "tableMissing",
      severity: "stops",
      table: "receivables",
      details: { missing: "customer,customerName;amount" },
    };
    expect(message(issue, "en-US")!.remedy).toContain("Customer ID or Customer name; Amount");
    expect(message(issue, "zh-CN")!.remedy).toContain("客户编号或客户名称；金额");
  });

  it("do not answer for issues of other rooms", () =>
    expect(message({ code: "elsewhere", severity: "note" }, "en-US")).toBeUndefined());
});
