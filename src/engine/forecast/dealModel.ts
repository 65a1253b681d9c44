import { assert } from "../assert";
import { NONE, type Numbers, numbersFrom, type TextColumn } from "../columns";

/** How often a value was seen among won and lost deals, each begun at 0.1. */
interface Frequencies {
  readonly won: Float64Array;
  readonly lost: Float64Array;
  readonly wonTotal: number;
  readonly lostTotal: number;
}

/** A naive Bayes model of winning, learned from closed deals. */
export interface DealModel {
  readonly fields: readonly Frequencies[];
  /** Deals that reached each stage: every won one all of them, a lost one those up to its last. */
  readonly stages: Frequencies;
}

/** What was never seen is not impossible. */
const FIRST_COUNT = 0.1;

/**
 * Learn which facts about a deal (source, region, product…) go with winning: frequencies of every value among won and lost deals, and
 * of the stages they reached (predictive lead scoring).
 *
 * @param fields   facts, one text column each; length n; unset cells are passed over
 * @param stage    last stage of each deal, 0 … stages − 1; length n
 * @param stages   number of stages
 * @param outcomes 1 = won, 0 = lost; NaN = open, not learned from; length n
 * @returns the model
 * @throws  RangeError when the lengths differ or a stage is none
 * @see     Odoo 18, addons/crm, predictive lead scoring; product notes B-12
 * @example learnDealModel([{ codes: [0, 1, 0], words: ["fair", "web"] }], [1, 0, 0], 2, [1, 0, 0]).fields[0].lost // [1.1, 1.1]
 */
export function learnDealModel(
  fields: readonly TextColumn[],
  stage: ArrayLike<number>,
  stages: number,
  outcomes: Numbers,
): DealModel {
  assert(stage.length === outcomes.length, `columns differ in length: ${stage.length} and ${outcomes.length}`);
  for (const { codes } of fields)
    assert(codes.length === outcomes.length, `columns differ in length: ${codes.length} and ${outcomes.length}`);
  return {
    fields: fields.map(({ codes, words }) => fieldFrequencies(codes, words.length, outcomes)),
    stages: stageFrequencies(stage, stages, outcomes),
  };
}

function fieldFrequencies(codes: ArrayLike<number>, words: number, outcomes: Numbers): Frequencies {
  const [won, lost] = [new Float64Array(words), new Float64Array(words)];
  for (let i = 0; i < outcomes.length; i++) {
    if (codes[i] === NONE) continue;
    if (outcomes[i] === 1) won[codes[i]]++;
    else if (outcomes[i] === 0) lost[codes[i]]++;
  }
  // A word that no closed deal has is unknown to the model, not a word seen 0.1 times.
  won.forEach((count, word) => {
    if (count + lost[word] === 0) return;
    won[word] += FIRST_COUNT;
    lost[word] += FIRST_COUNT;
  });
  return { won, lost, wonTotal: total(won), lostTotal: total(lost) };
}

function stageFrequencies(stage: ArrayLike<number>, stages: number, outcomes: Numbers): Frequencies {
  const [won, lost] = [0, 1].map(() => new Float64Array(stages).fill(FIRST_COUNT));
  for (let i = 0; i < outcomes.length; i++) {
    if (Number.isNaN(outcomes[i])) continue;
    assert(stage[i] >= 0 && stage[i] < stages, `row ${i} names stage ${stage[i]}, but there are ${stages}`);
    const reached = outcomes[i] === 1 ? stages - 1 : stage[i];
    for (let s = 0; s <= reached; s++) (outcomes[i] === 1 ? won : lost)[s]++;
  }
  // Every deal has reached the first stage, so its counts are those of all deals.
  return { won, lost, wonTotal: won[0], lostTotal: lost[0] };
}

/** The chance of one deal and what makes it. */
export interface DealChance {
  /** Fraction. */
  readonly chance: number;
  /** For each field pW / (pW + pL): above ½ it speaks for the deal, below against it; NaN where unset or never seen. */
  readonly factors: Float64Array;
  /** 1 − P(this stage reached | lost): how much the stage speaks for the deal. */
  readonly stageFactor: number;
}

/**
 * Chance that a deal is won, by the facts known of it (naive Bayes), and how much each fact speaks for or against it.
 *
 *     S(won) = P(won) Π won(value) / won(field);  S(lost) alike;  chance = S(won) / (S(won) + S(lost))
 *
 * @param model  a learned model
 * @param values code of the deal's value in each field, `NONE` where unset
 * @param stage  stage that the deal has reached
 * @returns chance and factors
 * @throws  RangeError when the stage is none
 * @see     Odoo 18, addons/crm/tests/test_crm_pls.py, test_pls_tooltip_data: 74.30 %
 * @example dealChance(learnDealModel([], [0], 1, [1]), [], 0).chance // 1.1 / 1.2
 */
export function dealChance({ fields, stages }: DealModel, values: ArrayLike<number>, stage: number): DealChance {
  assert(stage >= 0 && stage < stages.won.length, `there is no stage ${stage}`);
  let won = (stages.wonTotal / (stages.wonTotal + stages.lostTotal)) * (stages.won[stage] / stages.wonTotal);
  const stageLost = stages.lost[stage] / stages.lostTotal;
  let lost = (stages.lostTotal / (stages.wonTotal + stages.lostTotal)) * stageLost;
  const factors = numbersFrom(fields, (field, k) => {
    const seen = values[k] !== NONE && field.won[values[k]] > 0;
    if (!seen) return NaN;
    const pWon = field.won[values[k]] / field.wonTotal;
    const pLost = field.lost[values[k]] / field.lostTotal;
    won *= pWon;
    lost *= pLost;
    return pWon / (pWon + pLost);
  });
  return { chance: won / (won + lost), factors, stageFactor: 1 - stageLost };
}

/**
 * Gate before the model: with few deals it is confidently wrong (one won deal and no lost one say 91.67 %).
 *
 * @param outcomes 1 = won, 0 = lost, NaN = open
 * @param least    fewest won deals and fewest lost deals, such as 50
 * @returns may it be used?
 * @example mayLearnDeals([1, 0, 1, NaN], 2) // false
 */
export function mayLearnDeals(outcomes: Numbers, least: number): boolean {
  let [won, lost] = [0, 0];
  for (let i = 0; i < outcomes.length; i++) {
    if (outcomes[i] === 1) won++;
    else if (outcomes[i] === 0) lost++;
  }
  return won >= least && lost >= least;
}

const total = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);
