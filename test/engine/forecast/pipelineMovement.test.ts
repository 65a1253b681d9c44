import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOVES, pipelineMovement, type Snapshot } from "../../../src/engine/forecast/pipelineMovement";
import { sum } from "../../../src/engine/sum";

type Row = readonly [id: string, amount: number, closeDay: number, ends: number];
const [OPEN, WON, LOST] = [0, 1, 2];
const snapshot = (rows: readonly Row[]): Snapshot => ({
  ids: rows.map(([id]) => id),
  amounts: rows.map(([, amount]) => amount),
  closeDay: rows.map(([, , day]) => day),
  ends: rows.map(([, , , end]) => end),
});
const between = (before: readonly Row[], after: readonly Row[]) =>
  pipelineMovement(snapshot(before), snapshot(after), 101, 190);

describe("the movement between two snapshots of a quarter (day 101 to 190)", () => {
  it.each([
    ["won", [110, OPEN], [120, WON]],
    ["lost", [110, OPEN], [120, LOST]],
    ["pushedOut", [110, OPEN], [200, OPEN]],
    ["pushedOut", [110, OPEN], [NaN, OPEN]],
    ["pulledOut", [110, OPEN], [90, OPEN]],
    ["pulledIn", [200, OPEN], [150, OPEN]],
    ["pushedIn", [90, OPEN], [150, OPEN]],
    ["reopened", [110, LOST], [150, OPEN]],
    ["unchanged", [110, OPEN], [150, OPEN]],
  ] as const)("calls it %s when a deal goes from %j to %j", (move, [oldDay, oldEnd], [day, end]) => {
    expect(between([["a", 10, oldDay, oldEnd]], [["a", 10, day, end]]).moves.map((one) => one.move)).toEqual([move]);
  });
  it("tells deals that came, went, grew and shrank, and keeps silent on those of other quarters", () => {
    const { moves } = between(
      [
        ["gone", 10, 110, OPEN],
        ["grows", 10, 110, OPEN],
        ["shrinks", 10, 110, OPEN],
        ["later", 10, 300, OPEN],
      ],
      [
        ["later", 10, 310, OPEN],
        ["grows", 14, 110, OPEN],
        ["shrinks", 7, 110, OPEN],
        ["comes", 5, 120, OPEN],
        ["quick", 3, 130, WON],
        ["brief", 2, 130, LOST],
      ],
    );
    expect(moves.map(({ id, move, change }) => [id, move, change])).toEqual([
      ["gone", "removed", -10],
      ["grows", "grown", 4],
      ["shrinks", "shrunk", -3],
      ["comes", "new", 5],
      ["quick", "newWon", 0],
      ["brief", "newLost", 0],
    ]);
  });
  it("has the slip rate: one of four deals, 40 of 100 in amount", () => {
    const before: Row[] = [40, 30, 20, 10].map((amount, i) => [`d${i}`, amount, 110, OPEN]);
    const after: Row[] = before.map(([id, amount], i) => [id, amount, i === 0 ? 200 : 110, OPEN]);
    expect(between(before, after)).toMatchObject({ start: 100, end: 60, slipRate: 0.25, slipAmountRate: 0.4 });
    expect(between([], [])).toMatchObject({ start: 0, end: 0, slipRate: NaN, moves: [] });
  });
  it("leads from the old pipeline to the new one, whatever happens", () => {
    const row = fc.tuple(
      fc.integer({ min: 0, max: 30 }).map((id) => `deal ${id}`),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 50, max: 250 }),
      fc.integer({ min: 0, max: 2 }),
    );
    const rows = fc.uniqueArray(row, { selector: ([id]) => id });
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const { start, end, moves, totals } = between(before, after);
        expect(start + sum(moves.map(({ change }) => change))).toBe(end);
        expect(start + sum(MOVES.map((kind) => totals[kind].change))).toBe(end);
        expect(sum(MOVES.map((kind) => totals[kind].count))).toBe(moves.length);
      }),
    );
  });
  it("counts a missing amount as 0", () => {
    expect(between([["a", NaN, 110, OPEN]], [["a", 5, 110, OPEN]]).moves[0]).toMatchObject({
      move: "grown",
      change: 5,
    });
  });
  it("refuses ids that occur twice and a period that ends before it begins", () => {
    expect(() =>
      between(
        [
          ["a", 1, 1, 0],
          ["a", 1, 1, 0],
        ],
        [],
      ),
    ).toThrow("twice");
    expect(() => pipelineMovement(snapshot([]), snapshot([]), 5, 4)).toThrow("before it begins");
    expect(() => pipelineMovement({ ...snapshot([]), ids: ["a"] }, snapshot([]), 1, 2)).toThrow("length");
  });
});
