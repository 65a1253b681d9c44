import type { Ledger } from "../../ledger/ledger";

/** What customers promised, and what came of it; columns by customer, without values where the sheet has no promises. */
export interface Promises {
  /** Next day promised for what is open; NaN where none is to come. */
  readonly nextDay: Float64Array;
  /** Open amounts promised for a day that has not passed; money. */
  readonly promised: Float64Array;
  /** Those of them that are overdue by now; money. */
  readonly promisedOverdue: Float64Array;
  /** Promises whose day has passed while the invoice is open, or was paid later. */
  readonly broken: Float64Array;
  /** Promises that were paid by their day. */
  readonly kept: Float64Array;
}

/** Promises as they stand on the as-of day; one pass over the receivables. */
export function promisesOf({ asOfDay, receivables, customers }: Ledger): Promises {
  const isTold = receivables.table.present.has("promiseDate");
  const [promised, promisedOverdue, broken, kept] = [0, 1, 2, 3].map(() =>
    new Float64Array(customers.count).fill(isTold ? 0 : NaN),
  );
  const nextDay = new Float64Array(customers.count).fill(NaN);
  if (!isTold) return { nextDay, promised, promisedOverdue, broken, kept };
  const { promiseDate, disputed } = receivables.table.columns;
  for (let row = 0; row < receivables.count; row++) {
    const day = promiseDate[row];
    if (day !== day || receivables.known[row] === 0) continue;
    const c = receivables.customer[row];
    const paid = receivables.paidDay[row];
    const open = receivables.open[row];
    if (open > 0 && day >= asOfDay) {
      promised[c] += open;
      if (receivables.dueDay[row] < asOfDay && !(disputed[row] > 0)) promisedOverdue[c] += open;
      if (!(day >= nextDay[c])) nextDay[c] = day;
    } else if (open > 0 || paid > day) broken[c]++;
    else if (paid <= day) kept[c]++;
  }
  return { nextDay, promised, promisedOverdue, broken, kept };
}
