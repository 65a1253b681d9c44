import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { seriesForecast } from "../../../src/analyses/forecast/seriesForecast";
import { dataFolder, hasData } from "../../read/support/sheets";
import { cellsOf, resultOf, type Book } from "../resultsOf";

const iso = (year: number, month: number, day = 5): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
/** One invoice a month from the month given on. */
const monthly = (customer: string, amounts: readonly number[], year = 2022, month = 1) =>
  amounts.map((amount, i) => ({
    customer,
    amount,
    invoiceDate: iso(year + Math.floor((month - 1 + i) / 12), ((month - 1 + i) % 12) + 1),
    dueDate: "2030-01-01",
  }));
const airPassengers = (): number[] =>
  readFileSync(resolve(dataFolder, "monthly_series/airline-passengers.csv"), "utf8")
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => Number(line.split(",")[1]));

describe.runIf(hasData)("AirPassengers as invoices, 1949 to 1960", () => {
  const book = (): Book => ({
    asOf: "1960-12-31",
    set: { trendHistory: 240 },
    receivables: monthly("air", airPassengers(), 1949),
  });
  it("has a seasonal naive forecast of 5,714 and MASE 1.57088 (plain Python over the last 12 months held back)", () => {
    const { kpis } = resultOf(book(), "trendSeries");
    expect(kpis).toMatchObject({ last: 5714, naive: 5714, horizon: 12 });
    expect(kpis.naiveMase).toBeCloseTo(1.57088122605364, 10);
  });
  it("is smoothed with a multiplicative season, better than naive, growing on", () => {
    const result = resultOf(book(), "trendSeries");
    expect(String(cellsOf(result, "model")[0])).toMatch(/^M(A|Ad)M$/);
    expect(cellsOf(result, "better")[0]).toBe("model");
    expect(result.kpis.mase).toBeLessThan(1);
    expect(result.kpis.next).toBeGreaterThan(5714);
  });
  it("stands month by month with bounds around the forecast, the line for the chart joined to the last revenue", () => {
    const result = resultOf(book(), "trendMonth");
    const column = (id: string): number[] => Array.from(result.columns[id] as Float64Array);
    expect(result.rows).toBe(144 + 12);
    expect(column("actual").slice(141, 145)).toEqual([461, 390, 432, NaN]);
    expect(column("lineForecast").slice(142, 144)).toEqual([NaN, 432]);
    for (let t = 144; t < 156; t++) {
      const [low95, low80, point, high80, high95] = ["low95", "low80", "forecast", "high80", "high95"].map(
        (id) => column(id)[t],
      );
      expect([low95 < low80, low80 < point, point < high80, high80 < high95]).toEqual([true, true, true, true]);
    }
    expect(column("naive").slice(144)).toEqual(airPassengers().slice(-12));
  });
  it("gives the same bytes again", () => {
    const again = JSON.stringify(resultOf(book(), "trendMonth").columns.high95);
    expect(JSON.stringify(resultOf(book(), "trendMonth").columns.high95)).toBe(again);
  });
});

describe("short histories", () => {
  const of = (amounts: readonly number[], asOf: string): Book => ({ asOf, receivables: monthly("a", amounts, 2023) });
  it("have no trend without a complete month", () => {
    const result = resultOf(of([10], "2023-01-20"), "trendSeries");
    expect(result.rows).toBe(0);
    expect(result.notes[0]["en-US"]).toContain("no complete month");
    expect(resultOf(of([10], "2023-01-20"), "trendMonth").rows).toBe(0);
  });
  it("of five months repeat the last one, and say so", () => {
    const result = resultOf(of([10, 20, 30, 40, 50], "2023-05-31"), "trendSeries");
    expect(cellsOf(result, "gate")).toEqual(["naive", "naive", "naive"].slice(0, result.rows));
    expect(result.kpis.next).toBe(12 * 50);
    expect(result.notes.map((note) => note["en-US"]).join()).toContain("too few complete months");
  });
  it("of six to 23 months have no season; from 24 on one may be", () => {
    const gates = [6, 23, 24].map(
      (n) =>
        seriesForecast(
          Float64Array.from({ length: n }, (_, i) => 100 + ((i * 7) % 5)),
          12,
          6,
          1,
        ).gate,
    );
    expect(gates).toEqual(["plain", "plain", "seasonal"]);
  });
  it("that never change are forecast as they are", () => {
    const result = resultOf(
      of(
        Array.from({ length: 8 }, () => 70),
        "2023-08-31",
      ),
      "trendSeries",
    );
    expect(result.kpis.next).toBeCloseTo(12 * 70, 6);
    expect(result.kpis.mase).toBeNaN();
  });
});

