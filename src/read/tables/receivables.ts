import type { InputTable } from "../schema";

/** Invoices and credit notes: one row each. */
export const receivables = {
  id: "receivables",
  label: { "en-US": "Receivables", "zh-CN": "应收账款" },
  required: true,
  recognisedBy: [
    ["customer", "customerName"],
    ["amount", "openAmount"],
    ["invoiceDate", "dueDate"],
  ],
  fields: {
    invoice: {
      kind: "key",
      label: { "en-US": "Invoice no.", "zh-CN": "发票号" },
      meaning: { "en-US": "Identifies the invoice; duplicates are reported.", "zh-CN": "标识发票；重复会被报告。" },
      headers: ["Invoice No", "Invoice Number", "发票号"],
    },
    customer: {
      kind: "key",
      label: { "en-US": "Customer ID", "zh-CN": "客户编号" },
      meaning: { "en-US": "Whose invoice it is.", "zh-CN": "发票所属客户。" },
      headers: ["Customer ID", "Customer", "客户编号"],
    },
    customerName: {
      kind: "text",
      label: { "en-US": "Customer name", "zh-CN": "客户名称" },
      meaning: { "en-US": "Used when there is no id.", "zh-CN": "无编号时按名称识别。" },
      headers: ["Customer Name", "客户名称"],
    },
    invoiceDate: {
      kind: "day",
      label: { "en-US": "Invoice date", "zh-CN": "开票日期" },
      meaning: { "en-US": "Day of the invoice.", "zh-CN": "开票日。" },
      headers: ["Invoice Date", "开票日期", "单据日期"],
    },
    dueDate: {
      kind: "day",
      label: { "en-US": "Due date", "zh-CN": "到期日" },
      meaning: { "en-US": "Day the invoice is due.", "zh-CN": "应付款日。" },
      headers: ["Due Date", "到期日"],
    },
    amount: {
      kind: "money",
      label: { "en-US": "Amount", "zh-CN": "金额" },
      meaning: { "en-US": "Invoiced amount; credit notes are negative.", "zh-CN": "开票金额；贷项为负。" },
      headers: ["Amount", "Invoice Amount", "应收金额"],
    },
    paidAmount: {
      kind: "money",
      label: { "en-US": "Paid amount", "zh-CN": "已收金额" },
      meaning: { "en-US": "Paid so far.", "zh-CN": "已收款。" },
      headers: ["Paid Amount", "已收金额"],
    },
    openAmount: {
      kind: "money",
      label: { "en-US": "Open amount", "zh-CN": "未收金额" },
      meaning: { "en-US": "Still owed.", "zh-CN": "尚未收回的金额。" },
      headers: ["Open Balance", "未收金额"],
    },
    paidDate: {
      kind: "day",
      label: { "en-US": "Paid date", "zh-CN": "收款日期" },
      meaning: { "en-US": "Day it was (fully) paid.", "zh-CN": "（全额）收款日。" },
      headers: ["Paid Date", "收款日期"],
    },
    cost: {
      kind: "money",
      label: { "en-US": "Cost", "zh-CN": "成本" },
      meaning: { "en-US": "Cost of what was sold, for profit.", "zh-CN": "销售成本，用于计算利润。" },
      headers: ["Cost", "成本"],
    },
    profit: {
      kind: "money",
      label: { "en-US": "Profit", "zh-CN": "利润" },
      meaning: { "en-US": "Gross profit of the invoice.", "zh-CN": "该发票的毛利。" },
      headers: ["Profit", "利润"],
    },
    currency: {
      kind: "text",
      label: { "en-US": "Currency", "zh-CN": "币种" },
      meaning: { "en-US": "Currency code of the amounts.", "zh-CN": "金额的币种代码。" },
      headers: ["Currency", "币种"],
    },
    rate: {
      kind: "number",
      label: { "en-US": "Exchange rate", "zh-CN": "汇率" },
      meaning: { "en-US": "Workbook currency per unit of the invoice's currency.", "zh-CN": "每单位外币折合本位币。" },
      headers: ["Exchange Rate", "汇率"],
    },
    type: {
      kind: "text",
      label: { "en-US": "Document type", "zh-CN": "单据类型" },
      meaning: { "en-US": "Invoice, credit note, payment\u2026", "zh-CN": "发票、贷项、收款等。" },
      headers: ["Document Type", "单据类型"],
    },
    status: {
      kind: "text",
      label: { "en-US": "Status", "zh-CN": "状态" },
      meaning: {
        "en-US": "Paid, open, cancelled\u2026 as your system says.",
        "zh-CN": "系统中的状态：已收、未收、作废等。",
      },
      headers: ["Status", "状态"],
    },
    disputed: {
      kind: "flag",
      label: { "en-US": "Disputed", "zh-CN": "有争议" },
      meaning: { "en-US": "The customer disputes it.", "zh-CN": "客户对此有争议。" },
      headers: ["Disputed", "有争议"],
    },
  },
} as const satisfies InputTable;
