import { describe, expect, it } from "vitest";
import { dayOfIso } from "../../../src/engine/dates";
import type { HistoryEntry } from "../../../src/analyses/history";
import { cellsOf, resultOf, type Book } from "../resultsOf";

type Deal = NonNullable<Book["opportunities"]>[number];
const times = (count: number, deal: Deal): Deal[] => Array.from({ length: count }, () => deal);
const closed = (won: number, lost: number, more: Deal = {}): Deal[] => [
  ...times(won, { stage: "Won", amount: 10, ...more }),
  ...times(lost, { stage: "Lost", amount: 10, ...more }),
];
const cell = (book: Book, column: string, row: number): unknown => cellsOf(resultOf(book, "winRate"), column)[row];

describe("the win rate of all closed deals", () => {
  const book: Book = { opportunities: closed(142, 84) };
  it("is .62719 between .56357 and .68870 for 142 of 226 (scipy: Beta(143, 85); victory-ar.com)", () => {
    expect(cell(book, "rate", 0)).toBeCloseTo(0.62719, 5);
    expect(cell(book, "low", 0)).toBeCloseTo(0.56357, 5);
    expect(cell(book, "high", 0)).toBeCloseTo(0.6887, 5);
    expect(resultOf(book, "winRate").kpis).toMatchObject({ closed: 226, tooFew: 0 });
  });
  it("has neither row nor figure without closed deals", () => {
    const none = resultOf({ opportunities: [{ stage: "Proposal", amount: 1 }] }, "winRate");
    expect(none.rows).toBe(0);
    expect(none.kpis).toMatchObject({ closed: 0, observed: NaN, low: NaN, high: NaN });
  });
  it("counts deals registered or closed after the as-of day as not known or open", () => {
    const dated: Book = {
      asOf: "2024-06-30",
      opportunities: [
        ...closed(1, 1, { actualClose: "2024-06-30", created: "2024-01-01" }),
        ...closed(1, 1, { actualClose: "2024-07-01", created: "2024-01-01" }),
        ...closed(1, 1, { actualClose: "2024-07-02", created: "2024-07-01" }),
      ],
    };
    expect([cell(dated, "closed", 0), cell(dated, "open", 0)]).toEqual([2, 2]);
  });
});

describe("the gates", () => {
  const book: Book = {
    opportunities: [
      ...closed(12, 8, { owner: "Ann" }),
      ...closed(5, 7, { owner: "Ben" }),
      ...closed(20, 0, { owner: "Cai" }),
      ...closed(98, 2, { owner: "Dan" }),
    ],
  };
  const advice = new Map(
    cellsOf(resultOf(book, "winRate"), "group").map((group, row) => [group, cell(book, "advice", row)]),
  );
  it("say 39–78 % for 12 of 20, do not rank (Wilson; product notes B-13)", () => {
    expect(advice.get("Ann")).toBe("20 closed deals: interval 39–78 %, do not rank by this.");
  });
  it("say the same for 12 closed deals, and for all won", () => {
    expect(advice.get("Ben")).toBe("12 closed deals: interval 19–68 %, do not rank by this.");
    expect(advice.get("Cai")).toBe("All 20 closed deals were won: interval 84–100 %, do not rank by this.");
  });
  it("open with enough deals, and tell whether the group differs from all", () => {
    expect(advice.get("Dan")).toBe("Better than all deals (89 %).");
    expect(resultOf(book, "winRate").kpis.tooFew).toBe(3);
  });
  it("draw few deals to what is usual among the groups, the fewer the more", () => {
    const groups = cellsOf(resultOf(book, "winRate"), "group");
    const share = (owner: string): number => cell(book, "priorShare", groups.indexOf(owner)) as number;
    expect(share("Ben")).toBeGreaterThan(share("Dan"));
    const [rate, observed] = ["rate", "observed"].map((id) => cell(book, id, groups.indexOf("Ben")) as number);
    expect(rate).toBeGreaterThan(observed);
  });
});

