import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../../../src/i18n/language";
import type { Value } from "../../../src/sandbox/model/workbook";
import { refreshedFile, Witness, type PublicBook, type RefreshedBook } from "./publicBook";

/** How the value lines are drawn in a book: what customers are ranked by, and the months of silence after which one is lost. */
export interface Expected {
  readonly measure: "amount" | "profit";
  readonly lostMonths: number;
}

const behaviour: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  best: { "en-US": "Best", "zh-CN": "最好客户" },
  frequent: { "en-US": "Frequent", "zh-CN": "经常客户" },
  spender: { "en-US": "Spender", "zh-CN": "乐于消费客户" },
  uncertain: { "en-US": "Uncertain", "zh-CN": "不确定客户" },
};
const pyramid: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  top: { "en-US": "Top", "zh-CN": "重要客户" },
  large: { "en-US": "Large", "zh-CN": "主要客户" },
  medium: { "en-US": "Medium", "zh-CN": "普通客户" },
  small: { "en-US": "Small", "zh-CN": "小客户" },
};

/**
 * A whole refresh of a book in both languages, the cells of its sheets against SQL: Pareto and ABC, the pyramid 1/4/15/80, RFM,
 * behaviour quadrants, customers by month, deterministic lifetime values.
 */
export function agreesWithSql(make: () => PublicBook, { measure, lostMonths }: Expected): void {
  let book: PublicBook;
  let witness: Witness;
  beforeAll(async () => {
    book = make();
    witness = await Witness.of(book);
  }, 60_000);
  afterAll(() => witness?.close());

  describe.each(["en-US", "zh-CN"] as const)("refreshed in %s", (language) => {
    let refreshed: RefreshedBook;
    beforeAll(async () => {
      refreshed = await refreshedFile(book, language);
    }, 240_000);

    /** Cells of the Customers sheet by customer. */
    const byCustomer = (...refs: string[]): Map<string, Value[]> =>
      new Map(
        refreshed
          .cells("customers", "customers", ["customer.id", ...refs])
          .map(([id, ...cells]) => [String(id), cells]),
      );

    it("leaves no cell that a user would see as an error", () => {
      const ours = refreshed.workbook.sheets.filter(({ name }) => name.startsWith("KAM"));
      expect(ours.length).toBeGreaterThan(8);
      const bad = ours.flatMap(({ name, values }) =>
        values.flatMap((row, r) =>
          Object.entries(row ?? []).flatMap(([c, value]) =>
            isBad(value as Value) ? [`${name} row ${r + 1} column ${Number(c) + 1}: ${JSON.stringify(value)}`] : [],
          ),
        ),
      );
      expect(bad).toEqual([]);
    });

    it("has SQL's ranks, shares and cumulative shares, ABC classes and the pyramid 1/4/15/80", async () => {
      const rows =
        await witness.rows(`SELECT id, place, value, value / total AS share, upTo / total AS cumulative, n, CASE
          WHEN value <= 0 THEN 'C' WHEN upTo - value < 0.8 * total - 1e-9 THEN 'A' WHEN upTo - value < 0.95 * total - 1e-9 THEN 'B'
          ELSE 'C' END AS class
        FROM (SELECT id, ${measure} AS value, row_number() OVER best AS place, count(*) OVER () AS n,
            sum(greatest(${measure}, 0)) OVER () AS total,
            sum(greatest(${measure}, 0)) OVER (best ROWS UNBOUNDED PRECEDING) AS upTo
          FROM ${totals(book.asOf)} WINDOW best AS (ORDER BY ${measure} DESC, id))`);
      const sizes = largestRemainder([0.01, 0.04, 0.15, 0.8], rows.length);
      const ours = byCustomer("abc.value", "abc.share", "abc.cumulativeShare", "abc.class", "tier.curry");
      expect(ours.size).toBe(rows.length);
      for (const { id, place, value, share, cumulative, class: abc } of rows) {
        const [v, s, c, letter, tier] = ours.get(String(id))!;
        expect(v, `value of ${String(id)}`).toBeCloseTo(Number(value), 4);
        if (Number(value) > 0) {
          expect(s, `share of ${String(id)}`).toBeCloseTo(Number(share), 9);
          // Customers with the same value may stand in another order, each with the others' sum.
          expect(Math.abs(Number(c) - Number(cumulative)), `cumulative share of ${String(id)}`).toBeLessThan(1e-6 + tiesOf(rows, value) * Number(share)); // prettier-ignore
        }
        if (tiesOf(rows, value) > 0 && Number(value) > 0) continue;
        expect(letter, `class of ${String(id)}`).toBe(abc);
        if (Number(value) > 0)
          expect(tier, `tier of ${String(id)}`).toBe(pyramid[tierOf(Number(place), sizes)][language]);
      }
      const counted = (letter: string): number => [...ours.values()].filter((cells) => cells[3] === letter).length;
      for (const letter of ["A", "B", "C"])
        expect(counted(letter), letter).toBe(rows.filter((row) => row.class === letter).length);
    });

    it("has SQL's RFM codes by quantile_cont, none for those that never bought", async () => {
      const rows = await witness.rows(`WITH t AS (SELECT id, DATE '${book.asOf}' - last AS days, orders, amount
          FROM ${totals(book.asOf)} WHERE last IS NOT NULL),
        q AS (SELECT quantile_cont(days, [.2, .4, .6, .8]) AS d, quantile_cont(orders, [.2, .4, .6, .8]) AS o,
          quantile_cont(amount, [.2, .4, .6, .8]) AS a FROM t)
        SELECT id, 100 * (5 - len(list_filter(d, x -> x < days))) + 10 * (1 + len(list_filter(o, x -> x < orders)))
          + 1 + len(list_filter(a, x -> x < amount - 1e-9)) AS code FROM t, q`);
      const ours = byCustomer("rfm.code");
      const bought = new Set(rows.map(({ id }) => String(id)));
      for (const { id, code } of rows) expect(ours.get(String(id)), String(id)).toEqual([Number(code)]);
      for (const [id, [code]] of ours) if (!bought.has(id)) expect(code, id).toBeUndefined();
    });

    it("has SQL's behaviour quadrants, divided at the mean number and at all revenue ÷ all purchases", async () => {
      const rows = await witness.rows(`SELECT id, orders >= avg(orders) OVER () AS often,
          amount / orders >= sum(amount) OVER () / sum(orders) OVER () AS much FROM ${totals(book.asOf)} WHERE orders > 0`);
      const ours = byCustomer("behaviour.quadrant");
      expect(rows.length).toBeGreaterThan(50);
      for (const { id, often, much } of rows) {
        const quadrant = often ? (much ? "best" : "frequent") : much ? "spender" : "uncertain";
        expect(ours.get(String(id)), String(id)).toEqual([behaviour[quadrant][language]]);
      }
    });

    it("has SQL's customers new, won back, lost and present in each of the last twelve months, and the revenue lost", async () => {
      const rows = await witness.rows(`${lossesSql(book.asOf, lostMonths)}
        SELECT months.m, (SELECT count(*) FROM first f WHERE f.m = months.m)::INT AS gained,
          (SELECT count(*) FROM gone g WHERE g.m = months.m)::INT AS lost,
          (SELECT count(DISTINCT id) FROM active a WHERE a.m <= months.m AND a.m > months.m - ${lostMonths})::INT AS closing,
          (SELECT sum(s.amount) FROM gone g JOIN sales s ON s.id = g.id AND s.m <= g.last AND s.m > g.last - 12
            WHERE g.m = months.m) AS revenue
        FROM months ORDER BY m DESC LIMIT 12`);
      const ours = refreshed.cells("churn", "flow", [
        "churnFlow.gained",
        "churnFlow.lost",
        "churnFlow.closing",
        "churnFlow.lostRevenue",
        "churnFlow.opening",
        "churnFlow.reactivated",
      ]);
      const theirs = rows.reverse();
      expect(ours).toHaveLength(theirs.length);
      ours.forEach(([gained, lost, closing, revenue, opening, back], i) => {
        expect([gained, lost, closing], `month ${String(theirs[i].m)}`).toEqual([theirs[i].gained, theirs[i].lost, theirs[i].closing]); // prettier-ignore
        expect(revenue).toBeCloseTo(Number(theirs[i].revenue ?? 0), 4);
        expect(Number(opening) + Number(gained) + Number(back) - Number(lost)).toBe(closing);
      });
      expect(theirs.some(({ lost }) => Number(lost) > 0)).toBe(true);
    });

    it("has SQL's lifetime values: observed retention, five years, 10 %, none for those lost", async () => {
      const [{ base, stayed }] =
        await witness.rows(`WITH y AS (SELECT id, bool_or(m > ${lastMonth(book.asOf)} - 12) AS now,
          bool_or(m <= ${lastMonth(book.asOf)} - 12 AND m > ${lastMonth(book.asOf)} - 24) AS before FROM sales WHERE amount > 0 GROUP BY id)
        SELECT (count(*) FILTER (before))::INT AS base, (count(*) FILTER (before AND now))::INT AS stayed FROM y`);
      const kept = Number(base) >= 20 ? Number(stayed) / Number(base) : 0.8;
      const multiple = [1, 2, 3, 4, 5].reduce((sum, year) => sum + (kept / 1.1) ** year, 0);
      const rows = await witness.rows(`${lossesSql(book.asOf, lostMonths)}
        SELECT t.id, ${measure} AS value, last IS NOT NULL AND NOT EXISTS (SELECT 1 FROM gone g
          WHERE g.id = t.id AND NOT EXISTS (SELECT 1 FROM active a WHERE a.id = g.id AND a.m > g.last)) AS present FROM ${totals(book.asOf)} t`);
      const ours = byCustomer("customerValue.clv");
      let total = 0;
      for (const { id, value, present } of rows) {
        const [clv] = ours.get(String(id))!;
        if (!present) expect(clv, String(id)).toBeUndefined();
        else expect(clv, String(id)).toBeCloseTo(Number(value) * multiple, 4);
        if (present) total += Number(value) * multiple;
      }
      const methods = refreshed.cells("value", "methods", ["valueMethods.total"]);
      expect(Number(methods[1][0])).toBeCloseTo(total, 2);
      expect(total).not.toBe(0);
    });
  });
}

