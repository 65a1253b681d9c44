import { chancePaidWithin } from "../../engine/receivables/chancePaid";
import { PORTFOLIO_STRENGTH, paymentDelays } from "../../engine/receivables/paymentDelays";
import { groupSums } from "../../engine/sum";
import { resultOf, type AnalysisInput } from "../analysis";
import { invoiceHistory } from "./invoiceHistory";

/** What of the overdue, undisputed money is not expected to come by itself; where history is silent, all of it. */
export function atStakeOf(input: AnalysisInput, undisputed: Float64Array): Float64Array {
  const { ledger, parameters } = input;
  const { asOfDay, receivables, customers } = ledger;
  const strength = resultOf(input, "receiptMethods")?.kpis.strength ?? PORTFOLIO_STRENGTH;
  const delays = paymentDelays(invoiceHistory(ledger), customers.count, asOfDay, strength);
  const space = delays.space();
  const sums = groupSums(customers.count);
  const { start, rows } = receivables.byCustomer;
  const isDisputed = receivables.table.columns.disputed;
  for (let c = 0; c < customers.count; c++) {
    if (!(undisputed[c] > 0)) continue;
    const curve = delays.curveOf(c, strength, Infinity, space);
    for (let i = start[c]; i < start[c + 1]; i++) {
      const row = rows[i];
      const late = asOfDay - receivables.dueDay[row];
      if (!(receivables.open[row] > 0 && late > 0) || isDisputed[row] > 0) continue;
      const chance = chancePaidWithin(curve, late, parameters.gainDays);
      sums.add(c, receivables.open[row] * (Number.isNaN(chance) ? 1 : 1 - chance));
    }
  }
  return sums.totals();
}
