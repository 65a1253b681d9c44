import type { AnalysisOutput } from "../../../src/analyses/analysis";
import { churnFlow } from "../../../src/analyses/lifecycle/churnFlow";
import { runAnalyses } from "../../../src/analyses/runAnalyses";
import { abc } from "../../../src/analyses/tiering/abc";
import { sum } from "../../../src/engine/sum";
import type { BookSize } from "../book";
import type { Scenario } from "../scenario";
import { once, openItems } from "./overview";

const PATIENCE = 4;
const MONTHS = 12;

/** Customers that came, went and came back month by month, lost after four months without an order, and the revenue that went with them. */
export const flow = (size: BookSize): Scenario => ({
  title: `customer flow, lost after ${PATIENCE} months`,
  size,
  order: "rising",
  parameters: { lostRule: "months", lostMonths: PATIENCE, churnMonths: MONTHS },
  compute(ledger, parameters) {
    const { results } = runAnalyses(ledger, parameters, [abc, churnFlow]);
    const { columns, kpis } = results.get("churnFlow") as AnalysisOutput;
    const { gained, lost, reactivated, buying } = columns as Record<string, Float64Array>;
    return {
      gained: [...gained],
      lost: [...lost],
      "won back": [...reactivated],
      buying: [...buying],
      "customers today": [kpis.customers],
      "money lost": [kpis.lostRevenue],
      total: [sum(lost)],
    };
  },
  tables: (asOf) => [once, openItems(asOf), cells, losses(asOf)],
  questions: (asOf) => ({
    gained: byMonth("FROM cell WHERE before IS NULL", "month", asOf),
    lost: byMonth("FROM loss", "lost_in", asOf),
    "won back": byMonth("FROM loss WHERE next IS NOT NULL", "next", asOf),
    buying: byMonth("FROM cell", "month", asOf),
    "customers today": `
      SELECT (SELECT count(*) FROM cell WHERE before IS NULL) + (SELECT count(*) FROM loss WHERE next IS NOT NULL) - (SELECT count(*) FROM loss)`,
    "money lost": `
      SELECT sum(c.sold) FROM loss l JOIN cell c ON c.customer = l.customer AND c.month BETWEEN l.month - 11 AND l.month
      WHERE l.lost_in > ${monthNumber(asOf)} - ${MONTHS}`,
    total: `SELECT count(*) FROM loss WHERE lost_in > ${monthNumber(asOf)} - ${MONTHS}`,
  }),
});

/** Months counted since year 0. */
const monthNumber = (day: number | string): string =>
  `(year(DATE '1899-12-30' + (${day})::INTEGER) * 12 + month(DATE '1899-12-30' + (${day})::INTEGER))`;

/** Customer and month with a purchase, beside the purchases before and after. */
const cells = `
  CREATE TABLE cell AS
  SELECT *, lag(month) OVER w AS before, lead(month) OVER w AS next
  FROM (SELECT customer, ${monthNumber("invoice_day")} AS month, sum(amount) AS sold FROM item GROUP BY ALL)
  WINDOW w AS (PARTITION BY customer ORDER BY month)`;

const losses = (asOf: number): string => `
  CREATE TABLE loss AS
  SELECT *, month + ${PATIENCE} AS lost_in FROM cell
  WHERE month + ${PATIENCE} <= ${monthNumber(asOf)} AND (next IS NULL OR next > month + ${PATIENCE})`;

const byMonth = (rows: string, month: string, asOf: number): string => `
  SELECT ${Array.from({ length: MONTHS }, (_, i) => `count(*) FILTER (${month} = ${monthNumber(asOf)} - ${MONTHS - 1 - i})`).join(", ")}
  ${rows}`;
