import { isoOf, monthStart } from "../../engine/dates";
import { pipelineCoverage } from "../../engine/forecast/pipelineCoverage";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { defineAnalysis, resultOf } from "../analysis";
import { forecastFigures } from "./forecastFigures";
import { slotsOf } from "./horizon";
import { ownersOf } from "./owners";
import { periodDeals } from "./periodDeals";
import { targetsInForce } from "./targetsInForce";

/** Whether the opportunities suffice for the target of the forecast period. */
export const coverage = defineAnalysis({
  id: "coverage",
  pillar: "forecast",
  entity: "month",
  label: label("Forecast against target", "预计与目标"),
  question: label(
    "Do the opportunities suffice for the target, and how much more pipeline would it take?",
    "销售机会是否足够完成目标，还需要多少商机？",
  ),
  needs: ["opportunities"],
  parameters: ["forecastMonths", "annualTarget", "targetSeason", "targetUnit"],
  after: ["dealRate", "forecast"],
  columns: {
    target: {
      kind: "money",
      label: label("Target", "目标"),
      definition: label(
        "Target of the month, from the targets sheet or the annual target.",
        "当月目标，取自目标表或年度目标。",
      ),
    },
    gap: {
      kind: "money",
      label: label("Forecast − target", "预计 − 目标"),
      definition: label("Forecast of the month − its target; below 0 is missing.", "当月预测 − 当月目标；负数为缺口。"),
    },
  },
  kpis: {
    target: forecastFigures.target,
    coverage: forecastFigures.coverage,
    gap: forecastFigures.gap,
    needed: forecastFigures.needed,
    pipelineRatio: {
      kind: "number",
      label: label("Pipeline ÷ missing", "商机倍数"),
      definition: label(
        "Unweighted pipeline of the period ÷ (target − completed); 3 to 4 is the usual rule of thumb.",
        "期内商机总额 ÷（目标 − 已完成）；经验值为 3 至 4 倍。",
      ),
    },
    averageRate: {
      kind: "rate",
      label: label("Average win rate", "平均赢率"),
      definition: label("Expected ÷ amount of the period's pipeline.", "期内预计 ÷ 期内商机总额。"),
    },
  },
  compute(input) {
    const { horizon, amount } = periodDeals(input);
    const forecast = resultOf(input, "forecast")!;
    const targets = targetsInForce(input, ownersOf(input.ledger), horizon.firstMonth, horizon.months);
    const rows = slotsOf(horizon);
    const target = new Float64Array(rows).fill(NaN);
    target.set(targets.total, 1);
    const expected = forecast.columns.forecast as Float64Array;
    const whole = targets.total.some(Number.isNaN) ? NaN : sum(targets.total);
    const pipeline = sum(amount);
    const { weighted, completed } = forecast.kpis;
    const { coverage: covered, gap, needed, pipelineRatio } = pipelineCoverage(whole, completed, pipeline, weighted);
    const lacking = Array.from(targets.total.keys()).filter((month) => Number.isNaN(targets.total[month]));
    return {
      rows,
      columns: { target, gap: target.map((value, slot) => expected[slot] - value) },
      kpis: {
        target: whole,
        coverage: covered,
        gap,
        needed,
        pipelineRatio,
        averageRate: pipeline > 0 ? weighted / pipeline : NaN,
      },
      notes:
        targets.source === "none"
          ? [noTarget]
          : [
              ...targets.notes,
              ...(lacking.length > 0 ? [lackingNote(monthStart(horizon.firstMonth + lacking[0]))] : []),
            ],
      issues: targets.issues,
    };
  },
});

const noTarget = label(
  "There is no target: add a sheet with targets (period, owner or customer, target), or set the parameter “Annual target”.",
  "未设置目标：请添加目标表（期间、负责人或客户、目标金额），或设置参数“年度销售目标”。",
);

const lackingNote = (day: number): Label =>
  label(
    `There is no target for ${isoOf(day).slice(0, 7)}, so the period has none.`,
    `${isoOf(day).slice(0, 7)} 没有目标，因此预测期没有目标合计。`,
  );
