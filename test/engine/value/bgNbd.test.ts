import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hypergeometric2F1 } from "../../../src/engine/stats/hypergeometric2F1";
import {
  bgNbdLikelihood,
  bgNbdLogLikelihood,
  distinctHistories,
  type BgNbdParameters,
} from "../../../src/engine/value/bgNbdLikelihood";
import { expectedPurchases, expectedPurchasesOfNew } from "../../../src/engine/value/expectedPurchases";
import { fitBgNbd } from "../../../src/engine/value/fitBgNbd";
import { probabilityAlive } from "../../../src/engine/value/probabilityAlive";
import { seeded } from "../arbitrary";
import { simulateHistories } from "./simulateHistories";

const paper: BgNbdParameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

const positive = fc.double({ min: 0.05, max: 8, noNaN: true });
const model = fc.record({ r: positive, alpha: positive, a: positive, b: positive });
const history = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }))
  .map(([x, first, second]) => {
    const age = Math.max(first, second) / 10;
    return { x, tx: x ? Math.min(first, second) / 10 : 0, age };
  });

describe("the log-likelihood", () => {
  it.each([
    [2, 30.43, 38.86, -9.45860630706627],
    [0, 0, 38.86, -0.5547132764381585],
    [26, 30.857, 31, -37.726510017361754],
    [1, 1.71, 38.86, -4.469093275032589],
    [1000, 38, 39, 2145.6021791781313],
  ])("of x %d, tx %d, T %d is %d (eq. 6 in 30 digits, mpmath 1.3)", (x, tx, age, expected) => {
    expect(bgNbdLogLikelihood(paper, [x], [tx], [age])).toBeCloseTo(expected, 9);
  });
  it("adds up over customers, whatever their order and however many are alike", () => {
    fc.assert(
      fc.property(model, fc.array(history, { maxLength: 12 }), (parameters, customers) => {
        const ll = (list: typeof customers): number =>
          bgNbdLogLikelihood(
            parameters,
            list.map(({ x }) => x),
            list.map(({ tx }) => tx),
            list.map(({ age }) => age),
          );
        const apart = customers.reduce((total, customer) => total + ll([customer]), 0);
        const scale = Math.max(1, Math.abs(apart));
        expect(ll([...customers].reverse()) / scale).toBeCloseTo(apart / scale, 10);
        expect(ll([...customers, ...customers]) / scale).toBeCloseTo((2 * apart) / scale, 10);
      }),
    );
  });
  it("has the gradient that small steps show", () => {
    fc.assert(
      fc.property(model, history, fc.integer({ min: 0, max: 3 }), (parameters, { x, tx, age }, at) => {
        const likelihood = bgNbdLikelihood(distinctHistories([x], [tx], [age]));
        const name = (["r", "alpha", "a", "b"] as const)[at];
        const step = parameters[name] * 1e-5;
        const moved = (by: number): number => likelihood({ ...parameters, [name]: parameters[name] + by }).value;
        const slope = (moved(step) - moved(-step)) / (2 * step);
        const { gradient, value } = likelihood(parameters);
        expect(Math.abs(gradient[at] - slope)).toBeLessThan(1e-4 * Math.max(1, Math.abs(slope), Math.abs(value)));
      }),
    );
  });
  it("refuses what is no history, and leaves out customers that never bought", () => {
    expect(() => bgNbdLogLikelihood(paper, [1], [5], [4])).toThrow("no purchase history");
    expect(() => bgNbdLogLikelihood(paper, [0], [1], [4])).toThrow("no purchase history");
    expect(() => bgNbdLogLikelihood(paper, [1.5], [1], [4])).toThrow("no purchase history");
    expect(() => bgNbdLogLikelihood(paper, [1], [1, 2], [4])).toThrow("length");
    expect(() => bgNbdLogLikelihood({ ...paper, b: 0 }, [1], [1], [4])).toThrow("b must be");
    expect(bgNbdLogLikelihood(paper, [NaN, 0], [NaN, 0], [NaN, 0])).toBeCloseTo(0, 12);
  });
});

