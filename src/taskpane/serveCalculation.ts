import type { Calculation } from "../refresh/calculation";
import { buffersOf, type Port, type WorkerAnswer, type WorkerCall } from "./workerProtocol";

/** The worker's side: answers calls from the port with the calculation's results. */
export function serveCalculation(port: Port, calculation: Calculation): void {
  port.onmessage = (event: MessageEvent<WorkerCall>) => {
    void answer(calculation, event.data).then((reply) => port.postMessage(reply, buffersOf(reply)));
  };
}

async function answer(calculation: Calculation, { id, method, args }: WorkerCall): Promise<WorkerAnswer> {
  try {
    const call = calculation[method] as (...args: readonly unknown[]) => Promise<unknown>;
    return { id, value: await call.apply(calculation, args as unknown[]) };
  } catch (error) {
    return { id, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
}
