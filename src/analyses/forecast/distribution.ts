import { numbersFrom } from "../../engine/columns";
import { sum } from "../../engine/sum";
import { outcomeClasses, type OutcomeClasses } from "../../engine/forecast/outcomeClasses";
import { chanceOfAtLeast, momentsOf, outcomeQuantile, type Outcomes } from "../../engine/forecast/outcomes";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, resultOf } from "../analysis";
import { moneyTexts } from "../moneyText";
import { percentText } from "../numberText";
import type { ParameterValues } from "../parameters";
import { fateInForce, fateNote } from "./fateInForce";
import { unweightedNote } from "./pipeline";
import { periodDeals } from "./periodDeals";
import { periodOutcomes } from "./periodOutcomes";
import { heldNote, rangeHeld } from "./rangeHeld";

/** Classes that a chart still shows well. */
const MOST_CLASSES = 16;

/** What the forecast period may bring in all, with the chance of each total: few large deals seldom bring their average. */
export const distribution = defineAnalysis({
  id: "distribution",
  pillar: "forecast",
  entity: "outcome",
  label: label("Distribution of the forecast", "预测分布"),
  question: label(
    "What may the period bring in all, and how likely is the target?",
    "期内总额可能是多少，达成目标的概率多大？",
  ),
  needs: ["opportunities"],
  parameters: [
    "forecastMonths",
    "winRates",
    "commonFate",
    "dealCorrelation",
    "simulationRuns",
    "simulationSeed",
    "backtestMonths",
    "backtestPeriods",
    "rateLeastDeals",
    "winRateSource",
  ],
  after: ["dealRate", "forecast", "coverage"],
  columns: {
    total: {
      kind: "text",
      label: label("Total", "期内总额"),
      definition: label(
        "Completed + what open deals bring; a single total or a class.",
        "已完成 + 未结商机实现额；单一金额或区间。",
      ),
    },
    from: {
      kind: "money",
      label: label("From", "下限"),
      definition: label("Least total of the class.", "区间下限。"),
    },
    to: {
      kind: "money",
      label: label("Below", "上限"),
      definition: label(
        "Upper bound of the class, itself not in it; the total where it is a single one.",
        "区间上限（不含）；单一金额时即为该金额。",
      ),
    },
    chance: {
      kind: "share",
      label: label("Chance", "概率"),
      definition: label("Chance that the total is this, or in this class.", "总额为该值或落入该区间的概率。"),
    },
    reach: {
      kind: "share",
      label: label("At least", "至少达到"),
      definition: label("Chance that the total is at least the lower bound.", "总额不低于区间下限的概率。"),
    },
  },
  kpis: {
    cautious: {
      kind: "money",
      label: label("P10 (cautious)", "P10（保守）"),
      definition: label("The total is at or below it in 10 % of all cases.", "总额不超过该值的概率为 10%。"),
    },
    median: {
      kind: "money",
      label: label("P50 (middle)", "P50（中位）"),
      definition: label("The total is at or below it in half of all cases.", "总额不超过该值的概率为 50%。"),
    },
    hopeful: {
      kind: "money",
      label: label("P90 (hopeful)", "P90（乐观）"),
      definition: label("The total is at or below it in 90 % of all cases.", "总额不超过该值的概率为 90%。"),
    },
    mean: {
      kind: "money",
      label: label("Mean", "均值"),
      definition: label("Σ total × chance: the weighted forecast.", "Σ 总额 × 概率，即加权预计。"),
    },
    meanChance: {
      kind: "share",
      label: label("Chance of the mean", "达到均值的概率"),
      definition: label("Chance that the total reaches the weighted forecast.", "总额达到加权预计的概率。"),
    },
    targetChance: {
      kind: "share",
      label: label("Chance of the target", "达成目标的概率"),
      definition: label("Chance that the total reaches the target of the period.", "总额达到期内目标的概率。"),
    },
    standardDeviation: {
      kind: "money",
      label: label("Standard deviation", "标准差"),
      definition: label("√ Σ (total − mean)² × chance.", "√ Σ（总额 − 均值）² × 概率。"),
    },
    likeliest: {
      kind: "money",
      label: label("Likeliest total", "最可能的总额"),
      definition: label(
        "The single total with the largest chance, where all totals are counted out.",
        "概率最大的单一总额（逐一列出全部可能时）。",
      ),
    },
    held: {
      kind: "share",
      label: label("Range held before", "区间历史命中率"),
      definition: label(
        "Part of the past periods of the backtest whose result lay in the middle 80 % forecast for it, P10 to P90; 80 % is right.",
        "回测各期中，实际结果落在当时预测的中间 80% 区间（P10 至 P90）内的期数占比；80% 为恰当。",
      ),
    },
    deals: {
      kind: "count",
      label: label("Deals in period", "期内商机数"),
      definition: label("Open opportunities that should close in the period.", "预计在预测期内成交的未结商机数。"),
    },
  },
  compute(input) {
    const period = periodDeals(input);
    const completed = resultOf(input, "forecast")!.kpis.completed;
    const target = resultOf(input, "coverage")?.kpis.target ?? NaN;
    const fate = fateInForce(input);
    const outcomes = periodOutcomes(period, input, fate.correlation);
    const classes = outcomeClasses(outcomes, MOST_CLASSES, completed);
    const { mean, variance } = momentsOf(outcomes);
    const at = (p: number): number => completed + outcomeQuantile(outcomes, p);
    const past = rangeHeld(input);
    const unweighted = period.amount.filter((value, i) => Number.isNaN(value * period.winRate[i])).length;
    return {
      rows: classes.from.length,
      columns: {
        total: classTexts(classes),
        from: classes.from,
        to: classes.to,
        chance: classes.chances,
        reach: classes.reach,
      },
      kpis: {
        cautious: at(0.1),
        median: at(0.5),
        hopeful: at(0.9),
        mean: completed + mean,
        meanChance: chanceOfAtLeast(outcomes, mean),
        targetChance: chanceOfAtLeast(outcomes, target - completed),
        standardDeviation: Math.sqrt(Math.max(0, variance)),
        likeliest: classes.isOpen ? NaN : classes.from[classes.chances.indexOf(Math.max(...classes.chances))],
        held: past ? past.inside / past.periods : NaN,
        deals: period.rows.length,
      },
      notes: [
        methodNote(outcomes, input.parameters, fate.correlation),
        ...fateNote(fate),
        ...(past ? [heldNote(past, input.parameters)] : []),
        ...(meanOccurs(outcomes, mean) ? [] : [meanNote(completed + mean)]),
        ...(classes.isOpen ? [tailNote] : []),
        ...unweightedNote(unweighted, sum(numbersFrom(period.rows, (deal) => period.deals.isAssumed[deal]))),
      ],
    };
  },
});

