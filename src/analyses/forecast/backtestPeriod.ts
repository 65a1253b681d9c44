import { bytesFrom, numbersFrom } from "../../engine/columns";
import { label } from "../../i18n/label";
import { defineAnalysis, type Class } from "../analysis";
import { backtestRun, type TestedPeriod } from "./backtestRun";
import { LEARNED, NAIVE, OWNERS, TABLE } from "./forecasters";

const sources: readonly Class[] = [
  { id: "snapshot", label: label("Snapshot", "留存快照") },
  { id: "dates", label: label("Dates", "按日期重建") },
];

/** Period by period: what each forecaster said, and what came. */
export const backtestPeriod = defineAnalysis({
  id: "backtestPeriod",
  pillar: "forecast",
  entity: "backtestPeriod",
  label: label("Backtest by period", "逐期回测"),
  question: label("What was forecast for each past period, and what came?", "过去各期预测多少，实际多少？"),
  needs: ["opportunities"],
  parameters: ["backtestMonths", "backtestPeriods", "rateLeastDeals", "winRates"],
  columns: {
    from: {
      kind: "day",
      label: label("Forecast on", "预测日"),
      definition: label(
        "Day whose open deals are forecast, with what was known then.",
        "以该日未结商机及当时已知信息预测。",
      ),
    },
    until: {
      kind: "day",
      label: label("Until", "截至"),
      definition: label("Last day of the period.", "该期最后一天。"),
    },
    source: {
      kind: "class",
      label: label("Known from", "依据"),
      definition: label(
        "A snapshot that a refresh kept, or creation and close dates.",
        "刷新留存的快照，或创建与结案日期。",
      ),
    },
    deals: {
      kind: "count",
      label: label("Open deals", "未结商机数"),
      definition: label("Deals open on that day.", "该日未结的商机数。"),
    },
    actual: {
      kind: "money",
      label: label("Won", "实际赢单"),
      definition: label("Σ amounts won of them in the period.", "其中期内赢得的金额合计。"),
    },
    newBusiness: {
      kind: "money",
      label: label("Won from new deals", "新增商机赢单"),
      definition: label(
        "Amount won in the period from deals created after its first day; no forecast from open deals can hold it, so none is judged by it.",
        "期初之后新建并在期内赢得的金额；基于未结商机的预测均无法包含，故不计入评判。",
      ),
    },
    table: said(
      "Stage table",
      "阶段赢率表",
      "Σ amount × the table's rate of the deals due.",
      "到期商机 Σ 金额 × 表中赢率。",
    ),
    learned: said(
      "Learned rates",
      "学习所得赢率",
      "Σ amount × learned chance to be won in the period.",
      "Σ 金额 × 学习所得的期内赢单概率。",
    ),
    low: said(
      "Learned from",
      "学习所得下限",
      "Lower end of the middle 80 % of that forecast.",
      "该预测中间 80 % 的下限。",
    ),
    high: said(
      "Learned to",
      "学习所得上限",
      "Upper end of the middle 80 % of that forecast.",
      "该预测中间 80 % 的上限。",
    ),
    owners: said(
      "Owners",
      "负责人自报",
      "Σ amount of the deals due that they called commit; where they name no categories, Σ amount × the deal's own rate.",
      "到期商机中列为“承诺”的金额合计；未标注预测类别时为 Σ 金额 × 自带赢率。",
    ),
    naive: said(
      "As the period before",
      "照上一期间",
      "Amount won in the period before from the deals open on its first day.",
      "上一期间由其期初未结商机赢得的金额。",
    ),
  },
  kpis: {},
  compute(input) {
    const { periods } = backtestRun(input);
    const numbers = (of: (period: TestedPeriod) => number): Float64Array => numbersFrom(periods, of);
    const total = (who: number): Float64Array => numbers((period) => period.said[who]?.total ?? NaN);
    return {
      rows: periods.length,
      columns: {
        from: numbers(({ origin }) => origin.day),
        until: numbers(({ origin }) => origin.until),
        source: {
          codes: bytesFrom(periods, ({ origin }) => (origin.source === "snapshot" ? 0 : 1)),
          classes: sources,
        },
        deals: numbers(({ origin }) => origin.amounts.length),
        actual: numbers(({ origin }) => origin.actual),
        newBusiness: numbers(({ origin }) => origin.newBusiness),
        table: total(TABLE),
        learned: total(LEARNED),
        low: numbers((period) => period.said[LEARNED]?.low ?? NaN),
        high: numbers((period) => period.said[LEARNED]?.high ?? NaN),
        owners: total(OWNERS),
        naive: total(NAIVE),
      },
      kpis: {},
    };
  },
});

function said(english: string, chinese: string, means: string, meansZh: string) {
  return { kind: "money", label: label(english, chinese), definition: label(means, meansZh) } as const;
}
