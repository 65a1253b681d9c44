import { changeSheet } from "../book";
import { existing, rangeObject, sheetById, tableColumnsObject, tableRowsObject, worksheetObject } from "../objects";
import { rangeArgument } from "../ranges";
import { eventMethods } from "../registering";
import {
  bodyArea,
  headerArea,
  removeTable,
  renameTable,
  resizeTable,
  showHeaders,
  showTotals,
  totalsArea,
} from "../tables";
import type { Area, Table } from "../../model/workbook";
import type { Definition, HostObject } from "../definition";
import type { TableItem } from "../objects";

const target = ({ book, table }: TableItem) => ({ book, target: table.id });

export const table: Definition<TableItem> = {
  identity: ({ table: { id } }) => ({ Id: id }),
  isAlive: ({ book, sheet, table: it }) => sheetById(book, sheet.id)?.tables.includes(it) ?? false,
  properties: {
    id: { get: (it) => it.table.id },
    name: { get: (it) => it.table.name, set: renameTable },
    showBandedRows: {
      get: (it) => it.table.showBandedRows,
      set: (it, showBandedRows: boolean) => patch(it, { showBandedRows }),
    },
    showFilterButton: {
      get: (it) => it.table.showFilterButton,
      set: (it, showFilterButton: boolean) => patch(it, { showFilterButton }),
    },
    showHeaders: { get: (it) => it.table.showHeaders, set: showHeaders },
    showTotals: { get: (it) => it.table.showTotals, set: showTotals },
    style: { get: (it) => it.table.style, set: (it, style: string) => patch(it, { style }) },
  },
  navigations: { columns: tableColumnsObject, rows: tableRowsObject, worksheet: worksheetObject },
  methods: {
    // The model filters no rows, so there is nothing to clear.
    clearFilters: () => null,
    convertToRange: (it) => {
      removeTable(it, { contents: false });
      return range(it, it.table.area);
    },
    delete: (it) => removeTable(it, { contents: true }),
    getDataBodyRange: (it) => range(it, bodyArea(it.table)),
    getHeaderRowRange: (it) => range(it, existing(headerArea(it.table))),
    getRange: (it) => range(it, it.table.area),
    getTotalRowRange: (it) => range(it, existing(totalsArea(it.table))),
    reapplyFilters: () => null,
    resize: (it, newRange: unknown) => resizeTable(it, rangeArgument(it.book, it.sheet, newRange).area),
    ...eventMethods("DataChangedEvent", "TableDataChanged", target),
  },
};

const range = ({ book, sheet }: TableItem, area: Area): HostObject => rangeObject({ book, sheet, area });

function patch({ book, sheet, table: it }: TableItem, members: Partial<Table>): void {
  changeSheet(book, sheet);
  Object.assign(it, members);
}
