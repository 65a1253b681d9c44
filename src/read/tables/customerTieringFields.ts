import type { Field } from "../schema";
import { synonyms } from "../synonyms";

/** What tiering asks of a customer beyond its trade: potential, importance, and how demanding it is. */
export const customerTieringFields = {
  potential: {
    kind: "number",
    label: { "en-US": "Potential score", "zh-CN": "潜力评分" },
    meaning: {
      "en-US": "How much more the customer could buy, by your own scale (5 = highest is usual).",
      "zh-CN": "客户未来可增加采购的程度，按贵方自定分值（通常 5 分为最高）。",
    },
    headers: synonyms(`
      Potential Score | Potential | Growth Potential | Customer Potential | Account Potential | Potential Rating
      潜力评分 | 潜力 | 客户潜力 | 发展潜力 | 增长潜力 | 潜力分 | 潛力評分 | 潛力 | 客戶潛力 | 發展潛力
    `),
  },
  importance: {
    kind: "number",
    label: { "en-US": "Importance", "zh-CN": "重要性评分" },
    meaning: {
      "en-US": "Relative importance by your own scale, 1 to 5.",
      "zh-CN": "相对重要性，按贵方自定的 1–5 分。",
    },
    headers: synonyms(`
      Importance | Relative Importance | Importance Score | Priority Score
      重要性 | 重要性评分 | 重要度 | 相对重要性 | 重要性評分 | 相對重要性
    `),
  },
  strategic: {
    kind: "flag",
    label: { "en-US": "Strategic", "zh-CN": "战略客户" },
    meaning: {
      "en-US": "Whether a goal of your company hangs on this customer.",
      "zh-CN": "公司目标是否有赖于该客户。",
    },
    headers: synonyms(`
      Strategic | Strategic Account | Strategic Customer | Strategic Goal | Goal Critical | Company Goal
      战略客户 | 是否战略客户 | 战略 | 关联公司目标 | 公司目标客户 | 戰略客戶 | 策略客戶 | 是否戰略客戶
    `),
  },
  discountRate: {
    kind: "rate",
    label: { "en-US": "Discount", "zh-CN": "让利比例" },
    meaning: {
      "en-US": "Share of the list price that is given away.",
      "zh-CN": "让利占目录价的比例（20 % 即八折）。",
    },
    headers: synonyms(`
      Discount | Discount % | Discount Rate | Average Discount | Customer Discount | Avg Discount
      让利比例 | 让利率 | 折让率 | 平均折让率 | 优惠比例 | 讓利比例 | 折讓率
    `),
  },
  returns: {
    kind: "money",
    label: { "en-US": "Returns", "zh-CN": "退货金额" },
    meaning: {
      "en-US": "Goods returned in a year.",
      "zh-CN": "一年内的退货金额。",
    },
    headers: synonyms(`
      Returns | Returned Amount | Return Amount | Sales Returns | Goods Returned | Returned Goods
      退货金额 | 退货额 | 年退货额 | 退货 | 退貨金額 | 退貨額
    `),
  },
  complaints: {
    kind: "number",
    label: { "en-US": "Complaints", "zh-CN": "投诉次数" },
    meaning: {
      "en-US": "Complaints in a year; many of them never are a reason to drop a customer.",
      "zh-CN": "一年内的投诉次数；投诉多不构成裁减理由。",
    },
    headers: synonyms(`
      Complaints | Complaint Count | No. of Complaints | Number of Complaints | Claims
      投诉次数 | 投诉 | 投诉数 | 客诉 | 客诉次数 | 投訴次數 | 客訴次數
    `),
  },
  strict: {
    kind: "flag",
    label: { "en-US": "Strict requirements", "zh-CN": "要求严格" },
    meaning: {
      "en-US": "Whether the customer asks for more than others; no reason to drop it.",
      "zh-CN": "客户要求是否高于一般；不构成裁减理由。",
    },
    headers: synonyms(`
      Strict | Strict Requirements | Demanding | Strictness | High Requirements
      要求严格 | 要求苛刻 | 严格要求 | 高要求客户 | 要求嚴格 | 要求嚴苛
    `),
  },
  brokenPromises: {
    kind: "number",
    label: { "en-US": "Broken promises", "zh-CN": "失信次数" },
    meaning: {
      "en-US": "Promises to pay that were not kept, in a year.",
      "zh-CN": "一年内未兑现的付款承诺次数。",
    },
    headers: synonyms(`
      Broken Promises | Broken Promises to Pay | Promises Broken | Missed Promises
      失信次数 | 违约次数 | 未兑现承诺次数 | 爽约次数 | 失信次數 | 違約次數
    `),
  },
  totalNeed: {
    kind: "money",
    label: { "en-US": "Total need", "zh-CN": "年采购总需求" },
    meaning: {
      "en-US": "What the customer buys of our kind of goods in a year, from everybody.",
      "zh-CN": "客户一年内向所有供应商采购同类产品的总额。",
    },
    headers: synonyms(`
      Total Need | Total Demand | Category Spend | Total Spend | Annual Need | Annual Demand | Wallet
      年采购总需求 | 总需求 | 年需求额 | 年采购总额 | 采购总额 | 总采购额 | 年採購總額 | 總需求
    `),
  },
  shareOfWallet: {
    kind: "rate",
    label: { "en-US": "Share of wallet", "zh-CN": "采购份额" },
    meaning: {
      "en-US": "Our sales ÷ what the customer buys of our kind of goods; wins over the total need.",
      "zh-CN": "我方销售额 ÷ 客户同类采购总额；优先于年采购总需求。",
    },
    headers: synonyms(`
      Share of Wallet | Wallet Share | SOW | Share of Spend
      采购份额 | 钱包份额 | 占客户采购比例 | 客户内份额 | 採購份額 | 錢包份額
    `),
  },
} as const satisfies Readonly<Record<string, Field>>;
