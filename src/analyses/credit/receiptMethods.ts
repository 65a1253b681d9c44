import { codesFrom, numbersFrom } from "../../engine/columns";
import { summarizeBacktest } from "../../engine/receivables/backtestReceipts";
import { calibrateReceipts, type Calibration } from "../../engine/receivables/calibrateReceipts";
import { PORTFOLIO_STRENGTH, type InvoiceHistory } from "../../engine/receivables/paymentDelays";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Ledger } from "../../ledger/ledger";
import { defineAnalysis } from "../analysis";
import { percentText } from "../numberText";
import type { ParameterValues } from "../parameters";
import { invoiceHistory } from "./invoiceHistory";

export const RECEIPT_WEEKS = 13;
export const WEEK = 7;
/** Days of history before the first forecast that is tried: a quarter of invoices and the time to see them paid. */
const HISTORY_DAYS = 120;
const FEWEST_ORIGINS = 4;
const MOST_ORIGINS = 26;
const STRENGTHS = [10, PORTFOLIO_STRENGTH, 200, 1000];
/** A large book shows the same with fewer forecasts. */
const ORIGINS_OF_LARGE = 8;
const STRENGTHS_OF_LARGE = [PORTFOLIO_STRENGTH, 1000];
/** Beyond so many rows, calibration looks at a part of the customers: it has seen enough. */
const ENOUGH_ROWS = 20_000;

/** The ways of forecasting receipts, in the order of their rows. */
export const RECEIPT_METHODS = ["delays", "onDueDay", "atMeanDelay"] as const;
export type ReceiptMethod = (typeof RECEIPT_METHODS)[number];

const names: Readonly<Record<ReceiptMethod, Label>> = {
  delays: label("Each customer's own delays", "按各客户自身付款规律"),
  onDueDay: label("Everybody on the due date", "全部按到期日付款"),
  atMeanDelay: label("Everybody at the mean delay", "全部按平均逾期天数付款"),
};

/** Which way of forecasting receipts would have been right so far. */
export const receiptMethods = defineAnalysis({
  id: "receiptMethods",
  pillar: "credit",
  entity: "receiptMethod",
  label: label("Backtest of the receipts forecast", "回款预测回测"),
  question: label("Which forecast of receipts can be trusted?", "哪种回款预测更可靠？"),
  needs: ["receivables"],
  parameters: ["receiptsMethod", "receiptsLevel"],
  columns: {
    method: {
      kind: "text",
      label: label("Method", "方法"),
      definition: label("Way of forecasting.", "预测方法。"),
    },
    error: {
      kind: "share",
      label: label("Error", "误差"),
      definition: label(
        "Σ |received − forecast| ÷ Σ received, over the weeks of the backtest.",
        "回测各周的 Σ |实收 − 预测| ÷ Σ 实收。",
      ),
    },
    coverage: {
      kind: "share",
      label: label("Weeks within the band", "落入区间的周数占比"),
      definition: label(
        "Part of the weeks of the backtest whose receipts lay within the band.",
        "回测中实收落入预测区间的周数占比。",
      ),
    },
    used: {
      kind: "flag",
      label: label("Used", "采用"),
      definition: label("The method that the forecast uses.", "预测所采用的方法。"),
    },
  },
  kpis: {
    error: {
      kind: "share",
      label: label("Error of the forecast", "预测误差"),
      definition: label(
        "Σ |received − forecast| ÷ Σ received of the method used.",
        "所采用方法的 Σ |实收 − 预测| ÷ Σ 实收。",
      ),
    },
    coverage: {
      kind: "share",
      label: label("Weeks within the band", "落入区间的周数占比"),
      definition: label("Part of the past weeks that lay within the band.", "历史各周实收落入区间的占比。"),
    },
    strength: {
      kind: "count",
      label: label("Weight of the portfolio", "组合权重"),
      definition: label(
        "Invoices that the portfolio counts for in a customer's curve; the number that forecast best.",
        "在客户曲线中组合相当于多少张发票；取回测误差最小者。",
      ),
    },
    widening: {
      kind: "number",
      label: label("Widening of the band", "区间放宽系数"),
      definition: label(
        "Factor by which the band of independent invoices was widened to hold its part of the past weeks.",
        "为使区间在历史各周达到设定覆盖率，对独立假设下的区间所乘系数。",
      ),
    },
    method: {
      kind: "count",
      label: label("Method", "方法"),
      definition: label("Row of the method used, counted from 0.", "所采用方法的行号，自 0 起。"),
    },
  },
  compute({ ledger, parameters }) {
    const history = invoiceHistory(ledger);
    const calibration = calibrated(ledger, history, parameters.receiptsLevel);
    const summary = calibration && summarizeBacktest(calibration.rows);
    const errors = RECEIPT_METHODS.map((method) => summary?.error[method === "delays" ? "expected" : method] ?? NaN);
    const used = methodInForce(parameters, errors, history);
    return {
      rows: RECEIPT_METHODS.length,
      columns: {
        method: RECEIPT_METHODS.map((method) => names[method]),
        error: Float64Array.from(errors),
        coverage: Float64Array.of(summary?.coverage ?? NaN, NaN, NaN),
        used: numbersFrom(RECEIPT_METHODS, (_, i) => (i === used ? 1 : 0)),
      },
      kpis: {
        error: errors[used],
        coverage: used === 0 ? (summary?.coverage ?? NaN) : NaN,
        strength: calibration?.strength ?? PORTFOLIO_STRENGTH,
        widening: calibration?.widening ?? 1,
        method: used,
      },
      notes: [usedNote(used, parameters), ...backtestNote(calibration, ledger)],
    };
  },
});

