import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tierSchemes } from "../../../src/analyses/tiering/tierSchemes";
import { descending } from "../../../src/engine/order";
import { lineBands } from "../../../src/engine/tiering/lineBands";
import { heldClasses } from "../../../src/engine/tiering/heldClasses";
import { RFM_SEGMENT_RULES, rfmSegments } from "../../../src/engine/tiering/rfmSegments";
import { cellsOf, resultOf, resultsOf, type Book } from "../resultsOf";

const row = (customer: string, amount: number, invoiceDate = "2024-06-01", cost = 0) => ({
  customer,
  amount,
  invoiceDate,
  dueDate: invoiceDate,
  cost,
});

describe("every tier scheme is a partition", () => {
  const number = fc.oneof(fc.double({ noNaN: false }), fc.constantFrom(0, -0, NaN, 1e300, -1e300), fc.integer());
  const scheme = fc.constantFrom("abc", "curry", "sales", "profit", "thresholds");
  it("gives every number exactly one tier, and what is missing none", () => {
    fc.assert(
      fc.property(scheme, fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 }), (id, amounts) => {
        const receivables = amounts.map((amount, i) => row(`c${i}`, amount));
        const tier = resultOf({ receivables, set: { tierScheme: id, stableQuarters: 0 } }, "tier");
        const ids: unknown[] = tierSchemes[id as "abc"].tiers.map((each) => each.id);
        for (const cell of cellsOf(tier, "tier")) expect(ids).toContain(cell);
      }),
      { numRuns: 40 },
    );
    fc.assert(
      fc.property(fc.array(number, { maxLength: 20 }), (values) => {
        for (const [id, each] of Object.entries(tierSchemes)) {
          const lines = { abc: [0.8, 0.95], curry: [0.01, 0.04, 0.15, 0.8], sales: [0.1, 0.3, 0.6], profit: [5], thresholds: [9, 5, 1] };
          const rule = { scheme: id as "abc", measure: "revenue" as const, lines: lines[id as "abc"], abcRule: "exclusive" as const, prospects: 3 };
          if (values.some((value) => Math.abs(value) === Infinity)) continue;
          const codes = each.classify(Float64Array.from(values), rule, () => descending(values));
          values.forEach((value, i) => expect(codes[i] < each.tiers.length).toBe(!Number.isNaN(value)));
        }
      }),
    );
  }); // prettier-ignore
  it("gives each of the 125 RFM codes exactly one segment", () => {
    const scores = [1, 2, 3, 4, 5].flatMap((r) =>
      [1, 2, 3, 4, 5].flatMap((f) => [1, 2, 3, 4, 5].map((m) => [r, f, m])),
    );
    const column = (k: number) => Uint8Array.from(scores, (each) => each[k]);
    const rules = rfmSegments({ recency: column(0), frequency: column(1), monetary: column(2) }, RFM_SEGMENT_RULES);
    expect(rules).toHaveLength(125);
    expect([...rules].every((rule) => rule < RFM_SEGMENT_RULES.length)).toBe(true);
  });
});

describe("results do not depend on the order of the sheets", () => {
  it("whatever way the rows are turned: tiers, segments, actions and hours stay with their customer", () => {
    const amounts = fc.array(fc.integer({ min: -3, max: 6 }), { minLength: 2, maxLength: 25 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 24 }), (values, shift) => {
        const rows = values.map((value, i) => row(`c${i}`, value * 100, `2024-0${1 + (i % 6)}-15`));
        const turned = [...rows.slice(shift % rows.length), ...rows.slice(0, shift % rows.length)].reverse();
        const set = { rfmRule: "equalGroups" };
        const seen = (receivables: Book["receivables"]) => {
          const { results, ledger } = resultsOf({ receivables, set });
          const ids = ledger.customers.ids;
          const of = (id: string, column: string) => {
            const result = results.get(id);
            return result && "rows" in result ? cellsOf(result, column) : [];
          };
          const columns = [of("abc", "rank"), of("abc", "class"), of("tier", "tier"), of("tier", "curry"), of("rfm", "code"), of("action", "action"), of("priority", "hours")]; // prettier-ignore
          return Object.fromEntries(ids.map((id, i) => [id, columns.map((cells) => cells[i])]));
        };
        expect(seen(turned)).toEqual(seen(rows));
      }),
      { numRuns: 40 },
    );
  });
});

