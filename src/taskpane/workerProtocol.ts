import type { AnalysisStep } from "../analyses/runAnalyses";
import type { Calculation } from "../refresh/calculation";
import type { OutcomePart } from "./outcomeParts";

/** A call of the calculation on its way to the worker. */
export interface WorkerCall {
  readonly id: number;
  readonly method: keyof Calculation;
  readonly args: readonly unknown[];
}

/**
 * Its answer: one message, after those with the steps on the way to it and the parts of a large one, in their order. Errors travel by message: the worker
 * knows no host errors.
 */
export type WorkerAnswer =
  | { readonly id: number; readonly step: AnalysisStep }
  | { readonly id: number; readonly part: OutcomePart }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };

/** The part of a Worker that the two sides speak through. */
export interface Port {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/**
 * The buffers of all typed arrays inside some messages, each with the message to transfer it with, which moves a column instead
 * of copying it. What is moved is gone: a buffer goes with the last message that holds it and is copied into those before.
 */
export function buffersByMessage(messages: readonly unknown[]): ArrayBuffer[][] {
  const seen = new Set<ArrayBuffer>();
  const byMessage: ArrayBuffer[][] = [];
  for (let i = messages.length - 1; i >= 0; i--) {
    const buffers = new Set<ArrayBuffer>();
    collect(messages[i], buffers);
    byMessage[i] = [...buffers].filter((buffer) => !seen.has(buffer));
    for (const buffer of buffers) seen.add(buffer);
  }
  return byMessage;
}

function collect(value: unknown, buffers: Set<ArrayBuffer>): void {
  if (typeof value !== "object" || value === null) return;
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
  } else if (Array.isArray(value)) {
    // Long arrays hold cells or words, never columns; looking into each would cost more than it saves.
    if (value.length <= 1_000) for (const item of value) collect(item, buffers);
  } else {
    for (const item of Object.values(value)) collect(item, buffers);
  }
}
