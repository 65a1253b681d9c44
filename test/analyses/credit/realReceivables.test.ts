import { resolve } from "node:path";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dayOfIso } from "../../../src/engine/dates";
import { sum } from "../../../src/engine/sum";
import { csvRows, dataFolder, hasData } from "../../read/support/sheets";
import type { Row } from "../../ledger/tableOf";
import { cellsOf, resultsOf } from "../resultsOf";

type Cell = number | string | null;

/** Public books, with every expected value asked of DuckDB, which reads the same files and shares no line with us. */
let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
});
afterAll(() => connection.closeSync());

const file = (name: string): string => `read_csv('${resolve(dataFolder, name)}', all_varchar = true)`;
async function ask(sql: string): Promise<Map<string, Cell[]>> {
  const reader = await connection.runAndReadAll(sql);
  return new Map(reader.getRowsJson().map(([key, ...rest]) => [String(key), rest as Cell[]]));
}
const done = (results: ReturnType<typeof resultsOf>["results"], id: string) => {
  const result = results.get(id);
  if (!result || !("rows" in result)) throw new Error(`${id} was skipped`);
  return result;
};

describe.runIf(hasData)("IBM's late payments as of 30 June 2013", () => {
  const asOf = "2013-06-30";
  const usDay = (text: unknown): string => {
    const [month, day, year] = String(text).split("/");
    return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  };
  const rows = (): Row[] =>
    csvRows("ibm_late_payment/accounts_receivable.csv")
      .slice(1)
      .map((cells) => ({
        invoice: String(cells[3]),
        customer: String(cells[1]),
        invoiceDate: usDay(cells[4]),
        dueDate: usDay(cells[5]),
        amount: Number(cells[6]),
        disputed: cells[7] === "Yes" ? 1 : 0,
        paidDate: usDay(cells[8]),
      }));
  const invoices = `(SELECT customerID AS c, InvoiceAmount::DOUBLE AS amount, Disputed = 'Yes' AS disputed,
      strptime(InvoiceDate, '%-m/%-d/%Y')::DATE AS invoiced, strptime(DueDate, '%-m/%-d/%Y')::DATE AS due,
      strptime(SettledDate, '%-m/%-d/%Y')::DATE AS paid FROM ${file("ibm_late_payment/accounts_receivable.csv")})`;

  it("have the days to pay, days late and punctuality of every customer that DuckDB finds", async () => {
    const { results } = resultsOf({ receivables: rows(), asOf });
    const theirs =
      await ask(`SELECT c, sum(amount * (paid - invoiced)) / sum(amount), sum(amount * (paid - due)) / sum(amount),
        sum(amount * (paid - due)) FILTER (paid > due) / sum(amount) FILTER (paid > due),
        coalesce(sum(amount) FILTER (paid <= due), 0) / sum(amount)
      FROM ${invoices} WHERE paid > DATE '2012-06-30' AND paid <= DATE '${asOf}' GROUP BY c`);
    const ids = cellsOf(done(results, "customer"), "id") as string[];
    const behaviour = done(results, "paymentBehaviour");
    const columns = ["daysToPay", "daysLate", "daysLateWhenLate", "onTimeShare"].map(
      (id) => cellsOf(behaviour, id) as Cell[],
    );
    expect(theirs.size).toBeGreaterThan(90);
    ids.forEach((id, c) => {
      columns.forEach((column, i) => {
        const expected = theirs.get(id)?.[i] ?? null;
        if (expected === null) expect([id, column[c]]).toEqual([id, null]);
        else expect(column[c]).toBeCloseTo(Number(expected), 8);
      });
    });
  });
  it("have the DSO, best possible DSO and open disputes that DuckDB finds, and those of each month-end before", async () => {
    const { results } = resultsOf({ receivables: rows(), asOf });
    const history = done(results, "dsoHistory");
    const days = cellsOf(history, "day") as string[];
    const theirs = await ask(`SELECT d::VARCHAR, sum(amount) FILTER (invoiced <= d AND paid > d) AS open,
        sum(amount) FILTER (invoiced <= d AND paid > d AND due < d) AS overdue,
        sum(amount) FILTER (invoiced <= d AND paid > d) / sum(amount) FILTER (invoiced <= d AND invoiced > d - 90) * 90,
        sum(amount) FILTER (invoiced <= d AND paid > d AND due >= d) / sum(amount) FILTER (invoiced <= d AND invoiced > d - 90) * 90,
        sum(amount) FILTER (invoiced <= d AND paid > d AND disputed) AS disputed
      FROM ${invoices}, (SELECT unnest([${days.map((day) => `DATE '${day}'`).join(",")}]) AS d) GROUP BY d`);
    expect(days).toHaveLength(13);
    days.slice(0, -1).forEach((day, i) => {
      const [open, overdue, dso, best] = theirs.get(day)!.map(Number);
      const at = (id: string): number => cellsOf(history, id)[i] as number;
      expect([day, at("receivable").toFixed(4), at("overdue").toFixed(4)]).toEqual([
        day,
        open.toFixed(4),
        overdue.toFixed(4),
      ]);
      expect(at("dso")).toBeCloseTo(dso, 8);
      expect(at("bestPossible")).toBeCloseTo(best, 8);
    });
    const [open, , dso, best, disputed] = theirs.get(asOf)!.map(Number);
    expect(done(results, "ageing").kpis.total).toBeCloseTo(open, 6);
    expect(done(results, "dso").kpis.dso).toBeCloseTo(dso, 8);
    expect(done(results, "dsoFigures").kpis.bestPossible).toBeCloseTo(best, 8);
    expect(done(results, "paymentBehaviour").kpis.disputed).toBeCloseTo(disputed, 6);
  });
});

