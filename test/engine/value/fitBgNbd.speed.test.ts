import { expect, it } from "vitest";
import { fitBgNbd } from "../../../src/engine/value/fitBgNbd";
import { seeded } from "../arbitrary";
import { simulateHistories } from "./simulateHistories";

it("fits a hundred thousand customers within three seconds", () => {
  const { repeats, recency, age } = simulateHistories(100_000, { r: 0.8, alpha: 30, a: 0.8, b: 2.5 }, seeded(1));
  const begin = performance.now();
  const { converged, customers } = fitBgNbd(repeats, recency.map(Math.floor), age);
  const seconds = (performance.now() - begin) / 1000;
  console.log(`${customers} customers fitted in ${seconds.toFixed(2)} s`);
  expect(converged).toBe(true);
  expect(seconds).toBeLessThan(3);
});
