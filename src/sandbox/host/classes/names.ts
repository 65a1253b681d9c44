import { formatReference, parseReference } from "../../model/address";
import { readValue, valueAt } from "../../model/cells";
import { changeWorkbook } from "../book";
import { invalidArgument } from "../hostError";
import { activeSheet, asRange, existing, nameObject, rangeObject, sheetById, worksheetObject } from "../objects";
import { rangeAt } from "../ranges";
import type { DefinedName } from "../../model/workbook";
import type { Definition, HostObject } from "../definition";
import type { NameItem, NamesItem, RangeItem } from "../objects";

export const namedItemCollection: Definition<NamesItem> = {
  methods: {
    add,
    getCount: (it) => names(it).length,
    getItemOrNullObject: (it, name: string) => {
      const found = find(it, name);
      return found ? nameObject({ book: it.book, name: found }) : null;
    },
  },
  items: (it) => names(it).map((name) => nameObject({ book: it.book, name })),
  item: (it, name: string) => nameObject({ book: it.book, name: existing(find(it, name)) }),
};

export const namedItem: Definition<NameItem> = {
  identity: ({ name }) => ({ _Id: name.name }),
  properties: {
    comment: { get: ({ name }) => name.comment, set: (it, comment: string) => patch(it, { comment }) },
    formula: { get: ({ name }) => name.formula, set: (it, formula: string) => patch(it, { formula }) },
    name: { get: ({ name }) => name.name },
    scope: { get: ({ name }) => (name.sheetId === undefined ? "Workbook" : "Worksheet") },
    type: { get: (it) => (target(it) ? "Range" : typeof constant(it.name) === "number" ? "Double" : "String") },
    value: { get: value },
    visible: { get: ({ name }) => name.visible, set: (it, visible: boolean) => patch(it, { visible }) },
  },
  navigations: {
    worksheet: ({ book, name }) => worksheetObject({ book, sheet: existing(sheetById(book, name.sheetId ?? "")) }),
    worksheetOrNullObject: ({ book, name }) => {
      const sheet = sheetById(book, name.sheetId ?? "");
      return sheet ? worksheetObject({ book, sheet }) : null;
    },
  },
  methods: {
    delete: ({ book, name }) => {
      changeWorkbook(book);
      book.workbook.names = book.workbook.names.filter((each) => each !== name);
    },
    getRange: (it) => rangeObject(existing(target(it))),
    getRangeOrNullObject: (it) => {
      const range = target(it);
      return range ? rangeObject(range) : null;
    },
  },
};

const names = ({ book, sheet }: NamesItem): DefinedName[] =>
  book.workbook.names.filter((name) => name.sheetId === sheet?.id);

const find = (it: NamesItem, key: string): DefinedName | undefined =>
  names(it).find((name) => name.name.toLowerCase() === String(key).toLowerCase());

function add(it: NamesItem, name: string, reference: unknown, comment?: string): HostObject {
  const { book, sheet } = it;
  const isName =
    typeof name === "string" &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !parseReference(name) &&
    name.length <= 255;
  if (!isName || find(it, name)) throw invalidArgument();
  changeWorkbook(book);
  const added: DefinedName = { name, formula: formulaOf(reference), visible: true, comment: comment ?? "" };
  if (sheet) added.sheetId = sheet.id;
  book.workbook.names.push(added);
  return nameObject({ book, name: added });
}

function formulaOf(reference: unknown): string {
  const range = asRange(reference);
  if (range) return `=${formatReference(range.sheet.name, range.area, true)}`;
  if (typeof reference === "number") return `=${reference}`;
  if (typeof reference !== "string" || reference === "") throw invalidArgument();
  return reference.startsWith("=") ? reference : `="${reference.replaceAll('"', '""')}"`;
}

function target({ book, name }: NameItem): RangeItem | undefined {
  const sheet = sheetById(book, name.sheetId ?? "") ?? activeSheet(book);
  return rangeAt(book, sheet, name.formula);
}

/** The number or text of `=5` or `="text"`; the formula itself where it is neither. */
function constant({ formula }: DefinedName): string | number {
  const text = /^="((?:[^"]|"")*)"$/.exec(formula);
  const number = Number(formula.slice(1));
  return text ? text[1].replaceAll('""', '"') : Number.isNaN(number) ? formula : number;
}

function value(it: NameItem): unknown {
  const range = target(it);
  if (!range) return constant(it.name);
  const { sheet, area } = range;
  const isCell = area.rows === 1 && area.columns === 1;
  return isCell ? readValue(valueAt(sheet, area.row, area.column)) : it.name.formula.slice(1);
}

function patch({ book, name }: NameItem, members: Partial<DefinedName>): void {
  changeWorkbook(book);
  Object.assign(name, members);
}
