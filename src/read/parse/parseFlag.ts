import { foldWidth } from "../foldWidth";

const yes = new Set(["YES", "Y", "TRUE", "T", "1", "X", "✓", "✔", "√", "☑", "是", "有", "对", "對", "真"]);
const no = new Set(["NO", "N", "FALSE", "F", "0", "✗", "✘", "×", "☐", "否", "没有", "沒有", "不", "假"]);

/** 1 for yes, 0 for no, NaN for anything else. */
export function parseFlag(written: string): number {
  const word = foldWidth(written).trim().toUpperCase();
  if (yes.has(word)) return 1;
  return no.has(word) ? 0 : NaN;
}
