import { label } from "../i18n/label";
import { asMatrix, dayCells, isBlank, NUMBER, numberCells } from "./cells";
import type { Argument, Matrix } from "./function";
import { refuse } from "./refuse";

/** An optional number: hosts hand over null, undefined or "" for an argument left out. */
export function numberOr(
  name: string,
  argument: Argument | Matrix,
  otherwise: number,
  min: number,
  max: number,
): number {
  const [cell] = asMatrix(argument).flat();
  if (isBlank(cell)) return otherwise;
  const { values, kinds } = numberCells(name, cell);
  if (kinds[0] === NUMBER && values[0] >= min && values[0] <= max) return values[0];
  const bounds =
    max === Infinity
      ? label(`${min} or more`, `不小于 ${min}`)
      : label(`between ${min} and ${max}`, `介于 ${min} 与 ${max} 之间`);
  return refuse(
    label(
      `${name} must be a number ${bounds["en-US"]}, not ‘${shown(cell)}’.`,
      `${name} 必须是${bounds["zh-CN"]}的数字，而不是“${shown(cell)}”。`,
    ),
  );
}

/** The day for which something is told; always given, because a hidden today would change answers overnight. */
export function asOfDay(argument: Argument | Matrix): number {
  const { values, kinds, written } = dayCells("asOf", asMatrix(argument).flat()[0]);
  if (kinds[0] === NUMBER) return values[0];
  return refuse(
    label(
      `asOf must be a date such as TODAY() or 2024-12-31, not ‘${shown(written[0])}’.`,
      `asOf 必须是日期，如 TODAY() 或 2024-12-31，而不是“${shown(written[0])}”。`,
    ),
  );
}

/** Optional last days of ageing buckets: a range, an array {30,60,90}, or text "30, 60, 90". */
export function edgesOr(argument: Argument | Matrix, otherwise: readonly number[]): readonly number[] {
  const written = asMatrix(argument)
    .flat()
    .filter((cell) => !isBlank(cell))
    .flatMap((cell): Argument[] => (typeof cell === "string" ? cell.split(/[,;，；、\s]+/).filter(Boolean) : [cell]));
  if (written.length === 0) return otherwise;
  const edges = Array.from(numberCells("edges", [written]).values);
  const rise = edges.every((edge, i) => edge > (i ? edges[i - 1] : 0));
  if (rise && edges.length <= 20) return edges;
  return refuse(
    label(
      `edges must be at most 20 numbers that rise from above 0, such as 30, 60, 90, not ‘${written.map(shown).join(", ")}’.`,
      `edges 必须是大于 0 且逐个递增的数字（最多 20 个），如 30, 60, 90，而不是“${written.map(shown).join(", ")}”。`,
    ),
  );
}

/** A cell in a message. */
export const shown = (cell: Argument): string =>
  typeof cell === "object" && cell !== null ? "#…" : String(cell ?? "");
