import type { HistoryEntry } from "../analyses/history";
import type { Issue } from "../read/issue";
import type { Cell, Grid } from "../read/grid";
import { historyHeaders } from "../reports/historyFrame";

/** What earlier refreshes kept on our History sheet, and an issue for each record that can no longer be read. */
export function readHistory(
  sheet: string,
  { row: firstRow, values }: Grid,
): { readonly history: readonly HistoryEntry[]; readonly issues: readonly Issue[] } {
  const header = findHeader(values);
  if (header === undefined) return { history: [], issues: [{ code: "historyUnreadable", severity: "assumed", sheet }] };
  const texts = new Map<string, { asOfDay: number; analysis: string; row: number; parts: string[] }>();
  for (let i = header.row + 1; i < values.length; i++) {
    const [asOfDay, part] = [values[i][header.asOf], values[i][header.part]];
    const analysis = String(values[i][header.id] ?? "").trim();
    if (typeof asOfDay !== "number" || typeof part !== "number" || analysis === "") continue;
    const key = `${asOfDay} ${analysis}`;
    if (!texts.has(key)) texts.set(key, { asOfDay, analysis, row: firstRow + i, parts: [] });
    texts.get(key)!.parts[part - 1] = String(values[i][header.data] ?? "");
  }
  const history: HistoryEntry[] = [];
  const issues: Issue[] = [];
  for (const { asOfDay, analysis, row, parts } of texts.values()) {
    try {
      history.push({ asOfDay, analysis, kept: JSON.parse(parts.join("")) });
    } catch {
      issues.push({ code: "historyRowUnreadable", severity: "assumed", sheet, row, column: 0, value: analysis });
    }
  }
  return { history, issues };
}

type Header = { readonly row: number } & Readonly<Record<keyof typeof historyHeaders, number>>;

function findHeader(values: Grid["values"]): Header | undefined {
  for (const [row, cells] of values.entries()) {
    const places = Object.entries(historyHeaders).map(([id, words]) => [id, indexOf(cells, words)] as const);
    if (places.every(([, column]) => column >= 0)) return { row, ...Object.fromEntries(places) } as Header;
  }
  return undefined;
}

const indexOf = (cells: readonly Cell[], header: Readonly<Record<string, string>>): number =>
  cells.findIndex((cell) => Object.values(header).includes(String(cell ?? "").trim()));
