import { ageingBuckets as bucketsOf } from "../../engine/receivables/ageingBucket";
import { sum, sumByGroup } from "../../engine/sum";
import { takeNumbers } from "../../engine/take";
import { daysPastDue } from "../../engine/receivables/overdue";
import { label } from "../../i18n/label";
import type { ReceivableLedger } from "../../ledger/ledger";
import { defineAnalysis } from "../analysis";
import { ageingDays, basisNote, bucketClasses } from "./buckets";

/** The open receivables of all customers by age. */
export const ageingBuckets = defineAnalysis({
  id: "ageingBuckets",
  pillar: "credit",
  entity: "bucket",
  label: label("Ageing in total", "账龄汇总"),
  question: label("How much money is how old?", "各账龄段有多少应收？"),
  needs: ["receivables"],
  parameters: ["ageingBasis", "ageingEdges", "defaultTermDays", "paymentsSheet", "creditApplied"],
  columns: {
    bucket: {
      kind: "text",
      label: label("Age", "账龄"),
      definition: label(
        "Days past due, in classes; the last row is credit not yet applied.",
        "按逾期天数分段；最后一行为未核销贷项。",
      ),
    },
    amount: {
      kind: "money",
      label: label("Open amount", "未收金额"),
      definition: label("Σ open amounts of this age.", "该账龄段未收金额合计。"),
    },
    share: {
      kind: "share",
      label: label("Share", "占比"),
      definition: label("Open amount ÷ Σ open amounts above 0.", "未收金额 ÷ 正未收金额合计。"),
    },
    invoices: {
      kind: "count",
      label: label("Invoices", "发票数"),
      definition: label("Number of open invoices of this age.", "该账龄段未收发票数。"),
    },
    customers: {
      kind: "count",
      label: label("Customers", "客户数"),
      definition: label("Number of customers with an open invoice of this age.", "该账龄段有未收发票的客户数。"),
    },
  },
  kpis: {
    total: {
      kind: "money",
      label: label("Open receivables", "应收余额"),
      definition: label("Σ of all rows, unapplied credit included.", "各行合计，含未核销贷项。"),
    },
    notDue: {
      kind: "money",
      label: label("Not due", "未到期"),
      definition: label("Open amounts above 0 that are not due yet.", "尚未到期的正未收金额。"),
    },
    oldest: {
      kind: "money",
      label: label("Oldest bucket", "最长账龄段"),
      definition: label("Open amounts older than the last edge.", "超过最后一个分段天数的未收金额。"),
    },
  },
  compute({ ledger: { asOfDay, customers, receivables }, parameters }) {
    const classes = bucketClasses(parameters);
    const credit = classes.length;
    const from = ageingDays(receivables, parameters);
    const rows = openRows(receivables);
    const codes = bucketsOf(daysPastDue(takeNumbers(from, rows), asOfDay), parameters.ageingEdges);
    const open = takeNumbers(receivables.open, rows);
    const keys = codes.map((code, i) => (open[i] < 0 ? credit : code < credit ? code : 0));
    const amount = sumByGroup(keys, credit + 1, open);
    amount[credit] += sum(receivables.unapplied);
    const debit = sum(amount.subarray(0, credit));
    return {
      rows: credit + 1,
      columns: {
        bucket: [...classes.map((each) => each.label), label("Unapplied credit", "未核销贷项")],
        amount,
        share: amount.map((value, bucket) => (bucket < credit && debit > 0 ? value / debit : NaN)),
        invoices: sumByGroup(keys, credit + 1, new Uint8Array(keys.length).fill(1)),
        customers: customersByBucket(keys, credit + 1, rows, receivables, customers.count),
      },
      kpis: { total: sum(amount), notDue: amount[0], oldest: amount[credit - 1] },
      notes: [basisNote(parameters)],
    };
  },
});

/** Rows of receivables that are open on the as-of day, in sheet order: one row each in every result about receivables. */
export function openRows({ open }: ReceivableLedger): Uint32Array {
  const rows = new Uint32Array(open.length);
  let count = 0;
  for (let row = 0; row < open.length; row++) if (open[row] !== 0) rows[count++] = row;
  return rows.slice(0, count);
}

/** Each customer once per bucket: a mark remembers which pairs were seen. */
function customersByBucket(
  keys: Uint8Array,
  buckets: number,
  rows: Uint32Array,
  { customer }: ReceivableLedger,
  customers: number,
): Float64Array {
  const seen = new Uint8Array(customers * buckets);
  const counts = new Float64Array(buckets);
  for (let i = 0; i < rows.length; i++) {
    const pair = customer[rows[i]] * buckets + keys[i];
    if (seen[pair]) continue;
    seen[pair] = 1;
    counts[keys[i]]++;
  }
  return counts;
}
