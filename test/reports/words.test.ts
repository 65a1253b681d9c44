import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { figureText } from "../../src/analyses/figureText";
import { numberFormat } from "../../src/reports/numberFormat";
import { breakLines, textWidth } from "../../src/reports/textWidth";
import { issueMessage } from "../../src/reports/issueMessage";

describe("a figure as text", () => {
  it.each([
    [1234567.8, "money", "1,234,568"],
    [999.5, "money", "999.50"],
    [-1234.4, "money", "-1,234"],
    [0.8005, "share", "80.1%"],
    [53.53, "days", "54"],
    [-0.001, "count", "0"],
    [46203, "day", "2026-06-30"],
    [46203, "month", "2026-06"],
    [NaN, "money", ""],
  ] as const)("%d as %s reads %s", (value, kind, text) => {
    expect(figureText(value, kind, "en-US")).toBe(text);
  });

  it("has decimals only below 1,000, in cells for a whole column", () => {
    expect(numberFormat("money", 999)).toBe("#,##0.00");
    expect(numberFormat("money", 1_000)).toBe("#,##0");
  });
});

describe("the width of a text", () => {
  it("counts Chinese characters and full-width forms twice", () => {
    expect([textWidth("KAM 客户"), textWidth("（元）"), textWidth("days")]).toEqual([8, 6, 4]);
  });
});

describe("breaking a sentence into lines", () => {
  it("keeps words whole and Chinese punctuation off the start of a line", () => {
    expect(breakLines("one two three", 7)).toEqual(["one two", "three"]);
    expect(breakLines("应收账款合计，已减贷项", 12)).toEqual(["应收账款合", "计，已减贷项"]);
  });

  it("loses nothing but spaces at the breaks", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 1, max: 40 }), (text, width) => {
        expect(breakLines(text, width).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});

describe("an issue in words", () => {
  it("says what is wrong and what to do apart, whichever room found it", () => {
    const issue = {
      code: "parameterNotANumber",
      severity: "assumed",
      value: "ninety",
      details: { parameter: "dsoDays" },
    } as const;
    expect(issueMessage(issue, "en-US")).toEqual({
      what: "DSO period: ‘ninety’ is not a number; 90 days is used.",
      remedy: "Write a number.",
    });
    expect(issueMessage(issue, "zh-CN").remedy).toBe("请填写数字。");
  });

  it("shows the code where no room knows it", () => {
    expect(issueMessage({ code: "brandNew", severity: "note" }, "en-US")).toEqual({ what: "brandNew", remedy: "" });
  });
});
