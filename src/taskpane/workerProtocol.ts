import type { Calculation } from "../refresh/calculation";

/** A call of the calculation on its way to the worker. */
export interface WorkerCall {
  readonly id: number;
  readonly method: keyof Calculation;
  readonly args: readonly unknown[];
}

/** Its answer. Errors travel by message: the worker knows no host errors. */
export type WorkerAnswer =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly error: string };

/** The part of a Worker that the two sides speak through. */
export interface Port {
  postMessage(message: unknown, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** The buffers of all typed arrays inside a value, each once: transferring them moves the columns instead of copying them. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  collect(value, buffers);
  return [...buffers];
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
