import { describe, expect, it } from "vitest";
import { festivals, nextFestival } from "../../../src/analyses/relations/festivals";
import { dayOfIso, isoOf } from "../../../src/engine/dates";
import { cellsOf, resultOf, type Book } from "../resultsOf";

/** As of 1 June 2026: A customers are called every 30 days, C ones every 180. */
const book: Book = {
  customers: [
    { id: "C1", name: "Ada", owner: "Kim" },
    { id: "C2", name: "Bo" },
  ],
  receivables: [
    { customer: "C1", invoiceDate: "2026-04-01", amount: 1000 },
    { customer: "C2", invoiceDate: "2026-04-01", amount: 1 },
  ],
  contacts: [
    { customer: "C1", name: "Zoe", birthday: "1980-06-03", lastContact: "2026-03-01", role: "Buyer" },
    { customer: "C1", name: "Yan", birthday: "1980-05-31", lastContact: "2026-04-20" },
    { customer: "C2", name: "Xu", lastContact: "2026-04-20" },
    { customer: "C9", name: "Who", birthday: "1980-06-02" },
  ],
  visits: [{ customer: "C1", date: "2026-04-25", hours: 1 }],
  asOf: "2026-06-01",
};

describe("the care calendar (by hand)", () => {
  const events = resultOf(book, "careEvents");
  const lines = (of = events): string[] =>
    cellsOf(of, "day").map((day, i) => `${isoOf(Number(day))} ${String(cellsOf(of, "what")[i])}`);

  it("lists calls that are late, birthdays and festivals of the next 30 days", () => {
    // Ada was visited on 25 April: 30 days later is 25 May. Bo, class C, is not due until October.
    expect(lines()).toEqual([
      "2026-05-25 Call: at least every 30 days",
      "2026-06-03 Congratulate Zoe",
      "2026-06-19 Dragon Boat Festival: 3 contacts to greet",
    ]);
    expect(events.kpis).toMatchObject({ events: 3, birthdays: 1, calls: 1, late: 1, contacts: 3 });
    expect([cellsOf(events, "contact")[0], cellsOf(events, "owner")[0]]).toEqual(["Yan", "Kim"]);
  });
  it("looks as far ahead as the parameter says, and at the festivals chosen", () => {
    const set = { careDays: "366", careFestivals: "none" };
    expect(lines(resultOf({ ...book, set }, "careEvents"))).toEqual([
      "2026-05-25 Call: at least every 30 days",
      "2026-06-03 Congratulate Zoe",
      "2026-10-17 Call: at least every 180 days",
      "2027-05-31 Congratulate Yan",
    ]);
  });
  it("calls who was never contacted today", () => {
    const contacts = [{ customer: "C2", name: "Xu", birthday: "1990-12-01" }];
    expect(lines(resultOf({ ...book, contacts, visits: [] }, "careEvents"))[0]).toBe(
      "2026-06-01 Make the first contact",
    );
  });
  it("counts the greetings of a year and what they cost", () => {
    const coming = resultOf({ ...book, set: { careFestivals: "international", careCardCost: "2" } }, "careFestivals");
    expect(cellsOf(coming, "festival")).toEqual(["Christmas", "New Year"]);
    expect(cellsOf(coming, "cost")).toEqual([6, 6]);
    expect(coming.kpis.greetings).toBe(6);
  });
});

describe("festivals", () => {
  const next = (id: string, asOf: string): string =>
    isoOf(
      nextFestival(
        festivals.find((festival) => festival.id === id)!,
        dayOfIso(asOf),
      ),
    );
  it("fall on the days of China's public holidays of 2024 to 2026; the first of each month is a day of new moon in Beijing (all 104 dates, Meeus ch. 49 in Python)", () => {
    const published = [
      ["springFestival", "2024-02-10"],
      ["springFestival", "2025-01-29"],
      ["springFestival", "2026-02-17"],
      ["dragonBoat", "2024-06-10"],
      ["dragonBoat", "2025-05-31"],
      ["midAutumn", "2024-09-17"],
      ["midAutumn", "2025-10-06"],
    ];
    for (const [id, day] of published) expect(next(id, `${day.slice(0, 4)}-01-01`)).toBe(day);
  });
  it("agree with the calendar of the run-time but for two New Years, where that is a day off: new moon is at 23:56 and at 0:07 in Beijing (Meeus ch. 49 in Python)", () => {
    const lunar = new Intl.DateTimeFormat("en-u-ca-chinese", { month: "numeric", day: "numeric", timeZone: "UTC" });
    const expected = { springFestival: "1/1", dragonBoat: "5/5", midAutumn: "8/15", doubleNinth: "9/9" };
    const wrong = Object.entries(expected).flatMap(([id, date]) =>
      (festivals.find((festival) => festival.id === id)!.on as readonly string[]).filter(
        (day) => lunar.format(new Date(`${day}T00:00:00Z`)) !== date,
      ),
    );
    expect(["2027-02-06", "2030-02-03"]).toEqual(expect.arrayContaining(wrong));
  });
  it("come every year once, in order, and end with the tables", () => {
    for (const { on } of festivals)
      if (typeof on[0] === "string") expect(on.map((day) => String(day).slice(0, 4))).toEqual(Array.from({ length: 26 }, (_, i) => String(2020 + i))); // prettier-ignore
    expect(next("midAutumn", "2046-01-01")).toBe("");
    expect(next("christmas", "2046-12-26")).toBe("2047-12-25");
  });
});
