import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chancePaidWithin, openAt } from "../../../src/engine/receivables/chancePaid";
import { COLLECTION_GROUPS, collectionGroups } from "../../../src/engine/receivables/collectionGroup";
import { collectionPriority } from "../../../src/engine/receivables/collectionPriority";
import { expectedReceipts } from "../../../src/engine/receivables/expectedReceipts";
import { kaplanMeier, shrunkKaplanMeier } from "../../../src/engine/receivables/kaplanMeier";
import { naiveReceipts } from "../../../src/engine/receivables/naiveReceipts";
import { paymentDelays } from "../../../src/engine/receivables/paymentDelays";
import { sum } from "../../../src/engine/sum";
import { positiveMoney, seeded } from "../arbitrary";

const rounded = (values: ArrayLike<number>, digits = 4): number[] =>
  Array.from(values, (value) => Math.round(value * 10 ** digits) / 10 ** digits);
const seen = fc.array(fc.tuple(fc.integer({ min: -30, max: 90 }), fc.boolean()), { minLength: 1, maxLength: 40 });
const curveOf = (rows: [number, boolean][]): ReturnType<typeof kaplanMeier> =>
  kaplanMeier(
    rows.map(([delay]) => delay),
    rows.map(([, paid]) => (paid ? 1 : 0)),
  );

describe("the delay of payment by Kaplan and Meier", () => {
  it("agrees with the remission times of Freireich et al. (1963), 6-MP group: .857 .807 .753 .690 .627 .538 .448", () => {
    const weeks = [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35];
    const ended = [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0];
    const curve = kaplanMeier(weeks, ended);
    expect(
      rounded(
        [6, 7, 10, 13, 16, 22, 23].map((week) => openAt(curve, week)),
        3,
      ),
    ).toEqual([0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448]);
    expect(openAt(curve, 35)).toBeCloseTo(0.448, 3);
  });
  it("without open invoices is the plain share still unpaid", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -30, max: 90 }), { minLength: 1 }),
        fc.integer({ min: -40, max: 99 }),
        (days, at) => {
          const curve = kaplanMeier(
            days,
            days.map(() => 1),
          );
          expect(openAt(curve, at)).toBeCloseTo(days.filter((day) => day > at).length / days.length, 9);
        },
      ),
    );
  });
  it("falls, from at most 1 to at least 0, and knows nothing without history", () => {
    fc.assert(
      fc.property(seen, (rows) => {
        const { open } = curveOf(rows);
        open.forEach((value, i) => expect(value).toBeLessThanOrEqual(i ? open[i - 1] : 1));
        expect(open.at(-1)).toBeGreaterThanOrEqual(0);
      }),
    );
    expect(openAt(kaplanMeier([], []), 3)).toBeNaN();
    expect(openAt(kaplanMeier([NaN], [1]), 3)).toBeNaN();
  });
  it("lets one absurd delay cost no more than five years of days", () => {
    expect(kaplanMeier([0, 2_000_000], [1, 1]).open).toHaveLength(5 * 365 + 1);
  });
  it("of a customer is the portfolio's without invoices or with a heavy portfolio, its own with a weightless one", () => {
    const portfolio = kaplanMeier([0, 5, 5, 10, 20], [1, 1, 1, 1, 0]);
    expect(rounded(shrunkKaplanMeier([], [], portfolio, 10).open)).toEqual(rounded(portfolio.open));
    expect(rounded(shrunkKaplanMeier([1, 1], [1, 1], portfolio, 1e12).open)).toEqual(rounded(portfolio.open));
    const own = kaplanMeier([3, 4, 20], [1, 1, 0]);
    const alone = shrunkKaplanMeier([3, 4, 20], [1, 1, 0], portfolio, 0);
    for (let day = 0; day <= 20; day++) expect(openAt(alone, day)).toBeCloseTo(openAt(own, day), 12);
    expect(() => shrunkKaplanMeier([], [], portfolio, -1)).toThrow("strength");
  });
  it("lies between the customer's own hazard and the portfolio's", () => {
    fc.assert(
      fc.property(seen, seen, fc.integer({ min: 1, max: 50 }), (rows, others, strength) => {
        const portfolio = curveOf([...rows, ...others]);
        const own = curveOf(rows);
        const shrunk = shrunkKaplanMeier(
          rows.map(([d]) => d),
          rows.map(([, p]) => (p ? 1 : 0)),
          portfolio,
          strength,
        );
        shrunk.hazard.forEach((hazard, i) => {
          const alone = own.hazard[i + portfolio.firstDelay - own.firstDelay] ?? portfolio.hazard[i];
          const before = i + portfolio.firstDelay < own.firstDelay;
          const [low, high] = [
            Math.min(before ? 0 : alone, portfolio.hazard[i]),
            Math.max(before ? 0 : alone, portfolio.hazard[i]),
          ];
          expect(hazard).toBeGreaterThanOrEqual(low - 1e-12);
          expect(hazard).toBeLessThanOrEqual(high + 1e-12);
        });
      }),
    );
  });
  it("on a day knows only what was known then", () => {
    const history = {
      customer: [0, 0, 0],
      amount: [1, 1, 1],
      invoiceDay: [0, 0, 90],
      dueDay: [30, 30, 120],
      paidDay: [40, 80, 95],
    };
    const known = paymentDelays(history, 1, 50, 0);
    expect(known.portfolio).toEqual(kaplanMeier([10, 20], [1, 0]));
    expect(known.invoicesOf(0)).toBe(2);
    expect(known.curveOf(0)).toEqual(shrunkKaplanMeier([10, 20], [1, 0], known.portfolio, 0));
    expect(() => paymentDelays(history, 1, NaN, 0)).toThrow("asOfDay");
  });
});

