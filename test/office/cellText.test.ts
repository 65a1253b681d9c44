import { describe, it, expect } from "vitest";
import { safeText, safeTextInTextCell } from "../../src/office/cellText";

describe("text that Excel must keep as text", () => {
  it.each([
    "=1+1",
    "+49 30 1234",
    "-5",
    "@SUM(A1)",
    "'quoted'",
    "1-2",
    "007",
    "1e5",
    "12%",
    "TRUE",
    "false",
    "#N/A",
    " 5",
  ])("%s is told to be text", (text) => expect(safeText(text)).toBe(`'${text}`));

  it.each(["", "Ada & Co", "客户", "n/a", "12 of 180 customers bring 80 % of revenue in the year"])(
    "%s is text anyway",
    (text) => expect(safeText(text)).toBe(text),
  );

  it("in text cells only what might start a formula, or lose its apostrophe, is told twice", () => {
    expect(["007", "1-2", "Ada"].map(safeTextInTextCell)).toEqual(["007", "1-2", "Ada"]);
    expect(["=A1", "'tis"].map(safeTextInTextCell)).toEqual(["'=A1", "''tis"]);
  });
});
