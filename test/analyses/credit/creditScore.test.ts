import { describe, expect, it } from "vitest";
import { dayOfIso } from "../../../src/engine/dates";
import { cellsOf, resultOf, resultsOf, type Book } from "../resultsOf";

/** One customer with everything; each raw value is chosen so that its points can be told without a computer. */
const full: Book = {
  asOf: "2024-06-30",
  customers: [{ id: "C1", name: "Acme", creditLimit: 1000, created: "2017-06-30", paymentTermDays: 30 }],
  receivables: [
    // 300 paid 20 days late, 100 on time, 400 open and due in July: 15 days late on the mean, 25 % on time.
    { customer: "C1", invoice: "1", invoiceDate: "2024-01-01", dueDate: "2024-01-31", amount: 300, paidAmount: 300, paidDate: "2024-02-20" }, // prettier-ignore
    { customer: "C1", invoice: "2", invoiceDate: "2024-02-01", dueDate: "2024-03-02", amount: 100, paidAmount: 100, paidDate: "2024-03-02" }, // prettier-ignore
    { customer: "C1", invoice: "3", invoiceDate: "2024-06-15", dueDate: "2024-07-15", amount: 400 },
  ],
  creditFile: [{ customer: "C1", character: 8, capacity: 7, capital: 6, collateral: 5, conditions: 4 }],
  financials: [
    {
      customer: "C1",
      year: "2023",
      currentAssets: 150,
      inventory: 60,
      currentLiabilities: 100,
      totalAssets: 400,
      totalLiabilities: 150,
      equity: 250,
      intangibles: 50,
      sales: 1000,
      netIncome: 30,
      reliability: "audited",
    },
  ],
};
const row = (book: Book, columns: readonly string[], customer = 0): unknown[] => {
  const result = resultOf(book, "creditScore");
  return columns.map((column) => cellsOf(result, column)[customer]);
};

