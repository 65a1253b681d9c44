import { BAD, FAILED, MARKED, MISSING } from "./columns/columnReader";
import type { Cell } from "./grid";
import { isRemark } from "./isRemark";
import { normaliseHeader } from "./normaliseHeader";
import type { Need, SourceField } from "./sourceFields";
import { isGroupTotal, isTotalWord } from "./totalWords";

/** Why a row does not count, or that it does. */
export type RowKind =
  | { readonly code: "data" }
  | { readonly code: "blankRow" }
  | { readonly code: "totalRow" | "headerRow" | "footnoteRow"; readonly value: string }
  | { readonly code: "missingField"; readonly field: SourceField; readonly need: Need }
  | { readonly code: "unreadable"; readonly field: SourceField };

const DATA: RowKind = { code: "data" };

/** The sums so far, against which a row that only carries amounts is compared. */
export interface RunningSums {
  /** Whether the row's amounts equal all rows so far, or those since the last total. */
  areRepeatedBy(fields: readonly SourceField[]): boolean;
}

/** Judge a row that is not plain data: something is missing, unreadable or looks like a label. */
export function rowKind(
  cells: readonly Cell[],
  fields: readonly SourceField[],
  needs: readonly Need[],
  sums: RunningSums,
): RowKind {
  const unmet = needs.filter((need) => !need.fields.some(isRead));
  if (unmet.length === 0) return labelledRow(cells, fields) ?? DATA;
  const texts = cells.filter((cell): cell is string => typeof cell === "string" && cell.trim() !== "");
  if (texts.length === 0 && cells.every(isBlank)) return { code: "blankRow" };
  const total = texts.find((text) => isTotalWord(text) || isGroupTotal(text));
  if (total !== undefined) return { code: "totalRow", value: total };
  if (repeatsHeader(cells, fields)) return { code: "headerRow", value: texts[0] ?? "" };
  if (onlyCarriesAmounts(fields, unmet, sums)) return { code: "totalRow", value: "" };
  if (isFootnote(cells, texts, fields)) return { code: "footnoteRow", value: texts[0] };
  return missingOrUnreadable(unmet[0]);
}

/** A row with all it needs can still be a total (its label passes for a name and it has no day), a repeated header or a remark. */
function labelledRow(cells: readonly Cell[], fields: readonly SourceField[]): RowKind | undefined {
  const label = fields.find((field) => field.state === MARKED);
  if (!label) return undefined;
  const value = String(cells[label.source.column] ?? "");
  if (repeatsHeader(cells, fields)) return { code: "headerRow", value };
  if (isRemark(value) && filledCells(cells) <= 2) return { code: "footnoteRow", value };
  const hasDay = fields.some((field) => field.kind === "day" && isRead(field));
  return isTotalWord(value) && !hasDay ? { code: "totalRow", value } : undefined;
}

/** At least two cells hold their column's header, and no cell holds a number. */
function repeatsHeader(cells: readonly Cell[], fields: readonly SourceField[]): boolean {
  let same = 0;
  for (const { source } of fields) {
    const cell = cells[source.column];
    if (typeof cell === "number") return false;
    if (typeof cell === "string" && sameHeader(cell, source.header)) same++;
  }
  return same >= Math.min(2, fields.length);
}

const sameHeader = (cell: string, header: string): boolean =>
  cell === header || (cell.length < 60 && normaliseHeader(cell).keys[0] === normaliseHeader(header).keys[0]);

/** No id, no name, no day, but amounts: a subtotal without a label. One unmet need may be a slip, unless the sum proves it. */
function onlyCarriesAmounts(fields: readonly SourceField[], unmet: readonly Need[], sums: RunningSums): boolean {
  const isAmount = ({ kind }: SourceField): boolean => kind === "money" || kind === "number";
  const amounts = fields.filter((field) => isAmount(field) && isRead(field));
  const others = fields.filter((field) => !isAmount(field) && field.state !== MISSING && field.kind !== "text");
  if (amounts.length === 0 || others.length > 0) return false;
  return unmet.length >= 2 || sums.areRepeatedBy(amounts);
}

/** One or two texts and nothing else: "Prepared by …", "Currency: CNY". */
function isFootnote(cells: readonly Cell[], texts: readonly string[], fields: readonly SourceField[]): boolean {
  const filled = filledCells(cells);
  const carriesData = fields.some((field) => field.kind !== "text" && field.kind !== "key" && isRead(field));
  return texts.length > 0 && filled <= 2 && filled === texts.length && !carriesData;
}

const filledCells = (cells: readonly Cell[]): number => cells.filter((cell) => !isBlank(cell)).length;

function missingOrUnreadable(need: Need): RowKind {
  const unreadable = need.fields.find((field) => field.state === BAD || field.state === FAILED);
  return unreadable ? { code: "unreadable", field: unreadable } : { code: "missingField", field: need.fields[0], need };
}

const isRead = ({ state }: SourceField): boolean => state !== MISSING && state < BAD;
const isBlank = (cell: Cell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
