import type { AnalysisOutput, ClassColumn } from "../../../src/analyses/analysis";
import { abc } from "../../../src/analyses/tiering/abc";
import { behaviour } from "../../../src/analyses/tiering/behaviour";
import { customer } from "../../../src/analyses/tiering/customer";
import { revenue } from "../../../src/analyses/tiering/revenue";
import { rfm } from "../../../src/analyses/tiering/rfm";
import { tier } from "../../../src/analyses/tiering/tier";
import { tiers } from "../../../src/analyses/tiering/tiers";
import { trading } from "../../../src/analyses/tiering/trading";
import { churnFlow } from "../../../src/analyses/lifecycle/churnFlow";
import { customerValue } from "../../../src/analyses/value/customerValue";
import { countByGroup } from "../../../src/engine/group";
import { sumByGroup } from "../../../src/engine/sum";
import { runAnalyses } from "../../../src/analyses/runAnalyses";
import type { BookSize } from "../book";
import type { Scenario } from "../scenario";
import { flow } from "./flow";

const catalogue = [customer, revenue, abc, trading, rfm, behaviour, tier, tiers, churnFlow, customerValue];
const SEGMENTS = ["champions", "loyal", "potentialLoyalist", "newCustomer", "promising", "needsAttention", "aboutToSleep", "cannotLose", "atRisk", "hibernating", "lost"]; // prettier-ignore
const QUADRANTS = ["best", "frequent", "spender", "uncertain"];
const TIERS = ["top", "large", "medium", "small"];
/** What a customer that stays with 80 % and is discounted at 10 % is worth in five years, in values of a year. */
const MULTIPLE = [1, 2, 3, 4, 5].reduce((sum, year) => sum + (0.8 / 1.1) ** year, 0);

/** Per customer RFM scores and segment, behaviour quadrant, ABC class, pyramid tier and lifetime value; the flow of customers by month. */
export function tiering(size: BookSize): Scenario {
  const months = flow(size);
  return {
    title: "tiering, value and churn, without the fits",
    size,
    order: "rising",
    parameters: { ...months.parameters, retentionFrom: "set" },
    compute(ledger, parameters) {
      const { results } = runAnalyses(ledger, parameters, catalogue);
      const of = (id: string): AnalysisOutput => results.get(id) as AnalysisOutput;
      const { code, segment } = of("rfm").columns as { code: Float64Array; segment: ClassColumn };
      const money = of("revenue").columns.revenue as Float64Array;
      const curry = of("tier").columns.curry as ClassColumn;
      const sums = sumByGroup(curry.codes, curry.classes.length, money);
      const { columns, kpis } = of("churnFlow");
      const { gained, lost, reactivated } = columns as Record<string, Float64Array>;
      return {
        "RFM codes": [code.reduce((sum, each) => sum + each, 0), code.reduce((sum, each) => sum + each * each, 0)],
        "RFM segments": counts(segment, SEGMENTS),
        behaviour: counts(of("behaviour").columns.quadrant as ClassColumn, QUADRANTS),
        classes: ["countA", "countB", "countC"].map((kpi) => of("abc").kpis[kpi]),
        "money by tier": TIERS.map((id) => sums[codeOf(curry, id)]),
        gained: [...gained],
        lost: [...lost],
        "won back": [...reactivated],
        "customers today": [kpis.customers],
        "money lost": [kpis.lostRevenue],
        "equity, thousandths": [Math.round((of("customerValue").kpis.equity as number) / 1000)],
      };
    },
    tables: (asOf) => [...months.tables(asOf), perCustomer(asOf), scored],
    questions(asOf) {
      const { gained, lost, "won back": back, "customers today": today, "money lost": money } = months.questions(asOf);
      const counted = (column: string, values: readonly string[]): string =>
        `SELECT ${values.map((value) => `count(*) FILTER (${column} = '${value}')`).join(", ")} FROM scored`;
      return {
        "RFM codes": "SELECT sum(code), sum(code * code) FROM scored",
        "RFM segments": counted("segment", SEGMENTS),
        behaviour: counted("quadrant", QUADRANTS),
        classes: counted("class", ["A", "B", "C"]),
        "money by tier": `SELECT ${TIERS.map((id) => `sum(revenue) FILTER (tier = '${id}')`).join(", ")} FROM scored`,
        gained,
        lost,
        "won back": back,
        "customers today": today,
        "money lost": money,
        "equity, thousandths": `SELECT round(sum(revenue) * ${MULTIPLE} / 1000) FROM scored s
          WHERE NOT EXISTS (SELECT 1 FROM loss l WHERE l.customer = s.customer AND l.next IS NULL)`,
      };
    },
  };
}

