import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCodeTable } from "../../../src/read/columns/codeTable";

describe("a table of codes", () => {
  it("answers as a Map does, whatever the words and numbers (property)", () => {
    const key = fc.oneof(fc.string({ maxLength: 8 }), fc.integer(), fc.double({ noNaN: true }));
    fc.assert(
      fc.property(fc.array(key, { maxLength: 2_000 }), (keys) => {
        const table = createCodeTable();
        const map = new Map<string | number, number>();
        for (const each of keys) {
          expect(table.get(each)).toBe(map.get(each));
          if (!map.has(each)) {
            table.add(each, map.size);
            map.set(each, map.size);
          }
        }
        for (const [each, code] of map) expect(table.get(each)).toBe(code);
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
        const words: string[] = [];
        const table = createCodeTable(words);
        const map = new Map<string, number>();
        for (const each of rising ? [...texts].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)) : texts) {
          const key = each.toUpperCase();
          expect(table.get(key)).toBe(map.get(key));
          if (map.has(key)) continue;
          map.set(key, words.push(each) - 1);
          table.add(key, words.length - 1);
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
    for (let i = 0; i < 100_000; i += 997) expect(table.get(`INV-2026-${i}`)).toBe(i);
    expect(table.get("INV-2026-100000")).toBeUndefined();
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
