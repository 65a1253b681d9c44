import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ALTMAN_MODELS,
  altmanRatios,
  altmanScores,
  altmanZones,
  type AltmanModel,
} from "../../../src/engine/credit/altmanScores";
import { averageBalance } from "../../../src/engine/credit/averageBalance";
import {
  cashConversionCycle,
  daysInventoryOutstanding,
  daysPayablesOutstanding,
} from "../../../src/engine/credit/cashConversionCycle";
import { cashRatio } from "../../../src/engine/credit/cashRatio";
import { currentRatio } from "../../../src/engine/credit/currentRatio";
import { daysSalesOutstanding } from "../../../src/engine/credit/daysSalesOutstanding";
import { debtToTangibleNetWorth, tangibleNetWorth } from "../../../src/engine/credit/debtToTangibleNetWorth";
import { grossMargin, netMargin } from "../../../src/engine/credit/margins";
import {
  quickRatioLessInventory,
  quickRatioLessPrepayments,
  quickRatioOfLiquidAssets,
} from "../../../src/engine/credit/quickRatio";
import { returnOnAssets } from "../../../src/engine/credit/returnOnAssets";
import { investment, returnOnInvestment } from "../../../src/engine/credit/returnOnInvestment";
import { inventoryTurnover, receivablesTurnover } from "../../../src/engine/credit/turnover";
import { mapRows } from "../../../src/engine/mapRows";
import { money, positiveMoney } from "../arbitrary";

describe("the ratios of a published statement (CA 4,120; CL 2,030; credit sales 8,258; AR 1,950/1,880; COGS 5,328; inventory 810/860)", () => {
  const receivables = averageBalance([1950], [1880]);
  const inventory = averageBalance([810], [860]);
  it("current ratio 2.03", () => expect(currentRatio([4120], [2030])[0]).toBeCloseTo(2.03, 2));
  it("receivables turnover 4.31", () => expect(receivablesTurnover([8258], receivables)[0]).toBeCloseTo(4.31, 2));
  it("inventory turnover 6.38", () => expect(inventoryTurnover([5328], inventory)[0]).toBeCloseTo(6.38, 2));
  it("collection period 84.64 days", () =>
    expect(daysSalesOutstanding(receivables, [8258], 365)[0]).toBeCloseTo(84.64, 2));
  it("days of inventory 57.20", () => expect(daysInventoryOutstanding(inventory, [5328], 365)[0]).toBeCloseTo(57.2, 2));
});

describe("quick ratio", () => {
  it("has three definitions, which prepayments set apart (by hand)", () => {
    const [cash, papers, receivables, inventory, prepaid, due] = [[300], [200], [500], [400], [100], [800]];
    const assets = [1500];
    expect(quickRatioOfLiquidAssets(cash, papers, receivables, due)[0]).toBe(1.25);
    expect(quickRatioLessInventory(assets, inventory, due)[0]).toBe(1.375);
    expect(quickRatioLessPrepayments(assets, inventory, prepaid, due)[0]).toBe(1.25);
  });
  it("lies between cash ratio and current ratio", () => {
    const item = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(item, item, item, item, positiveMoney, (cash, papers, receivables, stock, due) => {
        const quick = quickRatioOfLiquidAssets([cash], [papers], [receivables], [due])[0];
        expect(quick).toBeGreaterThanOrEqual(cashRatio([cash], [papers], [due])[0]);
        expect(quick).toBeLessThanOrEqual(currentRatio([cash + papers + receivables + stock], [due])[0]);
      }),
    );
  });
});

