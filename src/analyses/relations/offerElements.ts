import { NONE, wordAt } from "../../engine/columns";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Ledger } from "../../ledger/ledger";
import { matchKey } from "../../read/matchKey";

/** One element of an offer as a segment, a customer or everybody weighs it. */
export interface OfferElement {
  readonly group: number;
  readonly feature: string;
  readonly isCost: boolean;
  /** Importance ÷ mean importance of the group's elements; 1 where none is given. */
  readonly weight: number;
  readonly importance: number;
  readonly own: number;
  readonly rival: number;
}

const costWords =
  /cost|price|money|time|energy|effort|hassle|psychic|mental|risk|成本|价格|價格|货币|金钱|时间|時間|精力|体力|體力|精神|风险|風險|切换/i;
const valueWords = /value|benefit|feature|gain|价值|利益|特性|收益|價值/i;

/** The elements with the groups that weigh them, in order of first appearance: segments, customers, or all. */
export function offerElements({ customers, tables }: Ledger): {
  readonly groups: readonly Label[];
  readonly elements: readonly OfferElement[];
} {
  if (!tables.offers) return { groups: [], elements: [] };
  const { table, customer } = tables.offers;
  const { segment, feature, side, weight, own, rival } = table.columns;
  const groups: Label[] = [];
  const known = new Map<string | number, number>();
  const groupOf = (row: number): number => {
    const name = customer[row] >= 0 ? customers.names[customer[row]] : wordAt(segment, row);
    const key = matchKey(name);
    let group = known.get(key);
    if (group === undefined) {
      group = groups.push(name === "" ? label("All", "全部") : label(name, name)) - 1;
      known.set(key, group);
    }
    return group;
  };
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter((row) => feature.codes[row] !== NONE);
  const raw = rows.map((row) => ({
    group: groupOf(row),
    feature: wordAt(feature, row),
    isCost: isCost(wordAt(side, row), wordAt(feature, row)),
    importance: weight[row] >= 0 ? weight[row] : NaN,
    own: own[row],
    rival: rival[row],
  }));
  const means = groups.map((_, group) => {
    const given = raw.filter((each) => each.group === group && !Number.isNaN(each.importance));
    return given.reduce((sum, { importance }) => sum + importance, 0) / given.length;
  });
  const elements = raw.map((each) => ({
    ...each,
    weight: means[each.group] > 0 ? (Number.isNaN(each.importance) ? 1 : each.importance / means[each.group]) : 1,
  }));
  return { groups, elements };
}

/** As the sheet says; else by the element's name. */
function isCost(side: string, feature: string): boolean {
  if (side !== "") return !valueWords.test(side) && costWords.test(side);
  return costWords.test(feature);
}
