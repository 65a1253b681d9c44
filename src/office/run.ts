import type { Connection } from "./connection";
import { excelCode, isPassing, toWorkbookError } from "./errors";

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Fill the error's message, e.g. the sheet that was read. */
  readonly details?: Readonly<Record<string, string>>;
  /** Sending it twice does the same as once, so an error that may pass is answered with a second try. */
  readonly repeatable?: boolean;
  /** The context to run in, where a new one will not do. */
  readonly context?: OfficeExtension.ClientRequestContext;
  /** Nobody is waiting: let Excel itself hold the request until the user leaves the cell, without a hint. */
  readonly inBackground?: boolean;
}

/**
 * One request to Excel, the only way to it: `issue` gives commands on the context, one sync sends them, and what `issue`
 * returned (proxies with the values they loaded) comes back. One request a run, so that nothing it held outlives it.
 * While the user edits a cell it waits, tells so by `onCellEdit`, and tries again a bounded number of times.
 *
 * @throws WorkbookError for every error of Excel's; the signal's reason when cancelled
 */
export async function run<T>(
  connection: Connection,
  issue: (context: Excel.RequestContext) => T | Promise<T>,
  options: RunOptions = {},
): Promise<T> {
  try {
    return await leavingCells(connection, options, () => oncePerPassingError(connection, issue, options));
  } catch (error) {
    throw toWorkbookError(error, options.details);
  }
}

async function leavingCells<T>(connection: Connection, options: RunOptions, attempt: () => Promise<T>): Promise<T> {
  const { attempts, pauseMs } = connection.patience;
  let isWaiting = false;
  try {
    for (let left = attempts; ; left--) {
      try {
        return await attempt();
      } catch (error) {
        if (excelCode(error) !== "InvalidOperationInCellEditMode" || left === 0) throw error;
        if (!isWaiting) connection.onCellEdit((isWaiting = true));
        await pause(pauseMs, options.signal);
      }
    }
  } finally {
    if (isWaiting) connection.onCellEdit(false);
  }
}

async function oncePerPassingError<T>(
  connection: Connection,
  issue: (context: Excel.RequestContext) => T | Promise<T>,
  options: RunOptions,
): Promise<T> {
  const once = (): Promise<T> => {
    options.signal?.throwIfAborted();
    const settings = { delayForCellEdit: options.inBackground === true, previousObjects: options.context };
    return connection.excel.run(settings, async (context) => {
      const issued = await issue(context);
      await context.sync();
      return issued;
    });
  };
  try {
    return await once();
  } catch (error) {
    // Excel answers so while another workbook has the focus; it usually has it back a moment later.
    if (!options.repeatable || !isPassing(error)) throw error;
    return once();
  }
}

/** Waits, or throws the signal's reason as soon as it is raised. */
export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", stop, { once: true });
  });
}