/** Weights and points of the customer, from the tables of the parameters by hand. */
const byHand = {
  file: [0.1 * 80, 0.08 * 70, 0.07 * 60, 0.05 * 50, 0.05 * 40],
  // Current 1.5 → 75; quick 0.9 → 50; debt 0.75 → 75; net margin 3 % → 50; ROA 7.5 % → 75.
  statement: [0.05 * 75, 0.05 * 50, 0.06 * 75, 0.05 * 50, 0.04 * 75],
  // 15 days late → 50; 25 % on time → 0; 40 % of the limit → 100; DSO 400/400 × 90 = 90 → 0; 7 years → 75.
  ledger: [0.12 * 50, 0, 0.08 * 100, 0, 0.05 * 75],
};
const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe("the credit score of one customer", () => {
  it("is Σ weight × points, computed by hand from the tables of the parameters", () => {
    const expected = total([...byHand.file, ...byHand.statement, ...byHand.ledger]);
    const [score, grade, known] = row(full, ["score", "grade", "knownShare"]);
    expect(score).toBeCloseTo(expected, 9);
    expect([grade, known]).toEqual(["CA3", expect.closeTo(1, 9)]);
  });
  it("shows raw value, points and part of each indicator", () => {
    expect(row(full, ["daysLate", "daysLatePoints", "daysLatePart"])).toEqual([15, 50, expect.closeTo(6, 9)]);
    expect(row(full, ["onTime", "onTimePoints", "limitUse", "limitUsePoints"])).toEqual([0.25, 0, 0.4, 100]);
    expect(row(full, ["current", "quick", "debt", "netMargin", "roa"])).toEqual([1.5, 0.9, 0.75, 0.03, 0.075]);
    expect(row(full, ["currentPoints", "quickPoints", "debtPoints", "netMarginPoints", "roaPoints"])).toEqual([75, 50, 75, 50, 75]); // prettier-ignore
    expect(row(full, ["characterPoints", "fiveC", "threeC"])).toEqual([
      80,
      expect.closeTo(total(byHand.file) / 0.35, 9),
      expect.closeTo((0.1 * 80 + 0.08 * 70 + 0.07 * 60) / 0.25, 9),
    ]);
  });
  it("lowers the weight of ratios by the reliability of the statement, half for one that does not say", () => {
    const financials = [{ ...full.financials![0], reliability: undefined }];
    const expected = total([...byHand.file, ...byHand.ledger, total(byHand.statement) / 2]) / (1 - 0.25 / 2);
    const [score, reliability] = row({ ...full, financials }, ["score", "reliability"]);
    expect(score).toBeCloseTo(expected, 9);
    expect(reliability).toBe(0.5);
  });
  it("gives the weight of what is missing to the rest, or refuses, as the parameter says", () => {
    const noFile: Book = { ...full, creditFile: undefined };
    const expected = total([...byHand.statement, ...byHand.ledger]) / 0.65;
    expect(row(noFile, ["score", "knownShare"])).toEqual([expect.closeTo(expected, 9), expect.closeTo(0.65, 9)]);
    expect(row({ ...noFile, set: { creditMissing: "refuse" } }, ["score", "grade"])).toEqual([null, "NR"]);
    expect(row({ ...noFile, set: { creditKnownShare: 0.66 } }, ["score", "grade"])).toEqual([null, "NR"]);
  });
  it("says what would lift the customer, and doing it does lift it", () => {
    const [toNext, levers] = row(full, ["toNext", "levers"]);
    expect(toNext).toBeCloseTo(61 - total([...byHand.file, ...byHand.statement, ...byHand.ledger]), 9);
    expect(levers).toMatch(/^CA2: /);
    const way = /paid on time 25 % → (\d+) %/.exec(String(levers));
    expect(way).not.toBeNull();
    const [late, ...others] = full.receivables!;
    const receivables = [{ ...late, amount: 1, paidAmount: 1 }, ...others.map((each) => ({ ...each }))];
    const better: Book = { ...full, receivables };
    expect(row(better, ["onTime"])[0]).toBeGreaterThanOrEqual(Number(way![1]) / 100);
  });
  it("is CA5 where something knocks the customer out, whatever the points, and says what", () => {
    const creditFile = [{ ...full.creditFile![0], knockOut: "破产清算" }];
    expect(row({ ...full, creditFile }, ["grade", "knockOut", "toNext", "levers"])).toEqual([
      "CA5",
      "破产清算",
      null,
      "The knock-out must be resolved: 破产清算",
    ]);
    const denied = [{ ...full.creditFile![0], knockOut: "否" }];
    expect(row({ ...full, creditFile: denied }, ["grade", "knockOut"])).toEqual(["CA3", null]);
  });
  it("counts who is overdue and does not pay as late, not as unknown", () => {
    const receivables = [
      { customer: "C1", invoice: "1", invoiceDate: "2024-01-01", dueDate: "2024-01-31", amount: 300 },
    ];
    expect(row({ ...full, receivables }, ["daysLate", "onTime"])).toEqual([151, 0]);
  });
  it("takes a tangible net worth of 0 or less as the worst, and a limit of 0 with debts too", () => {
    const financials = [{ ...full.financials![0], equity: 40 }];
    const customers = [{ ...full.customers![0], creditLimit: 0 }];
    expect(row({ ...full, financials, customers }, ["debt", "debtPoints", "limitUse", "limitUsePoints"])).toEqual([999, 0, 9.99, 0]); // prettier-ignore
  });
  it("leaves out what was found out after the as-of day", () => {
    const creditFile = [
      { ...full.creditFile![0], investigationDay: "2024-01-01" },
      { ...full.creditFile![0], character: 1, investigationDay: "2024-07-01" },
      { ...full.creditFile![0], character: 2, investigationDay: "2023-01-01" },
    ];
    expect(row({ ...full, creditFile }, ["character"])).toEqual([8]);
  });
});

