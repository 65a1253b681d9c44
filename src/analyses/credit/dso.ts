import { daysSalesOutstanding } from "../../engine/credit/daysSalesOutstanding";
import { isoOf } from "../../engine/dates";
import { map2 } from "../../engine/columns";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import { defineAnalysis } from "../analysis";
import { creditSalesSince } from "./creditSales";
import { dsoPeriods, periodNote } from "./dsoPeriods";

/** How long customers take to pay, in days of sales. */
export const dso = defineAnalysis({
  id: "dso",
  pillar: "credit",
  entity: "customer",
  label: label("Days sales outstanding", "销售变现天数（DSO）"),
  question: label("How long do customers take to pay?", "客户多久才付款？"),
  needs: ["receivables"],
  parameters: ["dsoDays"],
  columns: {
    dso: {
      kind: "days",
      label: label("DSO", "DSO（天）"),
      definition: label(
        "Open receivables ÷ credit sales of the period × days of the period (balance method); empty without credit sales.",
        "应收余额 ÷ 期间赊销额 × 期间天数（余额法）；无赊销额时为空。",
      ),
    },
    receivable: {
      kind: "money",
      label: label("Open receivables", "应收余额"),
      definition: label(
        "Σ open amounts on the as-of date, unapplied credit subtracted.",
        "截止日未收金额合计，已减未核销贷项。",
      ),
    },
    creditSales: {
      kind: "money",
      label: label("Credit sales", "期间赊销额"),
      definition: label(
        "Σ invoiced amounts of the DSO period, credit notes subtracted; taxed as invoiced.",
        "DSO 统计期内开票金额合计，贷项已冲减，含税口径同发票。",
      ),
    },
    periodDays: {
      kind: "days",
      label: label("DSO period (days)", "DSO 统计天数"),
      definition: label(
        "The DSO period, but no longer than business with the customer has lasted.",
        "DSO 统计期，但不超过与该客户的业务天数。",
      ),
    },
  },
  kpis: {
    dso: {
      kind: "days",
      label: label("DSO", "DSO（天）"),
      definition: label(
        "Σ open receivables ÷ Σ credit sales of the period × days of the period.",
        "应收余额合计 ÷ 期间赊销额合计 × 期间天数。",
      ),
    },
    creditSales: {
      kind: "money",
      label: label("Credit sales", "期间赊销额"),
      definition: label("Σ invoiced amounts of the DSO period.", "DSO 统计期内开票金额合计。"),
    },
  },
  compute({ ledger, parameters }) {
    const { asOfDay, customers } = ledger;
    const days = parameters.dsoDays;
    const creditSales = creditSalesSince(ledger, asOfDay - days);
    const receivable = map2(customers.open, customers.credit, (open, credit) => open + credit);
    const periods = dsoPeriods(ledger, days);
    const [total] = daysSalesOutstanding([sum(receivable)], [sum(creditSales)], periods.ofBook);
    const [from, to] = [isoOf(asOfDay - periods.ofBook + 1), isoOf(asOfDay)];
    return {
      rows: customers.count,
      columns: {
        dso: daysSalesOutstanding(receivable, creditSales, periods.ofCustomer),
        receivable,
        creditSales,
        periodDays: periods.ofCustomer,
      },
      kpis: { dso: total, creditSales: sum(creditSales) },
      notes: [
        label(
          `DSO = open receivables ÷ credit sales × ${periods.ofBook} days; credit sales from ${from} to ${to}.`,
          `DSO = 应收余额 ÷ 赊销额 × ${periods.ofBook} 天；赊销额统计期 ${from} 至 ${to}。`,
        ),
        periodNote(periods, days),
      ],
    };
  },
});
