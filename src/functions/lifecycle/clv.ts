import { lifetimeValue } from "../../engine/value/lifetimeValue";
import { label } from "../../i18n/label";
import { asMatrix, inShapeOf, isBlank, isEmpty, numberCells } from "../cells";
import type { Argument, CustomFunction, Matrix } from "../function";
import { oneOrEach } from "../oneOrEach";
import { numberOr, shown } from "../optional";
import { refuse } from "../refuse";

export const clv: CustomFunction = {
  id: "CLV",
  group: "tiering",
  summary: label(
    "Customer lifetime value: a steady margin a year, kept with a retention, discounted, for some years or for ever.",
    "客户终身价值：每年稳定毛利按保留率延续并折现，计算若干年或无限期。",
  ),
  parameters: [
    {
      name: "margin",
      type: "any",
      dimensionality: "matrix",
      description: label("Margin a year of each customer; may be negative.", "每个客户的年毛利，可为负数。"),
    },
    {
      name: "retention",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Chance to stay for another year, 0 to 1: one for all, or one each.",
        "下一年继续合作的概率，0 至 1；可填一个通用值或逐个填写。",
      ),
    },
    {
      name: "discount",
      type: "number",
      dimensionality: "scalar",
      description: label("Discount rate a year, such as 0.1.", "年折现率，如 0.1。"),
    },
    {
      name: "years",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label("Years that count; all to come if left out or 0.", "计入的年数；省略或 0 为无限期。"),
    },
    {
      name: "timing",
      type: "string",
      dimensionality: "scalar",
      optional: true,
      description: label(
        '"deferred" (default): first margin in a year, if the customer stays; "immediate": now.',
        '"deferred"（默认）：首期毛利在一年后且客户留存时取得；"immediate"：现在取得。',
      ),
    },
    {
      name: "growth",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label("Growth of the margin a year; 0 if left out.", "毛利年增长率；省略为 0。"),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Value of each customer, in the same shape; #N/A where it has no bound.",
      "与输入同形的客户价值；无有限值时为 #N/A。",
    ),
  },
  blanks: label(
    "Empty margins stay empty; an empty retention, text and errors give #N/A in their own cell.",
    "毛利为空则保持为空；保留率为空、文本和错误只使本格为 #N/A。",
  ),
  example: { arguments: [[[100], [250]], 0.5, 0.5], result: [[50], [125]] },
  run(margin, retention, discount, years, timing, growth) {
    const cells = numberCells("margin", margin);
    const retentionOf = oneOrEach(cells, numberCells("retention", retention));
    const terms = {
      discount: numberOr("discount", discount, 0, 0, 10),
      growth: numberOr("growth", growth, 0, -1, 10),
      timing: timingOf(timing),
      periods: Math.floor(numberOr("years", years, 0, 0, 1000)) || Infinity,
    };
    return inShapeOf(cells, (i) => {
      if (isEmpty(cells, i)) return "";
      const rate = retentionOf(i);
      if (!(rate >= 0 && rate <= 1)) return NaN;
      if (terms.periods === Infinity && rate * (1 + terms.growth) >= 1 + terms.discount) return NaN;
      return lifetimeValue([cells.values[i]], [rate], terms)[0];
    });
  },
};

function timingOf(argument: Argument | Matrix): "deferred" | "immediate" {
  const [cell] = asMatrix(argument).flat();
  if (isBlank(cell)) return "deferred";
  const timing = String(cell).trim().toLowerCase();
  if (timing === "deferred" || timing === "immediate") return timing;
  return refuse(
    label(
      `timing must be "deferred" or "immediate", not ‘${shown(cell)}’.`,
      `timing 必须是 "deferred" 或 "immediate"，而不是“${shown(cell)}”。`,
    ),
  );
}
