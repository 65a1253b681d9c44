import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { dataFolder, hasData } from "../read/support/sheets";
import { call } from "./host";

const column = (values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
const numbers = (cells: unknown): number[] => (cells as number[][]).flat();

describe("KAM.WINRATE", () => {
  it("gives .62719 [.56357, .68870] for 142 of 226 by default, the uniform prior (scipy Beta(143, 85))", () => {
    const [rate, low, high] = numbers(call("WINRATE", [[142]], [[226]]));
    expect(rate).toBeCloseTo(0.62719, 5);
    expect(low).toBeCloseTo(0.56357, 5);
    expect(high).toBeCloseTo(0.6887, 5);
  });
  it("answers a row for each group: few deals near the usual rate, blanks empty, errors in their own row", () => {
    const answers = call("WINRATE", column([1, "", "#N/A", ""]), column([1, 4, 4, ""]), 0.3, 10) as unknown[][];
    expect(answers[0][0]).toBeCloseTo((1 + 3) / 11, 12);
    expect(answers[1][0]).toBeCloseTo(3 / 14, 12);
    expect(answers[2]).toEqual(["#N/A", "#N/A", "#N/A"]);
    expect(answers[3]).toEqual(["", "", ""]);
  });
  it("refuses more won than closed, text, and several columns", () => {
    expect(call("WINRATE", [[3]], [[2]])).toContain("#VALUE!");
    expect(call("WINRATE", [["many"]], [[2]])).toContain("#VALUE!");
    expect(call("WINRATE", [[1, 2]], [[2, 3]])).toContain("#VALUE!");
  });
});

describe.runIf(hasData)("KAM.ETS on AirPassengers", () => {
  const air = (): unknown[][] =>
    column(
      readFileSync(resolve(dataFolder, "monthly_series/airline-passengers.csv"), "utf8")
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => Number(line.split(",")[1])),
    );
  it("is near R's forecast::ets AAA: 437.3, 429.6, 461.5 (forecast 8.20; the optimum is at least as likely as R's)", () => {
    const points = numbers(call("ETS", air(), 3, 12, "AAA"));
    [437.29, 429.58, 461.54].forEach((point, h) => expect(Math.abs(points[h] / point - 1)).toBeLessThan(0.03));
  });
  it("has 95 % bounds like R's for the first month: 401.9 to 472.7", () => {
    const [[low, high]] = call("ETSINTERVAL", air(), 1, 0.95, 12, "AAA") as number[][];
    expect(Math.abs(low / 401.91 - 1)).toBeLessThan(0.03);
    expect(Math.abs(high / 472.66 - 1)).toBeLessThan(0.03);
  });
  it("chooses a multiplicative season by itself, and simulated bounds hang on the seed alone", () => {
    const points = numbers(call("ETS", air()));
    expect(points).toHaveLength(12);
    expect(Math.max(...points) / Math.min(...points)).toBeGreaterThan(1.4);
    const bounds = (seed: number) => numbers(call("ETSINTERVAL", air(), 2, 0.8, 12, "MAM", seed));
    expect(bounds(7)).toEqual(bounds(7));
    expect(bounds(7)).not.toEqual(bounds(8));
  });
  it.each([
    ["A", [453.4977218, 429.3905693, 467.0360521]],
    ["M", [447.0559313, 419.7122799, 464.8671311]],
  ])("is R 4.2.2's HoltWinters with season %s: predict(·, 3)", (kind, next) => {
    numbers(call("HOLTWINTERS", air(), 3, 12, kind)).forEach((point, h) => expect(point).toBeCloseTo(next[h], 0));
  });
  it("has the season of a classical decomposition: January 0.91023, July 1.22656 (plain Python after R's decompose)", () => {
    const season = numbers(call("SEASONAL", air(), 12, "M"));
    expect(season[0]).toBeCloseTo(0.91023, 5);
    expect(season[6]).toBeCloseTo(1.22656, 5);
  });
  it("has the naive accuracy of methods C7: train to 1958, MAPE 15.52336 %, MASE 2.493519", () => {
    const all = air();
    const [training, actual] = [all.slice(0, 120), all.slice(120)];
    const naive = Array.from({ length: 24 }, (_, h) => all[108 + (h % 12)]);
    expect(numbers(call("MAPE", actual, naive))[0]).toBeCloseTo(0.1552336, 6);
    expect(numbers(call("MASE", actual, naive, training, 12))[0]).toBeCloseTo(2.493519, 6);
    const total = numbers(actual).reduce((sum, value) => sum + value, 0);
    expect(numbers(call("WAPE", actual, naive))[0]).toBeCloseTo((71.25 * 24) / total, 10);
  });
});

describe("functions of series and chances", () => {
  it("fill a gap along the line, refuse text, a block, too few values and an unknown model", () => {
    expect(numbers(call("ETS", column([70, "", 70, 70, 70, 70, 70]), 1))).toEqual([70]);
    for (const wrong of [
      column(["a", 1, 2, 3, 4, 5]),
      [
        [1, 2],
        [3, 4],
      ],
      column([1, 2]),
    ])
      expect(call("ETS", wrong, 1)).toContain("#VALUE!");
    expect(call("ETS", column([1, 2, 3, 4, 5, 6]), 1, 1, "AAM")).toContain("#VALUE!");
  });
  it("leave out open deals of the Brier score (scikit-learn: 0.0375) and refuse what is no chance", () => {
    const chances = column([0.1, 0.9, 0.8, "30 %", 0.5]);
    expect(numbers(call("BRIER", chances, column([0, 1, 1, 0, ""])))[0]).toBeCloseTo(0.0375, 12);
    expect(call("BRIER", [[1.5]], [[1]])).toContain("#VALUE!");
    expect(call("BRIER", [[0.5]], [[2]])).toContain("#VALUE!");
    expect(call("BRIER", [[0.5]], [[""]])).toEqual([["#N/A"]]);
  });
  it("tell trend and change row by row", () => {
    expect(
      call("TREND", [
        [1, 2, 3],
        [5, 5, 5],
        ["", 4, ""],
      ]),
    ).toEqual([[1], [0], ["#N/A"]]);
    const rows = [
      [10, 12, 8, 10, 4, 6],
      [10, 12, 8, 10, 9, 11],
      [10, "", 8, 10, 9, 11],
    ];
    const [falls, steady, unknown] = call("CHANGE", rows, 2, 4) as unknown[][];
    expect([falls[0], falls[1]]).toEqual([-1, -0.5]);
    expect(steady[0]).toBe(0);
    expect(unknown).toEqual(["#N/A", "#N/A", "#N/A"]);
  });
});
