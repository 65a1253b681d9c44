import { numbersFrom } from "../../engine/columns";
import type { Ledger } from "../../ledger/ledger";

/** Row of each customer's latest survey up to the as-of day; −1 where there is none. Of two of one day the lower on the sheet counts; an undated one is older than all. */
export function latestSurvey({ asOfDay, customers, tables }: Ledger): Int32Array {
  const latest = new Int32Array(customers.count).fill(-1);
  if (!tables.surveys) return latest;
  const { table, customer } = tables.surveys;
  const day = (row: number): number => (Number.isNaN(table.columns.date[row]) ? -Infinity : table.columns.date[row]);
  for (let row = 0; row < table.rows; row++) {
    const owner = customer[row];
    if (owner < 0 || day(row) > asOfDay) continue;
    if (latest[owner] < 0 || day(row) >= day(latest[owner])) latest[owner] = row;
  }
  return latest;
}

type SurveyNumber = "intention" | "priceSensitivity" | "rivalAttitude" | "faultTolerance" | "selectionDays";

/** What each customer's latest survey says; NaN where it says nothing. */
export function surveyAnswers(ledger: Ledger, latest: Int32Array, field: SurveyNumber): Float64Array {
  const column = ledger.tables.surveys?.table.columns[field];
  return numbersFrom(latest, (row) => (column && row >= 0 ? column[row] : NaN));
}
