import { NONE, wordAt } from "../engine/columns";
import { descending } from "../engine/order";
import type { Table } from "../read/schema";
import type { stages } from "../read/tables/stages";
import { forecastCategoryOf } from "./forecastCategoryWords";
import { LOST, OPEN, WON } from "./ledger";
import { stageMeaning } from "./stageWords";
import { plainWord, wordSet } from "./words";

/** What the stages sheet says of one stage. */
export interface DefinedStage {
  readonly word: string;
  /** Place among the defined stages, from 0. */
  readonly place: number;
  readonly state: typeof OPEN | typeof WON | typeof LOST;
  /** Fraction; NaN where the sheet gives none. */
  readonly rate: number;
  /** Code of the forecast category of its deals; −1 where the sheet gives none. */
  readonly category: number;
  /** 0 potential, 1 incubating, 2 producing; −1 where the sheet gives none. */
  readonly level: number;
}

const levels = [
  wordSet("potential|prospect|潜在|潛在"),
  wordSet("incubating|incubation|nurturing|孵化|培育"),
  wordSet("producing|production|output|产出|產出"),
];

/** The stages sheet by plain stage word, in its order; empty without a sheet. The first row of a stage counts. */
export function stageTable(table: Table<typeof stages> | undefined): ReadonlyMap<string, DefinedStage> {
  const defined = new Map<string, DefinedStage>();
  if (!table) return defined;
  const { columns, rows } = table;
  const order = table.present.has("order")
    ? descending(columns.order.map((place) => -place))
    : Uint32Array.from({ length: rows }, (_, row) => row);
  for (const row of order) {
    if (columns.stage.codes[row] === NONE) continue;
    const word = wordAt(columns.stage, row);
    if (defined.has(plainWord(word))) continue;
    const category = wordAt(columns.category, row);
    const rate = columns.winRate[row];
    defined.set(plainWord(word), {
      word,
      place: defined.size,
      state: stateOf(category, word),
      rate: rate >= 0 && rate <= 1 ? rate : NaN,
      category: forecastCategoryOf(category),
      level: levels.findIndex((words) => words.has(plainWord(wordAt(columns.level, row)))),
    });
  }
  return defined;
}

/** Won and lost as the category says, else as the stage's own word does. */
function stateOf(category: string, word: string): DefinedStage["state"] {
  const byCategory = stageMeaning(category).state;
  const state = category !== "" && byCategory !== OPEN ? byCategory : stageMeaning(word).state;
  return state === WON ? WON : state === LOST ? LOST : OPEN;
}