describe("the chance to be paid", () => {
  const curve = kaplanMeier([0, 10, 20, 30, 60], [1, 1, 1, 1, 0]);
  it("within some days is what the curve loses of what is left (by hand: of 5, 4 are open at 5, 2 at 25)", () => {
    expect(chancePaidWithin(curve, 5, 20)).toBeCloseTo(0.5, 12);
    expect(chancePaidWithin(curve, -20, 100)).toBeCloseTo(0.8, 12);
  });
  it("leaves room for those who never pay, and is not known past the longest delay seen", () => {
    expect(chancePaidWithin(curve, 35, 1000)).toBe(0);
    expect(chancePaidWithin(curve, 60, 30)).toBeNaN();
    expect(chancePaidWithin(curve, NaN, 30)).toBeNaN();
  });
  it("grows with the days and lies between 0 and 1", () => {
    fc.assert(
      fc.property(seen, fc.integer({ min: -40, max: 90 }), fc.nat(50), fc.nat(50), (rows, delay, days, more) => {
        const [less, greater] = [days, days + more].map((h) => chancePaidWithin(curveOf(rows), delay, h));
        if (Number.isNaN(less)) return;
        expect(less).toBeGreaterThanOrEqual(0);
        expect(greater).toBeLessThanOrEqual(1);
        expect(greater).toBeGreaterThanOrEqual(less);
      }),
    );
  });
});

describe("expected receipts", () => {
  it("add up: weeks, later and beyond history are all that is open", () => {
    const invoice = fc.tuple(positiveMoney, fc.integer({ min: -40, max: 100 }));
    fc.assert(
      fc.property(seen, fc.array(invoice, { maxLength: 8 }), (rows, open) => {
        const curve = curveOf(rows);
        const amounts = open.map(([amount]) => amount);
        const receipts = expectedReceipts(
          amounts,
          open.map(([, delay]) => delay),
          open.map(() => curve),
          4,
          7,
          0.8,
        );
        expect(sum(receipts.expected) + receipts.later + receipts.beyondHistory).toBeCloseTo(sum(amounts), 4);
        receipts.low.forEach((low, w) => expect(low).toBeLessThanOrEqual(receipts.high[w]));
      }),
    );
  });
  it("have the band of the enumerated sum (by hand: two of 100 at .5 each are 0, 100 or 200 at .25, .5, .25)", () => {
    const curve = kaplanMeier([3, 30], [1, 1]);
    const receipts = expectedReceipts([100, 100], [0, 0], [curve, curve], 1, 7, 0.4);
    expect([receipts.expected[0], receipts.low[0], receipts.high[0]]).toEqual([100, 100, 100]);
    const wider = expectedReceipts([100, 100], [0, 0], [curve, curve], 1, 7, 0.8);
    expect([wider.low[0], wider.high[0]]).toEqual([0, 200]);
  });
  it("have a band for thousands of invoices that holds four in five of simulated weeks", () => {
    const random = seeded(11);
    const curve = kaplanMeier([3, 3, 3, 30, 30, 30, 30, 30, 30, 30], Array(10).fill(1));
    const amounts = Array.from({ length: 1500 }, () => Math.exp(3 * random()) * 100);
    const { low, high } = expectedReceipts(
      amounts,
      amounts.map(() => 0),
      amounts.map(() => curve),
      1,
      7,
      0.8,
    );
    const weeks = Array.from({ length: 2000 }, () =>
      amounts.reduce((total, each) => total + (random() < 0.3 ? each : 0), 0),
    );
    const held = weeks.filter((week) => low[0] <= week && week <= high[0]).length / 2000;
    expect(held).toBeGreaterThan(0.77);
    expect(held).toBeLessThan(0.83);
  });
  it("leave out credit notes, and keep apart what is older than all history", () => {
    const curve = kaplanMeier([3, 30], [1, 1]);
    const receipts = expectedReceipts([-50, 70, 20], [0, 31, NaN], [curve, curve, curve], 1, 7, 0.8);
    expect(receipts).toMatchObject({ later: 0, beyondHistory: 70 });
    expect([...receipts.expected]).toEqual([0]);
  });
  it("refuse periods and levels that are none", () => {
    expect(() => expectedReceipts([], [], [], 0, 7, 0.8)).toThrow("periods");
    expect(() => expectedReceipts([], [], [], 1, 0.5, 0.8)).toThrow("periodDays");
    expect(() => expectedReceipts([], [], [], 1, 7, 1)).toThrow("level");
  });
});

