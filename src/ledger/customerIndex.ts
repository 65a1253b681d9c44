import { NONE, wordAt, type TextColumn } from "../engine/columns";
import { type CodeTable, createCodeTable } from "../read/columns/codeTable";
import { matchKey, type IdMatch } from "../read/matchKey";
import type { Table } from "../read/schema";
import type { customers } from "../read/tables/customers";

/** Customers by id and by name; grows by those that only receivables or opportunities name. */
export interface CustomerIndex {
  readonly ids: string[];
  readonly names: string[];
  /** Row in the customers sheet, −1 for those that are not listed. */
  readonly tableRow: number[];
  /** Names that several listed customers bear and that a row used without an id. */
  readonly ambiguousNames: Set<string>;
  /** Take up a customer; the name is the id where there is none. */
  add(id: string, name: string, tableRow: number): number;
  /** The customer of every row; −1 where the row names none. Customers not known yet are taken up. */
  resolve(id: TextColumn, name: TextColumn): Int32Array;
  /** The same, but nobody is taken up: −1 where the row names somebody unknown. */
  find(id: TextColumn, name: TextColumn): Int32Array;
}

const UNRESOLVED = -2;
/** Words that show whether a column holds ids or names. */
const SAMPLE = 1000;

export function createCustomerIndex(table: Table<typeof customers> | undefined, idMatch: IdMatch): CustomerIndex {
  const ids: string[] = [];
  const names: string[] = [];
  const tableRow: number[] = [];
  const byId = createCodeTable();
  const byName = createCodeTable();
  const shared = new Set<string | number>();
  // How many customers' names are in `byName`: in most books nobody is asked for by name.
  let indexed = 0;
  const nameless = new Set<number>();
  const ambiguousNames = new Set<string>();

  for (let row = 0; row < (table?.rows ?? 0); row++) list(table!, row);
  return { ids, names, tableRow, ambiguousNames, add, resolve, find };

  /** The first row of an id counts; rows that repeat it are the same customer. */
  function list({ columns }: Table<typeof customers>, row: number): void {
    const [id, name] = [wordAt(columns.id, row), wordAt(columns.name, row)];
    if (id === "" && name === "") return;
    if (id === "") {
      if (nameIndex().get(matchKey(name)) === undefined) add(id, name, row);
      return;
    }
    const key = matchKey(id, idMatch);
    if (byId.get(key) === undefined) add(id, name, row, key);
  }

  function add(id: string, name: string, row: number, key = matchKey(id, idMatch)): number {
    const customer = ids.push(id) - 1;
    names.push(name || id || "—");
    tableRow.push(row);
    if (id !== "") byId.add(key, customer);
    if (name === "") nameless.add(customer);
    return customer;
  }

  function nameIndex(): CodeTable {
    for (; indexed < names.length; indexed++) {
      if (nameless.has(indexed)) continue;
      const key = matchKey(names[indexed]);
      if (byName.get(key) !== undefined) shared.add(key);
      else byName.add(key, indexed);
    }
    return byName;
  }

  function resolve(id: TextColumn, name: TextColumn): Int32Array {
    // Some systems write names under "Customer", others ids: whichever more words match comes first.
    const sample = id.words.slice(0, SAMPLE);
    const asIds = sample.filter((word) => findId(word) !== undefined).length;
    const asNames = (): number => sample.filter((word) => nameIndex().get(matchKey(word)) !== undefined).length;
    const namesFirst = asIds < sample.length && asNames() > asIds;
    const ofWord = new Int32Array(id.words.length).fill(UNRESOLVED);
    const ofName = new Int32Array(name.words.length).fill(UNRESOLVED);
    const resolved = new Int32Array(id.codes.length);
    for (let row = 0; row < resolved.length; row++) {
      const code = id.codes[row];
      const nameCode = name.codes[row] ?? NONE;
      if (code !== NONE) {
        if (ofWord[code] === UNRESOLVED) ofWord[code] = byWord(id.words[code], wordOf(name, nameCode), namesFirst);
        resolved[row] = ofWord[code];
      } else if (nameCode !== NONE) {
        if (ofName[nameCode] === UNRESOLVED) ofName[nameCode] = byNameAlone(name.words[nameCode]);
        resolved[row] = ofName[nameCode];
      } else resolved[row] = -1;
    }
    return resolved;
  }

  function find(id: TextColumn, name: TextColumn): Int32Array {
    const ofWord = id.words.map((word) => findId(word) ?? findName(word) ?? -1);
    const ofName = name.words.map((word) => findName(word) ?? findId(word) ?? -1);
    return Int32Array.from(id.codes, (code, row) => {
      const nameCode = name.codes[row] ?? NONE;
      return code !== NONE ? ofWord[code] : nameCode !== NONE ? ofName[nameCode] : -1;
    });
  }

  function byWord(word: string, name: string, namesFirst: boolean): number {
    const found = namesFirst ? (findName(word) ?? findId(word)) : (findId(word) ?? findName(word));
    if (found !== undefined) return found;
    // The name may lead to a listed customer, but only to one without an id: another id is another customer.
    const named = name === "" ? undefined : findName(name);
    if (named !== undefined && ids[named] === "") return named;
    return add(word, name, -1);
  }

  function byNameAlone(name: string): number {
    return findName(name) ?? findId(name) ?? add("", name, -1);
  }

  function findId(word: string): number | undefined {
    return byId.get(matchKey(word, idMatch));
  }

  function findName(word: string): number | undefined {
    const key = matchKey(word);
    const customer = nameIndex().get(key);
    if (shared.has(key)) ambiguousNames.add(word);
    return customer;
  }
}

const wordOf = ({ words }: TextColumn, code: number): string => (code === NONE ? "" : words[code]);
