import { describe, expect, it } from "vitest";
import { dayOf } from "../../../src/engine/dates";
import { bgNbdLogLikelihood } from "../../../src/engine/value/bgNbdLikelihood";
import { expectedPurchasesOfNew } from "../../../src/engine/value/expectedPurchases";
import { fitBgNbd } from "../../../src/engine/value/fitBgNbd";
import { expectedSpend, fitGammaGamma } from "../../../src/engine/value/gammaGamma";
import { groupRows } from "../../../src/engine/group";
import { purchaseHistory, type PurchaseHistory } from "../../../src/engine/value/purchaseHistory";
import { frequencySpendCorrelation } from "../../../src/engine/value/purchaseModelGate";
import { dataFolder, hasData } from "../../read/support/sheets";
import { cdnowPurchases, cdnowSummary } from "./cdnow";

if (!hasData) console.warn(`The CDNOW files are not in ${dataFolder}; their tests are left out.`);

const within = (value: number, expected: number, relative: number): void =>
  expect(Math.abs(value / expected - 1)).toBeLessThan(relative);

function historyOfPurchases(): PurchaseHistory {
  const { keys, days, amounts } = cdnowPurchases();
  const { start, rows } = groupRows(keys, 2357);
  const sorted = (column: ArrayLike<number>): number[] => Array.from(rows, (row) => column[row]);
  return purchaseHistory(start, sorted(days), sorted(amounts), dayOf(1997, 9, 30), 7);
}

describe.runIf(hasData)("CDNOW, 2,357 customers", () => {
  it("has the BG/NBD model .243, 4.414, .793, 2.426 with log-likelihood −9582.4 (Fader, Hardie & Lee 2005)", () => {
    const { repeats, recency, age } = cdnowSummary();
    const { parameters, logLikelihood, customers, repeaters, converged } = fitBgNbd(repeats, recency, age);
    expect([customers, repeaters, converged]).toEqual([2357, 946, true]);
    within(parameters.r, 0.243, 0.005);
    within(parameters.alpha, 4.414, 0.005);
    within(parameters.a, 0.793, 0.005);
    within(parameters.b, 2.426, 0.005);
    expect(Math.abs(logLikelihood - -9582.4256)).toBeLessThan(1e-3);
  });
  it("agrees with scipy's BFGS from three starts to five digits (.2425929, 4.4135315, .7928861, 2.4257532)", () => {
    const { repeats, recency, age } = cdnowSummary();
    const { parameters, logLikelihood } = fitBgNbd(repeats, recency, age);
    [0.2425929, 4.4135315, 0.7928861, 2.4257532].forEach((value, i) =>
      within(Object.values(parameters)[i], value, 2e-6),
    );
    expect(logLikelihood).toBeCloseTo(-9582.425561, 5);
  });
  it("is −9582.426831 likely at the paper's rounded parameters (computed with R)", () => {
    const { repeats, recency, age } = cdnowSummary();
    const paper = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
    expect(bgNbdLogLikelihood(paper, repeats, recency, age)).toBeCloseTo(-9582.426831, 5);
  });
  it("has the histories that its purchases until 30 September 1997 tell", () => {
    const history = historyOfPurchases();
    const summary = cdnowSummary();
    for (let customer = 0; customer < 2357; customer++) {
      expect(history.repeats[customer]).toBe(summary.repeats[customer]);
      expect(history.recency[customer]).toBeCloseTo(summary.recency[customer], 1);
      expect(history.age[customer]).toBeCloseTo(summary.age[customer], 1);
    }
  });
  it("has, from unrounded weeks, BTYD's fit .2426027, 4.413867, .792947, 2.426089, −9582.42921, E[X(52)] 1.444013", () => {
    const { repeats, recency, age } = historyOfPurchases();
    const { parameters, logLikelihood } = fitBgNbd(repeats, recency, age);
    [0.2426027, 4.413867, 0.792947, 2.426089].forEach((value, i) => within(Object.values(parameters)[i], value, 1e-4));
    expect(logLikelihood).toBeCloseTo(-9582.42921, 3);
    expect(expectedPurchasesOfNew(parameters, 52)).toBeCloseTo(1.444013, 4);
  });
  it("has the Gamma-Gamma model 6.249, 3.744, 15.444 with log-likelihood −4055.92 (BTYD, CLVTools)", () => {
    const { repeats, meanSpend } = cdnowSummary();
    const { parameters, logLikelihood, customers, converged } = fitGammaGamma(repeats, meanSpend);
    expect([customers, converged]).toEqual([946, true]);
    within(parameters.p, 6.249, 0.001);
    within(parameters.q, 3.744, 0.001);
    within(parameters.v, 15.444, 0.001);
    expect(logLikelihood).toBeCloseTo(-4055.92, 2);
    expect(expectedSpend(parameters, repeats, meanSpend).every((spend) => spend > 0)).toBe(true);
  });
  it("buys neither more nor less often where it spends more (correlation 0.11, `lifetimes` documentation)", () => {
    const { repeats, meanSpend } = cdnowSummary();
    expect(Math.abs(frequencySpendCorrelation(repeats, meanSpend))).toBeLessThan(0.15);
  });
});
