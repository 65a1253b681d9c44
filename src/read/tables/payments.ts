import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";
import { customerColumns } from "./customerColumns";

/** Money that came in, on a sheet of its own: one row a payment. */
export const payments = {
  id: "payments",
  label: { "en-US": "Payments", "zh-CN": "收款记录" },
  sheetNames: ["payment", "receipt", "cash", "收款", "回款", "到款"],
  recognisedBy: [["customer", "customerName", "invoice"], ["amount"], ["date"]],
  rowNeeds: [["customer", "customerName", "invoice"], ["amount"]],
  fields: {
    payment: {
      kind: "key",
      label: { "en-US": "Payment no.", "zh-CN": "收款单号" },
      meaning: { "en-US": "Identifies the payment; duplicates are reported.", "zh-CN": "标识收款；重复会被报告。" },
      headers: synonyms(`
        Payment No. | Payment Number | Payment ID | Payment # | Receipt No. | Receipt Number | Receipt ID | Check Number | Cheque Number
        Check No. | checkNumber | Payment Ref | Bank Reference | Transaction ID
        收款单号 | 收款编号 | 收款单编号 | 回款编号 | 回款单号 | 到款编号 | 流水号 | 收款單號 | 收款編號
      `),
    },
    ...customerColumns(
      { "en-US": "Who paid.", "zh-CN": "付款客户。" },
      {
        names: synonyms("Payer Name | Paid By | Received From | 付款单位 | 付款方 | 付款方名称 | 汇款单位 | 付款單位"),
      },
    ),
    date: {
      kind: "day",
      label: { "en-US": "Payment date", "zh-CN": "收款日期" },
      meaning: { "en-US": "Day the money came in.", "zh-CN": "到账日。" },
      headers: synonyms(`
        Payment Date | Date Paid | Paid Date | Receipt Date | Date Received | Received On | Collection Date | Value Date
        收款日期 | 回款日期 | 回款时间 | 实际回款日期 | 到款日期 | 到账日期 | 实收日期 | 付款日期 | 收款时间 | 收款日 | 到賬日期
      `),
      required: true,
    },
    amount: {
      kind: "money",
      label: { "en-US": "Amount paid", "zh-CN": "收款金额" },
      meaning: { "en-US": "What came in, above 0.", "zh-CN": "收到的金额，为正数。" },
      headers: synonyms(`
        Payment Amount | Amount Paid | Paid Amount | Received Amount | Amount Received | Receipt Amount | Amount
        收款金额 | 回款金额 | 到款金额 | 到账金额 | 实收金额 | 已收金额 | 付款金额 | 金额 | 收款金額 | 金額
      `),
    },
    invoice: {
      kind: "key",
      label: { "en-US": "For invoice", "zh-CN": "对应发票号" },
      meaning: {
        "en-US": "The invoice that it pays; without one the oldest due invoice is paid first.",
        "zh-CN": "所付的发票；未注明时先付最早到期的发票。",
      },
      headers: synonyms(`
        Invoice No. | Invoice Number | Invoice # | Invoice ID | Invoice | For Invoice | Invoice Ref | Invoice Reference | Applies To
        Applied To | Applies-to Doc. No. | Order Number | Order No.
        对应发票号 | 发票号 | 发票号码 | 发票编号 | 核销单号 | 核销发票号 | 应收单号 | 订单号 | 订单编号 | 發票號碼 | 發票編號
      `),
    },
    currency: {
      kind: "text",
      label: { "en-US": "Currency", "zh-CN": "币种" },
      meaning: { "en-US": "Currency code of the amount.", "zh-CN": "金额的币种代码。" },
      headers: synonyms(`
        Currency | Currency Code | Payment Currency | Curr. | Ccy
        币种 | 币别 | 货币 | 收款币种 | 幣別 | 幣種
      `),
    },
    rate: {
      kind: "number",
      label: { "en-US": "Exchange rate", "zh-CN": "汇率" },
      meaning: { "en-US": "Workbook currency per unit of the payment's currency.", "zh-CN": "每单位外币折合本位币。" },
      headers: synonyms(`
        Exchange Rate | Currency Rate | Conversion Rate | FX Rate
        汇率 | 折算汇率 | 匯率
      `),
    },
  },
} as const satisfies InputTable;
