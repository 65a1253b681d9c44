import { bytesFrom, numbersFrom } from "../../engine/columns";
import { isoOf } from "../../engine/dates";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, type AnalysisInput, type ColumnKind, type Kpi } from "../analysis";
import { amountsAreTold } from "./backtestOrigins";
import { backtestRun, isNaive, type Backtest, type Score } from "./backtestRun";
import { forecasterClasses, LEARNED, NAIVE, OWNERS, ownersSaidBy, TABLE } from "./forecasters";

/** Past periods forecast by four forecasters, side by side, against what came. */
export const forecaster = defineAnalysis({
  id: "forecaster",
  pillar: "forecast",
  entity: "forecaster",
  label: label("Backtest of forecasts", "预测回测"),
  question: label(
    "Which forecast would have been right, and by how much were they wrong?",
    "过去哪种预测更准，误差多大？",
  ),
  needs: ["opportunities"],
  parameters: ["backtestMonths", "backtestPeriods", "rateLeastDeals", "winRates", "commonFate", "dealCorrelation"],
  columns: {
    name: {
      kind: "class",
      label: label("Forecaster", "预测方法"),
      definition: label(
        "Stage table: amount × the table's rate of deals due in the period; learned: by how long deals of that age took to be won, open ones counted; owners: deals called commit, else the deals' own rates; naive: as the period before.",
        "阶段赢率表：期内到期商机金额 × 表中赢率；学习所得：按同龄商机的赢单时间（计入未结）；负责人：列为“承诺”的商机，未标注类别时按自带赢率；朴素：照上一期间。",
      ),
    },
    forecast: {
      kind: "money",
      label: label("Forecast", "预测"),
      definition: label("Σ forecast of the periods.", "各期预测合计。"),
    },
    actual: {
      kind: "money",
      label: label("Won", "实际赢单"),
      definition: label(
        "Σ amounts won in the periods from the deals that were open on their first day.",
        "各期由期初未结商机中赢得的金额合计。",
      ),
    },
    bias: {
      kind: "rate",
      label: label("Bias", "偏差"),
      definition: label("Forecast ÷ won − 1: above 0 is too hopeful.", "预测 ÷ 实际 − 1：大于 0 为过于乐观。"),
    },
    wape: {
      kind: "rate",
      label: label("WAPE", "WAPE"),
      definition: label("Σ |forecast − won| by period ÷ Σ won.", "各期 |预测 − 实际| 之和 ÷ 实际合计。"),
    },
    brier: {
      kind: "number",
      label: label("Brier score", "Brier 得分"),
      definition: label(
        "Mean (chance − outcome)² of the deals: 0 is perfect; reliability − resolution + uncertainty + what chances differ within bands.",
        "商机 (概率 − 结果)² 的平均：0 为最佳；等于可靠性 − 分辨力 + 不确定性 + 区间内差异。",
      ),
    },
    reliability: {
      kind: "number",
      label: label("Reliability", "可靠性"),
      definition: label(
        "Mean distance² of chances from what came, by band: smaller is more honest.",
        "各概率区间中概率与实际的均方距离：越小越可信。",
      ),
    },
    resolution: {
      kind: "number",
      label: label("Resolution", "分辨力"),
      definition: label(
        "Mean distance² of the bands' outcomes from the average: larger tells deals apart better.",
        "各概率区间实际结果与平均的均方距离：越大越能区分商机。",
      ),
    },
    uncertainty: {
      kind: "number",
      label: label("Uncertainty", "不确定性"),
      definition: label("Brier score of always saying the average, ȳ (1 − ȳ).", "恒报平均值的 Brier 得分 ȳ (1 − ȳ)。"),
    },
    inside: {
      kind: "count",
      label: label("Within 80 %", "落入 80 % 区间"),
      definition: label(
        "Periods whose amount won lay within the middle 80 % of the forecast distribution; deals share as much of their fate as the forecaster's earlier periods tell.",
        "实际赢单落在预测分布中间 80 % 的期数；商机相关性按该方法此前各期的偏离程度计。",
      ),
    },
    rangeScore: {
      kind: "money",
      label: label("Price of the range", "区间代价"),
      definition: label(
        "Mean width of the middle 80 %, plus ten times what lay outside of it: the smallest is best (Winkler's interval score).",
        "中间 80 % 区间的平均宽度，加上超出区间部分的 10 倍：最小者最佳（Winkler 区间得分）。",
      ),
    },
    periods: {
      kind: "count",
      label: label("Periods", "期数"),
      definition: label("Periods that every forecaster compared has forecast.", "参与对比的各方法均已预测的期数。"),
    },
    best: {
      kind: "flag",
      label: label("Best", "最准"),
      definition: label("Smallest WAPE, by the Brier score among equals.", "WAPE 最小者，相同时比 Brier 得分。"),
    },
  },
  kpis: {
    periods: kpi(
      "count",
      "Periods tested",
      "回测期数",
      "Past periods that were forecast again.",
      "重新预测的过去期数。",
    ),
    actual: kpi(
      "money",
      "Won in them",
      "期内实际赢单",
      "Σ won in the periods from deals open on their first day.",
      "各期由期初未结商机赢得的金额合计。",
    ),
    newBusiness: kpi(
      "money",
      "Usual from new deals",
      "新增商机通常贡献",
      "Mean amount won in a tested period from deals created after its first day; it comes on top of a forecast from open deals.",
      "各回测期内由期初之后新建商机赢得的平均金额；在未结商机的预测之外。",
    ),
    tableWape: kpi(
      "rate",
      "Stage table missed by",
      "阶段赢率表误差",
      "WAPE of the stage table.",
      "阶段赢率表的 WAPE。",
    ),
    learnedWape: kpi("rate", "Learned missed by", "学习所得误差", "WAPE of learned rates.", "学习所得赢率的 WAPE。"),
    naiveWape: kpi(
      "rate",
      "Naive missed by",
      "朴素预测误差",
      "WAPE of “as the period before”.",
      "“照上一期间”的 WAPE。",
    ),
    bestTable: kpi(
      "rate",
      "Stage table best",
      "阶段赢率表最准",
      "Its WAPE where the stage table is best.",
      "阶段赢率表最准时的 WAPE。",
    ),
    bestLearned: kpi(
      "rate",
      "Learned rates best",
      "学习所得最准",
      "Its WAPE where learned rates are best.",
      "学习所得赢率最准时的 WAPE。",
    ),
    bestOwners: kpi(
      "rate",
      "Owners best",
      "负责人最准",
      "Its WAPE where the owners are best.",
      "负责人自报最准时的 WAPE。",
    ),
    bestNaive: kpi(
      "rate",
      "Naive best",
      "朴素预测最准",
      "Its WAPE where the naive forecast is best.",
      "朴素预测最准时的 WAPE。",
    ),
  },
  compute(input) {
    const test = backtestRun(input);
    const { scores, periods, best, actual } = test;
    const numbers = (of: (score: Score) => number): Float64Array => numbersFrom(scores, of);
    const wapeOf = (who: number): number => scores.find((score) => score.forecaster === who)?.wape ?? NaN;
    const bestOf = (who: number): number => (best === who ? wapeOf(who) : NaN);
    return {
      rows: scores.length,
      columns: {
        name: { codes: bytesFrom(scores, (score) => score.forecaster), classes: forecasterClasses },
        forecast: numbers((score) => score.forecast),
        actual: numbers(() => actual),
        bias: numbers((score) => score.bias),
        wape: numbers((score) => score.wape),
        brier: numbers((score) => score.calibration.brier),
        reliability: numbers((score) => score.calibration.reliability),
        resolution: numbers((score) => score.calibration.resolution),
        uncertainty: numbers((score) => score.calibration.uncertainty),
        rangeScore: numbers((score) => score.intervals.score),
        inside: numbers((score) => score.intervals.inside),
        periods: numbers(() => periods.length),
        best: numbers((score) => (score.forecaster === best ? 1 : 0)),
      },
      kpis: {
        periods: periods.length > 0 ? periods.length : NaN,
        actual: periods.length > 0 ? actual : NaN,
        newBusiness: periods.reduce((total, { origin }) => total + origin.newBusiness, 0) / periods.length,
        tableWape: wapeOf(TABLE),
        learnedWape: wapeOf(LEARNED),
        naiveWape: wapeOf(NAIVE),
        bestTable: bestOf(TABLE),
        bestLearned: bestOf(LEARNED),
        bestOwners: bestOf(OWNERS),
        bestNaive: bestOf(NAIVE),
      },
      notes: notesOf(input, test),
    };
  },
});

