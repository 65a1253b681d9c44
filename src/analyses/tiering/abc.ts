import { countByGroup } from "../../engine/group";
import { sumByGroup } from "../../engine/sum";
import { ABC_UNKNOWN, abcClasses } from "../../engine/tiering/abcClasses";
import { giniCoefficient, herfindahlIndex, topShare } from "../../engine/tiering/concentration";
import { cumulativeShare } from "../../engine/tiering/cumulativeShare";
import { carriersOf } from "../../engine/tiering/customersCarrying";
import { distanceToNextClass } from "../../engine/tiering/distanceToNextClass";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { CustomerLedger } from "../../ledger/ledger";
import { defineAnalysis, UNKNOWN, type Class } from "../analysis";
import { percentText } from "../numberText";
import type { ParameterValues } from "../parameters";
import { revenueWindow } from "../windows";
import { customerOrder } from "./customerOrder";

/** The classes of the ABC analysis, in the order of the engine's codes. */
export const abcClassList: readonly Class[] = [
  { id: "A", label: label("A", "A"), look: { rank: 0, of: 3 } },
  { id: "B", label: label("B", "B"), look: { rank: 1, of: 3 } },
  { id: "C", label: label("C", "C"), look: { rank: 2, of: 3 } },
];

/** Which customers carry the business: ranking, Pareto curve and classes. */
export const abc = defineAnalysis({
  id: "abc",
  pillar: "tiering",
  entity: "customer",
  label: label("ABC analysis", "ABC 分类"),
  question: label("Which customers carry the business?", "哪些客户支撑了业务？"),
  needs: ["receivables"],
  parameters: ["abcMeasure", "abcRule", "abcShareA", "abcShareB", "revenueMonths"],
  columns: {
    class: {
      kind: "class",
      label: label("Class", "类别"),
      definition: label(
        "By value descending: A while the customers before carry less than the A line, B while less than the B line, else C (exclusive rule; the inclusive rule counts the customer itself). Values of 0 and below are C.",
        "按价值降序：其前客户累计占比低于 A 线为 A，低于 B 线为 B，其余为 C（不含本户规则；含本户规则则计入本户）。价值为 0 或负者为 C。",
      ),
    },
    value: {
      kind: "money",
      label: label("Value", "价值"),
      definition: label(
        "What customers are ranked by: revenue or profit, as the ABC measure says.",
        "排序依据：按 ABC 分类依据取收入或利润。",
      ),
    },
    rank: {
      kind: "count",
      label: label("Rank", "排名"),
      definition: label(
        "1 = largest value; equal values rank by customer ID.",
        "1 为价值最高；价值相同者按客户编号排序。",
      ),
    },
    share: {
      kind: "share",
      label: label("Share", "占比"),
      definition: label(
        "Value ÷ Σ of all values above 0; 0 for values of 0 and below.",
        "价值 ÷ 全部正价值合计；价值为 0 或负者为 0。",
      ),
    },
    cumulativeShare: {
      kind: "share",
      label: label("Cumulative share", "累计占比"),
      definition: label("Σ share of all ranks up to this one.", "截至本排名的占比合计。"),
    },
    cumulativeCustomers: {
      kind: "share",
      label: label("Cumulative customers", "客户累计占比"),
      definition: label("Rank ÷ customers with a value above 0.", "排名 ÷ 价值大于 0 的客户数。"),
    },
    distance: {
      kind: "money",
      label: label("To next class", "距上一类别"),
      definition: label(
        "Additional value above which the customer moves up one class, all others staying as they are.",
        "其他客户不变时，价值再增加超过该数额即可升一类。",
      ),
    },
  },
  kpis: {
    customers: {
      kind: "count",
      label: label("Customers with value", "有价值客户数"),
      definition: label("Customers whose value is above 0.", "价值大于 0 的客户数。"),
    },
    withoutValue: {
      kind: "count",
      label: label("Customers without value", "无价值客户数"),
      definition: label(
        "Customers whose value is 0, negative or unknown; none of them is in the total.",
        "价值为 0、为负或未知的客户数，不计入合计。",
      ),
    },
    total: {
      kind: "money",
      label: label("Total value", "价值合计"),
      definition: label("Σ of all values above 0.", "全部正价值合计。"),
    },
    countA: count("A"),
    countB: count("B"),
    countC: count("C"),
    shareA: share("A"),
    shareB: share("B"),
    shareC: share("C"),
    carriers: {
      kind: "count",
      label: label("Key customers", "关键客户数"),
      definition: label(
        "The fewest customers that together carry the share of the A line.",
        "合计达到 A 线占比所需的最少客户数。",
      ),
    },
    carriersCustomerShare: {
      kind: "share",
      label: label("Share of customers", "客户占比"),
      definition: label(
        "Key customers ÷ customers with value: the x of “x % of customers bring y %”.",
        "关键客户数 ÷ 有价值客户数，即“x% 的客户贡献 y%”中的 x。",
      ),
    },
    carriersValueShare: {
      kind: "share",
      label: label("Share of value", "价值占比"),
      definition: label(
        "What the key customers really carry: the y of “x % of customers bring y %”.",
        "关键客户实际贡献占比，即“x% 的客户贡献 y%”中的 y。",
      ),
    },
    topOne: top(1, "最大客户占比"),
    topThree: top(3, "前 3 大客户占比"),
    topFive: top(5, "前 5 大客户占比"),
    hhi: {
      kind: "number",
      label: label("Concentration (HHI)", "集中度（HHI）"),
      definition: label(
        "Herfindahl–Hirschman index: Σ share², 0–1; 1 = one customer brings everything.",
        "赫芬达尔–赫希曼指数：Σ 占比²，0–1；1 表示全部来自一个客户。",
      ),
    },
    gini: {
      kind: "number",
      label: label("Inequality (Gini)", "不均衡度（基尼系数）"),
      definition: label(
        "Gini coefficient over customers with value: 0 = all alike, near 1 = one brings everything.",
        "有价值客户的基尼系数：0 为完全均等，接近 1 为集中于一户。",
      ),
    },
  },
  compute({ ledger: { asOfDay, customers }, parameters }) {
    const { abcShareA, abcShareB, abcRule } = parameters;
    const measure = measureOf(customers, parameters.abcMeasure);
    const values = customers[measure];
    // One ranking serves all.
    const order = customerOrder(values, customers);
    const gainful = gainsOf(values, order);
    const codes = abcClasses(values, abcShareA, abcShareB, abcRule, order);
    const pareto = cumulativeShare(values, order);
    const carriers = abcShareA > 0 ? carriersOf(pareto, abcShareA) : undefined;
    const [countA, countB, countC] = countByGroup(codes, 3);
    const shares = sumByGroup(codes, ABC_UNKNOWN + 1, pareto.share);
    const shareOf = (code: number): number => (pareto.total > 0 ? shares[code] : NaN);
    return {
      rows: customers.count,
      columns: {
        class: { codes: codes.map((code) => (code > 2 ? UNKNOWN : code)), classes: abcClassList },
        value: values,
        rank: pareto.rank,
        share: pareto.share,
        cumulativeShare: pareto.cumulativeShare,
        cumulativeCustomers: pareto.rank.map((rank, row) => (values[row] > 0 ? rank / gainful.length : NaN)),
        distance: distanceToNextClass(values, abcShareA, abcShareB, abcRule, order, codes),
      },
      kpis: {
        customers: gainful.length,
        withoutValue: customers.count - gainful.length,
        total: pareto.total,
        countA,
        countB,
        countC,
        shareA: shareOf(0),
        shareB: shareOf(1),
        shareC: shareOf(2),
        carriers: carriers?.customers ?? NaN,
        carriersCustomerShare: carriers ? carriers.customers / gainful.length : NaN,
        carriersValueShare: carriers?.valueShare ?? NaN,
        topOne: topShare(gainful, 1),
        topThree: topShare(gainful, 3),
        topFive: topShare(gainful, 5),
        hhi: herfindahlIndex(gainful),
        gini: giniCoefficient(gainful),
      },
      notes: [
        ruleNote(measure, parameters),
        revenueWindow(asOfDay, parameters.revenueMonths),
        ...(pareto.total > 0 ? [] : [nothingAboveZero]),
      ],
    };
  },
});

