import type { Calculation, Outcome } from "../refresh/calculation";
import { outcomeParts } from "./outcomeParts";
import type { AnalysisStep } from "../analyses/runAnalyses";
import { buffersByMessage, type Port, type WorkerAnswer, type WorkerCall } from "./workerProtocol";

/** The worker's side: answers calls from the port with the calculation's results. */
export function serveCalculation(port: Port, calculation: Calculation): void {
  port.onmessage = (event: MessageEvent<WorkerCall>) => {
    const { id } = event.data;
    const tell = (step: AnalysisStep): void => port.postMessage({ id, step } satisfies WorkerAnswer);
    void answer(calculation, event.data, tell).then((messages) => {
      const buffers = buffersByMessage(messages);
      messages.forEach((message, i) => port.postMessage(message, buffers[i]));
    });
  };
}

async function answer(
  calculation: Calculation,
  { id, method, args }: WorkerCall,
  onStep: (step: AnalysisStep) => void,
): Promise<WorkerAnswer[]> {
  try {
    const call = calculation[method] as (...args: readonly unknown[]) => Promise<unknown>;
    const value = await call.apply(calculation, method === "finish" ? [...args, onStep] : [...args]);
    if (method !== "finish") return [{ id, value }];
    const { parts, rest } = outcomeParts(value as Outcome);
    return [...parts.map((part) => ({ id, part })), { id, value: rest }];
  } catch (error) {
    return [{ id, error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }];
  }
}
