import { salesForecast } from "../../engine/forecast/weightedPipeline";
import { label } from "../../i18n/label";
import { ERROR, isEmpty, numberCells, refuseText, type Cells } from "../cells";
import type { CustomFunction } from "../function";
import { refuseRates } from "../rates";
import { refuse } from "../refuse";

export const forecast: CustomFunction = {
  id: "FORECAST",
  group: "forecast",
  summary: label(
    "Sales forecast: completed sales + Σ amount × win rate of the open opportunities.",
    "销售预计：已完成销售额 + Σ 未结商机金额 × 赢率。",
  ),
  parameters: [
    {
      name: "completed",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Sales already made; one cell for one forecast over all amounts, or one cell per row of amounts for one forecast per row.",
        "已完成销售额；一个单元格得出一个总预计，每行一个单元格则逐行预计。",
      ),
    },
    {
      name: "amounts",
      type: "any",
      dimensionality: "matrix",
      description: label("Amounts of the open opportunities, or totals by stage.", "未结商机金额，或各阶段总额。"),
    },
    {
      name: "winRates",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Win rates (0.3 or 30 %) in the same shape as amounts, or one row for all rows of amounts.",
        "赢率（0.3 或 30 %），形状与 amounts 相同，或一行供各行共用。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("One forecast, or one per row.", "一个预计，或每行一个。"),
  },
  blanks: label(
    "An empty completed counts as 0. Amounts and win rates that are empty or errors bring nothing; an error in completed gives #N/A for its forecast; text gives #VALUE!.",
    "已完成为空按 0 计。金额或赢率为空或错误的不计入；已完成为错误时该预计为 #N/A；文本返回 #VALUE!。",
  ),
  example: {
    arguments: [[[1000]], [[300], [240], [176], [464], [146], [98]], [["5 %"], [0.1], [0.2], [0.3], [0.5], [0.8]]],
    result: [[1364.8]],
  },
  run(completed, amounts, winRates) {
    const done = numberCells("completed", completed);
    const deals = numberCells("amounts", amounts);
    const rates = numberCells("winRates", winRates);
    for (const cells of [done, deals, rates]) refuseText(cells, "number");
    refuseRates(rates);
    refuseShapes(done, deals, rates);
    const rateOf = (i: number): number => rates.values[rates.rows === deals.rows ? i : i % deals.columns];
    const whole = Array.from(deals.values, (_, i) => i);
    const rowOf = (row: number): number[] => whole.slice(row * deals.columns, (row + 1) * deals.columns);
    return Array.from(done.values, (value, row) => {
      const members = done.values.length === 1 ? whole : rowOf(row);
      const base = isEmpty(done, row) ? 0 : done.kinds[row] === ERROR ? NaN : value;
      return [
        salesForecast(
          base,
          members.map((i) => deals.values[i]),
          members.map(rateOf),
        ),
      ];
    });
  },
};

function refuseShapes(done: Cells, deals: Cells, rates: Cells): void {
  const sharesRow = rates.rows === 1 && rates.columns === deals.columns;
  const isSame = rates.rows === deals.rows && rates.columns === deals.columns;
  if (!isSame && !sharesRow) {
    refuse(
      label(
        `winRates must have the same size as amounts, or be one row of ${deals.columns} cells.`,
        `winRates 的大小必须与 amounts 相同，或为一行 ${deals.columns} 个单元格。`,
      ),
    );
  }
  const isPerRow = done.columns === 1 && done.rows === deals.rows;
  if (done.values.length === 1 || isPerRow) return;
  refuse(
    label(
      `completed must be one cell, or one column of ${deals.rows} cells, one for each row of amounts.`,
      `completed 必须是一个单元格，或一列 ${deals.rows} 个单元格（对应 amounts 的每一行）。`,
    ),
  );
}
