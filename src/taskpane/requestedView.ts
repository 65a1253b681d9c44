import type { View } from "./App";

/** The view on show, which ribbon buttons may change from outside React. */
export interface RequestedView {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => View;
  readonly show: (view: View) => void;
}

export function createRequestedView(): RequestedView {
  let view: View = "overview";
  const listeners = new Set<() => void>();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => view,
    show: (next) => {
      view = next;
      for (const listener of listeners) listener();
    },
  };
}
