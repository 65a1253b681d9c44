/** Units as people write them in headers and above tables; months count 30 days. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^billions?$|^(?:[$€£¥]|[a-z]{3}\s*)?bn$/i, 1e9],
  [/^(?:亿|億)(?:元|人民币)?$/, 1e8],
  [/^千[万萬]元?$/, 1e7],
  [/^百[万萬]元?$|millions?$|^(?:[$€£¥]|[a-z]{3}\s*)?(?:mn|mio|mm)$|^[$€£¥]\s*m$|^m[$€£¥]$|^000,000s?$/i, 1e6],
  [/^[万萬](?:元|圆|人民币|[$€£¥])?$|^(?:rmb|cny)\s*[万萬]元?$/i, 1e4],
  [/^[千仟]元?$|thousands?$|^(?:[$€£¥]|[a-z]{3}\s*)?(?:k|['’]?000s?)$|^k[$€£¥]$|^['’]000s?\s*[a-z$€£¥]{0,3}$/i, 1e3],
  [/^(?:人民币|人民幣|rmb|cny)?\s*[元圆圓]$/i, 1],
  [/^(?:个?月|months?)$/i, 30],
];

/**
 * The factor that a unit stands for.
 * @returns undefined when the word is no unit of amounts or terms
 * @example unitFactor("单位：万元") // 10000
 */
export function unitFactor(written: string): number | undefined {
  const word = written.trim().replace(/^(?:单位|單位|in|unit)\s*[:：]?\s*/i, "");
  return UNITS.find(([pattern]) => pattern.test(word))?.[1];
}
