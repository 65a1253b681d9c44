import type { AnalysisStep } from "../analyses/runAnalyses";
import type { Language } from "../i18n/language";
import type { Source } from "../read/schema";
import type { Calculation, Outcome, Recognition } from "./calculation";
import { lookAtSheets } from "./lookAtSheets";
import { figuresBefore, loadSettings, saveSettings, withFigures, type Settings } from "./settings";
import type { Workbook } from "./workbook";

export interface RefreshOptions {
  /** The day the figures are for. */
  readonly asOfDay: number;
  readonly language: Language;
  /** Parameter values that override the Parameters sheet, by id ("abcShareA", "winRates[Proposal]"). */
  readonly overrides: Readonly<Record<string, string | number>>;
  /** The sheet or Excel table that the user chose for a table, by table id. */
  readonly choices: Readonly<Record<string, string>>;
  readonly version: string;
  /** Whether the results are wanted as a document. */
  readonly withResults?: boolean;
  /** A clock in milliseconds, for the timings. */
  readonly now?: () => number;
}

export type RefreshProgress =
  | { readonly phase: "recognising" }
  | {
      readonly phase: "reading" | "writing";
      readonly sheet: string;
      readonly rowsDone: number;
      readonly rowsTotal: number;
    }
  | { readonly phase: "calculating"; readonly step?: AnalysisStep };

export interface RefreshResult extends Outcome {
  readonly recognition: Recognition;
  /** Names of the sheets that were written. */
  readonly sheets: readonly string[];
  /** The workbook had no result sheets before. */
  readonly isFirst: boolean;
  /** Milliseconds by phase; zeros without a clock. */
  readonly timings: Readonly<Record<RefreshProgress["phase"], number>>;
}

/**
 * The main job: find the input tables, read them, compute, write the result sheets. Everything is computed before the first
 * sheet is written; until then, breaking off leaves the workbook as it was.
 *
 * @throws WorkbookError when the host refuses; the signal's reason when it was aborted
 */
export async function refresh(
  workbook: Workbook,
  calculation: Calculation,
  options: RefreshOptions,
  onProgress: (progress: RefreshProgress) => void = () => {},
  signal?: AbortSignal,
): Promise<RefreshResult> {
  const { asOfDay, language, overrides, choices, version, withResults, now = () => 0 } = options;
  const marks = [now()];
  onProgress({ phase: "recognising" });
  const settings = await loadSettings(workbook);
  const { sheets, recognition } = await lookAtSheets(workbook, calculation, choices, signal, overrides);
  marks.push(now());

  for (const source of recognition.sources) await readTable(workbook, calculation, source, onProgress, signal);
  marks.push(now());

  signal?.throwIfAborted();
  onProgress({ phase: "calculating" });
  const previous = figuresBefore(settings, asOfDay);
  const request = { asOfDay, language, overrides, version, withResults, previous };
  const outcome = await calculation.finish(request, (step) => onProgress({ phase: "calculating", step }));
  marks.push(now());

  signal?.throwIfAborted();
  await workbook.write(outcome.plans, { version, asOfDay }, (at) => onProgress({ phase: "writing", ...at }), signal);
  if (!outcome.stopped) await remember(workbook, settings, asOfDay, outcome);
  marks.push(now());

  const [recognising, reading, calculating, writing] = marks.slice(1).map((mark, i) => mark - marks[i]);
  return {
    ...outcome,
    recognition,
    sheets: outcome.plans.map(({ name }) => name),
    isFirst: !sheets.some(({ report }) => report !== undefined),
    timings: { recognising, reading, calculating, writing },
  };
}

/** Keeps the key figures to compare the next refresh with. The sheets are complete without; no failure here may look like one of theirs. */
async function remember(workbook: Workbook, settings: Settings, asOfDay: number, { summary }: Outcome): Promise<void> {
  const kpis = Object.fromEntries(summary.kpis.flatMap(({ id, value }) => (value === null ? [] : [[id, value]])));
  await saveSettings(workbook, { history: withFigures(settings, { asOfDay, kpis }) }).catch(() => {});
}

async function readTable(
  workbook: Workbook,
  calculation: Calculation,
  source: Source,
  onProgress: (progress: RefreshProgress) => void,
  signal?: AbortSignal,
): Promise<void> {
  const { sheet, area } = source;
  const report = (rowsDone: number): void => onProgress({ phase: "reading", sheet, rowsDone, rowsTotal: area.rows });
  report(0);
  if (area.rows === 0) return;
  await workbook.read(
    sheet,
    area,
    async (block) => {
      await calculation.feed(source.table, block);
      report(block.row + block.values.length - area.row);
    },
    signal,
  );
}
