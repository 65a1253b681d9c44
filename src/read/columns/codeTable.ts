/** Codes by word or number, as a `Map` would keep them. */
export interface CodeTable {
  /** The code of a key; undefined when it has none. */
  get(key: string | number): number | undefined;
  /** Give a key that has no code yet its code, below 2³² − 1. */
  add(key: string | number, code: number): void;
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
 * to row, and a text beyond the last one cannot have come before: such texts are not even hashed until a new one comes out of order.
 * An old one, as doubled rows have it, is found by halving; that costs several times as much as a hash and is done for few.
 */
function createHashTable(words: readonly string[]): CodeTable {
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
  let beyondLast: string | number | undefined;
  return { get, add };

  function get(key: string | number): number | undefined {
    if (typeof key === "string" && isBeyond(key, last)) {
      beyondLast = key;
      return undefined;
    }
    // The lines of one document follow each other.
    if (key === last && lastCode !== undefined) return lastCode;
    if (plain === count && typeof key === "string" && ++sought <= count / SELDOM) {
      const code = codeByHalving(key);
      if (code !== undefined) return code;
    }
    placeAll();
    const hash = hashOf(key);
    const mask = slots.length - 1;
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = slots[slot] - 1;
      if (hashes[entry] === hash && keyOf(entry) === key) return codeOf(entry);
    }
    return undefined;
  }

  function add(key: string | number, code: number): void {
    // Once one is out of order, none of the rest is plain.
    if (plain === count && code === count && words[code] === key && isBeyond(words[code], last)) plain++;
    else addOther(key, code);
    count++;
    // Mostly the key was just asked for, and the texts need not be compared again.
    if (typeof key === "string" && (key === beyondLast || isBeyond(key, last))) [last, lastCode] = [key, code];
  }

  function addOther(key: string | number, code: number): void {
    const at = count - plain;
    if (at === others.length) others = copied(others, new Int32Array(Math.max(FIRST_ENTRIES, at * 4)));
    if (words[code] === key) others[at] = code;
    else {
      others[at] = -codes.push(code);
      keys.push(key);
    }
  }

  function placeAll(): void {
    if (placed === count) return;
    if (hashes.length < count) {
      let room = hashes.length;
      while (room < count) room *= 4;
      slots = new Uint32Array(room * 2);
      hashes = copied(hashes, new Int32Array(room));
      for (let entry = 0; entry < placed; entry++) place(entry);
    }
    for (; placed < count; placed++) {
      hashes[placed] = hashOf(keyOf(placed));
      place(placed);
    }
  }

  /** Among plain entries, whose words rise. */
  function codeByHalving(key: string): number | undefined {
    let [from, to] = [0, plain];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (isBeyond(key, words[middle])) from = middle + 1;
      else to = middle;
    }
    return words[from] === key ? from : undefined;
  }

  function keyOf(entry: number): string | number {
    const code = entry < plain ? entry : others[entry - plain];
    return code < 0 ? keys[-code - 1] : words[code];
  }

  function codeOf(entry: number): number {
    const code = entry < plain ? entry : others[entry - plain];
    return code < 0 ? codes[-code - 1] : code;
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
