import { fillGaps } from "../../engine/series/fillGaps";
import { etsChoice } from "../../engine/series/etsChoice";
import { etsFit, type EtsFit } from "../../engine/series/etsFit";
import { ETS_MODELS, etsModelOf, etsName } from "../../engine/series/etsModel";
import { label } from "../../i18n/label";
import { asMatrix, isBlank, numberCells, refuseText, type Cells } from "../cells";
import type { Argument, FunctionParameter, Matrix } from "../function";
import { numberOr, shown } from "../optional";
import { refuse } from "../refuse";

/** Largest part of a series that may be filled in, as in Excel's FORECAST.ETS. */
const MOST_GAPS = 0.3;
const YEAR = 12;

export const valuesParameter: FunctionParameter = {
  name: "values",
  type: "any",
  dimensionality: "matrix",
  description: label(
    "The series, oldest first: one column or one row, evenly spaced in time.",
    "数据序列，按时间由早到晚：一列或一行，时间间隔相等。",
  ),
};
export const seasonParameter: FunctionParameter = {
  name: "season",
  type: "number",
  dimensionality: "scalar",
  optional: true,
  description: label(
    "Values in a season: 12 for months, 4 for quarters, 1 for none. If left out: 12 from 24 values on, else 1.",
    "一个季节周期的数据个数：月度 12，季度 4，无季节 1。省略时满 24 个数据取 12，否则取 1。",
  ),
};
export const modelParameter: FunctionParameter = {
  name: "model",
  type: "string",
  dimensionality: "scalar",
  optional: true,
  description: label(
    "Kind of smoothing such as AAA, MAM or AAdN (error, trend, season); chosen by AICc if left out.",
    "平滑模型，如 AAA、MAM 或 AAdN（误差、趋势、季节）；省略则按 AICc 选择。",
  ),
};

/** A series from cells: gaps between known values are filled along a line, empty ends are cut off. */
export function seriesOf(name: string, argument: Argument | Matrix): Float64Array {
  const cells = numberCells(name, argument);
  refuseText(cells, "number");
  if (cells.rows > 1 && cells.columns > 1) refuseBlock(cells);
  const { values } = fillGaps(cells.values, MOST_GAPS);
  if (values.length > 0) return values;
  return refuse(
    label(
      `${name} must hold numbers, with at most 30 % gaps between them.`,
      `${name} 必须为数字，中间空缺不得超过 30 %。`,
    ),
  );
}

function refuseBlock({ name, rows, columns }: Cells): never {
  return refuse(
    label(
      `${name} must be one column or one row, not ${rows} × ${columns} cells.`,
      `${name} 必须是一列或一行，而不是 ${rows} × ${columns} 个单元格。`,
    ),
  );
}

/** How many values make a season. */
export const seasonOf = (argument: Argument | Matrix, values: number): number =>
  Math.floor(numberOr("season", argument, values >= 2 * YEAR ? YEAR : 1, 1, 8760));

/** The smoothing asked for, or the one chosen by AICc; refused where the series is too short. */
export function fitOf(values: Float64Array, season: number, model: Argument | Matrix): EtsFit {
  const [word] = asMatrix(model).flat();
  if (!isBlank(word) && !ETS_MODELS.some((each) => etsName(each) === word))
    refuse(
      label(
        `model must be one of ${ETS_MODELS.map(etsName).join(", ")}, not ‘${shown(word)}’.`,
        `model 必须是 ${ETS_MODELS.map(etsName).join("、")} 之一，而不是“${shown(word)}”。`,
      ),
    );
  const fit = isBlank(word) ? etsChoice(values, season) : etsFit(values, etsModelOf(String(word)), season);
  return (
    fit ??
    refuse(
      label(
        `values are too few (${values.length}) for this smoothing, or not all above 0 as a multiplicative one needs.`,
        `values 数据太少（${values.length} 个），或乘法模型要求全部大于 0。`,
      ),
    )
  );
}

/** The series of a block: one where it is a single column or row, else one for each row. */
export function seriesRows(name: string, argument: Argument | Matrix): readonly Float64Array[] {
  const cells = numberCells(name, argument);
  refuseText(cells, "number");
  const { rows, columns, values } = cells;
  if (columns === 1 || rows === 1) return [values];
  return Array.from({ length: rows }, (_, row) => values.subarray(row * columns, (row + 1) * columns));
}
