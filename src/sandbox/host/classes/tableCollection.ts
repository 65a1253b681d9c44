import { contains, overlaps } from "../../model/area";
import { WORKBOOK_TARGET } from "../events";
import { activeSheet, asRange, existing, tableObject } from "../objects";
import { rangeAt } from "../ranges";
import { invalidArgument } from "../hostError";
import { eventMethods } from "../registering";
import { addTable } from "../tables";
import type { Definition, HostObject } from "../definition";
import type { TableItem, TablesItem } from "../objects";

const target = ({ book, sheet }: TablesItem) => ({ book, target: sheet?.id ?? WORKBOOK_TARGET });

const lookups: Definition<TablesItem> = {
  methods: {
    getCount: (it) => tables(it).length,
    getItemOrNullObject: (it, key: string) => object(find(it, key)),
  },
  items: (it) => tables(it).map(tableObject),
  item: (it, key: string) => tableObject(existing(find(it, key))),
};

export const tableCollection: Definition<TablesItem> = {
  ...lookups,
  properties: { count: { get: (it) => tables(it).length } },
  methods: {
    ...lookups.methods,
    add: (it, address: unknown, hasHeaders: boolean) => {
      const { book, sheet = activeSheet(book) } = it;
      const range = asRange(address) ?? (typeof address === "string" ? rangeAt(book, sheet, address) : undefined);
      if (!range || (it.sheet && range.sheet !== it.sheet)) throw invalidArgument();
      return tableObject({ book, sheet: range.sheet, table: addTable(range, hasHeaders) });
    },
    getItemAt: (it, index: number) => tableObject(existing(tables(it)[index])),
    ...eventMethods("DataChangedEvent", "TableDataChanged", target),
  },
};

/** The tables that a range touches, or holds in full. */
export const tableScopedCollection: Definition<TablesItem> = {
  ...lookups,
  methods: { ...lookups.methods, getFirst: (it) => tableObject(existing(tables(it)[0])) },
};

function tables({ book, sheet, area, fullyContained }: TablesItem): TableItem[] {
  const meets = fullyContained ? contains : overlaps;
  return book.workbook.sheets
    .filter((each) => !sheet || each === sheet)
    .flatMap((each) => each.tables.map((table) => ({ book, sheet: each, table })))
    .filter(({ table }) => !area || meets(area, table.area));
}

/** By id or, without regard to case, by name. */
const find = (it: TablesItem, key: string): TableItem | undefined =>
  tables(it).find(({ table }) => table.id === String(key)) ??
  tables(it).find(({ table }) => table.name.toLowerCase() === String(key).toLowerCase());

const object = (item: TableItem | undefined): HostObject | null => (item ? tableObject(item) : null);
