import { codesFrom, numbersFrom } from "../../engine/columns";
import { lifetimeValue } from "../../engine/value/lifetimeValue";
import { label } from "../../i18n/label";
import type { Label } from "../../i18n/language";
import type { Ledger } from "../../ledger/ledger";
import { purchaseCalendar } from "../../ledger/purchaseCalendar";
import { percentText } from "../numberText";
import type { ParameterValues } from "../parameters";

/** What a deterministic lifetime value is reckoned by, the same for all customers that have no terms of their own. */
export interface ValueTerms {
  readonly retention: number;
  readonly discount: number;
  readonly growth: number;
  /** 0 = all to come. */
  readonly years: number;
  readonly timing: "deferred" | "immediate";
}

/** A customer's own retention and years, NaN where it has none. */
export interface OwnTerms {
  readonly retention: Float64Array;
  readonly years: Float64Array;
}

/** The terms in force; retention as observed where that is asked for and there are enough customers. */
export function valueTerms(
  ledger: Ledger,
  parameters: ParameterValues,
): { readonly terms: ValueTerms; readonly note: Label } {
  const { clvRetention, clvDiscount, clvGrowth, clvYears, clvTiming, retentionFrom, leastRetentionBase } = parameters;
  const { stayed, base } = observedRetention(ledger);
  const isObserved = retentionFrom === "observed" && base >= leastRetentionBase;
  const retention = isObserved ? stayed / base : clvRetention;
  const terms = { retention, discount: clvDiscount, growth: clvGrowth, years: clvYears, timing: clvTiming };
  const rate = percentText(retention);
  const note = isObserved
    ? label(
        `Retention ${rate} a year, observed: ${stayed} of ${base} customers of the twelve months before bought again in the last twelve.`,
        `年保留率 ${rate}，实际观察：前 12 个月的 ${base} 个客户中有 ${stayed} 个在最近 12 个月再次购买。`,
      )
    : label(
        `Retention ${rate} a year, as set${retentionFrom === "observed" ? `: too few customers (${base}) bought in the year before` : ""}.`,
        `年保留率 ${rate}，为设定值${retentionFrom === "observed" ? `：上一年仅有 ${base} 个客户购买` : ""}。`,
      );
  return { terms, note };
}

/** Customers that bought in the calendar months 13 to 24 back, and those of them that bought in the last 12 as well. */
function observedRetention(ledger: Ledger): { readonly stayed: number; readonly base: number } {
  const { bought, months } = purchaseCalendar(ledger);
  const [year, twoYears] = [months - 12, months - 24];
  let [stayed, base] = [0, 0];
  for (let customer = 0; customer < bought.customers; customer++) {
    let [before, now] = [false, false];
    for (let cell = bought.start[customer]; cell < bought.start[customer + 1]; cell++) {
      const month = bought.period[cell];
      if (month >= year) now = true;
      else if (month >= twoYears) before = true;
    }
    if (before) base++;
    if (before && now) stayed++;
  }
  return { stayed, base };
}

/**
 * Lifetime value of each customer by its own terms, else by those of all; NaN where a value has no bound, because nothing limits the
 * years and retention with growth is not below 1 + discount.
 */
export function lifetimeValues(margins: Float64Array, own: OwnTerms, terms: ValueTerms): Float64Array {
  const { discount, growth, timing } = terms;
  const retention = own.retention.map((rate) => clamp(Number.isNaN(rate) ? terms.retention : rate));
  const years = own.years.map((count) => (count >= 0 ? Math.round(count) : terms.years || Infinity));
  const distinct = new Set(years);
  if (distinct.size === 1 && years[0] < Infinity)
    return lifetimeValue(margins, retention, { discount, growth, timing, periods: years[0] });
  const values = new Float64Array(margins.length).fill(NaN);
  for (const periods of distinct) {
    const rows = codesFrom(margins, (_, row) => row).filter(
      (row) => years[row] === periods && (periods < Infinity || retention[row] * (1 + growth) < 1 + discount),
    );
    const [m, r] = [margins, retention].map((column) => numbersFrom(rows, (row) => column[row]));
    const found = lifetimeValue(m, r, { discount, growth, timing, periods });
    rows.forEach((row, i) => (values[row] = found[i]));
  }
  return values;
}

const clamp = (rate: number): number => Math.min(1, Math.max(0, rate));
