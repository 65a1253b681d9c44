import { usualAmounts } from "./usualAmounts";
import { NONE, numbersFrom } from "../../engine/columns";
import { addMonths } from "../../engine/dates";
import { OPEN, WON, type Ledger, type OpportunityLedger } from "../../ledger/ledger";
import { opportunityRows } from "../../ledger/opportunityRows";
import { plainWord } from "../../ledger/words";
import type { AnalysisInput } from "../analysis";
import type { ParameterValues } from "../parameters";
import { dealKeys, snapshotsOf, type DealSnapshot } from "./dealSnapshot";
import { openRows } from "./openDeals";

/** A past day whose open deals are forecast over a period that is over by now. Columns have a number for each open deal. */
export interface Origin {
  readonly day: number;
  /** Last day of the period. */
  readonly until: number;
  readonly source: "snapshot" | "dates";
  /** The ledger as it stood on the day. */
  readonly past: OpportunityLedger;
  /** Amount as it was known on the day, or what such deals usually bring where it was not. */
  readonly amounts: Float64Array;
  /** 1 where the deal was won in the period, else 0. */
  readonly outcomes: Float64Array;
  /** Open stage on the day; −1 where not known. */
  readonly stage: Int32Array;
  /** Days since creation. */
  readonly ages: Float64Array;
  /** Expected close as known on the day. */
  readonly closeDay: Float64Array;
  /** The owner's own win rate on the day. */
  readonly own: Float64Array;
  /** Category that the owner had called the deal on the day, by its place in `FORECAST_CATEGORIES`; −1 where not known. */
  readonly called: Int8Array;
  /** What the deals that were won in the period brought. */
  readonly actual: number;
  /** What deals brought that were created after the day and won in the period; no forecast from open deals can hold it. */
  readonly newBusiness: number;
}

/**
 * Past days to forecast from, the latest first: snapshots of refreshes whose period is over, then days reconstructed from creation
 * and close dates, one period apart.
 */
export function backtestOrigins(input: Pick<AnalysisInput, "ledger" | "parameters" | "keptBy">): readonly Origin[] {
  const { ledger, parameters } = input;
  const deals = ledger.opportunities!;
  const { backtestMonths: months, backtestPeriods: most } = parameters;
  const origins: Origin[] = [];
  let until = ledger.asOfDay;
  for (const snapshot of snapshotsOf(input.keptBy("dealMove")).toReversed()) {
    if (origins.length === most || addMonths(snapshot.asOfDay, months) > until) continue;
    origins.push(fromSnapshot(snapshot, ledger, parameters));
    until = snapshot.asOfDay;
  }
  const first = deals.table.columns.created.reduce((least, day) => (day < least ? day : least), Infinity);
  // One more than is shown: the naive forecast of the earliest looks a period further back.
  // Counted from one day, so that ends of months stay ends of months.
  const anchor = until;
  for (let k = 1; origins.length <= most && addMonths(anchor, -months * k) > first; k++) {
    const day = addMonths(anchor, -months * k);
    const origin = fromDates(day, until, deals, parameters);
    if (origin.amounts.length === 0) break;
    origins.push(origin);
    until = day;
  }
  return origins;
}

const pastLedger = (deals: OpportunityLedger, parameters: ParameterValues, day: number): OpportunityLedger =>
  opportunityRows(deals.table, deals.customer, parameters.winRates, day).ledger;

