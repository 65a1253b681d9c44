/** Codes by word or number, as a `Map` would keep them. */
export interface CodeTable {
  /** The code of a key; undefined when it has none. */
  get(key: string | number): number | undefined;
  /** Give a key that has no code yet its code. */
  add(key: string | number, code: number): void;
}

const FIRST_SLOTS = 1_024;

/**
 * A hash table with open addressing over typed arrays. A column of document numbers has as many words as rows; a `Map` of a
 * million strings costs half a second and leaves the collector as much again to clean up, this a fifth of it.
 * Growing moves numbers only: hashes are kept, so that no word is read again.
 */
export function createCodeTable(): CodeTable {
  const keys: (string | number)[] = [];
  let hashes = new Int32Array(FIRST_SLOTS / 2);
  let codes = new Uint32Array(FIRST_SLOTS / 2);
  // Position in `keys` + 1; 0 where the slot is free. At most half of the slots are taken.
  let slots = new Uint32Array(FIRST_SLOTS);
  return { get, add };

  function get(key: string | number): number | undefined {
    const hash = hashOf(key);
    const mask = slots.length - 1;
    for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
      const entry = slots[slot] - 1;
      if (hashes[entry] === hash && keys[entry] === key) return codes[entry];
    }
    return undefined;
  }

  function add(key: string | number, code: number): void {
    if (keys.length === hashes.length) grow();
    const entry = keys.push(key) - 1;
    hashes[entry] = hashOf(key);
    codes[entry] = code;
    place(entry);
  }

  function place(entry: number): void {
    const mask = slots.length - 1;
    let slot = hashes[entry] & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = entry + 1;
  }

  function grow(): void {
    hashes = copied(hashes, new Int32Array(hashes.length * 4));
    codes = copied(codes, new Uint32Array(codes.length * 4));
    slots = new Uint32Array(slots.length * 4);
    for (let entry = 0; entry < keys.length; entry++) place(entry);
  }
}

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
