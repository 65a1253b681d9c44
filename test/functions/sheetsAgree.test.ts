import { describe, expect, it } from "vitest";
import { cellsOf, resultsOf } from "../analyses/resultsOf";
import { seeded } from "../engine/arbitrary";
import { call, column } from "./host";

/** A cell and a result sheet must never disagree: the same book, once by the analyses and once by functions in cells. */
const random = seeded(3);
const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
const rows = Array.from({ length: 400 }, () => {
  const amount = Math.floor(random() * 100_000 - 5000) / 100;
  const invoiceDate = 45_000 + Math.floor(random() * 473);
  const customer = names[Math.floor(random() ** 3 * names.length)];
  return { customer, amount, invoiceDate, dueDate: invoiceDate + 30, openAmount: random() < 0.5 ? 0 : amount };
});
const asOf = 45_473;
const { results } = resultsOf({ receivables: rows, asOf: "2024-06-30" });
const sheet = (id: string, name: string): unknown[] => {
  const result = results.get(id)!;
  if (!("rows" in result)) throw new Error(`${id} was skipped`);
  return cellsOf(result, name);
};
const kpi = (id: string, name: string): number => {
  const result = results.get(id)!;
  if (!("rows" in result)) throw new Error(`${id} was skipped`);
  return result.kpis[name];
};
const due = column(...rows.map((row) => row.dueDate));
const open = column(...rows.map((row) => row.openAmount));
const numbers = (answer: unknown): number[] => (answer as number[][]).flat();

describe("functions in cells and result sheets", () => {
  it("give the same ABC classes", () => {
    expect(call("ABC", column(...sheet("abc", "value")))).toEqual(column(...sheet("abc", "class")));
  });
  it("give the same ageing", () => {
    const buckets = sheet("ageingBuckets", "amount") as number[];
    numbers(call("AGEING", due, open, asOf)).forEach((amount, i) => {
      expect(amount).toBeCloseTo(buckets[i] ?? kpi("ageingBuckets", "total"), 6);
    });
  });
  it("give the same overdue amounts", () => {
    expect(numbers(call("OVERDUE", due, open, asOf)).reduce((a, b) => a + b)).toBeCloseTo(kpi("ageing", "overdue"), 6);
  });
  it("give the same buckets for every open invoice", () => {
    const days = column(...(sheet("openReceivables", "dueDay") as number[]));
    const numbered = numbers(call("AGEBUCKET", days, asOf, null, true));
    const amounts = sheet("openReceivables", "open") as number[];
    sheet("openReceivables", "bucket").forEach((bucket, i) => {
      expect(bucket).toBe(amounts[i] < 0 ? null : numbered[i] === 0 ? "notDue" : `bucket${numbered[i]}`);
    });
  });
  it("give the same DSO", () => {
    const answers = call("DSO", column(...sheet("dso", "receivable")), column(...sheet("dso", "creditSales")));
    expect(answers).toEqual(column(...sheet("dso", "dso").map((days) => days ?? "#N/A")));
  });
});
