import { isoOf } from "../../engine/dates";
import { label } from "../../i18n/label";
import { defineAnalysis, type AnalysisInput } from "../analysis";
import { accountMonths } from "./accountMonths";
import { chosenCustomer } from "./chosenCustomer";
import { dayOfMonth } from "./facts";

/** What the account bought month by month, beside the year before. */
export const tradeRecord = defineAnalysis({
  id: "tradeRecord",
  pillar: "tiering",
  entity: "dossierMonth",
  label: label("Trade record", "交易记录"),
  question: label("What did this account buy, month by month?", "该客户逐月购买情况如何？"),
  needs: ["receivables"],
  parameters: ["dossierCustomer", "dossierMonths"],
  after: ["keyAccount"],
  columns: {
    name: { kind: "text", label: label("Month", "月份"), definition: label("Calendar month.", "自然月。") },
    sales: {
      kind: "money",
      label: label("Sales", "销售额"),
      definition: label("Invoices of the month less credit notes.", "当月发票减贷项。"),
    },
    previous: {
      kind: "money",
      label: label("Year before", "上年同月"),
      definition: label(
        "Sales of the same month a year before; empty before the data begin.",
        "上年同月销售额；早于数据起点为空。",
      ),
    },
    change: {
      kind: "money",
      label: label("Change", "增减"),
      definition: label("Sales − those of the year before.", "销售额 − 上年同月。"),
    },
    profit: {
      kind: "money",
      label: label("Profit", "利润"),
      definition: label(
        "Sales − cost of the month; empty where a cost is unknown.",
        "当月销售额 − 成本；成本未知为空。",
      ),
    },
    margin: {
      kind: "share",
      label: label("Margin", "毛利率"),
      definition: label("Profit ÷ sales.", "利润 ÷ 销售额。"),
    },
    invoices: {
      kind: "count",
      label: label("Invoices", "发票数"),
      definition: label("Invoices above 0 in the month.", "当月金额大于 0 的发票数。"),
    },
    total: {
      kind: "money",
      label: label("Sales so far", "累计销售额"),
      definition: label("Σ sales of the months shown, up to this one.", "所示月份截至当月的销售额合计。"),
    },
    previousTotal: {
      kind: "money",
      label: label("Year before so far", "上年累计"),
      definition: label(
        "The same for the year before; empty where a month of it is missing.",
        "上年同期累计；缺任一月为空。",
      ),
    },
  },
  kpis: {
    sales: {
      kind: "money",
      label: label("Sales of the months shown", "所示月份销售额"),
      definition: label("Σ sales of the trade record.", "交易记录销售额合计。"),
    },
    previous: {
      kind: "money",
      label: label("Year before", "上年同期"),
      definition: label(
        "Σ sales of the same months a year before; empty where the data begin later.",
        "上年同期销售额合计；数据不足为空。",
      ),
    },
  },
  compute(input) {
    const { row } = chosenCustomer(input);
    if (row < 0) return empty;
    const { firstMonth, months, sales, profit } = accountMonths(input.ledger, row);
    const shown = Math.min(months, input.parameters.dossierMonths);
    const from = months - shown;
    const each = (of: (month: number) => number): Float64Array =>
      Float64Array.from({ length: shown }, (_, i) => of(from + i));
    const previous = each((month) => (month >= 12 ? sales[month - 12] : NaN));
    const own = each((month) => sales[month]);
    const gains = each((month) => profit[month]);
    const total = running(own);
    const previousTotal = running(previous);
    return {
      rows: shown,
      columns: {
        name: Array.from(own, (_, i) => monthLabel(dayOfMonth(firstMonth, from + i))),
        sales: own,
        previous,
        change: own.map((amount, i) => amount - previous[i]),
        profit: gains,
        margin: gains.map((gain, i) => (own[i] > 0 ? gain / own[i] : NaN)),
        invoices: invoicesByMonth(input, row, firstMonth, months).slice(from),
        total,
        previousTotal,
      },
      kpis: { sales: total[shown - 1] ?? NaN, previous: previousTotal[shown - 1] ?? NaN },
    };
  },
});

const none = new Float64Array(0);
const empty = {
  rows: 0,
  columns: { name: [], sales: none, previous: none, change: none, profit: none, margin: none, invoices: none, total: none, previousTotal: none }, // prettier-ignore
  kpis: { sales: NaN, previous: NaN },
};

function monthLabel(day: number) {
  const text = isoOf(day).slice(0, 7);
  return label(text, text);
}

function running(values: Float64Array): Float64Array {
  let total = 0;
  return values.map((value) => (total += value));
}

/** Over the rows of this customer alone. */
function invoicesByMonth(
  { ledger }: AnalysisInput,
  customer: number,
  firstMonth: number,
  months: number,
): Float64Array {
  const { byCustomer, invoiceDay, amount, known, sale } = ledger.receivables;
  const counts = new Float64Array(months);
  const starts = Array.from({ length: months + 1 }, (_, month) => dayOfMonth(firstMonth, month));
  for (let i = byCustomer.start[customer]; i < byCustomer.start[customer + 1]; i++) {
    const row = byCustomer.rows[i];
    if (!known[row] || !sale[row] || !(amount[row] > 0)) continue;
    const month = starts.findLastIndex((start) => invoiceDay[row] >= start);
    if (month >= 0 && month < months) counts[month]++;
  }
  return counts;
}
