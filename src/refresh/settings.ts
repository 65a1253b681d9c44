import type { Workbook } from "./workbook";

/** What the add-in keeps in the workbook beside the Parameters sheet. */
export interface Settings {
  /** The sheet or Excel table that the user chose for an input table, by table id. */
  readonly choices: Readonly<Record<string, string>>;
}

const KEY = "kamDesk";
const SCHEMA = 1;
const none: Settings = { choices: {} };

/** The settings kept in the workbook; none where there are none, or where they cannot be understood (they are then left as they are). */
export async function loadSettings(workbook: Workbook): Promise<Settings> {
  return parseSettings(await workbook.getSetting(KEY));
}

export async function saveSettings(workbook: Workbook, settings: Settings): Promise<void> {
  await workbook.setSetting(KEY, { schema: SCHEMA, ...settings });
}

/** Tolerates anything: another version of the add-in, or a hand, may have written it. */
export function parseSettings(stored: unknown): Settings {
  if (!isRecord(stored) || stored.schema !== SCHEMA || !isRecord(stored.choices)) return none;
  const choices = Object.entries(stored.choices).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return { choices: Object.fromEntries(choices) };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