function kpi(kind: ColumnKind, english: string, chinese: string, means: string, meansZh: string): Kpi {
  return { kind, label: label(english, chinese), definition: label(means, meansZh) };
}

function notesOf({ ledger, parameters }: AnalysisInput, test: Backtest): readonly Label[] {
  const { periods, scores } = test;
  if (periods.length === 0)
    return [
      label(
        "No past period can be tested: it takes deals with creation and close dates over two periods, and enough closed ones, or snapshots of earlier refreshes.",
        "尚无可回测的期间：需要跨越两个期间、带创建与结案日期的商机及足够的已结商机，或历次刷新留存的数据。",
      ),
    ];
  const kept = periods.filter(({ origin }) => origin.source === "snapshot").length;
  const [from, to] = [periods.at(-1)!.origin.day, periods[0].origin.until].map(isoOf);
  const notes = [
    label(
      `Each period of ${parameters.backtestMonths} months is forecast from the deals open on its first day, with what was known then; ${from} to ${to}; from kept snapshots: ${kept}, reconstructed from dates: ${periods.length - kept}.`,
      `每期 ${parameters.backtestMonths} 个月，以期初未结商机及当时已知信息预测；${from} 至 ${to}；其中取自留存快照 ${kept} 期，按日期重建 ${periods.length - kept} 期。`,
    ),
  ];
  if (kept < periods.length)
    notes.push(
      label(
        "Reconstructed: where closed deals no longer bear the stage they had reached, the stage of a past day is not known; the stage table then counts with its mean over the open deals.",
        "重建说明：若已结商机不再标注曾到达的阶段，则无从得知当时所处阶段，阶段赢率表以未结商机的平均赢率计。",
      ),
      amountsAreTold(ledger.opportunities!)
        ? label(
            "Reconstructed amounts are those of today's sheet; they may have been changed since.",
            "重建金额取自当前商机表，其间可能有变更。",
          )
        : label(
            "Lost deals have no amounts, so those of won ones were not known before: every deal counts with what won deals of its product had brought by then.",
            "输单无金额，说明赢单金额事前未知：每个商机按当时同产品赢单的平均金额计。",
          ),
    );
  if (!scores.some((score) => score.forecaster === OWNERS))
    notes.push(
      label(
        "The owners are not compared: most deals have neither a forecast category nor a win rate of their own from before they closed.",
        "未对比负责人：多数商机既无结案前的预测类别，也无结案前的自带赢率。",
      ),
    );
  else notes.push(ownersNote(periods.filter(({ origin }) => ownersSaidBy(origin) === "commit").length, periods.length));
  if (isNaive(test))
    notes.push(
      label(
        "The naive forecast was the best: none of the others has proved its worth on this data yet.",
        "朴素预测最准：其他方法在这份数据上尚未证明其价值。",
      ),
    );
  return notes;
}

const ownersNote = (committed: number, periods: number): Label =>
  label(
    `Owners are taken at what they called commit in their forecast categories in ${committed} of ${periods} periods, and at their own win rates in the others.`,
    `负责人预测：${periods} 期中有 ${committed} 期取自预测类别“承诺”，其余取自自带赢率。`,
  );
