import { numbersFrom } from "../engine/columns";
import type { HistoryEntry } from "../analyses/history";
import { analyses } from "../analyses/index";
import { label } from "../i18n/label";
import type { Label } from "../i18n/language";
import { frame, type Frame } from "./frame";

/** Headers by which the sheet is read again, in every language. */
export const historyHeaders = {
  asOf: label("As of", "截止日"),
  id: label("Id", "标识"),
  part: label("Part", "分段"),
  data: label("Kept data", "留存数据"),
};

/** Excel's cells take 32,767 characters. */
const MOST_CHARACTERS = 30_000;

/** One row per cell of text: what each analysis kept at each as-of day, as JSON, in parts that fit into cells. */
export function historyFrame(history: readonly HistoryEntry[]): Frame {
  const lines = history.flatMap((entry) => partsOf(entry.kept).map((text, part) => ({ ...entry, text, part })));
  const texts = (of: (line: (typeof lines)[number]) => Label): readonly Label[] => lines.map(of);
  return frame(lines.length, {
    "history.asOf": {
      label: historyHeaders.asOf,
      kind: "day",
      values: numbersFrom(lines, ({ asOfDay }) => asOfDay),
    },
    "history.analysis": {
      label: label("Result", "结果"),
      kind: "text",
      values: texts(({ analysis }) => analyses.find(({ id }) => id === analysis)?.label ?? label(analysis, analysis)),
    },
    "history.id": {
      label: historyHeaders.id,
      kind: "text",
      values: texts(({ analysis }) => label(analysis, analysis)),
    },
    "history.part": {
      label: historyHeaders.part,
      kind: "count",
      values: numbersFrom(lines, ({ part }) => part + 1),
    },
    "history.data": {
      label: historyHeaders.data,
      kind: "text",
      values: texts(({ text }) => label(text, text)),
      widest: 60,
    },
  });
}

/** A character outside the basic plane is never cut in two. */
function partsOf(kept: unknown): string[] {
  const text = JSON.stringify(kept);
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + MOST_CHARACTERS, text.length);
    if (to < text.length && /[\uD800-\uDBFF]/.test(text[to - 1])) to--;
    parts.push(text.slice(from, to));
    from = to;
  }
  return parts;
}
