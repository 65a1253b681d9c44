import { addMonths, monthStart } from "../../engine/dates";
import { median } from "../../engine/stats/quantile";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Table } from "../../read/schema";
import type { InputTable } from "../../read/schema";
import { cellAddress } from "../../read/cellAddress";
import type { AnalysisInput, CellLink } from "../analysis";
import { accountDeals } from "./accountDeals";
import { accountMonths } from "./accountMonths";
import { dossierLines, SECTIONS, type DossierLine, type LineSource } from "./dossierLines";
import { cellText, columnOf, figureLabel, nothing, type Fact } from "./fact";
import {
  buyingFacts,
  competitionFacts,
  pipelineFacts,
  planFacts,
  productFacts,
  statementFacts,
  visitFacts,
} from "./moreFacts";
import { dossierSheets } from "./sheets";

/** Everything that the dossier says of a customer, section by section; nothing that is not known. */
export function factsOf(input: AnalysisInput, row: number): Fact[] {
  const { ledger, parameters } = input;
  const from = (source: LineSource) => sourceOf(input, source, row);
  const repeated = dossierLines.flatMap((line) => lineFact(input, line, row));
  const months = accountMonths(ledger, row);
  const since = addMonths(ledger.asOfDay, -parameters.dossierMonths);
  const facts: Fact[] = [
    ...repeated,
    ...statementFacts(input, row),
    ...buyingFacts(input, row, months).map((fact) => ({ ...fact, ...from({ table: "receivables" }) })),
  ];
  if (ledger.opportunities) {
    const deals = accountDeals(input, row);
    const told = [...productFacts(input, deals), ...competitionFacts(input, deals), ...pipelineFacts(deals)];
    facts.push(...told.map((fact) => ({ ...fact, ...from({ table: "opportunities" }) })));
  }
  if (ledger.tables.visits) {
    const source = tableSource(ledger.tables.visits.table);
    facts.push(...visitFacts(input, row, since).map((fact) => ({ ...fact, ...source })));
  }
  if (ledger.tables.plans) {
    const source = tableSource(ledger.tables.plans.table);
    facts.push(...planFacts(input, row).map((fact) => ({ ...fact, ...source })));
  }
  return SECTIONS.flatMap((section) => facts.filter((fact) => fact.section === section));
}

function lineFact(input: AnalysisInput, line: DossierLine, row: number): Fact[] {
  const column = columnOf(input.results, line.ref);
  if (column === undefined) return [];
  const value = cellText(column.values, column.kind, row);
  if (value["en-US"] === "") return [];
  const usual = line.compared && column.values instanceof Float64Array ? median(column.values) : NaN;
  const compared = Number.isNaN(usual) ? nothing : figureLabel(usual, column.kind);
  const told = column.kind === "days" && !/day/i.test(column.label["en-US"]) ? inDays(value) : value;
  return [{ section: line.section, item: column.label, value: told, compared, ...sourceOf(input, line.from, row) }];
}

const inDays = (value: Label): Label => label(`${value["en-US"]} days`, `${value["zh-CN"]} 天`);

function sourceOf({ ledger }: AnalysisInput, source: LineSource, row: number): Pick<Fact, "source" | "link"> {
  if (typeof source === "string") return { source: dossierSheets[source] };
  const tables: Readonly<Record<string, Table<InputTable> | undefined>> = {
    receivables: ledger.receivables.table as unknown as Table<InputTable>,
    customers: ledger.customers.table as unknown as Table<InputTable> | undefined,
    opportunities: ledger.opportunities?.table as unknown as Table<InputTable> | undefined,
    financials: ledger.tables.financials?.table as unknown as Table<InputTable> | undefined,
  };
  const table = tables[source.table];
  if (table === undefined) return { source: nothing };
  const own = source.table === "customers" ? ledger.customers.tableRow[row] : -1;
  return tableSource(table, own);
}

/** The name of a user's sheet, opening a row of it, or its header. */
function tableSource(
  table: Pick<Table<InputTable>, "source" | "sheetRow">,
  row = -1,
): { source: Fact["source"]; link: CellLink } {
  const { sheet, headerRow, area } = table.source;
  const at = row >= 0 ? table.sheetRow[row] : headerRow;
  return { source: label(sheet, sheet), link: { sheet, cell: cellAddress(at, area.column) } };
}

/** First day of a month of the account's record. */
export const dayOfMonth = (firstMonth: number, month: number): number => monthStart(firstMonth + month);
