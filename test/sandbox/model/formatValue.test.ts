import { describe, expect, it } from "vitest";
import { formatColor, formatValue } from "../../../src/sandbox/model/formatValue";
import { numberFormatCategory } from "../../../src/sandbox/model/numberFormat";
import type { Value } from "../../../src/sandbox/model/workbook";

describe("formatValue shows a value as Excel does", () => {
  it.each<[Value, string, string]>([
    [1234.5, "#,##0", "1,235"],
    [1234567.891, "#,##0.00", "1,234,567.89"],
    [-1234.5, "#,##0.00;[Red]-#,##0.00", "-1,234.50"],
    [-1234.5, "#,##0.00", "-1,234.50"],
    [-5, "0;(0)", "(5)"],
    [0, '0;-0;"none"', "none"],
    [0, "#,##0;-#,##0;–", "–"],
    [0.1234, "0.0%", "12.3%"],
    [1.005, "0.00", "1.01"],
    [0.5, "#.##", ".5"],
    [12, "0000", "0012"],
    [5551234, "000-0000", "555-1234"],
    [1234567, "#,##0,", "1,235"],
    [1500000, '0.0,,"M"', "1.5M"],
    [12345, "0.00E+00", "1.23E+04"],
    [5, '"€ "0.00', "€ 5.00"],
    [5, "[$¥-804]#,##0.00", "¥5.00"],
    [150, "[>=100]0;0.0", "150"],
    [7, "[>=100]0;0.0", "7.0"],
    [45_292, "yyyy-mm-dd", "2024-01-01"],
    [45_292, "m/d/yyyy", "1/1/2024"],
    [45_292, "d-mmm-yy", "1-Jan-24"],
    [45_292, "dddd, mmmm d", "Monday, January 1"],
    [45_292.75, "yyyy-mm-dd hh:mm", "2024-01-01 18:00"],
    [45_292.75, "h:mm AM/PM", "6:00 PM"],
    [0.999_994_2, "h:mm:ss", "23:59:59"],
    [1.5, "[h]:mm", "36:00"],
    [60, "d mmm yyyy", "29 Feb 1900"],
    [-1, "yyyy-mm-dd", "#####"],
    ["text", '0;-0;0;"«"@"»"', "«text»"],
    ["text", "#,##0", "text"],
    [true, "0.00", "TRUE"],
    [{ error: "#N/A" }, "0.00", "#N/A"],
    [undefined, "0.00", ""],
    [0.1 + 0.2, "General", "0.3"],
    [1234567.891, "General", "1234567.891"],
    [123_456_789_012, "General", "1.23457E+11"],
    [0.000_012_345_678_9, "General", "1.23457E-05"],
    [1 / 3, "General", "0.333333333"],
    [-2.5, "@", "-2.5"],
  ])("%j as %s is %s", (value, format, text) => {
    expect(formatValue(value, format)).toBe(text);
  });

  it("counts days from 1904 where the workbook does, and names months in its language", () => {
    expect(formatValue(43_830, "yyyy-mm-dd", { date1904: true })).toBe("2024-01-01");
    expect(formatValue(45_292, "mmmm", { locale: "zh-CN" })).toBe("一月");
  });

  it("tells the colour a format asks for", () => {
    expect(formatColor(-1, "0;[Red]-0")).toBe("red");
    expect(formatColor(1, "0;[Red]-0")).toBeUndefined();
  });
});

describe("numberFormatCategory", () => {
  it.each([
    ["General", "General"],
    ["#,##0.00;[Red]-#,##0.00", "Number"],
    ["$#,##0.00", "Currency"],
    ["_($* #,##0.00_);_($* (#,##0.00)", "Accounting"],
    ["yyyy-mm-dd", "Date"],
    ["h:mm", "Time"],
    ["0.0%", "Percentage"],
    ["0.00E+00", "Scientific"],
    ["# ?/?", "Fraction"],
    ["@", "Text"],
    ['0 "days"', "Custom"],
  ])("of %s is %s", (format, category) => {
    expect(numberFormatCategory(format)).toBe(category);
  });
});
