import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFile } from "../../src/cli/refreshCommand";
import { runCommand } from "../../src/cli/runCommand";
import type { Value, Workbook } from "../../src/sandbox/model/workbook";
import { createSheet, createWorkbook } from "../../src/sandbox/model/workbook";
import { writeXlsx } from "../../src/sandbox/xlsx/writeXlsx";
import { csvRows, dataFolder, hasData, type Rows } from "../read/support/sheets";
import { writtenKpi, writtenTable } from "../support/writtenTables";

/**
 * Public books as .xlsx files through `kam refresh`, and the cells of the file that it writes beside what SQL in DuckDB finds in the
 * same public files.
 */
let connection: DuckDBConnection;
let folder: string;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
  folder = await mkdtemp(join(tmpdir(), "kam-credit-"));
});
afterAll(async () => {
  connection.closeSync();
  await rm(folder, { recursive: true });
});

const sql = async (query: string): Promise<Record<string, unknown>[]> =>
  (await connection.runAndReadAll(query)).getRowObjectsJS();
const file = (name: string): string => `read_csv('${resolve(dataFolder, name)}', all_varchar = true)`;

/** Writes the sheets to a file, refreshes it by the command, opens what it wrote. */
async function refreshedFile(name: string, asOf: string, sheets: Readonly<Record<string, Rows>>): Promise<Workbook> {
  const workbook = createWorkbook(`${name}.xlsx`);
  workbook.sheets = Object.entries(sheets).map(([title, rows], i) => {
    const sheet = createSheet(`{00000000-0001-0000-000${i}-000000000000}`, title);
    sheet.values = rows.map((row) => row.map((cell) => (cell === "" ? undefined : cell)) as Value[]);
    return sheet;
  });
  workbook.activeSheetId = workbook.sheets[0].id;
  workbook.selection = { ...workbook.selection, sheetId: workbook.activeSheetId };
  const [input, output] = [join(folder, `${name}.xlsx`), join(folder, `${name}.kam.xlsx`)];
  await writeFile(input, await writeXlsx(workbook));
  const quiet = { data: () => undefined, say: () => undefined };
  expect(await runCommand(["refresh", input, "--as-of", asOf, "--out", output], quiet)).toBe(0);
  return openFile(output);
}

/** An empty cell where SQL finds nothing, else its number. */
function expectCell(where: readonly unknown[], cell: unknown, theirs: unknown): void {
  if (theirs === null || theirs === undefined) expect([...where, cell]).toEqual([...where, null]);
  else expect([...where, cell]).toEqual([...where, expect.closeTo(Number(theirs), 6)]);
}

const AGES = ["Not due", "1–30 days", "31–60 days", "61–90 days", "Over 90 days"];
/** SQL: open amounts by age, of rows with `open` and `due`. */
const ages = (asOf: string): string => {
  const days = `(DATE '${asOf}' - due)`;
  const bounds = [`${days} <= 0`, ...[[1, 30], [31, 60], [61, 90]].map(([from, to]) => `${days} BETWEEN ${from} AND ${to}`), `${days} > 90`]; // prettier-ignore
  return bounds.map((bound, i) => `coalesce(sum(open) FILTER (${bound}), 0)::DOUBLE AS age${i}`).join(", ");
};

