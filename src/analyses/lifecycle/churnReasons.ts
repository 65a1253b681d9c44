import { NONE, numbersFrom } from "../../engine/columns";
import { groupSums, sum } from "../../engine/sum";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import { matchKey } from "../../read/matchKey";
import { hasField, textField } from "../customerField";
import { defineAnalysis, resultOf } from "../analysis";
import { orderByValue } from "../orderByValue";

/** Why customers left, the largest loss first. */
export const churnReasons = defineAnalysis({
  id: "churnReasons",
  pillar: "tiering",
  entity: "churnReason",
  label: label("Reasons of churn", "流失原因"),
  question: label("Why do customers leave?", "客户为何流失？"),
  needs: ["receivables", "customers"],
  parameters: [],
  after: ["churn"],
  columns: {
    reason: {
      kind: "text",
      label: label("Reason", "原因"),
      definition: label("As the customers sheet says.", "取自客户表。"),
    },
    customers: {
      kind: "count",
      label: label("Lost customers", "流失客户数"),
      definition: label("Customers lost on the as-of date with this reason.", "截止日因该原因处于流失状态的客户数。"),
    },
    revenue: {
      kind: "money",
      label: label("Lost revenue a year", "流失年收入"),
      definition: label("Σ their last year's revenue.", "其末年收入合计。"),
    },
    share: {
      kind: "share",
      label: label("Share of lost revenue", "占流失收入"),
      definition: label("Lost revenue of the reason ÷ all lost revenue.", "该原因流失收入 ÷ 全部流失收入。"),
    },
    cumulative: {
      kind: "share",
      label: label("Cumulative share", "累计占比"),
      definition: label("Share of this reason and all larger ones.", "该原因及更大原因的累计占比。"),
    },
  },
  kpis: {
    told: {
      kind: "share",
      label: label("Reasons known", "已知原因占比"),
      definition: label("Lost customers with a reason ÷ lost customers.", "注明原因的流失客户 ÷ 流失客户。"),
    },
    topShare: {
      kind: "share",
      label: label("Share of the first reason", "首要原因占比"),
      definition: label("Share of lost revenue of the largest reason that is known.", "最大已知原因占流失收入的比例。"),
    },
  },
  compute(input) {
    const churn = resultOf(input, "churn");
    const { customers } = input.ledger;
    if (!churn || !hasField(customers, "lostReason")) return nothing;
    const [isLost, revenue] = [churn.columns.isLost as Float64Array, churn.columns.yearRevenue as Float64Array];
    const { keyOf, names } = reasonKeys(textField(customers, "lostReason"));
    const counts = new Float64Array(names.length);
    const sums = groupSums(names.length);
    isLost.forEach((lost, row) => {
      if (!lost) return;
      counts[keyOf[row]]++;
      sums.add(keyOf[row], revenue[row]);
    });
    const totals = sums.totals();
    const order = Array.from(orderByValue(totals, (key) => names[key]["en-US"])).filter((key) => counts[key] > 0);
    const all = sum(totals);
    const share = numbersFrom(order, (key) => (all > 0 ? totals[key] / all : NaN));
    let running = 0;
    const lost = sum(counts);
    const firstKnown = order.findIndex((key) => key > 0);
    return {
      rows: order.length,
      columns: {
        reason: order.map((key) => names[key]),
        customers: numbersFrom(order, (key) => counts[key]),
        revenue: numbersFrom(order, (key) => totals[key]),
        share,
        cumulative: share.map((part) => (running += part)),
      },
      kpis: {
        told: lost > 0 ? 1 - counts[0] / lost : NaN,
        topShare: firstKnown >= 0 ? share[firstKnown] : NaN,
      },
    };
  },
});

const empty = new Float64Array(0);
const nothing = {
  rows: 0,
  columns: { reason: [], customers: empty, revenue: empty, share: empty, cumulative: empty },
  kpis: { told: NaN, topShare: NaN },
};

/** Spellings of one reason are one; key 0 is the lack of any. */
function reasonKeys({ codes, words }: { readonly codes: Uint32Array; readonly words: readonly string[] }) {
  const names: Label[] = [label("Not stated", "未注明")];
  const known = new Map<string | number, number>();
  const ofWord = words.map((word) => {
    const key = matchKey(word);
    if (!known.has(key)) known.set(key, names.push(label(word, word)) - 1);
    return known.get(key)!;
  });
  return { names, keyOf: codes.map((code) => (code === NONE ? 0 : ofWord[code])) };
}