/** Revenue, profit and purchases of every customer in the twelve months before, and the last day of all. */
function totals(asOf: string): string {
  const window = `day > DATE '${asOf}' - INTERVAL 12 MONTH`;
  return `(SELECT c.id, max(day) AS last, count(day) FILTER (${window} AND amount > 0) AS orders,
      coalesce(sum(amount) FILTER (${window}), 0) AS amount, coalesce(sum(profit) FILTER (${window}), 0) AS profit
    FROM customers c LEFT JOIN sales s ON s.id = c.id GROUP BY c.id)`;
}

/** Tables `active` (id, month), `months`, `first` and `gone` (id, month of the loss, month of the last purchase). */
const lossesSql = (asOf: string, patience: number): string => `
  WITH active AS (SELECT DISTINCT id, m FROM sales WHERE amount > 0),
  months AS (SELECT unnest(generate_series((SELECT min(m) FROM active), ${lastMonth(asOf)})) AS m),
  first AS (SELECT id, min(m) AS m FROM active GROUP BY id),
  gone AS (SELECT a.id, a.m + ${patience} AS m, a.m AS last FROM active a WHERE a.m + ${patience} <= ${lastMonth(asOf)}
    AND NOT EXISTS (SELECT 1 FROM active b WHERE b.id = a.id AND b.m > a.m AND b.m <= a.m + ${patience}))`;

