import { describe, expect, it } from "vitest";
import { cellsOf, resultOf, type Book } from "../resultsOf";
import type { Row } from "../../ledger/tableOf";

const sale = (customer: string, invoiceDate: string, amount: number, more: Row = {}): Row => ({
  customer,
  invoiceDate,
  amount,
  ...more,
});

/** As of 30 June 2024, lost after 3 months: Ada buys every month; Bo left in April; Cy was lost and came back; Di is new. */
const book: Book = {
  customers: [
    { id: "Ada", name: "Ada" },
    { id: "Bo", name: "Bo", lostReason: "Price", winBackCost: 10 },
    { id: "Cy", name: "Cy" },
    { id: "Di", name: "Di", referredBy: "ada" },
    { id: "Eve", name: "Eve" },
  ],
  receivables: [
    ...["01", "02", "03", "04", "05", "06"].map((month) => sale("Ada", `2024-${month}-10`, 100, { cost: 60 })),
    sale("Bo", "2023-12-05", 500, { cost: 300 }),
    sale("Bo", "2024-01-05", 700, { cost: 400 }),
    sale("Cy", "2023-12-20", 50, { cost: 40 }),
    sale("Cy", "2024-05-20", 60, { cost: 50 }),
    sale("Di", "2024-06-01", 80, { cost: 50 }),
  ],
  asOf: "2024-06-30",
  set: { lostMonths: "3", churnMonths: "6", dormantMonths: "2" },
};

describe("the flow of customers by month (by hand)", () => {
  const flow = resultOf(book, "churnFlow");

  it("opens, gains, wins back, loses and closes", () => {
    expect(cellsOf(flow, "name")).toEqual(["2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06"]);
    expect(cellsOf(flow, "opening")).toEqual([2, 3, 3, 2, 1, 2]);
    expect(cellsOf(flow, "gained")).toEqual([1, 0, 0, 0, 0, 1]);
    expect(cellsOf(flow, "reactivated")).toEqual([0, 0, 0, 0, 1, 0]);
    expect(cellsOf(flow, "lost")).toEqual([0, 0, 1, 1, 0, 0]);
    expect(cellsOf(flow, "closing")).toEqual([3, 3, 2, 1, 2, 3]);
  });
  it("says what went with those lost: the last twelve months of Cy, then of Bo", () => {
    expect(cellsOf(flow, "lostRevenue")).toEqual([0, 0, 50, 1200, 0, 0]);
    expect(cellsOf(flow, "lostProfit")).toEqual([0, 0, 10, 500, 0, 0]);
    expect(flow.kpis).toMatchObject({
      customers: 3,
      gained: 2,
      reactivated: 1,
      lost: 2,
      churnRate: 1,
      growth: 0.5,
      leak: 1,
    });
  });
  it("counts nobody as lost in a month that is still running", () => {
    const running = resultOf({ ...book, asOf: "2024-04-15" }, "churnFlow");
    expect(cellsOf(running, "lost").at(-1)).toBe(0);
    expect(running.notes.map((note) => note["en-US"]).join()).toContain("still running");
  });
  it("takes the lost date of the customers sheet before the rule", () => {
    const customers = book.customers!.map((row) => (row.id === "Ada" ? { ...row, lostDate: "2024-06-20" } : row));
    const told = resultOf({ ...book, customers }, "churnFlow");
    expect(cellsOf(told, "lost")).toEqual([0, 0, 1, 1, 0, 1]);
    const again = customers.map((row) => (row.id === "Ada" ? { ...row, lostDate: "2024-06-05" } : row));
    expect(cellsOf(resultOf({ ...book, customers: again }, "churnFlow"), "lost")).toEqual([0, 0, 1, 1, 0, 0]);
  });
  it("takes a multiple of the customer's own interval: Ada's 30 days are a month, Bo's 31 two, Cy's 152 no more than the three set", () => {
    const set = { ...book.set, lostRule: "interval", lostIntervals: "1" };
    const receivables = book.receivables!.filter(
      ({ customer, invoiceDate }) => customer !== "Ada" || invoiceDate! < "2024-05",
    );
    expect(cellsOf(resultOf({ ...book, receivables, set }, "churnFlow"), "lost")).toEqual([0, 0, 2, 0, 1, 0]);
  });
});

