/*
 * How a table of codes takes texts: "Acme" and "ACME" are one, as their match key says, without making the capitals first. Only the
 * letters of ASCII are folded; what else is the same is for `matchKey` to say.
 */

/** A character as a capital, if it is a letter of ASCII. */
export const folded = (character: number): number =>
  character >= 0x61 && character <= 0x7a ? character - 0x20 : character;

/** By length, then by characters, so that INV-10 is beyond INV-9: above 0 where a text is beyond the other, 0 where they are the same. */
export function compareTexts(text: string, other: string): number {
  if (text.length !== other.length) return text.length - other.length;
  for (let i = 0; i < text.length; i++) {
    const a = text.charCodeAt(i);
    const b = other.charCodeAt(i);
    if (a !== b && folded(a) !== folded(b)) return folded(a) - folded(b);
  }
  return 0;
}

export const isSameText = (text: string, other: string): boolean =>
  text.length === other.length && compareTexts(text, other) === 0;

/** FNV-1a over the characters (or the number's halves), then MurmurHash3's finish, so that the low bits differ for ids that hardly do. */
export function hashOf(key: string | number): number {
  let hash = OFFSET;
  if (typeof key === "number") {
    hash = Math.imul(hash ^ (key | 0), PRIME);
    hash = Math.imul(hash ^ ((key / 2 ** 32) | 0), PRIME);
  } else {
    for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ (key.charCodeAt(i) | CASE), PRIME);
  }
  return finished(hash);
}

/** The same of a text of ASCII that stands in bytes. */
export function hashOfBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = OFFSET;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (bytes[i] | CASE), PRIME);
  return finished(hash);
}

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
/** Small letters and capitals differ in this bit; that some other characters do as well makes no hash wrong. */
const CASE = 0x20;

function finished(mixed: number): number {
  let hash = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) | 0;
}
