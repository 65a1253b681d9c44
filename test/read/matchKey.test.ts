import { describe, it, expect } from "vitest";
import fc from "fast-check";
import { cellAddress, columnLetters } from "../../src/read/cellAddress";
import { foldWidth } from "../../src/read/foldWidth";
import { matchKey } from "../../src/read/matchKey";

describe("matchKey", () => {
  it.each<[string, readonly (string | number)[]]>([
    ["numbers however written", [17850, "17850", "17850.0", " 17850 ", "１７８５０"]],
    ["case, width and inner spaces", ["Acme Ltd", "ACME  LTD", "ａｃｍｅ ltd "]],
    ["documents", ["inv-001", "INV-001"]],
  ])("is one for %s", (_, spellings) => expect(new Set(spellings.map((spelling) => matchKey(spelling))).size).toBe(1));

  it("keeps leading zeros unless told otherwise", () => {
    expect(matchKey("0017850")).not.toBe(matchKey(17850));
    expect(matchKey("0017850", "ignoreZeros")).toBe(matchKey(17850, "ignoreZeros"));
    expect(matchKey("0", "ignoreZeros")).toBe(0);
  });

  it("tells long ids apart that a number could not hold", () =>
    expect(matchKey("9111222233334444555")).not.toBe(matchKey("9111222233334444556")));

  it("is its own match key", () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.integer()), (id) => {
        expect(matchKey(matchKey(id))).toBe(matchKey(id));
      }),
    ));

  it("is the folded, trimmed text with single spaces in capitals, whichever way is short (property)", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "B", "~", "-", " ", "  ", "\t", "\u3000", "ａ", "é", "ß"),
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, (written) => {
        expect(matchKey(written)).toBe(foldWidth(written).trim().replace(/\s+/g, " ").toUpperCase());
      }),
    );
  });
});

describe("cellAddress", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("column %d is %s", (column, letters) => expect(columnLetters(column)).toBe(letters));
  it("counts from 0", () => expect(cellAddress(3, 2)).toBe("C4"));
});