describe("who is lost or dormant (by hand)", () => {
  const churn = resultOf(book, "churn");

  it("is said of each customer, with the month and the value of winning back", () => {
    expect(cellsOf(churn, "state")).toEqual(["active", "lost", "active", "active", null]);
    expect(cellsOf(churn, "isRecent")).toEqual([0, 1, 0, 0, 0]);
    expect(cellsOf(churn, "yearRevenue")).toEqual([600, 1200, 60 + 50, 80, null]);
    // Profit 500 a year, retention .8, discount .1, 5 years: 500 × Σ (.8/1.1)^k; a chance of 20 %, less 10.
    const multiple = [1, 2, 3, 4, 5].reduce((sum, k) => sum + (0.8 / 1.1) ** k, 0);
    expect(cellsOf(churn, "winBack")[1]).toBeCloseTo(0.2 * 500 * multiple - 10, 9);
  });
  it("finds the dormant: silent for longer than the months, not lost", () => {
    const later = resultOf({ ...book, asOf: "2024-07-31", set: { ...book.set, lostMonths: "12" } }, "churn");
    expect(cellsOf(later, "state")).toEqual(["active", "dormant", "dormant", "active", null]);
  });
  it("ranks the reasons of those lost", () => {
    const reasons = resultOf(book, "churnReasons");
    expect([cellsOf(reasons, "reason"), cellsOf(reasons, "customers"), cellsOf(reasons, "cumulative")]).toEqual([
      ["Price"],
      [1],
      [1],
    ]);
  });
  it("tells churn by the tier at the start, in which Cy, lost and back, is not lost", () => {
    const tiers = resultOf(book, "churnTiers");
    expect(cellsOf(tiers, "customers")).toEqual([1, 1, 0]);
    expect(cellsOf(tiers, "lost")).toEqual([1, 0, 0]);
    expect(cellsOf(tiers, "revenueChurn").slice(0, 2)).toEqual([1, 0]);
  });
});

describe("cohorts (by hand)", () => {
  it("follow customers by months after their first purchase; later cohorts have fewer figures", () => {
    const cohorts = resultOf({ ...book, set: { cohortUnit: "month", cohortPeriods: "7" } }, "cohorts");
    expect(cellsOf(cohorts, "cohort").slice(0, 2)).toEqual(["2023-12", "2024-01"]);
    expect(cellsOf(cohorts, "size")).toEqual([2, 1, 0, 0, 0, 0, 1]);
    expect(cellsOf(cohorts, "after1").slice(0, 2)).toEqual([0.5, 1]);
    expect(cellsOf(cohorts, "after5").slice(0, 3)).toEqual([0.5, 1, null]);
    expect(cohorts.kpis.firstReturn).toBeCloseTo(2 / 3, 12);
  });
});

describe("loyalty (by hand)", () => {
  const loyalty = resultOf(book, "loyalty");
  it("stands on the ladder by orders and referrals", () => {
    expect(cellsOf(loyalty, "rung")).toEqual(["advocate", "client", "client", "firstTime", "suspect"]);
    expect(cellsOf(loyalty, "referrals")).toEqual([1, 0, 0, 0, 0]);
    expect(cellsOf(loyalty, "referredRevenue")[0]).toBe(80);
  });
  it("has two repurchase rates, a referral rate and the share of sales that were no first ones", () => {
    expect(loyalty.kpis.repurchaseRate).toBe(3 / 4);
    expect(loyalty.kpis.referralRate).toBe(1 / 5);
    // 1,990 in the window; first days of customers that came by themselves: Ada 100, Bo 500, Cy 50.
    expect(loyalty.kpis.loyalShare).toBeCloseTo((1990 - 650) / 1990, 12);
    const years = [sale("X", "2023-03-01", 1), sale("Y", "2023-04-01", 1), sale("X", "2024-03-01", 1)];
    expect(resultOf({ receivables: years, asOf: "2024-06-30" }, "loyalty").kpis.returnRate).toBe(0.5);
  });
});