function classTexts({ from, to, isOpen }: OutcomeClasses): readonly Label[] {
  if (!isOpen) return moneyTexts([...from]).map((text, i) => (from.length > 1 ? text : moneyTexts([from[i]])[0]));
  const bounds = moneyTexts([...from, to[to.length - 1]]);
  return Array.from(from, (_, k): Label => {
    const [low, high] = [bounds[k], bounds[k + 1]];
    if (k === 0) return label(`< ${high["en-US"]}`, `< ${high["zh-CN"]}`);
    if (k === from.length - 1) return label(`≥ ${low["en-US"]}`, `≥ ${low["zh-CN"]}`);
    return label(`${low["en-US"]} – ${high["en-US"]}`, `${low["zh-CN"]} – ${high["zh-CN"]}`);
  });
}

/** On a grid or in simulation the mean always lies between outcomes, which says nothing. */
const meanOccurs = ({ values, chances, step, runs }: Outcomes, mean: number): boolean =>
  step > 0 ||
  runs > 0 ||
  values.some((value, i) => chances[i] > 0 && Math.abs(value - mean) <= 1e-9 * Math.max(1, Math.abs(mean)));

const meanNote = (mean: number): Label => {
  const [text] = moneyTexts([mean]);
  return label(
    `The mean of ${text["en-US"]} is no outcome that can occur: deals are won or lost whole.`,
    `均值 ${text["zh-CN"]} 并非可能出现的结果：商机要么整单赢得，要么丢失。`,
  );
};

const tailNote = label(
  "The first and the last class hold what lies beyond them, 0.2 % of the chances on either side at most.",
  "首尾两个区间包含其外的全部结果（两侧各不超过 0.2% 的概率）。",
);

function methodNote({ step, runs }: Outcomes, { simulationSeed }: ParameterValues, correlation: number): Label {
  if (runs > 0) {
    const share = percentText(correlation);
    return label(
      `Distribution simulated in ${runs} runs with seed ${simulationSeed}; deals share ${share} of their fate (one common factor).`,
      `分布由 ${runs} 次模拟得出，种子 ${simulationSeed}；各商机的相关性为 ${share}（单一共同因子）。`,
    );
  }
  return step > 0
    ? label(
        "Distribution computed by adding deal after deal on an even grid; each deal is won or lost by itself, at its whole amount.",
        "分布在等距网格上逐单卷积计算；各商机相互独立，按全额赢得或丢失。",
      )
    : label(
        "Distribution computed exactly, every total that can occur; each deal is won or lost by itself, at its whole amount.",
        "分布为精确计算，列出全部可能的总额；各商机相互独立，按全额赢得或丢失。",
      );
}
