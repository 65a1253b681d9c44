import type { AnalysisOutput } from "../../../src/analyses/analysis";
import { ageing } from "../../../src/analyses/credit/ageing";
import { ageingBuckets } from "../../../src/analyses/credit/ageingBuckets";
import { creditLimit } from "../../../src/analyses/credit/creditLimit";
import { dso } from "../../../src/analyses/credit/dso";
import { openReceivables } from "../../../src/analyses/credit/openReceivables";
import { runAnalyses } from "../../../src/analyses/runAnalyses";
import { abc } from "../../../src/analyses/tiering/abc";
import { customer } from "../../../src/analyses/tiering/customer";
import { portfolio } from "../../../src/analyses/tiering/portfolio";
import { revenue } from "../../../src/analyses/tiering/revenue";
import { status } from "../../../src/analyses/tiering/status";
import type { BookSize, InvoiceOrder } from "../book";
import type { Scenario } from "../scenario";

const catalogue = [customer, revenue, abc, status, ageing, dso, creditLimit, ageingBuckets, openReceivables, portfolio];

/**
 * Doubles left out; per customer revenue, ABC class, status, ageing, DSO and headroom; every open invoice with its age; the ageing in
 * total with the invoices and customers of each bucket; concentration.
 */
export const overview = (size: BookSize, order: InvoiceOrder): Scenario => ({
  title: `overview, invoice numbers ${order}`,
  size,
  order,
  compute(ledger, parameters, issues) {
    const { results } = runAnalyses(ledger, parameters, catalogue);
    const of = (id: string): AnalysisOutput => results.get(id) as AnalysisOutput;
    const buckets = of("ageingBuckets").columns as Record<"amount" | "invoices" | "customers", Float64Array>;
    const { kpis: figures } = of("abc");
    return {
      "repeated invoices": [issues.filter(({ code }) => code === "repeatedDocument").length],
      classes: [figures.countA, figures.countB, figures.countC],
      concentration: [figures.topOne, figures.topFive, figures.hhi, figures.gini],
      "money revenue": [of("portfolio").kpis.revenue],
      "money ageing": [...buckets.amount.slice(0, -1)],
      "money over the limit": [of("creditLimit").kpis.excess],
      "invoices by age": [...buckets.invoices.slice(0, -1)],
      "customers by age": [...buckets.customers.slice(0, -1)],
      DSO: [of("portfolio").kpis.dso],
      producing: [of("status").kpis.producing],
      "open invoices": [of("openReceivables").kpis.invoices],
    };
  },
  tables: (asOf) => [once, openItems(asOf), perCustomer(asOf), openList],
  questions: () => ({
    "repeated invoices": "SELECT (SELECT count(*) FROM receivable) - (SELECT count(*) FROM once)",
    classes:
      "SELECT count(*) FILTER (class = 'A'), count(*) FILTER (class = 'B'), count(*) FILTER (class = 'C') FROM result",
    concentration: `
      SELECT sum(share) FILTER (position <= 1), sum(share) FILTER (position <= 5), sum(share * share),
        sum((2 * (n - position + 1) - n - 1) * revenue) / (any_value(n) * sum(revenue))
      FROM (SELECT *, count(*) OVER () AS n FROM result WHERE revenue > 0)`,
    "money revenue": "SELECT sum(revenue) FROM result",
    "money ageing": "SELECT sum(not_due), sum(b1), sum(b2), sum(b3), sum(b4) FROM result",
    "money over the limit": "SELECT -sum(headroom) FILTER (headroom < 0) FROM result",
    "invoices by age": byBucket("count(*)"),
    "customers by age": byBucket("count(DISTINCT customer)"),
    DSO: "SELECT sum(owed) / sum(sales) * 90 FROM result",
    producing: "SELECT count(*) FILTER (status = 'producing') FROM result",
    "open invoices": "SELECT count(*) FROM open_receivable",
  }),
});

/** Invoices with the same number, customer, amounts and days count once. */
export const once = `
  CREATE TABLE once AS
  SELECT DISTINCT ON (invoice, customer, invoice_day, due_day, amount) * FROM receivable`;

/** What is known and open of each invoice on the as-of day. */
export const openItems = (asOf: number): string => `
  CREATE VIEW item AS
  SELECT *, round(amount - paid, 2) AS open, ${asOf} - due_day AS late FROM once WHERE invoice_day <= ${asOf}`;

/** The revenue window of 12 months before 30 June 2026 begins after 30 June 2025. */
const perCustomer = (asOf: number): string => `
  CREATE TABLE result AS
  WITH per_customer AS (
    SELECT customer,
      coalesce(sum(amount) FILTER (invoice_day > ${asOf - 365}), 0) AS revenue,
      count(*) FILTER (invoice_day > ${asOf - 365}) AS invoices,
      min(invoice_day) AS first_day, max(invoice_day) AS last_day,
      coalesce(sum(amount) FILTER (invoice_day > ${asOf - 90}), 0) AS sales,
      coalesce(sum(open) FILTER (open > 0), 0) AS owed,
      coalesce(sum(open) FILTER (open < 0), 0) AS credit,
      coalesce(sum(open) FILTER (open > 0 AND late <= 0), 0) AS not_due,
      coalesce(sum(open) FILTER (open > 0 AND late BETWEEN 1 AND 30), 0) AS b1,
      coalesce(sum(open) FILTER (open > 0 AND late BETWEEN 31 AND 60), 0) AS b2,
      coalesce(sum(open) FILTER (open > 0 AND late BETWEEN 61 AND 90), 0) AS b3,
      coalesce(sum(open) FILTER (open > 0 AND late > 90), 0) AS b4,
      max(late) FILTER (open > 0 AND late > 0) AS oldest
    FROM item GROUP BY customer
  ), ranked AS (
    SELECT c.id, c.name, c.region, c.credit_limit, p.*,
      row_number() OVER (ORDER BY revenue DESC, c.id) AS position,
      sum(greatest(revenue, 0)) OVER (ORDER BY revenue DESC, c.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before,
      sum(greatest(revenue, 0)) OVER () AS total
    FROM customer c LEFT JOIN per_customer p ON p.customer = c.id
  )
  SELECT *, owed / nullif(sales, 0) * least(90, ${asOf} - first_day + 1) AS dso, credit_limit - greatest(owed + credit, 0) AS headroom,
    revenue / total AS share, coalesce(before, 0) / total + revenue / total AS cumulative_share,
    CASE WHEN revenue > 0 AND coalesce(before, 0) < 0.8 * total THEN 'A'
         WHEN revenue > 0 AND coalesce(before, 0) < 0.95 * total THEN 'B' ELSE 'C' END AS class,
    CASE WHEN invoices > 0 THEN 'producing' ELSE 'potential' END AS status
  FROM ranked`;

const openList = `
  CREATE TABLE open_receivable AS
  SELECT i.*, c.name, CASE WHEN late <= 0 THEN 0 WHEN late <= 30 THEN 1 WHEN late <= 60 THEN 2 WHEN late <= 90 THEN 3 ELSE 4 END AS bucket
  FROM item i JOIN customer c ON c.id = i.customer WHERE open <> 0`;

const byBucket = (counted: string): string => `
  SELECT ${[0, 1, 2, 3, 4].map((bucket) => `${counted} FILTER (bucket = ${bucket} AND open > 0)`).join(", ")}
  FROM open_receivable`;
