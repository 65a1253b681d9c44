import { addMonths, monthOf, monthStart } from "../../engine/dates";
import type { Language } from "../../i18n/language";
import { HISTORY_MONTHS, type Account } from "./accounts";
import { creditFileTable, financialsTable } from "./creditFiles";
import { creditWords, type CreditWords } from "./creditWords";
import type { Random } from "./random";
import type { SampleTable } from "./tables";

type Row = (string | number)[];

/** What an account pays in, and what that is worth. */
interface Money {
  readonly words: CreditWords;
  currencyOf(id: string): string;
  /** The amount of the workbook's currency in another, in cents. */
  inCurrency(amount: number, currency: string, day: number): number;
  readonly rates: readonly Row[];
}

/**
 * The book as a credit department keeps it: payments, credit files, statements and rates of exchange on sheets of their own; on the
 * invoices type, currency, disputes, promises and reminders instead of what was paid; guarantees and orders beside the customers.
 * With the doubles, write-offs and gaps of such books.
 */
export function creditTables(
  [customers, receivables, ...others]: readonly SampleTable[],
  accounts: readonly Account[],
  asOfDay: number,
  language: Language,
  limitUnit: number,
  chance: Random,
): SampleTable[] {
  const words = creditWords[language];
  const money = moneyOf(accounts, asOfDay, words, chance);
  const titled = (id: keyof CreditWords["sheets"], kinds: SampleTable["kinds"], rows: Row[]): SampleTable => ({
    id,
    sheet: words.sheets[id],
    title: words.sheets[id],
    headers: words.headers[id],
    kinds,
    rows,
  });
  return [
    withGuarantees(customers, accounts, asOfDay, limitUnit, words, chance),
    withoutPayments(receivables, asOfDay, money, chance),
    ...others,
    titled("payments", ["id", "id", "text", "day", "money", "text", "id"], paymentsOf(receivables, money, chance)),
    creditFileTable(accounts, asOfDay, words, chance),
    financialsTable(accounts, asOfDay, words, chance),
    titled("exchangeRates", ["text", "day", "number"], [...money.rates]),
  ];
}

function moneyOf(accounts: readonly Account[], asOfDay: number, words: CreditWords, chance: Random): Money {
  const [home, ...foreign] = words.currencies;
  const ofAccount = new Map(
    accounts.map(({ id }) => {
      const draw = chance.next();
      return [id, draw < 0.1 ? foreign[0] : draw < 0.15 ? foreign[1] : home];
    }),
  );
  const first = monthOf(addMonths(asOfDay, -HISTORY_MONTHS - 1));
  const months = monthOf(asOfDay) - first + 1;
  const walks = words.rates.map((start) => {
    let rate = start;
    return Array.from({ length: months }, () => Number((rate *= 1 + 0.012 * chance.normal()).toFixed(4)));
  });
  const rateOn = (currency: string, day: number): number => {
    const walk = walks[foreign.indexOf(currency)];
    return walk ? walk[Math.min(months - 1, Math.max(0, monthOf(day) - first))] : 1;
  };
  return {
    words,
    currencyOf: (id) => ofAccount.get(id) ?? home,
    inCurrency: (amount, currency, day) => cents(amount / rateOn(currency, day)),
    rates: [
      [home, monthStart(first), 1],
      ...walks.flatMap((walk, i) => walk.map((rate, month): Row => [foreign[i], monthStart(first + month), rate])),
    ],
  };
}

function withGuarantees(
  table: SampleTable,
  accounts: readonly Account[],
  asOfDay: number,
  limitUnit: number,
  words: CreditWords,
  chance: Random,
): SampleTable {
  const thousands = (amount: number): number => (Math.round(amount / 1_000) * 1_000) / limitUnit;
  return {
    ...table,
    headers: [...table.headers, ...words.headers.customers],
    kinds: [...table.kinds, "money", "money", "day"],
    rows: table.rows.map((row, i) => {
      const { creditLimit, typicalAmount } = accounts[i];
      const guarantee = chance.chance(0.12) ? thousands(creditLimit * (0.3 + 0.4 * chance.next())) : "";
      const orders = chance.chance(0.3) ? thousands(typicalAmount * (0.5 + chance.next())) : "";
      return [...row, guarantee, orders, chance.chance(0.7) ? asOfDay - 60 + chance.whole(420) : ""];
    }),
  };
}

