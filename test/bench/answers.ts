/** What both sides of a comparison found, by name: numbers that must agree. */
export type Answers = Readonly<Record<string, readonly number[]>>;

/** Money agrees to half a cent, everything else to a billionth of itself. */
const HALF_A_CENT = 0.005;
const RELATIVE = 1e-9;

/** What differs, in words; nothing when both sides agree. */
export function differences(a: Answers, b: Answers): string[] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names
    .filter((name) => !agree(a[name] ?? [], b[name] ?? [], name.startsWith("money ") ? HALF_A_CENT : 0))
    .map((name) => `${name}: ${(a[name] ?? []).join(", ")} and ${(b[name] ?? []).join(", ")}`);
}

const agree = (a: readonly number[], b: readonly number[], tolerance: number): boolean =>
  a.length === b.length && a.every((value, i) => Math.abs(value - b[i]) <= tolerance + RELATIVE * Math.abs(b[i]));
