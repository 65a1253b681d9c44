import type { InputTable } from "../schema";
import { synonyms } from "../synonyms";
import { customerColumns } from "./customerColumns";

/** Financial statements of customers: one row a customer and year. */
export const financials = {
  id: "financials",
  label: { "en-US": "Financial statements", "zh-CN": "客户财务报表" },
  sheetNames: ["financial", "statement", "balance", "财务", "报表", "財務", "報表"],
  recognisedBy: [
    ["customer", "customerName"],
    ["year", "statementDay"],
    ["totalAssets", "currentAssets", "equity", "currentLiabilities", "totalLiabilities"],
    ["sales", "netIncome", "currentLiabilities", "totalLiabilities", "equity"],
  ],
  rowNeeds: [
    ["customer", "customerName"],
    ["year", "statementDay"],
  ],
  fields: {
    ...customerColumns({ "en-US": "Whose statement it is.", "zh-CN": "报表所属客户。" }, { names: synonyms("Name") }),
    year: {
      kind: "key",
      label: { "en-US": "Year", "zh-CN": "年度" },
      meaning: { "en-US": "Business year of the statement.", "zh-CN": "报表所属会计年度。" },
      headers: synonyms(`
        Year | Fiscal Year | Financial Year | Business Year | FY | Statement Year | Reporting Year
        年度 | 年份 | 会计年度 | 财务年度 | 报表年度 | 年 | 會計年度 | 財務年度 | 報表年度
      `),
    },
    statementDay: {
      kind: "day",
      label: { "en-US": "Balance sheet date", "zh-CN": "报表日期" },
      meaning: {
        "en-US": "Last day of the business year; 31 December of the year where it is not given.",
        "zh-CN": "会计年度最后一天；未填时取该年 12 月 31 日。",
      },
      headers: synonyms(`
        Balance Sheet Date | Statement Date | Period End | Period End Date | Fiscal Year End | Year End
        报表日期 | 资产负债表日 | 报表截止日 | 期末日期 | 報表日期 | 資產負債表日 | 期末日期
      `),
    },
    cash: {
      kind: "money",
      label: { "en-US": "Cash", "zh-CN": "货币资金" },
      meaning: { "en-US": "Cash and cash equivalents.", "zh-CN": "现金及现金等价物。" },
      headers: synonyms(`
        Cash | Cash and Cash Equivalents | Cash & Equivalents | Cash and Equivalents
        货币资金 | 现金 | 现金及现金等价物 | 現金 | 現金及約當現金 | 貨幣資金
      `),
    },
    shortTermInvestments: {
      kind: "money",
      label: { "en-US": "Short-term investments", "zh-CN": "短期投资" },
      meaning: { "en-US": "Securities that can be sold at once.", "zh-CN": "可随时变现的有价证券。" },
      headers: synonyms(`
        Short-Term Investments | Short Term Investments | Marketable Securities | Trading Securities | Current Financial Assets
        短期投资 | 交易性金融资产 | 有价证券 | 短期投資 | 交易性金融資產 | 有價證券
      `),
    },
    receivables: {
      kind: "money",
      label: { "en-US": "Receivables", "zh-CN": "应收账款" },
      meaning: { "en-US": "The customer's own trade receivables.", "zh-CN": "客户自身的应收账款。" },
      headers: synonyms(`
        Receivables | Trade Receivables | Accounts Receivable | Net Receivables | AR | Debtors
        应收账款 | 应收款项 | 应收账款净额 | 應收帳款 | 應收款項
      `),
    },
    inventory: {
      kind: "money",
      label: { "en-US": "Inventory", "zh-CN": "存货" },
      meaning: { "en-US": "Stock on hand.", "zh-CN": "期末存货。" },
      headers: synonyms(`
        Inventory | Inventories | Stock | Stocks
        存货 | 库存 | 存貨 | 庫存
      `),
    },
    prepayments: {
      kind: "money",
      label: { "en-US": "Prepayments", "zh-CN": "预付款项" },
      meaning: { "en-US": "Paid in advance; part of current assets.", "zh-CN": "预付款项与待摊费用，属流动资产。" },
      headers: synonyms(`
        Prepayments | Prepaid Expenses | Prepaid | Prepaids
        预付款项 | 预付账款 | 待摊费用 | 預付款項 | 預付帳款 | 預付費用
      `),
    },
    currentAssets: {
      kind: "money",
      label: { "en-US": "Current assets", "zh-CN": "流动资产" },
      meaning: { "en-US": "Assets that turn into cash within a year.", "zh-CN": "一年内可变现的资产。" },
      headers: synonyms(`
        Current Assets | Total Current Assets
        流动资产 | 流动资产合计 | 流動資產 | 流動資產合計
      `),
    },
    totalAssets: {
      kind: "money",
      label: { "en-US": "Total assets", "zh-CN": "资产总计" },
      meaning: { "en-US": "Balance sheet total.", "zh-CN": "资产负债表总额。" },
      headers: synonyms(`
        Total Assets | Assets | Balance Sheet Total
        总资产 | 资产总计 | 资产总额 | 资产合计 | 總資產 | 資產總計 | 資產總額
      `),
    },
    currentLiabilities: {
      kind: "money",
      label: { "en-US": "Current liabilities", "zh-CN": "流动负债" },
      meaning: { "en-US": "Due within a year.", "zh-CN": "一年内到期的负债。" },
      headers: synonyms(`
        Current Liabilities | Total Current Liabilities
        流动负债 | 流动负债合计 | 流動負債 | 流動負債合計
      `),
    },
    totalLiabilities: {
      kind: "money",
      label: { "en-US": "Total liabilities", "zh-CN": "负债合计" },
      meaning: { "en-US": "Everything owed to others.", "zh-CN": "全部负债。" },
      headers: synonyms(`
        Total Liabilities | Liabilities | Total Debt and Liabilities
        总负债 | 负债合计 | 负债总额 | 负债总计 | 總負債 | 負債合計 | 負債總額
      `),
    },
    equity: {
      kind: "money",
      label: { "en-US": "Equity", "zh-CN": "所有者权益" },
      meaning: { "en-US": "Book value of the owners' capital.", "zh-CN": "所有者权益账面值。" },
      headers: synonyms(`
        Equity | Total Equity | Shareholders' Equity | Shareholders Equity | Stockholders' Equity | Owners' Equity | Net Worth | Net Assets
        所有者权益 | 所有者权益合计 | 股东权益 | 股东权益合计 | 净资产 | 股東權益 | 業主權益 | 淨值 | 權益總額
      `),
    },
    intangibles: {
      kind: "money",
      label: { "en-US": "Intangible assets", "zh-CN": "无形资产" },
      meaning: {
        "en-US": "With goodwill; taken off equity for tangible net worth, 0 where the cell is empty.",
        "zh-CN": "含商誉；计算有形净值时从权益中扣除，未填按 0。",
      },
      headers: synonyms(`
        Intangible Assets | Intangibles | Goodwill and Intangibles | Goodwill and Intangible Assets
        无形资产 | 无形资产及商誉 | 無形資產 | 無形資產及商譽
      `),
    },
    retainedEarnings: {
      kind: "money",
      label: { "en-US": "Retained earnings", "zh-CN": "留存收益" },
      meaning: { "en-US": "Profits kept in the firm so far.", "zh-CN": "盈余公积与未分配利润。" },
      headers: synonyms(`
        Retained Earnings | Accumulated Profit | Retained Profit
        留存收益 | 未分配利润 | 累计盈余 | 保留盈餘 | 未分配盈餘
      `),
    },
    marketValue: {
      kind: "money",
      label: { "en-US": "Market value of equity", "zh-CN": "股票市值" },
      meaning: { "en-US": "For listed customers only; Altman's Z needs it.", "zh-CN": "仅上市客户；Altman Z 值需要。" },
      headers: synonyms(`
        Market Value of Equity | Market Capitalization | Market Capitalisation | Market Cap | Market Value
        股票市值 | 总市值 | 市值 | 總市值 | 股權市值
      `),
    },
    debt: {
      kind: "money",
      label: { "en-US": "Interest-bearing debt", "zh-CN": "有息负债" },
      meaning: {
        "en-US": "Loans and bonds; for return on invested capital.",
        "zh-CN": "借款与债券；用于投入资本回报。",
      },
      headers: synonyms(`
        Interest-Bearing Debt | Interest Bearing Debt | Financial Debt | Total Debt | Borrowings | Debt
        有息负债 | 带息负债 | 借款总额 | 有息負債 | 借款
      `),
    },
    payables: {
      kind: "money",
      label: { "en-US": "Payables", "zh-CN": "应付账款" },
      meaning: { "en-US": "The customer's own trade payables.", "zh-CN": "客户自身的应付账款。" },
      headers: synonyms(`
        Payables | Trade Payables | Accounts Payable | AP | Creditors
        应付账款 | 应付款项 | 應付帳款 | 應付款項
      `),
    },
    sales: {
      kind: "money",
      label: { "en-US": "Sales", "zh-CN": "营业收入" },
      meaning: { "en-US": "Net sales of the year.", "zh-CN": "年度营业收入净额。" },
      headers: synonyms(`
        Sales | Net Sales | Revenue | Total Revenue | Net Revenue | Turnover | Annual Revenue
        营业收入 | 销售收入 | 主营业务收入 | 销售额 | 收入 | 營業收入 | 銷貨收入 | 營收
      `),
    },
    creditSales: {
      kind: "money",
      label: { "en-US": "Credit sales", "zh-CN": "赊销收入" },
      meaning: {
        "en-US": "Sales on credit; all sales where it is not given.",
        "zh-CN": "赊销收入；未填时以营业收入代替。",
      },
      headers: synonyms(`
        Credit Sales | Net Credit Sales
        赊销收入 | 赊销额 | 赊销收入净额 | 賒銷收入 | 賒銷淨額
      `),
    },
    costOfSales: {
      kind: "money",
      label: { "en-US": "Cost of goods sold", "zh-CN": "营业成本" },
      meaning: { "en-US": "Sales less gross profit where it is not given.", "zh-CN": "未填时为营业收入减毛利。" },
      headers: synonyms(`
        COGS | Cost of Goods Sold | Cost of Sales | Cost of Revenue
        营业成本 | 销售成本 | 主营业务成本 | 營業成本 | 銷貨成本
      `),
    },
    grossProfit: {
      kind: "money",
      label: { "en-US": "Gross profit", "zh-CN": "毛利" },
      meaning: { "en-US": "Sales less cost of goods sold.", "zh-CN": "营业收入减营业成本。" },
      headers: synonyms(`
        Gross Profit | Gross Income
        毛利 | 毛利润 | 营业毛利 | 毛利額 | 營業毛利
      `),
    },
    ebit: {
      kind: "money",
      label: { "en-US": "EBIT", "zh-CN": "息税前利润" },
      meaning: { "en-US": "Earnings before interest and taxes.", "zh-CN": "扣除利息与所得税前的利润。" },
      headers: synonyms(`
        EBIT | Earnings Before Interest and Taxes | Operating Income | Operating Profit
        息税前利润 | 营业利润 | 息稅前利潤 | 營業利益 | 營業利潤
      `),
    },
    netIncome: {
      kind: "money",
      label: { "en-US": "Net income", "zh-CN": "净利润" },
      meaning: { "en-US": "Profit of the year after taxes; negative for a loss.", "zh-CN": "税后净利润；亏损为负。" },
      headers: synonyms(`
        Net Income | Net Profit | Net Earnings | Profit After Tax
        净利润 | 净利 | 税后利润 | 淨利 | 稅後淨利 | 淨利潤
      `),
    },
    purchases: {
      kind: "money",
      label: { "en-US": "Purchases", "zh-CN": "采购额" },
      meaning: { "en-US": "Goods bought in the year; another base of DPO.", "zh-CN": "年度采购额；DPO 的另一种基数。" },
      headers: synonyms(`
        Purchases | Net Purchases | Total Purchases
        采购额 | 采购金额 | 购货净额 | 進貨淨額 | 採購金額
      `),
    },
    reliability: {
      kind: "text",
      label: { "en-US": "Statement reliability", "zh-CN": "报表可靠性" },
      meaning: {
        "en-US": "Audited, reviewed, compiled, or unchecked.",
        "zh-CN": "经审计、经审核、汇编或未经核实。",
      },
      headers: synonyms(`
        Statement Reliability | Reliability | Audit Status | Statement Type | Assurance
        报表可靠性 | 报表类型 | 审计情况 | 审计类型 | 報表可靠性 | 查核情形 | 簽證情形
      `),
    },
  },
} as const satisfies InputTable;