describe("churn risk (by hand)", () => {
  it("weighs the signs that are known and adds up to the score", () => {
    const months = ["07", "08", "09", "10", "11", "12"].map((month) => sale("A", `2023-${month}-15`, 100));
    const risk = resultOf(
      { receivables: [...months, sale("A", "2024-06-15", 150, { dueDate: "2024-07-15" })], asOf: "2024-06-30" },
      "churnRisk",
    );
    // Sales 150 after 600: −75 %, full points; months with orders 1 after 6: full; silence 15 days ÷ 56: none; 600 of 750 overdue: full.
    // Trend over the twelve months 100 × 6, 0 × 5, 150: slope (−18 × 100 + 5.5 × 150) ÷ 143 = −6.82, ÷ mean 62.5 = −10.9 % a month: falling.
    expect(cellsOf(risk, "orderDrop")).toEqual([-0.75]);
    expect(cellsOf(risk, "slowerPayment")).toEqual([null]);
    expect(cellsOf(risk, "score")[0]).toBeCloseTo((0.3 + 0.15 + 0.1) / (0.3 + 0.15 + 0.3 + 0.1), 12);
    expect(cellsOf(risk, "signs")).toEqual(["falling trend, drop"]);
    expect(cellsOf(risk, "task")).toEqual(["recover"]);
  });
});

describe("lifecycle (by hand)", () => {
  const monthly = (amounts: readonly number[]): Row[] =>
    amounts.flatMap((amount, i) =>
      amount > 0 ? [sale("A", `${i < 6 ? 2023 : 2024}-${String(((i + 6) % 12) + 1).padStart(2, "0")}-20`, amount)] : [],
    );
  const stage = (amounts: readonly number[], set = {}) =>
    cellsOf(resultOf({ receivables: monthly(amounts), asOf: "2024-06-30", set }, "lifecycle"), "stage")[0];
  const steady = Array<number>(12).fill(100);

  it("tells four stages by orders, trend and silence", () => {
    expect(stage(steady)).toBe("stability");
    expect(stage(steady.map((amount, i) => amount + 10 * i))).toBe("buildUp");
    expect(stage(steady.map((amount, i) => amount - 8 * i))).toBe("decline");
    expect(stage([...Array<number>(10).fill(0), 100, 100])).toBe("exploration");
    expect(stage([...Array<number>(8).fill(100), 0, 0, 0, 0])).toBe("decline");
  });
  it("tells five stages with the focus of management", () => {
    const set = { lifecycleScheme: "five" };
    expect(stage(steady, set)).toBe("steady");
    expect(stage([...Array<number>(11).fill(0), 100], set)).toBe("acquaintance");
    const firm = { ...set, "lifecycleDays[firm]": "300" };
    expect(stage(steady, firm)).toBe("firm");
    const result = resultOf({ receivables: monthly(steady), asOf: "2024-06-30", set: firm }, "lifecycle");
    expect(cellsOf(result, "focus")).toEqual(["Co-operate: joint plans, shared projects"]);
  });
});

describe("small books", () => {
  const ids = [
    "lifecycle",
    "loyalty",
    "churn",
    "churnFlow",
    "churnTiers",
    "churnRisk",
    "cohorts",
    "cohortAges",
    "customerValue",
    "purchaseModel",
    "valueMethods",
    "whatIf",
    "equityChange",
    "lifetimeYears",
  ];
  const books: Readonly<Record<string, readonly Row[]>> = {
    "one customer": [sale("A", "2024-06-01", 10)],
    "refunds only": [sale("A", "2024-05-01", -10), sale("B", "2024-06-01", -5)],
    "no repeat buyers": [sale("A", "2024-05-01", 10), sale("B", "2024-06-01", 5)],
    "one month": [sale("A", "2024-06-01", 10), sale("A", "2024-06-20", 10), sale("B", "2024-06-01", 5)],
    "all equal": ["A", "B", "C"].map((name) => sale(name, "2024-06-01", 10)),
  };
  const settings: readonly Readonly<Record<string, string>>[] = [
    {},
    { purchaseModel: "always", clvMethod: "model" },
    { lostRule: "interval", clvYears: "0" },
  ];
  it.each(Object.keys(books))("are told without failing: %s", (name) => {
    for (const set of settings)
      for (const id of ids) {
        const result = resultOf(
          { receivables: books[name], customers: [{ id: "A", name: "A" }], asOf: "2024-06-30", set },
          id,
        );
        for (const column of Object.values(result.columns))
          if (column instanceof Float64Array) expect(column.some((value) => Math.abs(value) === Infinity)).toBe(false);
      }
  });
});
