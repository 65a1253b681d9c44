import { describe, expect, it } from "vitest";
import { dayOfIso } from "../../src/engine/dates";
import type { Cell } from "../../src/read/grid";
import type { RefreshResult } from "../../src/refresh/refresh";
import { smallBook, type Sheets } from "../support/books";
import { editParameters } from "../support/editParameter";
import { memoryWorkbook } from "../support/memoryWorkbook";
import { refreshed } from "../support/refreshed";

/** What the user does: refresh, edit cells of the Parameters sheet, refresh again, perhaps a year later. */
async function editedRefresh(
  book: Sheets,
  values: Readonly<Record<string, Cell>>,
  days: readonly [first: string, second: string] = ["2026-06-30", "2026-06-30"],
): Promise<RefreshResult> {
  const workbook = memoryWorkbook(book);
  const before = { "clvBasis": "revenue", "stableQuarters": 0, "lostMonths": 12, "retentionFrom": "set", ...firstOf(values) }; // prettier-ignore
  await refreshed(workbook, { asOfDay: dayOfIso(days[0]) });
  editParameters(workbook, before);
  await refreshed(workbook, { asOfDay: dayOfIso(days[0]) });
  editParameters(workbook, lastOf(values));
  return refreshed(workbook, { asOfDay: dayOfIso(days[1]) });
}

/** "id" is edited before the first day's results, "then id" between the two days. */
const firstOf = (values: Readonly<Record<string, Cell>>): Record<string, Cell> =>
  Object.fromEntries(Object.entries(values).filter(([id]) => !id.startsWith("then ")));
const lastOf = (values: Readonly<Record<string, Cell>>): Record<string, Cell> =>
  Object.fromEntries(Object.entries(values).flatMap(([id, value]) => (id.startsWith("then ") ? [[id.slice(5), value]] : []))); // prettier-ignore

/** Cells of a column by the customer's name. */
function byName({ results }: RefreshResult, report: string, table: string, ref: string): Record<string, unknown> {
  const columns = results.sheets[report].tables[table].columns;
  return Object.fromEntries(columns["customer.name"].map((name, row) => [String(name), columns[ref][row]]));
}
const customersOf = (result: RefreshResult, ref: string) => byName(result, "customers", "customers", ref);

describe("parameters of tiering, edited on their sheet and refreshed (by hand)", () => {
  it("maps the third tier to the service tier middle, and the stance adaptive has its customers", async () => {
    const plain = await editedRefresh(smallBook, {});
    expect(customersOf(plain, "tier.service")).toMatchObject({ Alder: "core", Oak: "general" });
    const mapped = await editedRefresh(smallBook, { "serviceOfThree[third]": 3 });
    expect(customersOf(mapped, "tier.tier")).toEqual(customersOf(plain, "tier.tier"));
    expect(customersOf(mapped, "tier.service")).toMatchObject({ Alder: "core", Oak: "middle" });
  });

  it("says which stance stays empty, by the mapping in force", async () => {
    const notesOf = ({ plans }: RefreshResult): string =>
      plans.find(({ report }) => report === "accountQuality")!.texts.flatMap(({ values }) => values.flat()).join(" "); // prettier-ignore
    expect(notesOf(await editedRefresh(smallBook, {}))).toContain("Nobody is met as adaptive");
    expect(notesOf(await editedRefresh(smallBook, { "serviceOfThree[third]": 3 }))).not.toContain("as adaptive");
  });

  it("divides seven customers by a pyramid of one's own, 10/20/30/40: 0.7, 1.4, 2.1 and 2.8 are 1, 1, 2 and 3", async () => {
    const result = await editedRefresh(smallBook, {
      tierScheme: "curry",
      "curryShares[top]": 0.1,
      "curryShares[large]": 0.2,
      "curryShares[medium]": 0.3,
      "curryShares[small]": 0.4,
    });
    expect(customersOf(result, "tier.tier")).toEqual({
      Alder: "top", Birch: "large", Cedar: "medium", Elm: "medium", Fir: "small", Hazel: "small", Oak: "small",
    }); // prettier-ignore
  });

  it("divides the eight segments by lines of one's own: 60 days, 1 order, 100", async () => {
    const result = await editedRefresh(smallBook, {
      rfmSegmentation: "eight",
      eightLines: "own",
      eightRecency: 60,
      eightFrequency: 1,
      eightMoney: 100,
    });
    // Alder's last order is 60 days ago, Cedar's 149 and Elm's 176; Elm bought for 80.
    expect(customersOf(result, "rfm.segment")).toMatchObject({
      Alder: "importantValue", Birch: "importantValue", Cedar: "importantKeep", Elm: "generalKeep",
    }); // prettier-ignore
  });

  it("tells five stages of life instead of four: one order is an acquaintance", async () => {
    expect(customersOf(await editedRefresh(smallBook, {}), "lifecycle.stage")).toMatchObject({ Birch: "exploration" });
    const five = await editedRefresh(smallBook, { lifecycleScheme: "five" });
    expect(customersOf(five, "lifecycle.stage")).toMatchObject({ Birch: "acquaintance" });
  });
});

