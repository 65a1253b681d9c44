import { addMonths, dayOf } from "../../engine/dates";
import type { Language } from "../../i18n/language";
import type { Account } from "./accounts";
import type { Random } from "./random";
import { relationWords, type RelationWords } from "./relationWords";
import type { SampleKind, SampleTable } from "./tables";

/** Accounts that have people, surveys and plans: the largest ones. */
const CARED_FOR = 30;
const PLANNED = 6;

/** The optional sheets on relationships: plans, surveys, contacts, win-back attempts, redemptions, offers. */
export function relationTables(
  accounts: readonly Account[],
  asOfDay: number,
  language: Language,
  chance: Random,
): SampleTable[] {
  const words = relationWords[language];
  const size = ({ typicalAmount, weight }: Account): number => typicalAmount * weight;
  const largest = accounts.toSorted((a, b) => size(b) - size(a)).slice(0, CARED_FOR);
  const gone = accounts.filter(({ lastDay }) => asOfDay - lastDay > 180);
  return [
    table("contacts", words, ["id", "text", "text", "day", "day"], contactRows(largest, asOfDay, words, chance)),
    table("surveys", words, ["id", "day", "number", "number", "number", "number", "number", "text"], surveyRows(largest, asOfDay, words, chance)), // prettier-ignore
    table("plans", words, ["id", "text", "number", "number", "number", "day", "day", "text", "text"], planRows(largest, asOfDay, words, chance)), // prettier-ignore
    table("winBacks", words, ["id", "day", "text", "money", "text"], winBackRows(gone, asOfDay, words, chance)),
    table("redemptions", words, ["id", "day", "number", "money"], redemptionRows(largest, asOfDay, chance)),
    table("offers", words, ["text", "text", "number", "number", "number"], offerRows(words, chance)),
  ];
}

type Rows = (string | number)[][];

const table = (
  id: keyof RelationWords["sheets"],
  words: RelationWords,
  kinds: readonly SampleKind[],
  rows: Rows,
): SampleTable => ({ id, sheet: words.sheets[id], title: words.sheets[id], headers: words.headers[id], kinds, rows });

function contactRows(accounts: readonly Account[], asOfDay: number, words: RelationWords, chance: Random): Rows {
  return accounts.flatMap((account) =>
    Array.from({ length: 1 + chance.whole(3) }, () => [
      account.id,
      words.joinName(chance.pick(words.firstNames), chance.pick(words.lastNames)),
      chance.pick(words.roles),
      dayOf(1962 + chance.whole(35), 1 + chance.whole(12), 1 + chance.whole(28)),
      asOfDay - chance.whole(120),
    ]),
  );
}

function surveyRows(accounts: readonly Account[], asOfDay: number, words: RelationWords, chance: Random): Rows {
  return accounts.map((account) => {
    const mood = chance.next();
    const mark = (good: number): number => Math.max(0, Math.min(10, Math.round(10 * good + 1.5 * chance.normal())));
    return [
      account.id,
      asOfDay - 20 - chance.whole(200),
      mark(0.4 + 0.6 * mood),
      mark(0.9 - 0.6 * mood),
      mark(0.8 - 0.6 * mood),
      mark(0.3 + 0.5 * mood),
      5 + chance.whole(40),
      words.levels[Math.min(3, Math.floor(4 * Math.max(0, mood + 0.15 * chance.normal())))] ?? words.levels[0],
    ];
  });
}

function planRows(accounts: readonly Account[], asOfDay: number, words: RelationWords, chance: Random): Rows {
  const [revenue, margin, overdue, workshops] = words.objectives;
  const start = addMonths(asOfDay, -6);
  const due = addMonths(asOfDay, 6);
  return accounts.slice(0, PLANNED).flatMap((account) => {
    const year = Math.round((account.typicalAmount * 24) / 10_000) * 10_000;
    const earns = Math.round((1 - account.costShare) * 1000) / 1000;
    const row = (objective: string, baseline: number, target: number, actual: number | "", action: string) => [account.id, objective, baseline, target, actual, start, due, account.owner, action]; // prettier-ignore
    return [
      row(revenue, year, Math.round(year * (1.05 + 0.25 * chance.next())), "", words.actions[1]),
      row(margin, earns, Math.round((earns + 0.02) * 1000) / 1000, "", words.actions[0]),
      row(overdue, account.typicalAmount * 2, 0, "", words.actions[2]),
      row(workshops, 0, 4, chance.whole(5), words.actions[3]),
    ].slice(0, 2 + chance.whole(3));
  });
}

function winBackRows(gone: readonly Account[], asOfDay: number, words: RelationWords, chance: Random): Rows {
  return gone
    .slice(0, 24)
    .map((account, i) => [
      account.id,
      Math.min(asOfDay - 30, account.lastDay + 90 + chance.whole(60)),
      chance.pick(words.winBackActions),
      200 * (1 + chance.whole(10)),
      i % 7 === 6 ? "" : i % 3 === 1 ? words.won : words.failed,
    ]);
}

function redemptionRows(accounts: readonly Account[], asOfDay: number, chance: Random): Rows {
  return accounts
    .filter(() => chance.chance(0.5))
    .map((account) => {
      const points = 100 * (1 + chance.whole(20));
      return [account.id, asOfDay - chance.whole(300), points, points];
    });
}

/** Benefits and costs by segment, on a scale of 1 to 10. */
function offerRows(words: RelationWords, chance: Random): Rows {
  return words.segments.flatMap(
    (segment) =>
    [...words.benefits, ...words.costs].map((feature) => [segment, feature, 1 + chance.whole(5), 4 + chance.whole(6), 3 + chance.whole(6)]), // prettier-ignore
  );
}
