import { describe, it, expect } from "vitest";
import fc from "fast-check";
import { parseAmount } from "../../../src/read/parse/parseAmount";

describe("parseAmount", () => {
  it.each([
    ["1234", 1234],
    ["1,234.50", 1234.5],
    ["1.234,50", 1234.5],
    ["1 234,50", 1234.5],
    ["1\u00A0234,50", 1234.5],
    ["1\u202F234,50", 1234.5],
    ["1'234.50", 1234.5],
    ["1,23,456.00", 123456],
    ["1,234,567", 1234567],
    ["1.234.567", 1234567],
    ["１２，３４５．６", 12345.6],
    ["¥1,234.50", 1234.5],
    ["￥１２３４", 1234],
    ["$90,000 ", 90000],
    ["-$90,000.5", -90000.5],
    ["$-90,000.5", -90000.5],
    ["€ 12,5", 12.5],
    ["12,50 €", 12.5],
    ["1234.5元", 1234.5],
    ["RMB 1234.5", 1234.5],
    ["USD1,234.50", 1234.5],
    ["1,234.50 CNY", 1234.5],
    ["(1000)", -1000],
    ["(¥1,000.00)", -1000],
    ["¥(1,000.00)", -1000],
    ["1,000.00-", -1000],
    ["−1000", -1000],
    ["+5", 5],
    ["1,234.50 CR", -1234.5],
    ["12.5万", 125000],
    ["12.5万元", 125000],
    ["1.2亿", 120000000],
    ["12.5k", 12500],
    ["3M", 3000000],
    ["0.125", 0.125],
    ["0,5", 0.5],
    [".5", 0.5],
    ["1.5e3", 1500],
  ])("reads %s as %d", (text, value) => expect(parseAmount(text).value).toBe(value));

  it.each(["abc", "12 3", "1,2,3", "1.2.3", "12a", "--5", "1,23.4,5", "", "()", "Net 30"])("refuses %s", (text) =>
    expect(parseAmount(text).value).toBeNaN(),
  );

  it("leaves 1,234 and 1.234 open, reading them as groups", () => {
    expect(parseAmount("1,234")).toMatchObject({ value: 1234, open: ",", decimal: "" });
    expect(parseAmount("-1.234")).toMatchObject({ value: -1234, open: ".", decimal: "" });
  });

  it("tells which sign is the decimal separator", () => {
    expect(parseAmount("1.234,5").decimal).toBe(",");
    expect(parseAmount("1,234,567").decimal).toBe(".");
    expect(parseAmount("12.34").decimal).toBe(".");
    expect(parseAmount("0,125").decimal).toBe(",");
  });

  it("takes percent as a fraction", () => expect(parseAmount("65%")).toMatchObject({ value: 0.65, percent: true }));

  it("reads back what Intl writes, in every culture", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -1e11, max: 1e11 }),
        fc.constantFrom("en-US", "de-DE", "fr-FR", "de-CH", "en-IN", "zh-CN", "sv-SE"),
        (cents, culture) => {
          const text = new Intl.NumberFormat(culture, { minimumFractionDigits: 2 }).format(cents / 100);
          expect(parseAmount(text).value + 0).toBe(cents / 100 + 0);
        },
      ),
    ));
});
