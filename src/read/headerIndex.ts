import { headerKey, normaliseHeader } from "./normaliseHeader";
import type { InputTable } from "./schema";

/** A field that a header may stand for; the lower the rank, the surer. */
export interface FieldMatch {
  readonly field: string;
  readonly rank: number;
}

/** Finds the fields that a header's keys may stand for. */
export interface HeaderIndex {
  readonly table: InputTable;
  fieldsOf(keys: readonly string[], beside: ReadonlySet<string>): readonly FieldMatch[];
  isLocal(keys: readonly string[]): boolean;
}

const indexes = new WeakMap<InputTable, HeaderIndex>();

/** The index of a table's synonyms, made when it is first asked for: they are hundreds, and never change. */
export function headerIndexOf(table: InputTable): HeaderIndex {
  const known = indexes.get(table) ?? createHeaderIndex(table);
  indexes.set(table, known);
  return known;
}

/** Index the synonyms of a table by their keys. */
function createHeaderIndex(table: InputTable): HeaderIndex {
  const matches = new Map<string, FieldMatch[]>();
  for (const [field, { headers, label }] of Object.entries(table.fields)) {
    [...headers, ...Object.values(label)].forEach((header, rank) =>
      addMatch(matches, normaliseHeader(header).keys[0], field, rank),
    );
  }
  const local = new Set((table.localHeaders ?? []).map(headerKey));
  return {
    table,
    isLocal: (keys) => keys.some((key) => local.has(key)),
    fieldsOf(keys, beside) {
      const key = keys.find((form) => matches.has(form));
      if (key === undefined) return [];
      return matches.get(key)!.filter(({ field }) => !meansOther(table, field, key, beside));
    },
  };
}

function addMatch(matches: Map<string, FieldMatch[]>, key: string, field: string, rank: number): void {
  const known = matches.get(key) ?? [];
  if (known.some((match) => match.field === field)) return;
  matches.set(key, [...known, { field, rank }]);
}

function meansOther(table: InputTable, field: string, key: string, beside: ReadonlySet<string>): boolean {
  const unless = Object.entries(table.fields[field].unlessBeside ?? {});
  return unless.some(
    ([header, others]) => headerKey(header) === key && others.some((other) => beside.has(headerKey(other))),
  );
}
