import { label } from "../../i18n/label";
import { isNumber, numberCells, refuseOtherShape, refuseText } from "../cells";
import type { Argument, FunctionParameter, Matrix } from "../function";
import { refuseRates } from "../rates";

export const amountsOfDeals: FunctionParameter = {
  name: "amounts",
  type: "any",
  dimensionality: "matrix",
  description: label("Amount of each open opportunity.", "各未结商机的金额。"),
};

export const ratesOfDeals: FunctionParameter = {
  name: "winRates",
  type: "any",
  dimensionality: "matrix",
  description: label(
    "Win rate of each (0.3 or 30 %), in the same shape as amounts.",
    "各商机的赢率（0.3 或 30 %），形状与 amounts 相同。",
  ),
};

export const completedSales: FunctionParameter = {
  name: "completed",
  type: "number",
  dimensionality: "scalar",
  optional: true,
  description: label("Sales already made; 0 if left out.", "已完成销售额；省略为 0。"),
};

export const blankDeals = label(
  "Deals whose amount or win rate is empty or an error do not count; text gives #VALUE!.",
  "金额或赢率为空或错误的商机不计入；文本返回 #VALUE!。",
);

/** Amounts and win rates as columns; those without a number stand as missing. */
export function dealsOf(amounts: Argument | Matrix, winRates: Argument | Matrix) {
  const deals = numberCells("amounts", amounts);
  const rates = numberCells("winRates", winRates);
  refuseOtherShape(deals, rates);
  for (const cells of [deals, rates]) refuseText(cells, "number");
  refuseRates(rates);
  const known = (cells: typeof deals): Float64Array =>
    cells.values.map((value, i) => (isNumber(cells, i) ? value : NaN));
  return { deals, amounts: known(deals), winRates: known(rates) };
}
