import { type Numbers, numbersFrom } from "../../engine/columns";
import { abcClasses, type AbcRule } from "../../engine/tiering/abcClasses";
import { distanceToNextClass } from "../../engine/tiering/distanceToNextClass";
import { pyramidTiersOfOwnChange } from "../../engine/tiering/pyramidOwnChange";
import { distanceToBetterTier, pyramidTiersInOrder } from "../../engine/tiering/pyramidTiers";
import { distanceToNextTier, thresholdTiers } from "../../engine/tiering/thresholdTiers";
import { abcClassesOfOwnChange } from "../../engine/tiering/tierMoves";
import { UNKNOWN } from "../../engine/tiering/unknown";
import { profitBands } from "../../engine/tiering/whaleCurve";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Class } from "../analysis";
import { percentText } from "../numberText";
import type { ParameterValues } from "../parameters";
import { abcClassList, type Measure } from "./abc";

export type TierSchemeId = ParameterValues["tierScheme"];

/** The rule by which customers were divided, as it can be kept and applied again. */
export interface TierRule {
  readonly scheme: TierSchemeId;
  readonly measure: Measure;
  /** Cumulative shares (abc), shares of customers (pyramids), tolerance (profit bands) or least values (thresholds). */
  readonly lines: readonly number[];
  readonly abcRule: AbcRule;
  /** Prospects that stand below all customers in the sales pyramid. */
  readonly prospects: number;
}

/** How a scheme divides customers: its tiers, best first, and what its rule gives. */
interface TierScheme {
  readonly tiers: readonly Class[];
  lines(parameters: ParameterValues): readonly number[];
  /** Code of each customer; `order` is that of the values, for those who ask. */
  classify(values: Numbers, rule: TierRule, order: () => Uint32Array): Uint8Array;
  /** Code of each customer if only its own value had changed. */
  ofOwnChange(before: Numbers, now: Numbers, rule: TierRule): Uint8Array;
  /** Additional value to the next better tier; NaN where there is none. */
  distance(values: Numbers, codes: Uint8Array, rule: TierRule, order: () => Uint32Array): Float64Array;
  /** The lines in words. */
  words(rule: TierRule): Label;
}

const tiers = (...labels: readonly (readonly [id: string, words: Label])[]): readonly Class[] =>
  labels.map(([id, words], rank) => ({ id, label: words, look: { rank, of: labels.length } }));

const pyramid = (list: readonly Class[], lines: TierScheme["lines"]): TierScheme => ({
  tiers: list,
  lines,
  classify: (values, rule, order) =>
    pyramidTiersInOrder(values, order(), rule.lines, rule.scheme === "sales" ? rule.prospects : 0),
  ofOwnChange: (before, now, rule) =>
    pyramidTiersOfOwnChange(before, now, rule.lines, rule.scheme === "sales" ? rule.prospects : 0),
  distance: (values, codes) => distanceToBetterTier(values, codes),
  words: ({ lines: shares }) => {
    const parts = shares.map(percentText).join(" / ");
    return label(`${parts} of the customers, from the top`, `客户自上而下占 ${parts}`);
  },
});

export const tierSchemes: Readonly<Record<TierSchemeId, TierScheme>> = {
  abc: {
    tiers: abcClassList,
    lines: ({ abcShareA, abcShareB }) => [abcShareA, abcShareB],
    classify: (values, { lines: [a, b], abcRule }, order) => abcClasses(values, a, b, abcRule, order()),
    ofOwnChange: (before, now, { lines: [a, b], abcRule }) => {
      const codes = abcClassesOfOwnChange(before, now, a, b, abcRule);
      return codes.map((code, row) => (Number.isNaN(before[row]) ? UNKNOWN : code));
    },
    distance: (values, codes, { lines: [a, b], abcRule }, order) =>
      distanceToNextClass(values, a, b, abcRule, order(), codes),
    words: ({ lines: shares }) => {
      const parts = shares.map(percentText).join(" / ");
      return label(`cumulative share of value ${parts}`, `累计价值占比 ${parts}`);
    },
  },
  curry: pyramid(
    tiers(
      ["top", label("Top", "重要客户")],
      ["large", label("Large", "主要客户")],
      ["medium", label("Medium", "普通客户")],
      ["small", label("Small", "小客户")],
    ),
    ({ curryShares: { top, large, medium, small } }) => [top, large, medium, small],
  ),
  sales: pyramid(
    tiers(
      ["key", label("Key", "重点客户")],
      ["ordinary", label("Ordinary", "普通客户")],
      ["prospective", label("Potential", "超级潜在客户")],
    ),
    ({ salesShares: { key, ordinary, prospective } }) => [key, ordinary, prospective],
  ),
  profit: {
    tiers: tiers(
      ["profitable", label("Profitable", "盈利")],
      ["breakEven", label("Break-even", "保本")],
      ["lossMaking", label("Loss-making", "亏损")],
    ),
    lines: ({ profitTolerance }) => [profitTolerance],
    classify: (values, { lines: [tolerance] }) => profitBands(values, tolerance),
    ofOwnChange: (before, now, { lines: [tolerance] }) =>
      profitBands(now, tolerance).map((code, row) => (Number.isNaN(before[row]) ? UNKNOWN : code)),
    distance: (values, codes, { lines: [tolerance] }) =>
      numbersFrom(values, (value, row) =>
        codes[row] === 1 ? tolerance - value : codes[row] === 2 ? -tolerance - value : NaN,
      ),
    words: ({ lines: [tolerance] }) =>
      label(`profit above ${tolerance}, below −${tolerance}`, `利润高于 ${tolerance}、低于 −${tolerance}`),
  },
  thresholds: {
    tiers: tiers(
      ["tier1", label("Tier 1", "第 1 级")],
      ["tier2", label("Tier 2", "第 2 级")],
      ["tier3", label("Tier 3", "第 3 级")],
      ["tier4", label("Tier 4", "第 4 级")],
    ),
    lines: ({ tierThresholds: { first, second, third } }) => [first, second, third],
    classify: (values, { lines: least }) => thresholdTiers(values, least),
    ofOwnChange: (before, now, { lines: least }) =>
      thresholdTiers(now, least).map((code, row) => (Number.isNaN(before[row]) ? UNKNOWN : code)),
    distance: (values, _codes, { lines: least }) => distanceToNextTier(values, least),
    words: ({ lines: least }) => {
      const parts = least.join(" / ");
      return label(`value of at least ${parts}`, `价值不低于 ${parts}`);
    },
  },
};

/** The rule that the parameters say. Profit bands are always by profit. */
export function tierRuleOf(
  scheme: TierSchemeId,
  parameters: ParameterValues,
  measure: Measure,
  prospects: number,
): TierRule {
  return {
    scheme,
    measure: scheme === "profit" ? "profit" : measure,
    lines: tierSchemes[scheme].lines(parameters),
    abcRule: parameters.abcRule,
    prospects: scheme === "sales" ? prospects : 0,
  };
}
