/**
 * Text as Excel keeps it. Excel reads what is written into a cell as an entry: "=1+1" becomes a formula (and a customer's
 * name an attack), "1-2" a day, "007" a number, "1e5" another, "true" a boolean, "#N/A" an error. A leading apostrophe,
 * which Excel takes off, says: text.
 */
export function safeText(text: string): string {
  return readsAsValue(text) ? `'${text}` : text;
}

/** The same in cells of the number format "@": they keep everything as text, and only what might start a formula is doubly safe. */
export function safeTextInTextCell(text: string): string {
  return startsEntry(text) ? `'${text}` : text;
}

/** No day or number that Excel recognises is longer. */
const LONGEST_ENTRY = 40;

function readsAsValue(text: string): boolean {
  if (text === "") return false;
  if (startsEntry(text) || text[0] === "#") return true;
  if (/^\s|^(true|false)$/i.test(text)) return true;
  // Digits in a short text may make a day, a time, a share, a sum of money…; those in a sentence do not.
  return /\p{Nd}/u.test(text) && (text.length <= LONGEST_ENTRY || !/\p{L}/u.test(text));
}

function startsEntry(text: string): boolean {
  const first = text.charCodeAt(0);
  return first === 0x3d || first === 0x2b || first === 0x2d || first === 0x40 || first === 0x27; // = + - @ '
}
