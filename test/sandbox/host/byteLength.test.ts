import { expect, it } from "vitest";
import fc from "fast-check";
import { byteLength } from "../../../src/sandbox/host/byteLength";

it("byteLength counts as the platform's own encoder does (property)", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => void expect(byteLength(text)).toBe(Buffer.byteLength(text))),
  );
});
