import { describe, it, expect } from "vitest";
import { dayOf } from "../../../src/engine/dates";
import { dayOfNumber, parseDay } from "../../../src/read/parse/parseDay";

describe("parseDay", () => {
  it.each([
    ["2023-12-31", 2023, 12, 31],
    ["2023-12-31 08:15:00", 2023, 12, 31],
    ["2023-12-31T08:15:00.000Z", 2023, 12, 31],
    ["2023-1-5 0:00", 2023, 1, 5],
    ["2017/4/27", 2017, 4, 27],
    ["2017.4.27", 2017, 4, 27],
    ["２０１７／４／２７", 2017, 4, 27],
    ["2017年4月27日", 2017, 4, 27],
    ["2017 年 4 月 27 日", 2017, 4, 27],
    ["2017年4月27日 星期四", 2017, 4, 27],
    ["2017/4/27 下午 3:05", 2017, 4, 27],
    ["20170427", 2017, 4, 27],
    ["20170427103000", 2017, 4, 27],
    ["31-Dec-2023", 2023, 12, 31],
    ["31-Dec-23", 2023, 12, 31],
    ["31 December 2023", 2023, 12, 31],
    ["December 31, 2023", 2023, 12, 31],
    ["Thu, 27 Apr 2017", 2017, 4, 27],
    ["1987 Jan", 1987, 1, 1],
    ["Jan 1987", 1987, 1, 1],
    ["2017年4月", 2017, 4, 1],
    ["2017-04", 2017, 4, 1],
    ["112/05/03", 2023, 5, 3],
    ["民國112年5月3日", 2023, 5, 3],
    ["05/05/2023", 2023, 5, 5],
  ])("reads %s", (text, year, month, day) => expect(parseDay(text)).toBe(dayOf(year, month, day)));

  it("leaves the order of day and month open, with the day in each order", () => {
    expect(parseDay("3/4/2023")).toEqual({ dmy: dayOf(2023, 4, 3), mdy: dayOf(2023, 3, 4), ymd: NaN });
    expect(parseDay("13/04/2023")).toEqual({ dmy: dayOf(2023, 4, 13), mdy: NaN, ymd: NaN });
    expect(parseDay("9/30/2017 0:00")).toEqual({ dmy: NaN, mdy: dayOf(2017, 9, 30), ymd: NaN });
  });

  it("sees that two-digit years may stand first or last", () =>
    expect(parseDay("10-11-12")).toEqual({
      dmy: dayOf(2012, 11, 10),
      mdy: dayOf(2012, 10, 11),
      ymd: dayOf(2010, 11, 12),
    }));

  it("reads two-digit years as 1950 to 2049", () => {
    expect(parseDay("31-Dec-49")).toBe(dayOf(2049, 12, 31));
    expect(parseDay("31-Dec-50")).toBe(dayOf(1950, 12, 31));
  });

  it.each([
    "2023-02-29",
    "32/13/2023",
    "soon",
    "2023",
    "9999-12-31",
    "1899-01-01",
    "12",
    "1-2-3-4",
    "31-Foo-2023",
    "Q4 2016",
  ])("refuses %s", (text) => expect(parseDay(text)).toBeNaN());
});

describe("dayOfNumber", () => {
  it("takes serials and cuts the time off", () => expect(dayOfNumber(45351.75)).toBe(45351));
  it("takes YYYYMMDD", () => expect(dayOfNumber(20240229)).toBe(45351));
  it("refuses the days that Excel's leap-year bug shifts", () =>
    expect([dayOfNumber(60), dayOfNumber(61)]).toEqual([NaN, 61]));
  it("refuses a year alone and days beyond 2199", () =>
    expect([dayOfNumber(2023), dayOfNumber(2958465)]).toEqual([NaN, NaN]));
});
