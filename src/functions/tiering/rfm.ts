import { rfmCode, rfmScores } from "../../engine/tiering/rfmScores";
import { RFM_SEGMENT_RULES, rfmEightSegments, rfmSegments } from "../../engine/tiering/rfmSegments";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells } from "../cells";
import type { CustomFunction } from "../function";
import { rfmEightWords, rfmSegmentWords } from "./rfmWords";
import { choice, oneOf, range, refuseOtherLength } from "./tierArguments";

const WHAT = ["code", "segment", "eight", "代码", "客户群", "八类"] as const;

export const rfm: CustomFunction = {
  id: "RFM",
  group: "tiering",
  summary: label(
    "RFM code (111–555) or segment of each customer from days since the last purchase, number of purchases and money.",
    "由距上次购买天数、购买次数和金额给出每个客户的 RFM 代码（111–555）或客户群。",
  ),
  parameters: [
    range("recencyDays", "Days since each customer's last purchase.", "每个客户距上次购买的天数。"),
    range("frequency", "Number of purchases, as many cells.", "购买次数，格数相同。"),
    range("monetary", "Money spent, as many cells.", "购买金额，格数相同。"),
    choice(
      "what",
      "string",
      '"code" (default), "segment" (eleven) or "eight" (2 × 2 × 2 at the means); the Chinese word gives Chinese names.',
      '"代码"（默认）、"客户群"（十一类）或 "八类"（按均值 2 × 2 × 2）；用英文词则返回英文名称。',
    ),
    choice(
      "rule",
      "string",
      '"quantile" (default), "rPackage", "equalGroups" or "nested".',
      '"quantile"（默认，分位数）、"rPackage"（R 包）、"equalGroups"（等分组）或 "nested"（嵌套等分）。',
    ),
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("Code or segment for each customer, in the same shape.", "与输入同形的代码或客户群。"),
  },
  blanks: label(
    "A customer with an empty cell among the three stays empty; text and errors give #N/A in their own cell. They do not count for the others.",
    "三项中有空格的客户返回空；文本和错误只使本格为 #N/A，均不影响其他客户。",
  ),
  example: {
    arguments: [
      [[5], [40], [90], [200], [400]],
      [[9], [7], [5], [3], [1]],
      [[500], [400], [300], [200], [100]],
    ],
    result: [[555], [444], [333], [222], [111]],
  },
  run(recencyDays, frequency, monetary, what, rule) {
    const days = numberCells("recencyDays", recencyDays);
    const [orders, money] = [numberCells("frequency", frequency), numberCells("monetary", monetary)];
    refuseOtherLength(days, orders);
    refuseOtherLength(days, money);
    const wanted = oneOf("what", what, WHAT);
    const values = { recencyDays: days.values, frequency: orders.values, monetary: money.values };
    const isBlankRow = (i: number): boolean => [days, orders, money].some((cells) => isEmpty(cells, i));
    const language = WHAT.indexOf(wanted) < 3 ? "en-US" : "zh-CN";
    if (wanted === "eight" || wanted === "八类") {
      const codes = rfmEightSegments(days.values, orders.values, money.values, "mean");
      return inShapeOf(days, (i) => (isBlankRow(i) ? "" : (rfmEightWords[codes[i]]?.[language] ?? NaN)));
    }
    const scores = rfmScores(values, oneOf("rule", rule, ["quantile", "rPackage", "equalGroups", "nested"]), 5);
    if (wanted === "code" || wanted === "代码") {
      const codeOf = (i: number): number =>
        scores.recency[i] ? rfmCode(scores.recency[i], scores.frequency[i], scores.monetary[i]) : NaN;
      return inShapeOf(days, (i) => (isBlankRow(i) ? "" : codeOf(i)));
    }
    const rules = rfmSegments(scores, RFM_SEGMENT_RULES);
    return inShapeOf(days, (i) => {
      if (isBlankRow(i)) return "";
      return rfmSegmentWords[RFM_SEGMENT_RULES[rules[i]]?.segment]?.[language] ?? NaN;
    });
  },
};
