import { bytesFrom, codesFrom, NONE, numbersFrom, type TextColumn } from "../engine/columns";
import type { Issue } from "../read/issue";
import type { Table } from "../read/schema";
import type { opportunities } from "../read/tables/opportunities";
import type { stages as stagesSheet } from "../read/tables/stages";
import { OPEN, type OpportunityLedger, WON } from "./ledger";
import { opportunityIssues } from "./opportunityIssues";
import { stageTable, type DefinedStage } from "./stageTable";
import { stageMeaning, type StageMeaning } from "./stageWords";
import { plainWord } from "./words";

type Opportunities = Table<typeof opportunities>;

/** A stage as it stands in the ledger: all spellings of one word together. */
interface Stage extends StageMeaning {
  readonly word: string;
  /** What the stages sheet says of it. */
  readonly defined?: DefinedStage;
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
  sheet?: Table<typeof stagesSheet>,
): { readonly ledger: OpportunityLedger; readonly issues: readonly Issue[] } {
  const { columns, rows } = table;
  const { stages, stageOfWord, noStage } = stagesOf(columns.stage, winRates, stageTable(sheet));
  const stage = codesFrom(columns.stage.codes, (code) => (code === NONE ? noStage : stageOfWord[code]));
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
    stageRate: numbersFrom(stages, ({ rate }) => rate),
    stageState: bytesFrom(stages, ({ state: meaning }) => meaning),
    stageCategory: Int8Array.from(stages, ({ defined }) => defined?.category ?? -1),
    stageLevel: Int8Array.from(stages, ({ defined }) => defined?.level ?? -1),
    lastStage: lastStages(columns.lastStage, stage, stages),
    state,
    known: Uint8Array.from(known),
    winRate,
    closeDay,
  };
  return { ledger, issues: opportunityIssues(ledger, winRates, asOfDay, sheet) };
}

/**
 * The distinct stages in order of progress, open ones before won before lost, and where each word of the column went. Stages
 * of the stages sheet come in its order and first, also those that no opportunity is in.
 */
function stagesOf(
  { words, codes }: TextColumn,
  winRates: Readonly<Record<string, number>>,
  sheet: ReadonlyMap<string, DefinedStage>,
) {
  const rates = new Map(Object.entries(winRates).map(([word, rate]) => [plainWord(word), rate]));
  const byKey = new Map<string, Stage>();
  const used = codes.includes(NONE) ? [...words, NO_STAGE] : words;
  for (const word of [...used, ...[...sheet.values()].map((defined) => defined.word)]) {
    if (!byKey.has(plainWord(word))) byKey.set(plainWord(word), stageOf(word, rates, sheet));
  }
  const stages = [...byKey.values()].sort(
    (a, b) =>
      a.state - b.state ||
      ascending(a.defined?.place ?? Infinity, b.defined?.place ?? Infinity) ||
      ascending(a.progress, b.progress) ||
      ascending(a.step, b.step),
  );
  const at = (word: string): number => stages.indexOf(byKey.get(plainWord(word))!);
  return { stages, stageOfWord: codesFrom(words, at), noStage: at(NO_STAGE) };
}

/** The rate of the stages sheet comes before the parameter's, that before the usual one of the word. */
function stageOf(word: string, rates: ReadonlyMap<string, number>, sheet: ReadonlyMap<string, DefinedStage>): Stage {
  const meaning = stageMeaning(word);
  const defined = sheet.get(plainWord(word));
  const given = rates.get(plainWord(word));
  const progress = Number.isNaN(meaning.rate) ? (given ?? NaN) : meaning.rate;
  const usual = given ?? meaning.rate;
  const rate = defined === undefined || Number.isNaN(defined.rate) ? usual : defined.rate;
  return { ...meaning, state: defined?.state ?? meaning.state, word, defined, rate, progress };
}

/** The open stage that each row reached last: its own, or the one that a closed row says it came from. */
function lastStages(before: TextColumn, stage: Uint32Array, stages: readonly Stage[]): Uint32Array {
  const byKey = new Map(stages.map(({ word, state }, index) => [plainWord(word), state === OPEN ? index : NONE]));
  const ofWord = codesFrom(before.words, (word) => byKey.get(plainWord(word)) ?? NONE);
  return stage.map((index, row) => {
    if (stages[index].state === OPEN) return index;
    const code = before.codes[row];
    return code === NONE ? NONE : ofWord[code];
  });
}

/** NaN and Infinity last. */
function ascending(a: number, b: number): number {
  const [left, right] = [a, b].map((value) => (Number.isNaN(value) ? Infinity : value));
  return left === right ? 0 : left < right ? -1 : 1;
}

/** Won or lost by the stage's word; where that is open, by the status. */
function closedStates(status: TextColumn, stage: Uint32Array, stages: readonly Stage[]): Uint8Array {
  const ofStatus = bytesFrom(status.words, (word) => stageMeaning(word).state);
  return bytesFrom(stage, (index, row) => {
    const byStage = stages[index].state;
    if (byStage !== OPEN || status.codes[row] === NONE) return byStage;
    return ofStatus[status.codes[row]];
  });
}