describe("months that are not whole", () => {
  it("are left out at the end, and said: half a month is no fall", () => {
    const book: Book = { asOf: "2023-09-10", receivables: monthly("a", [70, 70, 70, 70, 70, 70, 70, 70, 1], 2023) };
    const result = resultOf(book, "trendSeries");
    expect(cellsOf(result, "months")[0]).toBe(8);
    expect(result.notes.map((note) => note["en-US"]).join()).toContain("does not count as a fall");
    expect(resultOf({ ...book, asOf: "2023-09-30" }, "trendSeries").kpis.next).toBeLessThan(12 * 70);
  });
  it("without any invoice at the end are not recorded yet where no month ever was without: 70 is forecast on, not a fall to 0", () => {
    const recorded = monthly("a", [70, 70, 70, 70, 70, 70, 70, 70], 2023);
    const series = resultOf({ asOf: "2023-09-30", receivables: recorded }, "trendSeries");
    expect(cellsOf(series, "months")[0]).toBe(8);
    expect(series.notes.map((note) => note["en-US"]).join("\n")).toContain("Nothing is invoiced after 2023-08");
    // A business that pauses now and then pauses again: the month stays, with its 0.
    const paused = recorded.filter((_, i) => i !== 3);
    const kept = resultOf({ asOf: "2023-09-30", receivables: paused }, "trendSeries");
    expect(cellsOf(kept, "months")[0]).toBe(9);
  });
  it("are left out at the beginning where the data starts in their midst", () => {
    const receivables = [
      { customer: "a", amount: 1, invoiceDate: "2023-01-28", dueDate: "2023-02-28" },
      ...monthly("a", [70, 70, 70, 70, 70, 70], 2023, 2),
    ];
    const result = resultOf({ asOf: "2023-07-31", receivables }, "trendSeries");
    expect(cellsOf(result, "months")[0]).toBe(6);
    expect(result.notes.map((note) => note["en-US"]).join()).toContain("half recorded");
  });
});

describe("customers whose trade changed (S122)", () => {
  const set = { changeRecent: 2, changeBase: 4 };
  const book: Book = {
    asOf: "2022-06-30",
    set,
    receivables: [
      ...monthly("falls", [10, 12, 8, 10, 4, 6]),
      ...monthly("steady", [10, 12, 8, 10, 9, 11]),
      ...monthly("new", [5, 5], 2022, 5),
      ...monthly("rises", [10, 12, 8, 10, 20, 22]),
    ],
  };
  const result = resultOf(book, "customerTrend");
  it("are told by the change of the average and by z (engine example by hand: −50 %)", () => {
    expect(cellsOf(result, "verdict")).toEqual(["fall", "steady", null, "rise"]);
    expect(cellsOf(result, "change")[0]).toBeCloseTo(-0.5, 12);
    // s = √(8/3), z = −5 / (s √(1/2 + 1/4)).
    expect(cellsOf(result, "z")[0]).toBeCloseTo(-5 / Math.sqrt((8 / 3) * 0.75), 12);
    expect(cellsOf(result, "difference").slice(0, 2)).toEqual([-5, 0]);
    expect(result.kpis).toMatchObject({ falls: 1, rises: 1, lost: 5 });
  });
  it("have month over month; year over year and a slope only with a year (by hand)", () => {
    expect(cellsOf(result, "monthChange")[0]).toBeCloseTo(0.5, 12);
    expect(cellsOf(result, "yearChange")[0]).toBe(null);
    const year = monthly("a", [100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100, 150], 2022);
    const longer = resultOf({ asOf: "2023-01-31", receivables: year }, "customerTrend");
    expect(cellsOf(longer, "yearChange")[0]).toBeCloseTo(0.5, 12);
    // Eleven times 100 and 150 last: Σ (t − 6.5)(y − ȳ) / Σ (t − 6.5)² = 50 · 5.5 / 143.
    expect(cellsOf(longer, "slope")[0]).toBeCloseTo((50 * 5.5) / 143, 10);
  });
  it("are not judged before their first invoice: months without them are unknown, not 0", () => {
    expect(cellsOf(result, "recent")[2]).toBe(null);
    expect(result.notes[1]["en-US"]).toBe(
      "Not listed: 1 customers whose trade is steady, 1 with too short a history to tell.",
    );
  });
});
