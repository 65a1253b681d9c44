import { describe, expect, it } from "vitest";
import { checkTables } from "../../src/read/checkTables";
import { exchangeRates } from "../../src/read/tables/exchangeRates";
import { receivables } from "../../src/read/tables/receivables";
import { tableOf, type Row } from "../ledger/tableOf";

const invoice = (amount: number, currency: string, invoiceDate: string): Row => ({
  customer: "C1",
  amount,
  currency,
  invoiceDate,
});
const convert = (rows: readonly Row[], rates: readonly Row[]) => {
  const { tables, issues } = checkTables({
    receivables: tableOf(receivables, rows),
    exchangeRates: tableOf(exchangeRates, rates),
  });
  return { amounts: [...tables.receivables!.columns.amount], codes: issues.map(({ code }) => code) };
};

describe("amounts in several currencies beside a sheet of rates", () => {
  const rates = [
    { currency: "USD", date: "2024-01-01", rate: 7 },
    { currency: "美元", date: "2024-06-01", rate: 7.2 },
  ];
  it("are converted by the latest rate of their day (by hand)", () => {
    const rows = [
      invoice(100, "人民币", "2024-05-01"),
      invoice(10, "USD", "2024-05-31"),
      invoice(10, "US$", "2024-06-01"),
    ];
    expect(convert(rows, rates)).toEqual({ amounts: [100, 70, 72], codes: ["convertedByTable"] });
  });
  it("are left out where there is no rate yet on their day, and said", () => {
    const rows = [invoice(100, "CNY", "2024-05-01"), invoice(10, "USD", "2023-12-31"), invoice(5, "EUR", "2024-06-01")];
    expect(convert(rows, rates)).toEqual({ amounts: [100], codes: ["rateMissing", "rateMissing"] });
  });
  it("all count as foreign where every currency has a rate and none of 1: the workbook's own is another", () => {
    const rows = [invoice(10, "USD", "2024-05-31"), invoice(10, "USD", "2023-12-31")];
    expect(convert(rows, rates).amounts).toEqual([70]);
  });
});
