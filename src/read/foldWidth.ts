/**
 * Full-width letters, digits, brackets and spaces as their ordinary half-width forms: `１２（元）` → `12(元)`.
 * Invisible characters that exports leave behind (byte order mark, zero-width space) are dropped.
 */
export function foldWidth(text: string): string {
  if (isAscii(text)) return text;
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00A0\u202F\u2007\u2009]/g, " ")
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, "")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/\uFFE5/g, "¥");
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7e) return false;
  return true;
}
