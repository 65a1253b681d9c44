import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abcClasses, type AbcRule } from "../../../src/engine/tiering/abcClasses";
import { mappedClasses, SERVICE_TIERS } from "../../../src/engine/tiering/mappedClasses";
import { ranks } from "../../../src/engine/tiering/rankOrder";
import { abcClassesOfOwnChange, moveCauses, transitionMatrix } from "../../../src/engine/tiering/tierMoves";
import { UNKNOWN } from "../../../src/engine/tiering/unknown";
import { money } from "../arbitrary";

const orMissing = fc.option(money, { nil: NaN, freq: 9 });
const rule = fc.constantFrom<AbcRule>("exclusive", "inclusive");

describe("the transition matrix", () => {
  it("counts who went where, those that came and those that went", () => {
    const matrix = transitionMatrix([0, 0, 1, UNKNOWN, 1], [0, 1, 1, 0, UNKNOWN], 2);
    expect(matrix.map((row) => [...row])).toEqual([
      [1, 1, 0],
      [0, 1, 1],
      [1, 0, 0],
    ]);
  });
  it("adds up to all customers", () => {
    const code = fc.constantFrom(0, 1, 2, UNKNOWN);
    fc.assert(
      fc.property(fc.array(fc.tuple(code, code)), (moves) => {
        const matrix = transitionMatrix(
          moves.map(([a]) => a),
          moves.map(([, b]) => b),
          3,
        );
        expect(matrix.flatMap((row) => [...row]).reduce((a, b) => a + b, 0)).toBe(moves.length);
      }),
    );
  });
  it("refuses codes that are no class", () => {
    expect(() => transitionMatrix([2], [0], 2)).toThrow("class 2");
    expect(() => transitionMatrix([0], [], 2)).toThrow("length");
  });
});

describe("the causes of moves", () => {
  it("tell own growth, the others' and the rule apart (three customers by hand)", () => {
    // 10 → 90 lifts the last to A by itself; 60 → 60 falls to B only because others grew; nobody moves by the rule.
    const [before, now] = [
      [60, 30, 10],
      [60, 30, 900],
    ];
    const lines = [0.8, 0.95, "exclusive"] as const;
    const was = abcClasses(before, ...lines);
    const own = abcClassesOfOwnChange(before, now, ...lines);
    const is = abcClasses(now, ...lines);
    const causes = moveCauses(was, own, is, is);
    expect([...was]).toEqual([0, 0, 1]);
    expect([...is]).toEqual([1, 2, 0]);
    expect([...causes.own]).toEqual([0, 0, 1]);
    expect([...causes.others]).toEqual([-1, -2, 0]);
    expect([...causes.rule]).toEqual([0, 0, 0]);
  });
  it("add up to the move, and are 0 for customers that come or go", () => {
    const code = fc.constantFrom(0, 1, 2, UNKNOWN);
    fc.assert(
      fc.property(code, code, code, code, (a, b, c, d) => {
        const { own, others, rule: byRule } = moveCauses([a], [b], [c], [d]);
        const isKnown = ![a, b, c, d].includes(UNKNOWN);
        expect(own[0] + others[0] + byRule[0]).toBe(isKnown ? a - d : 0);
      }),
    );
  });
  it("take the class by own change alone from the rule itself, asked once for each customer", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(orMissing, orMissing), { maxLength: 12 }), rule, (customers, by) => {
        const before = customers.map(([was]) => was);
        const now = customers.map(([, is]) => is);
        const alone = abcClassesOfOwnChange(before, now, 0.8, 0.95, by);
        now.forEach((value, i) => {
          const changed = before.map((was, j) => (i === j ? value : was));
          expect(alone[i]).toBe(abcClasses(changed, 0.8, 0.95, by)[i]);
        });
      }),
      { numRuns: 300 },
    );
  });
  it("find no own cause where nothing changed", () => {
    fc.assert(
      fc.property(fc.array(orMissing), rule, (values, by) => {
        expect(abcClassesOfOwnChange(values, values, 0.8, 0.95, by)).toEqual(abcClasses(values, 0.8, 0.95, by));
      }),
    );
  });
});

it("ranks by value, ties by key, missing values not at all", () => {
  expect([...ranks([5, NaN, 7, 5], [2, 1, 3, 1])]).toEqual([3, NaN, 1, 2]);
  expect([...ranks([5, 5])]).toEqual([1, 2]);
  expect(() => ranks([1], [1, 2])).toThrow("length");
});
it("maps classes to service tiers by a table", () => {
  const tiers = mappedClasses([0, 1, 2, UNKNOWN], [0, 1, 3]);
  expect([...tiers].map((code) => SERVICE_TIERS[code] ?? "unknown")).toEqual(["core", "senior", "general", "unknown"]);
});
