import type { PlanText, SheetPlan } from "../reports/sheetPlan";
import { rangeOf } from "./addresses";
import { bytesOf, written } from "./cells";
import type { Target } from "./prepareSheets";
import { BYTES_PER_COMMAND } from "./steps";
import type { Step } from "./steps";
import { applyStyle, styles } from "./styles";

/** Everything outside tables, except what belongs into the first cell: that is written last, over the warning. */
export function* textSteps(target: Target): Generator<Step> {
  for (const text of target.plan.texts) if (!isFirstCell(text)) yield textStep(target, text);
}

/** What belongs into the sheet's first cell, usually its title. */
export function firstText({ texts }: SheetPlan): PlanText | undefined {
  return texts.find(isFirstCell);
}

const isFirstCell = ({ row, column }: PlanText): boolean => row === 0 && column === 0;

function textStep(target: Target, text: PlanText): Step {
  const values = text.values.map((row) => row.map((cell) => written(cell)));
  return {
    bytes: bytesOf(values) + 8 * BYTES_PER_COMMAND,
    issue: ({ workbook }) => writeText(workbook.worksheets.getItem(target.id), target, text),
  };
}

/** Writes a piece of text in its role's look. */
export function writeText(sheet: Excel.Worksheet, target: Target, text: PlanText): void {
  const columns = Math.max(...text.values.map((row) => row.length));
  if (!(columns > 0)) return;
  const range = rangeOf(sheet, { row: text.row, column: text.column, rows: text.values.length, columns });
  if (text.numberFormat) range.numberFormat = text.numberFormat as never; // one value for all cells
  range.values = text.values.map((row) => Array.from({ length: columns }, (_, i) => written(row[i])));

  // Excel gives linked cells its own look; the role's comes after it.
  if (text.link) range.hyperlink = { documentReference: target.reference(text.link) };
  applyStyle(range, styles[text.role]);
  if (text.wrap) wrap(range);
  if (text.span && text.span > 1) rangeOf(sheet, { ...text, rows: 1, columns: text.span }).merge();
}

function wrap({ format }: Excel.Range): void {
  format.wrapText = true;
  format.verticalAlignment = "Top";
}
