import { infoCompleteness } from "../../engine/forecast/infoCompleteness";
import { label } from "../../i18n/label";
import { isEmpty, isNumber, numberCells, refuseText } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";

export const infoScore: CustomFunction = {
  id: "INFOSCORE",
  group: "forecast",
  summary: label(
    "Completeness of what is known about a deal: marks of its blocks ÷ full marks (participants, needs, budget, decision, competition).",
    "商机信息完整度：各要素得分 ÷ 满分（参与者、需求、预算、决策、竞争）。",
  ),
  parameters: [
    {
      name: "marks",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "One row a deal, one column a block: 0 unknown, 1 partly, 2 known.",
        "每行一个商机，每列一个要素：0 未知、1 部分、2 已知。",
      ),
    },
    {
      name: "fullMark",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label("The full mark of a block; 2 if left out.", "单项满分；省略为 2。"),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("A fraction for each row.", "每行一个比例。"),
  },
  blanks: label(
    "An empty mark counts as 0; a row that is all empty stays empty. A row with an error gives #N/A; text and marks below 0 give #VALUE!.",
    "空单元格按 0 计；整行为空则保持为空。含错误的行为 #N/A；文本和负数返回 #VALUE!。",
  ),
  example: {
    arguments: [
      [
        [2, 0, 2, 1, 0],
        [2, 2, 2, 2, 2],
      ],
    ],
    result: [[0.5], [1]],
  },
  run(marks, fullMark) {
    const cells = numberCells("marks", marks);
    refuseText(cells, "number");
    const most = numberOr("fullMark", fullMark, 2, 1e-9, 1e9);
    const at = (row: number, column: number): number => row * cells.columns + column;
    const blocks = Array.from({ length: cells.columns }, (_, column) =>
      Float64Array.from({ length: cells.rows }, (__, row) => cells.values[at(row, column)]),
    );
    const { completeness } = infoCompleteness(blocks, most);
    return Array.from(completeness, (value, row) => {
      const columns = Array.from({ length: cells.columns }, (_, column) => at(row, column));
      if (columns.every((i) => isEmpty(cells, i))) return [""];
      return [columns.every((i) => isEmpty(cells, i) || isNumber(cells, i)) ? value : NaN];
    });
  },
};