describe("debt to tangible net worth", () => {
  it("is 0.857 for 60,000 over 100,000 less 30,000 (accountinguide.com, printed as 85 %)", () => {
    expect(debtToTangibleNetWorth([60_000], [100_000], [30_000])[0]).toBeCloseTo(0.857, 3);
    expect(tangibleNetWorth([100_000], [30_000])[0]).toBe(70_000);
  });
  it("is the worst of all, never low, where the worth is 0 or below", () => {
    expect([...debtToTangibleNetWorth([5, 5, 0], [10, -10, 0], [10, 0, 0])]).toEqual([Infinity, Infinity, Infinity]);
  });
  it("only worsens as equity falls", () => {
    fc.assert(
      fc.property(positiveMoney, money, positiveMoney, (debt, equity, loss) => {
        const [before, after] = debtToTangibleNetWorth([debt, debt], [equity, equity - loss], [0, 0]);
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe("margins and returns", () => {
  it("are fractions, negative for losses (by hand)", () => {
    expect([...grossMargin([200, 100], [150, 120])]).toEqual([0.25, -0.2]);
    expect([...netMargin([12, -3], [200, 60])]).toEqual([0.06, -0.05]);
    expect([...returnOnAssets([50], [1000])]).toEqual([0.05]);
  });
  it("on investment name their base", () => {
    const of = (base: Parameters<typeof investment>[0]): number =>
      returnOnInvestment([12], investment(base, [100], [60], [20]))[0];
    expect([of("equity"), of("investedCapital"), of("tangibleNetWorth")]).toEqual([0.12, 0.075, 0.15]);
  });
});

describe("cash conversion cycle", () => {
  it("is 97.6375 days for inventory 1,600/2,500, AR 680/640, AP 1,100/1,300, COGS 4,000, sales 12,000 (Farlex: 97.6)", () => {
    const dio = daysInventoryOutstanding(averageBalance([1600], [2500]), [4000], 365);
    const dso = daysSalesOutstanding(averageBalance([680], [640]), [12_000], 365);
    const dpo = daysPayablesOutstanding(averageBalance([1100], [1300]), [4000], 365);
    expect([dio[0], dso[0], dpo[0]].map((days) => Math.round(days * 10) / 10)).toEqual([187.1, 20.1, 109.5]);
    expect(cashConversionCycle(dio, dso, dpo)[0]).toBeCloseTo(97.6375, 10);
  });
  it("refuses a period of no days", () => {
    expect(() => daysPayablesOutstanding([1], [1], 0)).toThrow("periodDays");
  });
});

describe("every ratio", () => {
  it("is missing where its base is 0, negative or missing, or its amount is missing", () => {
    const bases = [0, -1, NaN, 2];
    const amounts = [1, 1, 1, NaN];
    const none = [0, 0, 0, 0];
    for (const ratio of [
      currentRatio,
      receivablesTurnover,
      inventoryTurnover,
      netMargin,
      returnOnAssets,
      returnOnInvestment,
    ]) {
      expect([...ratio(amounts, bases)]).toEqual([NaN, NaN, NaN, NaN]);
    }
    for (const ratio of [cashRatio, quickRatioLessInventory]) {
      expect([...ratio(amounts, none, bases)]).toEqual([NaN, NaN, NaN, NaN]);
    }
    expect([...grossMargin([0, -1, NaN], [1, 1, 1])]).toEqual([NaN, NaN, NaN]);
  });
  it("refuses columns of different length", () => {
    expect(() => currentRatio([1], [1, 2])).toThrow("length");
    expect(() => mapRows([[1], [1, 2]], (a) => a)).toThrow("length");
  });
  it("knows no currency", () => {
    fc.assert(
      fc.property(positiveMoney, positiveMoney, positiveMoney, (a, b, c) => {
        const [ours, theirs] = [1, 7.8].map((rate) => cashRatio([a * rate], [b * rate], [c * rate])[0]);
        expect(theirs / ours).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("Altman's scores", () => {
  const ratios = (...x: number[]): [number[], number[], number[], number[], number[]] => [
    [x[0]],
    [x[1]],
    [x[2]],
    [x[3]],
    [x[4]],
  ];
  const score = (model: AltmanModel, ...x: number[]): number => altmanScores(ratios(...x), model)[0];
  it("Z is 2.698 for X = (.34, .15, 0, .80, 1.6) (wizedu 366502, printed as 2.70): grey", () => {
    expect(score("listed", 0.34, 0.15, 0, 0.8, 1.6)).toBeCloseTo(2.698, 12);
    expect([...altmanZones([2.698], "listed")]).toEqual([1]);
  });
  it("Z″ is 4.012 and with the constant 7.262 for X = (.2, .3, .1, 1.0) (pinned in public code): safe by either's own zones", () => {
    expect(score("nonManufacturing", 0.2, 0.3, 0.1, 1, NaN)).toBeCloseTo(4.012, 12);
    expect(score("emergingMarkets", 0.2, 0.3, 0.1, 1, NaN)).toBeCloseTo(7.262, 12);
  });
  it("Z′ is the sum of its weights for X = (1, 1, 1, 1, 1) (Altman 1983)", () => {
    expect(score("private", 1, 1, 1, 1, 1)).toBeCloseTo(0.717 + 0.847 + 3.107 + 0.42 + 0.998, 12);
  });
  it("judge Z″ alike with and without the constant, because each has zones of its own", () => {
    const ratio = fc.double({ min: -2, max: 3, noNaN: true });
    fc.assert(
      fc.property(ratio, ratio, ratio, ratio, (...x) => {
        const plain = altmanScores(ratios(...x, 0), "nonManufacturing");
        fc.pre([1.1, 2.6].every((cut) => Math.abs(plain[0] - cut) > 1e-9));
        const withConstant = altmanScores(ratios(...x, 0), "emergingMarkets");
        expect(altmanZones(withConstant, "emergingMarkets")).toEqual(altmanZones(plain, "nonManufacturing"));
      }),
    );
  });
  it("hold their borders in the grey zone, and say unknown without a score", () => {
    for (const model of Object.keys(ALTMAN_MODELS) as AltmanModel[]) {
      const { distressBelow, safeAbove } = ALTMAN_MODELS[model];
      expect([...altmanZones([distressBelow - 0.01, distressBelow, safeAbove, safeAbove + 0.01, NaN], model)]).toEqual([
        0, 1, 1, 2, 255,
      ]);
    }
  });
  it("need assets and liabilities above 0, and every ratio that they weigh", () => {
    const statement = {
      workingCapital: [10, 10],
      retainedEarnings: [10, 10],
      earningsBeforeInterestAndTaxes: [10, 10],
      equity: [50, 50],
      totalLiabilities: [0, 50],
      sales: [100, NaN],
      totalAssets: [100, 100],
    };
    expect([...altmanScores(altmanRatios(statement), "listed")]).toEqual([NaN, NaN]);
    expect(altmanScores(altmanRatios(statement), "nonManufacturing")[1]).toBeCloseTo(0.656 + 0.326 + 0.672 + 1.05, 12);
  });
});
