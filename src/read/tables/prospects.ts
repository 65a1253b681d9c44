import type { Field, InputTable } from "../schema";
import { synonyms } from "../synonyms";

/** One of the principles by which target customers are chosen (S029), answered by yes or no. */
const test = (english: string, chinese: string, meaning: string, meaningZh: string, headers: string) =>
  ({
    kind: "flag",
    label: { "en-US": english, "zh-CN": chinese },
    meaning: { "en-US": meaning, "zh-CN": meaningZh },
    headers: synonyms(headers),
  }) as const satisfies Field;

/** Money, authority or need (S065): yes or no, or a score from 0 to 10. */
const judged = (english: string, chinese: string, meaning: string, meaningZh: string, headers: string) =>
  ({
    kind: "text",
    label: { "en-US": english, "zh-CN": chinese },
    meaning: { "en-US": meaning, "zh-CN": meaningZh },
    headers: synonyms(headers),
  }) as const satisfies Field;

/** Companies that might become customers: one row each. */
export const prospects = {
  id: "prospects",
  label: { "en-US": "Prospects", "zh-CN": "潜在客户" },
  sheetNames: ["prospect", "potential customer", "潜在客户", "潜客", "潛在客戶", "准客户"],
  recognisedBy: [["name"], ["industry", "size", "region", "potential", "owner", "status"]],
  rowNeeds: [["name"]],
  distinct: ["name"],
  fields: {
    name: {
      kind: "text",
      label: { "en-US": "Prospect", "zh-CN": "潜在客户名称" },
      meaning: { "en-US": "The company that might buy.", "zh-CN": "可能成交的企业。" },
      headers: synonyms(`
        Prospect | Prospect Name | Prospect Company | Prospective Customer | Potential Customer
        潜在客户 | 潜在客户名称 | 潜客名称 | 潜客 | 准客户 | 准客户名称 | 意向客户 | 意向客户名称 | 潛在客戶 | 潛在客戶名稱 | 準客戶
      `),
    },
    industry: {
      kind: "text",
      label: { "en-US": "Industry", "zh-CN": "行业" },
      meaning: { "en-US": "Grouping.", "zh-CN": "用于分组。" },
      headers: synonyms(`Industry | Sector | Vertical | 行业 | 所属行业 | 行業 | 產業`),
    },
    size: {
      kind: "text",
      label: { "en-US": "Company size", "zh-CN": "企业规模" },
      meaning: { "en-US": "Grouping.", "zh-CN": "用于分组。" },
      headers: synonyms(`
        Company Size | Size | Employees | No. of Employees | Headcount
        企业规模 | 公司规模 | 规模 | 员工人数 | 公司規模 | 員工人數
      `),
    },
    region: {
      kind: "text",
      label: { "en-US": "Region", "zh-CN": "地区" },
      meaning: { "en-US": "Grouping.", "zh-CN": "用于分组。" },
      headers: synonyms(`Region | Territory | Country | State | Area | 地区 | 区域 | 大区 | 省份 | 地區 | 區域`),
    },
    potential: {
      kind: "number",
      label: { "en-US": "Potential score", "zh-CN": "潜力评分" },
      meaning: { "en-US": "How much it could buy, by your own scale.", "zh-CN": "可能的采购程度，按贵方自定分值。" },
      headers: synonyms(`
        Potential Score | Potential | Prospect Score | Lead Score
        潜力评分 | 潜力 | 潜客评分 | 线索评分 | 潛力評分 | 潛力
      `),
    },
    companyRevenue: {
      kind: "money",
      label: { "en-US": "Prospect's own revenue", "zh-CN": "年营业额" },
      meaning: {
        "en-US": "Size of the company, compared with that of loyal customers.",
        "zh-CN": "企业自身营业额，用于与忠诚客户比较。",
      },
      headers: synonyms(`
        Annual Revenue | Company Revenue | Revenue | Turnover
        年营业额 | 年营收 | 营业额 | 年收入 | 年營業額 | 年營收
      `),
    },
    fitsPositioning: test(
      "Fits positioning",
      "符合定位",
      "Whether it belongs to those whom we want to serve.",
      "是否属于我方定位的目标客户群。",
      "Fits Positioning | Positioning Fit | Target Segment | In Target Segment | Strategic Fit | 符合定位 | 是否符合定位 | 定位吻合 | 目标客户群 | 符合定位要求",
    ),
    goodType: test(
      "Good type",
      "优质类型",
      "Whether it would be a good customer: buying power, margin, payment, modest cost to serve.",
      "是否属于好客户：购买力强、利润好、付款及时、服务成本低。",
      "Good Type | Good Customer Type | Good Customer | 优质类型 | 是否优质 | 好客户 | 好客户类型 | 優質類型",
    ),
    wellMatched: test(
      "Well matched",
      "门当户对",
      "Whether our size, people and technology suit it, and it suits us.",
      "双方规模、人员与技术是否相称。",
      "Well Matched | Well-matched | Good Match | Match | Mutual Fit | 门当户对 | 是否门当户对 | 双向匹配 | 匹配 | 門當戶對",
    ),
    money: judged(
      "Money",
      "购买力",
      "M of MAN: whether it can pay.",
      "MAN 法则之 M：是否有支付能力。",
      "Money | Budget | Buying Power | Purchasing Power | Ability to Pay | 购买力 | 支付能力 | 资金 | 預算 | 预算 | 購買力",
    ),
    authority: judged(
      "Authority",
      "决策权",
      "A of MAN: whether our contact decides, advises or may veto.",
      "MAN 法则之 A：联系人是否有决定、建议或否决权。",
      "Authority | Decision Authority | Decision Maker | Decision Power | 决策权 | 决定权 | 购买决定权 | 是否决策人 | 決策權",
    ),
    need: judged(
      "Need",
      "需求",
      "N of MAN: whether it needs what we sell.",
      "MAN 法则之 N：是否有购买需求。",
      "Need | Needs | Demand | Has Need | 需求 | 购买需求 | 有无需求 | 需求强度 | 購買需求",
    ),
    owner: {
      kind: "text",
      label: { "en-US": "Owner", "zh-CN": "负责人" },
      meaning: { "en-US": "Who is in charge.", "zh-CN": "跟进人。" },
      headers: synonyms(
        `Owner | Sales Rep | Account Manager | Assigned To | 负责人 | 跟进人 | 业务员 | 負責人 | 業務員`,
      ),
    },
    status: {
      kind: "text",
      label: { "en-US": "Status", "zh-CN": "状态" },
      meaning: { "en-US": "Your own status.", "zh-CN": "贵方自定的状态。" },
      headers: synonyms(`Prospect Status | Status | Stage | 状态 | 跟进状态 | 狀態`),
    },
  },
} as const satisfies InputTable;
