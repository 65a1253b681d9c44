import { WorkbookError } from "../refresh/workbook";
import type { Connection } from "./connection";
import { run } from "./run";

/** A JSON value kept in the workbook, or undefined. */
export async function getSetting(connection: Connection, key: string): Promise<unknown> {
  const setting = await run(connection, ({ workbook }) => workbook.settings.getItemOrNullObject(key).load("value"), {
    repeatable: true,
  });
  return setting.isNullObject ? undefined : (setting.value as unknown);
}

/** Keeps a JSON value in the workbook and reads it back, because some versions of Excel lose settings without an error; undefined removes it. */
export async function setSetting(connection: Connection, key: string, value: unknown): Promise<void> {
  const kept = await run(
    connection,
    ({ workbook: { settings } }) => {
      if (value === undefined) settings.getItemOrNullObject(key).delete();
      else settings.add(key, value);
      return settings.getItemOrNullObject(key).load("value");
    },
    { repeatable: true },
  );
  const found = kept.isNullObject ? undefined : JSON.stringify(kept.value);
  if (found !== JSON.stringify(value)) throw new WorkbookError("unexpected", { setting: key });
}
