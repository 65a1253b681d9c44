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
  // Period of the loss that follows each cell, found first and gathered then: how many there are tells how long the columns are.
  const lostIn = new Int32Array(period.length).fill(-1);
  let losses = 0;
  for (let customer = 0; customer < customers; customer++) {
    const patience = patienceOf(customer);
    const toldIn = told ? told[customer] : NaN;
    const last = start[customer + 1] - 1;
    for (let cell = start[customer]; cell <= last; cell++) {
      const next = cell < last ? period[cell + 1] : Infinity;
      const isTold = toldIn >= period[cell] && toldIn < next;
      const loss = isTold ? toldIn : period[cell] + patience;
      if (!(isTold ? loss < purchases.periods : loss < complete && next > loss)) continue;
      lostIn[cell] = loss;
      losses++;
    }
  }
  return gathered(purchases, lostIn, losses);
}

function gathered({ customers, start }: CustomerPeriods, lostIn: Int32Array, losses: number): LossEvents {
  const [customerOf, period, lastCell] = [0, 1, 2].map(() => new Uint32Array(losses));
  const cameBack = new Uint8Array(losses);
  let next = 0;
  for (let customer = 0; customer < customers; customer++) {
    for (let cell = start[customer]; cell < start[customer + 1]; cell++) {
      if (lostIn[cell] < 0) continue;
      customerOf[next] = customer;
      period[next] = lostIn[cell];
      lastCell[next] = cell;
      cameBack[next++] = cell + 1 < start[customer + 1] ? 1 : 0;
    }
  }
  return { customer: customerOf, period, lastCell, cameBack };
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
