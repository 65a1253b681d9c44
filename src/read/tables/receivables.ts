import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";
import { customerIdHeaders, customerNameHeaders } from "./customerColumns";

/** Invoices and credit notes: one row each. */
export const receivables = {
  id: "receivables",
  label: { "en-US": "Receivables", "zh-CN": "应收账款" },
  isBasis: true,
  whenMissing: {
    "en-US": "Tiering and credit are left out; revenue is what won deals brought.",
    "zh-CN": "不生成客户分级与信用结果；收入按赢单商机统计。",
  },
  sheetNames: ["receivable", "invoice", "ageing", "aging", "A/R", "应收", "發票", "发票", "應收", "开票"],
  localHeaders: synonyms(`
        Amount (LCY) | Original Amt. (LCY) | Remaining Amt. (LCY) | Amount in local currency | Amt in loc.cur.
        Converted USD | DMBTR | Cost (LCY) | Profit (LCY)
        折人民币应收金额 | 本币金额 | 本位币金额 | 本币余额 | 本位原始金額 | 本位已沖金額 | 本位未結餘額 | 本幣金額
      `),
  recognisedBy: [
    ["customer", "customerName"],
    ["amount", "openAmount"],
    ["invoiceDate", "dueDate"],
  ],
  rowNeeds: [
    ["customer", "customerName"],
    ["amount", "openAmount"],
    ["invoiceDate", "dueDate"],
  ],
  fields: {
    invoice: {
      kind: "key",
      label: { "en-US": "Invoice no.", "zh-CN": "发票号" },
      meaning: { "en-US": "Identifies the invoice; duplicates are reported.", "zh-CN": "标识发票；重复会被报告。" },
      headers: synonyms(`
        Invoice No. | Invoice Number | Invoice # | Invoice ID | Invoice | Invoice Ref | Inv No | Inv #
        Document Number | Document No. | Doc No | Doc Number | Doc ID | Billing Document | Voucher No
        Voucher Number | Num | Entry | Reference | Ref | Order Number | Order No. | Order ID | Transaction No.
        Entry No. | BELNR | VBELN
        发票号 | 发票号码 | 发票编号 | 发票代码 | 单据编号 | 单据号 | 单号 | 凭证号 | 出货单号 | 销售单号 | 应收单号 | 结算单号 | 委托单号 | 账单号 | 对账单号
        发票申请编号 | 发票名称 | 订单ID | 订单号 | 订单编号 | 合同编号 | 合同号 | 發票號碼 | 發票編號 | 應收單號 | 結帳單號 | 帳款單號 | 單據編號 | 單據號碼 | 單號
        憑證號碼 | 來源單號 | 訂單號碼 | 訂單編號
      `),
    },
    customer: {
      kind: "key",
      label: { "en-US": "Customer ID", "zh-CN": "客户编号" },
      meaning: { "en-US": "Whose invoice it is.", "zh-CN": "发票所属客户。" },
      headers: [
        ...customerIdHeaders,
        ...synonyms(`
        Customer | Account
        客户 | 客戶 | 對象 | 帳戶
      `),
      ],
      unlessBeside: { Account: ["Partner", "Party", "Journal", "Voucher No"] },
    },
    customerName: {
      kind: "text",
      label: { "en-US": "Customer name", "zh-CN": "客户名称" },
      meaning: { "en-US": "Used when there is no id.", "zh-CN": "无编号时按名称识别。" },
      headers: [
        ...customerNameHeaders,
        ...synonyms(`
        Customer | Client | Account | Organization | Organisation | Company | Contact | Bill To | Bill-to Name
        Name
        客户 | 客戶
      `),
      ],
      unlessBeside: { Account: ["Partner", "Party", "Journal", "Voucher No"] },
    },
    invoiceDate: {
      kind: "day",
      label: { "en-US": "Invoice date", "zh-CN": "开票日期" },
      meaning: { "en-US": "Day of the invoice.", "zh-CN": "开票日。" },
      headers: synonyms(`
        Invoice Date | Inv Date | Date of Invoice | Billing Date | Bill Date | Document Date | Doc Date
        Posting Date | Issue Date | Date Issued | Invoiced At | Baseline Create Date | Document Create Date
        Transaction Date | Order Date | Sales Date | Sale Date | Date
        开票日期 | 发票日期 | 开票时间 | 单据日期 | 应收日期 | 业务日期 | 账单日期 | 记账日期 | 凭证日期 | 销售日期 | 订单日期 | 下单日期 | 出货日期 | 发货日期 | 签订日期
        日期 | 發票日期 | 開票日期 | 發票開立日期 | 單據日期 | 立帳日 | 立帳日期 | 過帳日期 | 憑證日期 | 帳款日期 | 出貨日期 | 銷貨日期 | 訂單日期
      `),
    },
    dueDate: {
      kind: "day",
      label: { "en-US": "Due date", "zh-CN": "到期日" },
      meaning: { "en-US": "Day the invoice is due.", "zh-CN": "应付款日。" },
      headers: synonyms(`
        Due Date | Net Due Date | Payment Due Date | Payment Due | Due In Date | Due At | Date Due
        Maturity Date | Due On | Due | Required Date
        到期日 | 到期日期 | 应收到期日 | 付款到期日 | 付款到期 | 应付日期 | 应收款到期日 | 计划回款日期 | 计划收款日期 | 预计回款日期 | 预计回款时间 | 计划回款时间 | 预计收款日期
        截止日期 | 到期時間 | 應收到期日 | 付款期限日 | 應付款日期 | 預計收款日 | 收款到期日
      `),
    },
    amount: {
      kind: "money",
      label: { "en-US": "Amount", "zh-CN": "金额" },
      meaning: { "en-US": "Invoiced amount; credit notes are negative.", "zh-CN": "开票金额；贷项为负。" },
      headers: synonyms(`
        Amount (LCY) | Original Amt. (LCY) | Amount in local currency | Amt in loc.cur. | Converted USD
        折人民币应收金额 | 本币金额 | 本位币金额 | 本位原始金額 | 本幣金額
        Invoice Amount | Invoiced Amount | Invoice Total | Invoice Value | Invoice Grand Total
        Amount Invoiced | Gross Amount | Original Amount | Original Amt. | Amount in doc. curr.
        Document Amount | Total Amount | Total Open Amount | Total Due Amount | Bill Amount | Receivable Amount
        AR Amount | Amount | Original | Amt | DMBTR | WRBTR | Total | Sales Amount | Sales | Revenue
        应收金额 | 应收款 | 应收账款 | 应收总额 | 应收款金额 | 应收原币金额 | 发票金额 | 开票金额 | 价税合计 | 含税金额 | 原币金额 | 原始金额 | 合同金额 | 应回款
        应回款金额 | 账单金额 | 结算金额 | 销售额 | 销售金额 | 金额 | 應收金額 | 發票金額 | 開票金額 | 原始金額 | 含稅金額 | 價稅合計 | 應收帳款 | 銷售金額 | 帳款金額
        金額
      `),
    },
    paidAmount: {
      kind: "money",
      label: { "en-US": "Paid amount", "zh-CN": "已收金额" },
      meaning: { "en-US": "Paid so far.", "zh-CN": "已收款。" },
      headers: synonyms(`
        Paid Amount | Amount Paid | Paid to Date | Invoice Amount Paid | Received Amount | Amount Received
        Payment Amount | Payments | Applied Amount | Collected | Paid | Received
        已收金额 | 已收款 | 已收款金额 | 已付金额 | 回款金额 | 已回款 | 已回款金额 | 收款金额 | 实收金额 | 到款金额 | 本期已收 | 本月收款金额 | 划帐金额 | 付款金额
        核销金额 | 已核销金额 | 已收金額 | 已沖金額 | 本位已沖金額 | 沖銷金額 | 收款金額 | 已付金額 | 已付
      `),
    },
    openAmount: {
      kind: "money",
      label: { "en-US": "Open amount", "zh-CN": "未收金额" },
      meaning: { "en-US": "Still owed.", "zh-CN": "尚未收回的金额。" },
      headers: synonyms(`
        Remaining Amt. (LCY)
        本位未結餘額 | 本币余额
        Open Amount | Open Balance | Outstanding Amount | Outstanding Balance | Outstanding
        Amount Outstanding | Remaining Amount | Remaining Amt. | Remaining Balance | Balance Due | Amount Due
        Invoice Amount Due | Invoice Balance | Unpaid Amount | Unpaid | Residual | Amount Residual | Open
        Balance | Due
        未收金额 | 未收款 | 未收余额 | 未回款 | 未回款金额 | 待收金额 | 待回款 | 待付金额 | 未付金额 | 应收余额 | 应收账款余额 | 未核销余额 | 未核销金额 | 未结金额
        剩余金额 | 欠款金额 | 欠款 | 期末余额 | 当前余额 | 余额 | 未收金額 | 未結餘額 | 剩餘金額 | 未付金額 | 應收餘額 | 未沖金額 | 到期餘額 | 餘額
      `),
    },
    paidDate: {
      kind: "day",
      label: { "en-US": "Paid date", "zh-CN": "收款日期" },
      meaning: { "en-US": "Day it was (fully) paid.", "zh-CN": "（全额）收款日。" },
      headers: synonyms(`
        Paid Date | Date Paid | Payment Date | Settled Date | Settlement Date | Clear Date | Clearing Date
        Closed at Date | Fully Paid On Date | Paid At | Paid On | Date Received | Receipt Date
        Collection Date | AUGDT
        收款日期 | 回款日期 | 回款时间 | 实际回款日期 | 到款日期 | 实收日期 | 付款日期 | 打款日期 | 核销日期 | 结清日期 | 回收日期 | 收款日 | 支付日期 | 結清日期 | 沖銷日期
      `),
    },
    cost: {
      kind: "money",
      label: { "en-US": "Cost", "zh-CN": "成本" },
      meaning: { "en-US": "Cost of what was sold, for profit.", "zh-CN": "销售成本，用于计算利润。" },
      headers: synonyms(`
        Cost | Cost Amount | Total Cost | COGS | Cost of Sales | Cost of Goods Sold | Cost (LCY)
        成本 | 成本金额 | 销售成本 | 成本合计 | 主营业务成本 | 成本金額 | 銷貨成本
      `),
    },
    profit: {
      kind: "money",
      label: { "en-US": "Profit", "zh-CN": "利润" },
      meaning: { "en-US": "Gross profit of the invoice.", "zh-CN": "该发票的毛利。" },
      headers: synonyms(`
        Profit | Gross Profit | Profit Amount | Profit (LCY) | GP | Margin Amount
        利润 | 毛利 | 毛利额 | 利润额 | 销售利润 | 利潤 | 毛利額
      `),
    },
    currency: {
      kind: "text",
      label: { "en-US": "Currency", "zh-CN": "币种" },
      meaning: { "en-US": "Currency code of the amounts.", "zh-CN": "金额的币种代码。" },
      headers: synonyms(`
        Currency | Currency Code | Invoice Currency | Document Currency | Doc Currency | Curr. | Cur. | Ccy
        WAERS
        币种 | 币别 | 货币 | 原币 | 应收原币币别 | 金额货币 | 幣別 | 幣種 | 貨幣
      `),
    },
    rate: {
      kind: "number",
      label: { "en-US": "Exchange rate", "zh-CN": "汇率" },
      meaning: { "en-US": "Workbook currency per unit of the invoice's currency.", "zh-CN": "每单位外币折合本位币。" },
      headers: synonyms(`
        Exchange Rate | Currency Rate | Conversion Rate | FX Rate
        汇率 | 折算汇率 | 折人民币结算汇率 | 匯率
      `),
    },
    type: {
      kind: "text",
      label: { "en-US": "Document type", "zh-CN": "单据类型" },
      meaning: { "en-US": "Invoice, credit note, payment\u2026", "zh-CN": "发票、贷项、收款等。" },
      headers: synonyms(`
        Document Type | Doc Type | Doc. Type | Voucher Type | Transaction Type | Invoice Type | Type
        单据类型 | 发票类型 | 开票类型 | 业务类型 | 类型 | 單據類型 | 單別 | 來源種類 | 來源單別 | 類型 | 類別
      `),
    },
    status: {
      kind: "text",
      label: { "en-US": "Status", "zh-CN": "状态" },
      meaning: {
        "en-US": "Paid, open, cancelled\u2026 as your system says.",
        "zh-CN": "系统中的状态：已收、未收、作废等。",
      },
      headers: synonyms(`
        Invoice Status | Payment Status | Document Status | Status
        发票状态 | 单据状态 | 收款状态 | 回款状态 | 付款状态 | 状态 | 發票狀態 | 帳款狀態 | 收款狀態 | 狀態
      `),
    },
    disputed: {
      kind: "flag",
      label: { "en-US": "Disputed", "zh-CN": "有争议" },
      meaning: { "en-US": "The customer disputes it.", "zh-CN": "客户对此有争议。" },
      headers: synonyms(`
        Disputed | Dispute | In Dispute | Is Disputed | On Hold
        有争议 | 是否有争议 | 争议 | 是否争议 | 有爭議 | 爭議
      `),
    },
    promiseDate: {
      kind: "day",
      label: { "en-US": "Promise date", "zh-CN": "承诺付款日" },
      meaning: { "en-US": "Day on which the customer promised to pay.", "zh-CN": "客户承诺付款的日期。" },
      headers: synonyms(`
        Promise Date | Promised Date | Date Promised | Promise to Pay | Promise to Pay Date | Promised Payment Date | PTP Date
        承诺付款日 | 承诺付款日期 | 承诺回款日期 | 承诺回款日 | 承诺还款日期 | 承诺日期 | 承諾付款日 | 承諾付款日期
      `),
    },
    reminders: {
      kind: "number",
      label: { "en-US": "Reminders sent", "zh-CN": "已催收次数" },
      meaning: {
        "en-US": "How many reminders were sent, or the dunning level reached.",
        "zh-CN": "已发送的催款次数，或已达到的催收级别。",
      },
      headers: synonyms(`
        Reminders | Reminders Sent | Number of Reminders | Reminder Level | Dunning Level | Dunning Notices
        催收次数 | 催款次数 | 已催收次数 | 催收级别 | 催款级别 | 催收次數 | 催款次數
      `),
    },
    reference: {
      kind: "key",
      label: { "en-US": "Applies to", "zh-CN": "核销对象" },
      meaning: {
        "en-US": "For a credit note or payment: the invoice that it settles.",
        "zh-CN": "贷项或收款所核销的发票号。",
      },
      headers: synonyms(`
        Applies To | Applied To | Applies-to Doc. No. | Applies to Invoice | Original Invoice | Original Invoice No. | Related Invoice
        Invoice Reference
        核销对象 | 核销发票 | 核销发票号 | 原发票号 | 原发票号码 | 对应发票号 | 冲销发票号 | 原單據號碼 | 原發票號碼
      `),
    },
  },
} as const satisfies InputTable;
