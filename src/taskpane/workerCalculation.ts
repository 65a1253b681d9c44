import type { Calculation, Recognition } from "../refresh/calculation";
import type { AnalysisStep } from "../analyses/runAnalyses";
import type { Grid } from "../read/grid";
import { joinOutcome, type OutcomePart, type OutcomeRest } from "./outcomeParts";
import type { Port, WorkerAnswer } from "./workerProtocol";

/** A calculation that runs elsewhere; `dispose` ends it at once, whatever it is doing, and its open calls fail. */
export interface DisposableCalculation extends Calculation {
  dispose(): void;
}

export interface StoppablePort extends Port {
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** A call that waits for its answer, with the parts of it that have come. */
interface OpenCall {
  readonly parts: OutcomePart[];
  readonly steps: Steps;
  resolve(answer: Answer<never>): void;
  reject(reason: Error): void;
}

interface Answer<Value> {
  readonly value: Value;
  readonly parts: readonly OutcomePart[];
}

/** The pane's side: a calculation whose work is done in a worker, so that typing in Excel never waits for it. */
export function workerCalculation(worker: StoppablePort = startWorker()): DisposableCalculation {
  const open = new Map<number, OpenCall>();
  let lastId = 0;

  worker.onmessage = (event: MessageEvent<WorkerAnswer>) => {
    const reply = event.data;
    const call = open.get(reply.id);
    if ("step" in reply) {
      call?.steps.tell(reply.step);
      return;
    }
    if ("part" in reply) {
      call?.parts.push(reply.part);
      return;
    }
    open.delete(reply.id);
    call?.steps.stop();
    if ("error" in reply) call?.reject(new Error(reply.error));
    else call?.resolve({ value: reply.value as never, parts: call.parts });
  };
  worker.onerror = (event) => failAll(new Error(event.message || "The calculation could not be started."));

  const failAll = (reason: Error): void => {
    for (const call of open.values()) {
      call.steps.stop();
      call.reject(reason);
    }
    open.clear();
  };
  const ask = <Value>(
    method: keyof Calculation,
    args: readonly unknown[],
    onStep?: (step: AnalysisStep) => void,
  ): Promise<Answer<Value>> =>
    new Promise((resolve, reject) => {
      open.set(++lastId, { parts: [], steps: paced(onStep), resolve, reject });
      worker.postMessage({ id: lastId, method, args });
    });

  return {
    recognise: async (request) => (await ask<Recognition>("recognise", [request])).value,
    async feed(table, block) {
      // One after the other: the answers to wait for let the pane draw and answer the user in between.
      for (const part of partsOf(block)) await ask("feed", [table, part]);
    },
    async finish(request, onStep) {
      const { value, parts } = await ask<OutcomeRest>("finish", [request], onStep);
      return joinOutcome(parts, value);
    },
    dispose() {
      worker.terminate();
      failAll(new Error("The calculation was stopped."));
    },
  };
}

interface Steps {
  tell(step: AnalysisStep): void;
  stop(): void;
}

const PACE_MS = 100;

/**
 * Passes steps on at a pace that can be read, the latest each time. Most analyses take a few milliseconds, and while Excel holds the pane's
 * thread their messages wait: told one by one, a hundred renderings in a row would stop React.
 */
function paced(onStep: (step: AnalysisStep) => void = () => {}): Steps {
  let latest: AnalysisStep;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    tell(step) {
      latest = step;
      timer ??= setTimeout(() => {
        timer = undefined;
        onStep(latest);
      }, PACE_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Cells in one message: copying them takes a few milliseconds, a whole block of Excel's would take a noticeable while. */
const CELLS_AT_ONCE = 30_000;

function* partsOf({ row, column, values }: Grid): Generator<Grid> {
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / Math.max(1, values[0]?.length ?? 0)));
  if (values.length <= rows) return yield { row, column, values };
  for (let first = 0; first < values.length; first += rows)
    yield { row: row + first, column, values: values.slice(first, first + rows) };
}

const startWorker = (): StoppablePort =>
  new Worker(new URL("./calculation.worker.ts", import.meta.url)) as unknown as StoppablePort;
