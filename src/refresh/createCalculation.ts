import type { HistoryEntry } from "../analyses/history";
import { parseParameters, type RawParameters } from "../analyses/parseParameters";
import type { AnalysisStep } from "../analyses/runAnalyses";
import type { Issue } from "../read/issue";
import { createTableReader, type ReadResult, type TableReader } from "../read/readTable";
import { findTables } from "../read/findTables";
import type { InputTable } from "../read/schema";
import { inputTables } from "../read/tables/index";
import type { Calculation, FinishRequest, Outcome, RecogniseRequest, Recognition } from "./calculation";
import { computeOutcome } from "./computeOutcome";
import { readHistory } from "./readHistory";
import { readParameters } from "./readParameters";

interface Reading {
  readonly recognition: Recognition;
  /** What the Parameters sheet says. */
  readonly raw: RawParameters;
  /** What earlier refreshes kept. */
  readonly history: readonly HistoryEntry[];
  readonly written: readonly string[];
  readonly readers: ReadonlyMap<string, TableReader<InputTable>>;
}

/** The whole calculation, pure: recognises tables, takes their cells, and answers with plans. Each `recognise` starts anew. */
export function createCalculation(): Calculation {
  let reading: Reading | undefined;
  const current = (): Reading => {
    if (reading === undefined) throw new RangeError("recognise must come before feed and finish");
    return reading;
  };
  return {
    async recognise(request) {
      reading = startReading(request);
      return reading.recognition;
    },
    async feed(table, block) {
      current().readers.get(table)?.feed(block);
    },
    async finish(request, onStep) {
      const started = current();
      // The cells are held once: a finished reader cannot be fed again.
      reading = undefined;
      return finishReading(started, request, onStep);
    },
  };
}

function startReading({ heads, culture, choices, overrides = {}, written = [] }: RecogniseRequest): Reading {
  const sheet = heads.find((head) => head.sheet.report === "parameters");
  const read = sheet && readParameters(sheet.sheet.name, sheet.head);
  const raw = read ?? {};
  const lost: Issue[] =
    sheet && !read ? [{ code: "parametersUnreadable", severity: "assumed", sheet: sheet.sheet.name }] : [];
  const historySheet = heads.find((head) => head.sheet.report === "history");
  const past = historySheet ? readHistory(historySheet.sheet.name, historySheet.head) : { history: [], issues: [] };
  const { values } = parseParameters({ ...raw, ...overrides });
  const found = findTables(heads, choices);
  const readers = new Map<string, TableReader<InputTable>>();
  for (const source of found.sources) {
    const schema = inputTables.find(({ id }) => id === source.table)!;
    readers.set(source.table, createTableReader<InputTable>(schema, source, { culture, idMatch: values.idMatch }));
  }
  const issues = [...found.issues, ...lost, ...past.issues];
  return { recognition: { ...found, issues, parameters: values }, raw, history: past.history, written, readers };
}

function finishReading(
  { recognition, raw, history, written, readers }: Reading,
  request: FinishRequest,
  onStep?: (step: AnalysisStep) => void,
): Outcome {
  const read = new Map<string, ReadResult<InputTable>>();
  for (const [id, reader] of readers) read.set(id, reader.finish());
  const parsed = parseParameters({ ...raw, ...request.overrides });
  const issues: Issue[] = [...recognition.issues, ...parsed.issues];
  return computeOutcome({
    read,
    sources: recognition.sources,
    parameters: parsed.values,
    raw: { ...raw, ...request.overrides },
    issues,
    history,
    written,
    request,
    onStep,
  });
}
