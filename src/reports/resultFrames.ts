import type { AnalysisDone, AnalysisResult, Entity } from "../analyses/analysis";
import type { Results } from "../analyses/analysis";
import { frame, joinFrames, type Figure, type Figures, type Frame, type FrameColumn } from "./frame";

export const isDone = (result: AnalysisResult): result is AnalysisDone => "rows" in result;

const hues = { tiering: "tier", credit: "risk", forecast: "stage" } as const;

/** All computed columns, joined by what their rows are about. */
export function resultFrames(results: Results): Map<Entity, Frame> {
  const frames = new Map<Entity, Frame>();
  for (const result of results.values()) {
    if (!isDone(result)) continue;
    const { entity } = result.analysis;
    frames.set(entity, joinFrames(frames.get(entity), columnsOf(result)));
  }
  return frames;
}

function columnsOf({ analysis, described, columns, links, rows }: AnalysisDone): Frame {
  const entries = Object.entries(described).map(([id, column]): [string, FrameColumn] => [
    `${analysis.id}.${id}`,
    {
      ...column,
      values: columns[id],
      links: links?.[id],
      hue: hues[analysis.pillar],
      varies: !(id in analysis.columns),
    },
  ]);
  return frame(rows, Object.fromEntries(entries));
}

/** All computed figures. */
export function resultFigures(results: Results): Figures {
  const figures = new Map<string, Figure>();
  for (const result of results.values()) {
    if (!isDone(result)) continue;
    for (const [id, kpi] of Object.entries(result.analysis.kpis)) {
      figures.set(`${result.analysis.id}.${id}`, { ...kpi, value: result.kpis[id] });
    }
    for (const [id, text] of Object.entries(result.words ?? {}))
      figures.set(`${result.analysis.id}.${id}`, { label: text, kind: "text", value: NaN, text });
  }
  return figures;
}
