import type { PreviousFigures } from "../reports/reportContext";
import type { Workbook } from "./workbook";

/** What the add-in keeps in the workbook beside the Parameters sheet. */
export interface Settings {
  /** The sheet or Excel table that the user chose for an input table, by table id. */
  readonly choices: Readonly<Record<string, string>>;
  /** Key figures of earlier refreshes, one for each as-of day, the earliest first. */
  readonly history: readonly PreviousFigures[];
}

const KEY = "kamDesk";
const SCHEMA = 1;
const none: Settings = { choices: {}, history: [] };

/** As-of days whose figures are kept: a year of months. */
const MOST_HISTORY = 12;

/** The settings kept in the workbook; none where there are none, or where they cannot be understood (they are then left as they are). */
export async function loadSettings(workbook: Workbook): Promise<Settings> {
  return parseSettings(await workbook.getSetting(KEY));
}

/** Changes some of the settings, the others stay. */
export async function saveSettings(workbook: Workbook, change: Partial<Settings>): Promise<void> {
  const kept = await loadSettings(workbook);
  await workbook.setSetting(KEY, { schema: SCHEMA, ...kept, ...change });
}

/** The figures to compare with: those of the latest day before. */
export const figuresBefore = ({ history }: Settings, asOfDay: number): PreviousFigures | undefined =>
  history.findLast((each) => each.asOfDay < asOfDay);

/** The history with the figures of one day added, in the place of what was known of that day. */
export const withFigures = ({ history }: Settings, figures: PreviousFigures): readonly PreviousFigures[] =>
  [...history.filter(({ asOfDay }) => asOfDay !== figures.asOfDay), figures]
    .sort((a, b) => a.asOfDay - b.asOfDay)
    .slice(-MOST_HISTORY);

/** Tolerates anything: another version of the add-in, or a hand, may have written it. */
export function parseSettings(stored: unknown): Settings {
  if (!isRecord(stored) || stored.schema !== SCHEMA || !isRecord(stored.choices)) return none;
  const choices = Object.entries(stored.choices).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  const history = Array.isArray(stored.history) ? stored.history.filter(isFigures) : [];
  return { choices: Object.fromEntries(choices), history };
}

const isFigures = (value: unknown): value is PreviousFigures =>
  isRecord(value) &&
  typeof value.asOfDay === "number" &&
  isRecord(value.kpis) &&
  Object.values(value.kpis).every((figure) => typeof figure === "number");

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
