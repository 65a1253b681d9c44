import { numbersFrom } from "../../engine/columns";
import { isoOf } from "../../engine/dates";
import { naiveReceipts } from "../../engine/receivables/naiveReceipts";
import { paymentDelays } from "../../engine/receivables/paymentDelays";
import { receiptsForecast } from "../../engine/receivables/receiptsForecast";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import { defineAnalysis, resultOf, type AnalysisInput } from "../analysis";
import { percentText } from "../numberText";
import { invoiceHistory, openInvoices } from "./invoiceHistory";
import { RECEIPT_METHODS, RECEIPT_WEEKS, WEEK } from "./receiptMethods";

/** What will come in from the open invoices, week by week. */
export const receipts = defineAnalysis({
  id: "receipts",
  pillar: "credit",
  entity: "week",
  label: label("Expected receipts", "预计回款"),
  question: label("How much money will come in, and when?", "未来各周预计回款多少？"),
  needs: ["receivables"],
  parameters: ["receiptsMethod", "receiptsLevel", "defaultTermDays"],
  after: ["receiptMethods"],
  columns: {
    week: {
      kind: "text",
      label: label("Week up to", "截至"),
      definition: label(
        "Last day of the week; the first begins the day after the as-of date.",
        "各周最后一天；首周自截止日次日起。",
      ),
    },
    expected: {
      kind: "money",
      label: label("Expected", "预计回款"),
      definition: label(
        "Σ open amount × chance that it is paid in that week, by the method in force.",
        "Σ 未收金额 × 该周付款概率，按所采用方法。",
      ),
    },
    low: {
      kind: "money",
      label: label("Low", "区间下限"),
      definition: label("Lower end of the band.", "预测区间下限。"),
    },
    high: {
      kind: "money",
      label: label("High", "区间上限"),
      definition: label("Upper end of the band.", "预测区间上限。"),
    },
    cumulative: {
      kind: "money",
      label: label("Expected so far", "累计预计"),
      definition: label("Σ expected up to that week.", "截至该周的预计回款合计。"),
    },
    onDueDay: {
      kind: "money",
      label: label("If all pay when due", "若均按期付款"),
      definition: label(
        "What is due in that week; what is overdue counts in the first.",
        "该周到期金额；已逾期的计入首周。",
      ),
    },
  },
  kpis: {
    expected: {
      kind: "money",
      label: label("Expected in 13 weeks", "13 周预计回款"),
      definition: label("Σ expected over the weeks shown.", "所列各周预计回款合计。"),
    },
    nextFour: {
      kind: "money",
      label: label("Expected in 4 weeks", "4 周预计回款"),
      definition: label("Σ expected over the first four weeks.", "前四周预计回款合计。"),
    },
    later: {
      kind: "money",
      label: label("Later or never", "更晚或无法收回"),
      definition: label(
        "Open amounts that are not expected within the weeks shown: paid later, or never.",
        "所列各周内预计不会收回的未收金额：更晚收回或无法收回。",
      ),
    },
    beyondHistory: {
      kind: "money",
      label: label("Open beyond all history", "超出历史经验"),
      definition: label(
        "Open amounts that are overdue longer than any invoice was seen to be; history says nothing about them, and they are not in the forecast.",
        "逾期时间超过历史上任何发票的未收金额；历史无从判断，未计入预测。",
      ),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const { asOfDay } = ledger;
    const methods = resultOf(input, "receiptMethods");
    const method = RECEIPT_METHODS[methods?.kpis.method ?? 1];
    const open = openInvoices(ledger);
    const onDueDay = naiveReceipts(open.amount, open.dueDay, 0, asOfDay, RECEIPT_WEEKS, WEEK);
    const forecast =
      method === "delays"
        ? byDelays(input, open, methods?.kpis.strength ?? NaN, methods?.kpis.widening ?? 1)
        : byRule(open, method === "onDueDay" ? 0 : meanDelay(input), asOfDay);
    const total = sum(forecast.expected);
    let soFar = 0;
    return {
      rows: open.amount.length > 0 ? RECEIPT_WEEKS : 0,
      columns: rowsOrNone(open.amount.length > 0, {
        week: Array.from({ length: RECEIPT_WEEKS }, (_, w) => {
          const day = isoOf(asOfDay + WEEK * (w + 1));
          return label(day, day);
        }),
        expected: forecast.expected,
        low: forecast.low,
        high: forecast.high,
        cumulative: forecast.expected.map((money) => (soFar += money)),
        onDueDay,
      }),
      kpis: {
        expected: total,
        nextFour: sum(forecast.expected.subarray(0, 4)),
        later: forecast.later,
        beyondHistory: forecast.beyondHistory,
      },
      notes: [
        label(
          `Only invoices that are open on ${isoOf(asOfDay)} are counted; new sales are not. Band: ${percentText(parameters.receiptsLevel)} of the weeks should lie within it.`,
          `仅计 ${isoOf(asOfDay)} 的未收发票，不含新增销售。区间：约 ${percentText(parameters.receiptsLevel)} 的周应落入其中。`,
        ),
        ...(method === "delays" ? [] : [noBand]),
      ],
    };
  },
});

type Open = ReturnType<typeof openInvoices>;
interface Forecast {
  readonly expected: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly later: number;
  readonly beyondHistory: number;
}

const noBand = label("A rule of thumb has no band.", "经验法则没有预测区间。");

function byDelays({ ledger, parameters }: AnalysisInput, open: Open, strength: number, widening: number): Forecast {
  const { asOfDay, customers } = ledger;
  const delays = paymentDelays(invoiceHistory(ledger), customers.count, asOfDay, strength);
  const plan = { periods: RECEIPT_WEEKS, periodDays: WEEK, strength, level: parameters.receiptsLevel, widening };
  return receiptsForecast(open, delays, customers.count, asOfDay, plan);
}

function byRule(open: Open, delayDays: number, asOfDay: number): Forecast {
  const expected = naiveReceipts(open.amount, open.dueDay, delayDays, asOfDay, RECEIPT_WEEKS, WEEK);
  const none = new Float64Array(RECEIPT_WEEKS).fill(NaN);
  return { expected, low: none, high: none, later: sum(open.amount) - sum(expected), beyondHistory: NaN };
}

/** Mean of all delays that are known, early payments below 0. */
function meanDelay({ ledger }: AnalysisInput): number {
  const { paidDay, dueDay, amount } = invoiceHistory(ledger);
  const delays = numbersFrom(paidDay, (paid, row) => (amount[row] > 0 ? paid - dueDay[row] : NaN));
  const known = delays.filter((delay) => !Number.isNaN(delay));
  return known.length > 0 ? sum(known) / known.length : 0;
}

function rowsOrNone<T extends Record<string, Float64Array | readonly unknown[]>>(has: boolean, columns: T): T {
  return has
    ? columns
    : (Object.fromEntries(Object.entries(columns).map(([id, values]) => [id, values.slice(0, 0)])) as T);
}
