import { numbersFrom } from "../columns";
import type { CustomerPeriods } from "./customerPeriods";

/** A retention triangle: one row a cohort, one column a period since its first purchase. */
export interface CohortRetention {
  /** Customers whose first purchase was in each period. */
  readonly size: Float64Array;
  /** Customers of the cohort that bought so many periods later; row c has `periods − c` columns, the first is the size. */
  readonly active: readonly Float64Array[];
  /** active ÷ size; NaN for an empty cohort. */
  readonly retention: readonly Float64Array[];
}

/**
 * Cohort retention: of the customers that first bought in a period, how many bought in each later one.
 *
 * @param purchases by customer and period
 * @returns sizes and the triangle
 * @see     S052 (cohort version), S054
 * @example cohortRetention(customerPeriods([0, 0, 1], 2, [0, 1, 0], 2, [1, 1, 1])).retention // [[1, 0.5], [NaN]]
 */
export function cohortRetention({ customers, periods, start, period }: CustomerPeriods): CohortRetention {
  const active = Array.from({ length: periods }, (_, cohort) => new Float64Array(periods - cohort));
  for (let customer = 0; customer < customers; customer++) {
    const cohort = period[start[customer]];
    for (let cell = start[customer]; cell < start[customer + 1]; cell++) active[cohort][period[cell] - cohort]++;
  }
  const size = numbersFrom(active, (row) => row[0]);
  const retention = active.map((row, cohort) => row.map((count) => (size[cohort] ? count / size[cohort] : NaN)));
  return { size, active, retention };
}