describe("the grades", () => {
  const cut = (score: number): unknown => {
    const creditWeights = Object.fromEntries(
      ["character", "capacity", "capital", "collateral", "conditions", "current", "quick", "debt", "netMargin", "roa", "daysLate", "onTime", "limitUse", "salesOutstanding", "years"].map((id) => [`creditWeights[${id}]`, id === "character" ? 1 : 0]), // prettier-ignore
    );
    const set = { ...creditWeights, creditFileScale: 100 };
    return row({ ...full, creditFile: [{ customer: "C1", character: score }], set }, ["grade"])[0];
  };
  it("begin at 86, 61, 46 and 31, those points included", () => {
    expect([86, 85.9, 61, 60.9, 46, 45.9, 31, 30.9].map(cut)).toEqual(["CA1", "CA2", "CA2", "CA3", "CA3", "CA4", "CA4", "CA5"]); // prettier-ignore
  });
  it("are summed up with customers and money", () => {
    const result = resultOf(full, "creditGrades");
    expect(cellsOf(result, "customers")).toEqual([0, 0, 1, 0, 0, 0]);
    expect(cellsOf(result, "open")).toEqual([0, 0, 400, 0, 0, 0]);
    expect(cellsOf(result, "from")).toEqual([86, 61, 46, 31, 0, null]);
    expect(result.kpis).toMatchObject({ weakOpen: 0, weakShare: 0, ratedShare: 1 });
  });
});

describe("credit files", () => {
  it("are as complete as the items that the sheet asks for, with what is missing and when to look again", () => {
    const creditFile = [
      {
        customer: "C1",
        character: 8,
        legalForm: "Ltd",
        salesContract: "yes",
        guaranty: "否",
        settlementProof: "-",
        channel: "银行",
        investigationDay: "2023-12-01",
      },
    ];
    const result = resultOf({ ...full, creditFile }, "creditFile");
    expect(cellsOf(result, "complete")).toEqual([0.5]);
    expect(cellsOf(result, "missing")).toEqual(["Guaranty, Settlement proof"]);
    expect(cellsOf(result, "channel")).toEqual(["银行"]);
    // 180 days for CA3 from 1 December 2023, and 32 more up to 30 June 2024.
    expect(row({ ...full, creditFile }, ["grade"])).toEqual(["CA3"]);
    expect([cellsOf(result, "reviewDay"), cellsOf(result, "reviewOverdue")]).toEqual([[dayOfIso("2024-05-29")], [32]]);
    const fresh = resultOf({ ...full, creditFile: [{ ...creditFile[0], investigationDay: "2024-06-01" }] }, "creditFile"); // prettier-ignore
    expect([cellsOf(fresh, "reviewDay"), cellsOf(fresh, "reviewOverdue")]).toEqual([[dayOfIso("2024-11-28")], [null]]);
  });
  it("are called complete where nothing is missing, and say why where the sheet asks for nothing", () => {
    const whole = { customer: "C1", legalForm: "Ltd", guaranty: "yes" };
    expect(cellsOf(resultOf({ ...full, creditFile: [whole] }, "creditFile"), "missing")).toEqual(["complete"]);
    const bare = resultOf({ ...full, creditFile: [{ customer: "C1", character: 8 }] }, "creditFile");
    expect(cellsOf(bare, "missing")).toEqual([""]);
    expect(bare.notes[0]["en-US"]).toContain("completeness is not known");
  });
  it("and statements that are there twice are issues at the row that does not count", () => {
    const creditFile = [
      { customer: "C1", character: 8, investigationDay: "2024-03-01" },
      { customer: "C1", character: 3, investigationDay: "2023-03-01" },
    ];
    const financials = [full.financials![0], { ...full.financials![0], equity: 1 }];
    const { issues } = resultsOf({ ...full, creditFile, financials });
    const found = issues.filter(({ code }) => code.startsWith("repeated"));
    expect(found.map(({ code, severity, row: at }) => [code, severity, at])).toEqual([
      ["repeatedStatement", "leftOut", 1],
      ["repeatedFile", "leftOut", 2],
    ]);
  });
});