describe("P(alive)", () => {
  it("is 0.968555454221 for x 23, tx 39, T 39 (BTYD) and .9688537294 for CDNOW's customer 1516 (BTYD)", () => {
    expect(probabilityAlive(paper, [23], [39], [39])[0]).toBeCloseTo(0.968555454221, 11);
    const btyd = { r: 0.2426027, alpha: 4.413867, a: 0.792947, b: 2.426089 };
    expect(probabilityAlive(btyd, [26], [30.857142857], [31])[0]).toBeCloseTo(0.9688537294, 6);
  });
  it("lies between 0 and 1, falls with silence, and is 1 without repeats", () => {
    expect([...probabilityAlive(paper, [0, NaN], [0, 1], [39, 39])]).toEqual([1, NaN]);
    fc.assert(
      fc.property(model, history, (parameters, { x, tx, age }) => {
        const [now] = probabilityAlive(parameters, [x], [tx], [age]);
        const [later] = probabilityAlive(parameters, [x], [tx], [age + 5]);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        expect(later).toBeLessThanOrEqual(now);
      }),
    );
  });
});

describe("expected purchases", () => {
  it.each([
    [2, 30.43, 38.86, 39, 1.2260281747671444],
    [10, 35, 39, 2, 0.3915692070911202],
    [0, 0, 38.86, 39, 0.19509805201126265],
    [1000, 38, 38.86, 39, 0.0016549315600392878],
    [150, 38, 38.86, 520, 462.8791660121979],
    [3, 10, 20, 500, 8.941289035713364],
  ])(
    "after x %d, tx %d, T %d in %d weeks are %d (paper 1.226, BTYD .39156920709; mpmath 1.3)",
    (x, tx, age, t, expected) => {
      expect(expectedPurchases(paper, [x], [tx], [age], t)[0] / expected).toBeCloseTo(1, 10);
    },
  );
  it.each([
    [1.000000000001, 1.1021367860394096],
    [0.999999999, 1.1021367865861862],
    [1.00001, 1.1021313237580652],
    [1.5, 0.8775852613070246],
    [3, 0.5257667468258149],
  ])("do not stumble where a is 1: a = %d gives %d (mpmath 1.3)", (a, expected) => {
    expect(expectedPurchases({ ...paper, a }, [2], [30.43], [38.86], 39)[0] / expected).toBeCloseTo(1, 11);
    const atOne = expectedPurchases({ ...paper, a: 1 }, [2], [30.43], [38.86], 39)[0];
    expect(atOne).toBeCloseTo(1.10213678604, 10);
  });
  it("do not stumble where a + b is 1 or below either (0.1833899579, 0.0872358408; mpmath 1.3)", () => {
    expect(expectedPurchases({ ...paper, a: 0.3, b: 0.4 }, [0], [0], [38.86], 39)[0]).toBeCloseTo(
      0.18338995790040175,
      12,
    );
    expect(expectedPurchases({ ...paper, a: 0.6000001, b: 0.4 }, [0], [0], [20], 10)[0]).toBeCloseTo(
      0.08723584083903456,
      12,
    );
  });
  it("of CDNOW's customer 1516 in 52 weeks are 25.757 (BTYD), of a new customer 1.444013247 (BTYD)", () => {
    const btyd = { r: 0.2426027, alpha: 4.413867, a: 0.792947, b: 2.426089 };
    expect(expectedPurchases(btyd, [26], [216 / 7], [31], 52)[0]).toBeCloseTo(25.756951637, 4);
    expect(expectedPurchasesOfNew(btyd, 52)).toBeCloseTo(1.444013247, 5);
  });
  it("agree with equation 10 as it is printed, where that can be computed", () => {
    fc.assert(
      fc.property(
        model,
        history,
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        ({ r, alpha, a, b }, { x, tx, age }, t) => {
          fc.pre(Math.abs(a - 1) > 0.05 && a + b + x - 1 > 0.05 && x < 20);
          const [alive] = probabilityAlive({ r, alpha, a, b }, [x], [tx], [age]);
          const whole = alpha + age + t;
          const power = ((alpha + age) / whole) ** (r + x);
          const printed =
            ((a + b + x - 1) / (a - 1)) *
            (1 - power * hypergeometric2F1(r + x, b + x, a + b + x - 1, t / whole)) *
            alive;
          const [stable] = expectedPurchases({ r, alpha, a, b }, [x], [tx], [age], t);
          expect(Math.abs(stable - printed)).toBeLessThan(1e-7 * Math.max(1, stable));
        },
      ),
    );
  });
  it("start at 0, never fall, and are finite up to a thousand purchases", () => {
    fc.assert(
      fc.property(model, history, fc.integer({ min: 0, max: 1000 }), (parameters, { tx, age }, x) => {
        const until = (t: number): number => expectedPurchases(parameters, [x], [x ? tx : 0], [age], t)[0];
        expect(until(0)).toBeCloseTo(0, 12);
        expect(until(5)).toBeGreaterThanOrEqual(0);
        expect(until(50)).toBeGreaterThanOrEqual(until(5) - 1e-9);
        expect(until(50)).toBeLessThan(Infinity);
      }),
    );
  });
  it("are missing for a customer that never bought; a horizon in the past is refused", () => {
    expect(expectedPurchases(paper, [NaN], [NaN], [NaN], 5)[0]).toBeNaN();
    expect(() => expectedPurchases(paper, [1], [1], [1], -1)).toThrow("horizon");
    expect(() => expectedPurchasesOfNew(paper, NaN)).toThrow("horizon");
  });
});

