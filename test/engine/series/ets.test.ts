import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { etsChoice } from "../../../src/engine/series/etsChoice";
import { etsFilter } from "../../../src/engine/series/etsFilter";
import { etsFit, judged, type EtsFit } from "../../../src/engine/series/etsFit";
import { etsForecast, etsInterval } from "../../../src/engine/series/etsForecast";
import { ETS_MODELS, etsModelOf, etsName, type EtsState } from "../../../src/engine/series/etsModel";
import { etsPaths } from "../../../src/engine/series/etsPaths";
import { etsStart } from "../../../src/engine/series/etsStart";
import { momentsOf } from "../../../src/engine/forecast/outcomes";
import { seeded } from "../arbitrary";
import { airPassengers } from "./airPassengers";
import { horizons, rEts } from "./rEts";

const chance = { seed: 1, runs: 5000 };
const references = Object.entries(rEts).map(([name, reference]) => ({ name, reference }));
const additive = references.filter(({ name }) => name.startsWith("A"));

function judgedByR(name: string): EtsFit {
  const { parameters, start } = rEts[name as keyof typeof rEts];
  const state: EtsState = { ...start, season: Float64Array.from(start.season) };
  return judged(Float64Array.from(airPassengers), etsModelOf(name), 12, parameters, state);
}

const at = (values: Float64Array): number[] => horizons.map((h) => values[h - 1]);
const momentsOfSample = (values: Float64Array): { mean: number; variance: number } =>
  momentsOf({ values, chances: values.map(() => 1 / values.length), step: 0, runs: 0 });
const ratio = (values: readonly number[], expected: readonly number[]): number =>
  Math.max(...values.map((value, i) => Math.abs(value / expected[i] - 1)));

describe("with R's parameters for AirPassengers (R 4.2.2, forecast 8.20)", () => {
  it.each(references)("$name has R's likelihood, variance, AIC, AICc and BIC", ({ name, reference }) => {
    const fit = judgedByR(name);
    expect(fit.logLikelihood).toBeCloseTo(reference.logLikelihood, 8);
    expect(fit.sigma2 / reference.sigma2).toBeCloseTo(1, 10);
    expect(fit.aic).toBeCloseTo(reference.aic, 7);
    expect(fit.aicc).toBeCloseTo(reference.aicc, 7);
    expect(fit.bic).toBeCloseTo(reference.bic, 7);
  });
  it.each(additive)("$name has R's forecasts and 95 % bounds up to 24 months ahead", ({ name, reference }) => {
    const fit = judgedByR(name);
    const { low, high } = etsInterval(fit, 24, 0.95, chance);
    expect(ratio(at(etsForecast(fit.model, fit.parameters, fit.state, 24)), reference.mean)).toBeLessThan(1e-10);
    expect(ratio(at(low), reference.lower)).toBeLessThan(1e-9);
    expect(ratio(at(high), reference.upper)).toBeLessThan(1e-9);
  });
  it("AAA has the values that the project's method notes print: −765.93585, σ² 325.697, next 437.2863, 429.5850, 461.5371", () => {
    const fit = judgedByR("AAA");
    expect(fit.logLikelihood).toBeCloseTo(-765.93585, 5);
    expect(fit.sigma2).toBeCloseTo(325.697, 4);
    expect([...etsForecast(fit.model, fit.parameters, fit.state, 3)].map((value) => value.toFixed(6))).toEqual([
      "437.286273",
      "429.584965",
      "461.537120",
    ]);
    const { low, high } = etsInterval(fit, 1, 0.95, chance);
    expect([low[0].toFixed(4), high[0].toFixed(4)]).toEqual(["401.9146", "472.6579"]);
  });
  it.each(references.filter(({ name }) => name.startsWith("M")))(
    "$name, whose future is simulated, has R's mean and variance within sampling error",
    ({ name, reference }) => {
      const fit = judgedByR(name);
      const paths = etsPaths(fit, 24, { seed: 3, runs: 20_000 });
      // R's mean is the distribution's, which lies a little off the path without errors.
      expect(ratio(at(etsForecast(fit.model, fit.parameters, fit.state, 24)), reference.mean)).toBeLessThan(0.003);
      horizons.forEach((h, i) => {
        const deviation = (reference.upper[i] - reference.mean[i]) / 1.959963984540054;
        const { mean, variance } = momentsOfSample(paths[h - 1]);
        expect(Math.abs(mean - reference.mean[i])).toBeLessThan((4 * deviation) / Math.sqrt(20_000));
        expect(Math.sqrt(variance) / deviation).toBeCloseTo(1, 1.2);
      });
    },
  );
});

