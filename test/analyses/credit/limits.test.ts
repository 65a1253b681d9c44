import { describe, expect, it } from "vitest";
import { cellsOf, resultOf, type Book } from "../resultsOf";

/** Grades come from the five Cs alone, so that each customer's is chosen. */
const onlyCharacter = Object.fromEntries(
  ["capacity", "capital", "collateral", "conditions", "current", "quick", "debt", "netMargin", "roa", "daysLate", "onTime", "limitUse", "salesOutstanding", "years"].map((id) => [`creditWeights[${id}]`, 0]), // prettier-ignore
);
const set = { ...onlyCharacter, "creditWeights[character]": 1, creditFileScale: 100, limitVolumeMonths: 12 };
const scores = { CA1: 90, CA2: 70, CA3: 50, CA4: 35, CA5: 10 } as const;

const book = (grade: keyof typeof scores, more: Partial<Record<keyof Book, object>> = {}): Book => ({
  asOf: "2024-06-30",
  customers: [
    {
      id: "C1",
      name: "Acme",
      creditLimit: 40_000,
      paymentTermDays: 50,
      openOrders: 1000,
      guarantee: 0,
      ...more.customers,
    },
  ],
  // 366,000 in the 366 days to the as-of day, of which 5,000 are open and not due.
  receivables: [
    { customer: "C1", invoice: "1", invoiceDate: "2023-09-01", dueDate: "2023-10-21", amount: 361_000, paidAmount: 361_000, paidDate: "2023-10-21" }, // prettier-ignore
    {
      customer: "C1",
      invoice: "2",
      invoiceDate: "2024-06-01",
      dueDate: "2024-07-21",
      amount: 5000,
      ...more.receivables,
    },
  ],
  creditFile: [{ customer: "C1", character: scores[grade] }],
  financials: [{ customer: "C1", year: "2023", equity: 80_000, intangibles: 0, totalLiabilities: 1, sales: 700_000 }],
  opportunities: [
    {
      id: "1",
      customer: "C1",
      name: "a",
      stage: "Proposal",
      amount: 20_000,
      winRate: 0.5,
      expectedClose: "2024-07-15",
    },
    {
      id: "2",
      customer: "C1",
      name: "b",
      stage: "Proposal",
      amount: 60_000,
      winRate: 0.4,
      expectedClose: "2024-09-15",
    },
  ],
  set: { ...set, ...more.set },
});
const cells = (of: Book, columns: readonly string[], id = "limits"): unknown[] => {
  const result = resultOf(of, id);
  return columns.map((column) => cellsOf(result, column)[0]);
};

describe("the recommended limit", () => {
  const columns = ["need", "capacity", "policy", "recommended", "binding"];
  it("is My DSO Manager's for rating B: need 50,000, min(35 % × 80,000; 5 % × 700,000) = 28,000", () => {
    expect(cells(book("CA2"), columns)).toEqual([50_000, 28_000, 40_000, 28_000, "capacity"]);
  });
  it("follows the grade: CA1 is bound by policy, CA4 halves the limit, CA5 pays cash", () => {
    expect(cells(book("CA1"), columns)).toEqual([50_000, 40_000, 40_000, 40_000, "capacity"]);
    expect(cells(book("CA4"), columns)).toEqual([50_000, 8000, 20_000, 8000, "capacity"]);
    expect(cells(book("CA5"), columns)).toEqual([50_000, 0, 0, 0, "capacity"]);
    const rich = book("CA1", { set: { "limitOfNetWorth[CA1]": 1, "limitOfTurnover[CA1]": 1 } });
    expect(cells(rich, columns)).toEqual([50_000, 80_000, 40_000, 40_000, "policy"]);
  });
  it("adds what a guarantee secures to the capacity", () => {
    expect(cells(book("CA2", { customers: { guarantee: 4000 } }), columns)).toEqual([50_000, 32_000, 40_000, 32_000, "capacity"]); // prettier-ignore
  });
});

describe("exposure and headroom", () => {
  it("are open 5,000 + orders 1,000 + probable 10,000 of a limit of 40,000", () => {
    expect(cells(book("CA2"), ["probable", "exposure", "headroom", "used"])).toEqual([10_000, 16_000, 34_000, 0.15]);
  });
  it("run down as the pipeline closes: 10,000 in July, 24,000 in September, which exceeds the limit of CA4 then", () => {
    const months = ["month1", "month2", "month3", "month4", "month5", "month6"];
    expect(cells(book("CA2"), months)).toEqual([34_000, 24_000, 24_000, 0, 0, 0]);
    const strict = book("CA4");
    expect(cells(strict, months)).toEqual([14_000, 4000, 4000, -20_000, -20_000, -20_000]);
    const result = resultOf(strict, "limits");
    expect(cellsOf(result, "exceededIn")).toEqual([45_536]);
    expect(result.kpis).toMatchObject({ overNow: 0, overLater: 1 });
  });
});

describe("holds", () => {
  const holdOf = (of: Book): unknown[] => cells(of, ["hold", "rule", "next"], "holds");
  it("name the next rule and how far it is", () => {
    expect(holdOf(book("CA2"))).toEqual(["free", null, "Over limit: use of the limit 15 %, fires above 100 %"]);
  });
  it("fire when an invoice that matters is overdue for more than 60 days", () => {
    const late = (amount: number, dueDate: string) =>
      book("CA2", { receivables: { invoiceDate: "2024-01-01", dueDate, amount } });
    expect(holdOf(late(5000, "2024-04-30")).slice(0, 2)).toEqual(["held", "overdue"]);
    expect(holdOf(late(5000, "2024-05-01")).slice(0, 2)).toEqual(["free", null]);
    expect(holdOf(late(100, "2024-01-31")).slice(0, 2)).toEqual(["free", null]);
  });
  it("fire over the limit, for cash customers with any debt, for knock-outs and for expired limits", () => {
    expect(holdOf(book("CA2", { customers: { creditLimit: 5999 } })).slice(0, 2)).toEqual(["held", "overLimit"]);
    expect(holdOf(book("CA2", { customers: { creditLimit: 6000 } })).slice(0, 2)).toEqual(["free", null]);
    expect(holdOf(book("CA5")).slice(0, 2)).toEqual(["held", "overLimit"]);
    expect(holdOf(book("CA2", { customers: { limitValidUntil: "2024-06-29" } })).slice(0, 2)).toEqual(["held", "limitExpired"]); // prettier-ignore
    const out: Book = { ...book("CA2"), creditFile: [{ customer: "C1", character: 70, knockOut: "insolvent" }] };
    expect(holdOf(out).slice(0, 2)).toEqual(["held", "knockOut"]);
  });
  it("are summed up by rule", () => {
    const result = resultOf(book("CA5"), "holdRule");
    expect(cellsOf(result, "customers")).toEqual([0, 0, 1, 0, 0]);
    expect(cellsOf(result, "owed")).toEqual([0, 0, 5000, 0, 0]);
    expect(resultOf(book("CA5"), "holds").kpis).toEqual({ held: 1, heldOrders: 1000 });
  });
});
