import { addMonths } from "../../engine/dates";
import type { Random } from "./random";
import type { SampleWords } from "./words";

/** One invented customer: what its sheet says and how it behaves. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly region: string;
  readonly owner: string;
  readonly creditLimit: number;
  readonly termDays: number;
  readonly sinceDay: number;
  /** First and last day on which it is invoiced. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** Size of a typical invoice. */
  readonly typicalAmount: number;
  /** Share of all invoices that it gets, not yet normalised. */
  readonly weight: number;
  readonly costShare: number;
  readonly pays: Payment;
}

/** Days after the due date, on average and in spread, and the share of invoices never paid. */
export interface Payment {
  readonly meanDelay: number;
  readonly spread: number;
  readonly neverShare: number;
}

const punctual: Payment = { meanDelay: -1, spread: 4, neverShare: 0.002 };
const late: Payment = { meanDelay: 17, spread: 9, neverShare: 0.01 };
const veryLate: Payment = { meanDelay: 48, spread: 22, neverShare: 0.04 };
const failing: Payment = { meanDelay: 75, spread: 30, neverShare: 0.35 };

/** Months of invoices before the as-of day. */
export const HISTORY_MONTHS = 24;
/** Sizes fall by rank to this power: few large accounts, many small ones (Zipf's law has 1). */
const SIZE_POWER = 0.95;
/** How much of a larger size shows in more invoices; the rest shows in larger ones. */
const COUNT_POWER = 0.55;

/** The accounts, in an order that does not give their size away. */
export function makeAccounts(count: number, asOfDay: number, words: SampleWords, chance: Random): Account[] {
  const names = companyNames(count, words, chance);
  const ranks = shuffled(count, chance);
  return ranks.map((rank, i) => makeAccount(i, rank, names[i], asOfDay, words, chance));
}

function makeAccount(
  i: number,
  rank: number,
  name: string,
  asOfDay: number,
  words: SampleWords,
  chance: Random,
): Account {
  const size = (rank + 2) ** -SIZE_POWER * Math.exp(0.35 * chance.normal());
  const typicalAmount = 400_000 * size ** (1 - COUNT_POWER);
  const termDays = chance.pick([30, 30, 30, 45, 60, 90]);
  const start = addMonths(asOfDay, -HISTORY_MONTHS);
  const joined = chance.chance(0.15) ? start + chance.whole(asOfDay - start) : start - chance.whole(1500);
  // One customer in eight stopped buying some time ago.
  const lastDay = chance.chance(0.12) ? Math.max(joined + 30, asOfDay - 60 - chance.whole(500)) : asOfDay;
  return {
    id: `C${String(1001 + i)}`,
    name,
    industry: chance.pick(words.industries),
    region: chance.pick(words.regions),
    owner: chance.pick(words.owners),
    creditLimit: roundTo(typicalAmount * (2 + 3 * chance.next()), 10_000),
    termDays,
    sinceDay: joined,
    firstDay: Math.max(joined, start),
    lastDay,
    typicalAmount,
    weight: size ** COUNT_POWER,
    costShare: Math.min(0.97, Math.max(0.45, 0.72 + 0.09 * chance.normal())),
    pays: payment(chance.next()),
  };
}

function payment(share: number): Payment {
  if (share < 0.58) return punctual;
  if (share < 0.84) return late;
  return share < 0.96 ? veryLate : failing;
}

/** Different names made of parts; when the parts are used up, a number tells namesakes apart. */
function companyNames(count: number, words: SampleWords, chance: Random): string[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, () => {
    for (let attempt = 0; attempt < 20; attempt++) {
      const start = chance.pick(words.companyStart) + chance.pick(words.companyMiddle);
      const name = joinName(start, chance.pick(words.companyEnd));
      if (!taken.has(name)) return remember(taken, name);
    }
    return remember(taken, joinName(chance.pick(words.companyStart) + String(taken.size + 1), words.companyEnd[0]));
  });
}

function remember(taken: Set<string>, name: string): string {
  taken.add(name);
  return name;
}

const joinName = (start: string, end: string): string => (/^[\x20-\x7e]+$/.test(end) ? `${start} ${end}` : start + end);

const roundTo = (value: number, unit: number): number => Math.max(unit, Math.round(value / unit) * unit);

function shuffled(count: number, chance: Random): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = chance.whole(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}
