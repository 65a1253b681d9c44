import { addMonths, dateOf } from "../../engine/dates";
import { HISTORY_MONTHS, type Account } from "./accounts";
import type { Random } from "./random";
import type { SampleWords } from "./words";

/** What a column of the sample holds; decides its number format and what mess may do to it. */
export type SampleKind = "id" | "text" | "money" | "number" | "day";

/** One sheet of the sample before it is messed up: typed columns and rows. */
export interface SampleTable {
  readonly id:
    | "customers"
    | "receivables"
    | "opportunities"
    | "contacts"
    | "surveys"
    | "plans"
    | "winBacks"
    | "redemptions"
    | "offers"
    | "payments"
    | "creditFile"
    | "financials"
    | "exchangeRates"
    | "assessments"
    | "prospects";
  readonly sheet: string;
  readonly title: string;
  readonly headers: readonly string[];
  readonly kinds: readonly SampleKind[];
  readonly rows: (string | number)[][];
}

export function customersTable(accounts: readonly Account[], words: SampleWords): SampleTable {
  return {
    id: "customers",
    sheet: words.sheets.customers,
    title: words.titles.customers,
    headers: words.headers.customers,
    kinds: ["id", "text", "text", "text", "text", "money", "number", "day"],
    rows: accounts.map((account) => [
      account.id,
      account.name,
      account.industry,
      account.region,
      account.owner,
      account.creditLimit / words.limitUnit,
      account.termDays,
      account.sinceDay,
    ]),
  };
}

export function receivablesTable(
  accounts: readonly Account[],
  count: number,
  asOfDay: number,
  words: SampleWords,
  chance: Random,
): SampleTable {
  const cumulative = cumulated(
    accounts.map((account) => account.weight * Math.max(0.02, activeShare(account, asOfDay))),
  );
  const invoices = Array.from({ length: count }, () =>
    makeInvoice(accounts[chance.weighted(cumulative)], asOfDay, chance),
  );
  invoices.sort((a, b) => a.day - b.day);
  return {
    id: "receivables",
    sheet: words.sheets.receivables,
    title: words.titles.receivables,
    headers: words.headers.receivables,
    kinds: ["id", "id", "text", "day", "day", "money", "money", "day", "money"],
    rows: invoices.map(({ account, day, amount, paid, paidDay, cost }, i) => [
      `INV-${dateOf(day).year}-${String(i + 1).padStart(6, "0")}`,
      account.id,
      account.name,
      day,
      day + account.termDays,
      amount,
      paid,
      paidDay,
      cost,
    ]),
  };
}

interface Invoice {
  readonly account: Account;
  readonly day: number;
  readonly amount: number;
  readonly paid: number;
  readonly paidDay: number | "";
  readonly cost: number;
}

function makeInvoice(account: Account, asOfDay: number, chance: Random): Invoice {
  const day = invoiceDay(account, chance);
  const size = account.typicalAmount * Math.exp(0.5 * chance.normal());
  // One in fifty is a credit note over part of a usual invoice.
  const amount = cents(chance.chance(0.02) ? -0.2 * size : size);
  const cost = cents(amount * account.costShare);
  const { meanDelay, spread, neverShare } = account.pays;
  const paidDay = Math.round(Math.max(day, day + account.termDays + meanDelay + spread * chance.normal()));
  const never = chance.chance(neverShare);
  const partly = chance.chance(0.03);
  if (amount < 0 || never || paidDay > asOfDay) return { account, day, amount, cost, paid: 0, paidDay: "" };
  return { account, day, amount, cost, paid: partly ? cents(amount / 2) : amount, paidDay };
}

/** A day in the account's time, more often in the strong months (the year's end). */
function invoiceDay(account: Account, chance: Random): number {
  const span = Math.max(1, account.lastDay - account.firstDay + 1);
  for (;;) {
    const day = account.firstDay + chance.whole(span);
    const { month } = dateOf(day);
    if (chance.chance(0.6 + 0.4 * Math.cos(((month - 12) / 12) * 2 * Math.PI) ** 2)) return day;
  }
}

const activeShare = ({ firstDay, lastDay }: Account, asOfDay: number): number =>
  (lastDay - firstDay) / (asOfDay - addMonths(asOfDay, -HISTORY_MONTHS));

/** Chance that a deal moves on from each open stage. */
const MOVES_ON = 0.62;

export function opportunitiesTable(
  accounts: readonly Account[],
  count: number,
  asOfDay: number,
  words: SampleWords,
  chance: Random,
): SampleTable {
  const cumulative = cumulated(accounts.map(({ weight }) => weight));
  return {
    id: "opportunities",
    sheet: words.sheets.opportunities,
    title: words.titles.opportunities,
    headers: words.headers.opportunities,
    kinds: ["id", "text", "text", "text", "money", "day", "day", "day", "text"],
    rows: Array.from({ length: count }, (_, i) => {
      const account = accounts[chance.weighted(cumulative)];
      const deal = makeDeal(account, asOfDay, words, chance);
      return [
        `OP-${String(i + 1).padStart(4, "0")}`,
        `${account.name} – ${chance.pick(words.projects)}`,
        account.name,
        deal.stage,
        deal.amount,
        deal.createdDay,
        deal.expectedDay,
        deal.closedDay,
        account.owner,
      ];
    }),
  };
}

interface Deal {
  readonly stage: string;
  readonly amount: number;
  readonly createdDay: number;
  readonly expectedDay: number;
  readonly closedDay: number | "";
}

function makeDeal(account: Account, asOfDay: number, words: SampleWords, chance: Random): Deal {
  const amount = Math.round((account.typicalAmount * (1 + 4 * chance.next())) / 1_000) * 1_000;
  const createdDay = asOfDay - 10 - chance.whole(400);
  let stage = 0;
  while (stage < words.stages.length - 1 && chance.chance(MOVES_ON)) stage++;
  const age = asOfDay - createdDay;
  if (age > 120 && chance.chance(0.75)) {
    const closedDay = createdDay + 60 + chance.whole(age - 60);
    const stageName = chance.chance(0.45) ? words.won : words.lost;
    return { stage: stageName, amount, createdDay, expectedDay: closedDay - 15 + chance.whole(30), closedDay };
  }
  // Late stages close sooner; one in twelve is past its date.
  const ahead = 20 + (words.stages.length - stage) * 25 + chance.whole(40);
  const expectedDay = chance.chance(0.08) ? asOfDay - chance.whole(40) - 1 : asOfDay + ahead;
  return { stage: words.stages[stage], amount, createdDay, expectedDay, closedDay: "" };
}

function cumulated(weights: readonly number[]): Float64Array {
  let sum = 0;
  return Float64Array.from(weights, (weight) => (sum += weight));
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;
