import { changeSheet, changeWorkbook } from "../book";
import { customPropertiesObject, customPropertyObject, existing, settingObject, sheetPropertyObject } from "../objects";
import { invalidArgument, itemNotFound } from "../hostError";
import type { Book } from "../book";
import type { Definition, HostObject, Property } from "../definition";
import type { KeyItem, SheetItem, SheetKeyItem } from "../objects";

/**
 * Three keyed stores of a workbook that Office.js offers with the same
 * members: settings, custom document properties, custom sheet properties.
 */
interface Store<T, V> {
  map: (it: T) => Map<string, V>;
  /** To be called before a change. */
  change: (it: T) => void;
  object: (it: T, key: string) => HostObject;
  check: (key: string, value: V) => void;
}

function collection<T, V>({ map, change, object, check }: Store<T, V>): Definition<T> {
  const orNull = (it: T, key: string) => (map(it).has(key) ? object(it, key) : null);
  return {
    methods: {
      add: (it: T, key: string, value: V) => {
        check(key, value);
        change(it);
        map(it).set(key, value);
        return object(it, key);
      },
      getCount: (it) => map(it).size,
      getItemOrNullObject: orNull,
    },
    items: (it) => [...map(it).keys()].map((key) => object(it, key)),
    item: (it, key: string) => existing(orNull(it, key)),
  };
}

function entry<T, V>({ map, change, check }: Store<T, V>): Definition<T & { key: string }> {
  return {
    properties: {
      key: { get: ({ key }) => key },
      value: {
        get: (it) => {
          if (!map(it).has(it.key)) throw itemNotFound();
          // A setting may hold null; undefined would leave the property unloaded.
          return map(it).get(it.key) ?? null;
        },
        set: (it, value: V) => {
          check(it.key, value);
          change(it);
          map(it).set(it.key, value);
        },
      },
    },
    methods: {
      delete: (it) => {
        change(it);
        map(it).delete(it.key);
      },
    },
  };
}

const checkKey = (key: string): void => {
  if (typeof key !== "string" || key === "") throw invalidArgument();
};

const settings: Store<{ book: Book }, unknown> = {
  map: ({ book }) => book.workbook.settings,
  change: ({ book }) => changeWorkbook(book),
  object: ({ book }, key) => settingObject({ book, key }),
  check: checkKey,
};

const properties: Store<{ book: Book }, string | number | boolean> = {
  map: ({ book }) => book.workbook.customProperties,
  change: ({ book }) => changeWorkbook(book),
  object: ({ book }, key) => customPropertyObject({ book, key }),
  check: (key, value) => {
    checkKey(key);
    if (key.length > 255 || !["string", "number", "boolean"].includes(typeof value)) throw invalidArgument();
  },
};

const sheetProperties: Store<SheetItem, string> = {
  map: ({ sheet }) => sheet.customProperties,
  change: ({ book, sheet }) => changeSheet(book, sheet, { evenProtected: true }),
  object: (it, key) => sheetPropertyObject({ ...it, key }),
  check: (key, value) => {
    checkKey(key);
    if (typeof value !== "string") throw invalidArgument();
  },
};

/** The workbook's stores hang on the book itself. */
function ofBook(definition: Definition<{ book: Book }>): Definition<Book> {
  const methods = Object.entries(definition.methods ?? {}).map(([name, method]) => [
    name,
    (book: Book, ...args: never[]) => method({ book }, ...args),
  ]);
  return {
    methods: Object.fromEntries(methods) as Definition<Book>["methods"],
    items: (book) => definition.items!({ book }),
    item: (book, key: never) => definition.item!({ book }, key),
  };
}

export const settingCollection = ofBook(collection(settings));
export const setting: Definition<KeyItem> = { ...entry(settings), identity: ({ key }) => ({ _Id: key }) };

const customProperties = ofBook(collection(properties));
export const customPropertyCollection: Definition<Book> = {
  ...customProperties,
  methods: {
    ...customProperties.methods,
    deleteAll: (book) => {
      changeWorkbook(book);
      book.workbook.customProperties.clear();
    },
  },
};
const customEntry = entry(properties);
export const customProperty: Definition<KeyItem> = {
  ...customEntry,
  identity: ({ key }) => ({ Id: key }),
  properties: {
    ...customEntry.properties,
    type: { get: ({ book, key }) => typeName(book.workbook.customProperties.get(key)) },
  },
};

const typeName = (value: unknown): string =>
  typeof value === "number"
    ? Number.isInteger(value)
      ? "Number"
      : "Float"
    : typeof value === "boolean"
      ? "Boolean"
      : "String";

export const worksheetCustomPropertyCollection = collection(sheetProperties);
export const worksheetCustomProperty: Definition<SheetKeyItem> = {
  ...entry(sheetProperties),
  identity: ({ key }) => ({ _Id: key }),
};

const documentProperty = (name: string): Property<Book> => ({
  get: ({ workbook }) => workbook.documentProperties?.get(name) ?? "",
  set: (book, value: string) => {
    changeWorkbook(book);
    (book.workbook.documentProperties ??= new Map()).set(name, value);
  },
});

const DOCUMENT_PROPERTIES = ["author", "category", "comments", "company", "keywords", "manager", "subject", "title"];

export const documentProperties: Definition<Book> = {
  properties: Object.fromEntries(DOCUMENT_PROPERTIES.map((name) => [name, documentProperty(name)])),
  navigations: { custom: customPropertiesObject },
};
