import { lossRatesOfFlows, rollRates, type RollMethod } from "../../engine/receivables/rollRates";
import { label } from "../../i18n/label";
import { asMatrix, isBlank, isNumber, numberCells, refuseText } from "../cells";
import type { Argument, CustomFunction, Matrix } from "../function";
import { shown } from "../optional";
import { refuse } from "../refuse";

export const rollRate: CustomFunction = {
  id: "ROLLRATE",
  group: "credit",
  summary: label(
    "Roll rates of receivables: what part of each age's balance is found in the next age a month later; a row a month.",
    "应收账款迁徙率：各账龄段余额一个月后滚入下一段的比例；一行一个月。",
  ),
  parameters: [
    {
      name: "balances",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Balances by age, youngest bucket first, a row for each month-end, oldest first; the last column takes what is lost.",
        "各账龄段余额，由近及远，一行一个月末、由早到晚；最后一列为损失段。",
      ),
    },
    {
      name: "method",
      type: "string",
      dimensionality: "scalar",
      optional: true,
      description: label(
        '"pooled" (default): all balances together; "months": each month alike.',
        '"pooled"（默认）：余额汇总；"months"：各月等权。',
      ),
    },
    {
      name: "asLoss",
      type: "boolean",
      dimensionality: "scalar",
      optional: true,
      description: label(
        "TRUE for loss rates: the product of all rates from each age to the loss; FALSE if left out.",
        "TRUE 返回损失率，即自该段至损失段各迁徙率之积；省略为 FALSE。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("One row: a rate for each column but the last.", "一行结果：除最后一列外每列一个比率。"),
  },
  blanks: label(
    "An empty balance counts as 0; text and errors give #VALUE!. #N/A where no month tells.",
    "空余额按 0 计；文本和错误返回 #VALUE!；无数据可算时为 #N/A。",
  ),
  example: {
    arguments: [
      [
        [1000, 300, 120, 72, 57.6],
        [1000, 300, 120, 72, 57.6],
      ],
    ],
    result: [[0.3, 0.4, 0.6, 0.8]],
  },
  run(balances, method, asLoss) {
    const cells = numberCells("balances", balances);
    refuseText(cells, "number");
    if (cells.columns < 2) {
      refuse(label("balances must have at least two columns.", "balances 至少需要两列。"));
    }
    const months = Array.from({ length: cells.rows }, (_, row) =>
      Float64Array.from({ length: cells.columns }, (__, column) => {
        const i = row * cells.columns + column;
        return isNumber(cells, i) ? cells.values[i] : 0;
      }),
    );
    const { rates } = rollRates(months, methodOf(method));
    return [Array.from(isTrue(asLoss) ? lossRatesOfFlows(rates) : rates)];
  },
};

const isTrue = (argument: Argument | Matrix): boolean => {
  const [cell] = asMatrix(argument).flat();
  return cell === true || (typeof cell === "number" && cell !== 0) || /^true$/i.test(String(cell ?? ""));
};

function methodOf(argument: Argument | Matrix): RollMethod {
  const [cell] = asMatrix(argument).flat();
  if (isBlank(cell)) return "pooled";
  const method = String(cell).trim().toLowerCase();
  if (method === "pooled") return "pooled";
  if (method === "months") return "meanOfMonths";
  return refuse(
    label(
      `method must be "pooled" or "months", not ‘${shown(cell)}’.`,
      `method 必须是 "pooled" 或 "months"，而不是“${shown(cell)}”。`,
    ),
  );
}
