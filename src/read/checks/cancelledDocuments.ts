import type { Issue } from "../issue";
import { type Check, issueAt, NOTHING, texts } from "./check";

const CANCELLED =
  /^(?:cancell?ed|void(?:ed)?|draft|deleted|reversed|rejected|已?作废|作廢|已作廢|已?取消|草稿|未提交|已?撤销|已?撤銷|已?驳回|已?删除|已?刪除)$/i;

/** Cancelled, void and draft documents are no receivables; one issue for each such word. */
export const cancelledDocuments: Check = (table, { keep }) => {
  if (!table.present.has("status")) return NOTHING;
  const { codes, words } = texts(table, "status");
  const isOut = words.map((word) => CANCELLED.test(word.trim()));
  if (!isOut.includes(true)) return NOTHING;
  const seen = new Map<number, { row: number; count: number }>();
  for (let row = 0; row < table.rows; row++) {
    if (!isOut[codes[row]]) continue;
    keep[row] = 0;
    const word = seen.get(codes[row]);
    if (word) word.count++;
    else seen.set(codes[row], { row, count: 1 });
  }
  const issues = [...seen.values()].map(({ row, count }): Issue =>
    issueAt(table, row, "status", "cancelledDocument", "leftOut", { count, rows: count }),
  );
  return { issues };
};
