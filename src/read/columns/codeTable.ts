import { compareTexts, hashOf, isSameText } from "./foldedText";
import { createWordList, type WordList } from "./wordList";

/** Codes by word or number, as a `Map` would keep them; texts that differ in the case of ASCII letters only are one key. */
export interface CodeTable {
  /** The code of a key; undefined when it has none. */
  get(key: string | number): number | undefined;
  /** Give a key that has no code yet its code, below 2³² − 1. */
  add(key: string | number, code: number): void;
  /**
   * Take in a text as a word of its own if it is the number that follows the last one (INV-1041 after INV-1039) and all before rose as well.
   * @returns its code; −1 where it is no such text, and nothing was done
   */
  addNext(key: string): number;
}

const FIRST_ENTRIES = 512;
/** One in so many keys is sought by halving before a hash table is made. */
const SELDOM = 32;
/** Whole numbers below this index a table directly, which takes 8 MB at most. */
const SMALL = 2 ** 21;

/**
 * The same as `new Map<string | number, number>()` for columns of ids, which may have as many words as rows: of a million
 * document numbers a `Map` takes half a second and leaves the collector as much again to clean up, this a tenth of it.
 *
 * @param words the caller's words by code, which it may go on adding to; a key that is the word of its code is not kept a second time
 * @param capacity how many keys there may be
 */
export function createCodeTable(words: WordList = createWordList(), capacity = 0): CodeTable {
  const small = createSmallNumbers();
  const others = createHashTable(words, capacity);
  return {
    get: (key) => (isSmall(key) ? small.get(key) : others.get(key)),
    add: (key, code) => (isSmall(key) ? small.add(key, code) : others.add(key, code)),
    addNext: others.addNext,
  };
}

const isSmall = (key: string | number): key is number => typeof key === "number" && key >>> 0 === key && key < SMALL;

function createSmallNumbers() {
  // Code + 1; 0 where the number has none.
  let codes = new Uint32Array(0);
  return {
    get: (key: number): number | undefined => (key < codes.length && codes[key] > 0 ? codes[key] - 1 : undefined),
    add(key: number, code: number): void {
      if (key >= codes.length) codes = copied(codes, new Uint32Array(Math.min(SMALL, 2 * key + FIRST_ENTRIES)));
      codes[key] = code + 1;
    },
  };
}

/**
 * Open addressing over typed arrays: growing moves numbers only, since hashes are kept. Document numbers mostly rise from row
 * to row, and a text beyond the last one cannot have come before: such texts are not even hashed until a new one comes out of order.
 * An old one, as doubled rows have it, is found by halving; that costs several times as much as a hash and is done for few.
 */
function createHashTable(words: WordList, capacity: number): CodeTable {
  const keys: (string | number)[] = [];
  const codes: number[] = [];
  // The first entries are mostly the words themselves, and rise: an entry's number is its code.
  let plain = 0;
  // For each entry after those its code, where its key is the code's word; else −1 − its position in `keys` and `codes`.
  let others = new Int32Array(0);
  let hashes = new Int32Array(FIRST_ENTRIES);
  // Number of the entry + 1; 0 where the slot is free. At most half of the slots are taken.
  let slots = new Uint32Array(FIRST_ENTRIES * 2);
  let count = 0;
  let placed = 0;
  let sought = 0;
  let last = "";
  let lastCode: number | undefined;
  // What was just asked for in vain is mostly added next.
  let beyondLast: string | number | undefined;
  let missing: string | number | undefined;
  let hashOfMissing = 0;
  return { get, add, addNext };

  function addNext(key: string): number {
    if (plain !== words.length || plain !== count) return -1;
    const code = words.pushNext(key);
    if (code >= 0) {
      plain = ++count;
      [last, lastCode] = [key, code];
    }
    return code;
  }

  function get(key: string | number): number | undefined {
    if (typeof key === "string") {
      const order = compareTexts(key, last);
      if (order > 0) {
        beyondLast = key;
        return undefined;
      }
      // The lines of one document follow each other.
      if (order === 0 && lastCode !== undefined) return lastCode;
    }
    if (plain === count && typeof key === "string" && ++sought <= count / SELDOM) {
      const code = codeByHalving(key);
      if (code !== undefined) return code;
    }
    placeAll();
    const hash = hashOf(key);
    const mask = slots.length - 1;
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = slots[slot] - 1;
      if (hashes[entry] === hash && isKey(entry, key)) return codeOf(entry);
    }
    [missing, hashOfMissing] = [key, hash];
    return undefined;
  }

  function add(key: string | number, code: number): void {
    // Once one is out of order, none of the rest is plain.
    const rises = typeof key === "string" && (key === beyondLast || compareTexts(key, last) > 0);
    if (plain === count && code === count && rises && isWord(code, key)) plain++;
    else addOther(key, code);
    count++;
    if (rises) [last, lastCode] = [key, code];
    if (key === missing && placed === count - 1 && count <= hashes.length) placeNext(hashOfMissing);
  }

  function addOther(key: string | number, code: number): void {
    const at = count - plain;
    if (at === others.length) others = copied(others, new Int32Array(Math.max(FIRST_ENTRIES, at * 4)));
    if (isWord(code, key)) others[at] = code;
    else {
      others[at] = -codes.push(code);
      keys.push(key);
    }
  }

  function placeAll(): void {
    if (placed === count) return;
    if (hashes.length < count) {
      const room = roomFor(count, capacity);
      slots = new Uint32Array(room * 2);
      hashes = copied(hashes, new Int32Array(room));
      for (let entry = 0; entry < placed; entry++) place(entry);
    }
    while (placed < count) placeNext(hashOfEntry(placed));
  }

  /** Among plain entries, whose words rise. */
  function codeByHalving(key: string): number | undefined {
    let [from, to] = [0, plain];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (words.compare(middle, key) > 0) from = middle + 1;
      else to = middle;
    }
    return isWord(from, key) ? from : undefined;
  }

  function isWord(code: number, key: string | number): key is string {
    return typeof key === "string" && code < words.length && words.compare(code, key) === 0;
  }

  function isKey(entry: number, key: string | number): boolean {
    const code = entry < plain ? entry : others[entry - plain];
    if (code >= 0) return isWord(code, key);
    const other = keys[-code - 1];
    return typeof other === "string" && typeof key === "string" ? isSameText(other, key) : other === key;
  }

  function hashOfEntry(entry: number): number {
    const code = entry < plain ? entry : others[entry - plain];
    return code < 0 ? hashOf(keys[-code - 1]) : words.hash(code);
  }

  function codeOf(entry: number): number {
    const code = entry < plain ? entry : others[entry - plain];
    return code < 0 ? codes[-code - 1] : code;
  }

  function placeNext(hash: number): void {
    hashes[placed] = hash;
    place(placed++);
  }

  function place(entry: number): void {
    const mask = slots.length - 1;
    let slot = hashes[entry] & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = entry + 1;
  }
}

/** Whoever has brought an eighth of the keys that may come will bring the most of them: room for all spares moving what is there. */
function roomFor(count: number, capacity: number): number {
  const wanted = Math.max(count, FIRST_ENTRIES, count * 8 > capacity ? capacity : count * 2);
  return 2 ** Math.ceil(Math.log2(wanted));
}

function copied<Column extends Int32Array | Uint32Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
