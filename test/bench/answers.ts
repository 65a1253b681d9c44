/** What both sides of the comparison must agree on. */
export interface Answers {
  /** Customers in A, B and C. */
  readonly classes: readonly number[];
  readonly revenue: number;
  /** Not due, then the four buckets. */
  readonly ageing: readonly number[];
  readonly credit: number;
  readonly dso: number;
  readonly producing: number;
}

/** What differs, in words; nothing when they agree (money to the cent, days to a millionth). */
export function differences(a: Answers, b: Answers): string[] {
  const pairs: [string, readonly number[], readonly number[], number][] = [
    ["ABC classes", a.classes, b.classes, 0],
    ["revenue", [a.revenue], [b.revenue], 0.005],
    ["ageing", a.ageing, b.ageing, 0.005],
    ["unapplied credit", [a.credit], [b.credit], 0.005],
    ["DSO", [a.dso], [b.dso], 1e-6],
    ["producing customers", [a.producing], [b.producing], 0],
  ];
  return pairs
    .filter(([, left, right, tolerance]) => left.some((value, i) => !(Math.abs(value - right[i]) <= tolerance)))
    .map(([name, left, right]) => `${name}: ${left.join(", ")} and ${right.join(", ")}`);
}
