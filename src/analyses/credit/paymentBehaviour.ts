import { addMonths, isoOf } from "../../engine/dates";
import { type Groups, oneGroup } from "../../engine/group";
import { paymentHabits } from "../../engine/receivables/paymentHabits";
import { groupSums, sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Ledger } from "../../ledger/ledger";
import { defineAnalysis } from "../analysis";

/** How customers have paid: how long it takes, how late, how often on time; and what they dispute. */
export const paymentBehaviour = defineAnalysis({
  id: "paymentBehaviour",
  pillar: "credit",
  entity: "customer",
  label: label("Payment behaviour", "付款表现"),
  question: label("How does each customer pay?", "各客户付款表现如何？"),
  needs: ["receivables"],
  parameters: ["habitMonths", "defaultTermDays"],
  columns: {
    paidInvoices: {
      kind: "count",
      label: label("Paid invoices", "已付发票数"),
      definition: label(
        "Invoices paid in full in the window; the payment figures stand on them.",
        "统计期内全额付清的发票数，以下付款指标据此计算。",
      ),
    },
    daysToPay: {
      kind: "days",
      label: label("Days to pay", "平均付款天数"),
      definition: label(
        "Σ amount × (paid − invoiced) ÷ Σ amount over paid invoices.",
        "已付发票的 Σ 金额 ×（收款日 − 开票日）÷ Σ 金额。",
      ),
    },
    termsDays: {
      kind: "days",
      label: label("Terms (days)", "平均账期"),
      definition: label(
        "Σ amount × (due − invoiced) ÷ Σ amount over paid invoices.",
        "已付发票的 Σ 金额 ×（到期日 − 开票日）÷ Σ 金额。",
      ),
    },
    daysLate: {
      kind: "days",
      label: label("Days late, all", "平均逾期天数（全部）"),
      definition: label(
        "Σ amount × (paid − due) ÷ Σ amount over all paid invoices; below 0 means early.",
        "全部已付发票的 Σ 金额 ×（收款日 − 到期日）÷ Σ 金额；负数表示提前付款。",
      ),
    },
    daysLateWhenLate: {
      kind: "days",
      label: label("Days late, late only", "平均逾期天数（仅逾期）"),
      definition: label(
        "The same over the invoices that were paid late; empty where none was.",
        "仅就逾期付款的发票计算；无逾期时为空。",
      ),
    },
    onTimeShare: {
      kind: "share",
      label: label("On time", "准时付款率"),
      definition: label("Part of the amount that was paid by the due date.", "在到期日或之前付清的金额占比。"),
    },
    disputed: {
      kind: "money",
      label: label("Disputed", "争议金额"),
      definition: label("Σ open amounts above 0 that the customer disputes.", "客户有争议的正未收金额合计。"),
    },
  },
  kpis: {
    paidInvoices: {
      kind: "count",
      label: label("Paid invoices", "已付发票数"),
      definition: label("Invoices paid in full in the window.", "统计期内全额付清的发票数。"),
    },
    daysToPay: {
      kind: "days",
      label: label("Days to pay", "平均付款天数"),
      definition: label("As for a customer, over all paid invoices.", "口径同客户，按全部已付发票计算。"),
    },
    daysLate: {
      kind: "days",
      label: label("Days late", "平均逾期天数"),
      definition: label("As for a customer, over all paid invoices.", "口径同客户，按全部已付发票计算。"),
    },
    onTimeShare: {
      kind: "share",
      label: label("Paid on time", "准时付款率"),
      definition: label("Part of the paid amount that came by the due date.", "在到期日或之前付清的金额占比。"),
    },
    disputed: {
      kind: "money",
      label: label("Disputed", "争议金额"),
      definition: label("Σ open amounts above 0 that customers dispute.", "客户有争议的正未收金额合计。"),
    },
  },
  compute({ ledger, parameters }) {
    const { customers } = ledger;
    const since = parameters.habitMonths > 0 ? addMonths(ledger.asOfDay, -parameters.habitMonths) : -Infinity;
    const paidDay = paidSince(ledger, since);
    const habits = habitsOf(ledger, ledger.receivables.byCustomer, paidDay);
    const all = habitsOf(ledger, oneGroup(ledger.receivables.count), paidDay);
    const disputed = disputedAmounts(ledger);
    return {
      rows: customers.count,
      columns: {
        paidInvoices: Float64Array.from(habits.paidInvoices),
        daysToPay: habits.daysToPay,
        termsDays: habits.termsDays,
        daysLate: habits.daysLate,
        daysLateWhenLate: habits.daysLateWhenLate,
        onTimeShare: habits.onTimeShare,
        disputed,
      },
      kpis: {
        paidInvoices: all.paidInvoices[0],
        daysToPay: all.daysToPay[0],
        daysLate: all.daysLate[0],
        onTimeShare: all.onTimeShare[0],
        disputed: ledger.receivables.table.present.has("disputed") ? sum(disputed) : NaN,
      },
      notes: [windowNote(ledger, since), ...unknownDays(ledger)],
    };
  },
});

/** The paid day of invoices that were paid within the window; NaN for all others. */
function paidSince({ receivables }: Ledger, since: number): Float64Array {
  const { paidDay, sale } = receivables;
  return paidDay.map((day, row) => (sale[row] === 1 && day > since ? day : NaN));
}

const habitsOf = (
  { receivables, asOfDay }: Ledger,
  invoices: Groups,
  paidDay: Float64Array,
): ReturnType<typeof paymentHabits> =>
  paymentHabits(invoices, receivables.amount, receivables.invoiceDay, receivables.dueDay, paidDay, asOfDay);

function disputedAmounts({ receivables, customers }: Ledger): Float64Array {
  if (!receivables.table.present.has("disputed")) return new Float64Array(customers.count).fill(NaN);
  const sums = groupSums(customers.count);
  const { disputed } = receivables.table.columns;
  for (let row = 0; row < receivables.count; row++) {
    if (disputed[row] > 0 && receivables.open[row] > 0) sums.add(receivables.customer[row], receivables.open[row]);
  }
  return sums.totals();
}

function windowNote({ asOfDay }: Ledger, since: number): Label {
  const to = isoOf(asOfDay);
  if (since === -Infinity)
    return label(`Payment behaviour: all invoices paid up to ${to}.`, `付款表现：截至 ${to} 付清的全部发票。`);
  return label(
    `Payment behaviour: invoices paid in full from ${isoOf(since + 1)} to ${to}, weighted by amount.`,
    `付款表现：${isoOf(since + 1)} 至 ${to} 全额付清的发票，按金额加权。`,
  );
}

/** Invoices that are settled on an unknown day tell nothing about how long payment takes. */
function unknownDays({ receivables }: Ledger): Label[] {
  const { known, sale, amount, open, writtenOff, paidDay } = receivables;
  let rows = 0;
  for (let row = 0; row < receivables.count; row++) {
    const isSettled = open[row] === 0 && writtenOff[row] === 0;
    if (known[row] === 1 && sale[row] === 1 && amount[row] > 0 && isSettled && paidDay[row] !== paidDay[row]) rows++;
  }
  return rows > 0
    ? [
        label(
          `${rows} settled invoices have no day of payment and tell nothing about payment behaviour.`,
          `有 ${rows} 张已结清发票没有收款日期，不参与付款表现计算。`,
        ),
      ]
    : [];
}
