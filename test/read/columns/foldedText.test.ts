import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts, hashOf, isSameText } from "../../../src/read/columns/foldedText";

const capitals = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());
const text = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.string({ unit: "binary", maxLength: 3 }),
  fc.constantFrom("Ab", "aB", "[", "{"),
);

describe("texts taken without regard to the case of ASCII letters", () => {
  it("are the same where their capitals are, and then have one hash (property)", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(isSameText(a, b)).toBe(capitals(a) === capitals(b));
        expect(hashOf(a)).toBe(hashOf(capitals(a)));
      }),
    );
  });
  it("stand by length, then as their capitals do (property)", () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const order = a.length - b.length || (capitals(a) < capitals(b) ? -1 : capitals(a) > capitals(b) ? 1 : 0);
        expect(Math.sign(compareTexts(a, b))).toBe(Math.sign(order));
      }),
    );
  });
});
