import { simulatedOutcomes } from "../../src/engine/forecast/simulatedOutcomes";
import { etsChoice } from "../../src/engine/series/etsChoice";
import { etsFit } from "../../src/engine/series/etsFit";
import { ETS_MODELS } from "../../src/engine/series/etsModel";
import { fitBgNbd } from "../../src/engine/value/fitBgNbd";
import { simulateHistories } from "../engine/value/simulateHistories";
import { random } from "./book";
import { median, row } from "./print";

const RUNS = 3;

/** Models that have no counterpart in SQL; how well they fit is tested elsewhere against published values. */
export function modelsBench(): void {
  console.log(`\nModels, milliseconds, median of ${RUNS}`);
  const next = random(1);
  const numbers = (count: number, of: (i: number) => number): Float64Array =>
    Float64Array.from({ length: count }, (_, i) => of(i));

  const [amounts, rates] = [numbers(500, () => 1_000 + 99_000 * next() ** 2), numbers(500, () => next())];
  timed("Monte Carlo, 10,000 runs of 500 deals", () => simulatedOutcomes(amounts, rates, { seed: 1, runs: 10_000 }));

  const season = (i: number): number => 1 + 0.3 * Math.sin((2 * Math.PI * i) / 12);
  const months = numbers(144, (i) => (100 + 2 * i) * season(i) * (0.95 + 0.1 * next()));
  const slowest = ETS_MODELS.map((model) => medianTime(() => etsFit(months, model, 12)));
  row("ETS, a model of 144 months", Math.max(...slowest), `the slowest of ${slowest.length}`);
  timed("ETS, best model of 144 months", () => etsChoice(months, 12));

  const { repeats, recency, age } = simulateHistories(100_000, { r: 0.8, alpha: 30, a: 0.8, b: 2.5 }, next);
  const lastDay = recency.map(Math.floor);
  timed("BG/NBD, 100,000 customers", () => fitBgNbd(repeats, lastDay, age));
}

const timed = (name: string, work: () => unknown): void => row(name, medianTime(work));

function medianTime(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return median(times);
}
