import { NONE, wordAt } from "../engine/columns";
import { isoOf } from "../engine/dates";
import type { Issue } from "../read/issue";
import type { Table } from "../read/schema";
import type { stages as stagesSheet } from "../read/tables/stages";
import { OPEN, WON, type OpportunityLedger } from "./ledger";
import { cellIssue, tableIssue } from "./ledgerIssues";
import { stageTable } from "./stageTable";
import { plainWord } from "./words";

type Sheet = Table<typeof stagesSheet> | undefined;

/** What does not fit together in the opportunities, or had to be assumed of them. */
export function opportunityIssues(
  ledger: OpportunityLedger,
  winRates: Readonly<Record<string, number>>,
  asOfDay: number,
  sheet: Sheet,
): Issue[] {
  const { state, known, amount, closeDay, table, stage, stageState } = ledger;
  const own = table.columns.winRate;
  const isOpen = (row: number): boolean => known[row] === 1 && state[row] === OPEN;
  return [
    ...unknownStages(ledger),
    ...stagesNotListed(ledger, sheet),
    ...ratesOverruled(ledger, winRates, sheet),
    ...firstOf(ledger, "rateOutside", "winRate", (row) => own[row] < 0 || own[row] > 1),
    ...firstOf(ledger, "dealWithoutAmount", "amount", (row) => isOpen(row) && Number.isNaN(amount[row])),
    ...firstOf(
      ledger,
      "closedUndated",
      "actualClose",
      (row) => known[row] === 1 && state[row] !== OPEN && Number.isNaN(closeDay[row]),
    ),
    ...laterIssues(
      ledger,
      (row) => isOpen(row) && table.columns.actualClose[row] > asOfDay && stageState[stage[row]] >= WON,
      asOfDay,
    ),
  ];
}

/** One sentence for all rows of a kind, at the cell of the first. */
function firstOf(
  { table, count }: OpportunityLedger,
  code: string,
  field: string,
  isOne: (row: number) => boolean,
): Issue[] {
  let first = -1;
  let rows = 0;
  for (let row = 0; row < count; row++) {
    if (!isOne(row)) continue;
    if (rows++ === 0) first = row;
  }
  if (rows === 0) return [];
  const column = table.columns[field as "winRate"];
  return [
    cellIssue(code, "assumed", table, first, field, Number.isNaN(column[first]) ? "" : String(column[first]), { rows }),
  ];
}

/** Stages whose open deals cannot be weighted, each at the first such cell. */
function unknownStages({ table, count, known, state, winRate, stage, stages, stageRate }: OpportunityLedger): Issue[] {
  const firstRow = new Map<number, number>();
  const deals = new Map<number, number>();
  for (let row = 0; row < count; row++) {
    const cannot =
      known[row] && state[row] === OPEN && Number.isNaN(winRate[row]) && Number.isNaN(stageRate[stage[row]]);
    if (!cannot) continue;
    if (!firstRow.has(stage[row])) firstRow.set(stage[row], row);
    deals.set(stage[row], (deals.get(stage[row]) ?? 0) + 1);
  }
  return [...firstRow].map(([index, row]) =>
    cellIssue("unknownStage", "leftOut", table, row, "stage", wordAt(table.columns.stage, row), {
      stage: stages[index],
      rows: deals.get(index)!,
    }),
  );
}

/** Stages of opportunities that the stages sheet does not list: their words still count. */
function stagesNotListed({ table, stage, stages, count }: OpportunityLedger, sheet: Sheet): Issue[] {
  if (!sheet) return [];
  const listed = stageTable(sheet);
  const rows = new Float64Array(stages.length);
  for (let row = 0; row < count; row++) rows[stage[row]]++;
  return stages.flatMap((word, index) => {
    const first = stage.indexOf(index);
    if (listed.has(plainWord(word)) || first < 0 || table.columns.stage.codes[first] === NONE) return [];
    return [cellIssue("stageNotListed", "assumed", table, first, "stage", word, { rows: rows[index] })];
  });
}

/** A rate of the Parameters sheet that the stages sheet overrules. */
function ratesOverruled(
  { stages, stageRate, stageState }: OpportunityLedger,
  winRates: Readonly<Record<string, number>>,
  sheet: Sheet,
): Issue[] {
  if (!sheet) return [];
  const listed = stageTable(sheet);
  return Object.entries(winRates).flatMap(([word, rate]) => {
    const index = stages.findIndex((each) => plainWord(each) === plainWord(word));
    const given = listed.get(plainWord(word))?.rate ?? NaN;
    if (index < 0 || stageState[index] !== OPEN || Number.isNaN(given) || given === rate) return [];
    const details = { stage: word, parameter: rate, rate: stageRate[index] };
    return [tableIssue("rateOverruled", "note", sheet, details)];
  });
}

function laterIssues(
  { table, count, known }: OpportunityLedger,
  isReopened: (row: number) => boolean,
  asOfDay: number,
): Issue[] {
  let reopened = 0;
  let later = 0;
  for (let row = 0; row < count; row++) {
    if (!known[row]) later++;
    else if (isReopened(row)) reopened++;
  }
  const asOf = isoOf(asOfDay);
  return [
    ...(later > 0 ? [tableIssue("createdLater", "note", table, { rows: later, asOf })] : []),
    ...(reopened > 0 ? [tableIssue("closedLater", "leftOut", table, { rows: reopened, asOf })] : []),
  ];
}
