import { headerIndexOf } from "./headerIndex";
import { findHeader, type HeaderMatch } from "./findHeader";
import { isAgeingSummary } from "./isAgeingSummary";
import type { Issue } from "./issue";
import { looksDistinct } from "./looksDistinct";
import type { InputTable, Source } from "./schema";
import { type Region, regionsOf, type SheetHead } from "./sheetHead";
import { sourceIssues } from "./sourceIssues";
import { inputTables } from "./tables/index";

/** Where the input tables are, as far as the first rows of the sheets tell. */
export interface FoundTables {
  readonly sources: readonly Source[];
  /** Ids of tables that were not found. */
  readonly missing: readonly string[];
  /** Sheets that also look like a table but were not taken. */
  readonly alternatives: readonly { readonly table: string; readonly sheet: string }[];
  readonly issues: readonly Issue[];
}

/** A region and what a table finds in it. */
interface Candidate {
  readonly region: Region;
  readonly match: HeaderMatch;
  /** All groups found, and no other table explains more of the headers. */
  readonly qualifies: boolean;
}

/**
 * Decide by headers which sheet or Excel table is which input table. Sheets of ours never count; hidden sheets come last; an Excel
 * table is preferred over the loose range of its sheet; the name of a sheet only breaks a tie.
 * @param choices sheet or Excel table that the user chose for a table, by table id; "" for none
 */
export function findTables(
  heads: readonly SheetHead[],
  choices: Readonly<Record<string, string>>,
  tables: readonly InputTable[] = inputTables,
): FoundTables {
  const candidates = candidatesOf(regionsOf(heads), tables);
  const issues: Issue[] = [];
  const taken = takeChosen(candidates, tables, choices, issues);
  for (const table of tables) {
    if (taken.has(table.id) || choices[table.id] === "" || issues.some((issue) => isUnfit(issue, table))) continue;
    const best = ranked(candidates, table).find((candidate) => isFree(candidate, taken));
    if (best) taken.set(table.id, best);
  }
  const sources = tables.flatMap((table) => (taken.has(table.id) ? [sourceOf(taken.get(table.id)!)] : []));
  const missing = tables.map(({ id }) => id).filter((id) => !taken.has(id));
  const alternatives = tables.flatMap((table) => alternativesOf(table, candidates, taken));
  const stops = !tables.some((table) => table.isBasis && taken.has(table.id));
  for (const table of tables) {
    const found = taken.get(table.id);
    if (found) issues.push(...reportFound(found, alternatives));
    else issues.push(...reportMissing(table, stops, choices), ...nearMisses(table, candidates, taken, heads));
  }
  return { sources, missing, alternatives, issues: issues.map((issue) => (stops ? issue : softened(issue))) };
}

function candidatesOf(regions: readonly Region[], tables: readonly InputTable[]): Candidate[] {
  const indexes = tables.map(headerIndexOf);
  return regions.flatMap((region) => {
    const matches = indexes.flatMap((index) => findHeader(region.head, index, region.excelTable ? 1 : undefined) ?? []);
    const eligible = matches.filter((match) => !isSideBySide(match) || hasTellingName(region, match.table));
    const best = Math.max(...eligible.map(({ score }) => score));
    return matches.map((match) => {
      const qualifies =
        eligible.includes(match) &&
        match.missing.length === 0 &&
        match.score === best &&
        looksDistinct(region.head, match);
      return { region, match, qualifies };
    });
  });
}

/** Months side by side may hold anything: sales as well as targets. */
const isSideBySide = ({ table: { sideBySide }, columns }: HeaderMatch): boolean =>
  sideBySide !== undefined && !columns.some(({ field }) => field === sideBySide.value);

/** The user's choice wins over everything but missing columns. */
function takeChosen(
  candidates: readonly Candidate[],
  tables: readonly InputTable[],
  choices: Readonly<Record<string, string>>,
  issues: Issue[],
): Map<string, Candidate> {
  const taken = new Map<string, Candidate>();
  for (const table of tables) {
    const choice = choices[table.id];
    if (!choice) continue;
    const chosen = candidates.filter(({ region, match }) => match.table === table && isNamed(region, choice));
    const complete = chosen.filter(({ match }) => match.missing.length === 0).sort(byPreference(table));
    if (complete.length > 0) taken.set(table.id, complete[0]);
    else issues.push(choiceIssue(table, choice, chosen));
  }
  return taken;
}

const isNamed = ({ sheet, excelTable }: Region, choice: string): boolean => excelTable === choice || sheet === choice;

function choiceIssue(table: InputTable, choice: string, chosen: readonly Candidate[]): Issue {
  const severity = table.isBasis ? "stops" : "leftOut";
  const groups = chosen.length > 0 ? chosen[0].match.missing : table.recognisedBy;
  return { code: "choiceUnfit", severity, table: table.id, sheet: choice, details: { missing: written(groups) } };
}