describe("the fit of AirPassengers", () => {
  it.each(references)("$name is at least as likely as R's, but for half a unit", ({ name, reference }) => {
    const fit = etsFit(airPassengers, etsModelOf(name), 12);
    expect(fit?.logLikelihood).toBeGreaterThan(reference.logLikelihood - 0.5);
  });
  it("chooses a model with relative error, a trend and a multiplicative season, as R does by AICc", () => {
    const fit = etsChoice(airPassengers, 12);
    expect(fit && etsName(fit.model)).toMatch(/^MA.?M$/);
    expect(fit?.aicc).toBeLessThan(rEts.MAdM.aicc);
  });
  it("gives the same bytes again", () => {
    const [first, second] = [0, 1].map(() => etsFit(airPassengers.slice(0, 48), etsModelOf("MAM"), 12));
    expect(first).toEqual(second);
    expect(first && etsInterval(first, 6, 0.8, chance)).toEqual(second && etsInterval(second, 6, 0.8, chance));
  });
  it("does not depend on the unit of the series", () => {
    const fit = etsFit(airPassengers, etsModelOf("AAdA"), 12) as EtsFit;
    const inMillions = etsFit(
      airPassengers.map((value) => value / 1000),
      etsModelOf("AAdA"),
      12,
    ) as EtsFit;
    const [points, small] = [fit, inMillions].map(({ model, parameters, state }) =>
      etsForecast(model, parameters, state, 12),
    );
    points.forEach((point, h) => expect((1000 * small[h]) / point).toBeCloseTo(1, 3));
  });
});

describe("simulated paths", () => {
  it("have the exact mean and variance where these are known (class 1 models)", () => {
    const fit = judgedByR("AAA");
    const points = etsForecast(fit.model, fit.parameters, fit.state, 13);
    const { high } = etsInterval(fit, 13, 0.95, chance);
    for (const h of [0, 12]) {
      const { mean, variance } = momentsOfSample(etsPaths(fit, 13, { seed: 5, runs: 20_000 })[h]);
      const deviation = (high[h] - points[h]) / 1.959963984540054;
      // Four standard errors of a mean and of a variance.
      expect(Math.abs(mean - points[h])).toBeLessThan((4 * deviation) / Math.sqrt(20_000));
      expect(Math.abs(variance / deviation ** 2 - 1)).toBeLessThan(4 * Math.sqrt(2 / 20_000));
    }
  });
  it("refuse a number of runs that is none", () => {
    expect(() => etsPaths(judgedByR("AAA"), 1, { seed: 1, runs: 0 })).toThrow("runs");
  });
});

describe("short and odd series", () => {
  const ann = etsModelOf("ANN");
  it("too short for a model have no fit", () => {
    expect(etsFit([], ann, 1)).toBeUndefined();
    expect(etsFit([1, 2, 3], ann, 1)).toBeUndefined();
    expect(etsFit(airPassengers.slice(0, 23), etsModelOf("ANA"), 12)).toBeUndefined();
    expect(etsFit(airPassengers, etsModelOf("ANA"), 1)).toBeUndefined();
    expect(etsChoice([4, 5], 12)).toBeUndefined();
  });
  it("that are constant are forecast constant, without a band", () => {
    const fit = etsChoice(Array(12).fill(40), 4) as EtsFit;
    expect(etsName(fit.model)).toBe("ANN");
    expect([...etsForecast(fit.model, fit.parameters, fit.state, 2)]).toEqual([40, 40]);
    const { low, high } = etsInterval(fit, 2, 0.95, chance);
    [...low, ...high].forEach((bound) => expect(bound).toBeCloseTo(40, 6));
  });
  it("with values of 0 or below have additive models only", () => {
    const sales = [5, 0, 3, 4, -2, 6, 1, 3, 2, 5, 4, 1];
    expect(etsFit(sales, etsModelOf("MNN"), 1)).toBeUndefined();
    expect(etsChoice(sales, 1)?.model.error).toBe("A");
  });
  it("with a gap or an unknown model are refused", () => {
    expect(() => etsFit([1, 2, NaN, 4], ann, 1)).toThrow("value 3 is missing");
    expect(() => etsFit([1, 2, 3, 4], ann, 0)).toThrow("period");
    expect(() =>
      etsForecast(ann, rEts.AAA.parameters, { level: 1, trend: 0, season: new Float64Array(0) }, -1),
    ).toThrow("horizon");
    expect(() => etsInterval(judgedByR("AAA"), 1, 1, chance)).toThrow("level");
    expect(() => etsModelOf("AAM")).toThrow("none of the models");
  });
  it("of any kind give finite forecasts between ordered bounds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 10, maxLength: 20 }),
        fc.constantFrom(...ETS_MODELS),
        (sales, model) => {
          const fit = etsFit(sales, model, 4);
          if (!fit) return;
          const { low, high } = etsInterval(fit, 4, 0.8, { seed: 1, runs: 200 });
          etsForecast(model, fit.parameters, fit.state, 4).forEach((point, h) => {
            expect(Number.isFinite(point)).toBe(true);
            expect(low[h]).toBeLessThanOrEqual(high[h]);
          });
        },
      ),
      { numRuns: 40 },
    );
  });
  it("that come from the model are recovered: level 100, α 0.3", () => {
    const random = seeded(11);
    let level = 100;
    const sales = Array.from({ length: 400 }, () => {
      const error = random() + random() + random() - 1.5;
      const value = level + error;
      level += 0.3 * error;
      return value;
    });
    expect(etsFit(sales, ann, 1)?.parameters.alpha).toBeCloseTo(0.3, 0.9);
    expect(etsStart(Float64Array.from(sales), ann, 1).level).toBeCloseTo(100, 0);
  });
});

it("the filter's errors and fitted values add up to the series", () => {
  const { fitted, errors } = etsFilter(airPassengers, etsModelOf("AAA"), rEts.AAA.parameters, {
    ...rEts.AAA.start,
    season: Float64Array.from(rEts.AAA.start.season),
  });
  airPassengers.forEach((value, t) => expect(fitted[t] + errors[t]).toBeCloseTo(value, 9));
});
