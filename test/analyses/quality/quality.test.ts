import { describe, expect, it } from "vitest";
import type { Row } from "../../ledger/tableOf";
import { cellsOf, resultOf, resultsOf, type Book } from "../resultsOf";

const sale = (customer: string, invoiceDate: string, amount: number, cost: number, paid = true): Row => ({
  customer,
  invoiceDate,
  dueDate: invoiceDate,
  amount,
  cost,
  openAmount: paid ? 0 : amount,
  paidDate: paid ? invoiceDate : undefined,
});

/** Profits of the year: A 600 of 1,000, B 50 of 200, C 150 of 300; the average of the three is 800 / 3. */
const book: Book = {
  customers: [
    { id: "A", name: "A", customerType: "Distributor", created: "2019-01-15" },
    { id: "B", name: "B", customerType: "OEM", potential: 5 },
    { id: "C", name: "C", customerType: "VIP" },
    { id: "D", name: "D" },
  ],
  receivables: [
    sale("A", "2023-08-10", 400, 160),
    sale("A", "2023-11-10", 200, 80),
    sale("A", "2024-03-10", 200, 80),
    sale("A", "2024-05-10", 200, 80, false),
    sale("B", "2024-05-20", 200, 150),
    sale("C", "2023-02-01", 100, 50),
    sale("C", "2024-02-01", 300, 150),
  ],
  assessments: [
    { customer: "A", costToServe: 100, discountRate: 0.15, potential: 3, extraDemands: 80, violations: 2, rivals: 1,
      competes: 1, technical: 5, people: 4, finance: 4, material: 3, management: 4, competence: 4, knowledgeValue: 40 },
    { customer: "B", costToServe: 4, discountRate: 0.06, potential: 1, violations: 0, rivals: 3, competes: 0,
      technical: 4, competence: 3, growthValue: 30 },
    { customerName: "C", technical: 2, people: 2, finance: 3 },
  ],
  asOf: "2024-06-30",
}; // prettier-ignore

const cells = (id: string, column: string, more: Partial<Book> = {}) =>
  cellsOf(resultOf({ ...book, ...more }, id), column);

describe("what people judge of customers", () => {
  it("fills what the customers sheet leaves open, and never overrules it", () => {
    expect(cells("quality", "outlook")).toEqual([3, 5, null, null]);
    expect(cells("quality", "discount")).toEqual([0.15, 0.06, null, null]);
    expect(cells("keyAccount", "potential")).toEqual([3, 5, null, null]);
  });
  it("of somebody unknown is reported, not lost", () => {
    const found = resultsOf({ ...book, assessments: [{ customer: "Z", potential: 3 }] });
    expect(found.issues).toContainEqual(
      expect.objectContaining({ code: "stranger", table: "assessments", value: "Z" }),
    );
  });
});

describe("the quality score (S026)", () => {
  it("has the raw values of its indicators (by hand)", () => {
    // Margins .6, .25 and .5 over 800 / 1,500.
    const margin = cells("quality", "margin") as number[];
    [0.6, 0.25, 0.5].forEach((own, i) => expect(margin[i]).toBeCloseTo(own / (800 / 1500), 12));
    const contribution = cells("quality", "contribution") as number[];
    [600, 50, 150].forEach((profit, i) => expect(contribution[i]).toBeCloseTo(profit / (800 / 3), 12));
    expect(cells("quality", "service")).toEqual([0.1, 0.02, null, null]);
    expect(cells("quality", "onTime")).toEqual([1, 1, 1, null]);
  });
  it("is the weighted mean of points on lines (by hand, two indicators)", () => {
    const none = { contribution: 0, margin: 0, onTime: 0, credit: 0, outlook: 0, relation: 0 };
    const set = {
      ...Object.fromEntries(Object.entries(none).map(([id, weight]) => [`qualityWeights[${id}]`, weight])),
      "qualityWeights[discount]": 0.75,
      "qualityWeights[service]": 0.25,
      qualityKnownShare: 1,
    };
    // A: discount (.30 − .15) / .30 = 50, service (.15 − .10) / .13 = 38.46; B: 80 and 100.
    const [a, b, c, d] = cells("quality", "score", { set }) as number[];
    expect(a).toBeCloseTo(0.75 * 50 + 0.25 * (100 * (0.05 / 0.13)), 9);
    expect(b).toBeCloseTo(0.75 * 80 + 0.25 * 100, 9);
    expect([c, d]).toEqual([null, null]);
    expect(cells("quality", "class", { set })).toEqual(["fair", "good", null, null]);
    expect(resultOf({ ...book, set }, "quality").kpis).toMatchObject({ good: 1, poor: 0, unscored: 2 });
  });
  it("has parts that add up to it, and is refused where too little is known", () => {
    const result = resultOf(book, "quality");
    const ids = Object.keys(result.columns).filter((id) => id.endsWith("Part"));
    const score = cellsOf(result, "score");
    score.forEach((each, row) => {
      const parts = ids.map((id) => cellsOf(result, id)[row] as number | null);
      if (each !== null)
        expect(parts.reduce((sum: number, part) => sum + (part ?? 0), 0)).toBeCloseTo(each as number, 9);
      else expect(parts.every((part) => part === null)).toBe(true);
    });
    expect(score[0]).not.toBeNull();
    expect(score[3]).toBeNull();
  });
});