function fromDates(day: number, until: number, deals: OpportunityLedger, parameters: ParameterValues): Origin {
  const past = pastLedger(deals, parameters, day);
  const { created, winRate } = deals.table.columns;
  const rows = openRows(past).filter((row) => created[row] <= day);
  const isWon = (row: number): boolean =>
    deals.state[row] === WON && deals.closeDay[row] > day && deals.closeDay[row] <= until;
  const usual = usualAmounts(past);
  const told = amountsAreTold(deals);
  const staged = stagesAreKept(deals);
  const rated = ownRatesAreEarlier(deals);
  return {
    day,
    until,
    source: "dates",
    past,
    amounts: numbersFrom(rows, (row) => (told && deals.amount[row] > 0 ? deals.amount[row] : usual(row))),
    outcomes: numbersFrom(rows, (row) => (isWon(row) ? 1 : 0)),
    stage: Int32Array.from(rows, (row) => (staged ? deals.stage[row] : -1)),
    ages: numbersFrom(rows, (row) => day - created[row]),
    closeDay: numbersFrom(rows, (row) => past.closeDay[row]),
    own: numbersFrom(rows, (row) => (rated ? winRate[row] : NaN)),
    // Closing a deal overwrites its category.
    called: new Int8Array(rows.length).fill(-1),
    actual: rows.reduce((total, row) => total + (isWon(row) ? deals.amount[row] || 0 : 0), 0),
    newBusiness: newBusinessOf(deals, day, until),
  };
}

function fromSnapshot(snapshot: DealSnapshot, { opportunities }: Ledger, parameters: ParameterValues): Origin {
  const deals = opportunities!;
  const day = snapshot.asOfDay;
  const until = addMonths(day, parameters.backtestMonths);
  const rowOf = new Map(dealKeys(deals).map((key, row) => [key, row]));
  const open = Array.from(snapshot.ids.keys()).filter((i) => snapshot.ends[i] === OPEN);
  const rows = open.map((i) => rowOf.get(snapshot.ids[i]) ?? -1);
  const isWon = (row: number): boolean =>
    row >= 0 && deals.state[row] === WON && deals.closeDay[row] > day && deals.closeDay[row] <= until;
  const stageOf = new Map(deals.stages.map((word, stage) => [plainWord(word), stage]));
  const { codes, words } = snapshot.stage;
  return {
    day,
    until,
    source: "snapshot",
    past: pastLedger(deals, parameters, day),
    amounts: numbersFrom(open, (i) => snapshot.amounts[i] || 0),
    outcomes: numbersFrom(rows, (row) => (isWon(row) ? 1 : 0)),
    stage: Int32Array.from(open, (i) => (codes[i] === NONE ? -1 : (stageOf.get(plainWord(words[codes[i]])) ?? -1))),
    ages: numbersFrom(rows, (row) => (row < 0 ? NaN : day - deals.table.columns.created[row])),
    closeDay: numbersFrom(open, (i) => snapshot.closeDay[i]),
    own: numbersFrom(open, (i) => snapshot.own[i]),
    called: Int8Array.from(open, (i) => snapshot.called[i]),
    actual: rows.reduce((total, row) => total + (isWon(row) ? deals.amount[row] || 0 : 0), 0),
    newBusiness: newBusinessOf(deals, day, until),
  };
}

function newBusinessOf(
  { count, state, closeDay, amount, table }: OpportunityLedger,
  day: number,
  until: number,
): number {
  const { created } = table.columns;
  let total = 0;
  for (let row = 0; row < count; row++)
    if (state[row] === WON && created[row] > day && closeDay[row] > day && closeDay[row] <= until)
      total += amount[row] || 0;
  return total;
}

/** Where lost deals have no amounts, that of a won one is its result and was not known before. */
export function amountsAreTold({ known, state, amount }: OpportunityLedger): boolean {
  let [lost, told] = [0, 0];
  for (let row = 0; row < state.length; row++) {
    if (!known[row] || state[row] === OPEN || state[row] === WON) continue;
    lost++;
    if (amount[row] > 0) told++;
  }
  return lost === 0 || told / lost >= 0.5;
}

/** Closed deals that still bear an open stage tell how far they came; else the stage of a past day is known of none. */
const stagesAreKept = ({ state, stage, stageState }: OpportunityLedger): boolean =>
  state.every((each, row) => each === OPEN || stageState[stage[row]] === OPEN);

/** Own rates that all say 0 or 1 for closed deals were written after the fact. */
function ownRatesAreEarlier({ table, state }: OpportunityLedger): boolean {
  const { winRate } = table.columns;
  return winRate.some((rate, row) => state[row] !== OPEN && rate > 0 && rate < 1);
}