const codeOf = ({ classes }: ClassColumn, id: string): number => classes.findIndex((each) => each.id === id);

function counts(column: ClassColumn, ids: readonly string[]): number[] {
  const ofCode = countByGroup(column.codes, column.classes.length);
  return ids.map((id) => ofCode[codeOf(column, id)]);
}

/** The revenue window of 12 months before 30 June 2026 begins after 30 June 2025. */
const perCustomer = (asOf: number): string => `
  CREATE TABLE bought AS
  SELECT customer, ${asOf} - max(invoice_day) AS days, count(*) FILTER (invoice_day > ${asOf - 365}) AS orders,
    coalesce(sum(amount) FILTER (invoice_day > ${asOf - 365}), 0) AS revenue
  FROM item GROUP BY customer`;

const scored = `
  CREATE TABLE scored AS
  WITH line AS (
    SELECT quantile_cont(days, [.2, .4, .6, .8]) AS d, quantile_cont(orders, [.2, .4, .6, .8]) AS o,
      quantile_cont(revenue, [.2, .4, .6, .8]) AS m, sum(orders) / count(*) FILTER (orders > 0) AS often,
      sum(revenue) / sum(orders) AS much FROM bought
  ), ranked AS (
    SELECT *, row_number() OVER best AS place, sum(greatest(revenue, 0)) OVER () AS total,
      sum(greatest(revenue, 0)) OVER (best ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before, count(*) OVER () AS n
    FROM bought WINDOW best AS (ORDER BY revenue DESC, customer)
  ), rfm AS (
    SELECT ranked.*, often, much,
      5 - (days > d[1])::INT - (days > d[2])::INT - (days > d[3])::INT - (days > d[4])::INT AS r,
      1 + (orders > o[1])::INT + (orders > o[2])::INT + (orders > o[3])::INT + (orders > o[4])::INT AS f,
      1 + (revenue > m[1])::INT + (revenue > m[2])::INT + (revenue > m[3])::INT + (revenue > m[4])::INT AS m
    FROM ranked, line
  )
  SELECT *, 100 * r + 10 * f + m AS code,
    CASE WHEN r >= 4 AND f >= 4 AND m >= 4 THEN 'champions' WHEN r >= 3 AND f >= 4 THEN 'loyal'
      WHEN r >= 4 AND f >= 2 THEN 'potentialLoyalist' WHEN r = 5 THEN 'newCustomer' WHEN r = 4 THEN 'promising'
      WHEN r = 3 AND f = 3 THEN 'needsAttention' WHEN r = 3 THEN 'aboutToSleep'
      WHEN f >= 4 AND m >= 4 THEN 'cannotLose' WHEN f >= 3 THEN 'atRisk' WHEN m >= 3 THEN 'hibernating' ELSE 'lost' END AS segment,
    CASE WHEN orders = 0 THEN NULL WHEN orders >= often AND revenue / orders >= much THEN 'best' WHEN orders >= often THEN 'frequent'
      WHEN revenue / orders >= much THEN 'spender' ELSE 'uncertain' END AS quadrant,
    CASE WHEN revenue > 0 AND coalesce(before, 0) < 0.8 * total THEN 'A'
      WHEN revenue > 0 AND coalesce(before, 0) < 0.95 * total THEN 'B' ELSE 'C' END AS class,
    CASE WHEN place <= 0.01 * n THEN 'top' WHEN place <= 0.05 * n THEN 'large' WHEN place <= 0.2 * n THEN 'medium' ELSE 'small' END AS tier
  FROM rfm`;
