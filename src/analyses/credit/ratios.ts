import { altmanZones, type AltmanModel } from "../../engine/credit/altmanScores";
import { bytesFrom, codesFrom, NONE, numbersFrom, wordAt } from "../../engine/columns";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { cellIssue } from "../../ledger/ledgerIssues";
import {
  defineAnalysis,
  UNKNOWN,
  type AnalysisInput,
  type ClassColumn,
  type Kpi,
  type ResultColumn,
} from "../analysis";
import { reliabilityClasses, reliabilityLevels } from "./fileWords";
import { emerging, listed, nonManufacturing, privateFirm, zones } from "./statements/altmanColumns";
import { statementItems } from "./statements/statementItems";
import { definitionsInForce, statementNotes } from "./statements/statementNotes";
import { statementRatios } from "./statements/statementRatios";
import { statementRows, type StatementRows } from "./statements/statementRows";
import { trendOf } from "./statements/trend";

const ratio = (english: string, chinese: string, definition: Label, kind: ResultColumn["kind"] = "number") =>
  ({ kind, label: label(english, chinese), definition }) as const;

const count = (english: string, chinese: string, definition: Label): Kpi => ({
  kind: "count",
  label: label(english, chinese),
  definition,
});

/** What the customers' own statements say of them, by year. */
export const ratios = defineAnalysis({
  id: "ratios",
  pillar: "credit",
  entity: "statement",
  label: label("Financial ratios", "财务比率"),
  question: label("How sound are the customers' own finances?", "客户自身的财务状况如何？"),
  needs: ["financials"],
  parameters: ["ratioBalances", "payablesBase", "investmentBase", "ratioDays", "ratioTrend"],
  columns: {
    customerId: ratio("Customer ID", "客户编号", label("Whose statement it is.", "报表所属客户。"), "text"),
    customer: ratio(
      "Customer",
      "客户名称",
      label("The customer's name, or the ID where there is none.", "客户名称；无名称时为编号。"),
      "text",
    ),
    year: ratio("Year", "年度", label("Business year of the statement.", "报表所属会计年度。"), "text"),
    reliability: {
      kind: "class",
      label: label("Statement", "报表可靠性"),
      definition: label(
        "Audited, reviewed, compiled or unchecked, as the statements or the credit file say.",
        "经审计、经审核、汇编或未经核实，取自财务报表或信用档案。",
      ),
    },
    latest: ratio("Latest", "最新", label("The customer's latest statement.", "该客户最新一期报表。"), "flag"),
    trend: {
      kind: "class",
      label: label("Trend", "趋势"),
      definition: label(
        "Better where more ratios improved than worsened against the year before by more than the parameter says.",
        "较上年改善的比率多于恶化的为改善，变化幅度须超过参数。",
      ),
    },
    improved: ratio(
      "Improved",
      "改善项",
      label("Ratios that improved since last year.", "较上年改善的比率数。"),
      "count",
    ),
    worsened: ratio(
      "Worsened",
      "恶化项",
      label("Ratios that worsened since last year.", "较上年恶化的比率数。"),
      "count",
    ),
    current: ratio(
      "Current ratio",
      "流动比率",
      label("Current assets ÷ current liabilities.", "流动资产 ÷ 流动负债（流动资产比率取此口径）。"),
    ),
    quickLiquid: ratio(
      "Quick ratio (liquid)",
      "速动比率（速动资产）",
      label(
        "Liquid assets (cash + short-term investments + receivables) ÷ current liabilities.",
        "（货币资金 + 短期投资 + 应收账款）÷ 流动负债。",
      ),
    ),
    quickLessInventory: ratio(
      "Quick ratio (less inventory)",
      "速动比率（减存货）",
      label("Current assets less inventory, ÷ current liabilities.", "（流动资产 − 存货）÷ 流动负债。"),
    ),
    quickLessPrepayments: ratio(
      "Quick ratio (less prepaid)",
      "速动比率（减存货与预付）",
      label(
        "Current assets less inventory and prepayments, ÷ current liabilities.",
        "（流动资产 − 存货 − 预付款项）÷ 流动负债。",
      ),
    ),
    cash: ratio(
      "Cash ratio",
      "现金比率",
      label("Cash and short-term investments ÷ current liabilities.", "（货币资金 + 短期投资）÷ 流动负债。"),
    ),
    debtToWorth: ratio(
      "Debt to tangible net worth",
      "有形净值债务率",
      label(
        "Total liabilities ÷ (equity − intangible assets); empty where that is 0 or less, which is the worst and marked beside.",
        "负债总额 ÷（权益 − 无形资产）；有形净值 ≤ 0 时无此比率，属最差，另行标注。",
      ),
    ),
    worthConsumed: ratio(
      "Net worth used up",
      "有形净值 ≤ 0",
      label("Tangible net worth is 0 or less.", "有形净值为 0 或以下。"),
      "flag",
    ),
    tangibleNetWorth: ratio(
      "Tangible net worth",
      "有形净值",
      label("Equity − intangible assets.", "所有者权益 − 无形资产。"),
      "money",
    ),
    grossMargin: ratio(
      "Gross margin",
      "经营毛利率",
      label("Sales less cost of goods sold, ÷ sales.", "（营业收入 − 营业成本）÷ 营业收入。"),
      "rate",
    ),
    netMargin: ratio("Net margin", "销售净利率", label("Net income ÷ sales.", "净利润 ÷ 营业收入。"), "rate"),
    roa: ratio(
      "Return on assets",
      "资产收益率",
      label("Net income ÷ total assets (balances as below).", "净利润 ÷ 资产总额（余额口径见下）。"),
      "rate",
    ),
    roi: ratio(
      "Return on investment",
      "投资报酬率",
      label("Net income ÷ what is invested, by the base named below.", "净利润 ÷ 投资额，基数见下。"),
      "rate",
    ),
    receivablesTurnover: ratio(
      "Receivables turnover",
      "应收账款周转率",
      label("Credit sales ÷ receivables.", "赊销收入 ÷ 应收账款。"),
    ),
    inventoryTurnover: ratio(
      "Inventory turnover",
      "存货周转率",
      label("Cost of goods sold ÷ inventory.", "营业成本 ÷ 存货。"),
    ),
    dio: ratio(
      "DIO",
      "存货天数（DIO）",
      label("Inventory ÷ cost of goods sold × days.", "存货 ÷ 营业成本 × 天数。"),
      "days",
    ),
    dso: ratio(
      "DSO of the customer",
      "客户应收天数",
      label("The customer's own receivables ÷ its credit sales × days.", "客户自身应收账款 ÷ 其赊销收入 × 天数。"),
      "days",
    ),
    dpo: ratio(
      "DPO",
      "应付天数（DPO）",
      label(
        "Payables ÷ base × days: how long it takes to pay its suppliers.",
        "应付账款 ÷ 基数 × 天数，即付给供应商所需天数。",
      ),
      "days",
    ),
    ccc: ratio(
      "Cash conversion cycle",
      "资金积压期间",
      label("DIO + DSO − DPO.", "存货天数 + 应收天数 − 应付天数。"),
      "days",
    ),
    z: listed.score,
    zZone: listed.zone,
    zPrivate: privateFirm.score,
    zPrivateZone: privateFirm.zone,
    zNonManufacturing: nonManufacturing.score,
    zNonManufacturingZone: nonManufacturing.zone,
    zEmerging: emerging.score,
    zEmergingZone: emerging.zone,
  },
  kpis: {
    statements: count(
      "Statements",
      "报表份数",
      label("Statements that count on the as-of date.", "截止日计入的报表份数。"),
    ),
    customers: count(
      "Customers with statements",
      "有报表客户数",
      label("Customers with at least one statement.", "至少有一份报表的客户数。"),
    ),
    distress: count(
      "In distress",
      "危机区间客户",
      label(
        "Customers whose latest Altman Z″ lies in the zone of distress.",
        "最新一期 Altman Z″ 处于危机区间的客户数。",
      ),
    ),
    worthConsumed: count(
      "Net worth used up",
      "有形净值 ≤ 0 客户",
      label("Customers whose latest tangible net worth is 0 or less.", "最新一期有形净值为 0 或以下的客户数。"),
    ),
    worse: count(
      "Trend worse",
      "趋势恶化客户",
      label(
        "Customers whose latest statement shows more ratios worse than better.",
        "最新一期恶化比率多于改善比率的客户数。",
      ),
    ),
  },
  compute(input) {
    const { ledger, parameters } = input;
    const rows = statementRows(ledger);
    const items = statementItems(ledger, rows, parameters.ratioBalances);
    const found = statementRatios(items, parameters);
    const { altman, debtToWorth, ...plain } = found;
    const trend = trendOf(
      [
        { values: found.current, better: "higher" },
        { values: found.quickLessInventory, better: "higher" },
        { values: debtToWorth, better: "lower" },
        { values: found.grossMargin, better: "higher" },
        { values: found.netMargin, better: "higher" },
        { values: found.roa, better: "higher" },
        { values: found.ccc, better: "lower" },
        { values: altman.nonManufacturing, better: "higher" },
      ],
      rows.before,
      parameters.ratioTrend,
    );
    const latest = numbersFrom(rows.customer, (c, i) => (rows.latest[c] === i ? 1 : 0));
    const consumed = items.tangibleNetWorth.map((worth) => (Number.isNaN(worth) ? NaN : worth > 0 ? 0 : 1));
    const zone = (of: AltmanModel): ClassColumn => ({ codes: altmanZones(altman[of], of), classes: zones });
    const nonManufacturingZone = zone("nonManufacturing");
    const latestWhere = (is: (row: number) => boolean): number =>
      latest.filter((flag, i) => flag === 1 && is(i)).length;
    const { ids, names } = ledger.customers;
    return {
      rows: rows.count,
      columns: {
        customerId: { codes: rows.customer.map((c) => (ids[c] ? c : NONE)), words: ids },
        customer: { codes: rows.customer, words: names },
        year: yearWords(rows.year),
        reliability: { codes: reliabilityOf(input, rows), classes: reliabilityClasses },
        latest,
        trend: trend.trend,
        improved: trend.improved,
        worsened: trend.worsened,
        ...plain,
        debtToWorth: debtToWorth.map((value) => (Number.isFinite(value) ? value : NaN)),
        worthConsumed: consumed,
        tangibleNetWorth: items.tangibleNetWorth,
        z: altman.listed,
        zZone: zone("listed"),
        zPrivate: altman.private,
        zPrivateZone: zone("private"),
        zNonManufacturing: altman.nonManufacturing,
        zNonManufacturingZone: nonManufacturingZone,
        zEmerging: altman.emergingMarkets,
        zEmergingZone: zone("emergingMarkets"),
      },
      kpis: {
        statements: rows.count,
        customers: latestWhere(() => true),
        distress: latestWhere((i) => nonManufacturingZone.codes[i] === 0),
        worthConsumed: latestWhere((i) => consumed[i] === 1),
        worse: latestWhere((i) => trend.trend.codes[i] === 2),
      },
      notes: [...statementNotes(rows, items), definitionsInForce(parameters)],
      issues: rows.repeated.map((row) => {
        const { table } = ledger.tables.financials!;
        const { year, customer, customerName } = table.columns;
        const value = [wordAt(customer, row) || wordAt(customerName, row), wordAt(year, row)].join(" ").trim();
        return cellIssue("repeatedStatement", "leftOut", table, row, "year", value, { rows: 1 });
      }),
    };
  },
});

/** Years as text, so that no thousands separator and no total disfigures them. */
function yearWords(years: Float64Array) {
  const words = [...new Set(years)].sort((a, b) => a - b);
  const code = new Map(words.map((year, i) => [year, i]));
  return { codes: codesFrom(years, (year) => code.get(year)!), words: words.map(String) };
}

/** As the statement says, else as the credit file does. */
function reliabilityOf({ ledger: { tables } }: AnalysisInput, rows: StatementRows): Uint8Array {
  const own = reliabilityLevels(tables.financials!.table.columns.reliability);
  const files = new Map<number, number>();
  if (tables.creditFile) {
    const { table, customer } = tables.creditFile;
    const levels = reliabilityLevels(table.columns.reliability);
    customer.forEach((c, row) => c >= 0 && levels[row] !== UNKNOWN && files.set(c, levels[row]));
  }
  return bytesFrom(rows.row, (row, i) => (own[row] !== UNKNOWN ? own[row] : (files.get(rows.customer[i]) ?? UNKNOWN)));
}
