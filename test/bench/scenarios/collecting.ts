import type { AnalysisOutput } from "../../../src/analyses/analysis";
import { ageing } from "../../../src/analyses/credit/ageing";
import { creditSalesByMonth } from "../../../src/analyses/credit/creditSales";
import { creditLimit } from "../../../src/analyses/credit/creditLimit";
import { creditRating, type CreditRating } from "../../../src/analyses/credit/score/rating";
import { dso } from "../../../src/analyses/credit/dso";
import { runAnalyses } from "../../../src/analyses/runAnalyses";
import {
  daysSalesOutstandingByCountBack,
  monthLengths,
} from "../../../src/engine/credit/daysSalesOutstandingByCountBack";
import { countByGroup } from "../../../src/engine/group";
import { sum } from "../../../src/engine/sum";
import type { Ledger } from "../../../src/ledger/ledger";
import type { BookSize } from "../book";
import type { Scenario } from "../scenario";
import { once, openItems } from "./overview";

const MONTHS = 12;

/**
 * Ageing, DSO by balance and by count-back over twelve months, and the credit score from payment, limit, DSO and age of the relation, for
 * each customer.
 */
export const collecting = (size: BookSize): Scenario => ({
  title: "ageing, DSO, count-back DSO and credit score by customer",
  size,
  order: "rising",
  compute(ledger, parameters) {
    const { results } = runAnalyses(ledger, parameters, [ageing, dso, creditLimit]);
    const of = (id: string): AnalysisOutput => results.get(id) as AnalysisOutput;
    const { days, uncovered } = countBack(ledger);
    const { oldestDays } = of("ageing").columns as Record<"oldestDays", Float64Array>;
    return {
      "money overdue": [of("ageing").kpis.overdue],
      "oldest days": [sum(oldestDays)],
      DSO: [of("dso").kpis.dso, sum((of("dso").columns as Record<"dso", Float64Array>).dso)],
      "count-back days": [countKnown(days), sum(days)],
      "money not covered": [sum(uncovered)],
      "credit score": scoresOf(creditRating({ ledger, parameters, results, past: [], keptBy: () => [] })),
    };
  },
  tables: (asOf) => [once, openItems(asOf), balances(asOf), countBackTable(asOf), scores()],
  questions: () => ({
    "money overdue": "SELECT sum(overdue) FROM balance",
    "oldest days": "SELECT sum(oldest) FROM balance",
    DSO: "SELECT sum(owed) / sum(sales) * 90, sum(dso) FROM balance",
    "count-back days": "SELECT count(days), sum(days) FROM count_back",
    "money not covered": "SELECT sum(uncovered) FROM count_back",
    "credit score": `SELECT count(score), sum(score),
      count(*) FILTER (score >= 86), count(*) FILTER (score >= 61 AND score < 86), count(*) FILTER (score >= 46 AND score < 61),
      count(*) FILTER (score >= 31 AND score < 46), count(*) FILTER (score < 31) FROM scored`,
  }),
});

const countBack = (ledger: Ledger): ReturnType<typeof daysSalesOutstandingByCountBack> =>
  daysSalesOutstandingByCountBack(
    ledger.customers.open,
    creditSalesByMonth(ledger, MONTHS),
    monthLengths(ledger.asOfDay, MONTHS),
    "skip",
  );

const balances = (asOf: number): string => `
  CREATE TABLE balance AS
  SELECT customer, coalesce(sum(open) FILTER (open > 0), 0) AS owed,
    coalesce(sum(amount) FILTER (invoice_day > ${asOf - 90}), 0) AS sales,
    ${asOf} - min(invoice_day) AS age, owed / nullif(sales, 0) * least(90, age + 1) AS dso,
    coalesce(sum(open) FILTER (open > 0 AND late > 0), 0) AS overdue,
    coalesce(sum(open) FILTER (open > 0 AND late <= 0), 0) AS not_due,
    coalesce(sum(open) FILTER (open > 0 AND late BETWEEN 1 AND 30), 0) AS b1,
    coalesce(sum(open) FILTER (open > 0 AND late BETWEEN 31 AND 60), 0) AS b2,
    coalesce(sum(open) FILTER (open > 0 AND late BETWEEN 61 AND 90), 0) AS b3,
    coalesce(sum(open) FILTER (open > 0 AND late > 90), 0) AS b4,
    max(late) FILTER (open > 0 AND late > 0) AS oldest
  FROM item GROUP BY customer`;

