import { bytesFrom, numbersFrom } from "../../engine/columns";
import { label } from "../../i18n/label";
import { defineAnalysis } from "../analysis";
import { percentText } from "../numberText";
import { backtestRun } from "./backtestRun";
import { forecasterClasses } from "./forecasters";

/** Do deals that were given 30 % come in 30 of 100 times? */
export const chanceBand = defineAnalysis({
  id: "chanceBand",
  pillar: "forecast",
  entity: "chanceBand",
  label: label("Calibration of chances", "概率校准"),
  question: label(
    "Do deals that were given 30 % come in 30 of 100 times?",
    "被判 30 % 的商机，100 个中真有 30 个赢单吗？",
  ),
  needs: ["opportunities"],
  parameters: ["backtestMonths", "backtestPeriods", "rateLeastDeals", "winRates"],
  columns: {
    name: {
      kind: "class",
      label: label("Forecaster", "预测方法"),
      definition: label("Who gave the chances.", "给出概率的方法。"),
    },
    band: {
      kind: "text",
      label: label("Chance given", "给出的概率"),
      definition: label("Band of chances.", "概率区间。"),
    },
    deals: {
      kind: "count",
      label: label("Deals", "商机数"),
      definition: label(
        "Open deals that were given such a chance, over all periods.",
        "各期被给予该概率的未结商机数。",
      ),
    },
    said: {
      kind: "rate",
      label: label("Said", "预计"),
      definition: label("Mean chance that was given.", "给出的平均概率。"),
    },
    came: {
      kind: "rate",
      label: label("Came", "实际"),
      definition: label("Part that was won in the period.", "期内实际赢单比例。"),
    },
    low: {
      kind: "rate",
      label: label("From", "下限"),
      definition: label(
        "Lower end of where the true part may lie (Wilson, 95 %).",
        "真实比例可能的下限（Wilson，95 %）。",
      ),
    },
    high: {
      kind: "rate",
      label: label("To", "上限"),
      definition: label(
        "Upper end of where the true part may lie (Wilson, 95 %).",
        "真实比例可能的上限（Wilson，95 %）。",
      ),
    },
  },
  kpis: {},
  compute(input) {
    const bands = backtestRun(input).scores.flatMap(({ forecaster, calibration }) =>
      calibration.bins.filter(({ count }) => count > 0).map((bin) => ({ forecaster, ...bin })),
    );
    const numbers = (of: (band: (typeof bands)[number]) => number): Float64Array => numbersFrom(bands, of);
    return {
      rows: bands.length,
      columns: {
        name: { codes: bytesFrom(bands, ({ forecaster }) => forecaster), classes: forecasterClasses },
        band: bands.map(({ from, to }) => {
          const text = `${percentText(from).replace(" %", "")}–${percentText(to)}`;
          return label(text, text);
        }),
        deals: numbers(({ count }) => count),
        said: numbers(({ forecast }) => forecast),
        came: numbers(({ realised }) => realised),
        low: numbers(({ interval }) => interval.low),
        high: numbers(({ interval }) => interval.high),
      },
      kpis: {},
    };
  },
});
