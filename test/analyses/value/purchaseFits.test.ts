import { expect, it } from "vitest";
import { purchaseFits } from "../../../src/analyses/value/purchaseFits";
import { fitBgNbd } from "../../../src/engine/value/fitBgNbd";
import { seeded } from "../../engine/arbitrary";
import { simulateHistories } from "../../engine/value/simulateHistories";

const historyOf = (seed: number) => {
  const next = seeded(seed);
  const histories = simulateHistories(300, { r: 0.8, alpha: 30, a: 0.8, b: 2.5 }, next);
  return { ...histories, meanSpend: histories.repeats.map((count) => (count > 0 ? 50 + 100 * next() : NaN)) };
};

it("fits the same histories once, whoever asks with columns of its own", () => {
  const first = purchaseFits(historyOf(1));
  expect(purchaseFits(historyOf(1))).toBe(first);
});
it("fits anew when a single purchase, a single day or the number of customers differs", () => {
  const before = historyOf(2);
  const first = purchaseFits(before);
  for (const column of ["recency", "age", "meanSpend"] as const) {
    const row = before.repeats.findIndex((count) => count > 0);
    const changed = { ...before, [column]: before[column].slice() };
    changed[column][row] += column === "recency" ? -0.25 : 1;
    const found = purchaseFits(changed);
    expect(found).not.toBe(first);
    expect(found.purchases).toEqual(fitBgNbd(changed.repeats, changed.recency, changed.age));
  }
  const fewer = Object.fromEntries(Object.entries(before).map(([id, column]) => [id, column.subarray(1)]));
  expect(purchaseFits(fewer as unknown as typeof before).purchases.customers).toBe(299);
  expect(purchaseFits(before)).toEqual(first);
});
