import { describe, it, expect } from "vitest";
import { dateOrder } from "../../../src/read/columns/dateOrder";
import { type DayReadings, parseDay } from "../../../src/read/parse/parseDay";
import { american, chinese, german } from "../support/sheets";

const decide = (texts: string[], culture = american) =>
  dateOrder(
    texts,
    texts.map((text) => parseDay(text) as DayReadings),
    culture,
  );

describe("dateOrder", () => {
  it("one day above 12 decides for all", () => {
    expect(decide(["1/2/2023", "3/4/2023", "13/4/2023"])).toEqual({ order: "dmy", isSeen: true });
    expect(decide(["1/2/2023", "3/14/2023"], german)).toEqual({ order: "mdy", isSeen: true });
  });

  it("the majority decides where the column contradicts itself", () =>
    expect(decide(["13/4/2023", "14/4/2023", "4/15/2023"]).order).toBe("dmy"));

  it("the culture decides where nothing else does; month first where it writes the year first", () => {
    expect(decide(["1/2/2023"], german)).toEqual({ order: "dmy", isSeen: false });
    expect(decide(["1/2/2023"], american)).toEqual({ order: "mdy", isSeen: false });
    expect(decide(["1/2/2023"], chinese)).toEqual({ order: "mdy", isSeen: false });
  });

  it("two-digit years stand where the numbers vary least", () => {
    expect(decide(["20-10-16", "25-10-16", "01-03-17"], chinese).order).toBe("dmy");
    expect(decide(["16-10-20", "16-10-25", "17-03-01"], german).order).toBe("ymd");
  });
});
