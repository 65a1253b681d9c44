import type { Connection } from "./connection";
import { excelCode } from "./errors";
import { pause, run } from "./run";

/** A piece of writing: commands that can be given again if the request they were sent in is refused. */
export interface Step {
  /** Estimated length of its commands in the request's JSON text. */
  readonly bytes: number;
  /** The sheet that it writes on. */
  readonly sheet?: string;
  /** Rows of a table that it writes. */
  readonly rows?: number;
  issue(context: Excel.RequestContext): void;
  /** The same work in two parts; absent where it cannot be parted. */
  halves?(): readonly [Step, Step];
}

/**
 * Excel on the web refuses requests above 5 MB. Less than half of that is sent at once: the client library turns a request
 * into text in one go, and the pane must stay responsive meanwhile.
 */
export const REQUEST_BYTES = 2_000_000;

/** The library's commands around a small change, e.g. a cell's colour, or around 1,500 cells of values. */
export const BYTES_PER_COMMAND = 450;

/** Our own share of one task on the main thread; the browser draws and answers the user in between. */
const TASK_MS = 25;

/** Sends steps in order in as few requests as the limit allows; calls back after each with the steps it held. */
export async function sendSteps(
  connection: Connection,
  steps: Iterable<Step>,
  onSent: (sent: readonly Step[]) => void,
  signal?: AbortSignal,
): Promise<void> {
  let isFirst = true;
  for (const request of pack(steps, REQUEST_BYTES)) {
    // Once, not again and again: repeated suspending makes Excel's window flicker.
    await sendOrHalve(connection, isFirst ? [suspendScreen, ...request] : request, signal);
    isFirst = false;
    onSent(request);
  }
}

const suspendScreen: Step = {
  bytes: BYTES_PER_COMMAND,
  issue: ({ workbook }) => workbook.application.suspendScreenUpdatingUntilNextSync(),
};

/** Groups steps up to a size, lazily: a step is made only when its request is due. */
function* pack(steps: Iterable<Step>, limit: number): Generator<Step[]> {
  let request: Step[] = [];
  let bytes = 0;
  for (const step of steps) {
    if (request.length > 0 && bytes + step.bytes > limit) {
      yield request;
      request = [];
      bytes = 0;
    }
    request.push(step);
    bytes += step.bytes;
  }
  if (request.length > 0) yield request;
}

/** A request refused as too large was not carried out at all: its halves write everything, and nothing twice. */
async function sendOrHalve(connection: Connection, request: readonly Step[], signal?: AbortSignal): Promise<void> {
  try {
    await run(connection, (context) => issueAll(context, request), { signal });
  } catch (error) {
    const parts = isTooLarge(error) ? partsOf(request) : undefined;
    if (!parts) throw error;
    for (const part of parts) await sendOrHalve(connection, part, signal);
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && excelCode(error.cause) === "RequestPayloadSizeLimitExceeded";
}

function partsOf(request: readonly Step[]): readonly (readonly Step[])[] | undefined {
  if (request.length === 1) return request[0].halves?.().map((half) => [half]);
  const middle = request.length >> 1;
  return [request.slice(0, middle), request.slice(middle)];
}

async function issueAll(context: Excel.RequestContext, request: readonly Step[]): Promise<void> {
  const { application } = context.workbook;
  application.suspendApiCalculationUntilNextSync(); // holds for one sync only
  let started = performance.now();
  for (const step of request) {
    step.issue(context);
    if (performance.now() - started < TASK_MS) continue;
    await pause(0);
    started = performance.now();
  }
}