/** Sales of named customers in the year to mid 2025 and the year to mid 2026; "" is none. */
function twoYears(sales: Readonly<Record<string, readonly [Cell, Cell]>>, reasons: Readonly<Record<string, string>> = {}): Sheets {
  const rows = Object.entries(sales).flatMap(([name, amounts], c) =>
    amounts.flatMap((amount, year): Cell[][] =>
      amount === "" ? [] : [[`I${c}-${year}`, name, name, dayOfIso(`${2025 + year}-03-01`), amount, amount]],
    ),
  );
  return {
    Customers: [["Customer ID", "Customer Name", "Lost Reason"], ...Object.keys(sales).map((name) => [name, name, reasons[name] ?? ""])],
    Invoices: [["Invoice No", "Customer ID", "Customer Name", "Invoice Date", "Amount", "Paid Amount"], ...rows],
  };
} // prettier-ignore
const YEARS = ["2025-06-30", "2026-06-30"] as const;

describe("two refreshes a year apart (by hand)", () => {
  const causesOf = async (sales: Parameters<typeof twoYears>[0], values: Readonly<Record<string, Cell>> = {}) => {
    const result = await editedRefresh(twoYears(sales), { tierBand: 0, ...values }, YEARS);
    const of = (id: string) => byName(result, "changes", "moves", `tierMoves.${id}`);
    const [own, others, rule, todo] = [of("own"), of("others"), of("rule"), of("todo")];
    return Object.fromEntries(
      Object.keys(own).map((name) => [name, [own[name], others[name], rule[name], todo[name]]] as const),
    );
  };

  it("says that the others changed: Yew bought 30 of 100, now 30 of 250 where Xylo's 200 carry the first 80 %", async () => {
    expect(await causesOf({ Xylo: [50, 200], Yew: [30, 30], Zelkova: [20, 20] })).toEqual({
      Yew: [0, -1, 0, "Buys as before: fit visits to the tier"],
    });
  });

  it("says that its own value changed, and that the one which took its place was lifted by that", async () => {
    expect(await causesOf({ Xylo: [50, 50], Yew: [30, 5], Zelkova: [20, 20] })).toEqual({
      Yew: [-1, 0, 0, "Ask why; win back or fit the effort"],
      Zelkova: [0, 1, 0, "Rose without buying more: check first"],
    });
  });

  it("says that the rule changed: with A up to 50 %, nobody having bought otherwise, Yew behind Xylo's 50 is B", async () => {
    const sales = { Xylo: [50, 50], Yew: [30, 30], Zelkova: [20, 20] } as const;
    expect(await causesOf(sales, { "then abcShareA": 0.5 })).toEqual({
      Yew: [0, 0, -1, "Buys as before: fit visits to the tier"],
    });
  });

  it("holds a customer within the band: 101,000 then, 99,000 now, line at 100,000, band 2 %", async () => {
    const book = twoYears({ Ash: [101_000, 99_000] });
    const values = { tierScheme: "thresholds", "tierThresholds[second]": 100_000 };
    const tierOf = async (tierBand: number) =>
      customersOf(await editedRefresh(book, { ...values, tierBand }, YEARS), "tier.tier").Ash;
    const [held, fallen] = [await tierOf(0.02), await tierOf(0)];
    expect(held).not.toBe(fallen);
    const first = await refreshed(book, { asOfDay: dayOfIso(YEARS[0]), overrides: { ...values } });
    expect(held).toBe(customersOf(first, "tier.tier").Ash);
  });

  /** What 1 a year is worth at 10 % discount over five years, the first in a year, kept at a rate: Σ (rate ÷ 1.1)^t. */
  const multiple = (rate: number): number => [1, 2, 3, 4, 5].reduce((total, t) => total + (rate / 1.1) ** t, 0);

  it("tells equity by cause: new 40, lost 60, grown by 50, each × 2.1… for five years at 80 %", async () => {
    const book = twoYears({ Xylo: [100, 150], Yew: [60, ""], Nut: ["", 40] });
    const result = await editedRefresh(book, { clvRetention: 0.8, clvYears: 5 }, YEARS);
    const { "equityChange.amount": amounts } = result.results.sheets.value.tables.change.columns;
    const expected = [160, 40, -60, 50, 0, 0, 190].map((yearly) => yearly * multiple(0.8));
    expected.forEach((amount, i) => expect(amounts[i], String(i)).toBeCloseTo(amount, 1));
  });

  it("tells what changed terms made: retention 90 % instead of 80 on 190 a year", async () => {
    const book = twoYears({ Xylo: [100, 150], Yew: [60, ""], Nut: ["", 40] });
    const result = await editedRefresh(book, { clvRetention: 0.8, clvYears: 5, "then clvRetention": 0.9 }, YEARS);
    const { "equityChange.amount": amounts } = result.results.sheets.value.tables.change.columns;
    const expected = [...[160, 40, -60, 50, 0].map((yearly) => yearly * multiple(0.8)), 190 * (multiple(0.9) - multiple(0.8)), 190 * multiple(0.9)]; // prettier-ignore
    expected.forEach((amount, i) => expect(amounts[i], String(i)).toBeCloseTo(amount, 1));
  });

  it("tries steps as the Parameters sheet has them: retention ± 10 points, margin ± 20 %, discount ± 5 points", async () => {
    const book = twoYears({ Xylo: [100, 150], Nut: ["", 40] });
    const steps = { "whatIfSteps[retention]": 0.1, "whatIfSteps[margin]": 0.2, "whatIfSteps[discount]": 0.05 };
    const result = await editedRefresh(book, { clvRetention: 0.8, clvYears: 5, ...steps }, YEARS);
    const { "whatIf.equity": equity, "whatIf.trial": trial } = result.results.sheets.value.tables.whatIf.columns;
    expect(trial).toHaveLength(7);
    const at = (rate: number, discount: number): number => [1, 2, 3, 4, 5].reduce((total, t) => total + (rate / (1 + discount)) ** t, 0); // prettier-ignore
    const expected = [
      190 * at(0.8, 0.1), 190 * at(0.9, 0.1), 190 * at(0.7, 0.1), 228 * at(0.8, 0.1), 152 * at(0.8, 0.1), 190 * at(0.8, 0.05), 190 * at(0.8, 0.15),
    ]; // prettier-ignore
    expected.forEach((amount, i) => expect(equity[i], String(trial[i])).toBeCloseTo(amount, 6));
  });

  it("ranks reasons of churn, spellings of one as one: price 90 of 120, service 20, none said 10", async () => {
    const book = twoYears(
      { Xylo: [100, 150], Yew: [60, ""], Zelkova: [30, ""], Oak: [20, ""], Fir: [10, ""] },
      { Yew: "Price", Zelkova: " price ", Oak: "Service" },
    );
    const result = await editedRefresh(book, {}, YEARS);
    const columns = result.results.sheets.churn.tables.reasons.columns;
    expect(columns["churnReasons.revenue"]).toEqual([90, 20, 10]);
    expect(columns["churnReasons.customers"]).toEqual([2, 1, 1]);
    expect(columns["churnReasons.cumulative"]).toEqual([0.75, 110 / 120, 1].map((share) => expect.closeTo(share, 9)));
  });
});