describe("receipts by a rule of thumb", () => {
  it("come on the due day or a mean delay after it; what is late comes first (by hand)", () => {
    expect([...naiveReceipts([1, 2, 4, 8, -9], [100, 107, 108, 80, 101], 0, 100, 2, 7)]).toEqual([11, 4]);
    expect([...naiveReceipts([1, 2, 4, 8], [100, 107, 108, 80], 3.5, 100, 2, 7)]).toEqual([9, 6]);
    expect(() => naiveReceipts([], [], 0, 100, 2, 0)).toThrow("periodDays");
  });
});

describe("the worklist", () => {
  const steps = [
    { from: -Infinity, points: 0 },
    { from: 1, points: 50 },
    { from: 31, points: 100 },
  ];
  it("adds up the points of its rules and shows each (by hand)", () => {
    const { score, contributions } = collectionPriority([
      { measure: [45, 10, NaN], steps, weight: 0.6 },
      { measure: [0, 40, 40], steps, weight: -0.2 },
    ]);
    expect(rounded(score)).toEqual([60, 10, -20]);
    expect(contributions.map((column) => rounded(column))).toEqual([
      [60, 30, 0],
      [-0, -20, -20],
    ]);
    expect(() => collectionPriority([])).toThrow("rule");
  });
  it("groups customers: none, wait, low-hanging, at risk, routine (B-15)", () => {
    const facts = [
      { overdue: 0, disputed: 0, waitUntil: NaN, daysLate: 40, brokenPromises: 9, reminders: 9 },
      { overdue: 0, disputed: 5, waitUntil: NaN, daysLate: 40, brokenPromises: 9, reminders: 9 },
      { overdue: 5, disputed: 0, waitUntil: 100, daysLate: 40, brokenPromises: 9, reminders: 9 },
      { overdue: 5, disputed: 0, waitUntil: 99, daysLate: 16, brokenPromises: 0, reminders: 0 },
      { overdue: 5, disputed: 0, waitUntil: NaN, daysLate: 0, brokenPromises: 1, reminders: 0 },
      { overdue: 5, disputed: 0, waitUntil: NaN, daysLate: 0, brokenPromises: 0, reminders: 3 },
      { overdue: 5, disputed: 5, waitUntil: NaN, daysLate: 3, brokenPromises: 0, reminders: 0 },
      { overdue: 5, disputed: 0, waitUntil: NaN, daysLate: 10, brokenPromises: NaN, reminders: NaN },
      { overdue: 5, disputed: 0, waitUntil: NaN, daysLate: NaN, brokenPromises: 0, reminders: 0 },
    ];
    const column = (key: keyof (typeof facts)[0]): number[] => facts.map((each) => each[key]);
    const groups = collectionGroups(
      {
        overdue: column("overdue"),
        disputed: column("disputed"),
        waitUntil: column("waitUntil"),
        daysLate: column("daysLate"),
        brokenPromises: column("brokenPromises"),
        reminders: column("reminders"),
      },
      { habitualDaysLate: 15, brokenPromises: 1, reminders: 3, fastDaysLate: 5 },
      100,
    );
    expect(Array.from(groups, (group) => COLLECTION_GROUPS[group])).toEqual(
      "none wait wait atRisk atRisk atRisk lowHanging routine routine".split(" "),
    );
  });
});
