import { map2 } from "../../engine/columns";
import { sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { CustomerLedger } from "../../ledger/ledger";
import { defineAnalysis, UNKNOWN, type Class } from "../analysis";

const verdicts: readonly Class[] = [
  { id: "within", label: label("Within", "额度内"), look: "good" },
  { id: "over", label: label("Over limit", "超额"), look: "bad" },
];

/** How much of each customer's credit limit is used. */
export const creditLimit = defineAnalysis({
  id: "creditLimit",
  pillar: "credit",
  entity: "customer",
  label: label("Credit limit", "信用额度"),
  question: label("Who is over the limit, and who has room?", "谁已超额，谁尚有余额？"),
  needs: ["customers", "receivables"],
  parameters: [],
  columns: {
    limit: {
      kind: "money",
      label: label("Credit limit", "信用额度"),
      definition: label("As the customers sheet says; empty where none is set.", "取自客户表；未设置时为空。"),
    },
    exposure: {
      kind: "money",
      label: label("Exposure", "已用额度"),
      definition: label("Open receivables less unapplied credit, not below 0.", "应收余额减未核销贷项，不低于 0。"),
    },
    headroom: {
      kind: "money",
      label: label("Headroom", "可用额度"),
      definition: label("Credit limit − exposure; negative when over the limit.", "信用额度 − 已用额度；超额时为负。"),
    },
    used: {
      kind: "share",
      label: label("Limit used", "额度使用率"),
      definition: label(
        "Exposure ÷ credit limit; empty without a limit above 0.",
        "已用额度 ÷ 信用额度；无正额度时为空。",
      ),
    },
    verdict: {
      kind: "class",
      label: label("Limit check", "额度检查"),
      definition: label("Over limit where exposure exceeds the limit.", "已用额度大于信用额度为超额。"),
    },
  },
  kpis: {
    withLimit: {
      kind: "count",
      label: label("Customers with limit", "有额度客户数"),
      definition: label("Customers that have a credit limit.", "设有信用额度的客户数。"),
    },
    overLimit: {
      kind: "count",
      label: label("Over limit", "超额客户数"),
      definition: label(
        "Customers whose exposure exceeds the limit; empty when no customer has one.",
        "已用额度大于信用额度的客户数；无客户设额度时为空。",
      ),
    },
    excess: {
      kind: "money",
      label: label("Excess", "超额金额"),
      definition: label("Σ of exposure above the limit.", "超出信用额度的金额合计。"),
    },
  },
  compute({ ledger: { customers } }) {
    const limit = limitsOf(customers);
    const exposure = map2(customers.open, customers.credit, (open, credit) => Math.max(open + credit, 0));
    const headroom = map2(limit, exposure, (most, used) => most - used);
    const codes = new Uint8Array(headroom.length);
    for (let c = 0; c < codes.length; c++) codes[c] = Number.isNaN(headroom[c]) ? UNKNOWN : headroom[c] < 0 ? 1 : 0;
    const over = headroom.filter((room) => room < 0);
    const withLimit = limit.reduce((count, most) => count + (Number.isNaN(most) ? 0 : 1), 0);
    return {
      rows: customers.count,
      columns: {
        limit,
        exposure,
        headroom,
        used: map2(exposure, limit, (used, most) => (most > 0 ? used / most : NaN)),
        verdict: { codes, classes: verdicts },
      },
      // Without any limit nobody can be over one: no figure rather than a reassuring 0.
      kpis: { withLimit, overLimit: withLimit > 0 ? over.length : NaN, excess: withLimit > 0 ? -sum(over) || 0 : NaN },
      notes: withLimit > 0 ? [] : [label("No customer has a credit limit.", "没有客户设置信用额度。")],
    };
  },
});

function limitsOf({ table, tableRow }: CustomerLedger): Float64Array {
  const limits = new Float64Array(tableRow.length).fill(NaN);
  if (!table) return limits;
  for (let c = 0; c < limits.length; c++) if (tableRow[c] >= 0) limits[c] = table.columns.creditLimit[tableRow[c]];
  return limits;
}
