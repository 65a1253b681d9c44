import { decidingDeals } from "../../engine/forecast/decidingDeals";
import { weightedPipeline } from "../../engine/forecast/weightedPipeline";
import { whatIf } from "../../engine/forecast/whatIf";
import { descending } from "../../engine/order";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, resultOf } from "../analysis";
import { periodDeals } from "./periodDeals";
import { independentOutcomes } from "./periodOutcomes";

/** The part of the uncertainty that the deciding deals carry together. */
const MOST_OF_IT = 0.8;

/** The deals that decide the period, and what it would bring if one of them were won, lost, late or smaller. */
export const deciding = defineAnalysis({
  id: "deciding",
  pillar: "forecast",
  entity: "opportunity",
  label: label("Deals that decide the period", "左右结果的商机"),
  question: label("Which deals decide whether the target is reached?", "哪些商机决定目标能否达成？"),
  needs: ["opportunities"],
  parameters: ["forecastMonths", "winRates", "dealsExamined", "amountReduction"],
  after: ["dealRate", "forecast", "coverage"],
  columns: {
    varianceShare: {
      kind: "share",
      label: label("Share of uncertainty", "不确定性占比"),
      definition: label(
        "Amount² × win rate × (1 − win rate) ÷ Σ of all deals of the period.",
        "金额² × 赢率 × (1 − 赢率) ÷ 期内各商机合计。",
      ),
    },
    swing: {
      kind: "share",
      label: label("Swing", "影响幅度"),
      definition: label(
        "Chance of the target if the deal is won − chance if it is lost.",
        "赢单时达成目标的概率 − 输单时达成目标的概率。",
      ),
    },
    ifWon: {
      kind: "share",
      label: label("Chance if won", "赢单时概率"),
      definition: label("Chance of the target if this deal is won.", "该商机赢单时达成目标的概率。"),
    },
    ifLost: {
      kind: "share",
      label: label("Chance if lost or late", "输单或延期时概率"),
      definition: label(
        "Chance of the target if this deal is lost, or slips out of the period.",
        "该商机输单或延期至期外时达成目标的概率。",
      ),
    },
    ifSmaller: {
      kind: "share",
      label: label("Chance if smaller", "缩减时概率"),
      definition: label(
        "Chance of the target if this deal's amount shrinks by the reduced amount of the parameters.",
        "该商机金额按参数缩减时达成目标的概率。",
      ),
    },
    forecastIfWon: {
      kind: "money",
      label: label("Forecast if won", "赢单时预计"),
      definition: label("Completed + expected if this deal is won.", "该商机赢单时的已完成 + 预计。"),
    },
    forecastIfLost: {
      kind: "money",
      label: label("Forecast if lost or late", "输单或延期时预计"),
      definition: label(
        "Completed + expected if this deal is lost, or slips out of the period.",
        "该商机输单或延期至期外时的已完成 + 预计。",
      ),
    },
    forecastIfSmaller: {
      kind: "money",
      label: label("Forecast if smaller", "缩减时预计"),
      definition: label("Completed + expected if this deal's amount shrinks.", "该商机金额缩减时的已完成 + 预计。"),
    },
    later: {
      kind: "money",
      label: label("Comes later", "延后金额"),
      definition: label(
        "Expected amount that moves to a later period if the deal slips.",
        "该商机延期时移至以后期间的预计金额。",
      ),
    },
  },
  kpis: {
    deciders: {
      kind: "count",
      label: label("Deciding deals", "关键商机数"),
      definition: label(
        "The fewest deals that carry 80 % of the uncertainty of the period.",
        "合计占期内不确定性 80% 的最少商机数。",
      ),
    },
    decidersShare: {
      kind: "share",
      label: label("Their share", "其占比"),
      definition: label("Share of the uncertainty that these deals carry.", "这些商机占不确定性的比例。"),
    },
    examined: {
      kind: "count",
      label: label("Deals examined", "已分析商机数"),
      definition: label("Deals for which every question was computed.", "已逐项计算的商机数。"),
    },
  },
  compute(input) {
    const { deals, rows, amount, winRate } = periodDeals(input);
    const { completed, forecast } = resultOf(input, "forecast")!.kpis;
    const { target } = resultOf(input, "coverage")!.kpis;
    const goal = Number.isNaN(target) ? forecast : target;
    const examined = mostUncertain(amount, winRate, input.parameters.dealsExamined);
    const outcomes = independentOutcomes({ amount, winRate }, input);
    const decide = decidingDeals(amount, winRate, goal - completed, examined, outcomes);
    const what = whatIf(amount, winRate, goal - completed, input.parameters.amountReduction, examined, outcomes);
    const spread = (values: Float64Array, add = 0): Float64Array => {
      const column = new Float64Array(deals.rows.length).fill(NaN);
      rows.forEach((deal, i) => (column[deal] = values[i] + add));
      return column;
    };
    const { count, share } = fewestCarrying(decide.varianceShare, MOST_OF_IT);
    return {
      rows: deals.rows.length,
      columns: {
        varianceShare: spread(decide.varianceShare),
        swing: spread(decide.swing),
        ifWon: spread(decide.ifWon),
        ifLost: spread(decide.ifLost),
        ifSmaller: spread(what.smaller.chance),
        forecastIfWon: spread(what.won.expected, completed),
        forecastIfLost: spread(what.lost.expected, completed),
        forecastIfSmaller: spread(what.smaller.expected, completed),
        later: spread(what.slips.later),
      },
      kpis: { deciders: count, decidersShare: share, examined: examined.length },
      notes: [goalNote(Number.isNaN(target)), ...examinedNote(examined.length, amount, winRate)],
    };
  },
});

/** The deals with the largest variance, at most so many; certain ones and those without amount or rate decide nothing. */
function mostUncertain(amount: Float64Array, winRate: Float64Array, most: number): Uint32Array {
  const variance = amount.map((value, i) => value * value * winRate[i] * (1 - winRate[i]));
  const known = descending(variance.map((value) => (value > 0 ? value : NaN)));
  return known.filter((deal) => variance[deal] > 0).subarray(0, most);
}

function fewestCarrying(shares: Float64Array, part: number): { count: number; share: number } {
  let [count, share] = [0, 0];
  for (const deal of descending(shares)) {
    if (Number.isNaN(shares[deal]) || share >= part - 1e-9) break;
    share += shares[deal];
    count++;
  }
  return { count, share: count > 0 ? share : NaN };
}

const goalNote = (noTarget: boolean): Label =>
  noTarget
    ? label(
        "There is no target for the period, so chances and swings are those of reaching the weighted forecast.",
        "期内未设目标，因此概率与影响幅度均以达到加权预计为准。",
      )
    : label(
        "Chances are computed with every deal won or lost by itself, each of them exactly taken out of the total.",
        "概率按各商机相互独立计算，并逐单从总额分布中精确剔除。",
      );

function examinedNote(examined: number, amount: Float64Array, winRate: Float64Array): readonly Label[] {
  const { missing } = weightedPipeline(amount, winRate);
  const others = amount.length - missing - examined;
  if (others <= 0) return [];
  return [
    label(
      `The ${examined} most uncertain deals of the period are examined singly; ${others} others are certain or matter less.`,
      `已逐一分析期内不确定性最大的 ${examined} 个商机；其余 ${others} 个结果已定或影响较小。`,
    ),
  ];
}
