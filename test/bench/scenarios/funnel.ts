import type { AnalysisOutput } from "../../../src/analyses/analysis";
import { forecast } from "../../../src/analyses/forecast/forecast";
import { opportunity } from "../../../src/analyses/forecast/opportunity";
import { pipeline } from "../../../src/analyses/forecast/pipeline";
import { winRate } from "../../../src/analyses/forecast/winRate";
import { runAnalyses } from "../../../src/analyses/runAnalyses";
import type { BookSize } from "../book";
import type { Scenario } from "../scenario";

const RATES: Readonly<Record<string, number>> = {
  Qualification: 0.1,
  "Needs Analysis": 0.2,
  Proposal: 0.5,
  Negotiation: 0.8,
};

/** Deals, amount and weighted amount of each stage. */
export const funnel = (size: BookSize): Scenario => ({
  title: `weighted pipeline of ${(size.opportunities ?? 0).toLocaleString("en")} opportunities`,
  size,
  order: "rising",
  parameters: { winRates: RATES },
  compute(ledger, parameters) {
    const { results } = runAnalyses(ledger, parameters, [winRate, pipeline, forecast, opportunity]);
    const { columns, kpis } = results.get("pipeline") as AnalysisOutput;
    const { deals, amount, weighted } = columns as Record<string, Float64Array>;
    return {
      deals: [...deals],
      "money amount": [...amount],
      "money weighted": [...weighted],
      deviation: [kpis.standardDeviation],
    };
  },
  tables: () => [
    `CREATE TABLE deal AS
     SELECT *, CASE stage ${Object.entries(RATES)
       .map(([stage, rate]) => `WHEN '${stage}' THEN ${rate}`)
       .join(" ")} END AS rate
     FROM opportunity WHERE stage NOT LIKE 'Closed%'`,
  ],
  questions: () => ({
    deals: byStage("count(*)"),
    "money amount": byStage("sum(amount)"),
    "money weighted": byStage("sum(amount * rate)"),
    deviation: "SELECT sqrt(sum(amount * amount * rate * (1 - rate))) FROM deal",
  }),
});

const byStage = (counted: string): string => `
  SELECT ${Object.keys(RATES)
    .map((stage) => `${counted} FILTER (stage = '${stage}')`)
    .join(", ")} FROM deal`;
