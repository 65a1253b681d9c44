/** Stop at a caller's mistake. The engine's only `throw`. @throws RangeError when the condition does not hold */
export function assert(condition: boolean, message: string): asserts condition {
  if (!condition) throw new RangeError(message);
}
