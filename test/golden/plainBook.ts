import { readFile } from "node:fs/promises";
import { readXlsx } from "hucre/xlsx";

/** The figures a golden book is checked with, as plain rows; days are Excel day numbers. */
export interface PlainBook {
  readonly receivables: readonly PlainReceivable[];
  readonly limits: ReadonlyMap<string, number>;
  readonly deals: readonly PlainDeal[];
}
export interface PlainReceivable {
  readonly invoice: string;
  readonly customer: string;
  readonly invoiced: number;
  readonly due: number;
  readonly amount: number;
  readonly paid: number;
  readonly cost: number | null;
}
export interface PlainDeal {
  readonly stage: string;
  readonly amount: number;
  readonly expected: number;
  readonly closed: number | null;
}

type Cells = readonly (readonly unknown[])[];

/** Reads a clean golden book with a reader of another house: the columns stand where the sample puts them. */
export async function readPlainBook(file: string): Promise<PlainBook> {
  const { sheets } = await readXlsx(new Uint8Array(await readFile(file)));
  const rowsOf = (names: readonly string[]): Cells =>
    sheets
      .find((sheet) => names.includes(sheet.name))
      ?.rows.slice(1)
      .filter((row) => row.length > 0) ?? [];
  return plainBook(
    rowsOf(["Customers", "客户"]),
    rowsOf(["Invoices", "应收明细"]),
    rowsOf(["Opportunities", "商机"]),
    sheets.some(({ name }) => name === "客户") ? 10_000 : 1,
  );
}

/** Rows of the sample's sheets under their headers. */
export function plainBook(customers: Cells, invoices: Cells, deals: Cells, limitUnit: number): PlainBook {
  return {
    receivables: invoices.map((row) => (row.length > 6 ? sampleInvoice(row) : smallInvoice(row))),
    limits: new Map(customers.map((row) => [String(row[0]), Number(row[5]) * limitUnit])),
    deals: deals.map((row) => ({
      stage: String(row[3]),
      amount: Number(row[4]),
      expected: day(row[6])!,
      closed: day(row[7]),
    })),
  };
}

const sampleInvoice = (row: readonly unknown[]): PlainReceivable => ({
  invoice: String(row[0]),
  customer: String(row[1]),
  invoiced: day(row[3])!,
  due: day(row[4])!,
  amount: Number(row[5]),
  paid: Number(row[6]),
  cost: Number(row[8]),
});

const smallInvoice = (row: readonly unknown[]): PlainReceivable => ({
  invoice: String(row[0]),
  customer: String(row[1]),
  invoiced: day(row[2])!,
  due: day(row[3])!,
  amount: Number(row[4]),
  paid: Number(row[5]),
  cost: null,
});

/** Days since 30 December 1899, which is how Excel counts from March 1900 on. */
function day(cell: unknown): number | null {
  if (cell instanceof Date) return Math.round(cell.getTime() / 86_400_000) + 25_569;
  return typeof cell === "number" ? cell : null;
}
