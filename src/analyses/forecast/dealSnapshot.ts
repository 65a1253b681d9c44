import { bytesFrom, codesFrom, NONE, numbersFrom, type TextColumn, wordAt } from "../../engine/columns";
import { FORECAST_CATEGORIES } from "../../engine/forecast/forecastCategories";
import type { Snapshot } from "../../engine/forecast/pipelineMovement";
import { descending } from "../../engine/order";
import { takeNumbers } from "../../engine/take";
import { OPEN, type OpportunityLedger } from "../../ledger/ledger";
import type { Memory } from "../analysis";
import { calledCategories } from "./categoryOf";

/** The deals as they were known on one day, by ids that last from refresh to refresh. */
export interface DealSnapshot extends Snapshot {
  readonly asOfDay: number;
  /** Rows of the opportunity ledger; absent in a snapshot of an earlier refresh. */
  readonly rows?: Uint32Array;
  readonly amounts: Float64Array;
  readonly closeDay: Float64Array;
  readonly ends: Uint8Array;
  readonly stage: TextColumn;
  /** The deal's own win rate; fraction, NaN where it has none. */
  readonly own: Float64Array;
  /** The owner's forecast category, by its place in `FORECAST_CATEGORIES`; −1 where there is none. */
  readonly called: Int8Array;
  /** Open deals that were not kept because there were too many: the smallest. */
  readonly cut: number;
}

/**
 * A key for every deal that lasts from refresh to refresh: its id, else its name with its customer. "" where it has neither, or
 * where an earlier row has the same key.
 */
export function dealKeys({ table, count }: OpportunityLedger): readonly string[] {
  const { id, name, customer, customerName } = table.columns;
  const seen = new Set<string>();
  return Array.from({ length: count }, (_, row) => {
    const own = wordAt(id, row);
    const named = wordAt(name, row);
    const key = own || (named && `${named} | ${wordAt(customer, row) || wordAt(customerName, row)}`);
    if (key === "" || seen.has(key)) return "";
    seen.add(key);
    return key;
  });
}

/**
 * What is known of the deals on the as-of day: those open, and of the closed ones those that `also` names. Beyond `most` deals the
 * smallest are left out, and counted.
 */
export function snapshotOf(
  ledger: OpportunityLedger,
  asOfDay: number,
  also: (row: number, key: string) => boolean,
  most = Infinity,
): DealSnapshot {
  const keys = dealKeys(ledger);
  const isKept = (row: number): boolean =>
    keys[row] !== "" && ledger.known[row] === 1 && (ledger.state[row] === OPEN || also(row, keys[row]));
  const all = Uint32Array.from({ length: ledger.count }, (_, row) => row).filter(isKept);
  const rows = all.length > most ? largest(all, ledger, most) : all;
  return {
    asOfDay,
    rows,
    ids: Array.from(rows, (row) => keys[row]),
    amounts: takeNumbers(ledger.amount, rows),
    closeDay: takeNumbers(ledger.closeDay, rows),
    ends: bytesFrom(rows, (row) => ledger.state[row]),
    stage: { codes: codesFrom(rows, (row) => ledger.stage[row]), words: ledger.stages },
    own: takeNumbers(ledger.table.columns.winRate, rows),
    called: calledCategories(ledger, rows),
    cut: all.length - rows.length,
  };
}

/** The largest deals, in sheet order. */
function largest(rows: Uint32Array, { amount }: OpportunityLedger, most: number): Uint32Array {
  const order = descending(numbersFrom(rows, (row) => amount[row] || 0));
  return codesFrom(order.subarray(0, most), (at) => rows[at]).sort();
}

/** As it is kept in the workbook: columns, missing numbers as null, states as one text. */
export function packSnapshot({ ids, amounts, closeDay, ends, stage, own, called, cut }: DealSnapshot): unknown {
  const numbers = (values: Float64Array): (number | null)[] =>
    Array.from(values, (value) => (value === value ? value : null));
  return {
    ids,
    amounts: numbers(amounts),
    close: numbers(closeDay),
    states: Array.from(ends).join(""),
    stage: Array.from(stage.codes, (code) => (code === NONE ? -1 : code)),
    stages: stage.words,
    ...(own.some((rate) => rate === rate) ? { own: numbers(own) } : {}),
    ...(called.some((category) => category >= 0) ? { called: Array.from(called) } : {}),
    ...(cut > 0 ? { cut } : {}),
  };
}

/** A snapshot read back; undefined where what was kept is none. */
export function unpackSnapshot({ asOfDay, kept }: Memory): DealSnapshot | undefined {
  if (typeof kept !== "object" || kept === null) return undefined;
  const { ids, amounts, close, states, stage, stages, own, called, cut } = kept as Record<string, unknown>;
  if (!isList(ids, isText) || new Set(ids).size !== ids.length) return undefined;
  const n = ids.length;
  if (!isList(amounts, isNumber, n) || !isList(close, isNumber, n) || !isList(stage, isNumber, n)) return undefined;
  if (typeof states !== "string" || !/^[012]*$/.test(states) || states.length !== n || !isList(stages, isText))
    return undefined;
  const numbers = (values: readonly unknown[]): Float64Array =>
    numbersFrom(values, (value) => (typeof value === "number" ? value : NaN));
  return {
    asOfDay,
    ids,
    amounts: numbers(amounts),
    closeDay: numbers(close),
    ends: Uint8Array.from(states, Number),
    stage: { codes: codesFrom(stage, (code) => (Number(code) in stages ? Number(code) : NONE)), words: stages },
    own: isList(own, isNumber, n) ? numbers(own) : new Float64Array(n).fill(NaN),
    called: isList(called, isNumber, n)
      ? Int8Array.from(called, (category) => (Number(category) in FORECAST_CATEGORIES ? Number(category) : -1))
      : new Int8Array(n).fill(-1),
    cut: typeof cut === "number" ? cut : 0,
  };
}

/** All snapshots that can be read, the earliest first. */
export const snapshotsOf = (memories: readonly Memory[]): readonly DealSnapshot[] =>
  memories.flatMap((memory) => unpackSnapshot(memory) ?? []);

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = (value: unknown): value is number | null => value === null || typeof value === "number";
const isList = <T>(value: unknown, is: (each: unknown) => each is T, length?: number): value is T[] =>
  Array.isArray(value) && (length === undefined || value.length === length) && value.every(is);
