import { describe, expect, it } from "vitest";
import { parseEntry } from "../../../src/sandbox/model/parseEntry";

const parse = (text: string) => parseEntry(text, { year: 2024 });

describe("parseEntry reads a text as Excel in en-US reads what is typed", () => {
  it.each([
    ["12", 12, undefined],
    [" 12 ", 12, undefined],
    ["-3.5", -3.5, undefined],
    ["(3)", -3, undefined],
    [".5", 0.5, undefined],
    ["1,234", 1234, "#,##0"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["$5", 5, "$#,##0"],
    ["-$5.25", -5.25, "$#,##0.00"],
    ["50%", 0.5, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["1e5", 100_000, "0.00E+00"],
    ["1/2/2024", 45_293, "m/d/yyyy"],
    ["2024-01-02", 45_293, "m/d/yyyy"],
    ["1/2/30", 10_960, "m/d/yyyy"],
    ["2-Jan", 45_293, "d-mmm"],
    ["Jan 2, 2024", 45_293, "d-mmm-yy"],
    ["March 2024", 45_352, "mmm-yy"],
    ["10:30", 0.4375, "h:mm"],
    ["10:30 PM", 0.937_5, "h:mm AM/PM"],
    ["2024-01-02 12:00", 45_293.5, "m/d/yyyy h:mm"],
  ])("%s is %d under %s", (text, value, numberFormat) => {
    const entry = parse(text);
    expect(entry).toEqual(numberFormat === undefined ? { value } : { value, numberFormat });
  });

  it.each([
    "Ann",
    "Customer 12",
    "12-34-56-78",
    "1,23",
    "1.2.3",
    "13/13/2024",
    "25:99",
    "INV-001",
    "1 000",
    "万",
    "+",
    "12 Main St",
    "#1",
    "May",
  ])("%s stays a text", (text) => {
    expect(parse(text)).toEqual({ value: text });
  });

  it("knows truths, errors, formulas, apostrophes and nothing", () => {
    expect(["true", "#n/a", "=A1", "=", "'=A1", ""].map(parse)).toEqual([
      { value: true },
      { value: { error: "#N/A" } },
      { formula: "=A1" },
      { value: "=" },
      { value: "=A1" },
      { value: undefined },
    ]);
  });
});