/** A chosen sheet that does not fit leaves its table out where there is another one to work with. */
const softened = (issue: Issue): Issue => (issue.severity === "stops" ? { ...issue, severity: "leftOut" } : issue);

const isUnfit = ({ code, table }: Issue, { id }: InputTable): boolean => code === "choiceUnfit" && table === id;

const ranked = (candidates: readonly Candidate[], table: InputTable): Candidate[] =>
  candidates.filter(({ match, qualifies }) => match.table === table && qualifies).sort(byPreference(table));

/** Visible, with data, the most fields, an Excel table, a telling name, then tab order. */
const byPreference =
  (table: InputTable) =>
  (a: Candidate, b: Candidate): number =>
    Number(b.region.visible) - Number(a.region.visible) ||
    Number(hasRows(b)) - Number(hasRows(a)) ||
    (a.region.sheet === b.region.sheet ? Number(!!b.region.excelTable) - Number(!!a.region.excelTable) : 0) ||
    b.match.score - a.match.score ||
    Number(hasTellingName(b.region, table)) - Number(hasTellingName(a.region, table)) ||
    a.region.order - b.region.order;

const hasRows = ({ region, match }: Candidate): boolean => match.headerRow + 1 < region.area.row + region.area.rows;

function hasTellingName(region: Region, { sheetNames = [] }: InputTable): boolean {
  const name = `${region.excelTable ?? ""} ${region.sheet}`.toLowerCase();
  return sheetNames.some((word) => name.includes(word.toLowerCase()));
}

/** A sheet serves one table; only different Excel tables on it may serve different ones. */
function isFree({ region }: Candidate, taken: ReadonlyMap<string, Candidate>): boolean {
  return [...taken.values()].every(
    ({ region: other }) =>
      other.sheet !== region.sheet ||
      (!!other.excelTable && !!region.excelTable && other.excelTable !== region.excelTable),
  );
}

function sourceOf({ region, match }: Candidate): Source {
  const { sheet, excelTable, area } = region;
  const row = match.headerRow + 1;
  return {
    table: match.table.id,
    sheet,
    ...(excelTable === undefined ? {} : { excelTable }),
    area: { row, column: area.column, rows: Math.max(0, area.row + area.rows - row), columns: area.columns },
    headerRow: match.headerRow,
    columns: match.columns,
    unused: match.unused,
  };
}

function alternativesOf(table: InputTable, candidates: readonly Candidate[], taken: ReadonlyMap<string, Candidate>) {
  const sheets = new Set([...taken.values()].map(({ region }) => region.sheet));
  const others = ranked(candidates, table).filter(({ region }) => !sheets.has(region.sheet));
  return [...new Set(others.map(({ region }) => region.sheet))].map((sheet) => ({ table: table.id, sheet }));
}

/** What the user should know about where a table was found. */
function reportFound({ match, region }: Candidate, alternatives: FoundTables["alternatives"]): Issue[] {
  const { id } = match.table;
  const others = alternatives.filter(({ table }) => table === id);
  const more = others.map(({ sheet }): Issue => ({
    code: "otherSheet",
    severity: "note",
    table: id,
    sheet,
    details: { taken: region.sheet },
  }));
  return [...sourceIssues(match, region), ...more];
}

/** A missing table stops the work only where no other basis is there either. */
function reportMissing(table: InputTable, stops: boolean, choices: Readonly<Record<string, string>>): Issue[] {
  if (table.isBasis && stops) {
    const details = { missing: written(table.recognisedBy) };
    return [{ code: "tableMissing", severity: "stops", table: table.id, details }];
  }
  if (choices[table.id] === "" || !table.whenMissing) return [];
  return [{ code: "optionalTableMissing", severity: "assumed", table: table.id }];
}

/** Sheets that nearly are the table: what they lack, or that they are summaries. */
function nearMisses(
  table: InputTable,
  candidates: readonly Candidate[],
  taken: ReadonlyMap<string, Candidate>,
  heads: readonly SheetHead[],
): Issue[] {
  if (!table.isBasis) return [];
  const summaries = heads
    .filter(({ sheet, head }) => sheet.report === undefined && isAgeingSummary(head))
    .map(({ sheet }) => sheet.name);
  const near = candidates.filter(
    ({ match, region }) =>
      match.table === table &&
      match.missing.length === 1 &&
      match.columns.length >= 3 &&
      !summaries.includes(region.sheet) &&
      [...taken.values()].every((other) => other.region.sheet !== region.sheet),
  );
  return [
    ...summaries.map((sheet): Issue => ({ code: "ageingSummary", severity: "note", table: table.id, sheet })),
    ...near.map(({ match, region }): Issue => ({
      code: "nearlyTable",
      severity: "note",
      table: table.id,
      sheet: region.sheet,
      row: match.headerRow,
      details: { missing: written(match.missing) },
    })),
  ];
}

/** Groups of field ids as text; the message turns them into labels. */
const written = (groups: readonly (readonly string[])[]): string => groups.map((group) => group.join(",")).join(";");
