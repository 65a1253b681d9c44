import { describe, expect, it } from "vitest";
import { wordAt } from "../../../src/engine/columns";
import { packedText, withCodes, wordCount } from "../../../src/read/columns/packedText";
import { createWordList } from "../../../src/read/columns/wordList";

const column = () => {
  const words = createWordList();
  for (const word of ["Acme", "大客户", ""]) words.push(word);
  return packedText(Uint32Array.of(1, 0, 1, 2), words);
};

describe("a column whose words are made when they are asked for", () => {
  it("has the words that were pushed", () => {
    expect(column().words).toEqual(["Acme", "大客户", ""]);
    expect([0, 1, 2, 3].map((row) => wordAt(column(), row))).toEqual(["大客户", "Acme", "大客户", ""]);
    expect(wordCount(column())).toBe(3);
  });
  it("keeps them under other codes", () => {
    const other = withCodes(column(), Uint32Array.of(0));
    expect([wordAt(other, 0), wordCount(other)]).toEqual(["Acme", 3]);
    expect(withCodes({ codes: Uint32Array.of(0), words: ["a"] }, Uint32Array.of(0, 0)).words).toEqual(["a"]);
  });
  it("goes to another thread as codes and words", () => {
    expect(structuredClone(column())).toEqual({ codes: Uint32Array.of(1, 0, 1, 2), words: ["Acme", "大客户", ""] });
  });
});