describe("the rates of stages", () => {
  /** Ten won, twelve lost in Qualification, eight in Negotiation: from the first on 10 of 30, from the last on 10 of 18. */
  const told: Deal[] = [
    ...times(10, { stage: "Negotiation", status: "Won", amount: 1 }),
    ...times(12, { stage: "Qualification", status: "Lost", amount: 1 }),
    ...times(8, { stage: "Negotiation", status: "Lost", amount: 1 }),
  ];
  const open: Deal[] = [
    { stage: "Qualification", amount: 100, expectedClose: "2024-07-10" },
    { stage: "Negotiation", amount: 1000, expectedClose: "2024-07-10" },
    { stage: "Negotiation", amount: 500, winRate: 0.25, expectedClose: "2024-07-10" },
  ];
  const book: Book = { opportunities: [...told, ...open], set: { stagePriorDeals: 10, rateLeastDeals: 15 } };
  it("count those who reached the stage, drawn to the table's rate (by hand)", () => {
    expect(cellsOf(resultOf(book, "winRate"), "group").slice(1, 3)).toEqual(["Qualification", "Negotiation"]);
    expect([cell(book, "closed", 1), cell(book, "won", 1)]).toEqual([30, 10]);
    expect([cell(book, "closed", 2), cell(book, "won", 2)]).toEqual([18, 10]);
    expect(cell(book, "rate", 1)).toBeCloseTo((10 + 1) / (30 + 10), 12);
    expect(cell(book, "rate", 2)).toBeCloseTo((10 + 8) / (18 + 10), 12);
  });
  it("leave the forecast to the stage table by default, and say why", () => {
    const { kpis } = resultOf(book, "pipeline");
    expect(kpis.weighted).toBeCloseTo(100 * 0.1 + 1000 * 0.8 + 500 * 0.25, 9);
    expect(resultOf(book, "winRate").notes[0]["en-US"]).toContain("do not move from refresh to refresh");
  });
  it("reach pipeline, forecast and the list of deals when asked for; a deal's own rate comes first", () => {
    const learned = { ...book, set: { ...book.set, winRateSource: "learned" } };
    const expected = (100 * 11) / 40 + (1000 * 18) / 28 + 125;
    expect(resultOf(learned, "pipeline").kpis.weighted).toBeCloseTo(expected, 9);
    expect(resultOf(learned, "forecast").kpis.weighted).toBeCloseTo(expected, 9);
    expect(cellsOf(resultOf(learned, "opportunity"), "winRate")).toEqual([11 / 40, 18 / 28, 0.25]);
    expect(cellsOf(resultOf(learned, "dealRate"), "basis")).toEqual(["learned", "learned", "own"]);
  });
  it("stay the table's where there are too few deals", () => {
    const few = { ...book, set: { ...book.set, winRateSource: "learned", rateLeastDeals: 20 } };
    expect(cellsOf(resultOf(few, "dealRate"), "basis")).toEqual(["learned", "table", "own"]);
  });
  it("are that of all deals where it is not known at which stage deals were lost, and say so", () => {
    const unknown: Book = { opportunities: [...closed(30, 10), ...open] };
    expect([cell(unknown, "closed", 1), cell(unknown, "closed", 2)]).toEqual([40, 40]);
    expect(resultOf(unknown, "winRate").notes[1]["en-US"]).toContain("is not known");
  });
});

describe("open deals with a known history", () => {
  const day = dayOfIso("2024-01-31");
  /** Four deals in Proposal on 31 January: won after 10 days, open since, lost after 30, won after 40 (methods: 0.625 of the decided). */
  const kept = {
    ids: ["a", "b", "c", "d"],
    amounts: [1, 1, 1, 1],
    close: [null, null, null, null],
    states: "0000",
    stage: [0, 0, 0, 0],
    stages: ["Proposal"],
  };
  const history: HistoryEntry[] = [{ asOfDay: day, analysis: "dealMove", kept }];
  const book: Book = {
    asOf: "2024-02-20",
    history,
    set: { rateLeastDeals: 2, stagePriorDeals: 0 },
    opportunities: [
      { id: "a", stage: "Won", amount: 1, created: "2024-01-01", actualClose: "2024-02-10" },
      { id: "b", stage: "Proposal", amount: 1, created: "2024-01-01" },
      { id: "c", stage: "Lost", amount: 1, created: "2024-01-01", actualClose: "2024-02-15" },
      { id: "d", stage: "Won", amount: 1, created: "2024-01-01", actualClose: "2024-02-18" },
    ],
  };
  it("count as undecided: Aalen–Johansen over ages 10, 15, 18 and one open at 20 (by hand)", () => {
    const result = resultOf(book, "winRate");
    // 1/4 won, then 1/4 lost, then 1/4 won; the open one is never decided: 2 of 3.
    expect(cellsOf(result, "counted")[1]).toBeCloseTo(2 / 3, 12);
    expect(cellsOf(result, "closed")[1]).toBe(3);
    expect(cellsOf(result, "rate")[1]).toBeCloseTo((2 + 1) / (3 + 2), 12);
    expect(result.notes[1]["en-US"]).toContain("open deals count as not yet decided");
  });
  it("do not stumble over anything else that was written into the history", () => {
    const bad = [null, 7, { ids: ["a", "a"] }, { ...kept, states: "000" }, { ...kept, amounts: ["x", 1, 1, 1] }];
    for (const each of bad) {
      const result = resultOf({ ...book, history: [{ asOfDay: day, analysis: "dealMove", kept: each }] }, "winRate");
      expect(cellsOf(result, "counted")[1]).toBe(null);
    }
  });
});

describe("the model of deal facts", () => {
  /** The published lead scoring example in small: product A wins 60 of 80, B 20 of 80. */
  const rows = [
    ...closed(60, 20, { product: "A" }),
    ...closed(20, 60, { product: "B" }),
    { stage: "Proposal", amount: 100, product: "A" },
  ];
  it("speaks only above its gate", () => {
    const below = resultOf({ opportunities: rows, set: { modelLeastDeals: 81 } }, "rateFactor");
    expect(below.rows).toBe(0);
    expect(below.notes[0]["en-US"]).toContain("needs 81 won and 81 lost deals");
  });
  it("gives naive Bayes chances and their factors (by hand, counts begun at 0.1)", () => {
    const book: Book = { opportunities: rows, set: { winRateSource: "model" } };
    const factors = resultOf(book, "rateFactor");
    expect(cellsOf(factors, "value")).toEqual(["A", "B"]);
    const [pWon, pLost] = [60.1 / 80.2, 20.1 / 80.2];
    expect(cellsOf(factors, "factor")[0]).toBeCloseTo(pWon / (pWon + pLost), 12);
    expect([cellsOf(factors, "won"), cellsOf(factors, "lost")]).toEqual([
      [60, 20],
      [20, 60],
    ]);
    const rate = resultOf(book, "dealRate");
    expect(cellsOf(rate, "basis")).toEqual(["model"]);
    expect(cellsOf(rate, "rate")[0]).toBeCloseTo(pWon / (pWon + pLost), 3);
  });
});
