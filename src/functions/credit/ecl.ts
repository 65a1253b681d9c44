import { provisionMatrix } from "../../engine/receivables/provisionMatrix";
import { label } from "../../i18n/label";
import { isNumber, numberCells, refuseText } from "../cells";
import type { CustomFunction } from "../function";
import { numberOr } from "../optional";
import { refuse } from "../refuse";

export const ecl: CustomFunction = {
  id: "ECL",
  group: "credit",
  summary: label(
    "Expected credit loss by a provision matrix (IFRS 9): Σ balance of each age × its loss rate × factor; a row a customer.",
    "按坏账准备矩阵计算预期信用损失（IFRS 9）：Σ 各账龄余额 × 损失率 × 系数；一行一个客户。",
  ),
  parameters: [
    {
      name: "balances",
      type: "any",
      dimensionality: "matrix",
      description: label(
        "Open amounts by age, a column for each bucket; a row for each customer.",
        "各账龄段未收金额，一列一段，一行一个客户。",
      ),
    },
    {
      name: "lossRates",
      type: "any",
      dimensionality: "matrix",
      description: label("Lifetime loss rate of each bucket, 0 to 1.", "各账龄段整个存续期损失率，0 至 1。"),
    },
    {
      name: "forwardFactor",
      type: "number",
      dimensionality: "scalar",
      optional: true,
      description: label(
        "What expected conditions make of the rates; 1 if left out. Rates stop at 100 %.",
        "前瞻性调整系数；省略为 1。损失率不超过 100 %。",
      ),
    },
  ],
  result: {
    type: "any",
    dimensionality: "matrix",
    description: label("Money for each row.", "每行一个金额。"),
  },
  blanks: label(
    "Empty balances count as 0, credit (below 0) loses nothing; text and errors give #VALUE!.",
    "空余额按 0 计，贷项（负数）不计损失；文本和错误返回 #VALUE!。",
  ),
  example: {
    arguments: [[[15e6, 7.5e6, 4e6, 2.5e6, 1e6]], [[0.003, 0.016, 0.036, 0.066, 0.106]]],
    result: [[580_000]],
  },
  run(balances, lossRates, forwardFactor) {
    const open = numberCells("balances", balances);
    const rate = numberCells("lossRates", lossRates);
    refuseText(open, "number");
    refuseText(rate, "number");
    const rates = Array.from(rate.values);
    if (rates.length !== open.columns || !rates.every((each) => each >= 0 && each <= 1)) {
      refuse(
        label(
          `lossRates must be ${open.columns} numbers from 0 to 1, one for each column of balances.`,
          `lossRates 必须是 ${open.columns} 个 0 至 1 之间的数字，与 balances 各列对应。`,
        ),
      );
    }
    const columns = rates.map((_, bucket) =>
      Float64Array.from({ length: open.rows }, (__, row) => {
        const i = row * open.columns + bucket;
        return isNumber(open, i) ? open.values[i] : 0;
      }),
    );
    const factor = numberOr("forwardFactor", forwardFactor, 1, 0, 100);
    return Array.from(provisionMatrix(columns, rates, factor).expectedLoss, (loss) => [loss]);
  },
};
