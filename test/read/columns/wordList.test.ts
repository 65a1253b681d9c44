import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts, hashOf } from "../../../src/read/columns/foldedText";
import { createWordList } from "../../../src/read/columns/wordList";

const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "binary", maxLength: 6 }),
  fc.constantFrom("", "INV-9", "inv-9", "大客户", "é", "\u007f", "\u0080"),
);

describe("a list of words", () => {
  it("answers as an array of texts does (property)", () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 300 }), word, (words, other) => {
        const list = createWordList();
        expect(words.map(list.push)).toEqual(words.map((_, code) => code));
        expect(list.length).toBe(words.length);
        words.forEach((each, code) => {
          expect(list.compare(code, other)).toBe(compareTexts(other, each));
          expect(list.compare(code, each)).toBe(0);
          expect(list.hash(code)).toBe(hashOf(each));
          expect(list.at(code)).toBe(each);
        });
        expect(list.toArray()).toEqual(words);
        expect(words.map((_, code) => list.at(code))).toEqual(words);
      }),
    );
  });

  it("keeps words whole across its pages, the longest that a cell may hold among them", () => {
    const list = createWordList();
    const words = Array.from({ length: 40_000 }, (_, i) => (i % 4_000 === 0 ? "x".repeat(32_767) : `Customer ${i}`));
    words.forEach(list.push);
    for (let code = 0; code < words.length; code += 37) expect(list.at(code)).toBe(words[code]);
    expect(list.toArray()).toEqual(words);
  });

  it("keeps Chinese words wherever a page ends", () => {
    for (const every of [2, 3, 5]) {
      const list = createWordList();
      const words = Array.from({ length: 60_000 }, (_, i) => (i % every === 0 ? `大客户 ${i}` : `Customer ${i}`));
      words.forEach(list.push);
      words.forEach((word, code) => {
        if (list.compare(code, word) !== 0) throw new Error(`${code} is ${list.at(code)}, not ${word}`);
      });
      expect(list.toArray()).toEqual(words);
    }
  });

  it("keeps a word that is longer than any cell's", () => {
    const list = createWordList();
    const words = ["a", "x".repeat(300_000), "b"];
    words.forEach(list.push);
    expect(words.map((_, code) => list.at(code))).toEqual(words);
    expect(list.compare(1, words[1].toUpperCase())).toBe(0);
  });

  it("goes on after its words were asked for", () => {
    const list = createWordList();
    list.push("a");
    expect(list.toArray()).toEqual(["a"]);
    list.push("b");
    expect(list.toArray()).toEqual(["a", "b"]);
  });

  it("takes in the number that follows the last one", () => {
    const list = createWordList();
    list.push("INV-1039");
    expect(["INV-1041", "INV-1042", "INV-1100", "INV-2000"].map(list.pushNext)).toEqual([1, 2, 3, 4]);
    expect(list.toArray()).toEqual(["INV-1039", "INV-1041", "INV-1042", "INV-1100", "INV-2000"]);
  });

  it("takes in nothing that does not follow it: as large, smaller, longer, with other letters, or with letters after the digit that rose", () => {
    const list = createWordList();
    list.push("INV-1039");
    const others = ["INV-1039", "INV-1038", "INV-10390", "INV-104", "INW-1040", "inv-1040", "INV-104A", "INV-1O40", ""];
    expect(others.map(list.pushNext)).toEqual(others.map(() => -1));
    expect(list.toArray()).toEqual(["INV-1039"]);
  });

  it("takes in no number whose first digit rose, for that may be a number and no text", () => {
    const list = createWordList();
    list.push("8.9");
    expect(list.pushNext("9.0")).toBe(-1);
  });

  it("takes in only what would be beyond the last word (property)", () => {
    const digits = fc.integer({ min: 0, max: 3_000 }).map((n) => `A-${n}`);
    fc.assert(
      fc.property(fc.array(digits, { maxLength: 100 }), (texts) => {
        const list = createWordList();
        list.push("A-1");
        for (const text of texts) {
          const last = list.at(list.length - 1);
          if (list.pushNext(text) >= 0) expect(compareTexts(text, last)).toBeGreaterThan(0);
          else list.push(text);
        }
      }),
    );
  });

  it("looks for no number before the first word, nor after one that is no ASCII", () => {
    const list = createWordList();
    expect(list.pushNext("INV-1")).toBe(-1);
    list.push("单据-1");
    expect(list.pushNext("单据-2")).toBe(-1);
  });
});
