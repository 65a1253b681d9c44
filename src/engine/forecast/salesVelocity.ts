/**
 * Sales velocity: how much the funnel brings a day.
 *
 *     velocity = deals × winRate × averageAmount / cycleDays
 *
 * @param deals         open deals
 * @param winRate       chance that one is won; fraction
 * @param averageAmount value of a deal; money
 * @param cycleDays     days from opening a deal to winning it
 * @returns money a day; NaN when the cycle is not above 0 or anything is missing
 * @see     S106: velocity = n × win% × avg size ÷ cycle
 * @example salesVelocity(50, 0.2, 9000, 90) // 1000
 */
export function salesVelocity(deals: number, winRate: number, averageAmount: number, cycleDays: number): number {
  return cycleDays > 0 ? (deals * winRate * averageAmount) / cycleDays : NaN;
}
