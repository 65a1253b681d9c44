/** Codes by word or number, as a `Map` would keep them. */
export interface CodeTable {
  /** The code of a key; undefined when it has none. */
  get(key: string | number): number | undefined;
  /** Give a key that has no code yet its code, below 2³² − 1. */
  add(key: string | number, code: number): void;
}

const FIRST_ENTRIES = 512;
/** Whole numbers below this index a table directly, which takes 8 MB at most. */
const SMALL = 2 ** 21;

/**
 * The same as `new Map<string | number, number>()` for columns of ids, which may have as many words as rows: of a million
 * document numbers a `Map` takes half a second and leaves the collector as much again to clean up, this a tenth of it.
 *
 * @param words the caller's words by code, which it may go on adding to; a key that is the word of its code is not kept a second time
 */
export function createCodeTable(words: readonly string[] = []): CodeTable {
  const small = createSmallNumbers();
  const others = createHashTable(words);
  return {
    get: (key) => (isSmall(key) ? small.get(key) : others.get(key)),
    add: (key, code) => (isSmall(key) ? small.add(key, code) : others.add(key, code)),
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
 * to row, and a text beyond the last one cannot have come before: such texts are not even hashed until one comes out of order.
 */
function createHashTable(words: readonly string[]): CodeTable {
  const keys: (string | number)[] = [];
  const codes: number[] = [];
  // For each entry its code, where its key is the code's word; else −1 − its position in `keys` and `codes`.
  let entries = new Int32Array(FIRST_ENTRIES);
  let hashes = new Int32Array(FIRST_ENTRIES);
  // Number of the entry + 1; 0 where the slot is free. At most half of the slots are taken.
  let slots = new Uint32Array(FIRST_ENTRIES * 2);
  let count = 0;
  let placed = 0;
  let last = "";
  let lastCode: number | undefined;
  let beyondLast: string | number | undefined;
  return { get, add };

  function get(key: string | number): number | undefined {
    if (typeof key === "string" && isBeyond(key, last)) {
      beyondLast = key;
      return undefined;
    }
    // The lines of one document follow each other.
    if (key === last && lastCode !== undefined) return lastCode;
    placeAll();
    const hash = hashOf(key);
    const mask = slots.length - 1;
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = slots[slot] - 1;
      if (hashes[entry] === hash && keyOf(entries[entry]) === key) return codeOf(entries[entry]);
    }
    return undefined;
  }

  function add(key: string | number, code: number): void {
    if (count === entries.length) entries = copied(entries, new Int32Array(count * 4));
    entries[count++] = words[code] === key ? code : -codes.push(code);
    if (entries[count - 1] < 0) keys.push(key);
    // Mostly the key was just asked for, and the texts need not be compared again.
    if (typeof key === "string" && (key === beyondLast || isBeyond(key, last))) [last, lastCode] = [key, code];
  }

  function placeAll(): void {
    if (placed === count) return;
    if (slots.length < entries.length * 2) {
      slots = new Uint32Array(entries.length * 2);
      hashes = copied(hashes, new Int32Array(entries.length));
      for (let entry = 0; entry < placed; entry++) place(entry);
    }
    for (; placed < count; placed++) {
      hashes[placed] = hashOf(keyOf(entries[placed]));
      place(placed);
    }
  }

  function keyOf(entry: number): string | number {
    return entry < 0 ? keys[-entry - 1] : words[entry];
  }

  function codeOf(entry: number): number {
    return entry < 0 ? codes[-entry - 1] : entry;
  }

  function place(entry: number): void {
    const mask = slots.length - 1;
    let slot = hashes[entry] & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = entry + 1;
  }
}

/** Order by length, then by characters: INV-10 is beyond INV-9. */
const isBeyond = (text: string, last: string): boolean =>
  text.length === last.length ? text > last : text.length > last.length;

/** FNV-1a over the characters (or the number's halves), then MurmurHash3's finish, so that the low bits differ for ids that hardly do. */
function hashOf(key: string | number): number {
  let hash = 0x811c9dc5;
  if (typeof key === "number") {
    hash = Math.imul(hash ^ (key | 0), 0x01000193);
    hash = Math.imul(hash ^ ((key / 2 ** 32) | 0), 0x01000193);
  } else {
    for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}

function copied<Column extends Int32Array | Uint32Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
