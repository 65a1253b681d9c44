import { describe, expect, it } from "vitest";
import type { Language } from "../../src/i18n/language";
import type { PlanTable, SheetPlan } from "../../src/reports/sheetPlan";
import { receivablesOnly, smallBook } from "../support/books";
import { cellsOf, valueAt } from "../support/memoryWorkbook";
import { reports } from "../../src/reports/index";
import { refreshed } from "../support/refreshed";

const planOf = (plans: readonly SheetPlan[], report: string): SheetPlan =>
  plans.find((plan) => plan.report === report)!;
const columnOf = (table: PlanTable, id: string) => table.columns.find((column) => column.id === id)!;
const texts = ({ texts: all }: SheetPlan, role: string): unknown[] =>
  all.filter((text) => text.role === role).map(({ values }) => values[0][0]);

describe("a result sheet", () => {
  it("says in its title what it shows, with the number", async () => {
    const { plans } = await refreshed(smallBook);
    // Before the fourth customer 85 % are carried, so three are A; 120 and 50 are open after their due dates.
    expect(texts(planOf(plans, "customers"), "title")[0]).toBe(
      "A: 3 customers with 85.0% of the value; B: 2 with 12.0%; C: 2 with 3.0%",
    );
    expect(texts(planOf(plans, "receivables"), "title")[0]).toBe(
      "170.00 of 470.00 open receivables is overdue, from 2 customers",
    );
  });

  it("says under the title on which day, from what, in what and by whom", async () => {
    const { plans } = await refreshed(smallBook);
    for (const plan of plans) {
      expect(texts(plan, "subtitle")).toEqual([
        "As of 2026-06-30 · Receivables: “Invoices”, 7 rows · Customers: “Customers”, 7 rows · Opportunities: “Opportunities”, 3 rows · Money in the workbook's currency · KAM Desk 1.2.3",
      ]);
    }
  });

  const linksOf = (plan: SheetPlan, rows: readonly number[]): Set<string> =>
    new Set(plan.texts.filter(({ row, role }) => rows.includes(row) && role === "link").map(({ link }) => link!.sheet));

  it("links from the Dashboard to every other sheet, a line for each group, and to its own notes", async () => {
    const { plans } = await refreshed(smallBook);
    expect(linksOf(planOf(plans, "dashboard"), [2, 3, 4, 5, 6])).toEqual(new Set(plans.map(({ name }) => name)));
  });

  it("keeps source line and links within ten columns, so that a narrow sheet stays on its printed page", async () => {
    const sheetsOf = Object.fromEntries(
      ["Contacts", "Survey", "Plan"].map((name, i) => [
        name,
        [["Customer ID", ["Contact Name", "Price Sensitivity", "Objective"][i], ["Birthday", "Intention", "Target"][i]], ["C1", "x", 3]], // prettier-ignore
      ]),
    );
    const { plans } = await refreshed({ ...smallBook, ...sheetsOf });
    const [line] = texts(planOf(plans, "issues"), "subtitle");
    expect(line).toMatch(/ · \d more on Issues · /);
    for (const { texts: all } of plans)
      for (const { role, column, row } of all) if (role === "link" && row < 7) expect(column).toBeLessThanOrEqual(10);
  });

  it("links from other sheets to those of their group, to the Dashboard and to their own notes", async () => {
    const { plans } = await refreshed(smallBook);
    const names = ["Dashboard", "Receivables", "Open Invoices", "Issues", "Parameters"].map((name) => `KAM ${name}`);
    for (const name of names) expect(linksOf(planOf(plans, "receivables"), [2, 3])).toContain(name);
  });

  it("shows ageing whose total is the ledger's: not due + buckets + credit = open", async () => {
    const { plans } = await refreshed(smallBook);
    const [table] = planOf(plans, "receivables").tables;
    const ids = ["notDue", "bucket1", "bucket2", "bucket3", "bucket4", "credit", "total"];
    // By hand: Birch's 300 is due on 10 July; Alder's 120 since 30 days; Cedar's 50 since 119 days.
    expect(ids.map((id) => columnOf(table, `ageing.${id}`).total)).toEqual([300, 120, 0, 0, 50, 0, 470]);
    expect(table.rows).toBe(3);
    expect(valueAt(columnOf(table, "customer.name"), 0)).toBe("Alder");
  });

  it("sorts the largest first and numbers rows as the table stands", async () => {
    const { plans } = await refreshed(smallBook);
    const [table] = planOf(plans, "customers").tables;
    const values = columnOf(table, "abc.value").values as Float64Array;
    expect([...values]).toEqual([400, 300, 150, 80, 40, 20, 10]);
  });

  it("never prints NaN, undefined or an open placeholder", async () => {
    for (const language of ["en-US", "zh-CN"] as const) {
      for (const book of [smallBook, receivablesOnly]) {
        for (const plan of (await refreshed(book, { language })).plans) {
          expect(
            cellsOf(plan)
              .flat()
              .map(String)
              .filter((text) => /NaN|undefined|\{\w|Infinity/.test(text)),
          ).toEqual([]);
        }
      }
    }
  });

  it("leaves out columns in which nothing is known, and says why where an analysis was skipped", async () => {
    const { plans } = await refreshed(receivablesOnly);
    const customers = planOf(plans, "customers");
    const ids = customers.tables[0].columns.map(({ id }) => id);
    expect(ids).not.toContain("customer.owner");
    expect(ids).not.toContain("creditLimit.limit");
    expect(texts(customers, "note").join("\n")).toMatch(
      /Credit limit\. Left out: no sheet was recognised as Customers/,
    );
  });

  it("keeps things apart: no table overlaps another, nor a text, a chart or an input outside it", async () => {
    const { plans } = await refreshed(smallBook);
    for (const plan of plans) expect(overlaps(plan)).toEqual([]);
  });

  it("freezes the header of its only table", async () => {
    const { plans } = await refreshed(smallBook);
    for (const report of ["customers", "receivables", "openInvoices", "parameters"]) {
      const { freeze, tables } = planOf(plans, report);
      expect(freeze.rows).toBe(tables[0].row + 1);
    }
  });
});

describe("the Dashboard", () => {
  it("draws three charts over cells of its own", async () => {
    const dashboard = planOf((await refreshed(smallBook)).plans, "dashboard");
    expect(dashboard.charts.map(({ id, kind }) => [id, kind])).toEqual([
      ["pareto", "pareto"],
      ["ageing", "column"],
      ["pipeline", "bar"],
    ]);
    const cells = cellsOf(dashboard);
    for (const { categories, series } of dashboard.charts) {
      for (const { values, name } of series) {
        expect(cells[values.row - 1][values.column]).toBe(name);
        for (let i = 0; i < values.rows; i++) expect(typeof cells[values.row + i][values.column]).toBe("number");
        expect(values.rows).toBe(categories.rows);
      }
    }
  });

  it("says first what needs attention, each with the cell to look at", async () => {
    const { summary, workbook } = await refreshed(smallBook);
    expect(summary.findings.map(({ text }) => text)).toEqual([
      "170.00 is overdue (36.2% of what is owed), from 2 customers.",
      "Alder owes the most overdue money: 120.00, up to 30 days late.",
      "Customers over their credit limit: 1, by 20.00 together.",
      expect.stringMatching(/^2 customers may leave; their lifetime value at risk is /),
      // Birch's invoice of June is completed; 1,000 × 50 % and 200 × 80 % should close by the end of August.
      "Forecast until 2026-08-31: 960.00, of which 300.00 is completed.",
      // Variances by hand: 1,000² × 50 % × 50 % = 250,000 and 200² × 80 % × 20 % = 6,400.
      "1 deal decides 97.5% of what is uncertain in the forecast.",
      "85.0% of the value comes from 3 of 7 customers (42.9%); from the largest alone 40.0%.",
    ]);
    const alder = summary.findings[1];
    const row = Number(/\d+/.exec(alder.cell)![0]) - 1;
    expect(workbook.cell(alder.sheet, row, 1)).toBe("Alder");
  });
});

describe("the Issues sheet", () => {
  const broken = { ...smallBook, Invoices: [...smallBook.Invoices, ["I8", "C9", "soon", "", "n/a", 0]] };

  it("names the cell and links to it", async () => {
    const { plans } = await refreshed(broken);
    const [, table] = planOf(plans, "issues").tables;
    const where = columnOf(table, "issue.cell");
    expect(valueAt(where, 0)).toBe("Invoices!E9");
    expect(where.links![0]).toEqual({ sheet: "Invoices", cell: "E9" });
  });

  it("counts rows read, used and left out", async () => {
    const { plans } = await refreshed(broken);
    const [sources] = planOf(plans, "issues").tables;
    expect(["read", "used", "leftOut"].map((id) => columnOf(sources, `source.${id}`).total)).toEqual([18, 17, 1]);
  });

  it("folds issues of one kind when there are more than anyone reads", async () => {
    const bad = Array.from({ length: 3_000 }, (_, i) => [`B${i}`, "C1", smallBook.Invoices[1][2], "", `bad ${i}`, 0]);
    const { plans, issues, summary } = await refreshed({ ...smallBook, Invoices: [...smallBook.Invoices, ...bad] });
    const [, table] = planOf(plans, "issues").tables;
    expect(table.rows).toBeLessThanOrEqual(2_000);
    expect(issues.at(0)!.severity).toBe("leftOut");
    expect(summary.tables[0].rowsLeftOut).toBe(3_000);
  });
});

describe("in Chinese", () => {
  it("sheets, headers, notes and classes are whole Chinese", async () => {
    const { plans } = await refreshed(smallBook, { language: "zh-CN" });
    const names = plans.map(({ name }) => name);
    expect(names).toEqual(reports.map(({ sheet }) => sheet["zh-CN"]).filter((name) => names.includes(name)));
    expect(names).toEqual(expect.arrayContaining(["KAM 仪表盘", "KAM 客户", "KAM 预测", "KAM 问题", "KAM 参数"]));
    expect(plans.flatMap(wordsOf).filter((text) => !isChinese(text))).toEqual([]);
  });

  it("has the same tables, columns and numbers as in English", async () => {
    const [chinese, english] = await Promise.all(
      (["zh-CN", "en-US"] as const).map((language: Language) => refreshed(smallBook, { language })),
    );
    expect(shape(chinese.plans)).toEqual(shape(english.plans));
    expect(withoutParameterEntries(chinese.results.sheets)).toEqual(withoutParameterEntries(english.results.sheets));
  });
});

/** What we say ourselves: titles, labels, headers, notes; not the user's names. */
const wordsOf = ({ texts: all, tables, charts }: SheetPlan): string[] => [
  ...all
    .filter(({ role }) => role !== "chartData" && role !== "kpiValue")
    .map(({ values }) => String(values[0][0] ?? ""))
    .filter((text) => text !== ""),
  ...tables.flatMap(({ columns }) => columns.map(({ header }) => header)),
  ...charts.flatMap(({ title, altText, series }) => [title, altText, ...series.map(({ name }) => name)]),
];
/** Numbers and the trade's abbreviations are the same in both languages. */
const isChinese = (text: string): boolean =>
  /[\u4e00-\u9fff]/.test(text) || !/[A-Za-z]{2}/.test(text.replace(/\b(MASE|WAPE|MAPE|DSO|CLV)\b/g, ""));

const shape = (plans: readonly SheetPlan[]): unknown =>
  plans.map(({ report, tables, charts }) => ({
    report,
    tables: tables.map(({ id, rows, columns }) => ({ id, rows, columns: columns.map((column) => column.id) })),
    charts: charts.map(({ id }) => id),
  }));

/** Choices stand in the Parameters sheet in the user's words. */
function withoutParameterEntries(sheets: Readonly<Record<string, unknown>>): unknown {
  const { parameters: _, ...others } = sheets;
  return others;
}

function overlaps({ tables, texts: all, charts }: SheetPlan): string[] {
  const owner = new Map<string, string>();
  const found: string[] = [];
  const take = (what: string, row: number, column: number, rows: number, columns: number): void => {
    for (let i = row; i < row + rows; i++) {
      for (let j = column; j < column + columns; j++) {
        const other = owner.get(`${i},${j}`);
        if (other !== undefined) found.push(`${what} over ${other} at ${i},${j}`);
        owner.set(`${i},${j}`, what);
      }
    }
  };
  for (const table of tables) {
    take(table.id, table.row, table.column, 1 + Math.max(1, table.rows) + (table.totals ? 1 : 0), table.columns.length);
  }
  for (const { role, row, column, values } of all) take(role, row, column, values.length, values[0].length);
  for (const { id, place } of charts) take(id, place.row, place.column, place.rows, place.columns);
  return found;
}
