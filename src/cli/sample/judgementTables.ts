import type { Account } from "./accounts";
import type { Random } from "./random";
import type { SampleKind, SampleTable } from "./tables";
import { judgementWords } from "./judgementWords";
import type { Language } from "../../i18n/language";
import type { SampleWords } from "./words";

/** Nobody judges more customers than this by hand; the largest come first. */
const MOST_JUDGED = 200;
/** Part of the judged customers whose every capability is scored. */
const SCORED_SHARE = 0.6;

/** What people think of the customers: potential, price, cost, capabilities, risks. */
export function assessmentsTable(
  accounts: readonly Account[],
  invoices: number,
  language: Language,
  chance: Random,
): SampleTable {
  const { assessments: words, yes, no } = judgementWords[language];
  const all = accounts.reduce((sum, { weight }) => sum + weight, 0);
  const yearly = (account: Account): number => (account.typicalAmount * invoices * account.weight) / all / 2;
  const judged = [...accounts].sort((a, b) => yearly(b) - yearly(a)).slice(0, MOST_JUDGED);
  const scored = Math.ceil(judged.length * SCORED_SHARE);
  return {
    id: "assessments",
    sheet: words.sheet,
    title: words.sheet,
    headers: words.headers,
    kinds: ["id", "text", ...words.headers.slice(2).map((): SampleKind => "number")],
    rows: judged.map((account, i) => {
      const bought = yearly(account);
      const capability = () => (i < scored ? mark(3.4, chance) : "");
      const isDear = chance.chance(0.15);
      return [
        account.id,
        account.name,
        mark(3.2, chance),
        mark(3, chance),
        Math.round(100 * Math.min(0.35, Math.max(0, 0.06 + (i < 30 ? 0.06 : 0) + 0.06 * chance.normal()))) / 100,
        Math.round((bought * (isDear ? 0.14 : 0.03 + 0.04 * chance.next())) / 100) * 100,
        i < 40 && chance.chance(0.35) ? Math.round((bought * 0.08 * chance.next()) / 100) * 100 : 0,
        i < 40 && chance.chance(0.3) ? Math.round((bought * 0.05) / 1000) * 1000 : "",
        chance.chance(0.07) ? 1 + chance.whole(3) : 0,
        i < 60 ? chance.whole(4) + (chance.chance(0.2) ? 2 : 0) : chance.whole(2),
        chance.chance(0.04) ? yes : no,
        capability(),
        capability(),
        capability(),
        capability(),
        capability(),
      ];
    }),
  };
}

/** Companies that are not customers yet. */
export function prospectsTable(
  accounts: readonly Account[],
  sampleWords: SampleWords,
  language: Language,
  chance: Random,
): SampleTable {
  const { prospects: words, yes, no } = judgementWords[language];
  const taken = new Set(accounts.map(({ name }) => name));
  const names: string[] = [];
  for (let attempt = 0; names.length < 24 && attempt < 400; attempt++) {
    const start = chance.pick(sampleWords.companyStart) + chance.pick(sampleWords.companyMiddle);
    const end = chance.pick(sampleWords.companyEnd);
    const name = language === "zh-CN" ? start + end : `${start} ${end}`;
    if (!taken.has(name)) names.push(name);
    taken.add(name);
  }
  const answer = (share: number): string => (chance.chance(0.08) ? "" : chance.chance(share) ? yes : no);
  return {
    id: "prospects",
    sheet: words.sheet,
    title: words.sheet,
    headers: words.headers,
    kinds: ["text", "text", "text", "text", "number", "text", "text", "text"],
    rows: names.map((name) => [
      name,
      chance.pick(sampleWords.industries),
      chance.pick(sampleWords.regions),
      chance.pick(sampleWords.owners),
      mark(3.1, chance),
      answer(0.65),
      answer(0.6),
      answer(0.55),
    ]),
  };
}

/** A whole mark from 1 to 5 around a mean. */
const mark = (mean: number, chance: Random): number => Math.min(5, Math.max(1, Math.round(mean + chance.normal())));
