import { WorkbookError } from "../refresh/workbook";
import type { Connection } from "./connection";
import { run } from "./run";
import { readMark } from "./sheetMark";

type Listener = (change: { readonly sheet: string; readonly address: string }) => void;

/** Listens for the user's changes in the user's own sheets. One registration serves all listeners, however often they come and go. */
export function userChanges(connection: Connection): (listener: Listener) => Promise<() => Promise<void>> {
  const listeners = new Set<Listener>();
  let registration: Promise<Registration> | undefined;

  const onChanged = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    // We write to sheets of ours only, so the sheet tells whose change it is; the source (ExcelApi 1.14) tells it sooner.
    if (event.triggerSource === "ThisLocalAddin" || connection.ownSheets.has(event.worksheetId)) return;
    const sheet = await nameOfUsersSheet(connection, event.worksheetId);
    if (sheet === undefined) return;
    for (const listener of listeners) listener({ sheet, address: event.address });
  };

  return async (listener) => {
    listeners.add(listener);
    registration ??= register(connection, onChanged);
    await registration;
    return async () => {
      listeners.delete(listener);
      if (listeners.size > 0 || !registration) return;
      const last = await registration;
      registration = undefined;
      await unregister(connection, last);
    };
  };
}

type Registration = OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;

function register(
  connection: Connection,
  onChanged: (event: Excel.WorksheetChangedEventArgs) => Promise<void>,
): Promise<Registration> {
  return run(connection, ({ workbook }) => workbook.worksheets.onChanged.add(onChanged));
}

/** A handler can be removed only in the context that added it. */
async function unregister(connection: Connection, registration: Registration): Promise<void> {
  await run(connection, () => registration.remove(), { context: registration.context });
}

/** The sheet's name; undefined when it is gone, is ours, or cannot be asked for just now. */
async function nameOfUsersSheet(connection: Connection, id: string): Promise<string | undefined> {
  try {
    const { sheet, properties } = await run(connection, ({ workbook }) => load(workbook.worksheets.getItem(id)), {
      repeatable: true,
      inBackground: true,
    });
    return readMark(properties.items) ? undefined : sheet.name;
  } catch (error) {
    if (error instanceof WorkbookError) return undefined;
    throw error;
  }
}

function load(sheet: Excel.Worksheet) {
  return { sheet: sheet.load("name"), properties: sheet.customProperties.load("items/key,items/value") };
}