describe("risks of big customers (S027)", () => {
  it("rise by the values of the assessments and of the books (by hand)", () => {
    // A owes all that is owed, all of it overdue; 80 of 1,000 goes to extra demands.
    expect(cells("risks", "extraRate")).toEqual([0.08, null, null, null]);
    expect(cells("risks", "receivablesShare")).toEqual([1, 0, 0, 0]);
    expect(cells("risks", "financial")).toEqual([1, 0, 0, 0]);
    expect(cells("risks", "profit")).toEqual([1, 0, null, null]);
    expect(cells("risks", "management")).toEqual([1, 0, null, null]);
    expect(cells("risks", "competes")).toEqual([1, 0, null, null]);
    const [a, b] = cells("risks", "flags") as number[];
    expect([a >= 4, b >= 1]).toEqual([true, true]);
    expect(cells("risks", "isBig")[0]).toBe(1);
    expect(resultOf(book, "risks").kpis.risky).toBe(1);
  });
});

describe("composite value (S031)", () => {
  it("is purchases + additional + intangible − service − expected loss (by hand)", () => {
    const loss = cells("provisions", "byGrade") as number[];
    expect(loss[0]).toBeGreaterThan(0);
    const [a, b, c, d] = cells("composite", "value") as number[];
    expect(a).toBeCloseTo(1000 + 40 - 100 - loss[0], 9);
    expect(b).toBeCloseTo(200 + 30 - 4 - loss[1], 9);
    expect([c, d]).toEqual([300, null]);
  });
  it("starts from profit where told so, and takes open deals where nobody estimated growth", () => {
    const opportunities = [
      {
        customer: "C",
        amount: 1000,
        winRate: 0.2,
        stage: "Proposal",
        created: "2024-05-01",
        expectedClose: "2024-09-01",
      },
      {
        customer: "B",
        amount: 9000,
        winRate: 0.5,
        stage: "Proposal",
        created: "2024-05-01",
        expectedClose: "2024-09-01",
      },
    ];
    expect(cells("composite", "incremental", { opportunities })).toEqual([0, 30, 200, 0]);
    const set = { compositeBasis: "profit" };
    expect(cells("composite", "purchases", { set })).toEqual([600, 50, 150, null]);
    expect(cells("composite", "incremental", { opportunities, set })[2]).toBeCloseTo(200 * 0.5, 9);
  });
});

describe("value × capability (S030)", () => {
  it("weighs the five scores, and refuses where too few are given (by hand)", () => {
    const [a, b, c, d] = cells("match", "capability") as number[];
    expect(a).toBeCloseTo(4, 12);
    expect([b, d]).toEqual([null, null]);
    expect(c).toBeCloseTo(7 / 3, 12);
  });
  it("puts each in one of four classes; all four occur", () => {
    const five = (score: number) => ({
      technical: score,
      people: score,
      finance: score,
      material: score,
      management: score,
    });
    const assessments = ["A", "B", "C"].map((customer, i) => ({ customer, ...five([3, 5, 3][i]) }));
    expect(cells("match", "class", { assessments })).toEqual(["opportune", "passive", "drop", null]);
    const strong = [{ customer: "A", ...five(3.5) }];
    expect(cells("match", "class", { assessments: strong })).toEqual(["focus", null, null, null]);
    expect(resultOf({ ...book, assessments: strong }, "match").kpis).toEqual({ focus: 1, opportune: 0 });
  });
  it("says so where nobody scored our capability", () => {
    const { kpis, notes } = resultOf({ ...book, assessments: undefined }, "match");
    expect(kpis).toEqual({ focus: NaN, opportune: NaN });
    expect(notes[0]["en-US"]).toContain("is empty");
  });
});

