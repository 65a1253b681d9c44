import { compareTexts, folded, hashOf, hashOfBytes } from "./foldedText";

/** The distinct words of a column by code. */
export interface WordList {
  readonly length: number;
  /** Add a word. @returns its code */
  push(word: string): number;
  /**
   * Add a word if it is a number that follows the last one, as INV-1041 follows INV-1039: as long, begins alike, and differs in digits
   * that are larger. One look at each character both compares and keeps it.
   * @returns its code; −1 where it is no such word, and was not added
   */
  pushNext(word: string): number;
  /** `compareTexts` of a text and the word of a code, without making the word. */
  compare(code: number, text: string): number;
  /** The word as it was added. */
  at(code: number): string;
  /** `hashOf` of the word, without making it. */
  hash(code: number): number;
  /** All words; made once and kept. */
  toArray(): readonly string[];
}

/** A word stands whole in one page of so many bytes; the longest text of a cell fits. */
const PAGE_BITS = 18;
const PAGE = 2 ** PAGE_BITS;
const IN_PAGE = PAGE - 1;
const LAST_OF_ASCII = 0x7f;

/**
 * A column of document numbers has as many words as rows, most of which nobody looks at again. A million strings cost half a second
 * to keep: the collector copies them twice and goes over them each time. So words of ASCII are kept as bytes until they are asked
 * for; the others as they are.
 *
 * @param capacity about how many words there may be
 */
export function createWordList(capacity = 0): WordList {
  const pages: Uint8Array[] = [];
  let page = new Uint8Array(0);
  // Where each word ends, counted through all pages; it begins where the one before ends, or at the next page.
  let ends = new Uint32Array(Math.max(capacity, 16));
  let length = 0;
  let end = 0;
  /** Of the last word, if it has bytes. */
  let lastSize = 0;
  /** Words that are not ASCII, or longer than a page; they have no bytes. */
  const others = new Map<number, string>();
  let all: readonly string[] | undefined;
  let asked = 0;
  return {
    get length() {
      return length;
    },
    push,
    pushNext,
    compare,
    at,
    hash,
    toArray,
  };

  function push(word: string): number {
    all = undefined;
    const isPlain = word.length <= PAGE && isAscii(word);
    if (isPlain) write(word);
    else others.set(length, word);
    lastSize = isPlain ? word.length : 0;
    return added();
  }

  function pushNext(word: string): number {
    const size = word.length;
    if (size !== lastSize) return -1;
    let to = end & IN_PAGE;
    let from = to - size;
    // The last one on the page before is not looked for.
    if (from < 0 || to + size > PAGE) return -1;
    const bytes = page;
    let differs = false;
    for (let i = 0; i < size; i++) {
      const character = word.charCodeAt(i);
      const before = bytes[from++];
      if (differs ? !isDigit(character) : character !== before) {
        if (differs || i === 0 || character < before || !isDigit(character) || !isDigit(before)) return -1;
        differs = true;
      }
      bytes[to++] = character;
    }
    if (!differs) return -1;
    all = undefined;
    end += size;
    return added();
  }

  function added(): number {
    if (length === ends.length) ends = grown(ends);
    ends[length] = end;
    return length++;
  }

  function write(word: string): void {
    const size = word.length;
    if (end + size > pages.length * PAGE) {
      end = pages.length * PAGE;
      pages.push((page = new Uint8Array(PAGE)));
    }
    const into = page;
    let to = end & IN_PAGE;
    for (let i = 0; i < size; i++) into[to++] = word.charCodeAt(i);
    end += size;
  }

  function compare(code: number, text: string): number {
    const start = startOf(code);
    const size = ends[code] - start;
    if (size === 0) return compareTexts(text, others.get(code) ?? "");
    if (size !== text.length) return text.length - size;
    const bytes = pages[start >>> PAGE_BITS];
    const from = start & IN_PAGE;
    for (let i = 0; i < size; i++) {
      const a = text.charCodeAt(i);
      const b = bytes[from + i];
      if (a !== b && folded(a) !== folded(b)) return folded(a) - folded(b);
    }
    return 0;
  }

  function at(code: number): string {
    // Asked for as often as there are words, all may as well be kept.
    if (all || ++asked > length) return toArray()[code];
    const start = startOf(code);
    const from = start & IN_PAGE;
    if (start === ends[code]) return others.get(code) ?? "";
    return textOf(pages[start >>> PAGE_BITS].subarray(from, from + ends[code] - start));
  }

  function hash(code: number): number {
    const start = startOf(code);
    const from = start & IN_PAGE;
    if (start === ends[code]) return hashOf(others.get(code) ?? "");
    return hashOfBytes(pages[start >>> PAGE_BITS], from, from + ends[code] - start);
  }

  function toArray(): readonly string[] {
    return (all ??= unpacked());
  }

  function unpacked(): string[] {
    const texts = pages.map(textOf);
    const words = new Array<string>(length);
    for (let code = 0; code < length; code++) {
      const start = startOf(code);
      const from = start & IN_PAGE;
      words[code] = start === ends[code] ? "" : texts[start >>> PAGE_BITS].slice(from, from + ends[code] - start);
    }
    for (const [code, word] of others) words[code] = word;
    return words;
  }

  function startOf(code: number): number {
    const before = code === 0 ? 0 : ends[code - 1];
    const end = ends[code];
    return end === before ? before : Math.max(before, ((end - 1) >>> PAGE_BITS) * PAGE);
  }
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > LAST_OF_ASCII) return false;
  return true;
}

const isDigit = (character: number): boolean => character >= 0x30 && character <= 0x39;
const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function grown(ends: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(ends.length * 2);
  larger.set(ends);
  return larger;
}