describe.runIf(hasData)(
  "IBM's late payments, one sheet with its own headers and American dates, from file to file",
  () => {
    const asOf = "2013-06-30";
    const invoices = `(SELECT customerID AS c, invoiceNumber AS n, InvoiceAmount::DOUBLE AS amount, Disputed = 'Yes' AS disputed,
      strptime(InvoiceDate, '%-m/%-d/%Y')::DATE AS invoiced, strptime(DueDate, '%-m/%-d/%Y')::DATE AS due,
      strptime(SettledDate, '%-m/%-d/%Y')::DATE AS paid,
      CASE WHEN strptime(SettledDate, '%-m/%-d/%Y')::DATE > DATE '${asOf}' THEN InvoiceAmount::DOUBLE ELSE 0 END AS open
    FROM ${file("ibm_late_payment/accounts_receivable.csv")} WHERE strptime(InvoiceDate, '%-m/%-d/%Y')::DATE <= DATE '${asOf}')`;
    let book: Workbook;
    beforeAll(async () => {
      book = await refreshedFile("ibm", asOf, {
        accounts_receivable: csvRows("ibm_late_payment/accounts_receivable.csv"),
      });
    }, 120_000);

    it("has each customer's ages, oldest day, dispute and payment behaviour in the cells of Receivables", async () => {
      const table = writtenTable(book, "KAM_Receivables");
      const headers = [...AGES, "Unapplied credit", "Open receivables", "Overdue", "Overdue share", "Oldest overdue", "Disputed", "Days to pay", "Terms (days)", "Days late, all", "Days late, late only", "On time"]; // prettier-ignore
      const ours = table.by("Customer ID", ...headers);
      const inYear = `paid > DATE '${asOf}' - INTERVAL 12 MONTH AND paid <= DATE '${asOf}'`;
      const mean = (what: string, where = inYear): string =>
        `sum(amount * (${what})) FILTER (${where}) / sum(amount) FILTER (${where})`;
      const theirs = await sql(`SELECT c, ${ages(asOf)}, 0 AS credit, sum(open) AS open,
        sum(open) FILTER (due < DATE '${asOf}') AS overdue, max(DATE '${asOf}' - due) FILTER (open > 0 AND due < DATE '${asOf}') AS oldest,
        coalesce(sum(open) FILTER (disputed), 0) AS disputed, ${mean("paid - invoiced")} AS pay, ${mean("due - invoiced")} AS terms,
        ${mean("paid - due")} AS late, ${mean("paid - due", `${inYear} AND paid > due`)} AS only,
        coalesce(sum(amount) FILTER (${inYear} AND paid <= due), 0) / sum(amount) FILTER (${inYear}) AS onTime
      FROM ${invoices} GROUP BY c HAVING sum(open) > 0`);
      expect(theirs.length).toBeGreaterThan(50);
      expect(new Set(ours.keys())).toEqual(new Set(theirs.map(({ c }) => String(c))));
      for (const row of theirs) {
        const { c, age0, age1, age2, age3, age4, credit, open, overdue, oldest, disputed, pay, terms, late, only, onTime } = row; // prettier-ignore
        const owedLate = Number(overdue ?? 0);
        const expected = [age0, age1, age2, age3, age4, credit, open, owedLate, owedLate / Number(open), oldest, disputed, pay, terms, late, only, onTime]; // prettier-ignore
        ours.get(String(c))!.forEach((cell, i) => expectCell([c, headers[i]], cell, expected[i]));
      }
      const [sums] = await sql(`SELECT ${ages(asOf)}, sum(open) AS open FROM ${invoices}`);
      [...AGES, "Open receivables"].forEach((header, i) =>
        expectCell([header], table.total(header), i < AGES.length ? sums[`age${i}`] : sums.open),
      );
      expect(writtenKpi(book, "KAM Receivables", "Difference to the ledger")).toBe(0);
    });

    it("has SQL's DSO, best possible DSO, days delinquent and count-back of each customer, and of all at each month-end", async () => {
      const headers = ["DSO", "DSO, best possible", "Average days delinquent", "DSO, count-back", "DSO period (days)"];
      const ours = writtenTable(book, "KAM_Receivables").by("Customer ID", ...headers);
      // Months back from June 2013, of which the debt uses up the newest first; an empty month counts its days while debt is left.
      const grid = `(SELECT p.c AS c, m, coalesce(sum(i.amount), 0) AS amount,
        date_diff('day', DATE '2013-06-01' - to_months(m), DATE '2013-07-01' - to_months(m)) AS days
      FROM (SELECT DISTINCT c FROM ${invoices}) p CROSS JOIN (SELECT unnest(range(24))::INT AS m)
        LEFT JOIN ${invoices} i ON i.c = p.c AND date_trunc('month', i.invoiced) = DATE '2013-06-01' - to_months(m)
      GROUP BY p.c, m)`;
      const theirs =
        await sql(`WITH g AS (SELECT *, coalesce(sum(amount) OVER (PARTITION BY c ORDER BY m ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS newer FROM ${grid}),
      owed AS (SELECT c, sum(open) AS open, sum(open) FILTER (due >= DATE '${asOf}') AS best,
          sum(amount) FILTER (invoiced > DATE '${asOf}' - 90) AS sold, least(90, DATE '${asOf}' - min(invoiced) + 1) AS period
        FROM ${invoices} GROUP BY c HAVING sum(open) > 0),
      counted AS (SELECT c, sum(CASE WHEN open - newer <= 1e-9 THEN 0 WHEN amount = 0 THEN days ELSE least((open - newer) / amount, 1) * days END) AS back
        FROM owed JOIN g USING (c) GROUP BY c)
      SELECT c, open / sold * period AS dso, coalesce(best, 0) / sold * period AS best, back, period FROM owed JOIN counted USING (c)`);
      expect(theirs.length).toBe(ours.size);
      for (const { c, dso, best, back, period } of theirs) {
        const late = dso === null ? null : Number(dso) - Number(best);
        ours
          .get(String(c))!
          .forEach((cell, i) => expectCell([c, headers[i]], cell, [dso, best, late, back, period][i]));
      }
      const byMonth = writtenTable(book, "KAM_DsoByMonth").by("As of", "Open receivables", "Overdue", "DSO, 30 days", "DSO, DSO period", "DSO, 365 days"); // prettier-ignore
      expect(byMonth.size).toBe(13);
      for (const [day, cells] of byMonth) {
        const dsoOf = (days: number): string =>
          `sum(amount) FILTER (paid > d) / sum(amount) FILTER (invoiced > d - ${days}) * least(${days}, d - min(invoiced) + 1)`;
        const [row] =
          await sql(`WITH i AS (SELECT *, DATE '${day}' AS d FROM ${invoices} WHERE invoiced <= DATE '${day}')
        SELECT sum(amount) FILTER (paid > d) AS open, sum(amount) FILTER (paid > d AND due < d) AS overdue, ${dsoOf(30)} AS short,
          ${dsoOf(90)} AS usual, ${dsoOf(365)} AS long FROM i GROUP BY d`);
        const expected = [row.open, row.overdue, row.short, row.usual, row.long];
        cells.forEach((cell, i) => expectCell([day, i], cell, expected[i]));
      }
    });

    it("lists every open invoice with its open amount and days past due", async () => {
      const table = writtenTable(book, "KAM_OpenInvoices");
      const theirs = await sql(`SELECT n, open, DATE '${asOf}' - due AS late FROM ${invoices} WHERE open > 0`);
      expect(table.rows).toBe(theirs.length);
      const ours = table.by("Invoice", "Open amount", "Days past due");
      for (const { n, open, late } of theirs) {
        const [cell, days] = ours.get(String(n))!;
        expectCell([n, "open"], cell, open);
        expectCell([n, "late"], days, late);
      }
    });

    it("orders the worklist over SQL's overdue, undisputed amounts, and spreads SQL's total over the provision matrix", async () => {
      const worklist = writtenTable(book, "KAM_Worklist").by("Customer", "Overdue, undisputed", "Oldest, undisputed");
      const theirs =
        await sql(`SELECT c, coalesce(sum(open) FILTER (NOT disputed), 0) AS calm, max(DATE '${asOf}' - due) FILTER (NOT disputed) AS oldest
      FROM ${invoices} WHERE open > 0 AND due < DATE '${asOf}' GROUP BY c`);
      expect(worklist.size).toBe(theirs.length);
      for (const { c, calm, oldest } of theirs) {
        const [cell, days] = worklist.get(String(c))!;
        expectCell([c, "undisputed"], cell, calm);
        expectCell([c, "oldest"], days, oldest);
      }
      const matrix = writtenTable(book, "KAM_ProvisionMatrix");
      const rows = await sql(
        `SELECT greatest(0, ceil((DATE '${asOf}' - due) / 30.0))::INT AS bucket, sum(open) AS open FROM ${invoices} WHERE open > 0 GROUP BY 1`,
      );
      const balances = matrix.column("Open amount");
      balances.forEach((cell, bucket) =>
        expectCell([bucket], cell, rows.find((row) => Number(row.bucket) === bucket)?.open ?? 0),
      );
    });
  },
);

