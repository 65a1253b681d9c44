import { numbersFrom } from "../../engine/columns";
import { largestRemainder } from "../../engine/planning/largestRemainder";
import { ranks } from "../../engine/tiering/rankOrder";
import { weightedScore } from "../../engine/tiering/weightedScore";
import { label } from "../../i18n/label";
import { defineAnalysis, resultOf } from "../analysis";
import { measureOf } from "./abc";
import { customerOrder, placesIn } from "./customerOrder";
import { numberField } from "../customerField";
import { visitHours } from "./visitHours";

/** In what order customers deserve our time, and how much of it each gets. */
export const priority = defineAnalysis({
  id: "priority",
  pillar: "tiering",
  entity: "customer",
  label: label("Priority", "优先级"),
  question: label("Who comes first, and who gets how much of our time?", "谁优先？每个客户应分得多少时间？"),
  needs: ["receivables"],
  parameters: ["priorityWeights", "sellingHours", "abcMeasure", "revenueMonths"],
  after: ["valueMatrix"],
  columns: {
    score: {
      kind: "share",
      label: label("Priority", "优先级评分"),
      definition: label(
        "Σ weight × part ÷ Σ weights known; each part (value, potential, company's own revenue, importance) ÷ its largest.",
        "Σ 权重 × 分项 ÷ 已知权重合计；各分项（价值、潜力、客户年营业额、重要性）均 ÷ 其最大值。",
      ),
    },
    rank: {
      kind: "count",
      label: label("Priority rank", "优先排名"),
      definition: label(
        "1 = first; equal scores rank by value, then by customer ID.",
        "1 为最优先；评分相同者依价值、再依客户编号排序。",
      ),
    },
    hours: {
      kind: "count",
      label: label("Hours allocated", "分配工时"),
      definition: label(
        "Selling hours in proportion to the priority, in whole hours that add up.",
        "按优先级比例分配全年销售工时，取整后合计不变。",
      ),
    },
    spent: {
      kind: "number",
      label: label("Hours spent", "实际工时"),
      definition: label("Hours of visits in the revenue window.", "统计期内拜访工时。"),
    },
  },
  kpis: {
    hours: {
      kind: "count",
      label: label("Hours allocated", "分配工时"),
      definition: label("Σ hours allocated to customers.", "分配给客户的工时合计。"),
    },
  },
  compute(input) {
    const { ledger, parameters } = input;
    const { customers } = ledger;
    const values = customers[measureOf(customers, parameters.abcMeasure)];
    const potential = resultOf(input, "valueMatrix")?.columns.potential as Float64Array | undefined;
    const parts = [
      values,
      potential ?? numberField(customers, "potential"),
      numberField(customers, "companyRevenue"),
      numberField(customers, "importance"),
    ].map(toLargest);
    const { value, potential: outlook, size, importance } = parameters.priorityWeights;
    const { score } = weightedScore(parts, [value, outlook, size, importance]);
    const hasScore = score.some((each) => each > 0);
    const order = customerOrder(values, customers);
    const hours = new Float64Array(customers.count).fill(NaN);
    // In order of value, so that equal remainders do not fall by the order of the sheet.
    const weights = numbersFrom(order, (row) => (score[row] > 0 ? score[row] : 0));
    if (hasScore)
      largestRemainder(parameters.sellingHours, weights, 1).forEach((part, place) => (hours[order[place]] = part));
    return {
      rows: customers.count,
      columns: {
        score,
        rank: ranks(score, placesIn(order)),
        hours,
        spent: visitHours(ledger, parameters.revenueMonths),
      },
      kpis: { hours: hasScore ? hours.reduce((sum, each) => sum + each, 0) : NaN },
    };
  },
});

/** Each part between 0 and 1; missing stays missing, what is below 0 counts 0. */
function toLargest(values: Float64Array): Float64Array {
  const most = values.reduce((largest, value) => (value > largest ? value : largest), 0);
  return values.map((value) => (most > 0 ? Math.max(value, 0) / most : Number.isNaN(value) ? NaN : 0));
}
