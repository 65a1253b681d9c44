import { label } from "../../i18n/label";
import type { Report } from "../report";

/** Forecasts of past periods against what came: who was right, and how honest the chances were. */
export const backtest: Report = {
  id: "backtest",
  sheet: label("KAM Backtest", "KAM 预测回测"),
  short: label("Backtest", "预测回测"),
  group: "forecast",
  optional: true,
  titles: [
    label(
      "Learned rates forecast best over {forecaster.periods|past period|past periods}: they missed by {forecaster.bestLearned}, the stage table by {forecaster.tableWape}, “as before” by {forecaster.naiveWape}",
      "过去 {forecaster.periods} 期中学习所得赢率最准：误差 {forecaster.bestLearned}，阶段赢率表 {forecaster.tableWape}，照上期 {forecaster.naiveWape}",
    ),
    label(
      "“As the period before” forecast best over {forecaster.periods|past period|past periods}: it missed by {forecaster.bestNaive}, the stage table by {forecaster.tableWape}, learned rates by {forecaster.learnedWape}",
      "过去 {forecaster.periods} 期中“照上一期间”最准：误差 {forecaster.bestNaive}，阶段赢率表 {forecaster.tableWape}，学习所得赢率 {forecaster.learnedWape}",
    ),
    label(
      "The stage table forecast best over {forecaster.periods|past period|past periods}: it missed by {forecaster.bestTable}, learned rates by {forecaster.learnedWape}, “as before” by {forecaster.naiveWape}",
      "过去 {forecaster.periods} 期中阶段赢率表最准：误差 {forecaster.bestTable}，学习所得赢率 {forecaster.learnedWape}，照上期 {forecaster.naiveWape}",
    ),
    label(
      "The owners forecast best over {forecaster.periods|past period|past periods}: they missed by {forecaster.bestOwners}, the stage table by {forecaster.tableWape}",
      "过去 {forecaster.periods} 期中负责人自报最准：误差 {forecaster.bestOwners}，阶段赢率表 {forecaster.tableWape}",
    ),
    label("Backtest of forecasts", "预测回测"),
  ],
  kpis: [
    "forecaster.periods",
    "forecaster.actual",
    "forecaster.tableWape",
    "forecaster.learnedWape",
    "forecaster.naiveWape",
  ],
  charts: [],
  needs: "opportunities",
  tables: [
    {
      id: "forecasters",
      name: "KAM_Forecasters",
      rows: "forecaster",
      label: label("Forecasters side by side", "各方法对照"),
      columns: [
        { ref: "forecaster.name" },
        { ref: "forecaster.best" },
        { ref: "forecaster.forecast" },
        { ref: "forecaster.actual" },
        { ref: "forecaster.bias" },
        { ref: "forecaster.wape" },
        { ref: "forecaster.brier", startsGroup: true },
        { ref: "forecaster.reliability" },
        { ref: "forecaster.resolution" },
        { ref: "forecaster.uncertainty" },
        { ref: "forecaster.inside", startsGroup: true },
        { ref: "forecaster.periods" },
      ],
      plain: true,
    },
    {
      id: "periods",
      name: "KAM_BacktestPeriods",
      rows: "backtestPeriod",
      label: label("Period by period", "逐期对照"),
      columns: [
        { ref: "backtestPeriod.from" },
        { ref: "backtestPeriod.until" },
        { ref: "backtestPeriod.source" },
        { ref: "backtestPeriod.deals" },
        { ref: "backtestPeriod.actual", startsGroup: true },
        { ref: "backtestPeriod.table" },
        { ref: "backtestPeriod.learned" },
        { ref: "backtestPeriod.low" },
        { ref: "backtestPeriod.high" },
        { ref: "backtestPeriod.owners" },
        { ref: "backtestPeriod.naive" },
      ],
      plain: true,
    },
    {
      id: "calibration",
      name: "KAM_Calibration",
      rows: "chanceBand",
      label: label("Calibration: chance given and what came", "校准：给出的概率与实际"),
      columns: [
        { ref: "chanceBand.name" },
        { ref: "chanceBand.band" },
        { ref: "chanceBand.deals" },
        { ref: "chanceBand.said" },
        { ref: "chanceBand.came" },
        { ref: "chanceBand.low" },
        { ref: "chanceBand.high" },
      ],
      plain: true,
    },
  ],
};