/** The invoices as they were written; what came of them stands on the sheet of payments, or in rows of their own. */
function withoutPayments(table: SampleTable, asOfDay: number, money: Money, chance: Random): SampleTable {
  const { types, yes, currencies, headers } = money.words;
  const latest = new Map<string, string>();
  const rows = table.rows.flatMap(([number, id, name, day, due, amount, paid, paidDay, cost], i): Row[] => {
    const currency = i === 5 ? currencies[3] : money.currencyOf(String(id));
    const [invoiced, left] = [Number(day), Number(amount) - Number(paid)];
    const late = asOfDay - Number(due);
    const isCredit = Number(amount) < 0;
    const facts = isCredit || left <= 0 ? settledFacts(paidDay, chance) : openFacts(late, asOfDay, yes, chance);
    const named = isCredit && chance.chance(0.5) ? (latest.get(String(id)) ?? "") : "";
    const row = [number, isCredit ? types.creditNote : types.invoice, id, name, day, due, money.inCurrency(Number(amount), currency, invoiced), currency, named, ...facts, money.inCurrency(Number(cost), currency, invoiced)]; // prettier-ignore
    if (!isCredit) latest.set(String(id), String(number));
    const isGivenUp = !isCredit && left > 0 && late > 270 && chance.chance(0.6);
    const givenUpOn = Math.min(asOfDay, Number(due) + 240 + chance.whole(60));
    const writeOff = [`WO-${String(number).slice(4)}`, types.writeOff, id, name, givenUpOn, "", -money.inCurrency(left, currency, invoiced), currency, chance.chance(0.8) ? number : "", "", "", "", ""]; // prettier-ignore
    return [row, ...(isGivenUp ? [writeOff] : []), ...(i % 900 === 400 ? [[...row]] : [])];
  });
  return {
    ...table,
    headers: headers.receivables,
    kinds: ["id", "text", "id", "text", "day", "day", "money", "text", "id", "text", "day", "number", "money"],
    rows,
  };
}

/** Disputed, promised for, reminders: one in twenty was promised, and mostly kept. */
const settledFacts = (paidDay: string | number, chance: Random): Row => {
  const isPromised = paidDay !== "" && chance.chance(0.05);
  return ["", isPromised ? Number(paidDay) + (chance.chance(0.7) ? chance.whole(6) : -1 - chance.whole(10)) : "", ""];
};

function openFacts(late: number, asOfDay: number, yes: string, chance: Random): Row {
  if (late <= 0) return ["", "", ""];
  const promise = chance.chance(0.35) ? asOfDay - 18 + chance.whole(40) : "";
  return [chance.chance(0.07) ? yes : "", promise, Math.min(4, Math.floor(late / 15))];
}

/** Money as it came in: most of it names the invoice that it pays, some of it leaves that to the reader. */
function paymentsOf({ rows }: SampleTable, money: Money, chance: Random): Row[] {
  const payments = rows.flatMap(([number, id, name, day, , , paid, paidDay]): Row[] => {
    const currency = money.currencyOf(String(id));
    const amount = money.inCurrency(Number(paid), currency, Number(day));
    return amount > 0 ? [["", id, name, paidDay, amount, currency, chance.chance(0.88) ? number : ""]] : [];
  });
  payments.sort((a, b) => Number(a[3]) - Number(b[3]));
  return payments.map(([, ...rest], i) => [`RC-${String(i + 1).padStart(6, "0")}`, ...rest]);
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;
