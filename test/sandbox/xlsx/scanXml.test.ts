import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { child, parseXml } from "../../../src/sandbox/xlsx/parseXml";
import { applyEdits, withAttribute } from "../../../src/sandbox/xlsx/patchXml";

describe("parsing XML with places", () => {
  it("passes over comments, processing instructions and “>” in attributes", () => {
    const root = parseXml(
      '<?xml version="1.0"?><!-- <a> --><p:a xmlns:p="urn:x" p:at=\'1 > 0\'><b/>t<![CDATA[<c/>]]></p:a>',
    );
    expect([root.name, root.prefix, root.attributes, root.text]).toEqual(["a", "p:", { at: "1 > 0" }, "t<c/>"]);
    expect(root.children.map(({ name }) => name)).toEqual(["b"]);
  });

  it("knows where an element stands", () => {
    const text = "<a><b>old</b><c/></a>";
    const b = child(parseXml(text), "b");
    expect(b && text.slice(b.start, b.end)).toBe("<b>old</b>");
    expect(applyEdits(text, [{ start: b!.contentStart, end: b!.contentEnd, text: "new" }])).toBe(
      "<a><b>new</b><c/></a>",
    );
  });

  it("does not look into an element that is skipped", () => {
    expect(
      parseXml("<a><rows><row/></rows><b/></a>", "rows").children.map(({ name, children }) => [name, children.length]),
    ).toEqual([
      ["rows", 0],
      ["b", 0],
    ]);
  });

  it("ends on damaged input, with a result or an error", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "/",
      "a",
      "rows",
      " ",
      "=",
      '"',
      "'",
      "<!--",
      "-->",
      "<![CDATA[",
      "]]>",
      "<?",
      "?>",
      "&",
      ";",
      "</rows",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        try {
          parseXml(pieces.join(""), "rows");
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("one attribute", () => {
  it.each([
    ['<s name="a" id="1">', "name", "b", '<s name="b" id="1">'],
    ["<s myname='x'/>", "name", "b", "<s name=\"b\" myname='x'/>"],
    ['<s state="hidden" id="1"/>', "state", undefined, '<s id="1"/>'],
  ])("of %s: %s becomes %s", (element, name, value, expected) => {
    expect(withAttribute(element, name, value)).toBe(expected);
  });
});
