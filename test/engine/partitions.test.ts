import fc from "fast-check";
import { expect, it } from "vitest";
import { creditGrades, CREDIT_GRADES } from "../../src/engine/credit/creditGrades";
import { ACCOUNT_PHASES, accountPhases } from "../../src/engine/lifecycle/accountPhases";
import { FIVE_STAGES, fiveStages, FOUR_STAGES, fourStages } from "../../src/engine/lifecycle/lifecycleStages";
import { LOYALTY_RUNGS, loyaltyLadder } from "../../src/engine/lifecycle/loyaltyLadder";
import { LOYALTY_TYPES, loyaltyTypes } from "../../src/engine/lifecycle/loyaltyTypes";
import { ABC_UNKNOWN, abcClasses } from "../../src/engine/tiering/abcClasses";
import { ACCOUNT_STATUSES, accountStatus } from "../../src/engine/tiering/accountStatus";
import {
  BEHAVIOUR_MATRIX,
  behaviourMatrix,
  MATCH_MATRIX,
  quadrants,
  VALUE_MATRIX,
} from "../../src/engine/tiering/quadrants";
import { pyramidTiers } from "../../src/engine/tiering/pyramidTiers";
import { rfmScores } from "../../src/engine/tiering/rfmScores";
import {
  RFM_EIGHT_SEGMENTS,
  RFM_SEGMENT_RULES,
  rfmEightSegments,
  rfmSegments,
} from "../../src/engine/tiering/rfmSegments";
import { thresholdTiers } from "../../src/engine/tiering/thresholdTiers";
import { UNKNOWN } from "../../src/engine/tiering/unknown";
import { PROFIT_BANDS, profitBands } from "../../src/engine/tiering/whaleCurve";

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

it("the eight segments by averages or by lines of one's own hold every value in exactly one, a missing one in none", () => {
  const lines = fc.constantFrom("mean" as const, "median" as const, { recencyDays: 90, frequency: 4, monetary: 0 });
  fc.assert(
    fc.property(rows, lines, (list, by) => {
      const [recencyDays, frequency, monetary] = columns(list);
      const codes = rfmEightSegments(recencyDays, frequency, monetary, by);
      isPartition(codes, RFM_EIGHT_SEGMENTS.length, (row) => list[row].some(Number.isNaN));
    }),
  );
});

it("own thresholds, profit bands and the matrices of value and of match hold every value in exactly one, a missing one in none", () => {
  fc.assert(
    fc.property(rows, fc.double({ min: 0, max: 1e6, noNaN: true }), (list, line) => {
      const [a, b] = columns(list);
      isPartition(thresholdTiers(a, [2 * line + 1, line, -line - 1]), 4, (row) => Number.isNaN(a[row]));
      isPartition(profitBands(a, line), PROFIT_BANDS.length, (row) => Number.isNaN(a[row]));
      expect(MATCH_MATRIX).toHaveLength(VALUE_MATRIX.length);
      isPartition(quadrants(a, b, line, -line), VALUE_MATRIX.length, (row) => Number.isNaN(a[row] + b[row]));
    }),
  );
});

it("stages of life, phases and loyalty types hold every customer with orders in exactly one", () => {
  const decline = { silence: 3, trend: -0.1 };
  const four = { explorationOrders: 2, explorationDays: 90, growth: 0.03, decline };
  const five = { acquaintanceOrders: 1, reserveOrders: 3, reserveDays: 180, firmOrders: 12, firmDays: 730, wavering: decline }; // prettier-ignore
  const phases = { firstOrders: 2, firstDays: 90, growth: 0.03, decline: -0.05, quietDays: 180 };
  fc.assert(
    fc.property(rows, value, (list, silent) => {
      const [tenureDays, orders, trend] = columns(list);
      const values = { tenureDays, orders, trend, silence: list.map(() => silent) };
      const isNobody = (row: number): boolean => Number.isNaN(tenureDays[row]) || !(orders[row] > 0);
      isPartition(fourStages(values, four), FOUR_STAGES.length, isNobody);
      isPartition(fiveStages(values, five), FIVE_STAGES.length, isNobody);
      const quiet = { tenureDays, orders, trend, quietDays: tenureDays };
      isPartition(accountPhases(quiet, phases), ACCOUNT_PHASES.length, (row) => !(orders[row] > 0));
      isPartition(loyaltyTypes(orders, trend, 8), LOYALTY_TYPES.length, (row) => Number.isNaN(orders[row] + trend[row])); // prettier-ignore
    }),
  );
});
