import type { Language } from "../../i18n/language";

/** The invented world of the sample: names made of parts, so that no real company is meant. */
export interface SampleWords {
  readonly sheets: { readonly customers: string; readonly receivables: string; readonly opportunities: string };
  readonly headers: {
    readonly customers: readonly string[];
    readonly receivables: readonly string[];
    readonly opportunities: readonly string[];
  };
  /** Credit limits are given in this many units of money: 10,000 where the header says 万元. */
  readonly limitUnit: number;
  readonly total: string;
  readonly titles: { readonly customers: string; readonly receivables: string; readonly opportunities: string };
  readonly exported: string;
  readonly companyStart: readonly string[];
  readonly companyMiddle: readonly string[];
  readonly companyEnd: readonly string[];
  readonly industries: readonly string[];
  readonly regions: readonly string[];
  readonly owners: readonly string[];
  readonly projects: readonly string[];
  /** Open stages from first to last, then won and lost. */
  readonly stages: readonly string[];
  readonly won: string;
  readonly lost: string;
  readonly currencySign: string;
  readonly dateFormat: string;
}

export const sampleWords: Readonly<Record<Language, SampleWords>> = {
  "en-US": {
    sheets: { customers: "Customers", receivables: "Invoices", opportunities: "Opportunities" },
    headers: {
      customers: [
        "Customer ID",
        "Customer Name",
        "Industry",
        "Region",
        "Account Owner",
        "Credit Limit",
        "Payment Terms (days)",
        "Created At",
      ],
      receivables: [
        "Invoice No",
        "Customer ID",
        "Customer Name",
        "Invoice Date",
        "Due Date",
        "Amount",
        "Paid Amount",
        "Paid Date",
        "Cost",
      ],
      opportunities: [
        "Opportunity ID",
        "Opportunity Name",
        "Account Name",
        "Stage",
        "Amount",
        "Created Date",
        "Expected Close Date",
        "Actual Close Date",
        "Owner",
      ],
    },
    limitUnit: 1,
    total: "Total",
    titles: { customers: "Customer list", receivables: "Receivables", opportunities: "Sales pipeline" },
    exported: "Exported for the monthly review. Internal use only.",
    companyStart: [
      "North",
      "Silver",
      "Harbor",
      "Summit",
      "Maple",
      "Cedar",
      "Bright",
      "Iron",
      "Clear",
      "West",
      "Stone",
      "Blue",
      "Grand",
      "River",
      "Sun",
      "Oak",
      "Field",
      "Crown",
      "Lake",
      "Star",
    ],
    companyMiddle: [
      "gate",
      "line",
      "wood",
      "bridge",
      "ford",
      "point",
      "vale",
      "mark",
      "haven",
      "crest",
      "well",
      "port",
      "ridge",
      "brook",
      "stead",
      "field",
    ],
    companyEnd: [
      "Industries",
      "Components",
      "Foods",
      "Logistics",
      "Retail Group",
      "Machinery",
      "Medical",
      "Electronics",
      "Packaging",
      "Energy",
      "Chemicals",
      "Trading",
    ],
    industries: ["Machinery", "Electronics", "Food", "Chemicals", "Retail", "Logistics", "Healthcare", "Energy"],
    regions: ["North", "South", "East", "West", "Central"],
    owners: ["A. Keller", "B. Novak", "C. Ortiz", "D. Singh", "E. Moreau", "F. Tanaka"],
    projects: [
      "Line upgrade",
      "Annual supply",
      "Spare parts",
      "New plant",
      "Service contract",
      "Pilot",
      "Expansion",
      "Framework order",
    ],
    stages: ["Prospecting", "Qualification", "Needs Analysis", "Proposal", "Negotiation"],
    won: "Closed Won",
    lost: "Closed Lost",
    currencySign: "$",
    dateFormat: "m/d/yyyy",
  },
  "zh-CN": {
    sheets: { customers: "客户", receivables: "应收明细", opportunities: "商机" },
    headers: {
      customers: ["客户编码", "客户名称", "客户行业", "区域", "负责人", "信用额度(万元)", "账期(天)", "初次备案日期"],
      receivables: ["发票号", "客户编码", "客户名称", "开票日期", "到期日", "应收金额", "已收金额", "收款日期", "成本"],
      opportunities: [
        "商机编号",
        "商机名称",
        "客户名称",
        "商机阶段",
        "商机金额",
        "创建时间",
        "预计成交日期",
        "实际成交日期",
        "负责人",
      ],
    },
    limitUnit: 10_000,
    total: "合计",
    titles: { customers: "客户一览表", receivables: "应收账款明细表", opportunities: "销售机会表" },
    exported: "月度经营会议用表，仅供内部使用",
    companyStart: [
      "华",
      "安",
      "东",
      "瑞",
      "恒",
      "宏",
      "新",
      "嘉",
      "鼎",
      "博",
      "泰",
      "远",
      "正",
      "金",
      "海",
      "天",
      "信",
      "盛",
      "中",
      "江",
    ],
    companyMiddle: ["达", "源", "通", "诚", "丰", "联", "润", "科", "辉", "隆", "创", "合", "泽", "航", "利", "凯"],
    companyEnd: [
      "机械有限公司",
      "电子有限公司",
      "食品有限公司",
      "物流有限公司",
      "化工股份有限公司",
      "贸易有限公司",
      "医疗器械有限公司",
      "能源有限公司",
      "包装有限公司",
      "汽车零部件有限公司",
    ],
    industries: ["机械", "电子", "食品", "化工", "零售", "物流", "医疗", "能源"],
    regions: ["华北", "华东", "华南", "西南", "东北"],
    owners: ["王敏", "李强", "张蕾", "刘洋", "陈静", "赵磊"],
    projects: ["产线升级", "年度供货", "备件采购", "新厂项目", "服务合同", "试点项目", "扩产项目", "框架协议"],
    stages: ["初步接触", "需求确认", "方案报价", "商务谈判", "合同谈判"],
    won: "赢单",
    lost: "输单",
    currencySign: "¥",
    dateFormat: "yyyy/m/d",
  },
};
