import { intersection, isUnbounded, overlaps, subtract } from "../model/area";
import { clearContents, keysIn } from "../model/cells";
import { restyle } from "../model/styles";
import { changeCells, changeSheet } from "./book";
import { invalidArgument } from "./hostError";
import type { Area, Sheet, Workbook } from "../model/workbook";
import type { RangeItem } from "./objects";

/** `range.clear(applyTo)`. */
export function clearRange(range: RangeItem, applyTo = "All"): void {
  const { book, sheet, area } = range;
  if (applyTo === "All" || applyTo === "Contents") {
    changeCells(book, sheet, area);
    clearContents(sheet, area);
  }
  if (applyTo === "All" || applyTo === "Formats" || applyTo === "ResetContents") {
    changeCells(book, sheet, area, "formats");
    clearFormats(book.workbook, sheet, area);
  }
  if (applyTo === "All") removeValidations(sheet, area);
  if (applyTo === "All" || applyTo === "Hyperlinks" || applyTo === "RemoveHyperlinks") removeHyperlinks(range);
  if (!["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", "ResetContents"].includes(applyTo))
    throw invalidArgument();
}

function clearFormats(workbook: Workbook, sheet: Sheet, area: Area): void {
  if (isUnbounded(area)) restyle(workbook, sheet, area, () => workbook.styles[0]);
  // Cells within bounds are given no style of their own, so that a cleared sheet is an empty one again.
  else if (!sheet.rowStyles?.size && !sheet.columnStyles?.size) dropStyles(sheet, area);
  else restyle(workbook, sheet, area, () => workbook.styles[0]);
  sheet.conditionalFormats = sheet.conditionalFormats
    .map((format) => ({ ...format, areas: format.areas.flatMap((each) => subtract(each, area)) }))
    .filter((format) => format.areas.length > 0);
  sheet.merges = sheet.merges.filter((merged) => !overlaps(merged, area));
}

function dropStyles(sheet: Sheet, area: Area): void {
  const end = Math.min(sheet.styles.length, area.row + area.rows);
  for (let row = area.row; row < end; row += 1) {
    const line = sheet.styles[row];
    for (let column = area.column; line && column < Math.min(line.length, area.column + area.columns); column += 1)
      delete line[column];
  }
}

export function removeValidations(sheet: Sheet, area: Area): void {
  sheet.validations = sheet.validations
    .map((each) =>
      each.areas.some((part) => intersection(part, area))
        ? { ...each, areas: each.areas.flatMap((part) => subtract(part, area)) }
        : each,
    )
    .filter((each) => each.areas.length > 0);
}

function removeHyperlinks({ book, sheet, area }: RangeItem): void {
  changeSheet(book, sheet);
  for (const key of keysIn(sheet.hyperlinks, area)) sheet.hyperlinks.delete(key);
}
