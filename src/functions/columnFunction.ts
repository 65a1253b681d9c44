import { type Numbers, numbersFrom } from "../engine/columns";
import type { Label } from "../i18n/language";
import { label } from "../i18n/label";
import { asMatrix, inShapeOf, isBlank, isEmpty, isNumber, numberCells, refuseOtherShape, type Cells } from "./cells";
import type { Argument, Answer, CustomFunction, FunctionParameter, Matrix } from "./function";
import { numberOr } from "./optional";

/** A range of numbers that a function takes, one for each answer. */
export interface ColumnInput {
  readonly name: string;
  readonly description: Label;
  /** An empty cell beside numbers counts as this; without it, it gives #N/A. */
  readonly blank?: number;
  /** The whole range may be left out; every cell of it then counts as `blank`. */
  readonly optional?: true;
}

/** A single number that may be left out. */
export interface NumberOption {
  readonly name: string;
  readonly description: Label;
  readonly otherwise: number;
  readonly min: number;
  readonly max: number;
}

/** A function of one to many ranges of the same shape that answers each cell by itself: scalar and array form in one. */
export interface ColumnFunction extends Pick<CustomFunction, "id" | "group" | "summary" | "example"> {
  readonly inputs: readonly ColumnInput[];
  readonly options?: readonly NumberOption[];
  readonly answer: Label;
  /** The engine's function: columns in, columns out; NaN becomes #N/A. */
  readonly compute: (columns: readonly Numbers[], options: readonly number[]) => Numbers;
  /** An answer that is no number, such as what stands for infinity. */
  readonly infinite?: string;
}

/** The described function as hosts take it. Single cells beside ranges count for every cell. */
export function columnFunction(spec: ColumnFunction): CustomFunction {
  const { id, group, summary, example, inputs, options = [] } = spec;
  return {
    id,
    group,
    summary,
    example,
    parameters: [...inputs.map(rangeParameter), ...options.map(optionParameter)],
    result: { type: "any", dimensionality: "matrix", description: spec.answer },
    blanks: blanksOf(inputs),
    run(...args) {
      const cells = inputs.map((input, i) => givenCells(input, args[i]));
      const shape = shapeOf(cells);
      const columns = cells.map((each, i) => columnOf(each, shape, inputs[i].blank));
      const numbers = options.map(({ name, otherwise, min, max }, i) =>
        numberOr(name, args[inputs.length + i], otherwise, min, max),
      );
      const answers = spec.compute(columns, numbers);
      return inShapeOf(shape, (cell): Answer => {
        if (cells.every((each) => each === undefined || isEmpty(each, at(each, cell)))) return "";
        return Math.abs(answers[cell]) === Infinity ? (spec.infinite ?? NaN) : answers[cell];
      });
    },
  };
}

const rangeParameter = ({ name, description, optional }: ColumnInput): FunctionParameter => ({
  name,
  description,
  type: "any",
  dimensionality: "matrix",
  ...(optional ? { optional } : {}),
});

const optionParameter = ({ name, description }: NumberOption): FunctionParameter => ({
  name,
  description,
  type: "number",
  dimensionality: "scalar",
  optional: true,
});

/** The cells of an argument; undefined where an optional one was left out. */
function givenCells({ name, optional }: ColumnInput, argument: Argument | Matrix): Cells | undefined {
  const isLeftOut = optional && asMatrix(argument).flat().every(isBlank);
  return isLeftOut ? undefined : numberCells(name, argument);
}

const isSingle = ({ rows, columns }: Cells): boolean => rows === 1 && columns === 1;
const at = (cells: Cells, cell: number): number => (isSingle(cells) ? 0 : cell);

/** The shape of the answer: that of the first range; all ranges must have it. */
function shapeOf(cells: readonly (Cells | undefined)[]): Cells {
  const given = cells.filter((each) => each !== undefined);
  const ranges = given.filter((each) => !isSingle(each));
  for (const range of ranges) refuseOtherShape(ranges[0], range);
  return ranges[0] ?? given[0];
}

function columnOf(cells: Cells | undefined, { values }: Cells, blank = NaN): Float64Array {
  return numbersFrom(values, (_, cell) => {
    if (cells === undefined) return blank;
    const i = at(cells, cell);
    return isNumber(cells, i) ? cells.values[i] : isEmpty(cells, i) ? blank : NaN;
  });
}

function blanksOf(inputs: readonly ColumnInput[]): Label {
  const filled = inputs.filter(({ blank }) => blank !== undefined);
  const names = filled.map(({ name }) => name);
  const as = (english: string, chinese: string): Label => label(english, chinese);
  const zero =
    names.length > 0 ? [`an empty ${names.join(" or ")} counts as 0`, `${names.join("、")} 为空按 0 计`] : [];
  return as(
    ["Where all cells are empty the answer is empty", ...zero.slice(0, 1), "anything else missing, text and errors give #N/A in their own cell."].join("; "), // prettier-ignore
    ["各格皆空返回空", ...zero.slice(1), "其他缺失、文本和错误只使本格为 #N/A。"].join("；"),
  );
}
