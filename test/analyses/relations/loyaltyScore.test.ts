import { describe, expect, it } from "vitest";
import { cellsOf, resultOf, type Book } from "../resultsOf";
import type { Row } from "../../ledger/tableOf";

const monthly = (customer: string, months: readonly number[], amount: number): Row[] =>
  months.map((month) => ({
    customer,
    invoiceDate: `2024-${String(month).padStart(2, "0")}-10`,
    amount,
    cost: amount * 0.6,
  }));

/** As of 30 June 2024. Ada buys every month of the year and is surveyed twice; Bo bought once; Cy never. */
const book: Book = {
  customers: [
    { id: "C1", name: "Ada", shareOfWallet: 0.3, relationLevel: "Buyer" },
    { id: "C2", name: "Bo", relationLevel: "战略联盟" },
    { id: "C3", name: "Cy", referredBy: "C1" },
  ],
  receivables: [...monthly("C1", [1, 2, 3, 4, 5, 6], 100), ...monthly("C2", [6], 50)],
  surveys: [
    { customer: "C1", date: "2024-05-01", intention: 9, priceSensitivity: 4, rivalAttitude: 5, faultTolerance: 6, selectionDays: 33.5, relationLevel: "Preferred supplier" }, // prettier-ignore
    { customer: "C1", date: "2023-05-01", intention: 2, priceSensitivity: 10, relationLevel: "Partner" },
    { customer: "C1", date: "2024-07-01", priceSensitivity: 0 },
  ],
  asOf: "2024-06-30",
};

describe("the loyalty score (by hand)", () => {
  const result = resultOf(book, "loyaltyScore");
  it("takes seven measures, the latest survey up to the as-of day, and their points", () => {
    const row = (column: string): unknown => cellsOf(result, column)[0];
    expect(["repurchase", "wallet", "price", "referrals", "rivals", "tolerance", "selection"].map(row)).toEqual([6, 0.3, 4, 1, 5, 6, 33.5]); // prettier-ignore
    const points = ["repurchase", "wallet", "price", "referrals", "rivals", "tolerance", "selection"].map((id) => row(`${id}Points`)); // prettier-ignore
    expect(points).toEqual([50, 50, 60, 50, 50, 60, 50]);
    // 0.3 × 50 + 0.2 × 50 + 0.1 × (60 + 50 + 50 + 60 + 50)
    expect(row("score")).toBeCloseTo(52, 9);
    expect(row("class")).toBe("wavering");
  });
  it("says nothing of whom too little is known: Bo's orders and referrals weigh 0.4 of 1", () => {
    expect(cellsOf(result, "score").slice(1)).toEqual([null, null]);
    expect(cellsOf(result, "known")[1]).toBeCloseTo(0.4, 9);
    const lenient = resultOf({ ...book, set: { loyaltyKnownShare: "0.4" } }, "loyaltyScore");
    // One of twelve months and no referral: 0.3 × 100 ÷ 12 ÷ 0.4.
    expect(cellsOf(lenient, "score")[1]).toBeCloseTo((0.3 * (100 / 12)) / 0.4, 9);
  });
  it("knows four depths by their words in both languages, the survey before the customers sheet", () => {
    expect(cellsOf(result, "depth")).toEqual(["preferred", "alliance", null]);
  });
  it("asks more of key accounts", () => {
    const key = resultOf({ ...book, set: { keyLeastScore: "0.1" } }, "loyaltyScore");
    const isKey = cellsOf(resultOf({ ...book, set: { keyLeastScore: "0.1" } }, "keyAccount"), "isKey");
    expect(isKey[0]).toBe(1);
    expect(cellsOf(key, "tooShallow")[0]).toBe(1);
    expect(key.kpis.toDeepen).toBe(1);
  });
});

describe("tables of classes (by hand)", () => {
  it("count attitude × behaviour by the latest survey: Ada means it and buys again", () => {
    const types = resultOf(book, "loyaltyType");
    expect([cellsOf(types, "class"), cellsOf(types, "customers"), cellsOf(types, "revenue")]).toEqual([
      ["true", "latent", "spurious", "none"],
      [1, 0, 0, 0],
      [600, 0, 0, 0],
    ]);
  });
  it("count depths, phases and rungs, with what is done", () => {
    const depth = resultOf(book, "depthLevel");
    expect(cellsOf(depth, "customers")).toEqual([0, 1, 0, 1]);
    expect(cellsOf(depth, "revenueShare")).toEqual([0, 600 / 650, 0, 50 / 650]);
    // Bo's alliance makes a partner of him; Ada recommended us; Cy never bought.
    expect(cellsOf(resultOf(book, "loyaltyRung"), "customers")).toEqual([1, 0, 0, 0, 0, 1, 1]);
    expect(cellsOf(resultOf(book, "managementPhase"), "customers").reduce((a, b) => Number(a) + Number(b), 0)).toBe(3);
    expect(cellsOf(resultOf(book, "accountPhase"), "action").every((text) => text !== "")).toBe(true);
  });
  it("have no rows where nobody has a class", () => {
    expect(
      resultOf({ receivables: [{ customer: "A", invoiceDate: "2024-06-01", amount: 5 }] }, "depthLevel").rows,
    ).toBe(0);
  });
});
