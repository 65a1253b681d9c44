import { groupSums } from "../../engine/sum";
import type { Ledger } from "../../ledger/ledger";

/** What of each customer's overdue invoices decides about collecting; columns by customer. */
export interface OverdueFacts {
  readonly undisputed: Float64Array;
  readonly disputed: Float64Array;
  readonly oldestDays: Float64Array;
  readonly oldestUndisputed: Float64Array;
  readonly reminders: Float64Array;
}

/** Overdue amounts with and without dispute, the oldest of each, and the most reminders sent; one pass. */
export function overdueFacts({ asOfDay, receivables, customers }: Ledger): OverdueFacts {
  const [undisputed, disputed] = [groupSums(customers.count), groupSums(customers.count)];
  const [oldestDays, oldestUndisputed] = [unknown(customers.count), unknown(customers.count)];
  const sent = unknown(customers.count);
  const { disputed: isDisputed, reminders } = receivables.table.columns;
  for (let row = 0; row < receivables.count; row++) {
    const late = asOfDay - receivables.dueDay[row];
    const open = receivables.open[row];
    if (!(open > 0 && late > 0)) continue;
    const c = receivables.customer[row];
    if (!(late <= oldestDays[c])) oldestDays[c] = late;
    if (reminders[row] >= 0 && !(reminders[row] <= sent[c])) sent[c] = reminders[row];
    if (isDisputed[row] > 0) disputed.add(c, open);
    else {
      undisputed.add(c, open);
      if (!(late <= oldestUndisputed[c])) oldestUndisputed[c] = late;
    }
  }
  return {
    undisputed: undisputed.totals(),
    disputed: disputed.totals(),
    oldestDays,
    oldestUndisputed,
    reminders: sent,
  };
}

const unknown = (rows: number): Float64Array => new Float64Array(rows).fill(NaN);
