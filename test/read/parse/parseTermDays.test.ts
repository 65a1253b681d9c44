import { describe, it, expect } from "vitest";
import { parseTermDays } from "../../../src/read/parse/parseTermDays";
import { parseFlag } from "../../../src/read/parse/parseFlag";

describe("parseTermDays", () => {
  it.each([
    ["Net 30", 30],
    ["NET_30", 30],
    ["net45", 45],
    ["2/10 net 30", 30],
    ["2% 10, n/30", 30],
    ["30 days", 30],
    ["30 Days EOM", 30],
    ["30", 30],
    ["30.0", 30],
    ["３０天", 30],
    ["月结30天", 30],
    ["3个月", 90],
    ["货到付款", 0],
    ["预付50%", 0],
    ["Due on receipt", 0],
    ["COD", 0],
  ])("reads %s as %d days", (text, days) => expect(parseTermDays(text)).toBe(days));

  it.each(["月结", "NAH4 and 12 or 13", "soon", "50%"])("refuses %s", (text) => expect(parseTermDays(text)).toBeNaN());
});

describe("parseFlag", () => {
  it.each(["Yes", "y", "TRUE", "是", "1", "✓", "√", "Ｙ"])("takes %s for yes", (text) =>
    expect(parseFlag(text)).toBe(1),
  );
  it.each(["No", "n", "False", "否", "0"])("takes %s for no", (text) => expect(parseFlag(text)).toBe(0));
  it("does not know maybe", () => expect(parseFlag("maybe")).toBeNaN());
});
