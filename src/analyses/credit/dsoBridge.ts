import { dsoBridge as bridgeOf, DSO_PARTS, type DsoPart, type DsoPeriod } from "../../engine/credit/dsoBridge";
import { isoOf } from "../../engine/dates";
import { weightedMeans } from "../../engine/receivables/weightedMeans";
import { groupSums } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Ledger } from "../../ledger/ledger";
import { defineAnalysis } from "../analysis";
import { dsoPoints } from "./dsoPoints";
import { firstSaleDay } from "./dsoPeriods";
import { receivablesOn } from "./receivablesOn";

const causes: Readonly<Record<DsoPart, Label>> = {
  terms: label("Terms of payment", "账期变化"),
  salesTiming: label("Timing of sales", "销售时点"),
  delinquency: label("Late payment", "逾期变化"),
  mix: label("Mix of customers", "客户结构"),
};
/** Below this a part, or what is left over, is rounding and no days. */
const DUST = 1e-9;

/** Why the DSO is another than a month ago: terms, timing of sales, lateness, mix. */
export const dsoBridge = defineAnalysis({
  id: "dsoBridge",
  pillar: "credit",
  entity: "dsoCause",
  label: label("Bridge of the DSO", "DSO 变动分解"),
  question: label("Why has the DSO changed since last month?", "DSO 较上月为何变化？"),
  needs: ["receivables"],
  parameters: ["dsoDays"],
  columns: {
    cause: {
      kind: "text",
      label: label("Cause", "原因"),
      definition: label("What moved the DSO.", "影响 DSO 的因素。"),
    },
    days: {
      kind: "number",
      label: label("Days", "天数"),
      definition: label(
        "Terms, timing, late payment and mix add up exactly to the change of the DSO.",
        "账期、销售时点、逾期与客户结构之和恰为 DSO 的变化。",
      ),
    },
    change: {
      kind: "number",
      label: label("Change (days)", "变化（天）"),
      definition: label(
        "The part of the cause in the change; empty for the DSO itself.",
        "该原因引起的变化；DSO 本身为空。",
      ),
    },
  },
  kpis: {
    before: {
      kind: "days",
      label: label("DSO a month before", "上月 DSO"),
      definition: label("By the balance method over the DSO period.", "余额法，按 DSO 统计期。"),
    },
    after: {
      kind: "days",
      label: label("DSO now", "本月 DSO"),
      definition: label("By the balance method over the DSO period.", "余额法，按 DSO 统计期。"),
    },
    change: {
      kind: "days",
      label: label("Change of the DSO", "DSO 变化"),
      definition: label("DSO now − DSO a month before; days.", "本月 DSO − 上月 DSO（天）。"),
    },
    delinquency: {
      kind: "days",
      label: label("From late payment", "逾期影响"),
      definition: label("The part of the change that comes from paying late; days.", "变化中由逾期引起的天数。"),
    },
    unexplained: {
      kind: "days",
      label: label("Unexplained", "未解释部分"),
      definition: label("Change − Σ causes; must be 0.", "变化 − Σ 各原因；应为 0。"),
    },
  },
  compute({ ledger, parameters }) {
    const [from, to] = dsoPoints(ledger.asOfDay, 2);
    const bridge = bridgeOf(periodOf(ledger, from, parameters.dsoDays), periodOf(ledger, to, parameters.dsoDays));
    const change = bridge.after - bridge.before;
    const parts = DSO_PARTS.map((part) => (Math.abs(bridge[part]) < DUST ? 0 : bridge[part]));
    const rest = change - parts.reduce((total, part) => total + part, 0);
    const isKnown = !Number.isNaN(change);
    return {
      rows: isKnown ? DSO_PARTS.length + 2 : 0,
      columns: {
        cause: isKnown
          ? [
              label(`DSO on ${isoOf(from)}`, `${isoOf(from)} 的 DSO`),
              ...DSO_PARTS.map((part) => causes[part]),
              label(`DSO on ${isoOf(to)}`, `${isoOf(to)} 的 DSO`),
            ]
          : [],
        days: Float64Array.from(isKnown ? [bridge.before, ...parts, bridge.after] : []),
        change: Float64Array.from(isKnown ? [NaN, ...parts, NaN] : []),
      },
      kpis: {
        before: bridge.before,
        after: bridge.after,
        change,
        delinquency: bridge.delinquency,
        unexplained: Math.abs(rest) < DUST ? 0 : rest,
      },
      notes: [
        label(
          `From ${isoOf(from)} to ${isoOf(to)}, each over ${parameters.dsoDays} days of sales. Late payment: more or less is overdue. Timing: sales fell later or earlier than even sales on these terms. Terms: as the invoices give them, weighted by sales. Mix: customers with long or short DSO took a larger part of the sales.`,
          `${isoOf(from)} 至 ${isoOf(to)}，各按 ${parameters.dsoDays} 天赊销额计算。逾期变化：逾期应收增减；销售时点：销售早于或晚于均匀分布；账期变化：发票账期按销售额加权；客户结构：DSO 长短不同的客户销售占比变化。`,
        ),
        ...(isKnown ? [] : [noSales]),
      ],
    };
  },
});

const noSales = label(
  "One of the two periods has no credit sales, so there is no change to explain.",
  "两个期间之一没有赊销额，无法分解变化。",
);

function periodOf(ledger: Ledger, day: number, days: number): DsoPeriod {
  const { customer, amount, invoiceDay, dueDay, known, sale, count } = ledger.receivables;
  const customers = ledger.customers.count;
  const sales = groupSums(customers);
  const terms = weightedMeans(customers);
  for (let row = 0; row < count; row++) {
    if (known[row] === 0 || sale[row] === 0 || !(invoiceDay[row] > day - days && invoiceDay[row] <= day)) continue;
    sales.add(customer[row], amount[row]);
    if (amount[row] > 0) terms.add(customer[row], dueDay[row] - invoiceDay[row], amount[row]);
  }
  const { notDue, overdue } = receivablesOn(ledger, day);
  // As everywhere, no period is longer than there are sales to tell of.
  const first = firstSaleDay(ledger.customers);
  const periodDays = first <= day ? Math.min(days, day - first + 1) : days;
  return { creditSales: sales.totals(), notDue, overdue, termsDays: terms.means(), periodDays };
}
