import type { Label } from "../i18n/language";

/** A caller's mistake with its message in both languages. */
export interface Refusal extends RangeError {
  readonly words: Label;
}

/** Stop at an argument that makes no sense: #VALUE! with a message that names it. */
export function refuse(words: Label): never {
  throw Object.assign(new RangeError(words["en-US"]), { words });
}

export const isRefusal = (error: unknown): error is Refusal => error instanceof RangeError && "words" in error;
