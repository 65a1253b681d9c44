import { pipelineCoverage } from "../../engine/forecast/pipelineCoverage";
import { label } from "../../i18n/label";
import { inShapeOf, isEmpty, numberCells } from "../cells";
import type { CustomFunction } from "../function";
import { cellFor, refuseUnlessAlike, valueFor } from "../oneForAll";

export const coverage: CustomFunction = {
  id: "COVERAGE",
  group: "forecast",
  summary: label("Coverage of a target: (completed + expected) ÷ target.", "目标覆盖率：（已完成 + 预计）÷ 目标。"),
  parameters: [
    {
      name: "target",
      type: "any",
      dimensionality: "matrix",
      description: label("One target or several.", "一个或多个目标。"),
    },
    {
      name: "completed",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Sales already made: one for all, or one for each target.",
        "已完成销售额：一个通用，或与目标逐一对应。",
      ),
    },
    {
      name: "expected",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Σ amount × win rate of the open deals: one for all, or one for each target.",
        "未结商机 Σ 金额 × 赢率：一个通用，或与目标逐一对应。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Fraction for each target, in the same shape; #N/A without a target above 0.",
      "与目标同形的比例；目标不大于 0 时为 #N/A。",
    ),
  },
  blanks: label(
    "An empty target stays empty; empty completed or expected count as 0. Text and errors give #N/A in their own cell.",
    "目标为空则保持为空；已完成、预计为空按 0 计。文本和错误只使本格为 #N/A。",
  ),
  example: {
    arguments: [
      [[1000], [500]],
      [[200], [0]],
      [[400], [600]],
    ],
    result: [[0.6], [1.2]],
  },
  run(target, completed, expected) {
    const targets = numberCells("target", target);
    const [done, due] = [numberCells("completed", completed), numberCells("expected", expected)];
    for (const cells of [done, due]) refuseUnlessAlike(targets, cells);
    const orZero = (cells: typeof done, i: number): number =>
      isEmpty(cells, cellFor(cells, i)) ? 0 : valueFor(cells, i);
    return inShapeOf(targets, (i) =>
      isEmpty(targets, i) ? "" : pipelineCoverage(targets.values[i], orZero(done, i), NaN, orZero(due, i)).coverage,
    );
  },
};
