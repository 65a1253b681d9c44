import type { PlanInput, SheetPlan } from "../reports/sheetPlan";
import { rangeOf } from "./addresses";
import type { Target } from "./prepareSheets";
import { BYTES_PER_COMMAND } from "./steps";
import type { Step } from "./steps";
import { applyStyle, styles } from "./styles";

/** What a sheet has beside its cells: widths, frozen panes, gridlines, and what its inputs accept. */
export function* layoutSteps({ id, plan }: Target): Generator<Step> {
  yield {
    bytes: (2 * plan.widths.length + 2 * (plan.heights?.length ?? 0) + 6) * BYTES_PER_COMMAND,
    issue: ({ workbook }) => layOut(workbook.worksheets.getItem(id), plan),
  };
  for (const input of plan.inputs) {
    yield {
      bytes: 24 * BYTES_PER_COMMAND,
      issue: ({ workbook }) => accept(workbook.worksheets.getItem(id), input),
    };
  }
}

function layOut(sheet: Excel.Worksheet, { widths, heights = [], freeze, gridlines }: SheetPlan): void {
  sheet.showGridlines = gridlines;
  for (const [i, characters] of widths.entries()) {
    const column = rangeOf(sheet, { row: 0, column: i, rows: 1, columns: 1 });
    column.format.columnWidth = pointsOf(characters);
  }
  for (const { row, rows, points } of heights) {
    rangeOf(sheet, { row, column: 0, rows, columns: 1 }).format.rowHeight = points;
  }
  if (freeze.rows > 0 && freeze.columns > 0) {
    sheet.freezePanes.freezeAt(rangeOf(sheet, { row: 0, column: 0, ...freeze }));
  } else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
}

/** A width in characters as points: a digit of the default font is 7 pixels wide, the cell's margins take 5, a pixel is ¾ point. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Excel's limits on what it shows beside a selected cell and on a list written into the rule. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;

function accept(sheet: Excel.Worksheet, { area, accepts, prompt, numberFormat, formattedColumns }: PlanInput): void {
  const range = rangeOf(sheet, area);
  applyStyle(range, styles.input);
  const formatted = rangeOf(sheet, { ...area, columns: formattedColumns ?? area.columns });
  if (numberFormat) formatted.numberFormat = numberFormat as never; // one value for all cells
  const { dataValidation } = range;
  const title = prompt.title.slice(0, MAX_TITLE);
  const message = prompt.message.slice(0, MAX_MESSAGE);
  dataValidation.rule = ruleOf(accepts);
  dataValidation.prompt = { showPrompt: true, title, message };
  dataValidation.errorAlert = { showAlert: true, style: "Stop", title, message };
}

/** Takes everything: Excel shows a prompt only where there is a rule. */
const anything: Excel.DataValidationRule = { custom: { formula: "=TRUE" } };

function ruleOf(accepts: PlanInput["accepts"]): Excel.DataValidationRule {
  if (!accepts) return anything;
  if (accepts.kind === "number") return numberRule(accepts);
  const source = accepts.items.join(",");
  const fits = source.length <= MAX_MESSAGE && !accepts.items.some((item) => item.includes(","));
  return fits ? { list: { inCellDropDown: true, source } } : anything;
}

function numberRule({ min, max, whole }: Extract<PlanInput["accepts"], { kind: "number" }>): Excel.DataValidationRule {
  const rule = boundsOf(min, max);
  return whole ? { wholeNumber: rule } : { decimal: rule };
}

function boundsOf(min: number, max: number): Excel.BasicDataValidation {
  if (!Number.isFinite(max)) {
    return { formula1: Number.isFinite(min) ? min : -Number.MAX_VALUE, operator: "GreaterThanOrEqualTo" };
  }
  if (!Number.isFinite(min)) return { formula1: max, operator: "LessThanOrEqualTo" };
  return { formula1: min, formula2: max, operator: "Between" };
}