describe("relationship value (S019)", () => {
  it("stands on profit, months, knowledge and referrals (by hand)", () => {
    const customers = book.customers!.map((row) => (row.id === "B" ? { ...row, referredBy: "A" } : row));
    const more = { customers };
    // B's 200 × its margin of a quarter × one half, against an average profit of 800 / 3.
    const [referral] = cells("relationship", "referral", more) as number[];
    expect(referral).toBeCloseTo(25 / (800 / 3), 9);
    expect(cells("relationship", "duration", more)[0]).toBe(65);
    const [score] = cells("relationship", "score", more) as number[];
    expect(score).toBeCloseTo(0.35 * 100 + 0.2 * 100 + 0.2 * 75 + 0.25 * 100 * (referral / 0.5), 6);
  });
  it("does not count what nobody wrote down: without referrals the others carry the weight", () => {
    expect(cells("relationship", "referral")).toEqual([null, null, null, null]);
    const [known] = cells("relationship", "known") as number[];
    expect(known).toBeCloseTo(0.75, 12);
  });
});

describe("rising stars (S028)", () => {
  it("are small, creditworthy and promising", () => {
    const set = {
      "promiseWeights[growth]": 1, "promiseWeights[credit]": 0, "promiseWeights[competence]": 0, "promiseWeights[potential]": 0,
    }; // prettier-ignore
    const receivables = [...book.receivables!, sale("A", "2022-07-15", 900, 300)];
    // C grew from 100 to 300 and is below the mean of 375; A is not small; B has no year before.
    const [, , c] = cells("promise", "score", { set, receivables }) as number[];
    expect(c).toBe(100);
    expect(cells("promise", "isRising", { set, receivables })).toEqual([0, 0, 1, 0]);
    expect(resultOf({ ...book, set, receivables }, "promise").kpis.rising).toBe(1);
  });
});

describe("tags, relation and stance (S033–S035)", () => {
  it("follow purchases, the type's words and the service tier", () => {
    expect(cells("tags", "age")).toEqual(["old", "new", "old", null]);
    expect(cells("tags", "term")).toEqual(["longTerm", "temporary", "temporary", "nonUser"]);
    expect(cells("tags", "bond")).toEqual(["loyal", "marginal", "marginal", "non"]);
    expect(cells("tags", "relationType")).toEqual(["channel", "business", null, null]);
    expect(cells("tags", "route")).toEqual(["indirect", "direct", null, null]);
    expect(cells("tags", "stance")[0]).toBe("yielding");
    expect(resultOf(book, "tags").notes[0]["en-US"]).toContain("1 customers");
  });
  it("read Chinese words of the trade", () => {
    const types = ["经销商", "内部单位", "散户", "终端客户", "渠道代理", "重要"];
    const customers = types.map((customerType, i) => ({ id: String(i), name: String(i), customerType }));
    expect(cells("tags", "relationType", { customers, receivables: [], assessments: undefined })).toEqual([
      "channel", "internal", "retail", "business", "channel", null,
    ]); // prettier-ignore
  });
  it("are counted, and every scheme counts everybody once", () => {
    const classes = resultOf(book, "accountClasses");
    const schemes = cellsOf(classes, "scheme") as string[];
    const counts = cellsOf(classes, "customers") as number[];
    const revenue = cellsOf(classes, "revenue") as number[];
    for (const scheme of new Set(schemes)) {
      const total = (of: number[]) => of.reduce((sum, each, row) => sum + (schemes[row] === scheme ? each : 0), 0);
      expect([scheme, total(counts), total(revenue)]).toEqual([scheme, 4, 1500]);
    }
  });
});

describe("small books", () => {
  it.each([
    ["one customer", { customers: [{ id: "A", name: "A" }], receivables: [sale("A", "2024-05-01", 10, 5)], assessments: undefined }],
    ["nothing at all", { customers: undefined, receivables: [], assessments: undefined }],
    ["refunds only", { customers: undefined, receivables: [sale("A", "2024-05-01", -10, -5)], assessments: undefined }],
    ["assessments without a customers sheet", { customers: undefined }],
  ] as const)("%s: every analysis answers, and no score is outside 0 to 100", (_, more) => {
    const found = resultsOf({ ...book, ...more } as Book);
    expect(found.issues.filter(({ code }) => code === "analysisFailed")).toEqual([]);
    for (const id of ["quality", "relationship", "promise"]) {
      const result = found.results.get(id)!;
      if (!("rows" in result)) throw new Error(`${id} was skipped`);
      for (const score of cellsOf(result, "score") as (number | null)[])
        expect(score === null || (score >= 0 && score <= 100)).toBe(true);
    }
  });
}); // prettier-ignore
