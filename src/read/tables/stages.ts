import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";

/** The stages of the sale as the company defines them: one row each, in order. What it says comes before what a stage's word says. */
export const stages = {
  id: "stages",
  label: { "en-US": "Stages", "zh-CN": "销售阶段" },
  sheetNames: ["stage", "阶段", "階段"],
  recognisedBy: [["stage"], ["winRate", "order", "category", "level"]],
  rowNeeds: [["stage"]],
  distinct: ["stage"],
  fields: {
    stage: {
      kind: "text",
      label: { "en-US": "Stage", "zh-CN": "阶段" },
      meaning: { "en-US": "The stage as the opportunities sheet writes it.", "zh-CN": "与商机表一致的阶段名称。" },
      headers: synonyms(`
        Stage | Stage Name | Sales Stage | Deal Stage | Opportunity Stage | Pipeline Stage
        阶段 | 阶段名称 | 销售阶段 | 商机阶段 | 階段 | 階段名稱 | 銷售階段
      `),
    },
    order: {
      kind: "number",
      label: { "en-US": "Order", "zh-CN": "顺序" },
      meaning: { "en-US": "Place in the sale; the row where left out.", "zh-CN": "在销售流程中的次序；缺省按行序。" },
      headers: synonyms(`
        Order | Stage Order | Sequence | Stage Sequence | Sort Order | Display Order | Position | Step
        顺序 | 排序 | 序号 | 阶段顺序 | 次序 | 順序 | 排序號
      `),
    },
    winRate: {
      kind: "rate",
      label: { "en-US": "Win rate", "zh-CN": "赢率" },
      meaning: { "en-US": "Chance that a deal of this stage is won.", "zh-CN": "该阶段商机的赢单概率。" },
      headers: synonyms(`
        Win Rate | Probability | Win Probability | Stage Probability | Default Probability | Probability (%)
        赢率 | 赢单率 | 成交概率 | 赢单概率 | 阶段赢率 | 概率 | 贏率 | 成交機率
      `),
    },
    category: {
      kind: "text",
      label: { "en-US": "Category", "zh-CN": "类别" },
      meaning: {
        "en-US": "Open, won or lost, or the forecast category of its deals.",
        "zh-CN": "进行中、赢单或输单，或该阶段商机的预测类别。",
      },
      headers: synonyms(`
        Category | Stage Category | Forecast Category | Stage Type | Type | Status
        类别 | 阶段类别 | 预测类别 | 阶段类型 | 类型 | 状态 | 類別 | 階段類別
      `),
    },
    level: {
      kind: "text",
      label: { "en-US": "Level", "zh-CN": "漏斗层级" },
      meaning: {
        "en-US": "Potential, incubating or producing; by win rate where left out.",
        "zh-CN": "潜在、孵化或产出；缺省按赢率划分。",
      },
      headers: synonyms(`
        Level | Funnel Level | Funnel Phase | Phase
        漏斗层级 | 层级 | 漏斗阶段 | 漏斗層級 | 層級
      `),
    },
  },
} as const satisfies InputTable;
