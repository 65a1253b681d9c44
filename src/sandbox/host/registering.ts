import { EVENT_TYPES } from "./events";
import type { Book } from "./book";
import type { Method } from "./definition";

/**
 * The pair of methods by which the client registers a kind of event on an
 * object: `_RegisterActivatedEvent` and `_UnregisterActivatedEvent`.
 */
export function eventMethods<T>(
  name: string,
  type: keyof typeof EVENT_TYPES,
  of: (it: T) => { book: Book; target: string },
): Record<string, Method<T>> {
  return {
    [`_Register${name}`]: (it: T) => {
      const { book, target } = of(it);
      book.events.register(EVENT_TYPES[type], target);
    },
    [`_Unregister${name}`]: (it: T) => {
      const { book, target } = of(it);
      book.events.unregister(EVENT_TYPES[type], target);
    },
  };
}
