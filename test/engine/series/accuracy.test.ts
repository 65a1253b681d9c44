import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accuracy, meanAbsoluteScaledError, naiveScale } from "../../../src/engine/series/accuracy";
import { intervalCoverage } from "../../../src/engine/series/intervalCoverage";
import { driftForecast, naiveForecast, seasonalNaiveForecast } from "../../../src/engine/series/naive";
import { positiveMoney } from "../arbitrary";
import { airPassengers } from "./airPassengers";

const training = airPassengers.slice(0, 120);
const later = airPassengers.slice(120);
const Z = 1.959963984540054;

/** accuracy(·, AirPassengers), mean and 95 % bounds at months 1 and 24, trained to 1958; R 4.2.2, forecast 8.20. */
const benchmarks = [
  {
    name: "snaive",
    forecast: seasonalNaiveForecast(training, 12, 24),
    test: [71.25, 76.9945885544, 71.25, 0.155233551624, 0.155233551624, 2.4935191186, 1.51975252585],
    trained: [28.2592592593, 32.506124779, 28.5740740741, 0.112580965546, 0.114100424831],
    ends: [340, 337, 276.2891662, 246.8992747],
  },
  {
    name: "naive",
    forecast: naiveForecast(training, 24),
    test: [115.25, 137.328984559, 115.25, 0.23577467413678, 0.23577467413678, 4.033376539209, 2.50621172742],
    trained: [1.89075630252, 28.7193022082, 22.1596638655, 0.00369568796249, 0.0887615714308],
    ends: [337, 337, 280.711202, 61.24233338],
  },
  {
    name: "rwf with drift",
    forecast: driftForecast(training, 24),
    test: [
      91.6155462185, 115.7034973886, 91.6155462185, 0.1840835788546, 0.1840835788546, 3.206247242902, 2.08893695167,
    ],
    trained: [0, 28.6569949564, 22.0316361839, -0.00517416582604, 0.088618882882],
    ends: [338.8907563, 382.3781513, 282.2500895, 79.46971135],
  },
] as const;

describe.each(benchmarks)(
  "R's $name of AirPassengers trained to 1958, on 1959–60",
  ({ forecast, test, trained, ends }) => {
    it("has R's ME, RMSE, MAE, MPE, MAPE, MASE and Theil's U", () => {
      const { me, rmse, mae, mpe, mape, theilsU } = accuracy(later, forecast.points);
      const mase = meanAbsoluteScaledError(later, forecast.points, training, 12);
      [me, rmse, mae, mpe, mape, mase, theilsU].forEach((value, i) => expect(value).toBeCloseTo(test[i], 8));
    });
    it("has R's accuracy within the training series", () => {
      const { me, rmse, mae, mpe, mape } = accuracy(training, forecast.fitted);
      [me, rmse, mae, mpe, mape].forEach((value, i) => expect(value).toBeCloseTo(trained[i], 8));
    });
    it("has R's points and 95 % bounds one and 24 months ahead", () => {
      const { points, deviations } = forecast;
      const values = [points[0], points[23], points[0] - Z * deviations[0], points[23] - Z * deviations[23]];
      values.forEach((value, i) => expect(value).toBeCloseTo(ends[i], 5));
    });
  },
);

describe("accuracy", () => {
  it("is scaled by 28.57407, the seasonal naive's error before 1959 (R forecast 8.20)", () => {
    expect(naiveScale(training, 12)).toBeCloseTo(28.57407, 5);
  });
  it("has no MAPE where an actual is 0, yet a WAPE and an sMAPE", () => {
    const { mape, mpe, wape, smape } = accuracy([0, 100], [10, 100]);
    expect([mape, mpe, wape, smape]).toEqual([NaN, NaN, 0.1, 1]);
    expect(accuracy([0, 0], [0, 0]).smape).toBe(0);
    expect(accuracy([0, 0], [1, 1]).wape).toBeNaN();
  });
  it("counts pairs in which both are known; without any, it is unknown", () => {
    expect(accuracy([1, NaN, 3], [2, 2, NaN])).toMatchObject({ count: 1, me: -1, mae: 1, rmse: 1 });
    expect(accuracy([], [])).toMatchObject({ count: 0, me: NaN, wape: NaN, theilsU: NaN });
  });
  it("has no MASE against a constant or too short a series", () => {
    expect(meanAbsoluteScaledError([5], [4], [3, 3, 3], 1)).toBeNaN();
    expect(meanAbsoluteScaledError([5], [4], [3], 1)).toBeNaN();
  });
  it("in parts does not depend on the currency, |ME| ≤ MAE ≤ RMSE, sMAPE at most 2", () => {
    const pairs = fc.array(fc.tuple(positiveMoney, positiveMoney), { minLength: 1 });
    fc.assert(
      fc.property(pairs, (both) => {
        const [y, f] = [both.map(([a]) => a), both.map(([, b]) => b)];
        const one = accuracy(y, f);
        const other = accuracy(
          y.map((value) => value * 8),
          f.map((value) => value * 8),
        );
        expect([other.mape, other.wape, other.smape, other.theilsU]).toEqual([
          one.mape,
          one.wape,
          one.smape,
          one.theilsU,
        ]);
        expect(Math.abs(one.me)).toBeLessThanOrEqual(one.mae * (1 + 1e-9));
        expect(one.mae).toBeLessThanOrEqual(one.rmse * (1 + 1e-9));
        expect(one.smape).toBeLessThanOrEqual(2);
      }),
    );
  });
  it("refuses columns of different length", () => {
    expect(() => accuracy([1], [])).toThrow("length");
    expect(() => naiveScale([1, 2], 0)).toThrow("period");
  });
});

describe("naive forecasts", () => {
  it("of short series and of series with gaps", () => {
    expect([...naiveForecast([], 1).points]).toEqual([NaN]);
    expect([...naiveForecast([3, NaN], 2).points]).toEqual([3, 3]);
    expect([...seasonalNaiveForecast([1, 2, NaN, 4], 2, 2).points]).toEqual([1, 4]);
    expect([...driftForecast([3], 1).points]).toEqual([NaN]);
    expect([...naiveForecast([3], 1).deviations]).toEqual([NaN]);
  });
  it("refuse a horizon that is none", () => {
    expect(() => naiveForecast([1], -1)).toThrow("horizon");
    expect(() => driftForecast([1], 0.5)).toThrow("horizon");
    expect(() => seasonalNaiveForecast([1], 0, 1)).toThrow("period");
  });
});

describe("the coverage of intervals", () => {
  it("counts bounds as inside and says how sure so few values make it (Wilson 12/20: 39–78 %, product notes B-13)", () => {
    const actual = Array.from({ length: 20 }, (_, i) => (i < 12 ? 1 : 3));
    const { coverage, interval, count } = intervalCoverage(actual, Array(20).fill(0), Array(20).fill(1), 0.8);
    expect([coverage, count]).toEqual([0.6, 20]);
    expect([Math.round(interval.low * 100), Math.round(interval.high * 100)]).toEqual([39, 78]);
  });
  it("leaves out what is missing, refuses a level that is none", () => {
    expect(intervalCoverage([1, NaN], [0, 0], [2, 2], 0.8).count).toBe(1);
    expect(intervalCoverage([], [], [], 0.8).coverage).toBeNaN();
    expect(() => intervalCoverage([1], [0], [2], 80)).toThrow("level");
    expect(() => intervalCoverage([1], [0], [], 0.8)).toThrow("length");
  });
});
