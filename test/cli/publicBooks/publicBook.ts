import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { resolve } from "node:path";
import { refreshWorkbook } from "../../../src/cli/refreshCommand";
import { dayOfIso } from "../../../src/engine/dates";
import type { Language } from "../../../src/i18n/language";
import type { Cell } from "../../../src/read/grid";
import type { RefreshResult } from "../../../src/refresh/refresh";
import { createSheet, createWorkbook, type Value, type Workbook } from "../../../src/sandbox/model/workbook";
import { readXlsx } from "../../../src/sandbox/xlsx/readXlsx";
import { writeXlsx } from "../../../src/sandbox/xlsx/writeXlsx";
import { dataFolder } from "../../read/support/sheets";

/** A workbook made from public files, and the same purchases for SQL. The files lie beside the project and are no part of it. */
export interface PublicBook {
  readonly sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  readonly asOf: string;
  readonly overrides: Readonly<Record<string, string | number>>;
  /** Selects `id` (as the result sheets show it) of every customer. */
  readonly customers: string;
  /** Selects `id`, `day`, `amount` and `profit` (NULL where it is not known) of every purchase. */
  readonly sales: string;
}

/** A file of the public data as SQL names it. */
export const file = (name: string): string => `'${resolve(dataFolder, name)}'`;

/** SQL over the tables `customers` and `sales` of a book, both up to its as-of day. */
export class Witness {
  private constructor(private readonly connection: DuckDBConnection) {}

  static async of({ customers, sales, asOf }: PublicBook): Promise<Witness> {
    const connection = await (await DuckDBInstance.create(":memory:", { threads: "1" })).connect();
    await connection.run(`CREATE TABLE sales AS SELECT id::VARCHAR AS id, day::DATE AS day, amount::DOUBLE AS amount,
        profit::DOUBLE AS profit, year(day::DATE)::INT * 12 + month(day::DATE)::INT AS m
      FROM (${sales}) WHERE day::DATE <= DATE '${asOf}'`);
    await connection.run(`CREATE TABLE customers AS SELECT DISTINCT id::VARCHAR AS id FROM (${customers})`);
    return new Witness(connection);
  }

  async rows(query: string): Promise<Record<string, unknown>[]> {
    return (await this.connection.runAndReadAll(query)).getRowObjectsJS();
  }

  close(): void {
    this.connection.closeSync();
  }
}

/** What a refresh left in the file. */
export interface RefreshedBook {
  readonly result: RefreshResult;
  /** The .xlsx as it was written and read again. */
  readonly workbook: Workbook;
  /** Cells of a table's columns, a list a row. */
  cells(report: string, table: string, refs: readonly string[]): Value[][];
}

/** Writes the sheets as .xlsx, refreshes the file through the genuine Office.js, writes it and reads it again. */
export async function refreshedFile(book: PublicBook, language: Language): Promise<RefreshedBook> {
  const made = createWorkbook("book.xlsx");
  made.sheets = Object.entries(book.sheets).map(([name, rows], i) => ({
    ...createSheet(`{00000000-0001-0000-0000-00000000000${i + 1}}`, name),
    values: rows.map((row) => row.map((cell) => (cell === null || cell === "" ? undefined : cell)) as Value[]),
  }));
  const opened = await readXlsx(await writeXlsx(made), "book.xlsx");
  const { asOf, overrides } = book;
  const result = await refreshWorkbook(opened, { asOfDay: dayOfIso(asOf), language, overrides });
  const workbook = await readXlsx(await writeXlsx(opened), "book.xlsx");
  return {
    result,
    workbook,
    cells(report, table, refs) {
      const plan = result.plans.find((each) => each.report === report)!;
      const placed = plan.tables.find(({ id }) => id === table)!;
      const { values } = workbook.sheets.find(({ name }) => name === plan.name)!;
      const columns = refs.map((ref) => placed.column + placed.columns.findIndex(({ id }) => id === ref));
      return Array.from({ length: placed.rows }, (_, row) =>
        columns.map((column) => values[placed.row + 1 + row]?.[column]),
      );
    },
  };
}
