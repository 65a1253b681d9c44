/** Differences below this part of the larger amount come from binary fractions, not from money. */
const DUST = 1e-13;

/**
 * Subtract amounts of money: what is left of `amount` after `paid`, exactly 0 where only the dust of binary fractions
 * would remain, so that a paid invoice does not count as open.
 *
 * @param amount money
 * @param paid   money
 * @returns amount − paid; NaN when either is missing
 * @example subtractMoney(0.3, 0.1 + 0.2) // 0
 * @example subtractMoney(100, 99.99) // 0.01
 */
export function subtractMoney(amount: number, paid: number): number {
  const left = amount - paid;
  return Math.abs(left) <= DUST * Math.max(Math.abs(amount), Math.abs(paid)) ? 0 : left;
}
