import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupRows, keptGroups, oneGroup } from "../../src/engine/group";

const keys = fc.array(fc.nat(4), { maxLength: 60 });

describe("rows by group", () => {
  it("kept in part are what grouping the rows kept gives (property)", () => {
    fc.assert(
      fc.property(keys, fc.func(fc.boolean()), (groupOf, isKept) => {
        const kept = keptGroups(groupRows(groupOf, 5), (row) => isKept(row));
        for (let group = 0; group < 5; group++) {
          const rows = groupOf.flatMap((key, row) => (key === group && isKept(row) ? [row] : []));
          expect([...kept.rows.subarray(kept.start[group], kept.start[group + 1])]).toEqual(rows);
        }
      }),
    );
  });
  it("are the same where all are kept", () => {
    const groups = groupRows([1, 0, 1], 2);
    expect(keptGroups(groups, () => true)).toEqual(groups);
  });
  it("as one group are what grouping by a single key gives", () => {
    expect(oneGroup(4)).toEqual(groupRows([0, 0, 0, 0], 1));
    expect(oneGroup(0)).toEqual(groupRows([], 1));
  });
});
