import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCodeTable } from "../../../src/read/columns/codeTable";
import { createWordList } from "../../../src/read/columns/wordList";

const capitals = (text: string): string => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());

describe("a table of codes", () => {
  it("answers as a Map of texts in capitals does, whatever the words and numbers (property)", () => {
    const key = fc.oneof(fc.string({ maxLength: 8 }), fc.integer(), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 2_000 }), (keys) => {
        const table = createCodeTable();
        const map = new Map<string | number, number>();
        for (const each of keys) {
          const key = typeof each === "string" ? capitals(each) : each;
          expect(table.get(each)).toBe(map.get(key));
          if (!map.has(key)) {
            table.add(each, map.size);
            map.set(key, map.size);
          }
        }
        for (const [key, code] of map) expect(table.get(key)).toBe(code);
      }),
    );
  });

  it("answers the same when the words are kept by the caller, whether or not they are their own keys (property)", () => {
    const word = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc.integer({ min: 0, max: 5_000 }).map((n) => `INV-${n}`),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 2_000 }), fc.boolean(), (texts, rising) => {
        const words = createWordList();
        const table = createCodeTable(words);
        const map = new Map<string, number>();
        for (const each of rising ? [...texts].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)) : texts) {
          const key = capitals(each);
          const next = table.addNext(each);
          if (next >= 0) {
            expect(map.has(key)).toBe(false);
            map.set(key, next);
            continue;
          }
          expect(table.get(each)).toBe(map.get(key));
          if (map.has(key)) continue;
          map.set(key, words.push(each));
          table.add(each, words.length - 1);
        }
        for (const [key, code] of map) expect(table.get(key)).toBe(code);
      }),
    );
  });

  it("keeps a word apart from the number it spells", () => {
    const table = createCodeTable();
    table.add("17850", 1);
    expect(table.get(17_850)).toBeUndefined();
    table.add(17_850, 2);
    expect([table.get("17850"), table.get(17_850)]).toEqual([1, 2]);
  });

  it("keeps a hundred thousand ids that differ in one digit", () => {
    const table = createCodeTable();
    for (let i = 0; i < 100_000; i++) table.add(`INV-2026-${i}`, i);
    for (let i = 0; i < 100_000; i += 997) expect(table.get(`inv-2026-${i}`)).toBe(i);
    expect(table.get("INV-2026-100000")).toBeUndefined();
  });

  it("keeps keys of its own beside the caller's words", () => {
    const words = createWordList();
    const table = createCodeTable(words);
    table.add("ACME CO", words.push("Acme  Co"));
    table.add("Acme  Co", 0);
    expect(["Acme Co", "ACME  CO", "acme  co", "Acme"].map(table.get)).toEqual([0, 0, 0, undefined]);
  });

  it("takes in a number that follows the last one only where all before rose", () => {
    const words = createWordList();
    const table = createCodeTable(words);
    table.add("INV-10", words.push("INV-10"));
    expect([table.addNext("INV-11"), table.addNext("INV-10")]).toEqual([1, -1]);
    table.add("CN-1", words.push("CN-1"));
    expect(table.addNext("CN-2")).toBe(-1);
    expect(["INV-10", "INV-11", "CN-1", "CN-2"].map(table.get)).toEqual([0, 1, 2, undefined]);
  });

  it("finds a number that comes again out of order, after others that rose", () => {
    const table = createCodeTable();
    ["INV-8", "INV-9", "INV-10", "CN-1", "INV-11"].forEach((word, code) => table.add(word, code));
    expect(["INV-8", "INV-10", "CN-1", "INV-11", "INV-12", "CN-2"].map(table.get)).toEqual([
      0,
      2,
      3,
      4,
      undefined,
      undefined,
    ]);
  });
});
