import { NONE } from "../../engine/columns";
import { WON, type OpportunityLedger } from "../../ledger/ledger";

/** What a deal of a row usually brings: the mean amount of the deals won with the same product; of all where it has none, 0 without any. */
export function usualAmounts({ known, state, amount, table }: OpportunityLedger): (row: number) => number {
  const { codes, words } = table.columns.product;
  const [totals, counts] = [new Float64Array(words.length + 1), new Float64Array(words.length + 1)];
  for (let row = 0; row < state.length; row++) {
    if (!known[row] || state[row] !== WON || !(amount[row] > 0)) continue;
    for (const group of codes[row] === NONE ? [words.length] : [codes[row], words.length]) {
      totals[group] += amount[row];
      counts[group]++;
    }
  }
  const mean = (group: number): number => (counts[group] > 0 ? totals[group] / counts[group] : 0);
  return (row) => (codes[row] !== NONE && counts[codes[row]] > 0 ? mean(codes[row]) : mean(words.length));
}
