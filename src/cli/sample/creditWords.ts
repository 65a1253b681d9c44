import type { Language } from "../../i18n/language";

/** Sheets, headers and words of the credit department's sheets. */
export interface CreditWords {
  readonly sheets: Readonly<Record<"payments" | "creditFile" | "financials" | "exchangeRates", string>>;
  readonly headers: Readonly<
    Record<"customers" | "receivables" | "payments" | "creditFile" | "financials" | "exchangeRates", readonly string[]>
  >;
  /** The workbook's currency, two others with rates, and one without. */
  readonly currencies: readonly [home: string, first: string, second: string, unknown: string];
  /** What the two others were worth at the beginning. */
  readonly rates: readonly [number, number];
  readonly types: { readonly invoice: string; readonly creditNote: string; readonly writeOff: string };
  readonly yes: string;
  readonly no: string;
  readonly knockOut: string;
  readonly channels: readonly string[];
  readonly legalForms: readonly string[];
  /** From audited to unchecked. */
  readonly reliability: readonly string[];
}

export const creditWords: Readonly<Record<Language, CreditWords>> = {
  "en-US": {
    sheets: {
      payments: "Payments",
      creditFile: "Credit Files",
      financials: "Statements",
      exchangeRates: "Exchange Rates",
    },
    headers: {
      customers: ["Guarantee Amount", "Open Orders", "Credit Limit Valid Until"],
      receivables: ["Invoice No", "Document Type", "Customer ID", "Customer Name", "Invoice Date", "Due Date", "Amount", "Currency", "Original Invoice", "Disputed", "Promise Date", "Reminders", "Cost"], // prettier-ignore
      payments: ["Payment No", "Customer ID", "Customer Name", "Payment Date", "Payment Amount", "Currency", "Applied To"], // prettier-ignore
      creditFile: ["Customer ID", "Customer Name", "Character", "Capacity", "Capital", "Collateral", "Conditions", "Knock-out", "Investigation Channel", "Investigation Date", "Legal Form", "Domicile", "Credit Application", "Guarantee Contract", "Sales Contract", "Financial Information", "Settlement Proof"], // prettier-ignore
      financials: ["Customer ID", "Customer Name", "Fiscal Year", "Cash", "Accounts Receivable", "Inventory", "Current Assets", "Total Assets", "Current Liabilities", "Total Liabilities", "Equity", "Intangible Assets", "Retained Earnings", "Accounts Payable", "Revenue", "Cost of Sales", "EBIT", "Net Income", "Statement Reliability"], // prettier-ignore
      exchangeRates: ["Currency", "Effective Date", "Exchange Rate"],
    },
    currencies: ["USD", "EUR", "GBP", "NOK"],
    rates: [1.09, 1.27],
    types: { invoice: "Invoice", creditNote: "Credit note", writeOff: "Write-off" },
    yes: "Yes",
    no: "No",
    knockOut: "Insolvency filing",
    channels: ["Visit", "Bank", "Credit bureau", "Trade reference", "Public register"],
    legalForms: ["Inc.", "LLC", "Ltd."],
    reliability: ["Audited", "Reviewed", "Compiled", "Unaudited"],
  },
  "zh-CN": {
    sheets: { payments: "收款记录", creditFile: "信用档案", financials: "客户财务报表", exchangeRates: "汇率" },
    headers: {
      customers: ["担保金额(万元)", "未交订单金额(万元)", "额度有效期至"],
      receivables: ["发票号", "单据类型", "客户编码", "客户名称", "开票日期", "到期日", "应收金额", "币种", "原发票号", "是否有争议", "承诺付款日", "催收次数", "成本"], // prettier-ignore
      payments: ["收款单号", "客户编码", "客户名称", "收款日期", "收款金额", "币种", "核销发票号"],
      creditFile: ["客户编码", "客户名称", "品质", "能力", "资本", "抵押", "条件", "一票否决", "调查渠道", "调查日期", "法律形式", "住所地", "信用申请表", "担保合同", "销售合同", "财务资料", "结算凭证"], // prettier-ignore
      financials: ["客户编码", "客户名称", "会计年度", "货币资金", "应收账款", "存货", "流动资产", "资产总计", "流动负债", "负债合计", "所有者权益", "无形资产", "留存收益", "应付账款", "营业收入", "营业成本", "息税前利润", "净利润", "报表可靠性"], // prettier-ignore
      exchangeRates: ["币种", "生效日期", "汇率"],
    },
    currencies: ["CNY", "USD", "EUR", "JPY"],
    rates: [7.15, 7.8],
    types: { invoice: "发票", creditNote: "贷项", writeOff: "坏账核销" },
    yes: "是",
    no: "否",
    knockOut: "列入失信被执行人",
    channels: ["实地调查", "银行", "资信机构", "同行了解", "公开信息"],
    legalForms: ["有限责任公司", "股份有限公司", "合伙企业"],
    reliability: ["经审计", "经审核", "汇编", "未审计"],
  },
};
