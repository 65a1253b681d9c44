import { label } from "../../i18n/label";
import type { ResultColumn } from "../analysis";

/** The figures of a forecast: of the whole, and as columns of one by owner or by customer. */
export const forecastFigures = {
  deals: {
    kind: "count",
    label: label("Open opportunities", "未结商机数"),
    definition: label(
      "Opportunities that are neither won nor lost on the as-of date.",
      "截止日既未赢单也未输单的商机数。",
    ),
  },
  amount: {
    kind: "money",
    label: label("Pipeline", "商机总额"),
    definition: label("Σ amounts of all open opportunities.", "全部未结商机金额合计。"),
  },
  weighted: {
    kind: "money",
    label: label("Expected from pipeline", "商机预计"),
    definition: label(
      "Σ amount × win rate of all open opportunities, whenever they close.",
      "全部未结商机的 Σ 金额 × 赢率，不论何时成交。",
    ),
  },
  completed: {
    kind: "money",
    label: label("Completed", "已完成"),
    definition: label(
      "Won, or where nothing was ever won invoiced, in the forecast period up to the as-of date.",
      "预测期内截至截止日的赢单金额；从无赢单时为开票金额。",
    ),
  },
  expected: {
    kind: "money",
    label: label("Expected in period", "期内预计"),
    definition: label(
      "Σ amount × win rate of open opportunities that should close in the period.",
      "预计在预测期内成交的未结商机 Σ 金额 × 赢率。",
    ),
  },
  forecast: {
    kind: "money",
    label: label("Forecast", "销售预计"),
    definition: label("Completed + Σ amount × win rate.", "已完成 + Σ 金额 × 赢率。"),
  },
  target: {
    kind: "money",
    label: label("Target of the period", "期内目标"),
    definition: label(
      "Σ targets of the months of the forecast period; none where a month has no target.",
      "预测期各月目标合计；任一月份无目标时不计算。",
    ),
  },
  coverage: {
    kind: "share",
    label: label("Coverage", "目标覆盖率"),
    definition: label("Forecast ÷ target.", "销售预计 ÷ 目标。"),
  },
  gap: {
    kind: "money",
    label: label("Gap", "缺口"),
    definition: label("Target − forecast, 0 where the forecast suffices.", "目标 − 销售预计；足够时为 0。"),
  },
  needed: {
    kind: "money",
    label: label("Pipeline needed", "需新增商机"),
    definition: label(
      "Gap ÷ average win rate of the period's pipeline: new opportunities that would close the gap.",
      "缺口 ÷ 期内商机平均赢率，即弥补缺口所需新增的商机金额。",
    ),
  },
} as const satisfies Record<string, ResultColumn>;
