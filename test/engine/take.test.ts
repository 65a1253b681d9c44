import { expect, it } from "vitest";
import { NONE } from "../../src/engine/columns";
import { takeText } from "../../src/engine/take";
import { packedText } from "../../src/read/columns/packedText";
import { createWordList } from "../../src/read/columns/wordList";

it("takes rows of a column whose words are still to be made with no other words than theirs", () => {
  const words = createWordList();
  for (const word of ["a", "b", "c", "d"]) words.push(word);
  const column = packedText(Uint32Array.of(0, 1, NONE, 3, 1), words);
  expect(takeText(column, Uint32Array.of(3, 1, 2, 4))).toEqual({
    codes: Uint32Array.of(0, 1, NONE, 1),
    words: ["d", "b"],
  });
});