describe("small numbers", () => {
  const analysesOf = (book: Book) =>
    [...resultsOf(book).results.values()].filter(
      ({ analysis }) => analysis.pillar === "tiering" && analysis.needs.every((need) => need === "receivables"),
    );
  it.each<[string, Book]>([
    ["nothing at all", { receivables: [] }],
    ["one customer", { receivables: [row("a", 100)] }],
    ["customers all alike", { receivables: ["a", "b", "c"].map((id) => row(id, 100)) }],
    ["only refunds", { receivables: ["a", "b"].map((id) => row(id, -100)) }],
    ["customers that never bought", { receivables: [], customers: [{ id: "a" }, { id: "b" }] }],
  ])("%s: every analysis gives a result", (_, book) => {
    for (const result of analysesOf(book))
      expect([result.analysis.id, "rows" in result]).toEqual([result.analysis.id, true]);
  });
  it("one customer is first in every scheme and best in every matrix that knows it", () => {
    const book = { receivables: [row("a", 100, "2024-06-01", 40)] };
    expect(cellsOf(resultOf(book, "tier"), "tier")).toEqual(["A"]);
    expect(cellsOf(resultOf(book, "behaviour"), "quadrant")).toEqual(["best"]);
    expect(cellsOf(resultOf(book, "rfm"), "code")).toEqual([511]);
    expect(cellsOf(resultOf(book, "keyAccount"), "reasons")).toEqual(["one-off bulk buyer"]);
  });
});

describe("the band around the lines", () => {
  it("holds a customer by hand: 100, 99 and 50 with 2 %: 99 stays A if it was, and does not rise to A if it was B", () => {
    const values = [100, 99, 50];
    const now = Uint8Array.of(0, 1, 1);
    const { strict, lenient } = lineBands(values, now, 0.02);
    expect([...heldClasses([0, 0, 0], now, strict, lenient)]).toEqual([0, 0, 1]);
    expect([...heldClasses([1, 1, 1], now, strict, lenient)]).toEqual([1, 1, 1]);
  });
  it("is read from what an earlier refresh kept, and broken records are left alone", () => {
    const receivables = [row("a", 100), row("b", 60), row("c", 40)];
    const set = { stableQuarters: 0, tierScheme: "thresholds", "tierThresholds[first]": 99, "tierThresholds[second]": 50, "tierThresholds[third]": 10 }; // prettier-ignore
    const kept = resultOf({ receivables, set }, "tier").keep;
    const later = { receivables: [row("a", 98.5), row("b", 60), row("c", 40)], set };
    const history = [{ asOfDay: 45_000, analysis: "tier", kept }];
    expect(cellsOf(resultOf(later, "tier"), "tier")).toEqual(["tier2", "tier2", "tier3"]);
    expect(cellsOf(resultOf({ ...later, history }, "tier"), "held")).toEqual([1, 0, 0]);
    expect(cellsOf(resultOf({ ...later, history }, "tier"), "tier")).toEqual(["tier1", "tier2", "tier3"]);
    for (const broken of [null, 7, "x", { version: 1 }, { ...(kept as object), tiers: "9" }])
      expect(resultOf({ ...later, history: [{ ...history[0], kept: broken }] }, "tierMoves").kpis.moved).toBeNaN();
  });
});

describe("what the user wrote into the bands", () => {
  it.each([
    [{ "tierThresholds[second]": 600000 }, "parameterOrder", "tierThresholds[second]"],
    [{ "keyWeights[goal]": 0.9 }, "parameterSum", "keyWeights[goal]"],
    [{ "serviceOfThree[second]": 4, "serviceOfThree[third]": 1 }, "parameterOrder", "serviceOfThree[second]"],
    [{ "salesShares[key]": 0.5 }, "parameterSum", "salesShares[key]"],
  ])("%j is an issue that names it", (set, code, parameter) => {
    const cell = Object.fromEntries(
      Object.entries(set).map(([id, value], i) => [id, { value, sheet: "KAM Parameters", row: 30 + i, column: 1 }]),
    );
    const { issues } = resultsOf({ receivables: [row("a", 1)], set: cell });
    expect(issues[0]).toMatchObject({ code, sheet: "KAM Parameters", row: 30, details: { parameter } });
  });
});
