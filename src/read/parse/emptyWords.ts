import { foldWidth } from "../foldWidth";

/** What people and systems write into a cell to say that there is nothing. `NA` is not among them: it is also North America. */
const emptyWords = new Set([
  "",
  "-",
  "--",
  "---",
  "—",
  "——",
  "/",
  "N/A",
  "NULL",
  "NIL",
  "无",
  "無",
  "空",
  "暂无",
  "(BLANK)",
  "NAN",
]);

/** Whether a text means an empty cell. */
export function isEmptyWord(text: string): boolean {
  return text.length <= 8 && !/\d/.test(text) && emptyWords.has(foldWidth(text).trim().toUpperCase());
}
