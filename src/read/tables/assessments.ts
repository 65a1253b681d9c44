import type { Field, InputTable } from "../schema";
import { synonyms } from "../synonyms";
import { customerColumns } from "./customerColumns";
import { customerTieringFields } from "./customerTieringFields";
import { customerValueFields } from "./customerValueFields";

/** How well we can serve the customer in one respect (S030), from 1 (weak) to 5 (strong). */
const capability = (english: string, chinese: string, headers: string) =>
  ({
    kind: "number",
    label: { "en-US": `Our capability: ${english}`, "zh-CN": `我方能力：${chinese}` },
    meaning: {
      "en-US": "How well we can serve this customer in this respect, 1 (weak) to 5 (strong).",
      "zh-CN": "我方在该方面服务该客户的能力，1（弱）至 5（强）分。",
    },
    headers: synonyms(headers),
  }) as const satisfies Field;

const { potential, discountRate, totalNeed } = customerTieringFields;
const { costToServe, growthValue, knowledgeValue, relationLevel, loyaltyIntention } = customerValueFields;

/**
 * What people judge of customers rather than read off the books: one row each. Fields that the customers sheet has too count
 * where that sheet says nothing.
 */
export const assessments = {
  id: "assessments",
  label: { "en-US": "Assessments", "zh-CN": "客户评估" },
  sheetNames: ["assessment", "evaluation", "评估", "评价", "評估"],
  recognisedBy: [
    ["customer", "customerName"],
    [
      "technical",
      "people",
      "finance",
      "material",
      "management",
      "competence",
      "extraDemands",
      "violations",
      "rivals",
      "competes",
      "potential",
      "growthValue",
      "knowledgeValue",
    ],
  ],
  rowNeeds: [["customer", "customerName"]],
  distinct: ["customer", "customerName"],
  fields: {
    ...customerColumns({ "en-US": "Who is judged.", "zh-CN": "被评估的客户。" }),
    technical: capability(
      "technology",
      "技术",
      "Technical Capability | Our Technical Capability | Capability: Technology | Technology Fit | 技术能力 | 我方技术能力 | 我方能力：技术 | 技術能力",
    ),
    people: capability(
      "people",
      "人力",
      "People Capability | Our People Capability | Staff Capability | Capability: People | People Fit | 人力能力 | 人员能力 | 我方能力：人力 | 人力配备 | 人力能力評分",
    ),
    finance: capability(
      "finance",
      "财力",
      "Financial Capability | Our Financial Capability | Capability: Finance | Finance Fit | 财力能力 | 资金能力 | 我方能力：财力 | 財力能力 | 資金能力",
    ),
    material: capability(
      "supply",
      "物力",
      "Material Capability | Supply Capability | Our Supply Capability | Capability: Supply | Supply Fit | 物力能力 | 供货能力 | 我方能力：物力 | 供貨能力",
    ),
    management: capability(
      "management",
      "管理",
      "Management Capability | Our Management Capability | Capability: Management | Management Fit | 管理能力 | 我方管理能力 | 我方能力：管理",
    ),
    competence: {
      kind: "number",
      label: { "en-US": "Customer's competence", "zh-CN": "客户核心竞争力" },
      meaning: {
        "en-US": "Strength of the customer itself in technology, management and market, 1 (weak) to 5 (strong).",
        "zh-CN": "客户自身在技术、管理与市场上的竞争力，1（弱）至 5（强）分。",
      },
      headers: synonyms(`
        Core Competence | Competence | Competence Score | Customer Competence | Competitiveness
        核心竞争力 | 客户核心竞争力 | 竞争力 | 竞争力评分 | 核心競爭力 | 競爭力
      `),
    },
    extraDemands: {
      kind: "money",
      label: { "en-US": "Cost of extra demands", "zh-CN": "额外要求成本" },
      meaning: {
        "en-US": "What its demands beyond the contract cost in a year: free services, slotting fees, money tied up.",
        "zh-CN": "合同之外的要求一年的花费：免费服务、进场费、无偿占用资金等。",
      },
      headers: synonyms(`
        Extra Demands | Cost of Extra Demands | Extra Demand Cost | Extra Cost | Slotting Fees | Concessions
        额外要求成本 | 额外要求 | 额外费用 | 进场费 | 额外让步 | 額外要求成本 | 額外費用
      `),
    },
    violations: {
      kind: "number",
      label: { "en-US": "Violations", "zh-CN": "违规次数" },
      meaning: {
        "en-US": "Sales outside its territory, own price changes and the like in a year.",
        "zh-CN": "一年内窜货、擅自调价等违规的次数。",
      },
      headers: synonyms(`
        Violations | Violation Count | Number of Violations | Contract Violations | Breaches
        违规次数 | 违规 | 窜货次数 | 违约行为次数 | 違規次數 | 竄貨次數
      `),
    },
    rivals: {
      kind: "number",
      label: { "en-US": "Rivals courting it", "zh-CN": "争夺的对手数" },
      meaning: {
        "en-US": "How many competitors are known to court this customer.",
        "zh-CN": "已知正在争夺该客户的竞争对手数量。",
      },
      headers: synonyms(`
        Rivals | Rivals Courting | Rivals Courting It | Competitors Courting | Number of Competitors | Competitor Contacts
        争夺的对手数 | 竞争对手数 | 竞争对手数量 | 竞品接触数 | 競爭對手數 | 競爭對手數量
      `),
    },
    competes: {
      kind: "flag",
      label: { "en-US": "Competes with us", "zh-CN": "自营竞争业务" },
      meaning: {
        "en-US": "Whether the customer runs, or sets up, a business that competes with ours.",
        "zh-CN": "客户是否经营或筹建与我方竞争的业务。",
      },
      headers: synonyms(`
        Competes With Us | Competes | Competes Itself | Own Competing Business | Is Competitor
        自营竞争业务 | 自立门户 | 是否自营竞争业务 | 与我方竞争 | 是否竞争 | 自營競爭業務 | 自立門戶
      `),
    },
    potential,
    discountRate,
    totalNeed,
    costToServe,
    growthValue,
    knowledgeValue,
    relationLevel,
    loyaltyIntention,
  },
} as const satisfies InputTable;
