import type { InputTable } from "../schema";

/** The customers the company sells to: one row each. */
export const customers = {
  id: "customers",
  label: { "en-US": "Customers", "zh-CN": "客户" },
  required: false,
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
    ],
  ],
  fields: {
    id: {
      kind: "key",
      label: { "en-US": "Customer ID", "zh-CN": "客户编号" },
      meaning: { "en-US": "Identifies the customer in all sheets.", "zh-CN": "在各表中标识客户。" },
      headers: ["Customer ID", "Customer No.", "Customer Number", "客户编号", "客户编码"],
    },
    name: {
      kind: "text",
      label: { "en-US": "Customer name", "zh-CN": "客户名称" },
      meaning: { "en-US": "Shown in result sheets.", "zh-CN": "在结果表中显示。" },
      headers: ["Customer", "Customer Name", "Account", "客户名称", "客户"],
    },
    tier: {
      kind: "text",
      label: { "en-US": "Tier (own)", "zh-CN": "客户级别" },
      meaning: {
        "en-US": "Your own class, shown beside the computed one.",
        "zh-CN": "贵方自定的级别，与计算结果并列显示。",
      },
      headers: ["Customer Tier", "客户级别", "客户等级"],
    },
    customerType: {
      kind: "text",
      label: { "en-US": "Type", "zh-CN": "客户类型" },
      meaning: { "en-US": "Grouping.", "zh-CN": "用于分组。" },
      headers: ["Customer Type", "客户类型"],
    },
    industry: {
      kind: "text",
      label: { "en-US": "Industry", "zh-CN": "行业" },
      meaning: { "en-US": "Grouping.", "zh-CN": "用于分组。" },
      headers: ["Industry", "客户行业", "行业"],
    },
    region: {
      kind: "text",
      label: { "en-US": "Region", "zh-CN": "地区" },
      meaning: { "en-US": "Grouping.", "zh-CN": "用于分组。" },
      headers: ["Region", "地区", "区域"],
    },
    owner: {
      kind: "text",
      label: { "en-US": "Owner", "zh-CN": "负责人" },
      meaning: { "en-US": "The account manager.", "zh-CN": "客户经理或业务员。" },
      headers: ["Owner", "负责人", "业务员"],
    },
    companySize: {
      kind: "text",
      label: { "en-US": "Company size", "zh-CN": "企业规模" },
      meaning: { "en-US": "Grouping.", "zh-CN": "用于分组。" },
      headers: ["No. of Employees", "企业规模"],
    },
    companyRevenue: {
      kind: "money",
      label: { "en-US": "Customer's own revenue", "zh-CN": "客户年营业额" },
      meaning: {
        "en-US": "Size of the customer's company, not our sales to it.",
        "zh-CN": "客户企业自身的营业额，不是我方对其销售额。",
      },
      headers: ["Annual Revenue", "年营业额"],
    },
    creditLimit: {
      kind: "money",
      label: { "en-US": "Credit limit", "zh-CN": "信用额度" },
      meaning: { "en-US": "Agreed limit for open receivables.", "zh-CN": "约定的应收上限。" },
      headers: ["Credit Limit", "信用额度"],
    },
    paymentTermDays: {
      kind: "days",
      label: { "en-US": "Payment terms", "zh-CN": "账期（天）" },
      meaning: {
        "en-US": "Days from invoice to due date where an invoice has no due date.",
        "zh-CN": "发票无到期日时，由开票日起算的天数。",
      },
      headers: ["Payment Terms", "账期(天)"],
    },
    creditRating: {
      kind: "text",
      label: { "en-US": "Credit rating (own)", "zh-CN": "信用等级" },
      meaning: {
        "en-US": "Your own rating, shown beside the computed one.",
        "zh-CN": "贵方自定的信用等级，与计算结果并列显示。",
      },
      headers: ["Credit Rating", "信用等级"],
    },
    marginRate: {
      kind: "rate",
      label: { "en-US": "Margin", "zh-CN": "毛利率" },
      meaning: { "en-US": "Gross margin as a share of revenue.", "zh-CN": "毛利占收入的比例。" },
      headers: ["Margin", "毛利率"],
    },
    parent: {
      kind: "text",
      label: { "en-US": "Parent", "zh-CN": "集团" },
      meaning: { "en-US": "Group the customer belongs to.", "zh-CN": "客户所属集团。" },
      headers: ["Parent", "集团"],
    },
    status: {
      kind: "text",
      label: { "en-US": "Status", "zh-CN": "客户状态" },
      meaning: { "en-US": "Your own status.", "zh-CN": "贵方自定的状态。" },
      headers: ["Status", "客户状态"],
    },
    created: {
      kind: "day",
      label: { "en-US": "Customer since", "zh-CN": "建档日期" },
      meaning: { "en-US": "First day of the relationship.", "zh-CN": "合作起始日。" },
      headers: ["Created At", "初次备案日期"],
    },
  },
} as const satisfies InputTable;
