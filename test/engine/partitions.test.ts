import fc from "fast-check";
import { expect, it } from "vitest";
import { creditGrades, CREDIT_GRADES } from "../../src/engine/credit/creditGrades";
import { LOYALTY_RUNGS, loyaltyLadder } from "../../src/engine/lifecycle/loyaltyLadder";
import { ABC_UNKNOWN, abcClasses } from "../../src/engine/tiering/abcClasses";
import { ACCOUNT_STATUSES, accountStatus } from "../../src/engine/tiering/accountStatus";
import { BEHAVIOUR_MATRIX, behaviourMatrix } from "../../src/engine/tiering/quadrants";
import { pyramidTiers } from "../../src/engine/tiering/pyramidTiers";
import { rfmScores } from "../../src/engine/tiering/rfmScores";
import { RFM_SEGMENT_RULES, rfmSegments } from "../../src/engine/tiering/rfmSegments";
import { UNKNOWN } from "../../src/engine/tiering/unknown";

/** Every number that a sheet may hold, and none. */
const value = fc.oneof(
  fc.constantFrom(NaN, 0, -0, 1, -1, 1e-300, -1e12, 1e15),
  fc.double({ min: -1e12, max: 1e12, noNaN: true }),
  fc.integer({ min: -3, max: 9 }),
);
const rows = fc.array(fc.tuple(value, value, value), { maxLength: 30 });
const columns = (list: readonly (readonly number[])[]): number[][] => [0, 1, 2].map((i) => list.map((row) => row[i]));

/** Each code is one of the classes, or the unknown's exactly where a value is missing. */
function isPartition(codes: Uint8Array, classes: number, isMissing: (row: number) => boolean, unknown = UNKNOWN): void {
  codes.forEach((code, row) => {
    if (isMissing(row)) expect(code).toBe(unknown);
    else expect(code).toBeLessThan(classes);
  });
}

it("ABC classes by either rule hold every value in exactly one, a missing one in none", () => {
  fc.assert(
    fc.property(rows, fc.constantFrom("exclusive", "inclusive"), (list, rule) => {
      const [values] = columns(list);
      const codes = abcClasses(values, 0.8, 0.95, rule as "exclusive");
      expect(codes).toHaveLength(values.length);
      isPartition(codes, 3, (row) => Number.isNaN(values[row]), ABC_UNKNOWN);
    }),
  );
});

it("the pyramid's tiers hold every value in exactly one, a missing one in none", () => {
  fc.assert(
    fc.property(rows, (list) => {
      const [values] = columns(list);
      isPartition(pyramidTiers(values, [0.01, 0.04, 0.15, 0.8]), 4, (row) => Number.isNaN(values[row]));
    }),
  );
});

it("the behaviour matrix holds every customer with an order in exactly one quadrant", () => {
  fc.assert(
    fc.property(rows, (list) => {
      const [counts, revenue] = columns(list);
      const orders = counts.map(Math.trunc);
      isPartition(
        behaviourMatrix(orders, revenue, "revenuePerOrder"),
        BEHAVIOUR_MATRIX.length,
        (row) => !(orders[row] > 0) || Number.isNaN(revenue[row]),
      );
    }),
  );
});

it("RFM scores by each of the four rules are 1 to 5 and lead to exactly one segment, unless a value is missing", () => {
  const rule = fc.constantFrom("quantile", "rPackage", "equalGroups", "nested");
  fc.assert(
    fc.property(rows, rule, (list, by) => {
      const [recencyDays, frequency, monetary] = columns(list);
      const scores = rfmScores({ recencyDays, frequency, monetary }, by as "quantile", 5);
      const isMissing = (row: number): boolean => list[row].some(Number.isNaN);
      list.forEach((_, row) => {
        for (const score of [scores.recency[row], scores.frequency[row], scores.monetary[row]]) {
          if (isMissing(row)) expect(score).toBe(0);
          else expect(score >= 1 && score <= 5).toBe(true);
        }
      });
      isPartition(rfmSegments(scores, RFM_SEGMENT_RULES), RFM_SEGMENT_RULES.length, isMissing);
    }),
  );
});

it("status classes, loyalty rungs and credit grades hold every customer in exactly one, whatever is missing", () => {
  fc.assert(
    fc.property(rows, (list) => {
      const [a, b, c] = columns(list);
      const never = (): boolean => false;
      isPartition(accountStatus(a, b, 5), ACCOUNT_STATUSES.length, never);
      isPartition(
        loyaltyLadder({ orders: a, interest: b, referrals: c, partnership: b }, 6),
        LOYALTY_RUNGS.length,
        never,
      );
      isPartition(creditGrades(a, [86, 61, 46, 31], c), CREDIT_GRADES.length, never);
    }),
  );
});
