import { describe, expect, it } from "vitest";
import { targetPeriod } from "../../../src/analyses/forecast/targetPeriod";

/** First and last month as "2026-1–2026-12". */
function read(period = "", year = "", quarter = "", month = ""): string | undefined {
  const found = targetPeriod(period, year, quarter, month);
  const text = (m: number): string => `${Math.floor(m / 12)}-${(m % 12) + 1}`;
  return found && `${text(found.from)}–${text(found.to)}`;
}

describe("the period of a target", () => {
  it.each([
    ["2026", "2026-1–2026-12"],
    ["FY26", "2026-1–2026-12"],
    ["2026年", "2026-1–2026-12"],
    ["2026Q2", "2026-4–2026-6"],
    ["2026-Q2", "2026-4–2026-6"],
    ["Q4 2026", "2026-10–2026-12"],
    ["2026年第三季度", "2026-7–2026-9"],
    ["2026年2季度", "2026-4–2026-6"],
    ["2026H1", "2026-1–2026-6"],
    ["2026年下半年", "2026-7–2026-12"],
    ["2026-03", "2026-3–2026-3"],
    ["2026/3/31", "2026-3–2026-3"],
    ["202611", "2026-11–2026-11"],
    ["2026年3月", "2026-3–2026-3"],
    ["2026年十一月", "2026-11–2026-11"],
    ["Mar 2026", "2026-3–2026-3"],
    ["46082", "2026-3–2026-3"],
  ])("%s is %s", (period, months) => expect(read(period)).toBe(months));
  it("stands in cells of their own", () => {
    expect(read("", "2026", "", "")).toBe("2026-1–2026-12");
    expect(read("", "2026", "2", "")).toBe("2026-4–2026-6");
    expect(read("", "2026", "二季度", "")).toBe("2026-4–2026-6");
    expect(read("", "2026", "", "9")).toBe("2026-9–2026-9");
    expect(read("", "2026", "Q1", "Feb")).toBe("2026-2–2026-2");
    expect(read("", "", "", "2026-09-01")).toBe("2026-9–2026-9");
  });
  it.each(["soon", "", "Q1", "2026-13"])("%s is none", (period) => expect(read(period)).toBeUndefined());
});

describe("a financial year from April", () => {
  const months = (named: "start" | "end", ...cells: [string, string, string, string]): string => {
    const found = targetPeriod(...cells, { fiscalFirstMonth: 4, fiscalYearNamed: named })!;
    return [found.from, found.to].map((month) => `${Math.floor(month / 12)}-${(month % 12) + 1}`).join(" ");
  };
  it("named after its end (UK, Japan's exporters, India's FY26): FY 2026 is April 2025 to March 2026", () => {
    expect(months("end", "", "FY2026", "", "")).toBe("2025-4 2026-3");
    expect(months("end", "2026 Q1", "", "", "")).toBe("2025-4 2025-6");
    expect(months("end", "", "2026", "4", "")).toBe("2026-1 2026-3");
    expect(months("end", "", "2026", "", "4")).toBe("2025-4 2025-4");
    expect(months("end", "", "2026", "", "3")).toBe("2026-3 2026-3");
  });
  it("named after its beginning (Japan: 2026年度 is April 2026 to March 2027)", () => {
    expect(months("start", "", "2026年度", "", "")).toBe("2026-4 2027-3");
    expect(months("start", "", "2026", "", "1月")).toBe("2027-1 2027-1");
  });
  it("leaves a month that is written with its year to the calendar", () => {
    expect(months("end", "2026-03", "", "", "")).toBe("2026-3 2026-3");
    expect(months("end", "", "2026", "", "Apr 2025")).toBe("2025-4 2025-4");
  });
});
