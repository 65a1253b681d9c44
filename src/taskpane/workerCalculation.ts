import type { Calculation } from "../refresh/calculation";
import type { Port, WorkerAnswer } from "./workerProtocol";

/** A calculation that runs elsewhere; `dispose` ends it at once, whatever it is doing, and its open calls fail. */
export interface DisposableCalculation extends Calculation {
  dispose(): void;
}

export interface StoppablePort extends Port {
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

/** The pane's side: a calculation whose work is done in a worker, so that typing in Excel never waits for it. */
export function workerCalculation(worker: StoppablePort = startWorker()): DisposableCalculation {
  const open = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>();
  let lastId = 0;

  worker.onmessage = (event: MessageEvent<WorkerAnswer>) => {
    const reply = event.data;
    const call = open.get(reply.id);
    open.delete(reply.id);
    if ("error" in reply) call?.reject(new Error(reply.error));
    else call?.resolve(reply.value as never);
  };
  worker.onerror = (event) => failAll(new Error(event.message || "The calculation could not be started."));

  const failAll = (reason: Error): void => {
    for (const call of open.values()) call.reject(reason);
    open.clear();
  };
  const ask = <Result>(method: keyof Calculation, ...args: unknown[]): Promise<Result> =>
    new Promise<Result>((resolve, reject) => {
      open.set(++lastId, { resolve: resolve as (value: never) => void, reject });
      worker.postMessage({ id: lastId, method, args });
    });

  return {
    recognise: (request) => ask("recognise", request),
    feed: (table, block) => ask("feed", table, block),
    finish: (request) => ask("finish", request),
    dispose() {
      worker.terminate();
      failAll(new Error("The calculation was stopped."));
    },
  };
}

const startWorker = (): StoppablePort =>
  new Worker(new URL("./calculation.worker.ts", import.meta.url)) as unknown as StoppablePort;
