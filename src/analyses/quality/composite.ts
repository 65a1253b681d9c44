import { groupSums, sum } from "../../engine/sum";
import { map2 } from "../../engine/columns";
import { compositeValue } from "../../engine/tiering/compositeValue";
import { label } from "../../i18n/label";
import { numberField } from "../customerField";
import { defineAnalysis, type AnalysisInput, type ResultColumn } from "../analysis";
import { openDeals } from "../forecast/openDeals";
import { parameters as declared } from "../parameters";
import { columnOf } from "./columnOf";

const money = (english: string, chinese: string, definition: string, definitionZh: string): ResultColumn => ({
  kind: "money",
  label: label(english, chinese),
  definition: label(definition, definitionZh),
});

/** What a customer is worth in five respects: purchases, what it may buy besides, what money does not show, less cost and risk. */
export const composite = defineAnalysis({
  id: "composite",
  pillar: "tiering",
  entity: "customer",
  label: label("Composite value", "客户综合价值"),
  question: label("What is each customer worth, all in all?", "各客户的综合价值是多少？"),
  needs: ["receivables"],
  parameters: ["compositeBasis", "revenueMonths"],
  after: ["customerValue", "provisions", "dealRate"],
  columns: {
    value: money(
      "Composite value",
      "综合价值",
      "Purchases + additional and cross purchases + intangible value − cost to serve − expected loss; missing parts count as 0; empty for customers that never bought.",
      "购买价值 + 增购与交叉购买 + 无形价值 − 服务成本 − 预期损失；缺少的部分按 0 计；从未购买者为空。",
    ),
    purchases: money(
      "Purchases",
      "购买价值",
      "Revenue of the revenue window, or the profit on it, as “Composite value of” says.",
      "统计期收入或其利润，取决于“综合价值口径”。",
    ),
    incremental: money(
      "Additional purchases",
      "增购与交叉购买",
      "Your own growth value, else Σ amount × win rate of the customer's open opportunities, with its margin where profit counts.",
      "贵方填写的成长价值；未填时为该客户未结商机的 Σ 金额 × 赢单率，取利润口径时再乘毛利率。",
    ),
    intangible: money(
      "Intangible value",
      "无形价值",
      "Referral value + knowledge value, as on the Value sheet.",
      "推荐价值 + 知识价值，口径同价值表。",
    ),
    costToServe: money(
      "Cost to serve",
      "服务成本",
      "Yearly cost to serve × years of the revenue window.",
      "年服务成本 × 统计期年数。",
    ),
    expectedLoss: money(
      "Expected loss",
      "预期损失",
      "Unsecured exposure × chance of default of its credit grade × loss given default, as on the Provisions sheet.",
      "无担保敞口 × 信用等级违约概率 × 违约损失率，口径同坏账准备表。",
    ),
  },
  kpis: {
    total: {
      kind: "money",
      label: label("Composite value", "综合价值合计"),
      definition: label("Σ composite value.", "综合价值合计。"),
    },
    negative: {
      kind: "count",
      label: label("Below zero", "综合价值为负客户数"),
      definition: label("Customers with a composite value below 0.", "综合价值小于 0 的客户数。"),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const { customers } = ledger;
    const isProfit = parameters.compositeBasis === "profit";
    const years = (parameters.revenueMonths || 12) / 12;
    const bought = (values: Float64Array): Float64Array =>
      map2(values, customers.firstDay, (value, day) => (Number.isNaN(day) ? NaN : value));
    const parts = {
      purchases: bought(isProfit ? customers.profit : customers.revenue),
      incremental: incrementalOf(input, isProfit),
      intangible: intangibleOf(input),
      costToServe: numberField(customers, "costToServe").map((cost) => cost * years),
      expectedLoss: columnOf(input, "provisions", "byGrade"),
    };
    const value = compositeValue(parts);
    const known = value.filter((each) => !Number.isNaN(each));
    const choice = declared.compositeBasis.choices[parameters.compositeBasis];
    return {
      rows: customers.count,
      columns: { value, ...parts },
      kpis: {
        total: known.length > 0 ? sum(known) : NaN,
        negative: known.length > 0 ? known.filter((each) => each < 0).length : NaN,
      },
      notes: [
        label(`Composite value starts from: ${choice["en-US"].toLowerCase()}.`, `综合价值以${choice["zh-CN"]}为起点。`),
      ],
    };
  },
});

/** The customer's own estimate counts before its open deals; nothing where there is neither. */
function incrementalOf(input: AnalysisInput, isProfit: boolean): Float64Array {
  const { customers, opportunities } = input.ledger;
  const own = numberField(customers, "growthValue");
  if (!opportunities) return own;
  const sums = groupSums(customers.count);
  const { rows, amount, winRate } = openDeals(input);
  rows.forEach((row, deal) => {
    const weighted = amount[deal] * winRate[deal];
    if (opportunities.customer[row] >= 0 && weighted > 0) sums.add(opportunities.customer[row], weighted);
  });
  const overall = sum(customers.profit) / sum(customers.revenue);
  const expected = sums.totals().map((value, c) => {
    if (!isProfit) return value;
    const margin = customers.revenue[c] > 0 ? customers.profit[c] / customers.revenue[c] : overall;
    return value * margin;
  });
  return map2(own, expected, (estimate, other) => (Number.isNaN(estimate) ? other : estimate));
}

/** What money does not show, where anybody has valued it; NaN where nobody has. */
function intangibleOf(input: AnalysisInput): Float64Array {
  const referral = columnOf(input, "customerValue", "referral");
  return map2(referral, columnOf(input, "customerValue", "knowledge"), (r, k) =>
    Number.isNaN(r) ? k : Number.isNaN(k) ? r : r + k,
  );
}
