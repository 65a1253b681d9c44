import { activeSheet, applicationObject, documentPropertiesObject, existing, namesObject, rangeObject, runtimeObject, settingsObject, sheetById, tablesObject, workbookProtectionObject, worksheetsObject } from "../objects"; // prettier-ignore
import { changeStructure } from "../book";
import type { Book } from "../book";
import type { Definition, HostObject } from "../definition";

export const workbook: Definition<Book> = {
  properties: {
    name: { get: ({ workbook: { name } }) => name },
    readOnly: { get: ({ levers }) => levers.readOnly },
  },
  navigations: {
    _Runtime: runtimeObject,
    application: applicationObject,
    names: (book) => namesObject({ book }),
    properties: documentPropertiesObject,
    protection: workbookProtectionObject,
    settings: settingsObject,
    tables: (book) => tablesObject({ book }),
    worksheets: worksheetsObject,
  },
  methods: {
    getActiveCell: (book) => {
      const { area, ...rest } = selection(book);
      return rangeObject({ ...rest, area: { ...area, rows: 1, columns: 1 } });
    },
    getSelectedRange: (book) => rangeObject(selection(book)),
    _GetRangeForEventByReferenceId: (book, id: string) => existing(eventRange(book, id)),
    _GetRangeOrNullObjectForEventByReferenceId: eventRange,
    _GetReferenceCount: ({ references }) => references.size,
    _RemoveAllReferences: ({ references }) => references.clear(),
    _RemoveReference: ({ references }, id: string) => void references.delete(id),
  },
};

export const workbookProtection: Definition<Book> = {
  properties: { protected: { get: (book) => book.workbook.protectedStructure ?? false } },
  methods: {
    protect: (book) => {
      changeStructure(book);
      book.workbook.protectedStructure = true;
    },
    unprotect: (book) => {
      book.workbook.protectedStructure = false;
      changeStructure(book);
    },
  },
};

function selection(book: Book) {
  const { sheetId, ...area } = book.workbook.selection;
  const sheet = sheetById(book, sheetId);
  return sheet
    ? { book, sheet, area }
    : { book, sheet: activeSheet(book), area: { row: 0, column: 0, rows: 1, columns: 1 } };
}

function eventRange(book: Book, id: string): HostObject | null {
  const range = book.events.rangeOf(id);
  return range ? rangeObject({ book, ...range }) : null;
}
