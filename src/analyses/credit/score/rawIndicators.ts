import { numbersFrom } from "../../../engine/columns";
import { limitUsed } from "../../../engine/credit/creditExposure";
import { resultOf, type AnalysisInput } from "../../analysis";
import { creditFiles } from "../creditFiles";
import { statementRows } from "../statements/statementRows";
import { WORST_DEBT, WORST_USE, type IndicatorId } from "./indicators";
import { paymentRecord } from "./paymentRecord";

const DAYS_A_YEAR = 365.25;

/** What is known of each customer, one column an indicator; NaN where it is missing. */
export function rawIndicators(input: AnalysisInput): Readonly<Record<IndicatorId, Float64Array>> {
  const { ledger, parameters } = input;
  const record = paymentRecord(ledger, parameters.creditHistoryMonths);
  // What a workbook without credit files or statements lacks is one column.
  const missing = new Float64Array(ledger.customers.count).fill(NaN);
  const files = creditFiles(ledger);
  const filed = (field: Parameters<typeof files.number>[0]): Float64Array =>
    ledger.tables.creditFile ? files.number(field) : missing;
  const hasRatios = resultOf(input, "ratios") !== undefined;
  const latest = hasRatios ? latestRatios(input) : () => missing;
  const column = (analysis: string, id: string): Float64Array => {
    const values = resultOf(input, analysis)?.columns[id];
    return values instanceof Float64Array ? values : missing;
  };
  const limit = column("creditLimit", "limit");
  return {
    character: filed("character"),
    capacity: filed("capacity"),
    capital: filed("capital"),
    collateral: filed("collateral"),
    conditions: filed("conditions"),
    current: latest("current"),
    quick: latest("quickLessInventory"),
    debt: hasRatios ? debtOf(latest("debtToWorth"), latest("worthConsumed")) : missing,
    netMargin: latest("netMargin"),
    roa: latest("roa"),
    daysLate: record.daysLate,
    onTime: record.onTimeShare,
    limitUse: limitUsed(limit, column("creditLimit", "exposure")).map((used) => Math.min(used, WORST_USE)),
    salesOutstanding: column("dso", "dso"),
    years: yearsOfBusiness(input),
  };
}

/** A ratio of each customer's latest statement. */
function latestRatios(input: AnalysisInput): (id: string) => Float64Array {
  const { latest } = statementRows(input.ledger);
  const columns = resultOf(input, "ratios")?.columns;
  return (id) => {
    const values = columns?.[id];
    return numbersFrom(latest, (row) => (row >= 0 && values instanceof Float64Array ? values[row] : NaN));
  };
}

/** A net worth of 0 or less has no ratio, and is the worst. */
const debtOf = (ratio: Float64Array, consumed: Float64Array): Float64Array =>
  ratio.map((value, c) => (consumed[c] === 1 ? WORST_DEBT : Math.min(value, WORST_DEBT)));

function yearsOfBusiness({ ledger: { asOfDay, customers } }: AnalysisInput): Float64Array {
  const { table, tableRow, firstDay } = customers;
  return firstDay.map((first, c) => {
    const created = table && tableRow[c] >= 0 ? table.columns.created[tableRow[c]] : NaN;
    const since = created < first || Number.isNaN(first) ? created : first;
    return since <= asOfDay ? (asOfDay - since) / DAYS_A_YEAR : NaN;
  });
}