/** The values above 0, rising. */
function gainsOf(values: Float64Array, order: Uint32Array): Float64Array {
  let count = 0;
  while (count < order.length && values[order[count]] > 0) count++;
  const gains = new Float64Array(count);
  for (let i = 0; i < count; i++) gains[i] = values[order[count - 1 - i]];
  return gains;
}

export type Measure = "revenue" | "profit";

/** Automatic is profit only where it is known for every customer: a ranking that mixes measures ranks nothing. */
export function measureOf({ profit, revenue }: CustomerLedger, chosen: ParameterValues["abcMeasure"]): Measure {
  if (chosen !== "automatic") return chosen;
  const hasRevenue = revenue.some((amount) => amount !== 0);
  return hasRevenue && !profit.some(Number.isNaN) ? "profit" : "revenue";
}

function ruleNote(measure: Measure, { abcRule, abcShareA, abcShareB }: ParameterValues): Label {
  const [a, b] = [percentText(abcShareA), percentText(abcShareB)];
  const exclusive = abcRule === "exclusive";
  return label(
    `ABC by ${measure}, lines at ${a} and ${b}, ${abcRule} rule: the customer that crosses a line ${exclusive ? "stays in the better class" : "falls into the next class"}.`,
    `ABC 分类依据：${measure === "profit" ? "利润" : "收入"}；界线 ${a} 与 ${b}；${exclusive ? "不含本户规则：跨线客户归较高类别" : "含本户规则：跨线客户归下一类别"}。`,
  );
}

const nothingAboveZero = label(
  "No customer has a value above 0, so all are C.",
  "没有价值大于 0 的客户，全部归为 C 类。",
);

function count(id: string): { kind: "count"; label: Label; definition: Label } {
  return {
    kind: "count",
    label: label(`${id} customers`, `${id} 类客户数`),
    definition: label(`Customers of class ${id}.`, `${id} 类客户的数量。`),
  };
}

function share(id: string): { kind: "share"; label: Label; definition: Label } {
  return {
    kind: "share",
    label: label(`Share of ${id}`, `${id} 类占比`),
    definition: label(`Share of the total value that class ${id} carries.`, `${id} 类客户占价值合计的比例。`),
  };
}

function top(n: number, chinese: string): { kind: "share"; label: Label; definition: Label } {
  return {
    kind: "share",
    label: label(n === 1 ? "Largest customer" : `Top ${n} customers`, chinese),
    definition: label(
      `Share of the total value of the ${n === 1 ? "largest customer" : `${n} largest customers`}.`,
      `价值最高的 ${n} 个客户占价值合计的比例。`,
    ),
  };
}
