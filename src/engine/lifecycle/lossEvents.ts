import { assert } from "../assert";
import type { Numbers } from "../columns";
import type { CustomerPeriods } from "./customerPeriods";

/** When a customer counts as lost. */
export interface LostRule {
  /** Periods without a purchase after which a customer is lost, the same for all or one each; missing ones: never lost. */
  readonly patience: number | Numbers;
  /** Period in which somebody said that the customer left; length `customers`, NaN where nobody did. It counts before the patience. */
  readonly told?: Numbers;
  /** Periods that are over: in a running one nobody can be missed yet. All when left out. */
  readonly complete?: number;
}

/** Losses in order of customer and time; columns of one length. A customer that came back may be lost again. */
export interface LossEvents {
  readonly customer: Uint32Array;
  /** Period in which it was lost. */
  readonly period: Uint32Array;
  /** Cell of `purchases` of the last purchase before. */
  readonly lastCell: Uint32Array;
  /** 1 where the customer bought again later, so that the loss is past. */
  readonly cameBack: Uint8Array;
}

/**
 * Losses of customers (churn where no contract ends): each is lost in the first period at whose end the last so many periods were
 * without a purchase, once, not in every later period again. What was told counts from the period of the last purchase on; who buys in
 * a later period than the one told has come back.
 *
 * @param purchases by customer and period
 * @param rule      patience, what was told, periods that are over
 * @returns losses
 * @throws  RangeError when a patience is not a whole number above 0 or a column has another length
 * @see     S054
 * @example lossEvents(customerPeriods([0, 0, 1], 2, [0, 2, 1], 3, [1, 1, 1]), { patience: 1 }).period // [1, 2]
 */
export function lossEvents(purchases: CustomerPeriods, rule: LostRule): LossEvents {
  const { customers, start, period } = purchases;
  const { told, complete = purchases.periods } = rule;
  assert(!told || told.length === customers, `told has ${told?.length} rows, but there are ${customers} customers`);
  const patienceOf = patienceReader(rule.patience, customers);
  const found = {
    customer: [] as number[],
    period: [] as number[],
    lastCell: [] as number[],
    cameBack: [] as number[],
  };
  for (let customer = 0; customer < customers; customer++) {
    const patience = patienceOf(customer);
    const last = start[customer + 1] - 1;
    for (let cell = start[customer]; cell <= last; cell++) {
      const silentUntil = period[cell] + patience;
      const next = cell < last ? period[cell + 1] : Infinity;
      const isTold = told !== undefined && told[customer] >= period[cell] && told[customer] < next;
      const lostIn = isTold ? told[customer] : silentUntil;
      const isLost = isTold ? lostIn < purchases.periods : lostIn < complete && next > lostIn;
      if (!isLost) continue;
      found.customer.push(customer);
      found.period.push(lostIn);
      found.lastCell.push(cell);
      found.cameBack.push(cell < last ? 1 : 0);
    }
  }
  return {
    customer: Uint32Array.from(found.customer),
    period: Uint32Array.from(found.period),
    lastCell: Uint32Array.from(found.lastCell),
    cameBack: Uint8Array.from(found.cameBack),
  };
}

function patienceReader(patience: number | Numbers, customers: number): (customer: number) => number {
  const isOne = typeof patience === "number";
  assert(isOne || patience.length === customers, "patience must have a row for each customer");
  return (customer) => {
    const periods = isOne ? patience : patience[customer];
    if (Number.isNaN(periods)) return Infinity;
    if (!(Number.isInteger(periods) && periods > 0))
      assert(false, `patience must be a whole number above 0, not ${periods}`);
    return periods;
  };
}
