import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { resultsOf } from "../resultsOf";
import type { AnalysisDone } from "../../../src/analyses/analysis";
import { dayOfIso } from "../../../src/engine/dates";
import { dataFolder, hasData } from "../../read/support/sheets";
import { refreshed } from "../../support/refreshed";

interface Purchase {
  readonly customer: string;
  readonly day: string;
  readonly amount: number;
}

/**
 * The 1/10 sample of CDNOW: 2,357 customers that first bought in the first quarter of 1997, and all they bought until mid-1998. The
 * paper counts the few orders of 0.00 as purchases, which invoices of 0 are not here; so they are given a cent.
 */
function purchases(): Purchase[] {
  const lines = readFileSync(resolve(dataFolder, "cdnow/CDNOW_sample.txt"), "utf8").trim().split(/\r?\n/);
  return lines.map((line) => {
    const [, customer, day, , amount] = line.trim().split(/\s+/);
    return {
      customer,
      day: `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`,
      amount: Math.max(0.01, Number(amount)),
    };
  });
}

describe.runIf(hasData)("CDNOW's transactions as receivables, as of 30 September 1997, time in weeks", () => {
  let kpis: Readonly<Record<string, number>>;
  let model: AnalysisDone;
  let seconds: number;

  beforeAll(() => {
    const receivables = purchases().map(({ customer, day, amount }) => ({ customer, invoiceDate: day, amount }));
    const began = performance.now();
    const { results } = resultsOf({ receivables, asOf: "1997-09-30", set: { revenueMonths: "0" } });
    seconds = (performance.now() - began) / 1000;
    model = results.get("purchaseModel") as AnalysisDone;
    kpis = model.kpis;
  });

  it("give the parameters of Fader, Hardie & Lee (2005): r .243, alpha 4.414, a .793, b 2.426, within 0.5 %", () => {
    for (const [id, published] of [
      ["r", 0.243],
      ["alpha", 4.414],
      ["a", 0.793],
      ["b", 2.426],
    ] as const)
      expect(Math.abs(kpis[id] / published - 1), id).toBeLessThan(0.005);
  });
  it("give their log-likelihood, −9582.43 with weeks that are not rounded", () => {
    expect(kpis.logLikelihood).toBeCloseTo(-9582.429, 2);
    expect([kpis.customers, kpis.repeaters]).toEqual([2357, 946]);
  });
  it("give the spend model of the same customers: p 6.25, q 3.74, v 15.44 (946 repeat buyers with a value: BTYD)", () => {
    for (const [id, published] of [
      ["p", 6.249347],
      ["q", 3.744256],
      ["v", 15.44426],
    ] as const)
      expect(Math.abs(kpis[id] / published - 1), id).toBeLessThan(0.005);
  });
  it("take seconds, not minutes", () => expect(seconds).toBeLessThan(20));
});

describe.runIf(hasData)("a refresh of a workbook of CDNOW's transactions", () => {
  it("writes the model on the Value sheet and the customers on the Churn sheet", async () => {
    const rows = purchases().map(({ customer, day, amount }) => [`C${customer}`, dayOfIso(day), amount]);
    const book = { Invoices: [["Customer ID", "Invoice Date", "Amount"], ...rows] };
    const { sheets, stopped, results } = await refreshed(book, { asOfDay: dayOfIso("1997-09-30") });
    expect(stopped).toBe(false);
    expect(sheets).toContain("KAM Value");
    expect(sheets).toContain("KAM Churn");
    expect(results).toBeDefined();
  });
});