describe("the fit", () => {
  const truth = { r: 0.8, alpha: 30, a: 0.8, b: 2.5 };

  it("finds the parameters that ten thousand simulated customers were made with", () => {
    const { repeats, recency, age } = simulateHistories(10_000, truth, seeded(20_260));
    const { parameters, converged } = fitBgNbd(repeats, recency, age);
    expect(converged).toBe(true);
    expect(parameters.r).toBeCloseTo(truth.r, 1);
    expect(parameters.alpha / truth.alpha).toBeCloseTo(1, 0);
    expect(parameters.a).toBeCloseTo(truth.a, 0);
    expect(parameters.b / truth.b).toBeCloseTo(1, 0);
  });
  it("gives the same bytes twice, and the same model in days as in weeks", () => {
    const { repeats, recency, age } = simulateHistories(400, truth, seeded(5));
    const fit = fitBgNbd(repeats, recency, age);
    expect(fitBgNbd(repeats, recency, age)).toEqual(fit);
    const weeks = (days: Float64Array): Float64Array => days.map((day) => day / 7);
    const inWeeks = fitBgNbd(repeats, weeks(recency), weeks(age));
    expect(inWeeks.parameters.alpha).toBeCloseTo(fit.parameters.alpha / 7, 3);
    expect(inWeeks.parameters.a).toBeCloseTo(fit.parameters.a, 3);
  });
  it("does not depend on the order of customers, to the last bit", () => {
    const { repeats, recency, age } = simulateHistories(400, truth, seeded(6));
    const fit = fitBgNbd(repeats, recency, age);
    expect(fitBgNbd(repeats.toReversed(), recency.toReversed(), age.toReversed())).toEqual(fit);
  });
  it("gives up soon where its parameters grow without end, because nobody seems to leave sooner than others", () => {
    const next = seeded(7);
    const age = Float64Array.from({ length: 2_000 }, () => 30 + Math.floor(next() * 700));
    const repeats = age.map(() => Math.floor(10 * next() ** 3));
    const recency = age.map((days, i) => (repeats[i] > 0 ? Math.ceil(days * Math.sqrt(next())) : 0));
    const { parameters, converged } = fitBgNbd(repeats, recency, age);
    expect(converged).toBe(false);
    expect(parameters.b).toBeGreaterThan(1e6);
    expect(parameters.b).toBeLessThan(1e7);
  });
  it("says that it has no answer: no customers, one, nobody who bought again, nobody ever observed", () => {
    const none = { parameters: { r: NaN, alpha: NaN, a: NaN, b: NaN }, logLikelihood: NaN, converged: false };
    expect(fitBgNbd([], [], [])).toEqual({ ...none, customers: 0, repeaters: 0 });
    expect(fitBgNbd([NaN], [NaN], [NaN])).toEqual({ ...none, customers: 0, repeaters: 0 });
    expect(fitBgNbd([0, 0, 0], [0, 0, 0], [9, 9, 9])).toEqual({ ...none, customers: 3, repeaters: 0 });
    expect(fitBgNbd([0], [0], [0]).converged).toBe(false);
    expect(fitBgNbd([3], [4], [5]).customers).toBe(1);
  });
});
