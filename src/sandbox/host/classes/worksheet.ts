import { usedArea } from "../../model/cells";
import { WHOLE_SHEET } from "../../model/area";
import { DEFAULT_ROW_HEIGHT } from "../../model/geometry";
import { changeSheet } from "../book";
import { asColor } from "../color";
import { chartsObject, existing, freezePanesObject, namesObject, pageLayoutObject, rangeObject, sheetPropertiesObject, tablesObject, worksheetObject, worksheetProtectionObject, findSheet } from "../objects"; // prettier-ignore
import { onSheet, rangeArgument, whole } from "../ranges";
import { eventMethods } from "../registering";
import { activateSheet } from "../selecting";
import { deleteSheet, moveSheet, renameSheet, setVisibility, visibleSheets } from "../sheets";
import type { Area, Sheet } from "../../model/workbook";
import type { Definition, HostObject } from "../definition";
import type { SheetItem } from "../objects";

const target = ({ book, sheet }: SheetItem) => ({ book, target: sheet.id });

export const worksheet: Definition<SheetItem> = {
  identity: ({ sheet }) => ({ Id: sheet.id }),
  properties: {
    id: { get: ({ sheet }) => sheet.id },
    name: { get: ({ sheet }) => sheet.name, set: ({ book, sheet }, name: string) => renameSheet(book, sheet, name) },
    position: {
      get: ({ book, sheet }) => book.workbook.sheets.indexOf(sheet),
      set: ({ book, sheet }, position: number) => moveSheet(book, sheet, position),
    },
    showGridlines: {
      get: ({ sheet }) => sheet.showGridlines,
      set: (it, show: boolean) => patch(it, { showGridlines: show }),
    },
    standardHeight: { get: () => DEFAULT_ROW_HEIGHT },
    tabColor: {
      get: ({ sheet }) => sheet.tabColor,
      set: (it, color: string) => patch(it, { tabColor: asColor(color) }),
    },
    visibility: {
      get: ({ sheet }) => sheet.visibility,
      set: ({ book, sheet }, visibility: Sheet["visibility"]) => setVisibility(book, sheet, visibility),
    },
  },
  navigations: {
    charts: chartsObject,
    customProperties: sheetPropertiesObject,
    freezePanes: freezePanesObject,
    names: namesObject,
    pageLayout: pageLayoutObject,
    protection: worksheetProtectionObject,
    tables: tablesObject,
  },
  methods: {
    activate: ({ book, sheet }) => activateSheet(book, sheet),
    calculate: ({ book }) => book.calculate(),
    delete: ({ book, sheet }) => deleteSheet(book, sheet),
    getCell: (it, row: number, column: number) =>
      range(it, { row: whole(row), column: whole(column), rows: 1, columns: 1 }),
    getNextOrNullObject: (it, visibleOnly?: boolean) => neighbour(it, 1, visibleOnly),
    getPreviousOrNullObject: (it, visibleOnly?: boolean) => neighbour(it, -1, visibleOnly),
    getRange: (it, address?: string) =>
      address === undefined ? range(it, WHOLE_SHEET) : rangeObject(rangeArgument(it.book, it.sheet, address)),
    getRangeByIndexes: (it, row: number, column: number, rows: number, columns: number) =>
      range(it, { row: whole(row), column: whole(column), rows: whole(rows), columns: whole(columns) }),
    // The used range of an empty sheet is its first cell, not an error.
    getUsedRange: (it, valuesOnly?: boolean) =>
      range(it, used(it, valuesOnly) ?? { row: 0, column: 0, rows: 1, columns: 1 }),
    getUsedRangeOrNullObject: (it, valuesOnly?: boolean) => {
      const area = used(it, valuesOnly);
      return area ? range(it, area) : null;
    },
    _GetSheetById: ({ book }, id: string) => worksheetObject({ book, sheet: existing(findSheet(book, id)) }),
    ...eventMethods("ActivatedEvent", "Activated", target),
    ...eventMethods("DataChangedEvent", "DataChanged", target),
    ...eventMethods("DeactivatedEvent", "Deactivated", target),
    ...eventMethods("EventNameChanged", "NameChanged", target),
    ...eventMethods("SelectionChangedEvent", "SelectionChanged", target),
  },
};

const range = (it: SheetItem, area: Area): HostObject => rangeObject(onSheet(it, area));
const used = ({ sheet }: SheetItem, valuesOnly = false): Area | undefined => usedArea(sheet, { formats: !valuesOnly });

function patch({ book, sheet }: SheetItem, members: Partial<Sheet>): void {
  changeSheet(book, sheet);
  Object.assign(sheet, members);
}

function neighbour({ book, sheet }: SheetItem, step: 1 | -1, visibleOnly?: boolean): HostObject | null {
  const sheets = book.workbook.sheets;
  const candidates = visibleSheets(book, visibleOnly);
  const position = sheets.indexOf(sheet);
  const next =
    step > 0
      ? candidates.find((each) => sheets.indexOf(each) > position)
      : candidates.findLast((each) => sheets.indexOf(each) < position);
  return next ? worksheetObject({ book, sheet: next }) : null;
}
