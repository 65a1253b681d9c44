import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";
import { customerColumns } from "./customerColumns";

/** What customers say or are judged to be like: one row an answer. */
export const surveys = {
  id: "surveys",
  label: { "en-US": "Loyalty surveys", "zh-CN": "忠诚度调查" },
  sheetNames: ["survey", "loyalty", "忠诚", "调查", "忠誠", "調查"],
  recognisedBy: [
    ["customer", "customerName"],
    ["priceSensitivity", "rivalAttitude", "faultTolerance", "selectionDays"],
  ],
  rowNeeds: [["customer", "customerName"]],
  fields: {
    ...customerColumns({ "en-US": "Whom the answer is about.", "zh-CN": "调查所属客户。" }),
    date: {
      kind: "day",
      label: { "en-US": "Survey date", "zh-CN": "调查日期" },
      meaning: {
        "en-US": "Day of the answer; the latest of a customer counts.",
        "zh-CN": "调查日期；同一客户以最近一次为准。",
      },
      headers: synonyms(`
        Survey Date | Answer Date | Date of Survey | Review Date | Date
        调查日期 | 评估日期 | 调研日期 | 日期 | 調查日期 | 評估日期
      `),
    },
    intention: {
      kind: "number",
      label: { "en-US": "Loyalty intention", "zh-CN": "忠诚意愿分" },
      meaning: {
        "en-US": "Whether the customer intends to stay and recommend, 0 to 10.",
        "zh-CN": "继续合作与推荐的意愿，0 至 10 分。",
      },
      headers: synonyms(`
        Loyalty Intention | Intention | Intention Score | NPS Score | Likelihood to Recommend
        忠诚意愿 | 忠诚意愿分 | 推荐意愿 | 净推荐值 | 忠誠意願 | 推薦意願
      `),
    },
    priceSensitivity: {
      kind: "number",
      label: { "en-US": "Price sensitivity", "zh-CN": "价格敏感度" },
      meaning: {
        "en-US": "How much price decides, 0 (not at all) to 10 (alone).",
        "zh-CN": "价格的决定作用，0（毫不敏感）至 10（只看价格）。",
      },
      headers: synonyms(`
        Price Sensitivity | Price Sensitiveness | Price Sensitivity Score
        价格敏感度 | 价格敏感性 | 價格敏感度
      `),
    },
    rivalAttitude: {
      kind: "number",
      label: { "en-US": "Attitude to rivals", "zh-CN": "对竞争对手的态度" },
      meaning: {
        "en-US": "How open the customer is to rivals, 0 (closed) to 10 (seeks them).",
        "zh-CN": "对竞争品牌的开放程度，0（排斥）至 10（主动接触）。",
      },
      headers: synonyms(`
        Attitude to Rivals | Attitude to Competitors | Rival Attitude | Openness to Competitors | Openness to Rivals
        对竞争对手的态度 | 对竞争品牌的态度 | 竞品态度 | 竞品开放度 | 對競爭對手的態度
      `),
    },
    faultTolerance: {
      kind: "number",
      label: { "en-US": "Tolerance of faults", "zh-CN": "对质量问题的容忍度" },
      meaning: {
        "en-US": "How a fault is taken, 0 (leaves at once) to 10 (helps to mend).",
        "zh-CN": "对质量事故的承受力，0（立即离开）至 10（协助改进）。",
      },
      headers: synonyms(`
        Tolerance of Faults | Fault Tolerance | Tolerance of Quality Faults | Defect Tolerance | Error Tolerance
        对质量问题的容忍度 | 质量容忍度 | 缺陷容忍度 | 對品質問題的容忍度
      `),
    },
    selectionDays: {
      kind: "days",
      label: { "en-US": "Selection time", "zh-CN": "选择时间" },
      meaning: {
        "en-US": "Days from the need to the order; the shorter, the surer.",
        "zh-CN": "从产生需求到下单的天数；越短越忠诚。",
      },
      headers: synonyms(`
        Selection Time | Selection Days | Selection Time (days) | Choice Time | Decision Time (days)
        选择时间 | 选择时间（天） | 挑选时间 | 选购时间 | 決策時間 | 選擇時間
      `),
    },
    relationLevel: {
      kind: "text",
      label: { "en-US": "Relation level", "zh-CN": "关系层级" },
      meaning: {
        "en-US": "Depth of the relationship: buyer, preferred buyer, partner, strategic alliance.",
        "zh-CN": "关系深度：买主、优先的采购者、合作伙伴、战略联盟。",
      },
      headers: synonyms(`
        Relation Level | Relationship Level | Relationship Depth | Partnership Level
        关系层级 | 关系深度 | 合作层级 | 合作深度 | 關係層級
      `),
    },
  },
} as const satisfies InputTable;
