import { ABC_CLASSES, abcClasses, type AbcRule } from "../../engine/tiering/abcClasses";
import { label } from "../../i18n/label";
import { asMatrix, inShapeOf, isBlank, isEmpty, numberCells } from "../cells";
import type { Argument, CustomFunction, Matrix } from "../function";
import { numberOr, shown } from "../optional";
import { refuse } from "../refuse";

export const abc: CustomFunction = {
  id: "ABC",
  group: "tiering",
  summary: label(
    "ABC class of each customer by its share of the total: A carries the first 80 %, B the next 15 %, C the rest.",
    "按占总额的比例给出每个客户的 ABC 类别：A 占前 80 %，B 占其后 15 %，其余为 C。",
  ),
  parameters: [
    {
      name: "values",
      type: "any",
      dimensionality: "matrix",
      description: label("Value of each customer, such as revenue or profit.", "每个客户的价值，如收入或利润。"),
    },
    {
      name: "shareA",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label("Cumulative share that class A carries; 0.8 if left out.", "A 类累计占比；省略为 0.8。"),
    },
    {
      name: "shareB",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label(
        "Cumulative share that classes A and B carry; 0.95 if left out.",
        "A、B 两类累计占比；省略为 0.95。",
      ),
    },
    {
      name: "rule",
      type: "string",
      dimensionality: "scalar",
      optional: true,
      description: label(
        '"exclusive" (default): the customer that crosses a line stays in the better class; "inclusive": it falls into the next.',
        '"exclusive"（默认）：跨线客户归较高类别；"inclusive"：归下一类别。',
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("A, B or C for each value, in the same shape.", "与输入同形的 A、B、C。"),
  },
  blanks: label(
    "Empty cells stay empty. Text and errors give #N/A in their own cell and do not enter the total; values of 0 and below are C.",
    "空单元格保持为空。文本和错误只使本格为 #N/A，不计入合计；0 和负数为 C。",
  ),
  example: {
    arguments: [[[400], [300], [150], [80], [40], [20], [10]]],
    result: [["A"], ["A"], ["A"], ["B"], ["B"], ["C"], ["C"]],
  },
  run(values, shareA, shareB, rule) {
    const cells = numberCells("values", values);
    const a = numberOr("shareA", shareA, 0.8, 0, 1);
    const b = numberOr("shareB", shareB, Math.max(0.95, a), a, 1);
    const classes = abcClasses(cells.values, a, b, ruleOf(rule));
    return inShapeOf(cells, (i) => (isEmpty(cells, i) ? "" : (ABC_CLASSES[classes[i]] ?? NaN)));
  },
};

function ruleOf(argument: Argument | Matrix): AbcRule {
  const [cell] = asMatrix(argument).flat();
  if (isBlank(cell)) return "exclusive";
  const rule = String(cell).trim().toLowerCase();
  if (rule === "exclusive" || rule === "inclusive") return rule;
  return refuse(
    label(
      `rule must be "exclusive" or "inclusive", not ‘${shown(cell)}’.`,
      `rule 必须是 "exclusive" 或 "inclusive"，而不是“${shown(cell)}”。`,
    ),
  );
}
