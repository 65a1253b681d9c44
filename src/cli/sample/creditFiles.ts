import { dateOf } from "../../engine/dates";
import type { Account } from "./accounts";
import type { CreditWords } from "./creditWords";
import type { Random } from "./random";
import type { SampleTable } from "./tables";

type Row = (string | number)[];

/** Who pays well is mostly well judged: 0 (failing) to 1 (punctual). */
const qualityOf = ({ pays: { meanDelay } }: Account): number => Math.min(1, Math.max(0, 1 - meanDelay / 80));

/** Nine customers in ten have a file; the second has an older one as well. */
export function creditFileTable(
  accounts: readonly Account[],
  asOfDay: number,
  words: CreditWords,
  chance: Random,
): SampleTable {
  const rows = accounts.flatMap((account, i): Row[] => {
    if (chance.chance(0.1)) return [];
    const quality = qualityOf(account);
    const score = (): number =>
      Math.round(Math.min(10, Math.max(0, 2.5 + 6 * quality + 1.3 * chance.normal())) * 2) / 2;
    const scores = [score(), score(), score(), chance.chance(0.2) ? "" : score(), score()];
    const isOut = quality < 0.2 && chance.chance(0.3);
    const has = (share: number): string => (chance.chance(share) ? words.yes : words.no);
    const day = asOfDay - 10 - chance.whole(400);
    const papers = [chance.pick(words.legalForms), words.yes, has(0.8), has(0.2), has(0.9), has(0.6 + 0.3 * quality), has(0.7)]; // prettier-ignore
    const row = [account.id, account.name, ...scores, isOut ? words.knockOut : words.no, chance.pick(words.channels), day, ...papers]; // prettier-ignore
    const older = row.map((cell, column) => (column === 9 ? day - 365 : cell));
    return i === 1 ? [row, older] : [row];
  });
  return {
    id: "creditFile",
    sheet: words.sheets.creditFile,
    title: words.sheets.creditFile,
    headers: words.headers.creditFile,
    kinds: ["id", "text", "number", "number", "number", "number", "number", "text", "text", "day", ...new Array<"text">(7).fill("text")], // prettier-ignore
    rows,
  };
}

/** Two years of statements of most customers; the third customer's last year stands there twice. */
export function financialsTable(
  accounts: readonly Account[],
  asOfDay: number,
  words: CreditWords,
  chance: Random,
): SampleTable {
  const lastYear = dateOf(asOfDay).year - 1;
  const rows = accounts.flatMap((account, i): Row[] => {
    if (chance.chance(0.15)) return [];
    const quality = qualityOf(account);
    const sales = account.typicalAmount * (60 + 180 * chance.next());
    const reliability = chance.pick(words.reliability);
    const growth = 1 + 0.08 * chance.normal();
    const years = [lastYear - 1, lastYear].map((year, later) =>
      statement(account, year, sales * (later ? growth : 1), quality, reliability, chance),
    );
    return i === 2 ? [...years, [...years[1]]] : years;
  });
  return {
    id: "financials",
    sheet: words.sheets.financials,
    title: words.sheets.financials,
    headers: words.headers.financials,
    kinds: ["id", "text", "id", ...new Array<"money">(15).fill("money"), "text"],
    rows,
  };
}

function statement(
  { id, name, costShare }: Account,
  year: number,
  sales: number,
  quality: number,
  reliability: string,
  chance: Random,
): Row {
  const around = (share: number, spread: number): number => share + spread * chance.normal();
  const round = (amount: number): number => Math.round(amount / 100) * 100;
  const assets = sales * Math.max(0.3, around(0.75, 0.1));
  const [receivable, stock, cash] = [sales * Math.max(0.05, around(0.16, 0.03)), sales * Math.max(0.03, around(0.12, 0.03)), sales * Math.max(0.005, around(0.02 + 0.07 * quality, 0.015))]; // prettier-ignore
  const currentAssets = receivable + stock + cash;
  const debt = assets * Math.min(1.1, Math.max(0.2, around(0.85 - 0.4 * quality, 0.08)));
  const currentDebt = debt * Math.min(0.95, Math.max(0.4, around(0.65, 0.08)));
  const ebit = sales * around(-0.02 + 0.1 * quality, 0.02);
  const amounts = [cash, receivable, stock, currentAssets, assets, currentDebt, debt, assets - debt, assets * 0.04, (assets - debt) * 0.6, currentDebt * 0.45, sales, sales * Math.min(0.92, costShare), ebit, ebit * 0.75 - debt * 0.02]; // prettier-ignore
  return [id, name, String(year), ...amounts.map(round), reliability];
}
