import type { Language } from "../../i18n/language";
import { createSheet, createWorkbook, type Sheet, type Workbook } from "../../sandbox/model/workbook";
import { makeAccounts } from "./accounts";
import { creditTables } from "./creditTables";
import { assessmentsTable, prospectsTable } from "./judgementTables";
import { messUp, type MessySheet } from "./mess";
import { random } from "./random";
import { relationTables } from "./relationTables";
import { customersTable, opportunitiesTable, receivablesTable, type SampleKind, type SampleTable } from "./tables";
import { sampleWords, type SampleWords } from "./words";

export interface SampleOptions {
  readonly customers: number;
  readonly invoices: number;
  readonly opportunities: number;
  readonly seed: number;
  /** 0 (clean Excel tables) to 1 (what people hand in). */
  readonly mess: number;
  readonly language: Language;
  readonly asOfDay: number;
  /** Also the optional sheets on relationships: contacts, surveys, plans, win-back, redemptions, offers. */
  readonly relations?: true;
  /** The book as a credit department keeps it, with payments, credit files, statements and rates on sheets of their own. */
  readonly credit?: boolean;
  /** Whether people's judgement of customers and of prospects stands on two sheets more; the others are the same either way. */
  readonly judgements?: boolean;
}

const MONEY = "#,##0.00";

/** An invented book of key accounts: customers, invoices and opportunities. The same options give the same workbook. */
export function sampleWorkbook(options: SampleOptions): Workbook {
  const words = sampleWords[options.language];
  const workbook = createWorkbook("sample.xlsx");
  const styles = Object.fromEntries(
    (["id", "text", "money", "number", "day"] as const).map((kind) => [
      kind,
      addFormat(workbook, formatOf(kind, words)),
    ]),
  ) as Record<SampleKind, number>;
  workbook.sheets = makeTables(options, words).map((table, i) => {
    const sheet = createSheet(`{00000000-0001-0000-000${i}-000000000000}`, table.sheet);
    // Each sheet has a stream of its own, so that messing up one does not change the other.
    const messy =
      options.mess > 0 && !isJudged(table)
        ? messUp(table, options.mess, words, random(options.seed * 31 + i + 1))
        : undefined;
    fill(sheet, table, messy, styles, i);
    return sheet;
  });
  workbook.activeSheetId = workbook.sheets[0].id;
  workbook.selection = { ...workbook.selection, sheetId: workbook.activeSheetId };
  return workbook;
}

function makeTables(
  {
    customers,
    invoices,
    opportunities,
    seed,
    asOfDay,
    relations,
    language,
    credit = false,
    judgements = false,
  }: SampleOptions,
  words: SampleWords,
): SampleTable[] {
  const chance = random(seed);
  const accounts = makeAccounts(customers, asOfDay, words, chance);
  const tables = [
    customersTable(accounts, words),
    receivablesTable(accounts, customers > 0 ? invoices : 0, asOfDay, words, chance),
    opportunitiesTable(accounts, customers > 0 ? opportunities : 0, asOfDay, words, chance),
    ...(relations ? relationTables(accounts, asOfDay, language, random(seed * 17 + 5)) : []),
  ];
  const written = credit
    ? creditTables(tables, accounts, asOfDay, language, words.limitUnit, random(seed * 31 + 211))
    : tables;
  // A stream of their own, so that the other sheets do not change.
  const opinion = random(seed * 31 + 101);
  const judged =
    judgements && customers > 0
      ? [assessmentsTable(accounts, invoices, language, opinion), prospectsTable(accounts, words, language, opinion)]
      : [];
  return [...written, ...judged].filter(({ id, rows }) => id === "receivables" || rows.length > 0);
}

/** Sheets that people fill in by hand, cell by cell, and that no export makes. */
const isJudged = ({ id }: SampleTable): boolean => id === "assessments" || id === "prospects";

function fill(
  sheet: Sheet,
  table: SampleTable,
  messy: MessySheet | undefined,
  styles: Record<SampleKind, number>,
  index: number,
): void {
  const { rows, headerRow } = messy ?? { rows: [[...table.headers], ...table.rows], headerRow: 0 };
  sheet.values = rows.map((row) => row.map((cell) => (cell === "" ? undefined : cell)));
  sheet.styles = rows.map((row, r) => (r > headerRow ? row.map((_, column) => styles[table.kinds[column]]) : []));
  sheet.frozen = { rows: headerRow + 1, columns: 0 };
  table.kinds.forEach((kind, column) => sheet.columnWidths.set(column, widthOf(kind)));
  if (messy || table.rows.length === 0) return;
  sheet.tables.push({
    id: String(index + 1),
    name: tableNames[table.id],
    area: { row: 0, column: 0, rows: rows.length, columns: table.headers.length },
    columns: [...table.headers],
    showHeaders: true,
    showTotals: false,
    showBandedRows: true,
    showFilterButton: true,
    style: "TableStyleLight1",
  });
}

const tableNames: Readonly<Record<SampleTable["id"], string>> = {
  customers: "Customers",
  receivables: "Invoices",
  opportunities: "Opportunities",
  contacts: "Contacts",
  surveys: "Surveys",
  plans: "Plans",
  winBacks: "WinBacks",
  redemptions: "Redemptions",
  offers: "Offers",
  payments: "Payments",
  creditFile: "CreditFiles",
  financials: "Statements",
  exchangeRates: "ExchangeRates",
  assessments: "Assessments",
  prospects: "Prospects",
};

/** Points. */
const widthOf = (kind: SampleKind): number => ({ id: 96, text: 150, money: 84, number: 60, day: 72 })[kind];

function formatOf(kind: SampleKind, words: SampleWords): string {
  if (kind === "money") return MONEY;
  return kind === "day" ? words.dateFormat : "General";
}

function addFormat(workbook: Workbook, numberFormat: string): number {
  const known = workbook.styles.findIndex((style) => style.numberFormat === numberFormat);
  return known >= 0 ? known : workbook.styles.push({ numberFormat }) - 1;
}
