import type { InputTable } from "../schema";

/** Sales opportunities, open and closed: one row each. */
export const opportunities = {
  id: "opportunities",
  label: { "en-US": "Opportunities", "zh-CN": "销售机会" },
  required: false,
  recognisedBy: [["stage"], ["amount", "expectedClose", "actualClose"]],
  fields: {
    id: {
      kind: "key",
      label: { "en-US": "Opportunity ID", "zh-CN": "商机编号" },
      meaning: { "en-US": "Identifies the opportunity.", "zh-CN": "标识商机。" },
      headers: ["Opportunity ID", "商机ID"],
    },
    name: {
      kind: "text",
      label: { "en-US": "Opportunity", "zh-CN": "商机名称" },
      meaning: { "en-US": "Shown in result sheets.", "zh-CN": "在结果表中显示。" },
      headers: ["Opportunity Name", "商机名称"],
    },
    customer: {
      kind: "key",
      label: { "en-US": "Customer ID", "zh-CN": "客户编号" },
      meaning: { "en-US": "Whose opportunity it is.", "zh-CN": "商机所属客户。" },
      headers: ["Customer ID", "Account", "客户编号"],
    },
    customerName: {
      kind: "text",
      label: { "en-US": "Customer name", "zh-CN": "客户名称" },
      meaning: { "en-US": "Used when there is no id.", "zh-CN": "无编号时按名称识别。" },
      headers: ["Account Name", "客户名称"],
    },
    stage: {
      kind: "text",
      label: { "en-US": "Stage", "zh-CN": "阶段" },
      meaning: { "en-US": "Stage of the sale; decides the win rate.", "zh-CN": "销售阶段，决定赢率。" },
      headers: ["Stage", "销售阶段", "阶段"],
    },
    status: {
      kind: "text",
      label: { "en-US": "Result", "zh-CN": "结果" },
      meaning: {
        "en-US": "Open, won or lost, when not told by the stage.",
        "zh-CN": "进行中、赢单或输单（阶段未体现时）。",
      },
      headers: ["Status", "状态"],
    },
    amount: {
      kind: "money",
      label: { "en-US": "Amount", "zh-CN": "金额" },
      meaning: { "en-US": "Value of the deal.", "zh-CN": "商机金额。" },
      headers: ["Amount", "Deal Value", "商机金额"],
    },
    winRate: {
      kind: "rate",
      label: { "en-US": "Win rate", "zh-CN": "赢率" },
      meaning: {
        "en-US": "The deal's own win rate; overrides its stage's.",
        "zh-CN": "该商机自身的赢率，优先于阶段赢率。",
      },
      headers: ["Probability", "赢率"],
    },
    created: {
      kind: "day",
      label: { "en-US": "Created", "zh-CN": "创建日期" },
      meaning: { "en-US": "Day it was registered.", "zh-CN": "登记日。" },
      headers: ["Created Date", "创建时间"],
    },
    stageEntered: {
      kind: "day",
      label: { "en-US": "Stage entered", "zh-CN": "进入本阶段日期" },
      meaning: { "en-US": "Day it entered its stage.", "zh-CN": "进入当前阶段之日。" },
      headers: ["Date entered stage", "进入本阶段漏斗时间"],
    },
    expectedClose: {
      kind: "day",
      label: { "en-US": "Expected close", "zh-CN": "预计成交日期" },
      meaning: { "en-US": "Day it should close.", "zh-CN": "预计成交日。" },
      headers: ["Expected close date", "预计成交日期"],
    },
    actualClose: {
      kind: "day",
      label: { "en-US": "Actual close", "zh-CN": "实际成交日期" },
      meaning: { "en-US": "Day it was won or lost.", "zh-CN": "赢单或输单之日。" },
      headers: ["Close date", "实际成交日期"],
    },
    owner: {
      kind: "text",
      label: { "en-US": "Owner", "zh-CN": "负责人" },
      meaning: { "en-US": "Who sells it.", "zh-CN": "负责销售的人。" },
      headers: ["Owner", "负责人"],
    },
    product: {
      kind: "text",
      label: { "en-US": "Product", "zh-CN": "产品" },
      meaning: { "en-US": "What is sold.", "zh-CN": "所售产品。" },
      headers: ["Product", "产品"],
    },
    lossReason: {
      kind: "text",
      label: { "en-US": "Loss reason", "zh-CN": "输单原因" },
      meaning: { "en-US": "Why it was lost.", "zh-CN": "输单原因。" },
      headers: ["Lost Reason", "失败原因"],
    },
    competitor: {
      kind: "text",
      label: { "en-US": "Competitor", "zh-CN": "竞争对手" },
      meaning: { "en-US": "Main rival.", "zh-CN": "主要竞争对手。" },
      headers: ["Competitor", "主要竞争对手"],
    },
    currency: {
      kind: "text",
      label: { "en-US": "Currency", "zh-CN": "币种" },
      meaning: { "en-US": "Currency code of the amount.", "zh-CN": "金额的币种代码。" },
      headers: ["Currency", "币种"],
    },
  },
} as const satisfies InputTable;
