import { parseArea } from "../model/address";
import { cellKey } from "../model/workbook";
import { readText, writeText } from "./openPackage";
import { children, numberOf, parseXml } from "./parseXml";
import type { PartStore } from "./partStore";
import type { Edit } from "./patchXml";
import { applyEdits, withAttribute } from "./patchXml";
import type { SheetPlan } from "./planSheets";
import type { WorkbookPart } from "./workbookPart";

/**
 * Take out of the calculation chain the cells of sheets that were written anew or are gone, and edited cells that are
 * formulas no longer: Excel takes a chain that names cells without a formula for damage. Cells missing from it are fine.
 */
export function dropFromCalculationChain(
  book: WorkbookPart,
  plan: SheetPlan,
  editedSheets: ReadonlySet<string>,
  store: PartStore,
): void {
  const part = book.related.find(({ type }) => type === "calcChain")?.target;
  const text = readText(store.parts, part);
  if (part === undefined || text === undefined) return;
  const gone = new Set(
    [...plan.removed, ...plan.sheets.filter(({ written }) => written)].map(({ sheetId }) => sheetId),
  );
  const edited = new Map(
    plan.sheets
      .filter(({ sheet }) => editedSheets.has(sheet.id))
      .map(({ sheetId, sheet }) => [sheetId, sheet.formulas]),
  );
  const { edits, left } = chainEdits(text, (sheetId, address) => {
    const area = parseArea(address);
    const formulas = edited.get(sheetId);
    return (
      gone.has(sheetId) ||
      (formulas !== undefined && area !== undefined && !formulas.has(cellKey(area.row, area.column)))
    );
  });
  if (left > 0) {
    if (edits.length > 0) writeText(store.parts, part, applyEdits(text, edits));
    return;
  }
  store.remove(part);
  store.removeRelationships(book.partName, new Set([part]));
}

/** A cell without a sheet number belongs to the sheet of the cell before it; those kept must not lose theirs. */
function chainEdits(
  text: string,
  isGone: (sheetId: number, address: string) => boolean,
): { edits: Edit[]; left: number } {
  const edits: Edit[] = [];
  let sheetId = 0;
  let left = 0;
  let lostNumber = false;
  for (const cell of children(parseXml(text), "c")) {
    const own = numberOf(cell, "i");
    sheetId = own ?? sheetId;
    if (isGone(sheetId, cell.attributes.r)) {
      edits.push({ start: cell.start, end: cell.end, text: "" });
      lostNumber ||= own !== undefined;
      continue;
    }
    left++;
    if (own === undefined && lostNumber) {
      edits.push({
        start: cell.start,
        end: cell.end,
        text: withAttribute(text.slice(cell.start, cell.end), "i", String(sheetId)),
      });
    }
    lostNumber = false;
  }
  return { edits, left };
}