describe.runIf(hasData)("the classic models: orders, and payments on a sheet of their own", () => {
  const orders = `(SELECT customerNumber AS c, orderNumber AS o, orderDate::DATE AS invoiced,
      sum(quantityOrdered::DECIMAL(12,2) * priceEach::DECIMAL(12,2)) AS amount
    FROM ${file("classicmodels/orders.csv")} AS heads JOIN ${file("classicmodels/orderdetails.csv")} AS lines USING (orderNumber) GROUP BY ALL)`;
  const receipts = `(SELECT customerNumber AS c, paymentDate::DATE AS paid, amount::DECIMAL(12,2) AS money FROM ${file("classicmodels/payments.csv")})`;

  it.each(["2005-05-31", "2004-06-30"])(
    "as of %s leave open what DuckDB leaves by first in, first out",
    async (asOf) => {
      const sold = await ask(`SELECT o, c, invoiced::VARCHAR, amount::DOUBLE FROM ${orders} ORDER BY o`);
      const money = await connection.runAndReadAll(`SELECT c, paid::VARCHAR, money::DOUBLE FROM ${receipts}`);
      const { results, ledger } = resultsOf({
        receivables: [...sold].map(([invoice, [customer, invoiceDate, amount]]) => ({
          invoice,
          customer: String(customer),
          invoiceDate: String(invoiceDate),
          amount: Number(amount),
        })),
        payments: money.getRowsJson().map(([customer, date, amount]) => ({
          customer: String(customer),
          date: String(date),
          amount: Number(amount),
        })),
        asOf,
      });
      // What is open of an order: its amount, as far as the customer's orders up to it exceed all that the customer has paid.
      const theirs =
        await ask(`WITH p AS (SELECT c, sum(money) AS money FROM ${receipts} WHERE paid <= DATE '${asOf}' GROUP BY c)
      SELECT o, greatest(0, least(amount, sum(amount) OVER (PARTITION BY c ORDER BY invoiced, o) - coalesce(money, 0)))::DOUBLE
      FROM ${orders} LEFT JOIN p USING (c) WHERE invoiced <= DATE '${asOf}'`);
      const ours = new Map([...sold.keys()].map((order, row) => [order, ledger.receivables.open[row]]));
      for (const [order, [open]] of theirs)
        expect([order, ours.get(order)!.toFixed(2)]).toEqual([order, Number(open).toFixed(2)]);
      const [total] = [
        ...(
          await ask(`SELECT 0, ((SELECT sum(amount) FROM ${orders} WHERE invoiced <= DATE '${asOf}')
      - (SELECT sum(money) FROM ${receipts} WHERE paid <= DATE '${asOf}'))::DOUBLE`)
        ).values(),
      ];
      const ageing = done(results, "ageing");
      expect(ageing.kpis.total).toBeCloseTo(Number(total[0]), 4);
      expect(ageing.kpis.difference).toBe(0);
      expect(ageing.kpis.credit).toBeCloseTo(sum(ledger.receivables.unapplied), 6);
      expect(ledger.asOfDay).toBe(dayOfIso(asOf));
    },
  );
});
