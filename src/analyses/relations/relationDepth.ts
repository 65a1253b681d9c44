import { bytesFrom, NONE, wordAt } from "../../engine/columns";
import { label } from "../../i18n/label";
import type { Ledger } from "../../ledger/ledger";
import { textField } from "../customerField";
import { UNKNOWN, type Class } from "../analysis";
import { latestSurvey } from "./latestSurvey";

/** Levels of a relationship, from the shallowest. */
export const DEPTHS = ["buyer", "preferred", "partner", "alliance"] as const;

export const depthList: readonly Class[] = [
  { id: "buyer", label: label("Buyer", "买主"), look: { rank: 3, of: 4 } },
  { id: "preferred", label: label("Preferred buyer", "优先的采购者"), look: { rank: 2, of: 4 } },
  { id: "partner", label: label("Partner", "合作伙伴"), look: { rank: 1, of: 4 } },
  { id: "alliance", label: label("Strategic alliance", "战略联盟"), look: { rank: 0, of: 4 } },
];

/** Words for the levels, the deepest first; the names of the stages of key-account management stand for the level that they come to. */
const words: readonly (readonly [depth: number, words: RegExp])[] = [
  [3, /alliance|strategic|integrat|synerg|联盟|聯盟|战略|戰略|一体化/i],
  [2, /partner|interdepend|co-?operat|伙伴|夥伴|合作|相互依存/i],
  [1, /prefer|priority|优先|優先|首选|首選/i],
  [0, /buyer|vendor|supplier|basic|explorat|transact|买主|買主|普通|一般|初步|探索|交易/i],
];

/** What the latest survey says of each relationship, else the customers sheet; how many words nobody knows. */
export function relationDepth(ledger: Ledger): {
  readonly codes: Uint8Array;
  readonly unknownWords: readonly string[];
} {
  const latest = latestSurvey(ledger);
  const surveyed = ledger.tables.surveys?.table.columns.relationLevel;
  const listed = textField(ledger.customers, "relationLevel");
  const unknown = new Set<string>();
  const known = new Map<string, number>();
  const codeOf = (word: string): number => {
    if (word === "") return UNKNOWN;
    let code = known.get(word);
    if (code === undefined) {
      code = words.find(([, each]) => each.test(word))?.[0] ?? UNKNOWN;
      known.set(word, code);
    }
    if (code === UNKNOWN) unknown.add(word);
    return code;
  };
  const codes = bytesFrom(latest, (row, customer) => {
    const answer = surveyed && row >= 0 && surveyed.codes[row] !== NONE ? wordAt(surveyed, row) : "";
    return codeOf(answer || wordAt(listed, customer));
  });
  return { codes, unknownWords: [...unknown] };
}
