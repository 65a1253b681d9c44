import type { BgNbdParameters } from "../../engine/value/bgNbdLikelihood";
import { label } from "../../i18n/label";
import { type Cells, isEmpty, numberCells, refuseOtherShape } from "../cells";
import type { Argument, FunctionParameter, Matrix } from "../function";
import { refuse } from "../refuse";

/** What models of buying ask of each customer, and the model itself. */
export const historyParameters: readonly FunctionParameter[] = [
  {
    name: "repeats",
    type: "any",
    dimensionality: "matrix",
    description: label("Purchases after the first one, of each customer.", "每个客户首次购买之后的购买次数。"),
  },
  {
    name: "recency",
    type: "any",
    dimensionality: "matrix",
    description: label("Time from the first to the last purchase, same shape.", "首次至末次购买的时间，形状相同。"),
  },
  {
    name: "age",
    type: "any",
    dimensionality: "matrix",
    description: label(
      "Time from the first purchase until today, same shape and unit.",
      "首次购买至今的时间，形状与单位相同。",
    ),
  },
  {
    name: "model",
    type: "any",
    dimensionality: "matrix",
    description: label(
      "The four parameters r, alpha, a, b of BG/NBD, alpha in the same unit of time (weeks on the Value sheet).",
      "BG/NBD 的四个参数 r、alpha、a、b，alpha 与时间单位一致（价值表中以周计）。",
    ),
  },
];

export interface Histories {
  readonly cells: Cells;
  readonly model: BgNbdParameters;
  /** "" for an empty row, NaN for one that is no history, else what the function gives. */
  answer(row: number, of: (repeats: number, recency: number, age: number) => number): number | "";
}

export function histories(
  repeats: Argument | Matrix,
  recency: Argument | Matrix,
  age: Argument | Matrix,
  model: Argument | Matrix,
): Histories {
  const cells = numberCells("repeats", repeats);
  const [recent, old] = [numberCells("recency", recency), numberCells("age", age)];
  refuseOtherShape(cells, recent);
  refuseOtherShape(cells, old);
  return {
    cells,
    model: modelOf(model),
    answer(row, of) {
      if (isEmpty(cells, row)) return "";
      const [x, tx, t] = [cells.values[row], recent.values[row], old.values[row]];
      const isHistory = Number.isInteger(x) && x >= 0 && tx >= 0 && tx <= t && (x > 0 || tx === 0);
      return isHistory ? of(x, tx, t) : NaN;
    },
  };
}

function modelOf(argument: Argument | Matrix): BgNbdParameters {
  const { values } = numberCells("model", argument);
  const [r, alpha, a, b] = values;
  if (values.length === 4 && values.every((value) => value > 0)) return { r, alpha, a, b };
  return refuse(
    label(
      "model must be four numbers above 0: r, alpha, a, b, such as {0.243,4.414,0.793,2.426}.",
      "model 必须是四个大于 0 的数字：r、alpha、a、b，如 {0.243,4.414,0.793,2.426}。",
    ),
  );
}

export const historyBlanks = label(
  "An empty number of repeats gives an empty cell; text, errors and what is no history (recency above age, a recency without repeats) give #N/A in their own cell.",
  "购买次数为空返回空；文本、错误及不成立的历史（末次时间大于年龄、无重复购买却有末次时间）只使本格为 #N/A。",
);
