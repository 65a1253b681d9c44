import { NONE, wordAt, type TextColumn } from "../engine/columns";
import { isoOf } from "../engine/dates";
import type { Issue } from "../read/issue";
import type { Table } from "../read/schema";
import type { opportunities } from "../read/tables/opportunities";
import { OPEN, WON, type OpportunityLedger } from "./ledger";
import { cellIssue, tableIssue } from "./ledgerIssues";
import { stageMeaning, type StageMeaning } from "./stageWords";
import { plainWord } from "./words";

type Opportunities = Table<typeof opportunities>;

/** A stage as it stands in the ledger: all spellings of one word together. */
interface Stage extends StageMeaning {
  readonly word: string;
  /** What stages are ordered by: the usual rate, so that a changed parameter does not move a known stage. */
  readonly progress: number;
}

/** The stage of rows that name none. */
const NO_STAGE = "—";

/**
 * Each opportunity as it stood on the as-of day: registered by then; won or lost only when it was closed by then. One that
 * was closed later was open then, but at which stage the sheet does not tell: it has no win rate.
 */
export function opportunityRows(
  table: Opportunities,
  customer: Int32Array,
  winRates: Readonly<Record<string, number>>,
  asOfDay: number,
): { readonly ledger: OpportunityLedger; readonly issues: readonly Issue[] } {
  const { columns, rows } = table;
  const { stages, stageOfWord, noStage } = stagesOf(columns.stage, winRates);
  const stage = Uint32Array.from(columns.stage.codes, (code) => (code === NONE ? noStage : stageOfWord[code]));
  const states = closedStates(columns.status, stage, stages);
  const state = new Uint8Array(rows);
  const winRate = new Float64Array(rows);
  const closeDay = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const [actual, expected] = [columns.actualClose[row], columns.expectedClose[row]];
    const closedLater = states[row] !== OPEN && actual > asOfDay;
    state[row] = closedLater ? OPEN : states[row];
    // What was closed later was expected to close when it was expected; its real day was not known.
    const [first, second] =
      states[row] === OPEN ? [expected, actual] : closedLater ? [expected, NaN] : [actual, expected];
    closeDay[row] = Number.isNaN(first) ? second : first;
    const own = columns.winRate[row];
    if (state[row] === OPEN && !closedLater) winRate[row] = own >= 0 && own <= 1 ? own : stages[stage[row]].rate;
    else winRate[row] = closedLater ? NaN : state[row] === WON ? 1 : 0;
  }
  const known = columns.created.map((day) => (day > asOfDay ? 0 : 1));
  const ledger: OpportunityLedger = {
    table,
    count: rows,
    customer,
    amount: columns.amount,
    stage,
    stages: stages.map(({ word }) => word),
    stageRate: Float64Array.from(stages, ({ rate }) => rate),
    stageState: Uint8Array.from(stages, ({ state: meaning }) => meaning),
    state,
    known: Uint8Array.from(known),
    winRate,
    closeDay,
  };
  return { ledger, issues: [...unknownStages(ledger), ...laterIssues(ledger, asOfDay)] };
}

/** The distinct stages in order of progress, open ones before won before lost, and where each word of the column went. */
function stagesOf({ words, codes }: TextColumn, winRates: Readonly<Record<string, number>>) {
  const rates = new Map(Object.entries(winRates).map(([word, rate]) => [plainWord(word), rate]));
  const byKey = new Map<string, Stage>();
  const used = codes.includes(NONE) ? [...words, NO_STAGE] : words;
  for (const word of used) {
    if (byKey.has(plainWord(word))) continue;
    const meaning = stageMeaning(word);
    const given = rates.get(plainWord(word));
    const progress = Number.isNaN(meaning.rate) ? (given ?? NaN) : meaning.rate;
    byKey.set(plainWord(word), { ...meaning, word, rate: given ?? meaning.rate, progress });
  }
  const stages = [...byKey.values()].sort(
    (a, b) => a.state - b.state || ascending(a.progress, b.progress) || ascending(a.step, b.step),
  );
  const at = (word: string): number => stages.indexOf(byKey.get(plainWord(word))!);
  return { stages, stageOfWord: Uint32Array.from(words, at), noStage: at(NO_STAGE) };
}

/** NaN and Infinity last. */
function ascending(a: number, b: number): number {
  const [left, right] = [a, b].map((value) => (Number.isNaN(value) ? Infinity : value));
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Won or lost by the stage's word; where that is open, by the status. */
function closedStates(status: TextColumn, stage: Uint32Array, stages: readonly Stage[]): Uint8Array {
  const ofStatus = Uint8Array.from(status.words, (word) => stageMeaning(word).state);
  return Uint8Array.from(stage, (index, row) => {
    const byStage = stages[index].state;
    if (byStage !== OPEN || status.codes[row] === NONE) return byStage;
    return ofStatus[status.codes[row]];
  });
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

function laterIssues({ table, count, known, state, stage, stageState }: OpportunityLedger, asOfDay: number): Issue[] {
  const { actualClose } = table.columns;
  let reopened = 0;
  let later = 0;
  for (let row = 0; row < count; row++) {
    if (!known[row]) later++;
    else if (state[row] === OPEN && actualClose[row] > asOfDay && stageState[stage[row]] >= WON) reopened++;
  }
  const asOf = isoOf(asOfDay);
  return [
    ...(later > 0 ? [tableIssue("createdLater", "note", table, { rows: later, asOf })] : []),
    ...(reopened > 0 ? [tableIssue("closedLater", "leftOut", table, { rows: reopened, asOf })] : []),
  ];
}