const lastMonth = (asOf: string): number => Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7));

/** How many others have this value. */
const tiesOf = (rows: readonly Record<string, unknown>[], value: unknown): number =>
  rows.reduce((count, row) => count + (Math.abs(Number(row.value) - Number(value)) < 1e-9 ? 1 : 0), 0) - 1;

/** Whole sizes by Hamilton's method, the larger fraction first. */
function largestRemainder(shares: readonly number[], n: number): number[] {
  const exact = shares.map((share) => share * n);
  const sizes = exact.map(Math.floor);
  const order = exact.map((_, i) => i).sort((a, b) => (exact[b] % 1) - (exact[a] % 1) || a - b);
  for (let left = n - sizes.reduce((sum, size) => sum + size, 0), i = 0; left > 0; left--, i++) sizes[order[i]]++;
  return sizes;
}

function tierOf(place: number, sizes: readonly number[]): string {
  const ends = sizes.map((_, i) => sizes.slice(0, i + 1).reduce((sum, size) => sum + size, 0));
  return ["top", "large", "medium", "small"][ends.findIndex((end) => place <= end)];
}

const isBad = (value: Value): boolean =>
  typeof value === "object"
    ? value !== null
    : typeof value === "number"
      ? !Number.isFinite(value)
      : typeof value === "string" && /NaN|undefined|#DIV|#N\/A|#VALUE|#REF|\{[a-z]\w*\.\w+\}/.test(value);
