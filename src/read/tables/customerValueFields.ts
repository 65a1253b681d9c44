import type { Field } from "../schema";
import { synonyms } from "../synonyms";

/** What a customers sheet may say of value, loyalty and loss of each customer. */
export const customerValueFields = {
  acquisitionCost: {
    kind: "money",
    label: { "en-US": "Acquisition cost", "zh-CN": "获客成本" },
    meaning: {
      "en-US": "What it cost to win the customer; subtracted from its lifetime value.",
      "zh-CN": "赢得该客户的成本，从终身价值中扣除。",
    },
    headers: synonyms(`
      Acquisition Cost | Customer Acquisition Cost | CAC | Cost of Acquisition
      获客成本 | 客户获取成本 | 开发成本 | 客户开发成本 | 獲客成本 | 客戶獲取成本 | 開發成本
    `),
  },
  costToServe: {
    kind: "money",
    label: { "en-US": "Cost to serve a year", "zh-CN": "年服务成本" },
    meaning: {
      "en-US": "Visits, service, logistics and the like for the customer, a year.",
      "zh-CN": "每年为该客户付出的拜访、服务、物流等成本。",
    },
    headers: synonyms(`
      Cost to Serve | Cost-to-Serve | Annual Cost to Serve | Cost to Serve a Year | Service Cost | Annual Service Cost
      服务成本 | 年服务成本 | 客户服务成本 | 服务费用 | 维护成本 | 客户维护成本 | 服務成本 | 年服務成本 | 客戶服務成本 | 維護成本
    `),
  },
  retentionRate: {
    kind: "rate",
    label: { "en-US": "Retention a year", "zh-CN": "年保留率" },
    meaning: {
      "en-US": "Chance that this customer stays for another year.",
      "zh-CN": "该客户下一年继续合作的概率。",
    },
    headers: synonyms(`
      Retention | Retention Rate | Customer Retention Rate | Renewal Probability | Renewal Rate
      保留率 | 年保留率 | 客户保留率 | 留存率 | 续约率 | 续约概率 | 客戶保留率 | 續約率
    `),
  },
  expectedLife: {
    kind: "number",
    label: { "en-US": "Expected life (years)", "zh-CN": "预计合作年限" },
    meaning: {
      "en-US": "Years for which the customer is expected to stay; limits its lifetime value.",
      "zh-CN": "预计还将合作的年数，终身价值只计算到该年限。",
    },
    headers: synonyms(`
      Expected Life | Expected Lifetime | Expected Life (years) | Expected Years | Customer Life | Relationship Years Expected
      预计合作年限 | 预期合作年限 | 预计合作年数 | 客户寿命 | 客户生命周期 | 预计生命周期 | 預計合作年限 | 預期合作年限 | 客戶壽命
    `),
  },
  referredBy: {
    kind: "key",
    label: { "en-US": "Referred by", "zh-CN": "推荐人" },
    meaning: {
      "en-US": "ID or name of the customer that recommended us to this one.",
      "zh-CN": "向该客户推荐我方的客户的编号或名称。",
    },
    headers: synonyms(`
      Referred By | Referrer | Referral | Referral Source | Recommended By | Referred by Customer
      推荐人 | 推荐客户 | 介绍人 | 介绍客户 | 转介绍 | 转介绍人 | 推荐来源 | 推薦人 | 推薦客戶 | 介紹人
    `),
  },
  referralValue: {
    kind: "money",
    label: { "en-US": "Referral value", "zh-CN": "推荐价值" },
    meaning: {
      "en-US": "Your estimate of what its recommendations bring; taken instead of the computed one.",
      "zh-CN": "贵方对其推荐带来价值的估计，优先于计算值。",
    },
    headers: synonyms(`
      Referral Value | Customer Referral Value | CRV
      推荐价值 | 口碑价值 | 转介绍价值 | 推薦價值 | 口碑價值
    `),
  },
  growthValue: {
    kind: "money",
    label: { "en-US": "Growth value", "zh-CN": "成长价值" },
    meaning: {
      "en-US": "Your estimate of profit from additional and cross purchases to come.",
      "zh-CN": "贵方对未来增购与交叉购买利润的估计。",
    },
    headers: synonyms(`
      Growth Value | Growth Potential Value | Cross-sell Value | Cross Sell Potential | Upsell Value
      成长价值 | 增长价值 | 交叉销售价值 | 交叉购买价值 | 增购价值 | 成長價值 | 交叉銷售價值
    `),
  },
  knowledgeValue: {
    kind: "money",
    label: { "en-US": "Knowledge value", "zh-CN": "知识价值" },
    meaning: {
      "en-US": "Your estimate of what information, ideas and reputation from the customer are worth.",
      "zh-CN": "贵方对该客户带来的信息、创意、声誉等价值的估计。",
    },
    headers: synonyms(`
      Knowledge Value | Information Value | Intangible Value | Customer Knowledge Value
      知识价值 | 信息价值 | 无形价值 | 知識價值 | 資訊價值 | 無形價值
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
      Relation Level | Relationship Level | Relationship Depth | Relationship Stage | Partnership Level
      关系层级 | 关系等级 | 关系深度 | 合作层级 | 合作深度 | 合作关系 | 關係層級 | 關係等級 | 合作層級
    `),
  },
  loyaltyIntention: {
    kind: "number",
    label: { "en-US": "Loyalty intention", "zh-CN": "忠诚意愿分" },
    meaning: {
      "en-US":
        "Survey answer on whether the customer intends to stay and recommend, by the scale set on the Parameters sheet.",
      "zh-CN": "客户继续合作与推荐意愿的调查得分，量表见参数表。",
    },
    headers: synonyms(`
      Loyalty Intention | Loyalty Score | Intention Score | Loyalty Intention Score | NPS Score | Likelihood to Recommend
      忠诚意愿 | 忠诚意愿分 | 忠诚度得分 | 忠诚度评分 | 推荐意愿 | 净推荐值 | 忠誠意願 | 忠誠度得分 | 推薦意願
    `),
  },
  lostDate: {
    kind: "day",
    label: { "en-US": "Lost date", "zh-CN": "流失日期" },
    meaning: {
      "en-US": "Day on which the customer left, where you know it; counts before any rule.",
      "zh-CN": "已知的客户流失日，优先于流失规则。",
    },
    headers: synonyms(`
      Lost Date | Date Lost | Churn Date | Churned On | Lost On | End of Relationship
      流失日期 | 流失时间 | 客户流失日期 | 终止合作日期 | 停止合作日期 | 流失日 | 流失時間 | 終止合作日期
    `),
  },
  lostReason: {
    kind: "text",
    label: { "en-US": "Lost reason", "zh-CN": "流失原因" },
    meaning: {
      "en-US": "Why the customer left: price, product, service, competitor, moved, closed…",
      "zh-CN": "客户流失的原因：价格、产品、服务、竞争对手、搬迁、停业等。",
    },
    headers: synonyms(`
      Lost Reason | Churn Reason | Reason for Leaving | Reason Lost | Reason for Loss
      流失原因 | 客户流失原因 | 终止原因 | 停止合作原因 | 客戶流失原因 | 終止原因
    `),
  },
  winBackCost: {
    kind: "money",
    label: { "en-US": "Win-back cost", "zh-CN": "挽回成本" },
    meaning: {
      "en-US": "What an attempt to win the customer back or keep it would cost.",
      "zh-CN": "挽回或挽留该客户预计的花费。",
    },
    headers: synonyms(`
      Win-back Cost | Winback Cost | Win Back Cost | Recovery Cost | Retention Cost
      挽回成本 | 挽留成本 | 赢回成本 | 召回成本 | 保留成本 | 贏回成本
    `),
  },
  winBackChance: {
    kind: "rate",
    label: { "en-US": "Win-back chance", "zh-CN": "挽回概率" },
    meaning: {
      "en-US": "Chance that the attempt succeeds.",
      "zh-CN": "挽回成功的概率。",
    },
    headers: synonyms(`
      Win-back Chance | Winback Chance | Win Back Probability | Win-back Probability | Recovery Probability
      挽回概率 | 挽回可能性 | 赢回概率 | 召回概率 | 挽回機率 | 贏回機率
    `),
  },
} as const satisfies Record<string, Field>;