/** Forecasts made every week back from the last one whose weeks have all passed; undefined where there are too few. */
function calibrated({ asOfDay, customers }: Ledger, history: InvoiceHistory, level: number): Calibration | undefined {
  let first = Infinity;
  for (let row = 0; row < history.amount.length; row++) {
    if (history.amount[row] > 0 && history.invoiceDay[row] < first) first = history.invoiceDay[row];
  }
  const sampled = someCustomers(history, customers.count);
  for (const periods of [RECEIPT_WEEKS, 4]) {
    const weeks = Math.floor((asOfDay - periods * WEEK - first - HISTORY_DAYS) / WEEK) + 1;
    if (!(weeks >= FEWEST_ORIGINS)) continue;
    const most = sampled === history ? MOST_ORIGINS : ORIGINS_OF_LARGE;
    const strengths = sampled === history ? STRENGTHS : STRENGTHS_OF_LARGE;
    const origins = Array.from({ length: Math.min(weeks, most) }, (_, w) => asOfDay - WEEK * (periods + w));
    const plan = { origins, periods, periodDays: WEEK, level, strengths };
    return calibrateReceipts(sampled, customers.count, plan);
  }
  return undefined;
}

/** Every k-th customer of a large book, whole; all of a small one. */
function someCustomers(history: InvoiceHistory, customers: number): InvoiceHistory {
  const step = Math.min(customers, Math.ceil(history.amount.length / ENOUGH_ROWS));
  if (step <= 1) return history;
  const rows: number[] = [];
  for (let row = 0; row < history.amount.length; row++) if (history.customer[row] % step === 0) rows.push(row);
  const take = (column: ArrayLike<number>): Float64Array => numbersFrom(rows, (row) => column[row]);
  return {
    customer: codesFrom(rows, (row) => history.customer[row]),
    amount: take(history.amount),
    invoiceDay: take(history.invoiceDay),
    dueDay: take(history.dueDay),
    paidDay: take(history.paidDay),
  };
}

/** The one that was asked for; else the one that was right so far; the due day where no payment is known. */
function methodInForce(
  { receiptsMethod }: ParameterValues,
  errors: readonly number[],
  history: InvoiceHistory,
): number {
  if (receiptsMethod !== "auto") return RECEIPT_METHODS.indexOf(receiptsMethod);
  if (!hasPayments(history)) return RECEIPT_METHODS.indexOf("onDueDay");
  const best = errors.reduce((least, error, i) => (error < errors[least] ? i : least), 0);
  return Number.isNaN(errors[best]) ? 0 : best;
}

function hasPayments({ paidDay }: InvoiceHistory): boolean {
  for (let row = 0; row < paidDay.length; row++) if (paidDay[row] === paidDay[row]) return true;
  return false;
}

function usedNote(used: number, { receiptsMethod }: ParameterValues): Label {
  const name = names[RECEIPT_METHODS[used]];
  return receiptsMethod === "auto"
    ? label(
        `Method in force: ${name["en-US"].toLowerCase()}, the one with the least error in the backtest (on the due date where no payment is known).`,
        `采用方法：${name["zh-CN"]}，即回测误差最小者（没有收款记录时按到期日）。`,
      )
    : label(`Method in force: ${name["en-US"].toLowerCase()}, as set.`, `采用方法：${name["zh-CN"]}（按参数设定）。`);
}

function backtestNote(calibration: Calibration | undefined, { receivables }: Ledger): Label[] {
  if (!calibration)
    return [
      label(
        "There is not enough history for a backtest; the band is that of independent invoices.",
        "历史数据不足，未作回测；区间按各发票相互独立计算。",
      ),
    ];
  const origins = [...new Set(calibration.rows.map(({ origin }) => origin))].length;
  const weeks = Math.max(...calibration.rows.map(({ period }) => period)) + 1;
  const part = receivables.count > ENOUGH_ROWS ? percentText(ENOUGH_ROWS / receivables.count) : undefined;
  return [
    label(
      `Backtest: ${origins} forecasts on past weeks over ${weeks} weeks each, made from what was known on their day${part ? `, on about ${part} of the customers` : ""}. On them the weight of the portfolio was chosen and the band widened by ${calibration.widening.toFixed(2)}; the quarter ahead is not looked at.`,
      `回测：在过去 ${origins} 周各作一次为期 ${weeks} 周的预测，只用当时已知数据${part ? `（约 ${part} 的客户）` : ""}；组合权重与区间放宽系数 ${calibration.widening.toFixed(2)} 由此确定，不使用未来数据。`,
    ),
  ];
}
