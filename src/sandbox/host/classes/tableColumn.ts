import { setValue } from "../../model/cells";
import { changeCells } from "../book";
import { invalidArgument } from "../hostError";
import { existing, rangeObject, tableColumnObject } from "../objects";
import { bodyArea, headerArea, readColumnTitles, totalsArea } from "../tables";
import { readValues, writeValues } from "../rangeValues";
import type { Area } from "../../model/workbook";
import type { Definition, HostObject } from "../definition";
import type { RangeItem, TableColumnItem, TableItem } from "../objects";

export const tableColumnCollection: Definition<TableItem> = {
  properties: { count: { get: ({ table }) => table.columns.length } },
  methods: {
    getCount: ({ table }) => table.columns.length,
    getItemAt: (it, index: number) => column(it, index),
    getItemOrNullObject: (it, key: string | number) => {
      const index = indexOf(it, key);
      return index === undefined ? null : column(it, index);
    },
  },
  items: (it) => it.table.columns.map((_, index) => column(it, index)),
  item: (it, key: string | number) => column(it, existing(indexOf(it, key))),
};

export const tableColumn: Definition<TableColumnItem> = {
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    id: { get: ({ index }) => index + 1 },
    index: { get: ({ index }) => index },
    name: { get: ({ table, index }) => table.columns[index], set: rename },
    values: {
      get: (it) => readValues(cells(it, it.table.area)),
      set: (it, values: unknown) => writeValues(cells(it, it.table.area), values),
    },
  },
  methods: {
    getDataBodyRange: (it) => rangeObject(cells(it, bodyArea(it.table))),
    getHeaderRowRange: (it) => rangeObject(cells(it, existing(headerArea(it.table)))),
    getRange: (it) => rangeObject(cells(it, it.table.area)),
    getTotalRowRange: (it) => rangeObject(cells(it, existing(totalsArea(it.table)))),
  },
};

export const tableRowCollection: Definition<TableItem> = {
  properties: { count: { get: ({ table }) => bodyArea(table).rows } },
  methods: { getCount: ({ table }) => bodyArea(table).rows },
};

function column(it: TableItem, index: number): HostObject {
  if (it.table.columns[index] === undefined) throw invalidArgument();
  return tableColumnObject({ ...it, index });
}

/** By id (position from 1) or, without regard to case, by title. */
function indexOf({ table }: TableItem, key: string | number): number | undefined {
  const index =
    typeof key === "number" ? key - 1 : table.columns.findIndex((title) => title.toLowerCase() === key.toLowerCase());
  return table.columns[index] === undefined ? undefined : index;
}

const cells = ({ book, sheet, table, index }: TableColumnItem, area: Area): RangeItem => ({
  book,
  sheet,
  area: { ...area, column: table.area.column + index, columns: 1 },
});

function rename(it: TableColumnItem, name: string): void {
  const { book, sheet, table, index } = it;
  const area = cells(it, { ...table.area, rows: 1 }).area;
  changeCells(book, sheet, area);
  setValue(sheet, area.row, area.column, name);
  table.columns[index] = name;
  readColumnTitles(sheet, table);
}
