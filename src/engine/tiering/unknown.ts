/** The code of every classification where a needed value is missing: decisions say "unknown" instead of guessing. */
export const UNKNOWN = 255;
