import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";
import { customerTieringFields } from "./customerTieringFields";
import { customerValueFields } from "./customerValueFields";

/** The customers the company sells to: one row each. */
export const customers = {
  id: "customers",
  label: { "en-US": "Customers", "zh-CN": "客户" },
  sheetNames: ["customer", "client", "account", "客户", "客戶", "往来单位"],
  recognisedBy: [
    ["id", "name"],
    [
      "creditLimit",
      "paymentTermDays",
      "industry",
      "region",
      "owner",
      "tier",
      "status",
      "created",
      "companyRevenue",
      "companySize",
      "customerType",
      "creditRating",
      "marginRate",
      "parent",
      "acquisitionCost",
      "retentionRate",
      "expectedLife",
      "lostDate",
      "lostReason",
    ],
  ],
  rowNeeds: [["id", "name"]],
  distinct: ["id", "name"],
  fields: {
    id: {
      kind: "key",
      label: { "en-US": "Customer ID", "zh-CN": "客户编号" },
      meaning: { "en-US": "Identifies the customer in all sheets.", "zh-CN": "在各表中标识客户。" },
      headers: synonyms(`
        Customer ID | Customer No. | Customer Number | Customer Code | Cust No | Cust Number | Cust ID
        Customer Key | Customer # | Client ID | Client Number | Client Code | Account Number | Account No.
        Account ID | Organization - ID | Deal - Organization ID | KUNNR | Sold-to Party | Sold-to | Payer
        客户编号 | 客户编码 | 客户代码 | 客户代号 | 客户ID | 客户号 | 客户内码 | 往来单位编码 | 往来单位代码 | 门店编号 | 会员卡号 | 客戶代號 | 客戶編號 | 客戶代碼
        客戶編碼 | 客戶ID | 用戶編號 | 對象代號
        Record ID | ID Number | Number | Customer | Account | ID | Code | No.
        编号 | 编码 | 客户 | 客戶 | 代號 | 編號
      `),
    },
    name: {
      kind: "text",
      label: { "en-US": "Customer name", "zh-CN": "客户名称" },
      meaning: { "en-US": "Shown in result sheets.", "zh-CN": "在结果表中显示。" },
      headers: synonyms(`
        Customer Name | Account Name | Client Name | Company Name | Organization Name | Organisation Name
        Organization - Name | Deal - Organization | Contact Name | Name Customer | Cust Name | Partner
        Party Name | Party | Name 1
        客户名称 | 客户全称 | 客户简称 | 单位名称 | 公司名称 | 企业名称 | 往来单位 | 往来单位名称 | 往来单位全称 | 组织名称 | 开票客户 | 购买方 | 购买方名称 | 买方公司
        购货单位 | 拜访客户 | 门店名称 | 关联客户 | 最终客户名称 | 客戶名稱 | 客戶簡稱 | 公司名稱 | 用戶名稱 | 往來單位 | 對象 | 對象名稱
        Customer | Account | Client | Organization | Organisation | Company | Name
        客户 | 客戶 | 名称 | 名稱 | 帳號 | 姓名
      `),
    },
    tier: {
      kind: "text",
      label: { "en-US": "Tier (own)", "zh-CN": "客户级别" },
      meaning: {
        "en-US": "Your own class, shown beside the computed one.",
        "zh-CN": "贵方自定的级别，与计算结果并列显示。",
      },
      headers: synonyms(`
        Customer Tier | Tier | Customer Level | Customer Class | Customer Rating | Customer Grade
        Account Tier | ABC | ABC Class | Rating | Grade
        客户级别 | 客户等级 | 客户类别 | 客户层级 | 级别 | 等级 | 重要程度 | 客戶等級 | 客戶級別 | 客戶分級
      `),
    },
    customerType: {
      kind: "text",
      label: { "en-US": "Type", "zh-CN": "客户类型" },
      meaning: { "en-US": "Grouping.", "zh-CN": "用于分组。" },
      headers: synonyms(`
        Customer Type | Account Type | Customer Group | Customer Segment | Customer Category | Segment
        Category | Type
        客户类型 | 客户分类 | 客户性质 | 客户标签 | 渠道类型 | 一级渠道 | KA客户组 | 细分 | 类型 | 分类 | 客戶類型 | 客戶分類 | 類型 | 類別
      `),
    },
    industry: {
      kind: "text",
      label: { "en-US": "Industry", "zh-CN": "行业" },
      meaning: { "en-US": "Grouping.", "zh-CN": "用于分组。" },
      headers: synonyms(`
        Industry | Customer Industry | Industry Sector | Sector | GICS Sector | Vertical
        客户行业 | 行业 | 所属行业 | 行业类别 | 行业划分 | 国标行业 | 客戶行業 | 行業 | 產業 | 工業
      `),
    },
    region: {
      kind: "text",
      label: { "en-US": "Region", "zh-CN": "地区" },
      meaning: { "en-US": "Grouping.", "zh-CN": "用于分组。" },
      headers: synonyms(`
        Region | Sales Region | Customer Region | Territory | Sales Territory | Area | Regional Office
        Country/Region | State/Province | Country | Country Code | State | Province
        客户区域 | 地区 | 区域 | 大区 | 销售区域 | 所属区域 | 客户所在省 | 省/自治区 | 省份 | 城市 | 区域全路径 | 客戶區域 | 地區 | 區域 | 國家
      `),
    },
    owner: {
      kind: "text",
      label: { "en-US": "Owner", "zh-CN": "负责人" },
      meaning: { "en-US": "The account manager.", "zh-CN": "客户经理或业务员。" },
      headers: synonyms(`
        Owner | Account Owner | Account Manager | Key Account Manager | KAM | Customer Owner | Company Owner
        Contact Owner | Sales Rep | Sales Representative | Sales Agent | Salesperson | Sales Person
        Salesperson Code | Salesman | Sales Rep Employee Number | Assigned User | Assigned To
        Relationship Manager | Manager | Regional Manager
        负责人 | 客户负责人 | 业务负责人 | 客户经理 | 业务员 | 业务员名称 | 专管业务员 | 责任业务员 | 销售员 | 销售 | 销售名字 | 销售代表 | 销售负责人 | 跟进人 | 业务经理
        地区经理 | 已指派用户 | 負責人 | 客戶經理 | 業務員 | 業務員名稱 | 業務員代號 | 業務 | 指定的使用者 | 指定用戶
      `),
    },
    companySize: {
      kind: "text",
      label: { "en-US": "Company size", "zh-CN": "企业规模" },
      meaning: { "en-US": "Grouping.", "zh-CN": "用于分组。" },
      headers: synonyms(`
        No. of Employees | Number of Employees | Employees | Employee Count | Organization Size
        Organisation Size | Company Size | Headcount | Size
        企业规模 | 公司规模 | 规模 | 员工数量 | 员工人数 | 人数 | 員工人數 | 公司規模 | 大小
      `),
    },
    companyRevenue: {
      kind: "money",
      label: { "en-US": "Customer's own revenue", "zh-CN": "客户年营业额" },
      meaning: {
        "en-US": "Size of the customer's company, not our sales to it.",
        "zh-CN": "客户企业自身的营业额，不是我方对其销售额。",
      },
      headers: synonyms(`
        Annual Revenue | Company Revenue | Customer Revenue | Revenue | Turnover
        年营业额 | 年营收 | 营业额 | 年收入 | 年營業額 | 年營收
      `),
    },
    creditLimit: {
      kind: "money",
      label: { "en-US": "Credit limit", "zh-CN": "信用额度" },
      meaning: { "en-US": "Agreed limit for open receivables.", "zh-CN": "约定的应收上限。" },
      headers: synonyms(`
        Credit Limit | Credit Line | Credit Limit Amount | Approved Credit
        信用额度 | 授信额度 | 授信总额 | 信用限额 | 信用总额 | 最大欠款额度提示 | 额度 | 信用額度 | 授信額度 | 額度
      `),
    },
    limitValidUntil: {
      kind: "day",
      label: { "en-US": "Limit valid until", "zh-CN": "额度有效期至" },
      meaning: { "en-US": "Last day of the agreed credit limit.", "zh-CN": "信用额度的最后有效日。" },
      headers: synonyms(`
        Credit Limit Expiry | Credit Limit Expires | Credit Limit Valid Until | Limit Valid Until | Limit Expiry
        额度有效期 | 额度有效期至 | 额度到期日 | 授信到期日 | 信用期限至 | 額度有效期 | 授信到期日期
      `),
    },
    guarantee: {
      kind: "money",
      label: { "en-US": "Guarantee", "zh-CN": "担保金额" },
      meaning: {
        "en-US": "Amount secured by guarantee, insurance or collateral.",
        "zh-CN": "担保、信用保险或抵押覆盖的金额。",
      },
      headers: synonyms(`
        Guarantee | Guarantee Amount | Guaranteed Amount | Secured Amount | Insured Amount | Credit Insurance | Collateral Amount
        担保金额 | 担保额 | 保证金额 | 保险额度 | 信保额度 | 抵押金额 | 擔保金額 | 保證金額
      `),
    },
    openOrders: {
      kind: "money",
      label: { "en-US": "Open orders", "zh-CN": "未交订单金额" },
      meaning: { "en-US": "Ordered on credit, not yet delivered.", "zh-CN": "已下单未交货的赊销金额。" },
      headers: synonyms(`
        Open Orders | Open Order Amount | Open Orders Amount | Order Backlog | Outstanding Orders
        未交订单金额 | 未完成订单金额 | 未交货金额 | 在手订单金额 | 未交訂單金額 | 未出貨金額
      `),
    },
    uninvoiced: {
      kind: "money",
      label: { "en-US": "Delivered, not invoiced", "zh-CN": "已发货未开票" },
      meaning: { "en-US": "Delivered but not yet invoiced.", "zh-CN": "已发货但尚未开票的金额。" },
      headers: synonyms(`
        Uninvoiced Deliveries | Delivered Not Invoiced | Unbilled Deliveries | Unbilled Amount
        已发货未开票 | 未开票金额 | 发货未开票金额 | 已出貨未開票
      `),
    },
    paymentTermDays: {
      kind: "days",
      label: { "en-US": "Payment terms", "zh-CN": "账期（天）" },
      meaning: {
        "en-US": "Days from invoice to due date where an invoice has no due date.",
        "zh-CN": "发票无到期日时，由开票日起算的天数。",
      },
      headers: synonyms(`
        Payment Term Days | Payment Terms Days | Credit Days | Credit Period | Payment Terms | Payment Term
        Terms of Payment | Customer Payment Terms | Cust Payment Terms | Credit Terms | Net Terms | Terms
        账期 | 账期天数 | 信用期限 | 信用天数 | 信用期 | 信用账期 | 付款条件 | 付款协议 | 付款期限 | 收款条件 | 合同付款方式 | 帳期 | 付款條件 | 信用天數 | 收款條件
        月結天數
      `),
    },
    creditRating: {
      kind: "text",
      label: { "en-US": "Credit rating (own)", "zh-CN": "信用等级" },
      meaning: {
        "en-US": "Your own rating, shown beside the computed one.",
        "zh-CN": "贵方自定的信用等级，与计算结果并列显示。",
      },
      headers: synonyms(`
        Credit Rating | Credit Score | Credit Class | Risk Rating | Risk Class
        信用等级 | 信用评级 | 信用评估 | 信用级别 | 信用等級 | 信用評等
      `),
    },
    marginRate: {
      kind: "rate",
      label: { "en-US": "Margin", "zh-CN": "毛利率" },
      meaning: { "en-US": "Gross margin as a share of revenue.", "zh-CN": "毛利占收入的比例。" },
      headers: synonyms(`
        Margin | Margin % | Margin Rate | Gross Margin | Gross Margin % | GM % | Gross Profit Margin
        毛利率 | 利润率 | 销售毛利率 | 毛利率% | 利潤率
      `),
    },
    parent: {
      kind: "text",
      label: { "en-US": "Parent", "zh-CN": "集团" },
      meaning: { "en-US": "Group the customer belongs to.", "zh-CN": "客户所属集团。" },
      headers: synonyms(`
        Parent | Parent Account | Parent Company | Parent Customer | Ultimate Parent | Subsidiary Of
        Customer Group Name | End Customer Name Group | Group
        集团 | 所属集团 | 集团名称 | 母公司 | 上级客户 | 上级单位 | 集團 | 所屬集團
      `),
    },
    status: {
      kind: "text",
      label: { "en-US": "Status", "zh-CN": "客户状态" },
      meaning: { "en-US": "Your own status.", "zh-CN": "贵方自定的状态。" },
      headers: synonyms(`
        Customer Status | Account Status | Status
        客户状态 | 合作状态 | 状态 | 客戶狀態 | 狀態
      `),
    },
    created: {
      kind: "day",
      label: { "en-US": "Customer since", "zh-CN": "建档日期" },
      meaning: { "en-US": "First day of the relationship.", "zh-CN": "合作起始日。" },
      headers: synonyms(`
        Customer Since | Created | Created At | Created Date | Creation Date | Create Date | Date Created
        First Order Date | Onboarding Date | Start Date
        建档日期 | 建立日期 | 创建日期 | 创建时间 | 创建于 | 初次备案日期 | 合作日期 | 合作开始日期 | 开户日期 | 首次合作日期 | 首次合作时间 | 首次成交日期 | 发展日期
        分配日期 | 建檔日期 | 新增於
      `),
    },
    ...customerValueFields,
    ...customerTieringFields,
  },
} as const satisfies InputTable;
