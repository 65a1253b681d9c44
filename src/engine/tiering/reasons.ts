/** Reasons found row by row, as bits: bit i is the i-th test. */
export interface Reasons {
  /** Tests that hold; length n. */
  readonly reasons: Uint8Array;
  /** Tests that could not be judged because a value is missing; length n. */
  readonly unjudged: Uint8Array;
}

/** true or false; undefined where a value is missing. */
export type Judgement = boolean | undefined;

/** Judge every row by up to eight tests. */
export function reasonsOf(rows: number, tests: readonly ((row: number) => Judgement)[]): Reasons {
  const found = { reasons: new Uint8Array(rows), unjudged: new Uint8Array(rows) };
  for (let row = 0; row < rows; row++)
    tests.forEach((test, bit) => {
      const judgement = test(row);
      if (judgement === undefined) found.unjudged[row] |= 1 << bit;
      else if (judgement) found.reasons[row] |= 1 << bit;
    });
  return found;
}

/** A comparison that says "unknown" where a side is missing. */
export const judge = (left: number, right: number, compare: (a: number, b: number) => boolean): Judgement =>
  Number.isNaN(left + right) ? undefined : compare(left, right);

/** One test or another: true where either holds, unknown where none holds but one is unknown. */
export function either(a: Judgement, b: Judgement): Judgement {
  if (a || b) return true;
  return a === undefined || b === undefined ? undefined : false;
}

/**
 * Names of the bits that are set.
 *
 * @param bits  from `Reasons`
 * @param names name of each bit
 * @example reasonNames(5, ["a", "b", "c"]) // ["a", "c"]
 */
export const reasonNames = <Name extends string>(bits: number, names: readonly Name[]): Name[] =>
  names.filter((_, bit) => (bits & (1 << bit)) !== 0);
