import { WORKBOOK_TARGET } from "../events";
import { activeSheet, existing, findSheet, worksheetObject } from "../objects";
import { eventMethods } from "../registering";
import { addSheet, visibleSheets } from "../sheets";
import type { Sheet } from "../../model/workbook";
import type { Book } from "../book";
import type { Definition, HostObject } from "../definition";

const target = (book: Book) => ({ book, target: WORKBOOK_TARGET });

export const worksheetCollection: Definition<Book> = {
  methods: {
    add: (book, name?: string) => worksheetObject({ book, sheet: addSheet(book, name) }),
    getActiveWorksheet: (book) => worksheetObject({ book, sheet: activeSheet(book) }),
    getCount: (book, visibleOnly?: boolean) => visibleSheets(book, visibleOnly).length,
    getFirst: (book, visibleOnly?: boolean) => object(book, visibleSheets(book, visibleOnly)[0]),
    getItemOrNullObject: (book, key: string) => object(book, findSheet(book, key)),
    getLast: (book, visibleOnly?: boolean) => object(book, visibleSheets(book, visibleOnly).at(-1)),
    ...eventMethods("ActivatedEvent", "Activated", target),
    ...eventMethods("AddedEvent", "Added", target),
    ...eventMethods("DataChangedEvent", "DataChanged", target),
    ...eventMethods("DeactivatedEvent", "Deactivated", target),
    ...eventMethods("DeletedEvent", "Deleted", target),
    ...eventMethods("EventNameChanged", "NameChanged", target),
    ...eventMethods("SelectionChangedEvent", "SelectionChanged", target),
  },
  items: (book) => book.workbook.sheets.map((sheet) => worksheetObject({ book, sheet })),
  item: (book, key: string) => worksheetObject({ book, sheet: existing(findSheet(book, key)) }),
};

const object = (book: Book, sheet: Sheet | undefined): HostObject | null =>
  sheet ? worksheetObject({ book, sheet }) : null;