function countKnown(column: Float64Array): number {
  let known = 0;
  for (const value of column) if (value === value) known++;
  return known;
}

/** How many are scored, the sum of the scores, and how many stand in each grade from CA1 to CA5. */
function scoresOf({ scored: { score }, grades }: CreditRating): number[] {
  return [countKnown(score), sum(score), ...countByGroup(grades, 5)];
}

/** What is overdue counts as late up to the as-of day; no other payment has a day. What is missing gives its weight to the rest. */
const scores = (): string => `
  CREATE TABLE scored AS
  WITH late AS (
    SELECT customer, sum(amount * late) FILTER (open > 0 AND late > 0) / sum(amount) FILTER (open > 0 AND late > 0) AS days FROM item GROUP BY customer
  ), part AS (
    SELECT b.customer, ${[
      ["l.days", 0.12, "[3, 10, 30, 60]"],
      ["CASE WHEN l.days IS NOT NULL THEN 100 END", 0.1, "[-1, -1, -1, -1]"],
      ["greatest(b.owed, 0) / c.credit_limit", 0.08, "[0.5, 0.8, 1, 1.2]"],
      ["b.dso", 0.05, "[30, 45, 60, 90]"],
      ["-b.age / 365.25", 0.05, "[-10, -5, -3, -1]"],
    ]
      .map(([value, weight, steps], i) => points(String(value), Number(weight), String(steps), i))
      .join(", ")}
    FROM balance b JOIN late l USING (customer) JOIN customer c ON c.id = b.customer
  )
  SELECT customer, CASE WHEN w0 + w1 + w2 + w3 + w4 >= 0.35 - 1e-9 THEN (p0 + p1 + p2 + p3 + p4) / (w0 + w1 + w2 + w3 + w4) END AS score FROM part`;

/** Points of a value by four steps of 25, the best below the first, with its weight where it is known; years count below 0, so that fewer are worse. */
const points = (value: string, weight: number, steps: string, i: number): string => {
  const reached = i === 4 ? "step < value" : "step <= value";
  const lost = `len(list_filter(${steps}::DOUBLE[], step -> ${reached.replace("value", `(${value})`)}))`;
  return `CASE WHEN (${value}) IS NULL THEN 0 ELSE ${weight} END AS w${i}, CASE WHEN (${value}) IS NULL THEN 0 ELSE ${weight} * (100 - 25 * ${lost}) END AS p${i}`;
};

/** Day 0 of Excel's calendar, as far as days after February 1900 are concerned, is 30 December 1899. */
const day = (column: string): string => `(DATE '1899-12-30' + ${column}::INTEGER)`;

const countBackTable = (asOf: number): string => `
  CREATE TABLE count_back AS
  WITH monthly AS (
    SELECT customer, date_trunc('month', ${day("invoice_day")}) AS month, sum(amount) AS sold
    FROM item WHERE ${day("invoice_day")} >= date_trunc('month', ${day(String(asOf))}) - INTERVAL ${MONTHS - 1} MONTH
    GROUP BY ALL
  ), taken AS (
    SELECT b.customer, b.owed, m.month, m.sold, day(last_day(m.month)) AS length,
      b.owed - coalesce(sum(m.sold) OVER (PARTITION BY b.customer ORDER BY m.month DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS rest
    FROM balance b LEFT JOIN monthly m ON m.customer = b.customer AND m.sold > 0
  )
  SELECT customer,
    CASE WHEN any_value(owed) > 0 THEN sum(CASE WHEN rest > 0 THEN least(rest / sold, 1) * length END) ELSE 0 END AS days,
    greatest(any_value(owed) - coalesce(sum(sold), 0), 0) AS uncovered
  FROM taken GROUP BY customer`;