describe.runIf(hasData)("Classic Models, three sheets with payments on one of their own, from file to file", () => {
  const asOf = "2005-05-31";
  const orders = `(SELECT customerNumber AS c, orderNumber AS n, orderDate::DATE AS invoiced, orderDate::DATE + 30 AS due,
      sum(quantityOrdered::DECIMAL(12,2) * priceEach::DECIMAL(12,2)) AS amount
    FROM ${file("classicmodels/orders.csv")} AS heads JOIN ${file("classicmodels/orderdetails.csv")} AS lines USING (orderNumber) GROUP BY ALL)`;
  /** First in, first out: an order is open as far as the customer's orders up to it exceed all that it has paid. */
  const open = `(SELECT c, n, invoiced, due, amount, greatest(0, least(amount, sum(amount) OVER (PARTITION BY c ORDER BY invoiced, n) - coalesce(money, 0))) AS open
    FROM ${orders} LEFT JOIN (SELECT customerNumber AS c, sum(amount::DECIMAL(12,2)) AS money
      FROM ${file("classicmodels/payments.csv")} WHERE paymentDate::DATE <= DATE '${asOf}' GROUP BY 1) USING (c)
    WHERE invoiced <= DATE '${asOf}')`;
  const customers = `(SELECT customerNumber AS c, creditLimit::DOUBLE AS most FROM ${file("classicmodels/customers.csv")})`;
  let book: Workbook;
  beforeAll(async () => {
    const sums = new Map<unknown, number>();
    for (const [order, , quantity, each] of csvRows("classicmodels/orderdetails.csv").slice(1))
      sums.set(order, (sums.get(order) ?? 0) + Number(quantity) * Number(each));
    const sales = csvRows("classicmodels/orders.csv").slice(1).map((row) => [row[0], row[6], row[1], Math.round(sums.get(row[0])! * 100) / 100]); // prettier-ignore
    book = await refreshedFile("classic", asOf, {
      customers: csvRows("classicmodels/customers.csv"),
      orders: [["Invoice No", "customerNumber", "Invoice Date", "Amount"], ...sales],
      payments: csvRows("classicmodels/payments.csv"),
    });
  }, 120_000);

  it("leaves open what first in, first out leaves, invoice by invoice and customer by customer in their ages", async () => {
    const invoices = writtenTable(book, "KAM_OpenInvoices");
    const theirs = await sql(`SELECT n, open::DOUBLE AS open FROM ${open} WHERE open > 0`);
    expect(invoices.rows).toBe(theirs.length);
    const ours = invoices.by("Invoice", "Open amount");
    for (const each of theirs) expectCell([each.n], ours.get(String(each.n))![0], each.open);

    const table = writtenTable(book, "KAM_Receivables");
    const byCustomer = table.by("Customer ID", ...AGES, "Open receivables");
    for (const row of await sql(
      `SELECT c, ${ages(asOf)}, sum(open)::DOUBLE AS open FROM ${open} GROUP BY c HAVING sum(open) > 0`,
    ))
      byCustomer
        .get(String(row.c))!
        .forEach((cell, i) => expectCell([row.c, i], cell, row[i < 5 ? `age${i}` : "open"]));
    const [total] =
      await sql(`SELECT sum(open)::DOUBLE AS open, (SELECT (sum(amount) - (SELECT sum(amount::DECIMAL(12,2))
        FROM ${file("classicmodels/payments.csv")} WHERE paymentDate::DATE <= DATE '${asOf}'))::DOUBLE FROM ${orders} WHERE invoiced <= DATE '${asOf}') AS ledger FROM ${open}`);
    expectCell(["total"], table.total("Open receivables"), total.open);
    expectCell(["ledger"], writtenKpi(book, "KAM Receivables", "Open receivables"), total.ledger);
  });

  it("holds every customer's debt against the credit limit of its sheet", async () => {
    const headers = ["Credit limit", "Headroom", "Limit used", "Limit check"];
    const ours = writtenTable(book, "KAM_Receivables").by("Customer ID", ...headers);
    const limits = writtenTable(book, "KAM_Limits").by("Customer ID", "Credit limit", "Open receivables");
    const theirs = await sql(
      `SELECT c, most, coalesce(sum(open), 0)::DOUBLE AS open FROM ${customers} LEFT JOIN ${open} USING (c) GROUP BY ALL`,
    );
    expect(theirs).toHaveLength(122);
    let over = 0;
    for (const row of theirs) {
      const [most, owed] = [Number(row.most), Number(row.open)];
      if (owed > most) over++;
      const cells = ours.get(String(row.c));
      if (owed > 0) {
        const verdict = owed > most ? "Over limit" : "Within";
        expect(cells).toEqual([expect.closeTo(most, 6), expect.closeTo(most - owed, 6), most > 0 ? expect.closeTo(owed / most, 9) : null, verdict]); // prettier-ignore
      } else expect(cells).toBeUndefined();
      const listed = limits.get(String(row.c));
      if (listed) expect(listed).toEqual([expect.closeTo(most, 6), expect.closeTo(owed, 6)]);
    }
    expect(over).toBe(3);
    expect([...ours.values()].filter(([, , , verdict]) => verdict === "Over limit")).toHaveLength(over);
  });
});
