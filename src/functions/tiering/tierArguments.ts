import { label } from "../../i18n/label";
import { asMatrix, isBlank, numberCells, refuseText, type Cells } from "../cells";
import type { Argument, FunctionParameter, Matrix } from "../function";
import { shown } from "../optional";
import { refuse } from "../refuse";

/** A range or array of cells. */
export const range = (name: string, english: string, chinese: string, optional?: true): FunctionParameter => ({
  name,
  type: "any",
  dimensionality: "matrix",
  ...(optional && { optional }),
  description: label(english, chinese),
});

/** A single number or word that may be left out. */
export const choice = (
  name: string,
  type: "number" | "string",
  english: string,
  chinese: string,
): FunctionParameter => ({
  name,
  type,
  dimensionality: "scalar",
  optional: true,
  description: label(english, chinese),
});

/** The cells of an argument that must all be numbers: a wrong one would change every answer. */
export function numbersOnly(name: string, argument: Argument | Matrix): number[] {
  const cells = numberCells(name, argument);
  refuseText(cells, "number");
  return Array.from(cells.values).filter((value) => !Number.isNaN(value));
}

export const isLeftOut = (argument: Argument | Matrix): boolean => asMatrix(argument).flat().every(isBlank);

/** Words for classes: as many as there are classes; undefined when left out. */
export function wordsOr(name: string, argument: Argument | Matrix, classes: number): readonly string[] | undefined {
  if (isLeftOut(argument)) return undefined;
  const words = asMatrix(argument)
    .flat()
    .filter((cell) => !isBlank(cell))
    .map(shown);
  if (words.length === classes) return words;
  return refuse(
    label(
      `${name} must be ${classes} words, one for each class from the best on, not ${words.length}.`,
      `${name} 必须是 ${classes} 个名称，由高到低每级一个，而不是 ${words.length} 个。`,
    ),
  );
}

/** One of some words, in any case; the first where it is left out. */
export function oneOf<Word extends string>(name: string, argument: Argument | Matrix, words: readonly Word[]): Word {
  const [cell] = asMatrix(argument).flat();
  if (isBlank(cell)) return words[0];
  const found = words.find((word) => word.toLowerCase() === String(cell).trim().toLowerCase());
  if (found !== undefined) return found;
  return refuse(
    label(
      `${name} must be one of ${words.join(", ")}, not ‘${shown(cell)}’.`,
      `${name} 必须是 ${words.join("、")} 之一，而不是“${shown(cell)}”。`,
    ),
  );
}

/** Fractions that add up to 1, or the given ones where they are left out. */
export function sharesOr(name: string, argument: Argument | Matrix, otherwise: readonly number[]): readonly number[] {
  if (isLeftOut(argument)) return otherwise;
  const shares = numbersOnly(name, argument);
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (shares.every((share) => share >= 0) && Math.abs(total - 1) < 1e-9) return shares;
  return refuse(
    label(
      `${name} must be shares that add up to 100 %, not ${Number((total * 100).toPrecision(6))} %.`,
      `${name} 必须是合计为 100 % 的占比，而不是 ${Number((total * 100).toPrecision(6))} %。`,
    ),
  );
}

/** Least values that fall, from the best tier on. */
export function fallingOr(name: string, argument: Argument | Matrix): readonly number[] {
  const least = numbersOnly(name, argument);
  if (least.length > 0 && least.every((value, i) => i === 0 || value < least[i - 1])) return least;
  return refuse(
    label(
      `${name} must be least values that fall, such as 500000, 100000.`,
      `${name} 必须是逐个递减的最低值，如 500000, 100000。`,
    ),
  );
}

/** Columns by customer must be equally long. */
export function refuseOtherLength(a: Cells, b: Cells): void {
  if (a.values.length === b.values.length) return;
  refuse(
    label(
      `${b.name} (${b.values.length} cells) must have as many cells as ${a.name} (${a.values.length}).`,
      `${b.name}（${b.values.length} 格）的格数必须与 ${a.name}（${a.values.length} 格）相同。`,
    ),
  );
}
