import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, dateOf, dayOf, dayOfIso, isoOf, LAST_DAY, monthOf, monthStart } from "../../src/engine/dates";
import { day } from "./arbitrary";

describe("day numbers", () => {
  it.each([
    [1, "1900-01-01"],
    [59, "1900-02-28"],
    [60, "1900-02-29"],
    [61, "1900-03-01"],
    [36_526, "2000-01-01"],
    [45_351, "2024-02-29"],
    [LAST_DAY, "9999-12-31"],
  ])("%i is %s, as Excel shows it", (serial, iso) => {
    expect(isoOf(serial)).toBe(iso);
    expect(dayOfIso(iso)).toBe(serial);
  });
  it("agree with the calendar of the language for days from March 1900 to 9999", () => {
    for (let serial = 61; serial <= LAST_DAY; serial += 211) {
      expect(isoOf(serial)).toBe(new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10));
    }
  });
  it("come back from their date, every day of two centuries", () => {
    for (let serial = 1; serial <= 73_050; serial++) {
      const date = dateOf(serial);
      if (dayOf(date.year, date.month, date.day) !== serial) expect.fail(`day ${serial}`);
    }
  });
  it("cut off the time of day", () => {
    expect(isoOf(45_351.99)).toBe("2024-02-29");
  });
  it("are missing for what is no date", () => {
    expect([dayOf(2023, 2, 29), dayOf(1899, 12, 31), dayOf(2024, 13, 1), dayOf(2024, 4, 31), dayOf(NaN, 1, 1)]).toEqual(
      Array(5).fill(NaN),
    );
    expect([isoOf(0), isoOf(NaN), isoOf(LAST_DAY + 1)]).toEqual(["", "", ""]);
    expect(dayOfIso("2024-02-30")).toBeNaN();
  });
});

describe("months", () => {
  it("go to the last day where the month is too short (EDATE of 31 January)", () => {
    const from = dayOf(2023, 1, 31);
    expect([1, 2, 13, -2].map((months) => isoOf(addMonths(from, months)))).toEqual([
      "2023-02-28",
      "2023-03-31",
      "2024-02-29",
      "2022-11-30",
    ]);
  });
  it("follow each other across the year", () => {
    expect(monthOf(dayOf(2025, 1, 1)) - monthOf(dayOf(2024, 12, 31))).toBe(1);
  });
  it("begin on a first, and the day before lies in the month before", () => {
    fc.assert(
      fc.property(day, (serial) => {
        const start = monthStart(monthOf(serial));
        expect(dateOf(start).day).toBe(1);
        expect(start).toBeLessThanOrEqual(serial);
        expect(monthOf(start - 1)).toBe(monthOf(serial) - 1);
      }),
    );
  });
  it("moved there and back stay in their month", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (serial, months) => {
        expect(monthOf(addMonths(serial, months))).toBe(monthOf(serial) + months);
      }),
    );
  });
});
