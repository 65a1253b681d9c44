/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** One line of the table: a name, a number, and what it is made of. */
export function row(name: string, value: number, note = ""): void {
  console.log(`  ${name.padEnd(32)} ${value.toFixed(value < 10 ? 2 : 0).padStart(10)}   ${note}`);
}
